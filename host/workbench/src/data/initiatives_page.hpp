// The list of initiatives beside the form of the chosen one.
#pragma once

#include "pages/page.hpp"

namespace cabildo::workbench {

class InitiativeForm;
class InitiativeList;
class Splitter;

class InitiativesPage : public Page {
public:
    InitiativesPage(wxWindow* parent, Workbench& workbench);

    void changed(Changes changes) override;
    /// A code, and maybe the id of a passage that is shown then: "PI-03;evidence=E0012".
    void show_item(const std::string& item) override;
    void commit_typing() override;
    bool can(PageCommand command) const override;
    void perform(PageCommand command) override;
    wxWindow* first_control() override;

    InitiativeList& list() { return *list_; }
    InitiativeForm& form() { return *form_; }
    Splitter& splitter() { return *splitter_; }

private:
    bool is_in_store(const std::string& code) const;
    void remove();

    Splitter* splitter_;
    InitiativeList* list_;
    InitiativeForm* form_;
};

}  // namespace cabildo::workbench
