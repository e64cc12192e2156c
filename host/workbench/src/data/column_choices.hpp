// What a column of a CSV can become, in words: the entries from which a person chooses. No window.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/db/import_mapping.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cabildo::workbench {

struct ColumnOption {
    db::ColumnChoice choice;
    std::string label;  ///< in the window's language
};

/// Left out; the core fields; a new variable of each kind; each variable of the codebook. Numbers are there with either
/// decimal mark, several answers with either separator.
std::vector<ColumnOption> options_for(const db::ImportMapping& mapping, std::size_t column, const std::vector<Variable>& codebook);

/// The option that says the same as what is chosen now.
std::optional<std::size_t> current_option(const std::vector<ColumnOption>& options, const db::ColumnChoice& choice);

/// "Título", "Nueva: número", "Área temática", in few words.
std::string read_as(const db::ColumnChoice& choice, const std::vector<Variable>& codebook);

/// The header, or "(columna 3)" where it is empty.
std::string column_name(const db::ColumnChoice& choice, std::size_t column);

/// A variable's kind as the column is read: the new one's, or the codebook's. Nothing for core fields and columns left out.
std::optional<VariableKind> kind_of_column(const db::ColumnChoice& choice, const std::vector<Variable>& codebook);

}  // namespace cabildo::workbench
