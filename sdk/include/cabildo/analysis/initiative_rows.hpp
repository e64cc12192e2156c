// Tables with a row an initiative.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <cstddef>

namespace cabildo {

/// A table of initiatives stops after so many rows and says so; the data package has all of them.
inline constexpr std::size_t initiative_row_limit = 5'000;
/// Up to so many initiatives a figure or a cell names each; beyond, it counts.
inline constexpr std::size_t named_initiatives_limit = 60;

/// The column "initiative": its value is the code, its text code and title.
void add_initiative_column(Table& table, const Run& run);
/// A row that starts with that cell; its id is the code.
[[nodiscard]] TableRow initiative_row(const Initiative& initiative);
/// "Sí", "No" or not reported.
[[nodiscard]] Cell answer_cell(Answer answer, const Run& run);
/// The footnote of a table that would have `rows` rows, if the limit cuts it.
void tell_cut(Table& table, std::size_t rows, const Run& run);

}  // namespace cabildo
