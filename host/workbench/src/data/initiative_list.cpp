#include "data/initiative_list.hpp"

#include "data/codebook_words.hpp"
#include "data/row_dialog.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <algorithm>
#include <unordered_set>

namespace cabildo::workbench {

namespace {

constexpr std::size_t variable_columns = 2;

/// A new code in the manner of the last one: "PI-29" -> "PI-30".
std::string next_code(const Dataset& data) {
    const auto& initiatives = data.initiatives();
    if (initiatives.empty()) return "I-01";
    std::unordered_set<std::string> taken;
    for (const auto& each : initiatives) taken.insert(each.code);
    const std::string& last = initiatives.back().code;
    const std::size_t letters = last.find_last_not_of("0123456789") + 1;
    const std::size_t digits = last.size() - letters;
    if (digits == 0 || digits > 9) return last + "-2";
    for (unsigned long number = std::stoul(last.substr(letters)) + 1;; ++number) {
        std::string text = std::to_string(number);
        if (text.size() < digits) text.insert(0, digits - text.size(), '0');
        if (!taken.contains(last.substr(0, letters) + text)) return last.substr(0, letters) + text;
    }
}

}  // namespace

InitiativeList::InitiativeList(wxWindow* parent, Workbench& workbench) : wxPanel(parent), workbench_(workbench) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    search_ = new wxSearchCtrl(this, wxID_ANY);
    search_->SetDescriptiveText(tr({"Buscar código, título, texto…", "Search code, title, text…"}));
    search_->ShowCancelButton(true);
    set_accessible_name(search_, tr({"Buscar iniciativas", "Search initiatives"}));
    auto* add_button = new wxButton(this, wxID_ANY, tr({"Nueva…", "New…"}));
    add_button->Enable(!workbench.session().read_only());
    top->Add(search_, 1, wxALIGN_CENTRE_VERTICAL);
    top->Add(add_button, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(gap));
    rows_ = new RowList(this, tr({"Iniciativas", "Initiatives"}), {});
    count_ = styled_text(this, wxString(), Style::small_muted);
    column->Add(top, 0, wxEXPAND | wxALL, FromDIP(gap + 2));
    column->Add(rows_, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(gap + 2));
    column->Add(count_, 0, wxEXPAND | wxALL, FromDIP(gap));
    SetSizer(column);

    typing_.SetOwner(this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { refresh(); });
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typing_.StartOnce(200); });
    search_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { search(""); });
    add_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add(); });
    rows_->on_select = [this](std::size_t) {
        if (!choosing_ && on_choose) on_choose(chosen());
    };
    refresh();
}

void InitiativeList::choose_columns() {
    // The variables with most categories tell initiatives apart best; one that is filtered by says little.
    std::vector<const Variable*> candidates;
    for (const Variable& variable : workbench_.session().everything().variables()) {
        const auto& conditions = workbench_.session().selection().conditions;
        const bool filtered = std::any_of(conditions.begin(), conditions.end(),
                                          [&](const auto& each) { return each.variable == variable.id; });
        if (variable.kind == VariableKind::single && !filtered) candidates.push_back(&variable);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Variable* a, const Variable* b) { return a->categories.size() > b->categories.size(); });
    candidates.resize(std::min(candidates.size(), variable_columns));
    std::sort(candidates.begin(), candidates.end());  // codebook order
    std::vector<std::string> variables;
    for (const Variable* variable : candidates) variables.push_back(variable->id);
    std::vector<RowColumn> columns{{tr({"Código", "Code"}), 58}, {tr({"Título", "Title"}), 170}};
    for (const auto& id : variables) columns.push_back({tr(workbench_.session().everything().variable(id).label), 92});
    if (variables == variables_ && rows_->GetColumnCount() == columns.size()) return;
    variables_ = variables;
    rows_->set_columns(columns);
}

RowCell InitiativeList::cell(std::size_t row, unsigned column) const {
    const Dataset& data = workbench_.session().data();
    if (row >= shown_.size() || shown_[row] >= data.size()) return {};
    const std::size_t i = shown_[row];
    if (column == 0) return {data.initiatives()[i].code};
    if (column == 1) return {data.initiatives()[i].title};
    const std::string& id = variables_[column - 2];
    const Column& values = data.column(id);
    if (values.coverage[i] != Coverage::coded) return {status_word(values.coverage[i]), true};
    const auto& categories = data.variable(id).categories;
    return {categories[static_cast<std::size_t>(values.codes[i])].label.in(language())};
}

void InitiativeList::refresh() {
    const std::string code = chosen();
    Session& session = workbench_.session();
    choose_columns();
    const auto& initiatives = session.data().initiatives();
    const std::string words = to_utf8(search_->GetValue());
    shown_.clear();
    if (words.find_first_not_of(' ') == std::string::npos) {
        for (std::size_t i = 0; i < initiatives.size(); ++i) shown_.push_back(i);
    } else {
        const auto codes = db::find_initiatives(session.store(), words);
        const std::unordered_set<std::string> found(codes.begin(), codes.end());
        for (std::size_t i = 0; i < initiatives.size(); ++i)
            if (found.contains(initiatives[i].code)) shown_.push_back(i);
    }
    rows_->set_rows(shown_.size(), [this](std::size_t row, unsigned column) { return cell(row, column); });
    choose(code);
    const auto shown = static_cast<std::int64_t>(shown_.size());
    const auto selected = static_cast<std::int64_t>(initiatives.size());
    if (shown == 0 && selected == 0)
        count_->SetLabel(tr({"No hay iniciativas", "There are no initiatives"}));
    else if (shown == selected)
        count_->SetLabel(tr(selected == 1 ? Text{"{0} iniciativa", "{0} initiative"} : Text{"{0} iniciativas", "{0} initiatives"},
                            {number_text(selected)}));
    else
        count_->SetLabel(tr({"{0} de {1} iniciativas con esas palabras", "{0} of {1} initiatives with these words"},
                            {number_text(shown), number_text(selected)}));
}

void InitiativeList::choose(const std::string& code) {
    const auto& initiatives = workbench_.session().data().initiatives();
    for (std::size_t row = 0; row < shown_.size(); ++row) {
        if (initiatives[shown_[row]].code != code) continue;
        choosing_ = true;
        rows_->select(row);
        choosing_ = false;
        return;
    }
}

std::string InitiativeList::chosen() const {
    const auto row = rows_->selected();
    const auto& initiatives = workbench_.session().data().initiatives();
    if (!row || *row >= shown_.size() || shown_[*row] >= initiatives.size()) return {};
    return initiatives[shown_[*row]].code;
}

std::string InitiativeList::first() const {
    return shown_.empty() ? std::string() : workbench_.session().data().initiatives()[shown_.front()].code;
}

std::string InitiativeList::neighbour() const {
    const auto row = rows_->neighbour();
    return row && *row < shown_.size() ? workbench_.session().data().initiatives()[shown_[*row]].code : std::string();
}

void InitiativeList::search(const std::string& words) {
    search_->ChangeValue(from_utf8(words));
    typing_.Stop();
    refresh();
}

void InitiativeList::focus_search() {
    search_->SetFocus();
    search_->SelectAll();
}

void InitiativeList::add() {
    const std::string code = ask_new_initiative(this, workbench_);
    if (!code.empty()) workbench_.go("initiatives/" + code);
}

std::string ask_new_initiative(wxWindow* parent, Workbench& workbench) {
    using Kind = db::Field::Kind;
    const std::vector<db::Field> fields{{"code", {"Código", "Code"}, Kind::text},
                                        {"title", {"Título", "Title"}, Kind::text},
                                        {"organisation", {"Organismo", "Organisation"}, Kind::text}};
    const Dataset& everything = workbench.session().everything();
    RowDialog dialog(parent, tr({"Nueva iniciativa", "New initiative"}), everything, "initiatives", fields,
                     {{"code", next_code(everything)}}, "code");
    if (dialog.ShowModal() != wxID_OK) return {};
    const db::Values values = dialog.values();
    const bool added = workbench.guard(
        [&] { workbench.session().edit([&](db::Editor& editor) { editor.add_initiative(values); }); });
    return added ? values.at("code") : std::string();
}

}  // namespace cabildo::workbench
