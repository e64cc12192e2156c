#include "document/table_view.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/clipboard.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"

#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/menu.h>
#include <wx/stattext.h>

#include <algorithm>
#include <numeric>

namespace cabildo::workbench {

namespace {

constexpr unsigned most_rows_shown = 20;  ///< beyond, the table scrolls inside
constexpr std::size_t rows_measured = 400;
constexpr int row_height = 24;
constexpr int cell_padding = 24;
constexpr int arrow_room = 2;  ///< of the header, for the arrow of a sorted column
constexpr int widest_column = 420;
constexpr int widest_note = 1080;

bool is_figure(ColumnKind kind) { return kind != ColumnKind::category && kind != ColumnKind::text; }

/// Footnote marks as superscript letters and digits.
std::string superscript(const std::string& mark) {
    static const std::map<char, std::string_view> raised{
        {'a', "ᵃ"}, {'b', "ᵇ"}, {'c', "ᶜ"}, {'d', "ᵈ"}, {'e', "ᵉ"}, {'f', "ᶠ"}, {'g', "ᵍ"}, {'h', "ʰ"}, {'i', "ⁱ"},
        {'j', "ʲ"}, {'k', "ᵏ"}, {'l', "ˡ"}, {'m', "ᵐ"}, {'n', "ⁿ"}, {'o', "ᵒ"}, {'p', "ᵖ"}, {'r', "ʳ"}, {'s', "ˢ"},
        {'t', "ᵗ"}, {'u', "ᵘ"}, {'v', "ᵛ"}, {'w', "ʷ"}, {'x', "ˣ"}, {'y', "ʸ"}, {'z', "ᶻ"}, {'0', "⁰"}, {'1', "¹"},
        {'2', "²"}, {'3', "³"}, {'4', "⁴"}, {'5', "⁵"}, {'6', "⁶"}, {'7', "⁷"}, {'8', "⁸"}, {'9', "⁹"}, {'*', "*"}};
    std::string result;
    for (const char character : mark) {
        const auto found = raised.find(character);
        if (found == raised.end()) return "(" + mark + ")";
        result += found->second;
    }
    return result;
}

std::string shown_text(const Cell& cell) {
    std::string text = cell.text;
    for (const std::string& mark : cell.notes) text += "\u200a" + superscript(mark);
    return text;
}

std::string full_header(const TableColumn& column) {
    return column.group.empty() ? column.label : column.group + " · " + column.label;
}

/// The heading of the group, above the first of its columns only.
std::string group_heading(const std::vector<TableColumn>& columns, std::size_t i) {
    return i > 0 && columns[i - 1].group == columns[i].group ? std::string() : columns[i].group;
}

using Lines = std::vector<wxString>;

/// What stands above a column: its group at the top, its label at the bottom.
struct Header {
    Lines group, label;
};

/// In two lines, broken nearest to the middle, where one line is wider than `wide`.
Lines broken(wxDC& dc, const wxString& text, int wide) {
    const std::size_t middle = text.length() / 2;
    const auto distance = [middle](std::size_t at) { return at > middle ? at - middle : middle - at; };
    std::size_t split = wxString::npos;
    for (std::size_t at = text.find(' '); at != wxString::npos; at = text.find(' ', at + 1))
        if (split == wxString::npos || distance(at) < distance(split)) split = at;
    if (split == wxString::npos || dc.GetTextExtent(text).GetWidth() <= wide) return {text};
    return {text.Left(split), text.Mid(split + 1)};
}

/// The group's heading where there are groups, and the label, each in two lines where it is much wider than the cells.
Header header_of(wxDC& dc, const std::vector<TableColumn>& columns, std::size_t i, int cells) {
    Header header;
    const int wide = std::max(cells + cells / 4, dc.GetTextExtent("0000000").GetWidth());
    const bool grouped = std::any_of(columns.begin(), columns.end(), [](const auto& each) { return !each.group.empty(); });
    if (grouped) header.group = broken(dc, from_utf8(group_heading(columns, i)), wide);
    header.label = broken(dc, from_utf8(columns[i].label), wide);
    return header;
}

/// As one text, groups and labels of all columns in the same lines.
wxString joined(Header header, std::size_t group_lines, std::size_t label_lines) {
    header.group.resize(group_lines);
    Lines lines = header.group;
    lines.insert(lines.end(), label_lines - header.label.size(), wxString());
    lines.insert(lines.end(), header.label.begin(), header.label.end());
    wxString text;
    for (const wxString& line : lines) text += (text.empty() ? "" : "\n") + (line.empty() ? wxString(" ") : line);
    return text;
}

}  // namespace

class TableView::Model : public wxDataViewVirtualListModel {
public:
    explicit Model(const TableRows& rows)
        : wxDataViewVirtualListModel(static_cast<unsigned>(rows.size())), rows_(rows) {}

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        value = from_utf8(row < rows_.size() ? shown_text(rows_.cell(row, column)) : std::string());
    }
    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attributes) const override {
        if (row >= rows_.size()) return false;
        const bool total = rows_.row(row).role != RowRole::body;
        const bool missing = rows_.cell(row, column).missing.has_value();
        if (total) attributes.SetBold(true);
        if (missing) attributes.SetColour(colours().muted);
        return total || missing;
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    const TableRows& rows_;
};

TableView::TableView(wxWindow* parent, Workbench& workbench, Table table)
    : wxPanel(parent), workbench_(workbench), rows_(std::move(table)) {
    SetBackgroundColour(colours().page);
    const wxString title = from_utf8(rows_.table().title);
    title_ = new wxStaticText(this, wxID_ANY, label_text(title), wxDefaultPosition, wxDefaultSize,
                              wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    set_style(title_, Style::heading);
    auto* copy_button = new wxButton(this, wxID_ANY, tr({"Copiar tabla", "Copy table"}), wxDefaultPosition, wxDefaultSize,
                                     wxBU_EXACTFIT);
    set_style(copy_button, Style::flat);
    set_accessible_name(copy_button, tr({"Copiar tabla ", "Copy table "}) + title);
    copy_button_ = copy_button;
    list_ = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(900, 300)), wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE);
    list_->SetRowHeight(FromDIP(row_height));
    make_table(list_, rows_.size() > most_rows_shown);
    set_accessible_name(list_, title);
    set_accessible_description(list_, from_utf8(rows_.table().how_to_read));
    add_columns();
    model_ = new Model(rows_);
    list_->AssociateModel(model_.get());
    add_notes();

    copy_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copy(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) {
        wxMenu menu;
        menu.Append(wxID_COPY, tr({"Copiar tabla", "Copy table"}));
        menu.Append(wxID_SELECTALL, tr({"Copiar la fila como texto", "Copy the row as text"}))
            ->Enable(list_->GetSelection().IsOk());
        const int chosen = GetPopupMenuSelectionFromUser(menu);
        if (chosen == wxID_COPY) copy();
        if (chosen == wxID_SELECTALL) {
            const unsigned row = model_->GetRow(list_->GetSelection());
            std::string line;
            for (std::size_t i = 0; i < columns_.size(); ++i) line += (i > 0 ? "\t" : "") + rows_.cell(row, i).text;
            copy_text(line);
        }
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
}

/// Width of the widest cell of a column, in px.
int TableView::cell_width(wxDC& dc, std::size_t column) const {
    const wxFont plain = list_->GetFont();
    int width = 0;
    for (std::size_t row = 0; row < std::min(rows_.size(), rows_measured); ++row) {
        dc.SetFont(rows_.row(row).role == RowRole::body ? plain : plain.Bold());
        width = std::max(width, dc.GetTextExtent(from_utf8(shown_text(rows_.cell(row, column)))).GetWidth());
    }
    return width;
}

void TableView::add_columns() {
    const auto& columns = rows_.table().columns;
    wxClientDC dc(list_);
    std::vector<Header> headers;
    std::size_t group_lines = 0, label_lines = 1;
    std::vector<int> cell_widths;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        cell_widths.push_back(cell_width(dc, i));
        dc.SetFont(list_->GetFont().Bold());
        headers.push_back(header_of(dc, columns, i, cell_widths.back()));
        group_lines = std::max(group_lines, headers.back().group.size());
        label_lines = std::max(label_lines, headers.back().label.size());
    }
    dc.SetFont(list_->GetFont().Bold());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const wxAlignment alignment = is_figure(columns[i].kind) ? wxALIGN_RIGHT : wxALIGN_LEFT;
        const wxString full = from_utf8(full_header(columns[i]));
        int width = cell_widths[i];
        for (const Lines* lines : {&headers[i].group, &headers[i].label})
            for (const wxString& line : *lines)
                width = std::max(width, dc.GetTextExtent(line).GetWidth() + FromDIP(arrow_room));
        content_widths_.push_back(std::min(width + FromDIP(cell_padding), FromDIP(widest_column)));
        auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, alignment);
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        auto* column = new wxDataViewColumn(full, renderer, static_cast<unsigned>(i), content_widths_.back(), alignment,
                                            wxDATAVIEW_COL_RESIZABLE);
        list_->AppendColumn(column);
        columns_.push_back(column);
        pad_cells(column, FromDIP(8), FromDIP(2));
        set_header(column, joined(headers[i], group_lines, label_lines), full, alignment == wxALIGN_RIGHT);
        if (!columns[i].group.empty()) set_header_tip(column, full);
        on_header_click(column, [this, i] { sort_next(i); });
    }
}

void TableView::add_notes() {
    const auto add = [this](const std::string& text) {
        auto* note = new WrappedText(this, markup_of(text));
        set_style(note, Style::small_muted);
        notes_.push_back(note);
    };
    for (const Footnote& footnote : rows_.table().footnotes)
        add(footnote.mark.empty() ? footnote.text : superscript(footnote.mark) + " " + footnote.text);
    if (!rows_.table().how_to_read.empty())
        add(to_utf8(tr({"Cómo se lee: ", "How to read it: "})) + rows_.table().how_to_read);
}

void TableView::sort_next(std::size_t column) {
    rows_.sort_next(column);
    show_order();
}

void TableView::sort(std::size_t column, SortOrder order) {
    rows_.sort(column, order);
    show_order();
}

void TableView::show_order() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const bool sorted = i == rows_.sorted_column() && rows_.order() != SortOrder::original;
        mark_sorted(columns_[i], !sorted                                     ? SortMark::none
                                 : rows_.order() == SortOrder::ascending ? SortMark::ascending
                                                                         : SortMark::descending);
    }
    model_->Reset(static_cast<unsigned>(rows_.size()));
}

void TableView::copy() {
    if (copy_table(rows_.as_shown())) workbench_.tell(tr({"Tabla copiada", "Table copied"}));
}

void TableView::set_stale(bool stale) { list_->Enable(!stale); }

int TableView::list_height() const {
    const unsigned shown = std::min(static_cast<unsigned>(rows_.size()), most_rows_shown);
    return height_for_rows(list_, std::max(shown, 1u), FromDIP(row_height));
}

int TableView::height_for(int width) {
    const int header = std::max(title_->GetBestSize().GetHeight(), copy_button_->GetBestSize().GetHeight());
    int height = header + FromDIP(4) + list_height();
    if (wider_than(width)) height += scroll_bar_size(list_);
    for (const WrappedText* note : notes_) height += FromDIP(4) + note->height_for(std::min(width, FromDIP(widest_note)));
    return height;
}

/// The columns need more than this width, so that the list scrolls sideways.
bool TableView::wider_than(int width) const {
    const int bar = rows_.size() > most_rows_shown ? scroll_bar_size(list_) : 0;
    return std::accumulate(content_widths_.begin(), content_widths_.end(), 0) + bar + FromDIP(2) > width;
}

/// Sets the columns' widths; what they come to together.
int TableView::fit_columns(int width) {
    const int total = std::accumulate(content_widths_.begin(), content_widths_.end(), 0);
    const int bar = rows_.size() > most_rows_shown ? scroll_bar_size(list_) : 0;
    const int spare = std::max(width - total - bar - FromDIP(2), 0);
    // Spare room goes to all columns alike, as far as the table stays easy to read across.
    const int count = std::max(static_cast<int>(columns_.size()), 1);
    const int each = std::min(spare / count, FromDIP(72));
    for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i]->SetWidth(content_widths_[i] + each);
    return total + each * static_cast<int>(columns_.size());
}

void TableView::lay_out() {
    const int width = GetClientSize().GetWidth();
    if (width <= 0) return;
    int list_width = fit_columns(width) + FromDIP(2);
    const bool scrolls_inside = rows_.size() > most_rows_shown;
    list_width = std::min(list_width + (scrolls_inside ? scroll_bar_size(list_) : 0), width);

    const wxSize button = copy_button_->GetBestSize();
    const int header = std::max(title_->GetBestSize().GetHeight(), button.GetHeight());
    const int button_x = std::max(list_width, std::min(width, FromDIP(420))) - button.GetWidth();
    title_->SetSize(0, (header - title_->GetBestSize().GetHeight()) / 2, std::max(button_x - FromDIP(gap), 10),
                    title_->GetBestSize().GetHeight());
    copy_button_->SetSize(button_x, (header - button.GetHeight()) / 2, button.GetWidth(), button.GetHeight());
    int y = header + FromDIP(4);
    const int height = list_height() + (wider_than(width) ? scroll_bar_size(list_) : 0);
    list_->SetSize(0, y, list_width, height);
    y += height;
    for (WrappedText* note : notes_) {
        const int note_width = std::min(width, FromDIP(widest_note));
        const int note_height = note->height_for(note_width);
        y += FromDIP(4);
        note->SetSize(0, y, note_width, note_height);
        y += note_height;
    }
}

}  // namespace cabildo::workbench
