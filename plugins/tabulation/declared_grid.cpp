// A declared table as rows and columns.
#include "declared_grid.hpp"

#include <algorithm>
#include <utility>

namespace cabildo::tabulation {
namespace {

const std::string no_text;

template <class Items, class Same>
std::size_t place_in(Items& items, Same same, typename Items::value_type fresh) {
    const auto found = std::find_if(items.begin(), items.end(), same);
    if (found != items.end()) return static_cast<std::size_t>(found - items.begin());
    items.push_back(std::move(fresh));
    return items.size() - 1;
}

DeclaredMeasure measure_of(const std::string& column) {
    if (column == "percent") return DeclaredMeasure::percent;
    if (column == "n" || column.find('=') != std::string::npos) return DeclaredMeasure::count;
    return DeclaredMeasure::unknown;
}

}  // namespace

DeclaredGrid::DeclaredGrid(const DeclaredTable& table) : table_(table) {
    std::vector<std::pair<std::size_t, std::size_t>> at;
    std::vector<std::string> texts;
    for (const auto& cell : table.cells) {
        const auto row = place_in(
            rows_, [&](const DeclaredRow& r) { return r.id == cell.row && r.label == cell.row_label && r.total == cell.total; },
            DeclaredRow{cell.row, cell.row_label, cell.total});
        const auto column = place_in(
            columns_, [&](const DeclaredColumn& c) { return c.id == cell.column && c.label == cell.column_label; },
            DeclaredColumn{cell.column, cell.column_label, measure_of(cell.column), cell.column.find('=') != std::string::npos, false});
        at.emplace_back(row, column);
        texts.push_back(cell.value);
    }
    places_.resize(rows_.size() * columns_.size());
    for (std::size_t i = 0; i < at.size(); ++i) {
        auto& place = places_[at[i].first * columns_.size() + at[i].second];
        if (place) repeated_.push_back(i);
        else place = i;
    }
    mark_ = decimal_mark(texts);
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        std::size_t words = 0, numbers = 0;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (rows_[row].total || text(row, column).empty()) continue;
            const auto read = number(row, column);
            if (!read) ++words;
            if (read && !read->dash) ++numbers;
        }
        const bool of_numbers = columns_[column].id == "n" || columns_[column].id == "percent";
        columns_[column].text = !of_numbers && words > 0 && words >= numbers;
    }
}

const std::string& DeclaredGrid::text(std::size_t row, std::size_t column) const {
    const auto place = cell(row, column);
    return place ? table_.cells[*place].value : no_text;
}

std::optional<PrintedNumber> DeclaredGrid::number(std::size_t row, std::size_t column) const {
    const std::string& printed = text(row, column);
    if (printed.empty()) return std::nullopt;
    return printed_number(printed, mark_, columns_[column].measure != DeclaredMeasure::percent);
}

bool DeclaredGrid::is_subtotal(std::size_t total_row) const {
    const auto body = [](const DeclaredRow& row) { return !row.total; };
    const auto here = rows_.begin() + static_cast<std::ptrdiff_t>(total_row);
    return std::any_of(rows_.begin(), here, body) && std::any_of(here, rows_.end(), body);
}

std::vector<std::size_t> DeclaredGrid::rows_since_total(std::size_t total_row) const {
    std::vector<std::size_t> rows;
    for (std::size_t row = total_row; row-- > 0 && !rows_[row].total;) rows.push_back(row);
    std::reverse(rows.begin(), rows.end());
    return rows;
}

std::vector<std::size_t> DeclaredGrid::summed_rows(std::size_t total_row) const {
    if (is_subtotal(total_row)) return rows_since_total(total_row);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        if (!rows_[row].total) rows.push_back(row);
    }
    return rows;
}

}  // namespace cabildo::tabulation
