// What the labels of printed tables say: their words, residual categories, the population that a heading names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cabildo::tabulation {

/// "Otros", "Other (please specify)": the residual category as a whole, not "Otros servicios".
bool is_other(std::string_view label);
/// A residual category that asks to be specified, with nothing written after it.
bool asks_to_specify(std::string_view label);
/// "No informado", "Sin dato", "None": what may stand after the residual category.
bool is_not_substantive(std::string_view label);
/// Whether heading and total row both say of which cases they speak, with no word in common. Words of `units` (labels of
/// the variables and the title), of cases in general and of totals in general do not count.
bool name_different_populations(std::string_view heading, std::string_view total, const std::vector<std::string>& units);

}  // namespace cabildo::tabulation
