#include "document/table_rows.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>

namespace cabildo::workbench {

namespace {

/// Lower case without accents; "ñ" becomes "n~", which sorts between n and o.
std::string folded(std::string_view text) {
    struct Letter {
        std::string_view from, to;
    };
    static constexpr std::array letters{
        Letter{"á", "a"}, Letter{"é", "e"}, Letter{"í", "i"}, Letter{"ó", "o"},  Letter{"ú", "u"}, Letter{"ü", "u"},
        Letter{"Á", "a"}, Letter{"É", "e"}, Letter{"Í", "i"}, Letter{"Ó", "o"},  Letter{"Ú", "u"}, Letter{"Ü", "u"},
        Letter{"ñ", "n~"}, Letter{"Ñ", "n~"}};
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto letter = std::find_if(letters.begin(), letters.end(),
                                         [&](const Letter& each) { return text.substr(i).starts_with(each.from); });
        if (letter != letters.end()) {
            result += letter->to;
            i += letter->from.size();
        } else {
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
            ++i;
        }
    }
    return result;
}

std::optional<double> number_of(const Cell& cell) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell.value)) return static_cast<double>(*integer);
    if (const auto* real = std::get_if<double>(&cell.value)) return *real;
    return std::nullopt;
}

bool valueless(const Cell& cell) { return cell.missing.has_value() || (cell.text.empty() && !number_of(cell)); }

/// Negative, zero or positive. Cells without value are not compared here.
int compare_cells(const Cell& a, const Cell& b) {
    const auto x = number_of(a), y = number_of(b);
    if (x && y) return *x < *y ? -1 : *x > *y ? 1 : 0;
    return compare_words(a.text, b.text);
}

}  // namespace

int compare_words(std::string_view a, std::string_view b) { return folded(a).compare(folded(b)); }

TableRows::TableRows(Table table) : table_(std::move(table)), order_(table_.rows.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
}

void TableRows::sort(std::size_t column, SortOrder order) {
    sorted_column_ = column;
    sort_order_ = order;
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    if (order == SortOrder::original || column >= table_.columns.size()) return;
    const auto before = [&](std::size_t i, std::size_t j) {
        const Cell& a = table_.rows[i].cells[column];
        const Cell& b = table_.rows[j].cells[column];
        if (valueless(a) || valueless(b)) return !valueless(a) && valueless(b);
        const int difference = compare_cells(a, b);
        return order == SortOrder::ascending ? difference < 0 : difference > 0;
    };
    const auto is_body = [this](std::size_t row) { return table_.rows[row].role == RowRole::body; };
    for (auto first = order_.begin(); first != order_.end();) {
        first = std::find_if(first, order_.end(), is_body);
        const auto last = std::find_if_not(first, order_.end(), is_body);
        std::stable_sort(first, last, before);
        first = last;
    }
}

void TableRows::sort_next(std::size_t column) {
    const bool same = column == sorted_column_;
    if (!same || sort_order_ == SortOrder::original) {
        sort(column, SortOrder::ascending);
    } else {
        sort(column, sort_order_ == SortOrder::ascending ? SortOrder::descending : SortOrder::original);
    }
}

Table TableRows::as_shown() const {
    Table shown = table_;
    for (std::size_t i = 0; i < order_.size(); ++i) shown.rows[i] = table_.rows[order_[i]];
    return shown;
}

}  // namespace cabildo::workbench
