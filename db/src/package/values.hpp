// Single cells: numbers, lists of ids, and the nearest known id for a mistyped one.
#pragma once

#include "../csv/place.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::db::package {

/// Without spaces at either end: ids, numbers and other words of the format (never texts).
std::string_view trimmed(std::string_view cell);

/// "a;b" as its ids, trimmed, without empty and repeated ones.
std::vector<std::string> split(std::string_view cell);

/// Throws Error for an id that means something else where categories are selected.
void check_id(std::string_view id, const csv::Place& place);

/// A number with a point and without grouping; nothing for any other text.
std::optional<double> number_in(std::string_view cell);

/// Digits that begin with 0 and go on, as codes do: "05101". Not "0" nor "0.5".
bool leading_zero(std::string_view cell);

/// The same for a cell that must be one. Throws Error, apart for decimal commas and grouping.
double number_at(std::string_view cell, const csv::Place& place);

/// 0 to 5. Throws Error.
int step_at(std::string_view cell, const csv::Place& place);

/// Digits with a comma, or grouped: what a Spanish spreadsheet writes ("1,5", "1.234,5", "1.234").
bool decimal_comma(std::string_view cell);
bool grouped(std::string_view cell);

/// The id that is closest to a mistyped one, if any is close.
std::optional<std::string> nearest(std::string_view id, const std::vector<std::string>& known);

/// "unknown WHAT "x"", with the nearest match, or with the whole list when it is short.
Error unknown_id(const csv::Place& place, const Text& kind, std::string_view id, const std::vector<std::string>& known,
                 const Text& remedy);

}  // namespace cabildo::db::package
