// What a panel's page says instead of a run when the store has nothing that the panel could work on yet.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/options.hpp>

#include <optional>
#include <vector>

namespace cabildo::workbench {

/// A note in this language that says what is missing and where to add it: there is no initiative, or an option that needs
/// a variable has none to choose from. Nothing where the panel can run.
std::optional<Notice> guidance(const std::vector<Option>& options, const Dataset& everything, Language language);

}  // namespace cabildo::workbench
