// Footnotes where rounded percentages do not add to the total printed beside them.
#include "rounding_notes.hpp"

#include <cabildo/analysis/blocks.hpp>

#include <algorithm>
#include <cmath>

namespace cabildo::tabulation {
namespace {

/// Names that a sentence can carry; more are counted.
constexpr std::size_t most_named = 3;

double points(std::int64_t gap, int decimals) { return static_cast<double>(gap) / std::pow(10.0, decimals); }

std::string quoted(const std::string& label, const Run& run) { return run({"«", "“"}) + label + run({"»", "”"}); }

/// "la fila «A»", "las filas «A» y «B»", "7 filas".
std::string places(const std::vector<std::string>& labels, const Text& one, const Text& many, const Text& counted, const Run& run) {
    const auto count = static_cast<std::int64_t>(labels.size());
    if (labels.size() > most_named) return format(run(counted), {run.numbers().integer(count)});
    std::vector<std::string> names;
    for (const auto& label : labels) names.push_back(quoted(label, run));
    return format(run(count == 1 ? one : many), {enumeration(names, run)});
}

}  // namespace

void add_rounding_note(Table& table, const std::vector<ColumnGap>& columns, int decimals, const Run& run, bool named) {
    const auto misses = [](const ColumnGap& column) { return column.gap != 0; };
    if (std::none_of(columns.begin(), columns.end(), misses)) return;
    const auto sum = [&](const ColumnGap& column) { return run.numbers().percent(100 + points(column.gap, decimals), decimals); };
    const bool alike = std::all_of(columns.begin(), columns.end(), [&](const ColumnGap& column) { return column.gap == columns.front().gap; });
    if (alike && !named) {
        table.footnotes.push_back({"", format(run({"Los porcentajes redondeados suman {0}.", "The rounded percentages add to {0}."}), {sum(columns.front())})});
        return;
    }
    std::vector<std::string> sums;
    for (const auto& column : columns) {
        if (misses(column)) sums.push_back(format(run({"{0} en {1}", "{0} in {1}"}), {sum(column), quoted(column.label, run)}));
    }
    table.footnotes.push_back({"", format(run({"Los porcentajes redondeados suman {0}.", "The rounded percentages add to {0}."}), {enumeration(sums, run)})});
}

void add_rounding_note(Table& table, const CrossGaps& gaps, int decimals, const Run& run) {
    std::vector<std::string> where;
    if (!gaps.rows.empty()) {
        where.push_back(places(gaps.rows, {"la fila {0}", "the row {0}"}, {"las filas {0}", "the rows {0}"}, {"{0} filas", "{0} rows"}, run));
    }
    if (!gaps.columns.empty()) {
        where.push_back(places(gaps.columns, {"la columna {0}", "the column {0}"}, {"las columnas {0}", "the columns {0}"}, {"{0} columnas", "{0} columns"}, run));
    }
    if (where.empty()) return;
    table.footnotes.push_back({"", format(run({"Por el redondeo, las partes no suman el total impreso en {0}; la diferencia llega a {1} puntos.",
                                               "Rounded parts miss the printed total in {0}, by {1} points at most."}),
                                          {enumeration(where, run), run.numbers().decimal(points(gaps.most, decimals), decimals)})});
}

}  // namespace cabildo::tabulation
