// Reads a CSV file (RFC 4180, UTF-8, header row) record by record, in bounded memory, and says exactly where it is
// wrong. libcsv does the parsing; nothing of it shows here.
#pragma once

#include "place.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::db::csv {

/// Gives the next bytes of a file: fills `buffer` up to `size`, returns how many; 0 at the end. Throws Error.
using Bytes = std::function<std::size_t(char* buffer, std::size_t size)>;

/// The header row as text, without BOM and not yet split: to find out which delimiter a file uses.
std::string first_line(const Bytes& bytes);

/// The delimiter of a header row: the most frequent of comma, semicolon and tab outside quotes; comma when there is none.
char delimiter_of(std::string_view header);

/// Who wrote a file. A spreadsheet leaves columns without name and breaks names into lines: both are taken.
enum class Origin { package, spreadsheet };

/// Rows without any text (left behind by spreadsheets) are passed over but counted.
class Reader {
public:
    /// Reads the header. `name` is what messages call the file. Throws Error: empty file, empty or repeated column name,
    /// other encoding.
    Reader(Bytes bytes, std::string name, char delimiter = ',', Origin origin = Origin::package);
    ~Reader();
    Reader(Reader&&) noexcept;

    const std::string& name() const;
    const std::vector<std::string>& header() const;
    std::optional<std::size_t> column(std::string_view name) const;

    /// Goes to the next row; false after the last. Throws Error: quotes that do not close or stand wrongly, a row with
    /// more or fewer cells than the header, bytes that are not UTF-8, NUL.
    bool next();
    /// Of the current row, as a spreadsheet counts: the header is row 1.
    std::size_t row() const;
    /// Exactly as it stands in the file, without the quotes. Valid until next().
    std::string_view cell(std::size_t column) const;

    Place place() const;
    Place place(std::size_t column) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace cabildo::db::csv
