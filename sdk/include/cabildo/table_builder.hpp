// Builds a table row by row: the kind of a column decides how its values are written.
//   TableBuilder table("counts", run(title), run.language());
//   table.category_column("area", run(variable.label)).count_column("n", "n").percent_column("share", "%");
//   table.row(area, {area, n, 100.0 * n / total});
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>

#include <concepts>
#include <initializer_list>
#include <string>
#include <variant>
#include <vector>

namespace cabildo {

/// A value on its way into a cell: a category, a text, a count, a number, a missing value, or a ready cell.
class Entry {
public:
    Entry(const Category& category) : value_(category) {}
    Entry(std::string text) : value_(std::move(text)) {}
    Entry(const char* text) : value_(std::string(text)) {}
    Entry(std::integral auto count) : value_(static_cast<std::int64_t>(count)) {}
    Entry(double number) : value_(number) {}
    Entry(Missing missing) : value_(missing) {}
    Entry(Cell cell) : value_(std::move(cell)) {}

    /// The cell of this value in a column. NaN and infinity become undefined. Throws std::logic_error when the value
    /// does not suit the column.
    [[nodiscard]] Cell cell(const TableColumn& column, int decimals, Language language) const;

private:
    std::variant<Category, std::string, std::int64_t, double, Missing, Cell> value_;
};

class TableBuilder {
public:
    TableBuilder(std::string id, std::string title, Language language);

    TableBuilder& category_column(std::string id, std::string label, std::string group = {});
    TableBuilder& text_column(std::string id, std::string label, std::string group = {});
    TableBuilder& count_column(std::string id, std::string label, std::string group = {});
    TableBuilder& number_column(std::string id, std::string label, int decimals, std::string group = {});
    /// Values are 0–100.
    TableBuilder& percent_column(std::string id, std::string label, int decimals = 1, std::string group = {});

    /// Throws std::logic_error unless there is one entry a column. A text in a category column is the label of `id`.
    TableBuilder& row(std::string id, const std::vector<Entry>& entries, RowRole role = RowRole::body);
    TableBuilder& row(const Category& category, const std::vector<Entry>& entries) { return row(category.id, entries); }
    TableBuilder& total(std::string label, std::vector<Entry> figures);

    /// Puts the mark of a footnote on the last cell of the last row, or on the cell of `column` there. A mark used again
    /// keeps its first text.
    TableBuilder& note(std::string mark, std::string text, std::string_view column = {});
    /// A footnote on the whole table.
    TableBuilder& note(std::string text);
    TableBuilder& how_to_read(std::string sentence);

    const Table& table() const { return table_; }
    operator Block() const { return table_; }

private:
    TableBuilder& column(std::string id, std::string label, ColumnKind kind, int decimals, std::string group);

    Table table_;
    std::vector<int> decimals_;
    Language language_;
};

}  // namespace cabildo
