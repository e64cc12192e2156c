// What the options of a panel can be on a store.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/engine/catalogue.hpp>

#include <string>
#include <vector>

namespace cabildo::validate {

/// Whether the store has nothing for an option that the panel needs: a variable of its kinds, an initiative. Then, and only
/// then, a panel may refuse.
bool lacks_choices(const engine::PanelInfo& panel, const std::vector<Variable>& variables, bool any_initiative);

/// Every choice and none, every fitting variable, the ends of a number, the first and last initiative, texts with signs; empty
/// where that is an answer.
std::vector<std::string> option_values(const Option& option, const std::vector<Variable>& variables,
                                       const std::vector<std::string>& initiatives);

/// Texts that are hard to read, write or print.
const std::vector<std::string>& awkward_texts();

}  // namespace cabildo::validate
