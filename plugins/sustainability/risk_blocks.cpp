// The matrix of risk as tables and figure.
#include "risk_blocks.hpp"

#include <cabildo/analysis/initiative_rows.hpp>
#include <cabildo/analysis/share.hpp>

#include <algorithm>
#include <utility>

namespace cabildo::sustainability {
namespace {

using resources::share_classes;

const std::vector<Category>& share_labels() {
    static const std::vector<Category> labels{
        {"zero", {"Sin recursos externos", "No external resources"}},
        {"up_to_half", {"Hasta la mitad externos", "Up to one half external"}},
        {"over_half", {"Más de la mitad externos", "Over one half external"}},
        {"all", {"Solo externos", "External only"}},
        {"not_reported", {"Parte externa no informada", "External share not reported"}},
    };
    return labels;
}

std::string step_id(std::size_t column) { return column == steps ? "not_reported" : ladder()[column].id; }

std::string step_label(std::size_t column, const Run& run) {
    return column == steps ? run({"No informado", "Not reported"}) : run(ladder()[column].label);
}

/// Rows and columns in reading order: the most dependent first; what is not reported last and only where it occurs.
std::vector<std::size_t> rows_of(const RiskMatrix& matrix) {
    std::vector<std::size_t> rows;
    for (std::size_t row = share_classes; row-- > 0;) rows.push_back(row);
    if (matrix.row_total(share_classes) > 0) rows.push_back(share_classes);
    return rows;
}

std::vector<std::size_t> columns_of(const RiskMatrix& matrix) {
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < steps; ++column) columns.push_back(column);
    if (matrix.column_total(steps) > 0) columns.push_back(steps);
    return columns;
}

Table started(std::string id, std::string title, const RiskMatrix& matrix, ColumnKind kind, const Run& run) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns.push_back({"share", run({"Dependencia externa", "External dependence"}), ColumnKind::category, ""});
    for (const std::size_t column : columns_of(matrix)) {
        const bool weak = column < static_cast<std::size_t>(institutional_step);
        const std::string group = column == steps ? std::string() : weak ? run({"Institucionalización débil", "Weak institutionalisation"}) : run({"Institucionalizada", "Institutionalised"});
        table.columns.push_back({step_id(column), step_label(column, run), kind, group});
    }
    return table;
}

}  // namespace

Table matrix_table(const RiskMatrix& matrix, const Run& run) {
    Table table = started("matrix", run({"Iniciativas según dependencia externa e institucionalización", "Initiatives by external dependence and institutionalisation"}), matrix, ColumnKind::integer, run);
    table.columns.push_back({"total", run({"Total", "Total"}), ColumnKind::integer, ""});
    for (const std::size_t row : rows_of(matrix)) {
        TableRow line{share_labels()[row].id, RowRole::body, {category_cell(share_labels()[row].id, run(share_labels()[row].label))}};
        for (const std::size_t column : columns_of(matrix)) line.cells.push_back(count_cell(matrix.count(row, column), run.language()));
        line.cells.push_back(count_cell(matrix.row_total(row), run.language()));
        table.rows.push_back(std::move(line));
    }
    TableRow total{"total", RowRole::total, {category_cell("total", "Total")}};
    for (const std::size_t column : columns_of(matrix)) total.cells.push_back(count_cell(matrix.column_total(column), run.language()));
    total.cells.push_back(count_cell(matrix.total(), run.language()));
    table.rows.push_back(std::move(total));
    table.how_to_read = run({"El riesgo está arriba a la izquierda: más de la mitad de los recursos es externa y no hay órgano, acto ni ley que sostenga la iniciativa.",
                             "Risk lies at the upper left: over half of the resources are external and no organ, act or law holds the initiative."});
    return table;
}

Chart matrix_chart(const RiskMatrix& matrix, const Run& run) {
    Chart chart;
    chart.id = "matrix_chart";
    chart.kind = ChartKind::heat_map;
    chart.table = "matrix";
    chart.title = format(run({"Dependencia externa e institucionalización (n = {0})", "External dependence and institutionalisation (n = {0})"}), {run.numbers().integer(matrix.total())});
    chart.category_label = run({"Peldaño observado", "Observed rung"});
    chart.value_label = run({"Iniciativas", "Initiatives"});
    for (const std::size_t column : columns_of(matrix)) chart.categories.emplace_back(step_id(column), step_label(column, run));
    for (const std::size_t row : rows_of(matrix)) {
        Series series{share_labels()[row].id, run(share_labels()[row].label), {}};
        for (const std::size_t column : columns_of(matrix)) {
            series.data.push_back({static_cast<double>(matrix.count(row, column)), run.numbers().integer(matrix.count(row, column)), {}, {}});
        }
        chart.series.push_back(std::move(series));
    }
    std::int64_t at_risk = 0;
    for (const std::size_t row : {std::size_t{2}, std::size_t{3}})
        for (std::size_t column = 0; column < static_cast<std::size_t>(institutional_step); ++column) at_risk += matrix.count(row, column);
    chart.alt = format(run({"Mapa de calor. {0}. En riesgo: {1}.", "Heat map. {0}. At risk: {1}."}), {chart.title, run.numbers().integer(at_risk)});
    return chart;
}

Table named_matrix(const RiskMatrix& matrix, const std::vector<Initiative>& initiatives, const Run& run) {
    Table table = started("names", run({"Las iniciativas en la matriz", "The initiatives in the matrix"}), matrix, ColumnKind::text, run);
    for (const std::size_t row : rows_of(matrix)) {
        TableRow line{share_labels()[row].id, RowRole::body, {category_cell(share_labels()[row].id, run(share_labels()[row].label))}};
        for (const std::size_t column : columns_of(matrix)) {
            std::string codes;
            for (const std::uint32_t i : matrix.cells[row][column]) codes += (codes.empty() ? "" : ", ") + initiatives[i].code;
            line.cells.push_back(codes.empty() ? Cell{} : text_cell(std::move(codes)));
        }
        table.rows.push_back(std::move(line));
    }
    return table;
}

Table risk_table(std::span<const RiskPosition> positions, std::span<const resources::Profile> resources, const std::vector<Initiative>& initiatives, const Run& run) {
    Table table;
    table.id = "at_risk";
    table.title = run({"Iniciativas en riesgo", "Initiatives at risk"});
    add_initiative_column(table, run);
    table.columns.push_back({"external", run({"% externo", "% external"}), ColumnKind::percent, ""});
    table.columns.push_back({"base", run({"Calculado por", "Computed by"}), ColumnKind::category, ""});
    table.columns.push_back({"step", run({"Peldaño observado", "Observed rung"}), ColumnKind::category, ""});
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (positions[i].at_risk == Answer::yes) chosen.push_back(i);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
        if (*resources[a].share() != *resources[b].share()) return *resources[a].share() > *resources[b].share();
        return *positions[a].step < *positions[b].step;
    });
    for (std::size_t k = 0; k < std::min(chosen.size(), initiative_row_limit); ++k) {
        const std::size_t i = chosen[k];
        const Category& rung = ladder()[static_cast<std::size_t>(*positions[i].step)];
        TableRow row = initiative_row(initiatives[i]);
        row.cells.push_back(share_cell(100 * *resources[i].share(), run));
        row.cells.push_back(resources[i].base == resources::ShareBase::amounts ? category_cell("amounts", run({"montos", "amounts"})) : category_cell("counts", run({"número", "number"})));
        row.cells.push_back(category_cell(rung.id, run(rung.label)));
        table.rows.push_back(std::move(row));
    }
    tell_cut(table, chosen.size(), run);
    return table;
}

}  // namespace cabildo::sustainability
