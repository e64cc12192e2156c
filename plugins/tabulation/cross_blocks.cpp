// The blocks that show a cross table: tables of counts, percentages, expected counts and residuals; heat map and bars.
#include "cross_table.hpp"
#include "rounding_notes.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/stats/rounding.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace cabildo::tabulation {
namespace {

/// Fills the cells of one block.
class CrossBlock {
public:
    CrossBlock(const CrossTable& table, const CrossFrame& frame, CrossFigure figure, const Run& run)
        : table_(table), frame_(frame), figure_(figure), run_(run) {
        if (figure == CrossFigure::expected) figures_ = expected_counts(table.counts);
        if (figure == CrossFigure::residuals) figures_ = adjusted_residuals(table.counts);
    }

    Table build(std::string id, std::string title) const {
        Table block;
        block.id = std::move(id);
        block.title = std::move(title);
        const bool margins = figure_ != CrossFigure::residuals;
        const std::string total_column = free_id("total", frame_.columns->categories());
        block.columns.push_back({free_id("row", frame_.columns->categories()), run_(frame_.rows->variable().label), ColumnKind::category, ""});
        for (const std::size_t c : frame_.kept_columns) {
            const Category& category = frame_.columns->categories()[c];
            block.columns.push_back({category.id, run_(category.label), kind(), run_(frame_.columns->variable().label)});
        }
        if (margins) block.columns.push_back({total_column, total_label(), kind(), ""});
        for (const std::size_t r : frame_.kept_rows) {
            const Category& category = frame_.rows->categories()[r];
            TableRow row{category.id, RowRole::body, {category_cell(category.id, run_(category.label))}};
            for (const std::size_t c : frame_.kept_columns) row.cells.push_back(cell(r, c));
            if (margins) row.cells.push_back(part(table_.row_cases[r], table_.row_cases[r], table_.cases, table_.cases));
            block.rows.push_back(std::move(row));
        }
        if (margins) block.rows.push_back(total_row());
        add_footnotes(block);
        block.how_to_read = how_to_read();
        return block;
    }

private:
    ColumnKind kind() const {
        switch (figure_) {
            case CrossFigure::counts: return ColumnKind::integer;
            case CrossFigure::expected: case CrossFigure::residuals: return ColumnKind::number;
            default: return ColumnKind::percent;
        }
    }

    std::string total_label() const {
        return table_.overlapping ? run_({"Iniciativas", "Initiatives"}) : std::string("Total");
    }

    Cell cell(std::size_t row, std::size_t column) const {
        const std::size_t place = row * table_.counts.columns + column;
        if (figure_ == CrossFigure::expected) return number_cell(figures_[place], 2, run_.language());
        if (figure_ == CrossFigure::residuals) return number_cell(figures_[place], 2, run_.language());
        return part(table_.counts.at(row, column), table_.row_cases[row], table_.column_cases[column], table_.cases);
    }

    /// A count as this block shows it: of its row, of its column, of all cases, or as it is.
    Cell part(std::int64_t count, std::int64_t of_row, std::int64_t of_column, std::int64_t of_all) const {
        switch (figure_) {
            case CrossFigure::row_percent: return share_cell(percentage(count, of_row), run_);
            case CrossFigure::column_percent: return share_cell(percentage(count, of_column), run_);
            case CrossFigure::total_percent: return share_cell(percentage(count, of_all), run_);
            case CrossFigure::expected: return number_cell(static_cast<double>(count), 2, run_.language());
            default: return count_cell(count, run_.language());
        }
    }

    TableRow total_row() const {
        const std::string id = free_id("total", frame_.rows->categories());
        TableRow row{id, RowRole::total, {category_cell(id, total_label())}};
        for (const std::size_t c : frame_.kept_columns) {
            row.cells.push_back(part(table_.column_cases[c], table_.cases, table_.column_cases[c], table_.cases));
        }
        row.cells.push_back(part(table_.cases, table_.cases, table_.cases, table_.cases));
        return row;
    }

    void add_omitted(Table& block, const Factor& factor, const std::vector<std::size_t>& kept, const Text& one, const Text& many) const {
        std::vector<std::string> omitted;
        for (std::size_t i = 0; i < factor.categories().size(); ++i) {
            if (std::find(kept.begin(), kept.end(), i) == kept.end()) omitted.push_back(run_(factor.categories()[i].label));
        }
        if (omitted.empty()) return;
        block.footnotes.push_back({"", format(run_(omitted.size() == 1 ? one : many), {enumeration(omitted, run_)})});
    }

    /// Adds the label where parts that make up the whole miss it once rounded.
    void look(std::vector<std::string>& labels, CrossGaps& gaps, std::string label, std::span<const std::int64_t> parts, std::int64_t whole,
              std::int64_t base) const {
        if (std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) != whole) return;  // overlapping answers
        const std::int64_t gap = std::abs(stats::rounding_gap(parts, whole, base, 1));
        if (gap == 0) return;
        labels.push_back(std::move(label));
        gaps.most = std::max(gaps.most, gap);
    }

    CrossGaps gaps() const {
        CrossGaps found;
        const bool of_all = figure_ == CrossFigure::total_percent;
        const auto& counts = table_.counts;
        if (figure_ == CrossFigure::row_percent || of_all) {
            for (const std::size_t r : frame_.kept_rows) {
                const auto parts = std::span(counts.cells).subspan(r * counts.columns, counts.columns);
                look(found.rows, found, run_(frame_.rows->categories()[r].label), parts, table_.row_cases[r], of_all ? table_.cases : table_.row_cases[r]);
            }
            look(found.rows, found, total_label(), table_.column_cases, table_.cases, table_.cases);
        }
        if (figure_ == CrossFigure::column_percent || of_all) {
            for (const std::size_t c : frame_.kept_columns) {
                std::vector<std::int64_t> parts;
                for (std::size_t r = 0; r < counts.rows; ++r) parts.push_back(counts.at(r, c));
                look(found.columns, found, run_(frame_.columns->categories()[c].label), parts, table_.column_cases[c], of_all ? table_.cases : table_.column_cases[c]);
            }
            look(found.columns, found, total_label(), table_.row_cases, table_.cases, table_.cases);
        }
        return found;
    }

    void add_footnotes(Table& block) const {
        add_rounding_note(block, gaps(), 1, run_);
        if (figure_ != CrossFigure::counts) return;
        add_omitted(block, *frame_.rows, frame_.kept_rows, {"Fila sin casos, omitida: {0}.", "Row without cases, left out: {0}."},
                    {"Filas sin casos, omitidas: {0}.", "Rows without cases, left out: {0}."});
        add_omitted(block, *frame_.columns, frame_.kept_columns, {"Columna sin casos, omitida: {0}.", "Column without cases, left out: {0}."},
                    {"Columnas sin casos, omitidas: {0}.", "Columns without cases, left out: {0}."});
        if (table_.overlapping) {
            block.footnotes.push_back({"", run_({"Una iniciativa puede contar en varias celdas: los márgenes son iniciativas y no sumas.",
                                                 "An initiative may count in several cells: margins are initiatives, not sums."})});
        }
    }

    std::string how_to_read() const {
        switch (figure_) {
            case CrossFigure::counts:
                return run_({"Cada celda cuenta las iniciativas que están en su fila y en su columna.",
                             "Each cell counts the initiatives that are in its row and in its column."});
            case CrossFigure::row_percent:
                return run_({"De las iniciativas de la fila, qué parte está en la columna.", "Of the row's initiatives, the share that is in the column."});
            case CrossFigure::column_percent:
                return run_({"De las iniciativas de la columna, qué parte está en la fila.", "Of the column's initiatives, the share that is in the row."});
            case CrossFigure::total_percent:
                return run_({"De todas las iniciativas con ambos datos, qué parte está en la celda.", "Of all initiatives with both values, the share that is in the cell."});
            case CrossFigure::expected:
                return run_({"Iniciativas que habría en cada celda si las dos variables no tuvieran relación.",
                             "Initiatives that each cell would have if the two variables were unrelated."});
            case CrossFigure::residuals:
                return run_({"Fuera de ±2, la celda tiene bastante más (o menos) casos que los esperados; con muchas celdas, alguna lo estará por azar.",
                             "Beyond ±2, the cell has clearly more (or fewer) cases than expected; among many cells, some will by chance."});
        }
        return {};
    }

    const CrossTable& table_;
    const CrossFrame& frame_;
    CrossFigure figure_;
    const Run& run_;
    std::vector<double> figures_;
};

/// The fullest cell, for the alternative text; where several are as full, how many.
std::string fullest(const CrossTable& table, const CrossFrame& frame, const Run& run) {
    const auto most = std::max_element(table.counts.cells.begin(), table.counts.cells.end());
    if (most == table.counts.cells.end() || *most == 0) return {};
    const auto place = static_cast<std::size_t>(most - table.counts.cells.begin());
    if (const auto tied = std::count(most, table.counts.cells.end(), *most); tied > 1) {
        return run.plural(*most, {" Las celdas más llenas son {1}, con {0} iniciativa cada una.", " The fullest cells are {1}, with {0} initiative each."},
                          {" Las celdas más llenas son {1}, con {0} iniciativas cada una.", " The fullest cells are {1}, with {0} initiatives each."}, {run.numbers().integer(tied)});
    }
    return run.plural(*most, {" La celda más llena: {1} × {2}, con {0} iniciativa.", " The fullest cell: {1} × {2}, with {0} initiative."},
                      {" La celda más llena: {1} × {2}, con {0} iniciativas.", " The fullest cell: {1} × {2}, with {0} initiatives."},
                      {run(frame.rows->categories()[place / table.counts.columns].label),
                       run(frame.columns->categories()[place % table.counts.columns].label)});
}

Chart started(std::string id, const Text& title, ChartKind kind, const CrossTable& table, const CrossFrame& frame, std::string table_id, const Run& run) {
    Chart chart;
    chart.id = std::move(id);
    chart.kind = kind;
    chart.table = std::move(table_id);
    const std::string n = run.numbers().integer(table.cases);
    chart.title = format(run(title), {run(frame.rows->variable().label), run(frame.columns->variable().label), n});
    return chart;
}

}  // namespace

Table cross_block(std::string id, std::string title, const CrossTable& table, const CrossFrame& frame, CrossFigure figure, const Run& run) {
    return CrossBlock(table, frame, figure, run).build(std::move(id), std::move(title));
}

Chart heat_map(const CrossTable& table, const CrossFrame& frame, std::string table_id, const Run& run) {
    Chart chart = started("heat_map", {"Iniciativas según {0} y {1} (n = {2})", "Initiatives by {0} and {1} (n = {2})"}, ChartKind::heat_map, table,
                          frame, std::move(table_id), run);
    chart.category_label = run(frame.columns->variable().label);
    chart.value_label = run({"Iniciativas", "Initiatives"});
    for (const std::size_t c : frame.kept_columns) {
        chart.categories.emplace_back(frame.columns->categories()[c].id, run(frame.columns->categories()[c].label));
    }
    for (const std::size_t r : frame.kept_rows) {
        Series series{frame.rows->categories()[r].id, run(frame.rows->categories()[r].label), {}};
        for (const std::size_t c : frame.kept_columns) {
            const std::int64_t count = table.counts.at(r, c);
            series.data.push_back({static_cast<double>(count), run.numbers().integer(count), {}, {}});
        }
        chart.series.push_back(std::move(series));
    }
    chart.alt = format(run({"Mapa de calor. {0}.", "Heat map. {0}."}), {chart.title}) + fullest(table, frame, run);
    return chart;
}

Chart stacked_bars(const CrossTable& table, const CrossFrame& frame, bool percent, std::string table_id, const Run& run) {
    Chart chart = started("stacked", {"{1} según {0} (n = {2})", "{1} by {0} (n = {2})"},
                          table.overlapping ? ChartKind::grouped_bar : ChartKind::stacked_bar, table, frame, std::move(table_id), run);
    chart.category_label = run(frame.rows->variable().label);
    chart.value_label = percent ? run({"% de la fila", "% of the row"}) : run({"Iniciativas", "Initiatives"});
    chart.percent = percent;
    chart.ordered = frame.columns->ordered();
    for (const std::size_t r : frame.kept_rows) {
        chart.categories.emplace_back(frame.rows->categories()[r].id, run(frame.rows->categories()[r].label));
    }
    for (const std::size_t c : frame.kept_columns) {
        Series series{frame.columns->categories()[c].id, run(frame.columns->categories()[c].label), {}};
        for (const std::size_t r : frame.kept_rows) {
            const std::int64_t count = table.counts.at(r, c);
            const auto share = percentage(count, table.row_cases[r]);
            std::string text = run.numbers().integer(count);
            if (percent && share) text += " (" + run.numbers().percent(*share) + ')';
            const std::optional<double> value = percent ? share : static_cast<double>(count);
            if (!value) text.clear();
            series.data.push_back({value, std::move(text), {}, {}});
        }
        chart.series.push_back(std::move(series));
    }
    chart.alt = format(run({"Barras. {0}.", "Bars. {0}."}), {chart.title}) + fullest(table, frame, run);
    return chart;
}

}  // namespace cabildo::tabulation
