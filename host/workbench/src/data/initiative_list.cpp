#include "data/initiative_list.hpp"

#include "data/codebook_words.hpp"
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
#include <unordered_set>

namespace cabildo::workbench {

namespace {

constexpr std::size_t variable_columns = 2;
constexpr int narrowest_code = 68, widest_code = 200, room_beside_code = 18;
constexpr int measured_codes = 200;  ///< of the longest ones

/// A new code in the manner of the last one that is selected: "PI-29" -> "PI-30".
std::string next_code(const Dataset& selected, const Dataset& everything) {
    std::unordered_set<std::string> taken;
    for (const auto& each : everything.initiatives()) taken.insert(each.code);
    const auto& initiatives = selected.size() > 0 ? selected.initiatives() : everything.initiatives();
    if (initiatives.empty()) return "I-01";
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

InitiativeList::InitiativeList(wxWindow* parent, Workbench& workbench) : wxPanel(parent), workbench_(workbench), reading_(workbench.analyses().post()) {
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

/// So that the longest code is seen whole, within reason.
int InitiativeList::width_of_codes() const {
    std::size_t most = 0;
    int widest = 0, measured = 0;
    for (const Initiative& each : workbench_.session().data().initiatives()) most = std::max(most, each.code.size());
    for (const Initiative& each : workbench_.session().data().initiatives()) {
        if (each.code.size() < most) continue;
        widest = std::max(widest, rows_->GetTextExtent(from_utf8(each.code)).GetWidth());
        if (++measured == measured_codes) break;
    }
    return std::clamp(ToDIP(widest) + room_beside_code, narrowest_code, widest_code);
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
    const int code_width = width_of_codes();
    std::vector<RowColumn> columns{{tr({"Código", "Code"}), code_width, false, false, true}, {tr({"Título", "Title"}), 170, false, true}};
    for (const auto& id : variables)
        columns.push_back({tr(workbench_.session().everything().variable(id).label), 92, false, false, false, true});
    if (variables == variables_ && code_width == code_width_ && rows_->GetColumnCount() == columns.size()) return;
    variables_ = variables;
    code_width_ = code_width;
    rows_->set_columns(columns);
}

ListCell InitiativeList::value_cell(const Column& values, const Variable& variable, std::size_t i) const {
    if (values.coverage[i] != Coverage::coded) return {status_word(values.coverage[i]), true};
    return {variable.categories[static_cast<std::size_t>(values.codes[i])].label.in(language())};
}

ListCell InitiativeList::cell(std::size_t row, unsigned column) {
    if (row >= shown_.size() || !workbench_.session().is_open()) return {};  // GTK asks until the page is gone
    Entry& entry = entries_[shown_[row]];
    if (column == 0) return {entry.code};
    if (column == 1) return {entry.title};
    if (entry.values.empty()) {
        // The whole column is read once; from then on edits change the entry alone.
        const Dataset& data = workbench_.session().data();
        if (shown_[row] >= data.size()) return {};
        for (const std::string& id : variables_)
            entry.values.push_back(value_cell(data.column(id), data.variable(id), shown_[row]));
    }
    return entry.values[column - 2];
}

void InitiativeList::refresh() {
    const std::string code = chosen();
    Session& session = workbench_.session();
    choose_columns();
    entries_.clear();
    entries_.reserve(session.data().size());
    for (const Initiative& each : session.data().initiatives()) entries_.push_back({each.code, each.title, {}});
    shown_.clear();
    if (!searching()) {
        for (std::size_t i = 0; i < entries_.size(); ++i) shown_.push_back(i);
    } else {
        find();
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (found_.contains(entries_[i].code)) shown_.push_back(i);
    }
    order_by_code();
    rows_->set_rows(shown_.size(), [this](std::size_t row, unsigned column) { return cell(row, column); });
    choose(code);
    tell_count();
}

void InitiativeList::order_by_code() {
    std::vector<std::wstring> keys(entries_.size());
    for (const std::size_t entry : shown_) keys[entry] = natural_key(entries_[entry].code);
    const auto before = [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; };
    if (!std::is_sorted(shown_.begin(), shown_.end(), before)) std::stable_sort(shown_.begin(), shown_.end(), before);
}

void InitiativeList::refresh_one(const db::InitiativeRecord& record) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& each) { return each.code == record.code; });
    if (found == entries_.end()) return refresh();
    found->title = record.title;
    found->values.clear();
    for (const std::string& id : variables_) {
        const Variable& variable = workbench_.session().everything().variable(id);
        const auto value = record.values.find(id);
        const Coverage coverage = value == record.values.end() ? Coverage::not_coded : value->second.coverage;
        found->values.push_back(coverage == Coverage::coded ? ListCell{value_text(variable, value->second)}
                                                            : ListCell{status_word(coverage), true});
    }
    rows_->rows_changed();
}

/// Until changed texts have been read, what was found last stays.
void InitiativeList::find() {
    if (!texts_ || texts_->data_revision() != workbench_.session().state().data_revision) read_texts();
    if (!texts_) return;
    const auto codes = texts_->find(to_utf8(search_->GetValue()));
    found_ = {codes.begin(), codes.end()};
}

void InitiativeList::read_texts() {
    if (reading_.running()) return;  // when that is done, what is out of date is read again
    auto read = std::make_shared<std::shared_ptr<const db::TextIndex>>();
    const auto work = [read](db::Store& store) {
        *read = std::make_shared<const db::TextIndex>(db::TextIndex::read(store));
        return std::string();
    };
    reading_.start(workbench_.session().path(), work, [this, read](const std::string&, const std::exception_ptr& failure) {
        if (failure) {
            workbench_.guard([&] { std::rethrow_exception(failure); });
            return;
        }
        texts_ = *read;
        refresh();
    });
}

void InitiativeList::tell_count() {
    const auto shown = static_cast<std::int64_t>(shown_.size());
    const auto selected = static_cast<std::int64_t>(entries_.size());
    if (searching() && reading_.running() && !texts_)
        count_->SetLabel(tr({"Leyendo los textos…", "Reading the texts…"}));
    else if (shown == 0 && selected == 0)
        count_->SetLabel(tr({"No hay iniciativas", "There are no initiatives"}));
    else if (shown == selected)
        count_->SetLabel(tr(selected == 1 ? Text{"{0} iniciativa", "{0} initiative"} : Text{"{0} iniciativas", "{0} initiatives"},
                            {number_text(selected)}));
    else if (shown == 0)
        count_->SetLabel(tr({"Ninguna de {0} iniciativas tiene esas palabras", "None of {0} initiatives has these words"},
                            {number_text(selected)}));
    else
        count_->SetLabel(tr({"{0} de {1} iniciativas tienen esas palabras", "{0} of {1} initiatives have these words"},
                            {number_text(shown), number_text(selected)}));
}

void InitiativeList::choose(const std::string& code) {
    for (std::size_t row = 0; row < shown_.size(); ++row) {
        if (entries_[shown_[row]].code != code) continue;
        choosing_ = true;
        rows_->select(row);
        choosing_ = false;
        return;
    }
}

std::string InitiativeList::chosen() const {
    const auto row = rows_->selected();
    return row && *row < shown_.size() ? entries_[shown_[*row]].code : std::string();
}

std::string InitiativeList::first() const { return shown_.empty() ? std::string() : entries_[shown_.front()].code; }

std::string InitiativeList::neighbour() const {
    const auto row = rows_->neighbour();
    return row && *row < shown_.size() ? entries_[shown_[*row]].code : std::string();
}

void InitiativeList::search(const std::string& words) {
    search_->ChangeValue(from_utf8(words));
    typing_.Stop();
    refresh();
}

bool InitiativeList::searching() const { return !search_->GetValue().Strip(wxString::both).empty(); }

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
    RowQuestion question;
    question.title = tr({"Nueva iniciativa", "New initiative"});
    question.table = "initiatives";
    question.fields = {{"code", {"Código", "Code"}, Kind::text},
                       {"title", {"Título", "Title"}, Kind::text},
                       {"organisation", {"Organismo", "Organisation"}, Kind::text}};
    const Dataset& everything = workbench.session().everything();
    question.values = {{"code", next_code(workbench.session().data(), everything)}};
    question.mandatory = "code";
    RowDialog dialog(parent, everything, question);
    dialog.focus("title");
    if (dialog.ShowModal() != wxID_OK) return {};
    const db::Values values = dialog.values();
    const bool added = workbench.guard(
        [&] { workbench.session().edit([&](db::Editor& editor) { editor.add_initiative(values); }); });
    return added ? values.at("code") : std::string();
}

}  // namespace cabildo::workbench
