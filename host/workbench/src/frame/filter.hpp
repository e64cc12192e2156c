// What can be filtered by, and how many initiatives each answer has. A model without windows.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/db/selection.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cabildo::workbench {

/// One answer that a condition may hold: a category, or "@not_reported".
struct Answerable {
    std::string id;
    Text label;
    std::int64_t count = 0;  ///< initiatives with it, under the other conditions
};

/// The variables that a selection can speak of, by dimension and codebook order.
std::vector<const Variable*> filter_variables(const Dataset& everything);

/// The answers of a variable with their counts among the initiatives that the conditions on other variables leave.
std::vector<Answerable> answers_of(const Dataset& everything, const db::Selection& selection, const std::string& variable);

/// The selection with the condition on this variable replaced; no categories take it away.
db::Selection with_condition(const db::Selection& selection, const db::Condition& condition);

/// "Área: Social o Económico" in the language.
std::string condition_label(const db::Condition& condition, const std::vector<Variable>& codebook, Language language);

}  // namespace cabildo::workbench
