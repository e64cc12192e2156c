// Evidence and codings on an initiative's page: the passages that support coded facts, and what each evaluator coded.
#pragma once

#include "data/row_list.hpp"
#include "workbench.hpp"

#include <cabildo/db/record.hpp>

#include <wx/panel.h>

#include <string>

class wxButton;

namespace cabildo::workbench {

/// All passages of the initiative, with what to do with them.
class EvidenceList : public wxPanel {
public:
    EvidenceList(wxWindow* parent, Workbench& workbench);

    void show(const db::InitiativeRecord& record);
    void select(const std::string& row_id);
    void add();
    void edit();
    void remove();
    RowList& list() { return *list_; }

private:
    const db::EvidenceRow* selected_row() const;
    void enable_buttons();
    ListCell cell(std::size_t row, unsigned column) const;

    Workbench& workbench_;
    db::InitiativeRecord record_;
    RowList* list_;
    wxButton *edit_, *remove_;
};

/// The form of a passage; stores it when confirmed. key 0 = a new one.
void ask_evidence(wxWindow* parent, Workbench& workbench, const db::InitiativeRecord& record, const db::EvidenceRow& row);

/// What tells a part's row apart: its first field in words.
std::string row_label(const Dataset& data, Part part, const db::PartRow& row);
/// What a coding is about, in words: "Ámbito", "Profundidad · Mesa territorial".
std::string coding_subject(const Dataset& data, const db::CodingRow& coding, const db::InitiativeRecord& record);
/// Labels instead of ids.
std::string coding_value(const Dataset& data, const db::CodingRow& coding);

}  // namespace cabildo::workbench
