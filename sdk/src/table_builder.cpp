// Cells by the kind of their column.
#include <cabildo/table_builder.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace cabildo {

namespace {

Cell count_of(std::int64_t count, const TableColumn& column, int decimals, Language language) {
    if (column.kind == ColumnKind::integer) return count_cell(count, language);
    if (column.kind == ColumnKind::number) return number_cell(static_cast<double>(count), decimals, language);
    if (column.kind == ColumnKind::percent) return percent_cell(static_cast<double>(count), language, decimals);
    throw std::logic_error("column “" + column.id + "” takes no count");
}

Cell number_of(double number, const TableColumn& column, int decimals, Language language) {
    if (!std::isfinite(number)) return missing_cell(Missing::undefined, language);
    if (column.kind == ColumnKind::number) return number_cell(number, decimals, language);
    if (column.kind == ColumnKind::percent) return percent_cell(number, language, decimals);
    throw std::logic_error("column “" + column.id + "” takes no fraction");
}

Cell text_of(std::string text, const TableColumn& column) {
    if (column.kind == ColumnKind::text || column.kind == ColumnKind::category) return text_cell(std::move(text));
    throw std::logic_error("column “" + column.id + "” takes no text");
}

}  // namespace

Cell Entry::cell(const TableColumn& column, int decimals, Language language) const {
    if (const auto* category = std::get_if<Category>(&value_)) {
        if (column.kind == ColumnKind::category) return category_cell(category->id, category->label.in(language));
        return text_of(category->label.in(language), column);
    }
    if (const auto* text = std::get_if<std::string>(&value_)) return text_of(*text, column);
    if (const auto* count = std::get_if<std::int64_t>(&value_)) return count_of(*count, column, decimals, language);
    if (const auto* number = std::get_if<double>(&value_)) return number_of(*number, column, decimals, language);
    if (const auto* missing = std::get_if<Missing>(&value_)) return missing_cell(*missing, language);
    return std::get<Cell>(value_);
}

TableBuilder::TableBuilder(std::string id, std::string title, Language language) : language_(language) {
    table_.id = std::move(id);
    table_.title = std::move(title);
}

TableBuilder& TableBuilder::column(std::string id, std::string label, ColumnKind kind, int decimals, std::string group) {
    if (!table_.rows.empty()) throw std::logic_error("column “" + id + "” comes after the first row");
    table_.columns.push_back({std::move(id), std::move(label), kind, std::move(group)});
    decimals_.push_back(decimals);
    return *this;
}

TableBuilder& TableBuilder::category_column(std::string id, std::string label, std::string group) {
    return column(std::move(id), std::move(label), ColumnKind::category, 0, std::move(group));
}

TableBuilder& TableBuilder::text_column(std::string id, std::string label, std::string group) {
    return column(std::move(id), std::move(label), ColumnKind::text, 0, std::move(group));
}

TableBuilder& TableBuilder::count_column(std::string id, std::string label, std::string group) {
    return column(std::move(id), std::move(label), ColumnKind::integer, 0, std::move(group));
}

TableBuilder& TableBuilder::number_column(std::string id, std::string label, int decimals, std::string group) {
    return column(std::move(id), std::move(label), ColumnKind::number, decimals, std::move(group));
}

TableBuilder& TableBuilder::percent_column(std::string id, std::string label, int decimals, std::string group) {
    return column(std::move(id), std::move(label), ColumnKind::percent, decimals, std::move(group));
}

TableBuilder& TableBuilder::row(std::string id, const std::vector<Entry>& entries, RowRole role) {
    if (entries.size() != table_.columns.size())
        throw std::logic_error("row “" + id + "” has " + std::to_string(entries.size()) + " entries for " +
                               std::to_string(table_.columns.size()) + " columns");
    TableRow row{std::move(id), role, {}};
    row.cells.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        row.cells.push_back(entries[i].cell(table_.columns[i], decimals_[i], language_));
    if (!row.cells.empty() && table_.columns.front().kind == ColumnKind::category) row.cells.front().value = row.id;
    table_.rows.push_back(std::move(row));
    return *this;
}

TableBuilder& TableBuilder::total(std::string label, std::vector<Entry> figures) {
    figures.insert(figures.begin(), Entry(std::move(label)));
    return row("total", figures, RowRole::total);
}

TableBuilder& TableBuilder::note(std::string mark, std::string text, std::string_view column) {
    if (table_.rows.empty() || table_.columns.empty()) throw std::logic_error("note “" + mark + "” comes before the first row");
    const auto named = [&](const TableColumn& each) { return column.empty() || each.id == column; };
    const auto found = std::find_if(table_.columns.rbegin(), table_.columns.rend(), named);
    if (found == table_.columns.rend()) throw std::logic_error("the table has no column “" + std::string(column) + "”");
    const auto position = static_cast<std::size_t>(table_.columns.rend() - found) - 1;
    table_.rows.back().cells[position].notes.push_back(mark);
    const bool known = std::any_of(table_.footnotes.begin(), table_.footnotes.end(), [&](const Footnote& f) { return f.mark == mark; });
    if (!known) table_.footnotes.push_back({std::move(mark), std::move(text)});
    return *this;
}

TableBuilder& TableBuilder::note(std::string text) {
    table_.footnotes.push_back({{}, std::move(text)});
    return *this;
}

TableBuilder& TableBuilder::how_to_read(std::string sentence) {
    table_.how_to_read = std::move(sentence);
    return *this;
}

}  // namespace cabildo
