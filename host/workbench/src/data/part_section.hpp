// One repeated part of an initiative on its page: whether it was looked at, its rows, and the passages that support the
// selected row.
#pragma once

#include "data/row_list.hpp"
#include "workbench.hpp"

#include <cabildo/db/record.hpp>

#include <wx/panel.h>

class wxButton;
class wxChoice;
class wxStaticText;

namespace cabildo::workbench {

class WrappedText;

class PartSection : public wxPanel {
public:
    PartSection(wxWindow* parent, Workbench& workbench, Part part);

    Part part() const { return part_; }
    void show(const db::InitiativeRecord& record);

    // What the buttons do; also for the keyboard and tests.
    void add();
    void edit();
    void remove();
    RowList& list() { return *list_; }

private:
    std::vector<RowColumn> columns() const;
    void set_coverage();
    void show_evidence();
    void enable_buttons();
    /// Opens the row's form; stores it when confirmed. key 0 = a new row.
    void ask_row(const db::PartRow& row);

    Workbench& workbench_;
    Part part_;
    std::string code_;
    std::vector<db::PartRow> rows_;
    std::vector<db::EvidenceRow> evidence_;
    wxStaticText* heading_;
    wxChoice* coverage_;
    RowList* list_;
    wxButton *edit_, *remove_;
    WrappedText* passages_;
};

}  // namespace cabildo::workbench
