// The list of initiatives beside the form of the chosen one.
#pragma once

#include "pages/page.hpp"

class wxSplitterWindow;

namespace cabildo::workbench {

class InitiativeForm;
class InitiativeList;

class InitiativesPage : public Page {
public:
    InitiativesPage(wxWindow* parent, Workbench& workbench);

    void changed(Changes changes) override;
    void show_item(const std::string& code) override;
    void entered() override;
    void leaving() override;
    bool can(PageCommand command) const override;
    void perform(PageCommand command) override;
    wxWindow* first_control() override;

    InitiativeList& list() { return *list_; }
    InitiativeForm& form() { return *form_; }

private:
    void remove();

    wxSplitterWindow* splitter_;
    InitiativeList* list_;
    InitiativeForm* form_;
};

}  // namespace cabildo::workbench
