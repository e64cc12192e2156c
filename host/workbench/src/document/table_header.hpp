// What stands above a table's columns: labels broken into lines, and the headings of groups of columns.
#pragma once

#include <cabildo/document.hpp>

#include <wx/panel.h>

#include <string>
#include <vector>

class wxStaticText;

namespace cabildo::workbench {

class VirtualList;

/// Neighbouring columns under one heading: columns first … first+count−1.
struct ColumnGroup {
    std::string heading;
    std::size_t first = 0, count = 0;
};
std::vector<ColumnGroup> groups_of(const std::vector<TableColumn>& columns);

/// The label in one line, or in two, broken nearest to its middle, where one line is wider than `wide` px.
std::vector<wxString> broken_label(wxDC& dc, const wxString& label, int wide);

/// A strip above a list with a heading over each group of its columns. It follows the columns as they are scrolled or
/// made wider.
class GroupHeadings : public wxPanel {
public:
    GroupHeadings(wxWindow* parent, VirtualList& list, std::vector<ColumnGroup> groups);

    int height() const;
    /// Width in px that a heading takes with its room at both sides.
    static int width_of(wxDC& dc, const std::string& heading);

private:
    void follow();

    struct Heading {
        wxStaticText* text;
        wxWindow* line;
    };
    VirtualList& list_;
    std::vector<ColumnGroup> groups_;
    std::vector<Heading> headings_;
};

}  // namespace cabildo::workbench
