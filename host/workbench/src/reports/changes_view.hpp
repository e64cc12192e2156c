// What a re-run would change in a saved analysis, cell by cell, and the choice between the new and the old document.
#pragma once

#include "data/row_list.hpp"

#include <cabildo/reports/words.hpp>

#include <wx/panel.h>

#include <functional>
#include <vector>

class wxButton;

namespace cabildo::workbench {

class SectionHead;

class ChangesView : public wxPanel {
public:
    /// `keep` is called with true for the new document, false for the old one.
    ChangesView(wxWindow* parent, std::function<void(bool)> keep);

    /// `why_not`: why the new document cannot be kept; empty where it can.
    void show(const reports::DocumentChanges& changes, const wxString& why_not);
    int height_for(int width) const;

    const std::vector<reports::ChangeLine>& lines() const { return lines_; }
    RowList& list() { return *list_; }
    wxButton* keep_new() { return new_; }
    wxButton* keep_old() { return old_; }

private:
    SectionHead* head_;
    wxButton *new_, *old_;
    RowList* list_;
    std::vector<reports::ChangeLine> lines_;
};

}  // namespace cabildo::workbench
