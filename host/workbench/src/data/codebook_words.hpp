// Ids of the store as a person reads them: labels of categories, terms, actors and statuses in the window's language.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/db/record.hpp>

#include <string>
#include <string_view>

namespace cabildo::workbench {

/// "Sin codificar", "No informado", …
std::string status_word(Coverage coverage);

/// "Título de PI-03".
Text of_initiative(const Text& label, const std::string& code);

/// The dimension that a part belongs to.
Dimension dimension_of(Part part);

/// The label of a category or term; the id where the codebook has none.
std::string label_of(const std::vector<Category>& categories, std::string_view id);

/// The steps of a scale ("mechanisms.depth", "sustainability.step"), ids "0" … "5"; empty for other fields.
const std::vector<Category>& steps(std::string_view field);
/// "3 Involucramiento".
std::string step_text(std::string_view field, const std::string& value);

/// A number with a point, as people read it in the window's language, and back. Groups of three are read as such where
/// nothing else is possible ("1.234.567", "1.234,5"); throws Error where it is ("1.234" in Spanish, "1,234" in English).
std::string shown_number(const std::string& value);
std::string typed_number(std::string text);

/// The value of a field of a part or of an actor as shown in tables: labels joined by ", ". Empty = not reported.
/// `table` is the part's id or "actors".
std::string field_text(const Dataset& data, std::string_view table, const db::Field& field, const std::string& value);

/// The value of a variable as shown in lists; a status where there is none.
std::string value_text(const Variable& variable, const db::VariableValue& value);

/// The ids in a cell with several answers.
std::vector<std::string> split_ids(std::string_view value);
std::string join_ids(const std::vector<std::string>& ids);

/// An id made of a label: "Mesa técnica" -> "mesa_tecnica"; never empty, never one of `taken`.
std::string new_id(std::string_view label, const std::vector<std::string>& taken);

}  // namespace cabildo::workbench
