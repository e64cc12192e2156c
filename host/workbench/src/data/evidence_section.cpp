#include "data/evidence_section.hpp"

#include "data/codebook_words.hpp"
#include "data/row_dialog.hpp"
#include "data/section_head.hpp"
#include "language.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

constexpr unsigned rows_shown = 9;

const std::vector<db::Field>& evidence_fields() {
    using Kind = db::Field::Kind;
    static const std::vector<db::Field> fields{{"passage", {"Pasaje", "Passage"}, Kind::text},
                                               {"document", {"Documento", "Document"}, Kind::text},
                                               {"locator", {"Lugar", "Locator"}, Kind::text},
                                               {"about", {"Sobre", "About"}, Kind::choice}};
    return fields;
}

const db::PartRow* find_row(const db::InitiativeRecord& record, Part part, const std::string& row_id) {
    for (const auto& row : record.parts[static_cast<std::size_t>(part)])
        if (row.row_id == row_id) return &row;
    return nullptr;
}

/// "mechanisms:M003" -> "Mecanismos · Mesa territorial"; a variable -> its label.
std::string about_text(const Dataset& data, const std::string& about, const db::InitiativeRecord& record) {
    const std::size_t colon = about.find(':');
    if (colon == std::string::npos) {
        const Variable* variable = data.find(about);
        return variable ? variable->label.in(language()) : about;
    }
    const auto part = part_of(about.substr(0, colon));
    if (!part) return about;
    const std::string part_word = db::part_label(*part).in(language());
    const db::PartRow* row = find_row(record, *part, about.substr(colon + 1));
    return row ? part_word + " · " + row_label(data, *part, *row) : part_word;
}

/// All that a passage may be about: variables, and the rows of the initiative's parts.
std::vector<Category> subjects(const Dataset& data, const db::InitiativeRecord& record, const std::string& present) {
    std::vector<Category> result;
    const auto add = [&](const std::string& id, const std::string& label) { result.push_back({id, {label, label}}); };
    for (std::size_t i = 0; i < record.parts.size(); ++i)
        for (const auto& row : record.parts[i]) {
            const std::string about = std::string(part_id(static_cast<Part>(i))) + ":" + row.row_id;
            add(about, about_text(data, about, record));
        }
    for (const Variable& variable : data.variables()) add(variable.id, variable.label.in(language()));
    const bool known = std::any_of(result.begin(), result.end(), [&](const Category& each) { return each.id == present; });
    if (!known && !present.empty()) add(present, about_text(data, present, record));
    return result;
}

}  // namespace

std::string row_label(const Dataset& data, Part part, const db::PartRow& row) {
    const auto& field = db::fields(part).front();
    const auto found = row.values.find(field.id);
    if (found == row.values.end() || found->second.empty()) return row.row_id;
    return field_text(data, part_id(part), field, found->second);
}

void ask_evidence(wxWindow* parent, Workbench& workbench, const db::InitiativeRecord& record, const db::EvidenceRow& row) {
    RowQuestion question;
    question.title = tr({"Evidencia", "Evidence"}) + from_utf8(" · " + record.code);
    question.table = "evidence";
    question.fields = evidence_fields();
    question.values = {{"passage", row.passage}, {"document", row.document}, {"locator", row.locator}, {"about", row.about}};
    question.mandatory = "passage";
    question.long_text = "passage";
    question.choices["about"] = subjects(workbench.session().everything(), record, row.about);
    RowDialog dialog(parent, workbench.session().everything(), question);
    if (dialog.ShowModal() != wxID_OK) return;
    workbench.guard([&] {
        workbench.session().edit([&](db::Editor& editor) {
            if (row.key == 0)
                editor.add_evidence(record.code, dialog.values());
            else
                editor.set_evidence(row.key, dialog.values());
        });
    });
}

EvidenceList::EvidenceList(wxWindow* parent, Workbench& workbench) : wxPanel(parent), workbench_(workbench) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new SectionHead(this, tr({"Pasajes que respaldan lo codificado", "Passages that support what is coded"}));
    const auto add_button = [&](const Text& label, void (EvidenceList::*action)()) {
        wxButton* button = head->add_button(tr(label));
        button->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { (this->*action)(); });
        return button;
    };
    add_button({"Agregar…", "Add…"}, &EvidenceList::add)->Enable(!workbench.session().read_only());
    edit_ = add_button({"Editar…", "Edit…"}, &EvidenceList::edit);
    remove_ = add_button({"Quitar", "Remove"}, &EvidenceList::remove);
    list_ = new RowList(this, tr({"Evidencia", "Evidence"}),
                        {{tr({"Sobre", "About"}), 150},
                         {tr({"Pasaje", "Passage"}), 180, false, true},
                         {tr({"Documento y lugar", "Document and locator"}), 170}},
                        true);
    list_->SetMinSize(wxSize(-1, height_for_rows(list_, rows_shown, FromDIP(26))));
    list_->on_select = [this](std::size_t) { enable_buttons(); };
    list_->on_activate = [this](std::size_t) { edit(); };
    list_->on_remove = [this](std::size_t) { remove(); };
    list_->on_add = [this] { add(); };
    column->Add(head, 0, wxEXPAND | wxBOTTOM, FromDIP(gap));
    column->Add(list_, 0, wxEXPAND);
    SetSizer(column);
}

void EvidenceList::show(const db::InitiativeRecord& record) {
    const db::EvidenceRow* selected = record.code == record_.code ? selected_row() : nullptr;
    const std::int64_t key = selected ? selected->key : 0;
    record_ = record;
    list_->set_rows(record_.evidence.size(), [this](std::size_t row, unsigned column) { return cell(row, column); });
    for (std::size_t row = 0; row < record_.evidence.size(); ++row)
        if (record_.evidence[row].key == key) list_->select(row);
    enable_buttons();
}

void EvidenceList::select(const std::string& row_id) {
    for (std::size_t row = 0; row < record_.evidence.size(); ++row)
        if (record_.evidence[row].row_id == row_id) list_->select(row);
    enable_buttons();
}

ListCell EvidenceList::cell(std::size_t row, unsigned column) const {
    if (row >= record_.evidence.size() || !workbench_.session().is_open()) return {};
    const auto& passage = record_.evidence[row];
    if (column == 0) return {about_text(workbench_.session().everything(), passage.about, record_)};
    if (column == 1) return {passage.passage};
    return {passage.document + (passage.locator.empty() ? "" : ", " + passage.locator)};
}

const db::EvidenceRow* EvidenceList::selected_row() const {
    const auto row = list_->selected();
    return row && *row < record_.evidence.size() ? &record_.evidence[*row] : nullptr;
}

void EvidenceList::enable_buttons() {
    const bool possible = selected_row() != nullptr && !workbench_.session().read_only();
    edit_->Enable(possible);
    remove_->Enable(possible);
}

void EvidenceList::add() {
    if (!workbench_.session().read_only()) ask_evidence(this, workbench_, record_, {});
}

void EvidenceList::edit() {
    const db::EvidenceRow* row = selected_row();
    if (row && !workbench_.session().read_only()) ask_evidence(this, workbench_, db::InitiativeRecord(record_), db::EvidenceRow(*row));
}

void EvidenceList::remove() {
    const db::EvidenceRow* row = selected_row();
    if (!row || workbench_.session().read_only()) return;
    const std::int64_t key = row->key;
    workbench_.guard([&] { workbench_.session().edit([&](db::Editor& editor) { editor.remove_evidence(key); }); });
}

std::string coding_subject(const Dataset& data, const db::CodingRow& coding, const db::InitiativeRecord& record) {
    const std::size_t dot = coding.subject.find('.');
    if (dot == std::string::npos) return about_text(data, coding.subject, record);
    const auto part = part_of(coding.subject.substr(0, dot));
    if (!part) return coding.subject;
    std::string word = coding.subject.substr(dot + 1);
    for (const auto& field : db::fields(*part))
        if (field.id == word) word = field.label.in(language());
    const db::PartRow* row = find_row(record, *part, coding.unit);
    return row ? word + " · " + row_label(data, *part, *row) : word;
}

std::string coding_value(const Dataset& data, const db::CodingRow& coding) {
    if (coding.value.empty()) return status_word(Coverage::not_reported);
    if (const Variable* variable = data.find(coding.subject); variable && variable->categorical()) {
        std::string text;
        for (const auto& id : split_ids(coding.value)) text += (text.empty() ? "" : ", ") + label_of(variable->categories, id);
        return text;
    }
    if (!steps(coding.subject).empty()) return step_text(coding.subject, coding.value);
    if (closed_vocabulary(coding.subject)) return label_of(*closed_vocabulary(coding.subject), coding.value);
    return coding.value;
}

}  // namespace cabildo::workbench
