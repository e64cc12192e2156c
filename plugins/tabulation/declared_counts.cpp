// The cells of a declared table as the data give them.
#include "audit.hpp"

#include "declared_grid.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>

namespace cabildo::tabulation {
namespace {

/// Counts of one population: by category, not reported, and all that count.
struct PopulationCounts {
    std::vector<std::int64_t> by_category;
    std::int64_t not_reported = 0, valid = 0;
};

PopulationCounts counts_of(const Dataset& data, const Variable& variable) {
    PopulationCounts counts;
    counts.by_category.resize(variable.categories.size());
    const Column& column = data.column(variable.id);
    for (std::size_t i = 0; i < column.size(); ++i) {
        const Coverage coverage = column.coverage[i];
        if (coverage == Coverage::not_reported) ++counts.not_reported;
        if (coverage != Coverage::coded && coverage != Coverage::none) continue;
        ++counts.valid;
        for (const Code code : column.answers_of(i)) {
            if (code >= 0) ++counts.by_category[static_cast<std::size_t>(code)];
        }
    }
    return counts;
}

}  // namespace

std::vector<ComputedCell> compute_declared(const DeclaredTable& table, const Dataset& whole) {
    std::vector<ComputedCell> cells(table.cells.size());
    const Variable* variable = whole.find(table.variable);
    if (!variable || !variable->categorical()) return cells;
    const bool lists_not_reported = std::any_of(table.cells.begin(), table.cells.end(),
                                                [](const DeclaredCell& cell) { return cell.row == "@not_reported"; });
    std::map<std::string, PopulationCounts> populations;  // by condition of the column
    const auto counts_where = [&](const std::string& condition) -> const PopulationCounts& {
        const auto known = populations.find(condition);
        if (known != populations.end()) return known->second;
        std::string selection = table.population;
        if (!condition.empty()) selection += (selection.empty() ? "" : "&") + condition;
        return populations.emplace(condition, counts_of(*whole.select(selection), *variable)).first->second;
    };
    const DeclaredGrid grid(table);
    const auto compute = [&](std::size_t row, std::size_t column) {
        ComputedCell result;
        const DeclaredColumn& declared = grid.columns()[column];
        if (declared.measure == DeclaredMeasure::unknown) return result;
        const PopulationCounts& counts = counts_where(declared.condition ? declared.id : std::string());
        const std::int64_t all = counts.valid + (lists_not_reported ? counts.not_reported : 0);
        if (declared.measure == DeclaredMeasure::percent) result.base = all;
        if (grid.rows()[row].total) {
            result.count = all;
        } else if (grid.rows()[row].id == "@not_reported") {
            result.count = counts.not_reported;
        } else if (const Code code = variable->code_of(grid.rows()[row].id); code >= 0) {
            result.count = counts.by_category[static_cast<std::size_t>(code)];
        }
        return result;
    };
    // What a subtotal sums; nothing where answers overlap or a row is unknown.
    const auto compute_subtotal = [&](std::size_t row, std::size_t column) {
        ComputedCell result = compute(row, column);
        result.count = variable->kind == VariableKind::several ? std::nullopt : std::optional<std::int64_t>(0);
        for (const std::size_t body : grid.summed_rows(row)) {
            const auto part = compute(body, column).count;
            result.count = part && result.count ? std::optional(*result.count + *part) : std::nullopt;
        }
        return result;
    };
    for (std::size_t row = 0; row < grid.rows().size(); ++row) {
        const bool subtotal = grid.rows()[row].total && grid.is_subtotal(row);
        for (std::size_t column = 0; column < grid.columns().size(); ++column) {
            const auto place = grid.cell(row, column);
            if (place) cells[*place] = subtotal ? compute_subtotal(row, column) : compute(row, column);
        }
    }
    return cells;
}

}  // namespace cabildo::tabulation
