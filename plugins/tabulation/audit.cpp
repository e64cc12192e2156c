// The rules of the audit.
#include "audit.hpp"

#include "declared_grid.hpp"
#include "label_words.hpp"

#include <cabildo/stats/rounding.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace cabildo::tabulation {
namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// "1er, 1er, 2do" lists three items.
std::vector<std::string> items_of(std::string_view text) {
    std::vector<std::string> items;
    while (!text.empty()) {
        const auto end = text.find_first_of(",;");
        if (auto item = trimmed(text.substr(0, end)); !item.empty()) items.push_back(std::move(item));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return items;
}

class Auditor {
public:
    Auditor(const DeclaredTable& table, const AuditContext& context) : table_(table), context_(context), grid_(table) {}

    std::vector<Finding> run() {
        for (std::size_t column = 0; column < grid_.columns().size(); ++column) {
            settled_.assign(grid_.rows().size(), false);
            if (grid_.columns()[column].text) {
                text_total(column);
                text_cells(column);
            } else {
                mixed_decimals(column);
                totals(column);
                cells(column);
            }
            populations(column);
        }
        after_other();
        unspecified();
        return std::move(findings_);
    }

private:
    const std::string& row_label(std::size_t row) const { return grid_.rows()[row].label; }
    const std::string& column_label(std::size_t column) const { return grid_.columns()[column].label; }

    void report(AuditRule rule, std::optional<std::size_t> row, std::optional<std::size_t> column, std::string declared,
                std::optional<ComputedFigure> computed = {}, std::vector<std::pair<std::string, std::int64_t>> listed = {}) {
        findings_.push_back({rule, row ? row_label(*row) : "", column ? column_label(*column) : "", std::move(declared), computed,
                             std::move(listed)});
    }

    std::optional<double> computed(std::size_t row, std::size_t column) const {
        const auto place = grid_.cell(row, column);
        return place ? context_.computed[*place].value() : std::nullopt;
    }

    /// How many items a cell of a text column stands for.
    std::int64_t listed_in(std::size_t row, std::size_t column) const {
        if (const auto number = grid_.number(row, column)) return std::llround(number->value);
        return static_cast<std::int64_t>(items_of(grid_.text(row, column)).size());
    }

    void text_total(std::size_t column) {
        std::map<std::string, std::int64_t> kinds;
        std::vector<std::string> order;
        std::int64_t items = 0, filled = 0;
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            if (grid_.rows()[row].total) continue;
            items += listed_in(row, column);
            if (grid_.number(row, column) || grid_.text(row, column).empty()) continue;
            ++filled;
            for (const auto& item : items_of(grid_.text(row, column))) {
                if (kinds[item]++ == 0) order.push_back(item);
            }
        }
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            const auto total = grid_.number(row, column);
            if (!grid_.rows()[row].total || !total || total->dash) continue;
            const bool counts_a_kind = std::any_of(kinds.begin(), kinds.end(), [&](const auto& kind) {
                return static_cast<double>(kind.second) == total->value;
            });
            const bool counts_all = total->value == static_cast<double>(items) || total->value == static_cast<double>(filled);
            if (counts_all || counts_a_kind) continue;
            std::vector<std::pair<std::string, std::int64_t>> listed;
            for (const auto& item : order) listed.emplace_back(item, kinds[item]);
            report(AuditRule::numeric_total_of_text, row, column, grid_.text(row, column),
                   ComputedFigure{static_cast<double>(items), 0, false}, std::move(listed));
            settled_[row] = true;
        }
    }

    /// A list of awards stands for as many cases as it has items. Totals are looked at by text_total alone.
    void text_cells(std::size_t column) {
        if (grid_.columns()[column].measure != DeclaredMeasure::count) return;
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            const auto expected = computed(row, column);
            if (grid_.rows()[row].total || !expected || grid_.text(row, column).empty()) continue;
            if (listed_in(row, column) == std::llround(*expected)) continue;
            report(AuditRule::cell_differs, row, column, grid_.text(row, column), ComputedFigure{*expected, 0, false});
        }
    }

    void mixed_decimals(std::size_t column) {
        std::map<int, std::size_t> times;
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            if (const auto number = body_number(row, column)) ++times[number->decimals];
        }
        if (times.size() < 2) return;
        const auto usual = std::max_element(times.begin(), times.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        std::vector<std::pair<std::string, std::int64_t>> odd;
        std::string declared;
        std::optional<std::size_t> single;
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            const auto number = body_number(row, column);
            if (!number || number->decimals == usual->first) continue;
            single = odd.empty() ? std::optional(row) : std::nullopt;
            odd.emplace_back(row_label(row), number->decimals);
            declared += (declared.empty() ? "" : "; ") + grid_.text(row, column);
        }
        report(AuditRule::mixed_decimals, single, column, declared, ComputedFigure{static_cast<double>(usual->first), 0, false}, odd);
    }

    /// A number of a body row that shows how many decimals its column has: not a dash, nor a plain 0 or 100.
    std::optional<PrintedNumber> body_number(std::size_t row, std::size_t column) const {
        if (grid_.rows()[row].total) return std::nullopt;
        auto number = grid_.number(row, column);
        if (number && (number->dash || (number->decimals == 0 && (number->value == 0 || number->value == 100)))) return std::nullopt;
        return number;
    }

    struct Sum {
        double value = 0, tolerance = 0;
        int decimals = 0;
        bool complete = true, percent = false;
    };

    void add(Sum& sum, const PrintedNumber& number) const {
        sum.value += number.value;
        sum.decimals = std::max(sum.decimals, number.decimals);
        sum.percent = sum.percent || number.percent;
        if (!number.dash) sum.tolerance += 0.5 * std::pow(10.0, -number.decimals);
    }

    /// The decimal number that a sum of printed ones is: 99.83, where adding doubles gives 99.83000000000003.
    static double printed_sum(const Sum& sum) {
        const double scale = std::pow(10.0, sum.decimals);
        const double units = std::round(sum.value * scale);
        return std::abs(units) < 1e15 ? units / scale : sum.value;
    }

    /// The sum of the rows that a total row speaks of.
    Sum sum_of(const std::vector<std::size_t>& rows, std::size_t column) const {
        Sum sum;
        for (const std::size_t row : rows) {
            const auto number = grid_.number(row, column);
            if (number) add(sum, *number);
            if (!number && !grid_.text(row, column).empty()) sum.complete = false;
        }
        return sum;
    }

    void totals(std::size_t column) {
        const DeclaredColumn& declared = grid_.columns()[column];
        if (context_.several_answers || declared.measure == DeclaredMeasure::unknown) return;
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            const auto number = grid_.number(row, column);
            if (!grid_.rows()[row].total || !number) continue;
            const Sum all = sum_of(grid_.summed_rows(row), column);
            if (!all.complete) continue;
            if (grid_.is_subtotal(row) || !adds_up(*number, sum_of(grid_.rows_since_total(row), column))) {
                check_total(row, column, *number, all);
            } else if (!adds_up(*number, all)) {
                settled_[row] = true;  // the total of the last block alone: the data's total says nothing about it
            }
        }
    }

    static bool adds_up(const PrintedNumber& total, const Sum& sum) { return std::abs(total.value - sum.value) < 1e-7; }

    void check_total(std::size_t row, std::size_t column, const PrintedNumber& total, const Sum& all) {
        if (adds_up(total, all)) return;
        const bool rounded = all.decimals > 0 || grid_.columns()[column].measure == DeclaredMeasure::percent;
        const double slack = all.tolerance + (total.decimals > 0 ? 0.5 * std::pow(10.0, -total.decimals) : 0.0) + 1e-9;
        const bool by_rounding = rounded && std::abs(total.value - all.value) <= slack;
        report(by_rounding ? AuditRule::rounding_does_not_add : AuditRule::total_differs, row, column, grid_.text(row, column),
               ComputedFigure{printed_sum(all), all.decimals, total.percent || all.percent});
        const auto expected = computed(row, column);
        if (by_rounding || (expected && std::abs(*expected - all.value) <= slack)) settled_[row] = true;
    }

    void cells(std::size_t column) {
        if (grid_.columns()[column].measure == DeclaredMeasure::unknown || apportioned(column)) return;
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            const auto number = grid_.number(row, column);
            const auto expected = computed(row, column);
            if (!number || !expected || settled_[row]) continue;
            const bool percent = grid_.columns()[column].measure == DeclaredMeasure::percent;
            const double slack = percent ? 0.5 * std::pow(10.0, -number->decimals) + 1e-9 : 1e-9;
            const bool zero_dash = number->dash && *expected == 0;
            if (zero_dash || std::abs(number->value - *expected) <= slack) continue;
            // A total of rounded percentages may be printed as what they add to.
            if (percent && grid_.rows()[row].total) {
                const Sum parts = sum_of(grid_.summed_rows(row), column);
                if (adds_up(*number, parts) && std::abs(number->value - *expected) <= parts.tolerance + 1e-9) continue;
            }
            report(AuditRule::cell_differs, row, column, grid_.text(row, column),
                   ComputedFigure{*expected, percent ? number->decimals : 0, percent});
        }
    }

    /// Percentages rounded by the largest remainder differ from the single ones on purpose.
    bool apportioned(std::size_t column) const {
        if (grid_.columns()[column].measure != DeclaredMeasure::percent) return false;
        std::vector<std::int64_t> counts;
        std::vector<PrintedNumber> printed;
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            if (grid_.rows()[row].total) continue;
            const auto place = grid_.cell(row, column);
            const auto number = grid_.number(row, column);
            if (!place || !number || !context_.computed[*place].count) return false;
            counts.push_back(*context_.computed[*place].count);
            printed.push_back(*number);
        }
        const int decimals = printed.empty() ? 7 : printed.front().decimals;
        if (decimals > 6) return false;
        const auto shares = stats::largest_remainder_percentages(counts, decimals);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            if (std::abs(shares[i] - printed[i].value) > 1e-9) return false;
        }
        return true;
    }

    void populations(std::size_t column) {
        if (grid_.columns()[column].measure != DeclaredMeasure::count || grid_.columns()[column].condition) return;
        std::vector<std::string> units{table_.title};
        for (const auto& label : context_.unit_labels) {
            units.push_back(label.es);
            units.push_back(label.en);
        }
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            if (!grid_.rows()[row].total || !grid_.cell(row, column)) continue;
            if (!name_different_populations(column_label(column), row_label(row), units)) continue;
            report(AuditRule::populations_differ, row, column, column_label(column) + " / " + row_label(row));
        }
    }

    void after_other() {
        std::optional<std::size_t> other;
        std::vector<std::pair<std::string, std::int64_t>> after;
        std::string declared;
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            if (grid_.rows()[row].total) continue;
            if (is_other(row_label(row))) {
                if (!other) other = row;
            } else if (other && !is_not_substantive(row_label(row))) {
                after.emplace_back(row_label(row), 1);
                declared += (declared.empty() ? "" : "; ") + row_label(row);
            }
        }
        if (!after.empty()) report(AuditRule::category_after_other, other, std::nullopt, declared, {}, std::move(after));
    }

    void unspecified() {
        for (std::size_t row = 0; row < grid_.rows().size(); ++row) {
            if (grid_.rows()[row].total || !asks_to_specify(row_label(row))) continue;
            for (std::size_t column = 0; column < grid_.columns().size(); ++column) {
                if (grid_.columns()[column].measure != DeclaredMeasure::count || grid_.columns()[column].condition) continue;
                const auto number = grid_.number(row, column);
                if (!number || number->value <= 0) continue;
                const auto expected = computed(row, column);
                report(AuditRule::other_unspecified, row, column, grid_.text(row, column),
                       expected ? std::optional(ComputedFigure{*expected, 0, false}) : std::nullopt);
                break;
            }
        }
    }

    const DeclaredTable& table_;
    const AuditContext& context_;
    DeclaredGrid grid_;
    std::vector<Finding> findings_;
    std::vector<bool> settled_;  ///< rows of the column in hand whose slip has been reported
};

}  // namespace

std::string_view rule_id(AuditRule rule) {
    switch (rule) {
        case AuditRule::total_differs: return "total_differs";
        case AuditRule::numeric_total_of_text: return "numeric_total_of_text";
        case AuditRule::mixed_decimals: return "mixed_decimals";
        case AuditRule::rounding_does_not_add: return "rounding_does_not_add";
        case AuditRule::populations_differ: return "populations_differ";
        case AuditRule::other_unspecified: return "other_unspecified";
        case AuditRule::category_after_other: return "category_after_other";
        case AuditRule::cell_differs: return "cell_differs";
    }
    return {};
}

std::optional<double> ComputedCell::value() const {
    if (!count) return std::nullopt;
    if (!base) return static_cast<double>(*count);
    if (*base == 0) return std::nullopt;
    return 100.0 * static_cast<double>(*count) / static_cast<double>(*base);
}

std::vector<Finding> audit(const DeclaredTable& table, const AuditContext& context) { return Auditor(table, context).run(); }

}  // namespace cabildo::tabulation
