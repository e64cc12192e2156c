// The matrix of risk as tables and figure.
#include "risk_blocks.hpp"

#include <cabildo/analysis/initiative_rows.hpp>
#include <cabildo/analysis/share.hpp>

#include <algorithm>
#include <utility>

namespace cabildo::sustainability {
namespace {

using resources::share_classes;

/// How much of the resources is external, by what measures it: all of the money may be, beside own resources without an amount.
const std::vector<Category>& share_labels() {
    static const std::vector<Category> labels{
        {"zero", {"Externo: 0\u202F%", "External: 0%"}},
        {"up_to_half", {"Hasta la mitad", "Up to one half"}},
        {"over_half", {"Más de la mitad", "Over one half"}},
        {"all", {"Externo: 100\u202F%", "External: 100%"}},
        {"not_reported", {"No informado", "Not reported"}},
    };
    return labels;
}

std::string step_id(std::size_t column) { return column == steps ? "not_reported" : ladder()[column].id; }

std::string step_label(std::size_t column, const Run& run) {
    return column == steps ? run({"No informado", "Not reported"}) : run(ladder()[column].label);
}

/// The rungs as rows, the highest first, and the classes of dependence as columns; what is not reported comes last and only
/// where it occurs.
std::vector<std::size_t> rungs_of(const RiskMatrix& matrix) {
    std::vector<std::size_t> rungs;
    for (std::size_t step = steps; step-- > 0;) rungs.push_back(step);
    if (matrix.column_total(steps) > 0) rungs.push_back(steps);
    return rungs;
}

std::vector<std::size_t> shares_of(const RiskMatrix& matrix) {
    std::vector<std::size_t> shares;
    for (std::size_t share = 0; share < share_classes; ++share) shares.push_back(share);
    if (matrix.row_total(share_classes) > 0) shares.push_back(share_classes);
    return shares;
}

bool dependent(std::size_t share) { return share == 2 || share == 3; }

Table started(std::string id, std::string title, const RiskMatrix& matrix, ColumnKind kind, const Run& run) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns.push_back({"step", run({"Peldaño observado", "Observed rung"}), ColumnKind::category, ""});
    for (const std::size_t share : shares_of(matrix)) {
        const std::string group = share == share_classes ? std::string() : dependent(share) ? run({"Depende", "Depends"}) : run({"No depende", "Does not depend"});
        table.columns.push_back({share_labels()[share].id, run(share_labels()[share].label), kind, group});
    }
    return table;
}

/// What has no amount weighs nothing where the share is of amounts.
void tell_without_amount(Table& table, std::span<const RiskPosition> positions, std::span<const resources::Profile> resources, const Run& run) {
    std::vector<resources::Profile> looked_at;
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (positions[i].in_n) looked_at.push_back(resources[i]);
    const std::int64_t count = resources::share_counts(looked_at).own_without_amount;
    if (count == 0) return;
    table.footnotes.push_back({"", run.plural(count, {"«Externo» es de los montos conocidos, y donde no hay ninguno, del número de recursos: {0} iniciativa con 100 % tiene también recursos propios sin monto.",
                                                      "“External” is of the known amounts and, where there are none, of the number of resources: {0} initiative at 100% has own resources without an amount too."},
                                              {"«Externo» es de los montos conocidos, y donde no hay ninguno, del número de recursos: {0} iniciativas con 100 % tienen también recursos propios sin monto.",
                                               "“External” is of the known amounts and, where there are none, of the number of resources: {0} initiatives at 100% have own resources without an amount too."})});
}

/// What is decided of initiatives without a place on both axes.
void tell_decided(Table& table, std::span<const RiskPosition> positions, const Run& run) {
    const auto decided = std::count_if(positions.begin(), positions.end(), [](const RiskPosition& each) { return each.in_n && !each.known() && each.at_risk != Answer::unknown; });
    if (decided == 0) return;
    table.footnotes.push_back({"", run.plural(decided, {"{0} iniciativa sin lugar en los dos ejes: se sabe igualmente si está en riesgo, por lo que sí se informa.", "{0} initiative without a place on both axes: it is known all the same whether it is at risk, from what is reported."},
                                              {"{0} iniciativas sin lugar en los dos ejes: se sabe igualmente si están en riesgo, por lo que sí se informa.", "{0} initiatives without a place on both axes: it is known all the same whether they are at risk, from what is reported."})});
}

TableRow row_of(std::size_t rung, const Run& run) { return {step_id(rung), RowRole::body, {category_cell(step_id(rung), step_label(rung, run))}}; }

}  // namespace

Cell rung_cell(const RungRange& range, const Run& run) {
    if (const auto step = range.exact()) {
        const Category& rung = ladder()[static_cast<std::size_t>(*step)];
        return category_cell(rung.id, run(rung.label));
    }
    Cell cell = missing_cell(Missing::not_reported, run.language());
    if (range.low > 0 || range.high < static_cast<int>(steps) - 1) cell.text = std::to_string(range.low) + "–" + std::to_string(range.high);
    return cell;
}

Table matrix_table(const RiskMatrix& matrix, std::span<const RiskPosition> positions, std::span<const resources::Profile> resources, const Run& run) {
    Table table = started("matrix", run({"Iniciativas según institucionalización y dependencia externa", "Initiatives by institutionalisation and external dependence"}), matrix, ColumnKind::integer, run);
    table.columns.push_back({"total", run({"Total", "Total"}), ColumnKind::integer, ""});
    for (const std::size_t rung : rungs_of(matrix)) {
        TableRow row = row_of(rung, run);
        for (const std::size_t share : shares_of(matrix)) row.cells.push_back(count_cell(matrix.count(share, rung), run.language()));
        row.cells.push_back(count_cell(matrix.column_total(rung), run.language()));
        table.rows.push_back(std::move(row));
    }
    TableRow total{"total", RowRole::total, {category_cell("total", "Total")}};
    for (const std::size_t share : shares_of(matrix)) total.cells.push_back(count_cell(matrix.row_total(share), run.language()));
    total.cells.push_back(count_cell(matrix.total(), run.language()));
    table.rows.push_back(std::move(total));
    table.how_to_read = run({"El riesgo está abajo a la derecha: más de la mitad de los recursos es externa y no hay órgano, acto ni ley que sostenga la iniciativa.",
                             "Risk lies at the lower right: over half of the resources are external and no organ, act or law holds the initiative."});
    tell_without_amount(table, positions, resources, run);
    tell_decided(table, positions, run);
    return table;
}

Chart matrix_chart(const RiskMatrix& matrix, std::int64_t at_risk, const Run& run) {
    Chart chart;
    chart.id = "matrix_chart";
    chart.kind = ChartKind::heat_map;
    chart.table = "matrix";
    chart.title = format(run({"Institucionalización y dependencia externa (n = {0})", "Institutionalisation and external dependence (n = {0})"}), {run.numbers().integer(matrix.total())});
    chart.category_label = run({"Parte externa", "External share"});
    chart.value_label = run({"Iniciativas", "Initiatives"});
    for (const std::size_t share : shares_of(matrix)) chart.categories.emplace_back(share_labels()[share].id, run(share_labels()[share].label));
    for (const std::size_t rung : rungs_of(matrix)) {
        Series series{step_id(rung), step_label(rung, run), {}};
        for (const std::size_t share : shares_of(matrix)) {
            const std::int64_t count = matrix.count(share, rung);
            series.data.push_back({static_cast<double>(count), run.numbers().integer(count), {}, {}});
        }
        chart.series.push_back(std::move(series));
    }
    chart.alt = format(run({"Mapa de calor. {0}. En riesgo: {1}.", "Heat map. {0}. At risk: {1}."}), {chart.title, run.numbers().integer(at_risk)});
    return chart;
}

Table named_matrix(const RiskMatrix& matrix, const std::vector<Initiative>& initiatives, const Run& run) {
    Table table = started("names", run({"Las iniciativas en la matriz", "The initiatives in the matrix"}), matrix, ColumnKind::text, run);
    for (const std::size_t rung : rungs_of(matrix)) {
        TableRow row = row_of(rung, run);
        for (const std::size_t share : shares_of(matrix)) {
            std::string codes;
            for (const std::uint32_t i : matrix.cells[share][rung]) codes += (codes.empty() ? "" : ", ") + initiatives[i].code;
            row.cells.push_back(codes.empty() ? Cell{} : text_cell(std::move(codes)));
        }
        table.rows.push_back(std::move(row));
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
        const double first = resources[a].bounds()->low, second = resources[b].bounds()->low;
        return first != second ? first > second : positions[a].rungs.low < positions[b].rungs.low;
    });
    for (std::size_t k = 0; k < std::min(chosen.size(), initiative_row_limit); ++k) {
        const std::size_t i = chosen[k];
        const auto& share = *resources[i].bounds();
        TableRow row = initiative_row(initiatives[i]);
        row.cells.push_back(bounded_share_cell(100 * share.low, 100 * share.high, run));
        row.cells.push_back(resources[i].base == resources::ShareBase::amounts ? category_cell("amounts", run({"montos", "amounts"})) : category_cell("counts", run({"número", "number"})));
        row.cells.push_back(rung_cell(positions[i].rungs, run));
        table.rows.push_back(std::move(row));
    }
    tell_cut(table, chosen.size(), run);
    return table;
}

}  // namespace cabildo::sustainability
