// Asks for one condition of the selection: a variable and any of its categories, each with its count.
#pragma once

#include "session.hpp"

#include <wx/dialog.h>

class wxChoice;
class wxDataViewListCtrl;
class wxStaticText;

namespace cabildo::workbench {

class FilterDialog : public wxDialog {
public:
    /// `variable`: the one to start with; empty for the first without a condition.
    FilterDialog(wxWindow* parent, Session& session, const std::string& variable);

    db::Condition condition() const;
    /// Chooses as a person would.
    void choose(const std::string& variable, const std::vector<std::string>& categories);

private:
    void show_answers();
    void show_count();

    Session& session_;
    std::vector<std::string> variables_;
    std::vector<std::string> answers_;
    wxChoice* variable_;
    wxDataViewListCtrl* list_;
    wxStaticText* count_;
};

}  // namespace cabildo::workbench
