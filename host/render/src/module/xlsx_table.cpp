#include "module/xlsx_table.hpp"

#include "module/display_format.hpp"
#include "page_words.hpp"
#include "report_parts.hpp"
#include "table_text.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

constexpr int least_column = 52, widest_number = 260, widest_text = 420, margins = 16;
constexpr int standard_column = 64;  ///< px of a column without a width of its own
constexpr int line_reach = 640;      ///< px that a line of text takes at least
constexpr int least_text = 170;      ///< px to which texts give way where a table would be wider than a turned sheet
constexpr std::int64_t exact_integers = std::int64_t{1} << 53;
constexpr lxw_row_t header_row = 3;

double longest_word(std::string_view text, bool bold) {
    double longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        longest = std::max(longest, cell_text_width(text.substr(0, end), bold));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

std::string shown(const Cell& cell, Language language) {
    std::string text = cell.missing ? missing_word(*cell.missing).in(language) : cell.text;
    for (const std::string& note : cell.notes) text += " " + note;
    return text;
}

int column_width(const Table& table, std::size_t column, Language language) {
    const TableColumn& head = table.columns[column];
    double body = 0;
    for (const TableRow& row : table.rows)
        if (column < row.cells.size())
            body = std::max(body, cell_text_width(shown(row.cells[column], language), row.role != RowRole::body));
    const double label = std::max(longest_word(head.label, true), cell_text_width(head.label, true) / 3);
    const bool beside_numbers = column > 0 && is_numeric(table.columns[column - 1].kind) && !is_numeric(head.kind);
    const int most = is_numeric(head.kind) ? widest_number : widest_text;
    return std::clamp(static_cast<int>(std::ceil(std::max(body, label))) + margins + (beside_numbers ? 9 : 0), least_column, most);
}

/// Small letters and digits that stand raised without a look of their own; others in brackets.
std::string raised(const std::string& mark) {
    static const std::map<char, std::string_view> letters{
        {'a', "ᵃ"}, {'b', "ᵇ"}, {'c', "ᶜ"}, {'d', "ᵈ"}, {'e', "ᵉ"}, {'f', "ᶠ"}, {'g', "ᵍ"}, {'h', "ʰ"}, {'i', "ⁱ"}, {'j', "ʲ"},
        {'k', "ᵏ"}, {'l', "ˡ"}, {'m', "ᵐ"}, {'n', "ⁿ"}, {'o', "ᵒ"}, {'p', "ᵖ"}, {'r', "ʳ"}, {'s', "ˢ"}, {'t', "ᵗ"}, {'u', "ᵘ"},
        {'v', "ᵛ"}, {'w', "ʷ"}, {'x', "ˣ"}, {'y', "ʸ"}, {'z', "ᶻ"}, {'0', "⁰"}, {'1', "¹"}, {'2', "²"}, {'3', "³"}, {'4', "⁴"},
        {'5', "⁵"}, {'6', "⁶"}, {'7', "⁷"}, {'8', "⁸"}, {'9', "⁹"}};
    std::string result;
    for (const char c : mark) {
        const auto found = letters.find(c);
        if (found == letters.end()) return " (" + mark + ")";
        result += found->second;
    }
    return result;
}

std::string raised_marks(const std::vector<std::string>& marks) {
    std::string all;
    for (const std::string& mark : marks) all += raised(mark);
    return all;
}

/// Texts take more lines where the table would be wider than a turned sheet.
void make_room(const Table& table, ColumnWidths& widths) {
    int spare = 0;
    for (std::size_t i = 0; i < widths.px.size(); ++i)
        if (!is_numeric(table.columns[i].kind)) spare += std::max(0, widths.px[i] - least_text);
    const int over = std::min(widths.total - turned_page, spare);
    if (over <= 0) return;
    widths.total = 0;
    for (std::size_t i = 0; i < widths.px.size(); ++i) {
        if (!is_numeric(table.columns[i].kind)) widths.px[i] -= over * std::max(0, widths.px[i] - least_text) / spare;
        widths.total += widths.px[i];
    }
}

class Writer {
public:
    Writer(Book& book, const Table& table, const Document& document) : book_(book), table_(table), language_(document.language) {}

    TablePlace write(const std::string& name, const std::string& contents_sheet, const std::string& document_title) {
        const std::size_t top = header_row + 2;
        if (table_.rows.size() + table_.footnotes.size() + top + 2 > LXW_ROW_MAX || table_.columns.size() > LXW_COL_MAX)
            throw Error({"La tabla tiene más filas o columnas que las que caben en una hoja de cálculo",
                         "The table has more rows or columns than a spreadsheet can hold"}, table_.id,
                        {"Expórtela como CSV.", "Export it as CSV."});
        const std::string title = caption(name, table_.title);
        std::string sheet_name = name;
        std::erase_if(sheet_name, [](char c) { return c >= 'a' && c <= 'z'; });
        std::erase(sheet_name, ' ');
        place_ = book_.add_sheet(sheet_name + " " + table_.title);
        widths_ = column_widths(table_, language_);
        for (std::size_t i = 0; i < widths_.px.size(); ++i)
            worksheet_set_column_pixels(place_.sheet, column(i), column(i), static_cast<uint32_t>(widths_.px[i]), nullptr);
        book_.set_page(place_, document_title, widths_.total > upright_page);

        height_ = 2 * row_height + write_line(book_, place_, 0, widths_.px, {title, {}, {}, {CellRole::title, false, false, true}});
        book_.link(place_, 1, 0, contents_sheet, "← " + words::contents.in(language_), {CellRole::link});
        const lxw_row_t body = write_header();
        lxw_row_t row = body;
        for (const TableRow& each : table_.rows) write_row(each, row++);
        row = write_notes(row);
        return {place_, body, row, height_};
    }

private:
    static lxw_col_t column(std::size_t i) { return static_cast<lxw_col_t>(i); }

    /// One row, or two where columns are grouped; the row below is the first of the body.
    lxw_row_t write_header() {
        lxw_row_t row = header_row;
        if (has_groups(table_)) {
            write_groups(row);
            height_ += row_height;
            ++row;
        }
        int lines = 1;
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            lines = std::max(lines, lines_in(table_.columns[i].label, widths_.px[i] - margins / 2, true));
        worksheet_set_row_pixels(place_.sheet, row, static_cast<uint32_t>(lines * line_height + 5), nullptr);
        height_ += lines * line_height + 5;
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            book_.write(place_, row, column(i), table_.columns[i].label,
                        {CellRole::header, is_numeric(table_.columns[i].kind), false, true, false, false, {}, indent(i)});
        worksheet_repeat_rows(place_.sheet, header_row, row);
        const bool wide = widths_.total > upright_page && table_.columns.size() > 3 && !is_numeric(table_.columns.front().kind) &&
                          widths_.px.front() < upright_page / 2;
        worksheet_freeze_panes(place_.sheet, row + 1, wide ? 1 : 0);
        return row + 1;
    }

    void write_groups(lxw_row_t row) {
        for (std::size_t i = 0; i < table_.columns.size();) {
            const std::string& group = table_.columns[i].group;
            const std::size_t end = group.empty() ? i + 1 : group_end(table_, i);
            if (end - i > 1) done(worksheet_merge_range(place_.sheet, row, column(i), row, column(end - 1), "", book_.look({CellRole::group})));
            book_.write(place_, row, column(i), group, {CellRole::group});
            i = end;
        }
    }

    void write_row(const TableRow& row, lxw_row_t at) {
        const CellRole role = row.role == RowRole::body ? CellRole::body : row.role == RowRole::subtotal ? CellRole::subtotal : CellRole::total;
        const int lines = lines_of(row);
        height_ += lines > 1 ? lines * line_height + 5 : row_height;
        if (lines > 1) worksheet_set_row_pixels(place_.sheet, at, static_cast<uint32_t>(lines * line_height + 5), nullptr);
        for (std::size_t i = 0; i < row.cells.size() && i < table_.columns.size(); ++i)
            write_cell(row.cells[i], at, i, role);
    }

    int lines_of(const TableRow& row) const {
        int lines = 1;
        for (std::size_t i = 0; i < row.cells.size() && i < table_.columns.size(); ++i)
            if (!is_numeric(table_.columns[i].kind))
                lines = std::max(lines, lines_in(shown(row.cells[i], language_), widths_.px[i] - margins / 2 - 9 * indent(i), row.role != RowRole::body));
        return lines;
    }

    /// A text beside numbers keeps its distance.
    int indent(std::size_t i) const {
        return i > 0 && is_numeric(table_.columns[i - 1].kind) && !is_numeric(table_.columns[i].kind) ? 1 : 0;
    }

    void write_cell(const Cell& cell, lxw_row_t row, std::size_t i, CellRole role) {
        CellLook look{role, is_numeric(table_.columns[i].kind)};
        look.indent = indent(i);
        if (cell.missing) {
            look.muted = true;
            book_.write_noted(place_, row, column(i), missing_word(*cell.missing).in(language_), cell.notes, look);
            return;
        }
        const auto* integer = std::get_if<std::int64_t>(&cell.value);
        const auto* real = std::get_if<double>(&cell.value);
        if ((integer == nullptr || std::abs(*integer) > exact_integers) && real == nullptr) {
            look.wrap = !look.right;
            book_.write_noted(place_, row, column(i), cell.text, cell.notes, look);
            return;
        }
        const double value = real != nullptr ? *real : static_cast<double>(*integer);
        const DisplayFormat format = display_format(value, cell.text, language_);
        look.number = format.code + (format.code.empty() ? "" : literal(raised_marks(cell.notes)));
        done(worksheet_write_number(place_.sheet, row, column(i), value * format.factor, book_.look(look)));
    }

    lxw_row_t write_notes(lxw_row_t row) {
        const CellLook note{CellRole::text, false, true, true};
        for (const Footnote& footnote : table_.footnotes) height_ += write_line(book_, place_, row++, widths_.px, {footnote.text, footnote.mark, {}, note});
        if (!table_.how_to_read.empty())
            height_ += write_line(book_, place_, row++, widths_.px, {table_.how_to_read, {}, words::how_to_read.in(language_), note});
        return row;
    }

    Book& book_;
    const Table& table_;
    Language language_;
    Place place_;
    ColumnWidths widths_;
    double height_ = 0;  ///< px of what is written
};

}  // namespace

ColumnWidths column_widths(const Table& table, Language language) {
    ColumnWidths widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) widths.px.push_back(column_width(table, i, language));
    for (std::size_t i = 0; i < table.columns.size();) {
        const std::size_t end = table.columns[i].group.empty() ? i + 1 : group_end(table, i);
        int sum = 0;
        for (std::size_t k = i; k < end; ++k) sum += widths.px[k];
        const int label = static_cast<int>(std::ceil(cell_text_width(table.columns[i].group, true))) + margins;
        const int lacking = label - sum;
        if (lacking > 0)
            for (std::size_t k = i; k < end; ++k) widths.px[k] += (lacking + static_cast<int>(end - i) - 1) / static_cast<int>(end - i);
        i = end;
    }
    for (const int px : widths.px) widths.total += px;
    make_room(table, widths);
    return widths;
}

int write_line(Book& book, const Place& place, lxw_row_t row, const std::vector<int>& widths, const Line& line) {
    std::size_t columns = 0;
    int width = 0;
    while (width < line_reach || columns < std::min<std::size_t>(2, widths.size())) {
        width += columns < widths.size() ? widths[columns] : standard_column;
        ++columns;
    }
    const bool bold = line.look.role == CellRole::title;
    std::string whole;
    for (const std::string* part : {&line.mark, &line.lead, &line.text}) whole += *part + (part->empty() ? "" : " ");
    const int lines = lines_in(whole, (width - margins) / (bold ? 1.45 : 1.0), bold);
    const int height = std::min(540, static_cast<int>(lines * line_height * (bold ? 1.4 : 1)) + 5);
    worksheet_set_row_pixels(place.sheet, row, static_cast<uint32_t>(height), nullptr);
    if (columns > 1)
        done(worksheet_merge_range(place.sheet, row, 0, row, static_cast<lxw_col_t>(columns - 1), "", book.look(line.look)));
    if (bold || line.look.role == CellRole::heading) book.write(place, row, 0, line.text, line.look);
    else book.write_marked_up(place, row, 0, line.text, line.look, line.mark, line.lead);
    return height;
}

TablePlace write_table(Book& book, const Table& table, const std::string& name, const std::string& contents_sheet, const Document& document) {
    return Writer(book, table, document).write(name, contents_sheet, document.title);
}

}  // namespace cabildo::render
