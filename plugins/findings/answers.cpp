// Tables of several answers.
#include "answers.hpp"

#include <cabildo/analysis/blocks.hpp>

#include <numeric>

namespace cabildo::findings {
namespace {

std::string table_id(const Factor& factor) { return "answers." + block_id_of(factor.variable().id); }

}  // namespace

std::vector<const Variable*> answer_variables(const Dataset& data) {
    std::vector<const Variable*> list;
    for (const Variable& variable : data.variables())
        if (variable.kind == VariableKind::several && variable.dimension == Dimension::synthesis) list.push_back(&variable);
    return list;
}

Table answer_table(const Factor& factor, double confidence, const Run& run) {
    const ShareInterval wilson{false, confidence}, exact{true, confidence};
    const std::string from = run({"desde", "from"}), to = run({"hasta", "to"});
    const std::int64_t valid = factor.cases().valid;
    const std::vector<std::int64_t> counts = factor.counts();
    const std::int64_t answers = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    Table table;
    table.id = table_id(factor);
    table.title = format(run({"Respuestas a «{0}» (N = {1})", "Answers to “{0}” (N = {1})"}), {run(factor.variable().label), run.numbers().integer(valid)});
    table.columns = {{"category", run(factor.variable().label), ColumnKind::category, ""}, {"n", run({"Iniciativas", "Initiatives"}), ColumnKind::integer, ""}, {"percent", "%", ColumnKind::percent, ""},
                     {"wilson_low", from, ColumnKind::percent, wilson.label(run)}, {"wilson_high", to, ColumnKind::percent, wilson.label(run)},
                     {"exact_low", from, ColumnKind::percent, exact.label(run)}, {"exact_high", to, ColumnKind::percent, exact.label(run)}, {"percent_answers", run({"% de respuestas", "% of answers"}), ColumnKind::percent, ""}};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Category& category = factor.categories()[i];
        TableRow row{category.id, RowRole::body, {category_cell(category.id, run(category.label)), count_cell(counts[i], run.language()), share_cell(percentage(counts[i], valid), run)}};
        wilson.add_cells(row, counts[i], valid, run);
        exact.add_cells(row, counts[i], valid, run);
        row.cells.push_back(share_cell(percentage(counts[i], answers), run));
        table.rows.push_back(std::move(row));
    }
    const std::string total = free_id("total", factor.categories());
    TableRow row{total, RowRole::total, {category_cell(total, run({"Respuestas", "Answers"})), count_cell(answers, run.language())}};
    while (row.cells.size() + 1 < table.columns.size()) row.cells.emplace_back();
    row.cells.push_back(share_cell(percentage(answers, answers), run));
    table.rows.push_back(std::move(row));
    table.how_to_read = run({"Una iniciativa puede dar varias respuestas: los % de iniciativas no suman 100, los % de respuestas sí.", "An initiative may give several answers: the % of initiatives do not add to 100, the % of answers do."});
    return table;
}

Chart answer_chart(const Factor& factor, const Run& run) {
    const std::vector<std::int64_t> counts = factor.counts();
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Chart chart = bar_chart("chart." + table_id(factor), format(run({"Iniciativas según {0} (N = {1})", "Initiatives by {0} (N = {1})"}), {run(factor.variable().label), run.numbers().integer(factor.cases().valid)}),
                            factor.categories(), order, counts, factor.cases().valid, table_id(factor), run);
    chart.category_label = run(factor.variable().label);
    return chart;
}

}  // namespace cabildo::findings
