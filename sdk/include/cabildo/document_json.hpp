// The document's JSON form, and the rules that every document keeps.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/error.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cabildo {

/// The document as one line of JSON, fields in a fixed order, numbers with the fewest digits that give the same double.
[[nodiscard]] std::string to_json(const Document& document);

/// The reverse. Throws Error naming the first field that is wrong.
[[nodiscard]] Document document_from_json(std::string_view json);

/// Breaches of the rules of sdk/schema/document.schema.json and of those that a schema cannot say (unique ids, as many
/// cells as columns, a figure's table exists, text for every value, nothing infinite). Empty when the document is good.
[[nodiscard]] std::vector<Error> violations(const Document& document);

}  // namespace cabildo
