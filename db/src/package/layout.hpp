// The data package's files and where they stand in the store. How their fields are stored says ../fields.hpp.
#pragma once

#include "../fields.hpp"
#include "target.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cabildo::db::package {

/// A file of repeated rows: the six parts, and actors, which belong to no initiative.
struct File {
    std::string stem;  ///< "mechanisms"
    Table table;
    const std::vector<StoredField>& fields;  ///< without `initiative` and `id`

    std::string name() const { return stem + ".csv"; }
    const StoredField* find(std::string_view field) const;
    /// The names of its columns, `initiative` and `id` first (actors: `actor`).
    std::vector<std::string> columns() const;
};

inline constexpr std::size_t parts = 6;

const File& file_of(Part part);
const File& actors_file();

/// The file with this stem; nullptr for others than parts and actors.
const File* find_file(std::string_view stem);

/// Whether a word is an open field such as "mechanisms.instrument".
bool open_field(std::string_view name);

/// Columns of initiatives.csv that are no variable.
bool core_column(std::string_view column);

/// Every file a package may hold, in the order in which they are written.
const std::vector<std::string>& file_names();

}  // namespace cabildo::db::package
