// One repeated part of an initiative on its page: whether it was looked at, the variables of its dimension, its rows, and
// the passages that support the selected row.
#pragma once

#include "data/row_list.hpp"
#include "workbench.hpp"

#include <cabildo/db/record.hpp>

#include <wx/panel.h>

class wxButton;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace cabildo::workbench {

class FieldGrid;
class PassageCard;
class SectionHead;

class PartSection : public wxPanel {
public:
    PartSection(wxWindow* parent, Workbench& workbench, Part part);

    Part part() const { return part_; }
    /// Where the fields of the dimension stand; the first ones are the section's own.
    FieldGrid& fields() { return *fields_; }
    void show(const db::InitiativeRecord& record);

    // What the buttons do; also for the keyboard and tests.
    void add();
    void edit();
    void remove();
    void attach_passage();
    /// As chosen in "looked at?".
    void set_coverage(Coverage coverage);
    RowList& list() { return *list_; }
    PassageCard& passages() { return *passages_; }
    wxChoice& coverage() { return *coverage_; }
    /// The computed maximum depth as shown; empty in other parts than the mechanisms.
    wxString deepest() const;

private:
    std::vector<RowColumn> columns() const;
    void make_own_fields();
    wxButton* make_button(SectionHead& head, const Text& label, void (PartSection::*action)());
    ListCell cell(std::size_t row, unsigned column) const;
    const db::PartRow* selected_row() const;
    std::string about_selected() const;
    void show_evidence();
    void enable_buttons();
    /// Opens the row's form; stores it when confirmed. key 0 = a new row.
    void ask_row(const db::PartRow& row);

    Workbench& workbench_;
    Part part_;
    db::InitiativeRecord record_;
    FieldGrid* fields_;
    wxChoice* coverage_ = nullptr;
    wxStaticText* coverage_reason_ = nullptr;  ///< why it can or cannot be chosen
    wxTextCtrl* deepest_ = nullptr;
    SectionHead *head_, *passages_head_;
    RowList* list_;
    wxButton *edit_, *remove_, *attach_;
    PassageCard* passages_;
};

}  // namespace cabildo::workbench
