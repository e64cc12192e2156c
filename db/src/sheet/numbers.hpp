// Numbers as spreadsheets write them: with a decimal comma or point, grouped or not.
#pragma once

#include "../csv/place.hpp"

#include <cabildo/db/import_mapping.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace cabildo::db::sheet {

/// "1.234,5" with a comma, "1,234.5" with a point, groups of three parted by spaces in both. Undecided: only what both
/// marks read alike.
std::optional<double> number_in(std::string_view cell, DecimalMark mark);

/// The same for a cell that must be one. Throws Error, with the column's first number in mind: ambiguous where either mark
/// would do.
double number_at(std::string_view cell, DecimalMark mark, const csv::Place& place);

/// All cells of a column, as numbers.
class NumberLook {
public:
    void see(std::string_view cell);

    /// Every cell is a number, none with a leading zero, whichever mark each of them needs.
    bool numbers() const { return seen_ > 0 && others_ == 0; }
    /// The mark that some cells need ("1,5"; "1.234,5"; "1.5"); that of more cells where both are needed.
    DecimalMark mark() const;
    /// A cell such as "1.234", which the marks read as different numbers.
    const std::optional<std::string>& ambiguous() const { return ambiguous_; }

private:
    std::int64_t seen_ = 0, others_ = 0, points_ = 0, commas_ = 0;
    std::optional<std::string> ambiguous_;
};

}  // namespace cabildo::db::sheet
