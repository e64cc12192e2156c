// What the audit of a declared table passes over.
#include "unchecked.hpp"

#include "declared_grid.hpp"

#include <algorithm>
#include <optional>

namespace cabildo::tabulation {
namespace {

class Reader {
public:
    Reader(const DeclaredTable& table, const AuditContext& context, const Variable* variable, bool population_known)
        : table_(table), context_(context), variable_(variable), population_known_(population_known), grid_(table) {}

    std::vector<UncheckedCell> run() const {
        std::vector<UncheckedCell> cells;
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            for (std::size_t column = 0; column < grid_.columns().size(); ++column) {
                const auto reason = why(row, column);
                if (!reason) continue;
                const bool total_unchecked = *reason == UncheckedReason::unreadable && stops_a_total(row, column);
                cells.push_back({grid_.rows()[row].label, grid_.columns()[column].label, grid_.text(row, column), *reason, total_unchecked});
            }
        }
        for (const std::size_t place : grid_.repeated()) {
            const DeclaredCell& cell = table_.cells[place];
            cells.push_back({cell.row_label, cell.column_label, cell.value, UncheckedReason::repeated, false});
        }
        return cells;
    }

private:
    std::optional<UncheckedReason> why(std::size_t row, std::size_t column) const {
        const auto place = grid_.cell(row, column);
        if (!place) return std::nullopt;
        const ComputedCell& computed = context_.computed[*place];
        const bool total = grid_.rows()[row].total;
        if (grid_.text(row, column).empty()) {
            return !total && computed.count.value_or(0) > 0 ? std::optional(UncheckedReason::blank) : std::nullopt;
        }
        if (!grid_.number(row, column)) {
            if (!grid_.columns()[column].text) return UncheckedReason::unreadable;
            if (total) return UncheckedReason::text_total;
        }
        return computed.value() ? std::nullopt : std::optional(why_not_computed(row, column));
    }

    UncheckedReason why_not_computed(std::size_t row, std::size_t column) const {
        if (!variable_) return UncheckedReason::unknown_variable;
        if (!variable_->categorical()) return UncheckedReason::no_categories;
        if (!population_known_) return UncheckedReason::unknown_population;
        if (grid_.columns()[column].measure == DeclaredMeasure::unknown) return UncheckedReason::unknown_column;
        if (grid_.rows()[row].total && grid_.is_subtotal(row) && !context_.computed[*grid_.cell(row, column)].count) {
            return context_.several_answers ? UncheckedReason::overlapping : UncheckedReason::unknown_part;
        }
        return context_.computed[*grid_.cell(row, column)].count ? UncheckedReason::no_cases : UncheckedReason::unknown_row;
    }

    /// Whether a total row would have been compared with a sum that takes in this cell.
    bool stops_a_total(std::size_t row, std::size_t column) const {
        if (context_.several_answers || grid_.columns()[column].measure == DeclaredMeasure::unknown) return false;
        for (std::size_t total = 0; total < grid_.rows().size(); ++total) {
            if (!grid_.rows()[total].total || !grid_.number(total, column)) continue;
            const auto summed = grid_.summed_rows(total);
            if (std::find(summed.begin(), summed.end(), row) != summed.end()) return true;
        }
        return false;
    }

    const DeclaredTable& table_;
    const AuditContext& context_;
    const Variable* variable_;
    bool population_known_;
    DeclaredGrid grid_;
};

}  // namespace

std::vector<UncheckedCell> unchecked_cells(const DeclaredTable& table, const AuditContext& context, const Variable* variable,
                                           bool population_known) {
    return Reader(table, context, variable, population_known).run();
}

}  // namespace cabildo::tabulation
