// The selection, always in sight: a chip for each condition, a button for another one, "29 of 129 initiatives", and the
// badge of constructed data.
#pragma once

#include "workbench.hpp"

#include <wx/panel.h>

class wxStaticText;

namespace cabildo::workbench {

class SelectionBar : public wxPanel {
public:
    SelectionBar(wxWindow* parent, Workbench& workbench);

    /// Shows what the session says.
    void refresh();
    /// Opens the dialog for a condition; an empty variable for a new one.
    void ask(const std::string& variable);
    wxString count_text() const;
    std::size_t chips() const { return chips_; }

private:
    void add_chip(const db::Condition& condition);
    void show_count();

    Workbench& workbench_;
    wxPanel* chip_area_;
    wxWindow *caption_, *add_, *clear_;
    wxStaticText *count_, *badge_, *read_only_;
    std::size_t chips_ = 0;
};

}  // namespace cabildo::workbench
