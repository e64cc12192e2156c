// A single CSV file inside an import: which column is what, and what a package would hold in place of its cells. What the
// import does with them is the same for both.
#pragma once

#include "../csv/reader.hpp"
#include "numbers.hpp"
#include "words.hpp"

#include <cabildo/db/package.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace cabildo::db::package {
struct Work;
struct VariableEntry;
}

namespace cabildo::db::sheet {

class Sheet {
public:
    explicit Sheet(ImportMapping mapping);

    const ImportMapping& mapping() const { return mapping_; }

    /// Throws Error where the header is not the one that the mapping was made for, no column is the code, or two columns are
    /// read as the same.
    void check(const csv::Reader& reader) const;
    /// Tells the work which columns are which, and adds new variables to its codebook. Throws Error when the header or the
    /// codebook is not the one that the mapping was made for.
    void bind(package::Work& work, const csv::Reader& reader);

    /// What a package would hold.
    struct Meant {
        std::string_view value;             ///< empty: not reported. Valid until the next cell is read
        const std::string* word = nullptr;  ///< the word that stands for it
    };
    /// Of a column that is not left out. Throws Error naming the place of a cell that cannot be read so.
    Meant read(package::Work& work, const csv::Reader& reader, std::size_t column);

    /// The same, and counted for the summary.
    std::string_view cell(package::Work& work, const csv::Reader& reader, std::size_t column);

    /// A row of the first pass: ordered variables need their categories before any is written.
    void see(package::Work& work, const csv::Reader& reader);
    void order_categories(package::Work& work) const;

    /// What was counted, and what a reader of the header would not expect.
    void summarise(package::Work& work, const csv::Reader& reader) const;

private:
    struct Column {
        std::optional<std::size_t> variable;
        std::unordered_map<std::string, std::string> ids;  ///< folded labels of the codebook -> id; empty where two share it
        std::vector<std::string> in_order;                 ///< of an ordered variable: its cells
        std::unordered_set<std::string> seen;
        std::optional<std::string> thousands;              ///< "1.234", read with the column's mark
        std::map<std::string, std::int64_t> words;
        std::int64_t empty = 0;
    };

    void check_header(const csv::Reader& reader) const;
    void bind_variable(package::Work& work, const csv::Reader& reader, std::size_t column);
    Meant read_answer(const package::VariableEntry& variable, std::size_t column, std::string_view cell, const csv::Place& place);
    const std::string& id_of(const package::VariableEntry& variable, std::size_t column, std::string_view label);
    void tell_columns(package::Work& work, const csv::Reader& reader) const;
    void tell_numbers(package::Work& work, std::size_t column) const;

    ImportMapping mapping_;
    NotReportedWords words_;
    std::vector<Column> columns_;
    std::string value_, id_;  ///< what was made of the last cell
};

/// "Título", or "3" for the third column where it has no name.
std::string shown_column(const std::vector<ColumnChoice>& columns, std::size_t column);

/// See infer_mapping(). The work knows separator and encoding already.
ImportMapping guess(package::Work& work, ImportMapping wanted);

/// Makes the work ready for its single CSV file: separator, encoding, mapping. Nothing for packages.
void open_sheet(package::Work& work, const ImportMapping& csv);

}  // namespace cabildo::db::sheet
