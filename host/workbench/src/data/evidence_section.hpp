// Evidence and codings on an initiative's page: the passages that support coded facts, and what each evaluator coded.
#pragma once

#include "data/row_list.hpp"
#include "workbench.hpp"

#include <cabildo/db/record.hpp>

#include <functional>
#include <string>

class wxSizer;
class wxWindow;

namespace cabildo::workbench {

/// Heading, buttons and list; double click edits. `code` gives the initiative shown at the moment.
RowList* add_evidence_list(wxWindow* parent, wxSizer* column, Workbench& workbench, std::function<std::string()> code);
void show_evidence(RowList& list, const Dataset& data, const db::InitiativeRecord& record);

/// What a coding is about, in words: "Ámbito", "Profundidad · Mesa territorial".
std::string coding_subject(const Dataset& data, const db::CodingRow& coding, const db::InitiativeRecord& record);
/// Labels instead of ids.
std::string coding_value(const Dataset& data, const db::CodingRow& coding);

}  // namespace cabildo::workbench
