#include "data/initiatives_page.hpp"

#include "data/initiative_form.hpp"
#include "data/initiative_list.hpp"
#include "data/row_list.hpp"
#include "language.hpp"
#include "native/splitter.hpp"

#include <wx/sizer.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {
constexpr Splitter::Share list_share{0.39, 250, 520, 390};
}

InitiativesPage::InitiativesPage(wxWindow* parent, Workbench& workbench) : Page(parent, workbench, "initiatives") {
    splitter_ = new Splitter(this);
    list_ = new InitiativeList(splitter_, workbench);
    form_ = new InitiativeForm(splitter_, workbench);
    splitter_->split_by_share(list_, form_, list_share, workbench.settings().list_width);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(splitter_, 1, wxEXPAND);
    SetSizer(column);
    list_->on_choose = [this](const std::string& code) {
        form_->commit_typing();
        this->workbench().tell_refused("initiatives/" + form_->code() + "/");
        form_->show(code);
    };
    show_item(list_->first());
}

void InitiativesPage::changed(Changes changes) {
    if (!(changes & (change_data | change_selection | change_store))) return;
    const std::string code = form_->code();
    if (changes == (change_data | change_journal) && form_->changing_a_field() && session().selection().empty() &&
        !list_->searching()) {
        form_->show(code);
        list_->refresh_one(form_->record());
        return;
    }
    list_->refresh();
    list_->choose(code);  // the list does not know of a code that has just been changed
    show_item(list_->chosen() == code ? code : list_->first());
}

bool InitiativesPage::is_in_store(const std::string& code) const {
    const auto& all = session().everything().initiatives();
    return std::any_of(all.begin(), all.end(), [&](const Initiative& each) { return each.code == code; });
}

void InitiativesPage::show_item(const std::string& item) {
    const std::string code = item.substr(0, item.find(';'));
    const std::string shown = code.empty() ? list_->first() : code;
    list_->choose(shown);
    if (list_->chosen() != shown && !shown.empty()) {
        list_->search("");  // the words hid it
        list_->choose(shown);
    }
    if (list_->chosen() != shown && !shown.empty() && is_in_store(shown)) {
        session().select({});  // the filter hid it, or the person would go on in another initiative
        list_->choose(shown);
        workbench().tell(tr({"Se quitó el filtro para mostrar {0}", "The filter was removed to show {0}"}, {shown}));
    }
    form_->show(list_->chosen());
    constexpr std::string_view passage = ";evidence=";
    if (const std::size_t at = item.find(passage); at != std::string::npos) form_->show_passage(item.substr(at + passage.size()));
}

void InitiativesPage::commit_typing() { form_->commit_typing(); }

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
