#include "data/evidence_page.hpp"

#include "data/codebook_words.hpp"
#include "data/empty_state.hpp"
#include "data/evidence_section.hpp"
#include "data/passage_card.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "natural_order.hpp"

#include <soci/soci.h>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <algorithm>
#include <array>
#include <utility>

namespace cabildo::workbench {

namespace {

/// The first field of a part's row, from the view of the part: what row_label() calls the row by.
std::string first_value(const Dataset& data, Part part, const std::string& row_id) {
    static const std::array<const char*, 6> views{"v_involvement", "v_mechanism", "v_resource", "v_plan", "v_innovation", "v_sustainability"};
    std::string value;
    soci::indicator present = soci::i_null;
    data.session() << "SELECT " + db::fields(part).front().id + " FROM " + views.at(static_cast<std::size_t>(part)) + " WHERE id = :id",
        soci::into(value, present), soci::use(row_id);
    return data.session().got_data() && present == soci::i_ok ? value : std::string();
}

std::string source_of(const db::EvidenceRow& passage) {
    return passage.document + (passage.document.empty() || passage.locator.empty() ? "" : ", ") + passage.locator;
}

std::vector<std::wstring> words_of(const std::string& text) {
    std::vector<std::wstring> words;
    std::wstring word;
    for (const wchar_t sign : folded(text) + L' ') {
        if (sign != L' ') {
            word += sign;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    return words;
}

}  // namespace

EvidencePage::EvidencePage(wxWindow* parent, Workbench& workbench) : Page(parent, workbench, "evidence") {
    set_style(this, Style::form);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int edge = FromDIP(wide_gap);
    column->Add(styled_text(this, tr({"Evidencia", "Evidence"}), Style::title), 0, wxLEFT | wxRIGHT | wxTOP, edge);
    column->Add(styled_text(this, tr({"Pasajes que respaldan lo codificado", "Passages that support what is coded"}), Style::muted), 0,
                wxLEFT | wxRIGHT | wxBOTTOM, edge);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    search_ = new wxSearchCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(320, -1)));
    search_->SetDescriptiveText(tr({"Buscar en pasajes y fuentes…", "Search passages and sources…"}));
    search_->ShowCancelButton(true);
    search_->SetMinSize(FromDIP(wxSize(160, field_height)));
    set_accessible_name(search_, tr({"Buscar evidencia", "Search evidence"}));
    open_ = new wxButton(this, wxID_ANY, tr({"Abrir la iniciativa", "Open the initiative"}));
    edit_ = new wxButton(this, wxID_ANY, tr({"Editar…", "Edit…"}));
    remove_ = new wxButton(this, wxID_ANY, tr({"Quitar", "Remove"}));
    bar->Add(search_, 3, wxALIGN_CENTRE_VERTICAL);
    bar->AddStretchSpacer(2);
    for (wxButton* button : {open_, edit_, remove_}) bar->Add(button, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(4));
    list_ = new RowList(this, tr({"Evidencia", "Evidence"}),
                        {{tr({"Iniciativa", "Initiative"}), 190},
                         {tr({"Dimensión", "Dimension"}), 120, false, false, false, true},
                         {tr({"Sobre", "About"}), 170},
                         {tr({"Pasaje", "Passage"}), 280, false, true},
                         {tr({"Fuente", "Source"}), 190, false, false, false, true}});
    empty_ = new EmptyState(this, wxString(), wxString());
    passage_ = new PassageCard(this);
    count_ = styled_text(this, wxString(), Style::small_muted);
    column->Add(bar, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, edge);
    column->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, edge);
    column->Add(empty_, 1, wxEXPAND | wxLEFT | wxRIGHT, edge);
    column->Add(passage_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, edge);
    column->Add(count_, 0, wxALL, edge);
    SetSizer(column);

    typing_.SetOwner(this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { refresh(); });
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typing_.StartOnce(150); });
    search_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { search(""); });
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_initiative(); });
    edit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { edit(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
    list_->on_select = [this](std::size_t) { show_passage(); };
    list_->on_activate = [this](std::size_t) { open_initiative(); };
    list_->on_remove = [this](std::size_t) { remove(); };
    read();
}

void EvidencePage::changed(Changes changes) {
    if (changes & (change_data | change_selection | change_store)) read();
}

void EvidencePage::read() {
    abouts_.clear();
    titles_.clear();
    for (const Initiative& each : session().data().initiatives()) titles_[each.code] = each.title;
    passages_ = db::read_passages(session().store());
    if (!session().selection().empty())
        std::erase_if(passages_, [&](const db::PassageRow& each) { return !titles_.contains(each.initiative); });
    const auto key = [](const db::PassageRow& each) { return natural_key(each.initiative); };
    std::stable_sort(passages_.begin(), passages_.end(), [&](const auto& a, const auto& b) {
        return a.initiative != b.initiative && key(a) < key(b);
    });
    refresh();
}

void EvidencePage::refresh() {
    const db::PassageRow* selected = selected_row();
    const std::int64_t before = selected ? selected->evidence.key : 0;
    const auto words = words_of(to_utf8(search_->GetValue()));
    shown_.clear();
    for (std::size_t i = 0; i < passages_.size(); ++i) {
        const db::PassageRow& each = passages_[i];
        const auto holds = [&, text = std::wstring()](const std::wstring& word) mutable {
            if (text.empty())
                text = folded(each.initiative + " " + titles_[each.initiative] + " " + each.evidence.passage + " " +
                              source_of(each.evidence) + " " + about(each.evidence.about).subject);
            return text.find(word) != std::wstring::npos;
        };
        if (std::all_of(words.begin(), words.end(), holds)) shown_.push_back(i);
    }
    list_->set_rows(shown_.size(), [this](std::size_t row, unsigned column) { return cell(row, column); });
    std::size_t chosen = 0;
    for (std::size_t row = 0; row < shown_.size(); ++row)
        if (passages_[shown_[row]].evidence.key == before) chosen = row;
    if (!shown_.empty()) list_->select(chosen, before != 0);
    if (passages_.empty())
        empty_->say(tr({"Todavía no hay pasajes", "There are no passages yet"}),
                    tr({"Un pasaje cita el documento que respalda un dato codificado. Se agrega en la ficha de una iniciativa: «Adjuntar "
                        "pasaje…» junto a una fila, o «Agregar…» en su página Evidencia.",
                        "A passage quotes the document that supports a coded fact. It is added on an initiative’s form: “Attach "
                        "passage…” beside a row, or “Add…” on its Evidence page."}));
    else
        empty_->say(tr({"Ningún pasaje tiene esas palabras", "No passage has these words"}),
                    tr({"Quite palabras de la búsqueda.", "Take words from the search."}));
    list_->Show(!shown_.empty());
    empty_->Show(shown_.empty());
    count_->SetLabel(tr({"{0} de {1} pasajes", "{0} of {1} passages"}, {number_text(static_cast<std::int64_t>(shown_.size())),
                                                                       number_text(static_cast<std::int64_t>(passages_.size()))}));
    show_passage();
}

ListCell EvidencePage::cell(std::size_t row, unsigned column) {
    if (row >= shown_.size() || !session().is_open()) return {};
    const db::PassageRow& passage = passages_[shown_[row]];
    switch (column) {
        case 0: {
            const std::string& title = titles_[passage.initiative];
            return {passage.initiative + (title.empty() ? "" : " · " + title)};
        }
        case 1: return {about(passage.evidence.about).dimension};
        case 2: return {about(passage.evidence.about).subject};
        case 3: return {passage.evidence.passage};
        default: return {source_of(passage.evidence)};
    }
}

const EvidencePage::About& EvidencePage::about(const std::string& id) {
    const auto known = abouts_.find(id);
    if (known != abouts_.end()) return known->second;
    const Dataset& data = session().everything();
    About words;
    const std::size_t colon = id.find(':');
    const auto part = colon == std::string::npos ? std::nullopt : part_of(id.substr(0, colon));
    if (part) {
        db::PartRow row;
        row.row_id = id.substr(colon + 1);
        row.values[db::fields(*part).front().id] = first_value(data, *part, row.row_id);
        words = {dimension_label(dimension_of(*part)).in(language()), row_label(data, *part, row)};
    } else if (const Variable* variable = data.find(id)) {
        words = {dimension_label(variable->dimension).in(language()), variable->label.in(language())};
    } else {
        words.subject = id;
    }
    return abouts_.emplace(id, std::move(words)).first->second;
}

const db::PassageRow* EvidencePage::selected_row() const {
    const auto row = list_->selected();
    return row && *row < shown_.size() ? &passages_[shown_[*row]] : nullptr;
}

void EvidencePage::show_passage() {
    const db::PassageRow* row = selected_row();
    passage_->show(row ? std::vector{row->evidence} : std::vector<db::EvidenceRow>{});
    open_->Enable(row != nullptr);
    edit_->Enable(row != nullptr && !session().read_only());
    remove_->Enable(row != nullptr && !session().read_only());
    Layout();
}

void EvidencePage::search(const std::string& words) {
    search_->ChangeValue(from_utf8(words));
    typing_.Stop();
    refresh();
}

void EvidencePage::open_initiative() {
    if (const db::PassageRow* row = selected_row())
        workbench().go("initiatives/" + row->initiative + ";evidence=" + row->evidence.row_id);
}

void EvidencePage::edit() {
    const db::PassageRow* row = selected_row();
    if (!row || session().read_only()) return;
    const db::PassageRow chosen = *row;
    workbench().guard([&] { ask_evidence(this, workbench(), db::read_record(session().store(), chosen.initiative), chosen.evidence); });
}

void EvidencePage::remove() {
    const db::PassageRow* row = selected_row();
    if (!row || session().read_only()) return;
    const std::int64_t key = row->evidence.key;
    workbench().guard([&] { session().edit([&](db::Editor& editor) { editor.remove_evidence(key); }); });
}

bool EvidencePage::can(PageCommand command) const {
    switch (command) {
        case PageCommand::find: return true;
        case PageCommand::remove: return remove_->IsEnabled();
        default: return false;
    }
}

void EvidencePage::perform(PageCommand command) {
    if (command == PageCommand::find) search_->SetFocus();
    if (command == PageCommand::remove) remove();
}

}  // namespace cabildo::workbench
