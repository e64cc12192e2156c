// CSV: RFC 4180 to the letter, row numbers as in a spreadsheet, and exact places of what is wrong.
#include "csv/reader.hpp"
#include "csv/utf8.hpp"
#include "csv/writer.hpp"

#include <boost/test/unit_test.hpp>

#include <cstring>

using namespace cabildo;
using namespace cabildo::db::csv;

BOOST_AUTO_TEST_SUITE(csv_test)

namespace {

/// Hands a text out in pieces of `size`, as a slow disk or a .zip may.
Bytes pieces(std::string text, std::size_t size) {
    return [text = std::move(text), size, at = std::size_t{0}](char* buffer, std::size_t most) mutable {
        const std::size_t given = std::min({size, most, text.size() - at});
        std::memcpy(buffer, text.data() + at, given);
        at += given;
        return given;
    };
}

Reader reader_of(const std::string& text, char delimiter = ',', std::size_t size = 7) {
    return Reader(pieces(text, size), "t.csv", delimiter);
}

std::vector<std::vector<std::string>> rows_of(const std::string& text) {
    Reader reader = reader_of(text);
    std::vector<std::vector<std::string>> rows;
    while (reader.next()) {
        auto& row = rows.emplace_back();
        for (std::size_t i = 0; i < reader.header().size(); ++i) row.emplace_back(reader.cell(i));
    }
    return rows;
}

std::string line_of(const std::string& text) {
    try {
        rows_of(text);
    } catch (const Error& error) {
        return error.line(Language::en);
    }
    return "(read)";
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

BOOST_AUTO_TEST_SUITE(csv_reader)

BOOST_AUTO_TEST_CASE(reads_cells_exactly_as_they_stand) {
    struct Case {
        const char* name;
        std::string text;
        Rows rows;
    };
    const std::vector<Case> cases{
        {"line feeds", "a,b\n1,2\n3,4\n", {{"1", "2"}, {"3", "4"}}},
        {"carriage returns and line feeds", "a,b\r\n1,2\r\n3,4\r\n", {{"1", "2"}, {"3", "4"}}},
        {"no end of the last line", "a,b\n1,2", {{"1", "2"}}},
        {"spaces belong to the cell", "a,b\n 1 , 2\n", {{" 1 ", " 2"}}},
        {"quotes, commas and lines in quotes", "a,b\n\"x,\"\"y\"\"\",\"one\r\ntwo\"\n", {{"x,\"y\"", "one\r\ntwo"}}},
        {"empty cells", "a,b\n,\"\"\n,2\n", {{"", "2"}}},
        {"a byte order mark", "\xEF\xBB\xBF" "a,b\n1,2\n", {{"1", "2"}}},
        {"letters of two, three and four bytes", "a,b\nñ,€\n😀,x\n", {{"ñ", "€"}, {"😀", "x"}}},
    };
    for (const Case& one : cases)
        BOOST_TEST_CONTEXT(one.name) BOOST_CHECK(rows_of(one.text) == one.rows);
}

BOOST_AUTO_TEST_CASE(counts_rows_as_a_spreadsheet_does) {
    Reader reader = reader_of("a,b\r\n1,\"two\r\nlines\"\r\n\r\n,\r\n5,x\r\n");
    BOOST_REQUIRE(reader.next());
    BOOST_TEST(reader.row() == 2u);
    BOOST_REQUIRE(reader.next());
    BOOST_TEST(reader.row() == 5u);
    BOOST_TEST(reader.cell(0) == "5");
    BOOST_TEST(!reader.next());
}

BOOST_AUTO_TEST_CASE(says_where_a_file_is_wrong) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "t.csv: the file is empty."},
        {"\xEF\xBB\xBF", "t.csv: the file is empty."},
        {"\n\na,b\n", "t.csv: row 1: the header row is missing."},
        {"a,a\n", "t.csv: row 1, column \"a\": the column is there twice."},
        {"a,,b\n", "t.csv: row 1, column \"2\": the column has no name."},
        {"a,b\n1,2\n3\n", "t.csv: row 3: cells in the row: 1; in the header: 2."},
        {"a,b\n1,2\n3,4,5\n", "t.csv: row 3: cells in the row: 3; in the header: 2."},
        {"a,b\n1,\"2\n3,4\n", "t.csv: row 2, column \"b\": a cell opens a quote (\") and never closes it."},
        {"a,b\n1,2\n3,x\"y\"\n", "t.csv: row 3, column \"b\": a quote (\") stands where none may stand."},
        {"a,b\n1,\"x\"y\n", "t.csv: row 2, column \"b\": a quote (\") stands where none may stand."},
        {"a,b\n1,ni\xF1o\n", "t.csv: row 2, column \"b\": the text is not UTF-8 (after \"ni\")."},
        {std::string("a,b\n1,x\0y\n", 10), "t.csv: row 2, column \"b\": the cell holds the character U+0000, which no document can show."},
        {"a,b\n1,so\vcial\n", "t.csv: row 2, column \"b\": the cell holds the character U+000B, which no document can show."},
        {"a,b\n1,x\xEF\xBF\xBFy\n", "t.csv: row 2, column \"b\": the cell holds the character U+FFFF, which no document can show."},
    };
    for (const auto& [text, start] : cases)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(line_of(text).substr(0, start.size()) == start);
}

BOOST_AUTO_TEST_CASE(finds_the_delimiter_in_the_header) {
    BOOST_TEST(delimiter_of("code,title,area") == ',');
    BOOST_TEST(delimiter_of("code;title;area") == ';');
    BOOST_TEST(delimiter_of("code\ttitle") == '\t');
    BOOST_TEST(delimiter_of("code") == ',');
    BOOST_TEST(delimiter_of("\"a;b;c\",title") == ',');
    BOOST_TEST(first_line(pieces("\xEF\xBB\xBF" "a,\"b\nc\"\r\n1,2\n", 3)) == "a,\"b\nc\"");
}

BOOST_AUTO_TEST_CASE(reads_a_file_larger_than_its_pieces) {
    std::string text = "n,text\n";
    for (int i = 0; i < 30000; ++i) text += std::to_string(i) + ",\"línea, " + std::to_string(i) + "\"\n";
    Reader reader = reader_of(text, ',', 60000);
    int rows = 0;
    bool right = true;
    while (reader.next()) {
        right = right && reader.cell(1) == "línea, " + std::to_string(rows) && reader.row() == static_cast<std::size_t>(rows) + 2;
        ++rows;
    }
    BOOST_TEST(rows == 30000);
    BOOST_TEST(right);
}

BOOST_AUTO_TEST_CASE(a_cell_without_end_is_not_taken_into_memory_whole) {
    const std::string text = "a,b\n1,\"" + std::string(17 * 1024 * 1024, 'x') + "\"\n";
    Reader reader(pieces(text, 65536), "t.csv", ',');
    BOOST_CHECK_EXCEPTION(reader.next(), Error, [](const Error& error) {
        return error.line(Language::en) == "t.csv: row 2, column \"b\": the cell is over 16 MiB, or opens a quote (\") and never "
                                           "closes it. Shorten the cell or close the quote.";
    });
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(utf8)

// The ill-formed sequences of the Unicode Standard, chapter 3, tables 3-8 to 3-11.
BOOST_AUTO_TEST_CASE(ends_at_the_first_sequence_that_is_ill_formed) {
    const std::vector<std::pair<std::string, std::size_t>> cases{
        {"abc", 3},          {"\xC3\xB1", 2},         {"a\xC0\xAF", 1},         {"a\xE0\x80\xBF", 1},
        {"\xED\xA0\x80", 0}, {"\xF4\x90\x80\x80", 0}, {"\xF0\x9F\x98\x80", 4},  {"ab\xF0\x9F\x98", 2},
        {"\x80", 0},         {"\xFF", 0},             {"12345678\xE1\x80", 8},  {"\xEF\xBF\xBF", 3},
    };
    for (const auto& [text, valid] : cases) BOOST_TEST(valid_utf8(text) == valid);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_none_become_the_replacement_sign) {
    BOOST_TEST(as_utf8("") == "");
    BOOST_TEST(as_utf8("año ☃") == "año ☃");
    BOOST_TEST(as_utf8("a\xF1o\xFF") == "a\xEF\xBF\xBDo\xEF\xBF\xBD");
    BOOST_TEST(as_utf8("\xC3") == "\xEF\xBF\xBD");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(csv_writer)

BOOST_AUTO_TEST_CASE(quotes_only_what_needs_it_and_ends_lines_with_crlf) {
    std::string text;
    Writer writer([&](std::string_view bytes) { text += bytes; });
    writer.row({"a", "b c", "", "x,y", "say \"x\"", "one\ntwo"});
    writer.cell("1").cell("2");
    writer.end_row();
    writer.flush();
    BOOST_TEST(text == "a,b c,,\"x,y\",\"say \"\"x\"\"\",\"one\ntwo\"\r\n1,2\r\n");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
