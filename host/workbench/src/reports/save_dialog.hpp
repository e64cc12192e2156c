// Keeping an analysis in the store: asks for its title and notes.
#pragma once

#include "workbench.hpp"

#include <cabildo/db/saved.hpp>
#include <cabildo/document.hpp>

#include <string>

namespace cabildo::workbench {

/// Saves the document under the title that is asked for; a saved analysis of the same panel with that title takes its settings
/// and document instead, when the person says so. The number of the saved analysis; 0 where nothing was saved.
std::int64_t ask_save_analysis(wxWindow* parent, Workbench& workbench, const Document& document, const std::string& title);

/// Asks for another title and notes of a saved analysis, and stores them.
void ask_edit_analysis(wxWindow* parent, Workbench& workbench, const db::SavedAnalysis& analysis);

/// What the light mark-up of notes and own texts can do, for under a text field.
wxString markup_remark();

}  // namespace cabildo::workbench
