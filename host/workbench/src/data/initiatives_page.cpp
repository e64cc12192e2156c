#include "data/initiatives_page.hpp"

#include "data/initiative_form.hpp"
#include "data/initiative_list.hpp"
#include "data/row_list.hpp"

#include <wx/sizer.h>
#include <wx/splitter.h>

namespace cabildo::workbench {

InitiativesPage::InitiativesPage(wxWindow* parent, Workbench& workbench) : Page(parent, workbench, "initiatives") {
    splitter_ = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    splitter_->SetMinimumPaneSize(FromDIP(260));
    list_ = new InitiativeList(splitter_, workbench);
    form_ = new InitiativeForm(splitter_, workbench);
    splitter_->SplitVertically(list_, form_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(splitter_, 1, wxEXPAND);
    SetSizer(column);
    list_->on_choose = [this](const std::string& code) {
        form_->commit_typing();
        form_->show(code);
    };
    splitter_->Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [this](wxSplitterEvent& event) {
        this->workbench().settings().list_width = ToDIP(wxSize(event.GetSashPosition(), 0)).x;
    });
    show_item(list_->first());
}

void InitiativesPage::changed(Changes changes) {
    if (!(changes & (change_data | change_selection | change_store))) return;
    const std::string code = form_->code();
    list_->refresh();
    const bool there = !list_->chosen().empty();
    show_item(there ? code : list_->first());
}

void InitiativesPage::show_item(const std::string& code) {
    const std::string shown = code.empty() ? list_->first() : code;
    list_->choose(shown);
    if (list_->chosen() != shown && !shown.empty()) {
        list_->search("");  // the words hid it
        list_->choose(shown);
    }
    form_->show(list_->chosen());
}

void InitiativesPage::entered() {
    // Only once the page has its size: a splitter forgets a position that does not fit.
    CallAfter([this] { splitter_->SetSashPosition(FromDIP(workbench().settings().list_width)); });
}

void InitiativesPage::leaving() { form_->commit_typing(); }

bool InitiativesPage::can(PageCommand command) const {
    const bool writable = !session().read_only();
    switch (command) {
        case PageCommand::find: return true;
        case PageCommand::add: return writable;
        case PageCommand::remove: return writable && !form_->code().empty();
        default: return false;
    }
}

void InitiativesPage::perform(PageCommand command) {
    switch (command) {
        case PageCommand::find: list_->focus_search(); break;
        case PageCommand::add: list_->add(); break;
        case PageCommand::remove: remove(); break;
        default: break;
    }
}

void InitiativesPage::remove() {
    const std::string next = list_->neighbour();
    form_->remove();  // can be undone, so nothing is asked
    if (list_->chosen() != next && !next.empty()) show_item(next);
}

wxWindow* InitiativesPage::first_control() { return &list_->rows(); }

}  // namespace cabildo::workbench
