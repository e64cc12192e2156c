// Forms for a new variable and for a category. An institution adds variables without code.
#pragma once

#include <cabildo/dataset.hpp>

#include <optional>
#include <vector>

class wxWindow;

namespace cabildo::workbench {

/// "Una respuesta", "Varias respuestas", …
const Text& kind_word(VariableKind kind);

/// A new variable with an id made of its name; nothing when cancelled.
std::optional<Variable> ask_variable(wxWindow* parent, const std::vector<Variable>& codebook);

/// A category of `variable`: a new one where `before` has no id.
std::optional<Category> ask_category(wxWindow* parent, const Variable& variable, const Category& before);

}  // namespace cabildo::workbench
