// What the headers of spreadsheets mean: names of core fields and of usual variables, in Spanish and English.
#pragma once

#include <cabildo/db/import_mapping.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace cabildo::db::sheet {

/// Headers are compared by this: words in small letters without accents, parted by one space.
std::string plain_header(std::string_view header);

/// How well a header names a core field: 0 is the id of the format, more is further down the list; nothing where it does not.
std::optional<std::size_t> rank_of(std::string_view header, CoreField field);

/// A variable by its usual id.
struct UsualVariable {
    std::string_view id;
    Text label;
};
/// The one that a header names; nullptr for others.
const UsualVariable* usual_variable(std::string_view header);

/// "code, código, cod, …"
std::string understood(CoreField field);

}  // namespace cabildo::db::sheet
