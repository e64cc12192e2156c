#include "module/docx_table.hpp"

#include "column_widths.hpp"
#include "module/clean_text.hpp"
#include "module/docx_text.hpp"
#include "table_text.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

/// Letters, and whether a text of a few words gets room for more than its longest one.
struct TableType {
    int half_points;
    bool roomy;
};
constexpr TableType types[] = {{17, true}, {16, true}, {17, false}, {16, false}, {15, false}, {14, false}, {13, false}, {12, false}};  ///< best first
constexpr int margins = 2 * 70 + 30;               ///< twips beside a cell's text
constexpr double line_twips = 12, row_space = 80;  ///< a line for each half point of its letters, and what is above and below a row
constexpr double narrow_text = 62, narrow_first = 88;  ///< twips a half point of the letters' size
constexpr std::size_t rows_at_edge = 4;            ///< that stay together where a long table begins or ends
constexpr const char* ink = "1F2328";
constexpr const char* muted = "5B6067";
constexpr const char* soft = "F3F5F8";

/// Twips of a text in letters of so many half points.
double twips(std::string_view text, int half_points, bool bold) {
    const double px = half_points / 2.0 * 96 / 72;
    return TextMeasure::built_in().width(text, px, bold) * 15;
}

double longest_word(std::string_view text, int half_points, bool bold) {
    double longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        longest = std::max(longest, twips(text.substr(0, end), half_points, bold));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

/// What a column makes use of, twips.
ColumnNeed need_of(const Table& table, std::size_t column, const TableType& type) {
    const int half_points = type.half_points;
    const TableColumn& head = table.columns[column];
    const bool numeric = is_numeric(head.kind);
    const std::size_t step = sampling_step(table.rows.size());
    ColumnNeed need;
    const double label = twips(head.label, half_points, true);
    need.least = longest_word(head.label, half_points, true);
    need.natural = std::max(need.least, label / 2);
    need.texts.push_back(label);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const TableRow& row = table.rows[r];
        if (column >= row.cells.size()) continue;
        const Cell& cell = row.cells[column];
        const bool bold = row.role != RowRole::body;
        double marks = 0;
        for (const std::string& note : cell.notes) marks += twips(note + ",", half_points, bold);
        const double whole = twips(cell.text, half_points, bold) + marks;
        need.natural = std::max(need.natural, whole);
        need.least = std::max(need.least, numeric ? whole : longest_word(cell.text, half_points, bold) + marks);
        if (!numeric && r % step == 0) need.texts.push_back(whole);
    }
    const bool beside_numbers = column > 0 && is_numeric(table.columns[column - 1].kind) && !numeric;
    if (!numeric && type.roomy) need.least = std::max(need.least, std::min(need.natural, (column == 0 ? narrow_first : narrow_text) * half_points));
    need.gaps = margins + (beside_numbers ? 140 : 0);
    need.least += need.gaps;
    need.natural += need.gaps;
    return need;
}

/// A group's heading needs room, too.
void widen_for_groups(const Table& table, std::vector<ColumnNeed>& needs, int half_points) {
    for (std::size_t i = 0; i < table.columns.size();) {
        const std::size_t end = table.columns[i].group.empty() ? i + 1 : group_end(table, i);
        double sum = 0;
        for (std::size_t k = i; k < end; ++k) sum += needs[k].least;
        const double lacking = longest_word(table.columns[i].group, half_points, true) + margins - sum;
        if (lacking > 0)
            for (std::size_t k = i; k < end; ++k) {
                needs[k].least += lacking / static_cast<double>(end - i);
                needs[k].natural = std::max(needs[k].natural, needs[k].least);
            }
        i = end;
    }
}

/// Whole twips.
std::vector<int> shared_out(const std::vector<ColumnNeed>& needs, double width) {
    double least = 0, natural = 0;
    for (const ColumnNeed& need : needs) {
        least += need.least;
        natural += need.natural;
    }
    std::vector<double> shares;
    if (least < width && natural > width) {
        shares = widths_for_low_rows(needs, width);
    } else {
        const double wanted = wanted_width(natural, width);
        for (const ColumnNeed& need : needs)
            shares.push_back(least >= width ? need.least / least * width : need.natural + (wanted - natural) / static_cast<double>(needs.size()));
    }
    std::vector<int> columns;
    for (const double share : shares) columns.push_back(static_cast<int>(std::floor(share)));
    return columns;
}

class TableWriter {
public:
    TableWriter(const Table& table, const TableLayout& layout, DocxNotes& notes, int& bookmarks)
        : table_(table), layout_(layout), notes_(notes), bookmarks_(bookmarks) {}

    void write(pugi::xml_node body, bool with_next) {
        node_ = body.append_child("w:tbl");
        properties();
        const bool short_one = table_.rows.size() <= short_table;
        header(!table_.rows.empty());
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            const bool last = i + 1 == table_.rows.size();
            const bool before_total = !last && table_.rows[i + 1].role == RowRole::total;
            const bool at_edge = i + 1 < rows_at_edge || i + rows_at_edge >= table_.rows.size();
            write_row(table_.rows[i], last ? with_next : short_one || at_edge || before_total);
        }
    }

private:
    void properties() {
        pugi::xml_node properties = node_.append_child("w:tblPr");
        add_value(properties, "w:tblStyle", "CabildoTable");
        int total = 0;
        for (const int width : layout_.columns) total += width;
        add_element(properties, "w:tblW", {{"w:w", std::to_string(total)}, {"w:type", "dxa"}});
        add_element(properties, "w:tblLayout", {{"w:type", "fixed"}});
        add_element(properties, "w:tblLook", {{"w:val", "0020"}, {"w:firstRow", "1"}, {"w:lastRow", "0"}, {"w:firstColumn", "0"},
                                              {"w:lastColumn", "0"}, {"w:noHBand", "1"}, {"w:noVBand", "1"}});
        if (!table_.title.empty()) add_value(properties, "w:tblCaption", clean_text(table_.title));
        if (!table_.how_to_read.empty()) add_value(properties, "w:tblDescription", clean_text(table_.how_to_read));
        pugi::xml_node grid = node_.append_child("w:tblGrid");
        for (const int width : layout_.columns) add_element(grid, "w:gridCol", {{"w:w", std::to_string(width)}});
    }

    pugi::xml_node new_row(bool header) {
        pugi::xml_node row = node_.append_child("w:tr");
        pugi::xml_node properties = row.append_child("w:trPr");
        properties.append_child("w:cantSplit");
        if (header) properties.append_child("w:tblHeader");
        return row;
    }

    struct CellLook {
        std::size_t span = 1;
        const char* merge = nullptr;  ///< "restart" or "continue"
        bool top = false, bottom = false, faint_bottom = false;
        const char* fill = nullptr;
        bool low = false;  ///< stands at the bottom
    };

    pugi::xml_node new_cell(pugi::xml_node row, std::size_t column, const CellLook& look) {
        pugi::xml_node cell = row.append_child("w:tc");
        pugi::xml_node properties = cell.append_child("w:tcPr");
        int width = 0;
        for (std::size_t i = column; i < column + look.span; ++i) width += layout_.columns[i];
        add_element(properties, "w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
        if (look.span > 1) add_value(properties, "w:gridSpan", std::to_string(look.span));
        if (look.merge != nullptr) add_value(properties, "w:vMerge", look.merge);
        if (look.top || look.bottom || look.faint_bottom) {
            pugi::xml_node borders = properties.append_child("w:tcBorders");
            const auto line = [&](const char* side, const char* size, const char* colour) {
                add_element(borders, side, {{"w:val", "single"}, {"w:sz", size}, {"w:space", "0"}, {"w:color", colour}});
            };
            if (look.top) line("w:top", "6", ink);
            if (look.bottom) line("w:bottom", "6", ink);
            else if (look.faint_bottom) line("w:bottom", "4", "CFD4DA");
        }
        if (look.fill != nullptr) add_element(properties, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", look.fill}});
        // A text beside numbers keeps its distance.
        if (column > 0 && is_numeric(table_.columns[column - 1].kind) && !is_numeric(table_.columns[column].kind))
            add_element(properties.append_child("w:tcMar"), "w:left", {{"w:w", "210"}, {"w:type", "dxa"}});
        if (look.low) add_value(properties, "w:vAlign", "bottom");
        return cell;
    }

    RunLook run_look(bool bold, bool faint) const {
        RunLook look;
        look.bold = bold;
        look.half_points = layout_.half_points == types[0].half_points ? 0 : layout_.half_points;
        if (faint) look.colour = muted;
        return look;
    }

    void header(bool keep) {
        const bool grouped = has_groups(table_);
        if (grouped) {
            pugi::xml_node row = new_row(true);
            for (std::size_t i = 0; i < table_.columns.size();) {
                const TableColumn& column = table_.columns[i];
                const bool single = column.group.empty();
                const std::size_t end = single ? i + 1 : group_end(table_, i);
                pugi::xml_node cell = new_cell(row, i, single ? CellLook{1, "restart", false, true, false, nullptr, true}
                                                              : CellLook{end - i, nullptr, false, false, true});
                pugi::xml_node paragraph = add_paragraph(cell, {"TableText", keep, single && is_numeric(column.kind), !single});
                add_run(paragraph, single ? column.label : column.group, run_look(true, false));
                i = end;
            }
        }
        pugi::xml_node row = new_row(true);
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const TableColumn& column = table_.columns[i];
            const bool merged = grouped && column.group.empty();
            pugi::xml_node cell = new_cell(row, i, {1, merged ? "continue" : nullptr, false, true, false, nullptr, true});
            pugi::xml_node paragraph = add_paragraph(cell, {"TableText", keep, is_numeric(column.kind)});
            if (!merged) add_run(paragraph, column.label, run_look(true, false));
        }
    }

    void write_row(const TableRow& row, bool keep) {
        pugi::xml_node node = new_row(false);
        const bool strong = row.role != RowRole::body;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const bool total = row.role == RowRole::total;
            pugi::xml_node cell = new_cell(node, i, {1, nullptr, total, false, false, row.role == RowRole::subtotal ? soft : nullptr});
            pugi::xml_node paragraph = add_paragraph(cell, {"TableText", keep, is_numeric(table_.columns[i].kind)});
            if (i >= row.cells.size()) continue;
            add_run(paragraph, row.cells[i].text, run_look(strong, row.cells[i].missing.has_value()));
            for (std::size_t n = 0; n < row.cells[i].notes.size(); ++n) mark(paragraph, row.cells[i].notes[n], n > 0);
        }
    }

    void mark(pugi::xml_node paragraph, const std::string& mark, bool further) {
        RunLook raised;
        raised.raised = true;
        if (further) add_run(paragraph, ",", raised);
        const auto note = std::find_if(table_.footnotes.begin(), table_.footnotes.end(), [&](const Footnote& each) { return each.mark == mark; });
        if (note == table_.footnotes.end()) add_run(paragraph, mark, raised);
        else notes_.refer(paragraph, table_.id + '\n' + mark, note->text, bookmarks_);
    }

    const Table& table_;
    const TableLayout& layout_;
    DocxNotes& notes_;
    int& bookmarks_;
    pugi::xml_node node_;
};

}  // namespace

TableLayout lay_out_table(const Table& table, int width) {
    TableLayout layout;
    for (const TableType& type : types) {
        const int half_points = type.half_points;
        std::vector<ColumnNeed> needs;
        for (std::size_t i = 0; i < table.columns.size(); ++i) needs.push_back(need_of(table, i, type));
        widen_for_groups(table, needs, half_points);
        double least = 0;
        for (const ColumnNeed& need : needs) least += need.least;
        layout = {shared_out(needs, width), half_points, 1, least <= width, 0};
        const RowLines lines = lines_of_rows(needs, {layout.columns.begin(), layout.columns.end()});
        layout.lines = lines.most;
        layout.row_height = lines.mean * half_points * line_twips + row_space;
        if (layout.fits) break;
    }
    return layout;
}

void add_table(pugi::xml_node body, const Table& table, const TableLayout& layout, bool with_next, DocxNotes& notes, int& bookmarks) {
    TableWriter(table, layout, notes, bookmarks).write(body, with_next);
}

}  // namespace cabildo::render
