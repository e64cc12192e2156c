#include "data/evidence_section.hpp"

#include "data/codebook_words.hpp"
#include "data/row_dialog.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

const std::vector<db::Field>& evidence_fields() {
    using Kind = db::Field::Kind;
    static const std::vector<db::Field> fields{{"passage", {"Pasaje", "Passage"}, Kind::text},
                                               {"document", {"Documento", "Document"}, Kind::text},
                                               {"locator", {"Lugar", "Locator"}, Kind::text},
                                               {"about", {"Sobre", "About"}, Kind::text}};
    return fields;
}

/// The label of a part's row: its first field in words.
std::string row_label(const Dataset& data, Part part, const db::PartRow& row) {
    const auto& field = db::fields(part).front();
    const auto found = row.values.find(field.id);
    if (found == row.values.end() || found->second.empty()) return row.row_id;
    return field_text(data, part_id(part), field, found->second);
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

/// The rows that a list shows; kept with the list so that its buttons find them.
struct ShownEvidence : public wxClientData {
    std::vector<db::EvidenceRow> rows;
    std::vector<std::string> about;
};

ShownEvidence& shown(RowList& list) { return *static_cast<ShownEvidence*>(list.GetClientObject()); }

void ask_evidence(RowList& list, Workbench& workbench, const std::string& code, const db::EvidenceRow& row) {
    const db::Values before{{"passage", row.passage}, {"document", row.document}, {"locator", row.locator}, {"about", row.about}};
    RowDialog dialog(&list, tr({"Evidencia", "Evidence"}) + from_utf8(" · " + code), workbench.session().everything(), "evidence",
                     evidence_fields(), before, "passage");
    if (dialog.ShowModal() != wxID_OK) return;
    workbench.guard([&] {
        workbench.session().edit([&](db::Editor& editor) {
            if (row.key == 0)
                editor.add_evidence(code, dialog.values());
            else
                editor.set_evidence(row.key, dialog.values());
        });
    });
}

}  // namespace

RowList* add_evidence_list(wxWindow* parent, wxSizer* column, Workbench& workbench, std::function<std::string()> code) {
    const int edge = parent->FromDIP(wide_gap);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    auto* add = new wxButton(parent, wxID_ANY, tr({"Agregar…", "Add…"}));
    auto* edit = new wxButton(parent, wxID_ANY, tr({"Editar…", "Edit…"}));
    auto* remove = new wxButton(parent, wxID_ANY, tr({"Quitar", "Remove"}));
    head->Add(styled_text(parent, tr({"Pasajes que respaldan lo codificado", "Passages that support what is coded"}), Style::heading),
              0, wxALIGN_CENTRE_VERTICAL);
    head->AddStretchSpacer();
    for (wxButton* button : {add, edit, remove}) {
        button->Enable(!workbench.session().read_only());
        head->Add(button, 0, wxLEFT, parent->FromDIP(4));
    }
    auto* list = new RowList(parent, tr({"Evidencia", "Evidence"}),
                             {{tr({"Sobre", "About"}), 190}, {tr({"Pasaje", "Passage"}), 380},
                              {tr({"Documento y lugar", "Document and locator"}), 260}});
    list->SetClientObject(new ShownEvidence);
    list->SetMinSize(wxSize(-1, height_for_rows(list, 9, parent->FromDIP(26))));
    column->Add(head, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, edge);
    column->Add(list, 0, wxEXPAND | wxLEFT | wxRIGHT, edge);

    const auto edit_selected = [list, &workbench, code] {
        const auto row = list->selected();
        if (row) ask_evidence(*list, workbench, code(), shown(*list).rows[*row]);
    };
    add->Bind(wxEVT_BUTTON, [list, &workbench, code](wxCommandEvent&) { ask_evidence(*list, workbench, code(), {}); });
    edit->Bind(wxEVT_BUTTON, [edit_selected](wxCommandEvent&) { edit_selected(); });
    remove->Bind(wxEVT_BUTTON, [list, &workbench](wxCommandEvent&) {
        const auto row = list->selected();
        if (!row) return;
        const std::int64_t key = shown(*list).rows[*row].key;
        workbench.guard([&] { workbench.session().edit([&](db::Editor& editor) { editor.remove_evidence(key); }); });
    });
    list->on_activate = [edit_selected](std::size_t) { edit_selected(); };
    return list;
}

void show_evidence(RowList& list, const Dataset& data, const db::InitiativeRecord& record) {
    ShownEvidence& kept = shown(list);
    kept.rows = record.evidence;
    kept.about.clear();
    for (const auto& row : record.evidence) kept.about.push_back(about_text(data, row.about, record));
    list.set_rows(kept.rows.size(), [&kept](std::size_t row, unsigned column) -> RowCell {
        const auto& passage = kept.rows[row];
        if (column == 0) return {kept.about[row]};
        if (column == 1) return {passage.passage};
        return {passage.document + (passage.locator.empty() ? "" : ", " + passage.locator)};
    });
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
    if (closed_vocabulary(coding.subject)) return label_of(*closed_vocabulary(coding.subject), coding.value);
    return coding.value;
}

}  // namespace cabildo::workbench
