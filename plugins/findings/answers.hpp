// Variables of several answers in which the initiatives sum themselves up (objectives, results, strategies, lessons).
#pragma once

#include <cabildo/analysis/factor.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/document.hpp>

#include <vector>

namespace cabildo::findings {

/// Of the dimension synthesis, kind several, in the order of the codebook.
[[nodiscard]] std::vector<const Variable*> answer_variables(const Dataset& data);

/// A row a category: initiatives, % of those with an answer with both intervals, % of answers.
[[nodiscard]] Table answer_table(const Factor& factor, double confidence, const Run& run);
[[nodiscard]] Chart answer_chart(const Factor& factor, const Run& run);

}  // namespace cabildo::findings
