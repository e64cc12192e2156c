#include "document/table_header.hpp"

#include "language.hpp"
#include "native/look.hpp"
#include "native/virtual_list.hpp"

#include <wx/dc.h>
#include <wx/stattext.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

constexpr int side_room = 8;
constexpr int room_above = 4;
constexpr int room_below = 3;

}  // namespace

std::vector<ColumnGroup> groups_of(const std::vector<TableColumn>& columns) {
    std::vector<ColumnGroup> groups;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].group.empty()) continue;
        const bool goes_on = !groups.empty() && groups.back().first + groups.back().count == i &&
                             groups.back().heading == columns[i].group;
        if (goes_on) ++groups.back().count;
        else groups.push_back({columns[i].group, i, 1});
    }
    return groups;
}

std::vector<wxString> broken_label(wxDC& dc, const wxString& label, int wide) {
    const std::size_t middle = label.length() / 2;
    const auto distance = [middle](std::size_t at) { return at > middle ? at - middle : middle - at; };
    std::size_t split = wxString::npos;
    for (std::size_t at = label.find(' '); at != wxString::npos; at = label.find(' ', at + 1))
        if (split == wxString::npos || distance(at) < distance(split)) split = at;
    if (split == wxString::npos || dc.GetTextExtent(label).GetWidth() <= wide) return {label};
    return {label.Left(split), label.Mid(split + 1)};
}

GroupHeadings::GroupHeadings(wxWindow* parent, VirtualList& list, std::vector<ColumnGroup> groups)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE), list_(list), groups_(std::move(groups)) {
    SetBackgroundColour(colours().header);
    for (const ColumnGroup& group : groups_) {
        const wxString heading = from_utf8(group.heading);
        auto* text = new wxStaticText(this, wxID_ANY, label_text(heading), wxDefaultPosition, wxDefaultSize,
                                      wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE | wxALIGN_CENTRE_HORIZONTAL);
        set_style(text, Style::heading);
        text->SetToolTip(heading);
        auto* line = new wxWindow(this, wxID_ANY);
        line->SetBackgroundColour(colours().rule);
        headings_.push_back({text, line});
    }
    on_columns_moved(&list_, [this] { follow(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        follow();
        event.Skip();
    });
}

int GroupHeadings::height() const {
    return headings_.empty() ? 0 : headings_.front().text->GetBestSize().GetHeight() + FromDIP(room_above + room_below) + 1;
}

int GroupHeadings::width_of(wxDC& dc, const std::string& heading) {
    return dc.GetTextExtent(from_utf8(heading)).GetWidth() + 2 * dc.FromDIP(side_room) + dc.FromDIP(4);
}

void GroupHeadings::follow() {
    const int room = FromDIP(side_room), text_height = headings_.front().text->GetBestSize().GetHeight();
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const ColumnExtent first = extent_of(&list_, list_.GetColumn(static_cast<unsigned>(groups_[i].first)));
        const ColumnExtent last = extent_of(&list_, list_.GetColumn(static_cast<unsigned>(groups_[i].first + groups_[i].count - 1)));
        const int begin = first.left + room, end = last.left + last.width - room;
        // Of a group that is partly out of sight the heading stands over the part that is seen.
        const int left = std::max(begin, std::min(room, end)), width = std::max(std::min(end, GetClientSize().GetWidth() - room) - left, 1);
        headings_[i].text->SetSize(left, FromDIP(room_above), width, text_height);
        headings_[i].line->SetSize(left, height() - 1, width, 1);
    }
}

}  // namespace cabildo::workbench
