// How a single CSV file is read into a store, as plain data: what a spreadsheet wrote, and what becomes of each column.
// Data packages need none of it; they are read to the letter.
#pragma once

#include <cabildo/dataset.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::db {

enum class Encoding : std::uint8_t {
    utf8,          ///< with or without byte order mark
    windows_1252,  ///< and Latin-1, which for all that people write is a part of it
};

/// What parts decimals from the whole. undecided: integers pass, "1.234" and "1,234" are refused.
enum class DecimalMark : std::uint8_t { undecided, point, comma };

/// The texts of an initiative that are no variables.
enum class CoreField : std::uint8_t { code, title, organisation, summary };
inline constexpr std::size_t core_fields = 4;

/// What becomes of one column.
struct ColumnChoice {
    enum class Use : std::uint8_t { leave_out, core, variable, new_variable };

    std::string column;  ///< its name in the header; empty where it has none
    Use use = Use::leave_out;
    CoreField core = CoreField::code;
    std::string variable;                      ///< id: of one of the codebook, or of the new one
    VariableKind kind = VariableKind::single;  ///< of a new variable
    Text label;                                ///< of a new variable
    DecimalMark decimal = DecimalMark::undecided;  ///< of numbers
    char separator = ';';  ///< between several answers in a cell: ';' or ','
    bool chosen = false;   ///< by a person: no inference changes it

    bool operator==(const ColumnChoice&) const = default;
};

/// "no informado", "s/i", "NA" … in both languages.
const std::vector<std::string>& usual_not_reported_words();

struct ImportMapping {
    std::optional<char> separator;  ///< ',', ';' or tab; taken from the header where absent
    Encoding encoding = Encoding::utf8;
    DecimalMark decimal = DecimalMark::undecided;  ///< of columns whose numbers do not tell themselves
    /// Cells that are such a word, whatever its case and accents, are not reported. A category of the codebook goes first.
    std::vector<std::string> not_reported = usual_not_reported_words();
    std::vector<ColumnChoice> columns;  ///< one for each column of the header, in its order; empty: all are inferred
};

/// "code, código, cod …": the headers that are understood as a core field, the id of the format first.
const std::vector<std::string>& headers_of(CoreField field);
/// "código", "code"; "título", "title" …
const Text& core_field_label(CoreField field);

/// A new variable made of a column: its id is the header, or the usual id of a header such as "Región" (`region`), never
/// one of `taken` nor a word of the format.
ColumnChoice new_variable(const std::string& column, VariableKind kind, const std::vector<std::string>& taken);

/// Words parted by commas, as they are typed, and back.
std::vector<std::string> words_in(std::string_view list);
std::string word_list(const std::vector<std::string>& words);

}  // namespace cabildo::db
