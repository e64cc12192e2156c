#include "data/actors_page.hpp"

#include "data/codebook_words.hpp"
#include "data/empty_state.hpp"
#include "data/row_dialog.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "natural_order.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

const std::string& value_of(const db::ActorRow& actor, const std::string& field) {
    static const std::string none;
    const auto found = actor.values.find(field);
    return found == actor.values.end() ? none : found->second;
}

}  // namespace

ActorsPage::ActorsPage(wxWindow* parent, Workbench& workbench) : Page(parent, workbench, "actors") {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(styled_text(this, tr({"Actores", "Actors"}), Style::title), 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(wide_gap));
    column->Add(styled_text(this,
                            tr({"Instituciones y organizaciones que toman parte en alguna iniciativa",
                                "Institutions and organisations that take part in some initiative"}),
                            Style::muted),
                0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    search_ = new wxSearchCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(320, -1)));
    search_->SetDescriptiveText(tr({"Buscar actor…", "Search actor…"}));
    search_->ShowCancelButton(true);
    set_accessible_name(search_, tr({"Buscar actores", "Search actors"}));
    auto* add = new wxButton(this, wxID_ANY, tr({"Agregar…", "Add…"}));
    edit_ = new wxButton(this, wxID_ANY, tr({"Editar…", "Edit…"}));
    remove_ = new wxButton(this, wxID_ANY, tr({"Quitar", "Remove"}));
    bar->Add(search_, 0, wxALIGN_CENTRE_VERTICAL);
    bar->AddStretchSpacer();
    for (wxButton* button : {add, edit_, remove_}) bar->Add(button, 0, wxLEFT, FromDIP(4));
    add->Enable(!session().read_only());
    std::vector<RowColumn> columns{{tr({"Identificador", "Identifier"}), 110}};
    for (const auto& field : db::actor_fields()) columns.push_back({tr(field.label), field.id == "name" ? 260 : 150, false, field.id == "name"});
    columns.push_back({tr({"Iniciativas", "Initiatives"}), 90, true});
    list_ = new RowList(this, tr({"Actores", "Actors"}), columns);
    count_ = styled_text(this, wxString(), Style::small_muted);
    column->Add(bar, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(wide_gap));
    empty_ = new EmptyState(this, wxString(), wxString());
    first_ = empty_->add_button(tr({"Agregar un actor…", "Add an actor…"}));
    first_->Enable(!session().read_only());
    first_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask({}); });
    column->Add(empty_, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(wide_gap));
    column->Add(count_, 0, wxALL, FromDIP(wide_gap));
    SetSizer(column);

    typing_.SetOwner(this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { refresh(); });
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typing_.StartOnce(150); });
    search_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { search(""); });
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask({}); });
    edit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { edit(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
    list_->on_select = [this](std::size_t) { enable_buttons(); };
    list_->on_activate = [this](std::size_t) { edit(); };
    list_->on_remove = [this](std::size_t) { remove(); };
    list_->on_add = [this] { ask({}); };
    refresh();
}

void ActorsPage::changed(Changes changes) {
    if (changes & (change_data | change_store)) refresh();
}

ListCell ActorsPage::cell(std::size_t row, unsigned column) const {
    if (!session().is_open() || row >= actors_.size()) return {};
    const auto& actor = actors_[row];
    const auto& fields = db::actor_fields();
    if (column == 0) return {actor.code};
    if (column > fields.size()) return {number_text(actor.initiatives)};
    const auto& field = fields[column - 1];
    const std::string& value = value_of(actor, field.id);
    if (value.empty()) return {status_word(Coverage::not_reported), true};
    return {field_text(session().everything(), "actors", field, value)};
}

void ActorsPage::refresh() {
    const auto selected = list_->selected();
    const std::string code = selected && *selected < actors_.size() ? actors_[*selected].code : std::string();
    auto all = db::read_actors(session().store());
    const auto total = static_cast<std::int64_t>(all.size());
    const std::wstring words = folded(to_utf8(search_->GetValue().Strip(wxString::both)));
    actors_.clear();
    for (auto& actor : all)
        if (words.empty() || folded(actor.code + " " + value_of(actor, "name")).find(words) != std::wstring::npos)
            actors_.push_back(std::move(actor));
    list_->set_rows(actors_.size(), [this](std::size_t row, unsigned column) { return cell(row, column); });
    for (std::size_t row = 0; row < actors_.size(); ++row)
        if (actors_[row].code == code) list_->select(row);
    count_->SetLabel(tr({"{0} de {1} actores", "{0} of {1} actors"},
                        {number_text(static_cast<std::int64_t>(actors_.size())), number_text(total)}));
    show_empty(total == 0);
    enable_buttons();
}

void ActorsPage::show_empty(bool none_at_all) {
    if (none_at_all)
        empty_->say(tr({"Todavía no hay actores", "No actors yet"}),
                    tr({"Un actor es una institución u organización que toma parte en iniciativas. Los que agregue aquí se eligen después en "
                        "la página Actores de cada ficha.",
                        "An actor is an institution or organisation that takes part in initiatives. Those added here can then be chosen on "
                        "the Actors page of each form."}));
    else
        empty_->say(tr({"Ningún actor tiene esas palabras", "No actor has these words"}),
                    tr({"Quite palabras de la búsqueda.", "Take words from the search."}));
    first_->Show(none_at_all);
    list_->Show(!actors_.empty());
    empty_->Show(actors_.empty());
    Layout();
}

void ActorsPage::search(const std::string& words) {
    search_->ChangeValue(from_utf8(words));
    typing_.Stop();
    refresh();
}

void ActorsPage::enable_buttons() {
    const bool possible = list_->selected() && !session().read_only();
    edit_->Enable(possible);
    remove_->Enable(possible);
}

void ActorsPage::edit() {
    if (const auto row = list_->selected()) ask(actors_[*row]);
}

void ActorsPage::ask(const db::ActorRow& actor) {
    if (session().read_only()) return;
    RowQuestion question;
    question.title = actor.code.empty() ? tr({"Nuevo actor", "New actor"}) : tr({"Actor", "Actor"}) + from_utf8(" · " + actor.code);
    question.table = "actors";
    question.fields = db::actor_fields();
    question.values = actor.values;
    question.mandatory = "name";
    RowDialog dialog(this, session().everything(), question);
    if (dialog.ShowModal() != wxID_OK) return;
    workbench().guard([&] {
        session().edit([&](db::Editor& editor) {
            for (const auto& [field, term] : dialog.new_terms()) editor.add_term("actors." + field, term);
            if (!actor.code.empty()) return editor.set_actor(actor.code, dialog.values());
            std::vector<std::string> taken;
            for (const Actor& each : session().everything().actors()) taken.push_back(each.id);
            editor.add_actor(new_id(dialog.values().at("name"), taken), dialog.values());
        });
    });
}

void ActorsPage::remove() {
    const auto row = list_->selected();
    if (!row || session().read_only()) return;
    const std::string code = actors_[*row].code;
    workbench().guard([&] { session().edit([&](db::Editor& editor) { editor.remove_actor(code); }); });
}

bool ActorsPage::can(PageCommand command) const {
    switch (command) {
        case PageCommand::find: return true;
        case PageCommand::add: return !session().read_only();
        case PageCommand::remove: return remove_->IsEnabled();
        default: return false;
    }
}

void ActorsPage::perform(PageCommand command) {
    switch (command) {
        case PageCommand::find: search_->SetFocus(); break;
        case PageCommand::add: ask({}); break;
        case PageCommand::remove: remove(); break;
        default: break;
    }
}

}  // namespace cabildo::workbench
