#include "data/csv_preview.hpp"

#include "data/codebook_words.hpp"
#include "data/column_choices.hpp"
#include "language.hpp"
#include "native/look.hpp"

namespace cabildo::workbench {

namespace {

using State = db::CsvLook::Cell::State;

constexpr int column_width = 132, row_width = 56;
constexpr std::size_t most_letters = 18;

std::string shortened(const std::string& text) {
    const wxString whole = from_utf8(text);
    return whole.length() <= most_letters ? text : to_utf8(whole.Left(most_letters - 1) + L"…");
}

/// A cell stands on one line.
std::string on_one_line(std::string text) {
    for (char& byte : text)
        if (static_cast<unsigned char>(byte) < 0x20u) byte = ' ';
    return text;
}

}  // namespace

CsvPreview::CsvPreview(wxWindow* parent, const wxString& name)
    : VirtualList(parent, name, wxDV_SINGLE | wxDV_ROW_LINES | wxBORDER_THEME, Wheel::list,
                  [this](std::size_t row, unsigned column) { return cell(row, column); }) {}

void CsvPreview::show(const db::ImportMapping& mapping, const db::CsvLook& look, const std::vector<Variable>& codebook) {
    std::vector<std::string> headers;
    std::vector<char> numbers, variables;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        headers.push_back(column_name(mapping.columns[i], i) + "\n→ " + read_as(mapping.columns[i], codebook));
        const auto kind = kind_of_column(mapping.columns[i], codebook);
        numbers.push_back(kind == VariableKind::number);
        variables.push_back(kind.has_value());
    }
    const bool other = headers != headers_ || numbers != numbers_;
    set_places(0);
    look_ = look;
    variables_ = std::move(variables);
    if (other) {
        headers_ = std::move(headers);
        numbers_ = std::move(numbers);
        make_columns();
    }
    set_places(look_.rows.size());
}

void CsvPreview::make_columns() {
    ClearColumns();
    wxDataViewColumn* row = add_column(tr({"Fila", "Row"}), FromDIP(row_width), true);
    pad_cells(row, FromDIP(6), FromDIP(2));
    for (std::size_t i = 0; i < headers_.size(); ++i) {
        const std::size_t end = headers_[i].find('\n');
        const std::string name = headers_[i].substr(0, end), as = headers_[i].substr(end + 1);
        wxDataViewColumn* column = add_column(from_utf8(name), FromDIP(column_width), numbers_[i] != 0);
        pad_cells(column, FromDIP(6), FromDIP(2));
        set_header(column, from_utf8(shortened(name) + '\n' + shortened(as)), from_utf8(name + ' ' + as), numbers_[i] != 0);
        on_header_click(column, [this, i] {
            if (on_column) on_column(i);
        });
    }
}

void CsvPreview::reveal(std::size_t column) {
    if (column + 1 < GetColumnCount()) show_column(this, GetColumn(static_cast<unsigned>(column) + 1));
}

ListCell CsvPreview::cell(std::size_t row, unsigned column) const {
    if (row >= look_.rows.size()) return {};
    const auto& cells = look_.rows[row].cells;
    if (column == 0) return {std::to_string(look_.rows[row].number), true};
    if (column > cells.size()) return {};
    const auto& cell = cells[column - 1];
    const std::string text = on_one_line(cell.text.in(language()));
    const std::string not_reported = to_utf8(tr({"no informado", "not reported"}));
    switch (cell.state) {
        case State::value: return {numbers_[column - 1] != 0 ? shown_number(text) : text};
        case State::empty: return {variables_[column - 1] != 0 ? not_reported : std::string(), true, true};
        case State::not_reported: return {not_reported + " (" + text + ")", true, true};
        case State::left_out: return {text, true};
        case State::wrong: return {"⚠ " + text, false, false, true};
    }
    return {};
}

}  // namespace cabildo::workbench
