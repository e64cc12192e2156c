// A table as HTML: header groups, row headers, footnote marks.
#include "markup.hpp"
#include "page_words.hpp"
#include "table_text.hpp"

#include <cabildo/render/files.hpp>

#include <algorithm>

namespace cabildo::render {
namespace {

std::string column_class(const TableColumn& column) { return is_numeric(column.kind) ? " class=\"n\"" : ""; }

std::string mark(const std::string& note, const Table& table, const std::string& prefix) {
    const bool told = std::any_of(table.footnotes.begin(), table.footnotes.end(), [&](const Footnote& f) { return f.mark == note; });
    if (prefix.empty() || !told) return "<sup>" + escaped(note) + "</sup>";
    return "<sup><a href=\"#" + prefix + ":note-" + anchor(note) + "\">" + escaped(note) + "</a></sup>";
}

/// What the cells of one table have in common.
struct Surroundings {
    const Table& table;
    const std::string& prefix;
    Language language;
    const Linked& linked;
};

std::string content(const Cell& cell, const Surroundings& in) {
    std::string text = in.prefix.empty() ? escaped(cell.text) : escaped_with_whole_codes(cell.text);
    if (cell.missing && !in.prefix.empty()) text = "<abbr title=\"" + escaped(missing_word(*cell.missing).in(in.language)) + "\">" + text + "</abbr>";
    if (cell.link && in.linked) text = in.linked(*cell.link, text);
    for (const std::string& note : cell.notes) text += mark(note, in.table, in.prefix);
    return text;
}

std::string data_cell(const Cell& cell, const TableColumn& column, const Surroundings& in) {
    std::string classes = is_numeric(column.kind) ? "n" : "";
    if (cell.missing) classes += classes.empty() ? "missing" : " missing";
    std::string html = "<td";
    if (!classes.empty()) html += " class=\"" + classes + '"';
    if (const auto* number = std::get_if<double>(&cell.value)) html += " data-value=\"" + exact_number(*number) + '"';
    return html + '>' + content(cell, in) + "</td>";
}

}  // namespace

bool is_numeric(ColumnKind kind) { return kind != ColumnKind::category && kind != ColumnKind::text; }

bool has_groups(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [](const TableColumn& column) { return !column.group.empty(); });
}

std::size_t group_end(const Table& table, std::size_t first) {
    std::size_t last = first + 1;
    while (last < table.columns.size() && table.columns[last].group == table.columns[first].group) ++last;
    return last;
}

const Text& missing_word(Missing missing) {
    switch (missing) {
        case Missing::not_reported: return words::not_reported;
        case Missing::not_applicable: return words::not_applicable;
        case Missing::undefined: break;
    }
    return words::undefined_value;
}

bool has_row_headers(const Table& table) { return !table.columns.empty() && !is_numeric(table.columns.front().kind); }

std::string html_table_head(const Table& table) {
    const bool grouped = has_groups(table);
    std::string first = "<tr>", second = "<tr>";
    for (std::size_t i = 0; i < table.columns.size();) {
        const TableColumn& column = table.columns[i];
        if (!grouped || column.group.empty()) {
            first += "<th scope=\"col\"" + std::string(grouped ? " rowspan=\"2\"" : "") + column_class(column) + '>' + escaped(column.label) + "</th>";
            ++i;
            continue;
        }
        const std::size_t end = group_end(table, i);
        first += "<th scope=\"colgroup\" class=\"group\" colspan=\"" + std::to_string(end - i) + "\">" + escaped(column.group) + "</th>";
        for (; i < end; ++i)
            second += "<th scope=\"col\"" + column_class(table.columns[i]) + '>' + escaped(table.columns[i].label) + "</th>";
    }
    return first + "</tr>\n" + (grouped ? second + "</tr>\n" : "");
}

std::string html_table_body(const Table& table, const std::string& prefix, Language language, const Linked& linked) {
    const Surroundings in{table, prefix, language, linked};
    std::string html;
    for (const TableRow& row : table.rows) {
        html += row.role == RowRole::body ? "<tr>" : row.role == RowRole::subtotal ? "<tr class=\"subtotal\">" : "<tr class=\"total\">";
        for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
            if (i == 0 && has_row_headers(table))
                html += "<th scope=\"row\">" + content(row.cells[i], in) + "</th>";
            else html += data_cell(row.cells[i], table.columns[i], in);
        }
        html += "</tr>\n";
    }
    return html;
}

std::string to_html_table(const Table& table) {
    std::string html = "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n";
    if (!table.title.empty()) html += "<caption>" + escaped(table.title) + "</caption>\n";
    html += "<thead>\n" + html_table_head(table) + "</thead>\n<tbody>\n" + html_table_body(table, {}, Language::es) + "</tbody>\n";
    if (!table.footnotes.empty()) {
        html += "<tfoot>\n";
        for (const Footnote& note : table.footnotes)
            html += "<tr><td colspan=\"" + std::to_string(std::max<std::size_t>(1, table.columns.size())) + "\">" +
                    (note.mark.empty() ? "" : "<sup>" + escaped(note.mark) + "</sup> ") + escaped(note.text) + "</td></tr>\n";
        html += "</tfoot>\n";
    }
    return html + "</table>\n";
}

}  // namespace cabildo::render
