// A single CSV file before it is imported: how its columns would be read, and what its first rows would be.
#pragma once

#include <cabildo/db/package.hpp>
#include <cabildo/error.hpp>

namespace cabildo::db {

/// A file that is neither a folder nor a .zip. Throws Error when there is nothing to read.
bool plain_csv(const std::filesystem::path& path);

/// The mapping of every column: core fields and variables of the codebook by their names and labels in both languages,
/// new variables with the kind that their cells have. Of `wanted` everything stays but the columns that nobody has
/// chosen; chosen ones are dropped when the header is another one. Throws Error when the file cannot be read.
ImportMapping infer_mapping(Store& store, const std::filesystem::path& path, ImportMapping wanted = {});

/// What a CSV would become under a complete mapping.
struct CsvLook {
    struct Cell {
        enum class State : std::uint8_t {
            value,
            empty,
            not_reported,  ///< a word that stands for it
            left_out,      ///< its column is
            wrong,         ///< named among the problems
        };
        Text text;  ///< as it is read: a number with a point, the label of a category; as written where it is not read
        State state = State::value;
    };
    struct Row {
        std::size_t number = 0;  ///< as a spreadsheet counts
        std::vector<Cell> cells;
    };
    /// Of a column, over all rows.
    struct Column {
        std::int64_t categories = 0, empty = 0, not_reported = 0;
        std::optional<std::size_t> problem;  ///< the first one of its cells
    };

    std::vector<Row> rows;  ///< the first ones
    std::int64_t row_count = 0;
    std::vector<Column> columns;
    std::vector<ImportSummary::Words> words;
    std::vector<Error> problems;  ///< in the order of the file, each with row and column; not more than most_problems
    std::optional<ImportSummary> summary;  ///< where there is no problem: what the import would do
};
inline constexpr std::size_t most_problems = 100;

/// Nothing is changed. Throws Error when the file cannot be read at all.
CsvLook look_at_csv(Store& store, const std::filesystem::path& path, const ImportMapping& mapping,
                    Existing existing = Existing::refuse, std::size_t most_rows = 100);

}  // namespace cabildo::db
