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
constexpr int arrow_room = 18;  ///< of the header, for the arrow of a sorted column
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
    if (cell.link) text += "\u00a0›";
    return text;
}

std::string full_header(const TableColumn& column) {
    return column.group.empty() ? column.label : column.group + " · " + column.label;
}

/// As one text of so many lines, the label in the last ones.
wxString joined(const std::vector<wxString>& label, std::size_t lines) {
    wxString text;
    for (std::size_t i = label.size(); i < lines; ++i) text += " \n";
    for (const wxString& line : label) text += (&line == label.data() ? "" : "\n") + line;
    return text;
}

}  // namespace

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
    const bool scrolls_inside = rows_.size() > most_rows_shown;
    list_ = new VirtualList(this, title, wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE,
                            scrolls_inside ? Wheel::focused : Wheel::page,
                            [this](std::size_t place, unsigned column) { return shown(place, column); });
    list_->SetRowHeight(FromDIP(row_height));
    set_accessible_description(list_, from_utf8(rows_.table().how_to_read));
    add_columns();
    list_->set_places(rows_.size());
    add_group_headings();
    add_notes();

    copy_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copy(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) {
        wxMenu menu;
        menu.Append(wxID_COPY, tr({"Copiar tabla", "Copy table"}));
        menu.Append(wxID_SELECTALL, tr({"Copiar la fila como texto", "Copy the row as text"}))
            ->Enable(list_->selected_place().has_value());
        const Cell* leads = list_->selected_place() ? link_of(*list_->selected_place()) : nullptr;
        if (leads != nullptr) {
            menu.AppendSeparator();
            menu.Append(wxID_OPEN, label_text(from_utf8(format(Text{"Abrir el panel «{0}»", "Open the panel “{0}”"}.in(language()), {leads->text}))));
        }
        const int chosen = GetPopupMenuSelectionFromUser(menu);
        if (chosen == wxID_OPEN) return follow(PanelLink(*leads->link));
        if (chosen == wxID_COPY) copy();
        if (chosen == wxID_SELECTALL) {
            const std::size_t row = *list_->selected_place();
            std::string line;
            for (std::size_t i = 0; i < columns_.size(); ++i) line += (i > 0 ? "\t" : "") + rows_.cell(row, i).text;
            copy_text(line);
        }
    });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (const auto place = list_->selected_place()) open_link(*place);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
}

/// The first cell of a row that leads to a panel; nullptr where none does.
const Cell* TableView::link_of(std::size_t place) const {
    const auto& cells = rows_.row(place).cells;
    const auto found = std::find_if(cells.begin(), cells.end(), [](const Cell& cell) { return cell.link.has_value(); });
    return found == cells.end() ? nullptr : &*found;
}

void TableView::open_link(std::size_t place) {
    if (const Cell* cell = link_of(place)) follow(PanelLink(*cell->link));
}

/// The link by value: the page that it opens may make this one anew.
void TableView::follow(const PanelLink link) {
    // Pages go by the plugin's short name.
    const auto point = link.panel.rfind('.', link.panel.find('/'));
    const std::string place = point == std::string::npos ? link.panel : link.panel.substr(point + 1);
    OptionValues& options = workbench_.remembered_options(place);
    for (const auto& [option, value] : link.options) options[option] = value;
    workbench_.go(place);
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

ListCell TableView::shown(std::size_t place, unsigned column) const {
    const Cell& cell = rows_.cell(place, column);
    return {shown_text(cell), cell.missing.has_value(), false, rows_.row(place).role != RowRole::body, cell.link.has_value()};
}

void TableView::add_columns() {
    const auto& columns = rows_.table().columns;
    wxClientDC dc(list_);
    std::vector<std::vector<wxString>> labels;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int cells = cell_width(dc, i);
        dc.SetFont(list_->GetFont().Bold());
        const int wide = std::max(cells + cells / 4, dc.GetTextExtent("0000000").GetWidth());
        labels.push_back(broken_label(dc, from_utf8(columns[i].label), wide));
        lines = std::max(lines, labels.back().size());
        int width = cells;
        for (const wxString& line : labels.back()) width = std::max(width, dc.GetTextExtent(line).GetWidth() + FromDIP(arrow_room));
        content_widths_.push_back(std::min(width + FromDIP(cell_padding), FromDIP(widest_column)));
    }
    make_room_for_groups(dc);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const wxString full = from_utf8(full_header(columns[i]));
        wxDataViewColumn* column = list_->add_column(full, content_widths_[i], is_figure(columns[i].kind));
        columns_.push_back(column);
        pad_cells(column, FromDIP(8), FromDIP(2));
        set_header(column, joined(labels[i], lines), full, is_figure(columns[i].kind));
        on_header_click(column, [this, i] { sort_next(i); });
    }
}

/// Columns under a heading that is wider than they are together become wider, each by the same.
void TableView::make_room_for_groups(wxDC& dc) {
    for (const ColumnGroup& group : groups_of(rows_.table().columns)) {
        const auto first = content_widths_.begin() + static_cast<std::ptrdiff_t>(group.first);
        const auto last = first + static_cast<std::ptrdiff_t>(group.count);
        const int lacking = std::min(GroupHeadings::width_of(dc, group.heading), FromDIP(widest_column)) - std::accumulate(first, last, 0);
        if (lacking <= 0) continue;
        const int count = static_cast<int>(group.count);
        std::for_each(first, last, [&](int& width) { width += (lacking + count - 1) / count; });
    }
}

void TableView::add_group_headings() {
    auto groups = groups_of(rows_.table().columns);
    if (!groups.empty()) group_headings_ = new GroupHeadings(this, *list_, std::move(groups));
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
    list_->reorder();
}

void TableView::copy() {
    if (copy_table(rows_.as_shown())) workbench_.tell(tr({"Tabla copiada", "Table copied"}));
}

void TableView::set_stale(bool stale) { list_->Enable(!stale); }

int TableView::list_height() const {
    const unsigned shown = std::min(static_cast<unsigned>(rows_.size()), most_rows_shown);
    return height_for_rows(list_, std::max(shown, 1u), FromDIP(row_height));
}

int TableView::headings_height() const { return group_headings_ != nullptr ? group_headings_->height() : 0; }

int TableView::height_for(int width) {
    const int header = std::max(title_->GetBestSize().GetHeight(), copy_button_->GetBestSize().GetHeight());
    int height = header + FromDIP(4) + headings_height() + list_height();
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
    if (group_headings_ != nullptr) {
        group_headings_->SetSize(0, y, list_width, headings_height());
        y += headings_height();
    }
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
