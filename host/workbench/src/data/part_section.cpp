#include "data/part_section.hpp"

#include "data/codebook_words.hpp"
#include "data/evidence_section.hpp"
#include "data/field_grid.hpp"
#include "data/passage_card.hpp"
#include "data/row_dialog.hpp"
#include "data/section_head.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace cabildo::workbench {

namespace {

constexpr std::array offered{Coverage::coded, Coverage::none, Coverage::not_reported, Coverage::not_coded};
constexpr std::size_t fewest_rows_shown = 2, most_rows_shown = 12;
constexpr int row_height = 26;

int width_of(const db::Field& field) {
    switch (field.kind) {
        case db::Field::Kind::actor: return 220;
        case db::Field::Kind::open_choice: return 160;
        case db::Field::Kind::several: return 200;
        case db::Field::Kind::integer: return 130;
        case db::Field::Kind::decimal: return 100;
        default: return 110;
    }
}

/// The deepest mechanism as of the method: "none" counts as 0, one that is not reported is left out.
std::string deepest_of(const db::InitiativeRecord& record) {
    const auto part = static_cast<std::size_t>(Part::mechanisms);
    if (record.parts[part].empty())
        return record.coverage[part] == Coverage::none ? step_text("mechanisms.depth", "0") : status_word(record.coverage[part]);
    int most = -1;
    for (const auto& row : record.parts[part]) {
        const auto found = row.values.find("depth");
        if (found == row.values.end()) continue;
        int depth = -1;
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), depth);
        most = std::max(most, depth);
    }
    return most < 0 ? status_word(Coverage::not_reported) : step_text("mechanisms.depth", std::to_string(most));
}

/// A control with its label above, in a grid of fields.
template <typename Control>
Control* add_field(FieldGrid& grid, const Text& label_words, Control* (*make)(wxWindow*)) {
    auto* panel = new wxPanel(&grid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* label = styled_text(panel, tr(label_words), Style::small_muted);
    Control* control = make(panel);
    control->SetMinSize(panel->FromDIP(wxSize(100, field_height)));
    set_label_for(label, control);
    set_accessible_name(control, tr(label_words));
    column->Add(label, 0, wxBOTTOM, panel->FromDIP(3));
    column->Add(control, 0, wxEXPAND);
    panel->SetSizer(column);
    grid.add(panel);
    return control;
}

}  // namespace

PartSection::PartSection(wxWindow* parent, Workbench& workbench, Part part)
    : wxPanel(parent), workbench_(workbench), part_(part) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    fields_ = new FieldGrid(this);
    make_own_fields();
    head_ = new SectionHead(this, tr(db::part_label(part)));
    auto* add_button = make_button(*head_, {"Agregar…", "Add…"}, &PartSection::add);
    edit_ = make_button(*head_, {"Editar…", "Edit…"}, &PartSection::edit);
    remove_ = make_button(*head_, {"Quitar", "Remove"}, &PartSection::remove);
    list_ = new RowList(this, tr(db::part_label(part)), columns(), true);
    passages_head_ = new SectionHead(this, tr({"Evidencia", "Evidence"}));
    attach_ = make_button(*passages_head_, {"Adjuntar pasaje…", "Attach passage…"}, &PartSection::attach_passage);
    passages_ = new PassageCard(this);
    column->Add(fields_, 0, wxEXPAND | wxBOTTOM, FromDIP(wide_gap));
    column->Add(head_, 0, wxEXPAND | wxBOTTOM, FromDIP(gap));
    column->Add(list_, 0, wxEXPAND | wxBOTTOM, FromDIP(gap));
    column->Add(passages_head_, 0, wxEXPAND | wxBOTTOM, FromDIP(gap));
    column->Add(passages_, 0, wxEXPAND);
    SetSizer(column);
    add_button->Enable(!workbench.session().read_only());
    list_->on_select = [this](std::size_t) {
        enable_buttons();
        show_evidence();
    };
    list_->on_activate = [this](std::size_t) { edit(); };
    list_->on_remove = [this](std::size_t) { remove(); };
    list_->on_add = [this] { add(); };
}

void PartSection::make_own_fields() {
    coverage_ = add_field<wxChoice>(*fields_, {"¿Se revisó?", "Looked at?"}, [](wxWindow* parent) {
        auto* choice = new wxChoice(parent, wxID_ANY);
        for (const Coverage status : offered) choice->Append(from_utf8(status_word(status)));
        cut_long_choice(choice);
        return choice;
    });
    coverage_reason_ = new wxStaticText(coverage_->GetParent(), wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                        wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    set_style(coverage_reason_, Style::small_muted);
    coverage_reason_->SetMinSize(wxSize(FromDIP(60), coverage_reason_->GetTextExtent("X").y));
    coverage_->GetParent()->GetSizer()->Add(coverage_reason_, 0, wxEXPAND | wxTOP, FromDIP(3));
    coverage_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        set_coverage(offered[static_cast<std::size_t>(std::max(coverage_->GetSelection(), 0))]);
    });
    if (part_ != Part::mechanisms) return;
    deepest_ = add_field<wxTextCtrl>(*fields_, {"Profundidad máxima (calculada)", "Maximum depth (computed)"}, [](wxWindow* parent) {
        return new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_READONLY);
    });
    deepest_->DisableFocusFromKeyboard();  // computed, never typed
    deepest_->SetBackgroundColour(colours().page);
}

wxButton* PartSection::make_button(SectionHead& head, const Text& label, void (PartSection::*action)()) {
    wxButton* button = head.add_button(tr(label));
    button->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { (this->*action)(); });
    return button;
}

std::vector<RowColumn> PartSection::columns() const {
    std::vector<RowColumn> columns;
    for (const auto& field : db::fields(part_)) {
        const bool number = field.kind == db::Field::Kind::decimal;
        columns.push_back({tr(field.label), width_of(field), number});
    }
    // The first tells the rows apart.
    columns.front().stretch = true;
    return columns;
}

ListCell PartSection::cell(std::size_t row, unsigned column) const {
    const auto& rows = record_.parts[static_cast<std::size_t>(part_)];
    const auto& field = db::fields(part_)[column];
    if (row >= rows.size() || !workbench_.session().is_open()) return {};
    const auto found = rows[row].values.find(field.id);
    if (found == rows[row].values.end() || found->second.empty()) return {status_word(Coverage::not_reported), true};
    return {field_text(workbench_.session().everything(), part_id(part_), field, found->second)};
}

void PartSection::show(const db::InitiativeRecord& record) {
    const bool same = record.code == record_.code;
    const db::PartRow* selected = same ? selected_row() : nullptr;
    const std::int64_t key = selected ? selected->key : 0;
    const std::size_t place = selected ? *list_->selected() : 0;
    const std::size_t rows_before = same ? record_.parts[static_cast<std::size_t>(part_)].size() : 0;
    record_ = record;
    const auto& rows = record_.parts[static_cast<std::size_t>(part_)];
    const Coverage status = rows.empty() ? record.coverage[static_cast<std::size_t>(part_)] : Coverage::coded;
    head_->set_heading(tr(db::part_label(part_)) + wxString::Format(" (%zu)", rows.size()));
    coverage_->SetSelection(static_cast<int>(std::find(offered.begin(), offered.end(), status) - offered.begin()));
    coverage_->Enable(rows.empty() && !workbench_.session().read_only());
    const wxString reason = workbench_.session().read_only() ? tr(workbench_.session().read_only_reason())
                            : rows.empty() ? tr({"Diga por qué no hay filas", "Say why there are no rows"})
                                           : tr({"Lo dicen sus filas: quítelas para cambiarlo", "Its rows say so: remove them to change it"});
    coverage_reason_->SetLabel(label_text(reason));
    coverage_reason_->SetToolTip(reason);
    coverage_->SetToolTip(reason);
    if (deepest_) deepest_->ChangeValue(from_utf8(deepest_of(record)));
    list_->set_rows(rows.size(), [this](std::size_t row, unsigned column) { return cell(row, column); });
    const auto shown = static_cast<unsigned>(std::clamp(rows.size(), fewest_rows_shown, most_rows_shown));
    list_->SetMinSize(wxSize(-1, height_for_rows(list_, shown, FromDIP(row_height))));
    std::size_t chosen = rows.size();
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row].key == key) chosen = row;
    if (chosen == rows.size() && !rows.empty()) chosen = std::min(place, rows.size() - 1);
    if (rows_before > 0 && rows.size() > rows_before) chosen = rows.size() - 1;  // the one just added
    if (!rows.empty()) list_->select(chosen);
    enable_buttons();
    show_evidence();
    Layout();
}

wxString PartSection::deepest() const { return deepest_ ? deepest_->GetValue() : wxString(); }

const db::PartRow* PartSection::selected_row() const {
    const auto selected = list_->selected();
    const auto& rows = record_.parts[static_cast<std::size_t>(part_)];
    return selected && *selected < rows.size() ? &rows[*selected] : nullptr;
}

std::string PartSection::about_selected() const {
    const db::PartRow* row = selected_row();
    return row ? std::string(part_id(part_)) + ":" + row->row_id : std::string();
}

void PartSection::enable_buttons() {
    const bool possible = selected_row() != nullptr && !workbench_.session().read_only();
    for (wxButton* button : {edit_, remove_, attach_}) button->Enable(possible);
}

void PartSection::show_evidence() {
    const db::PartRow* row = selected_row();
    std::vector<db::EvidenceRow> passages;
    const std::string about = about_selected();
    for (const auto& passage : record_.evidence)
        if (row && passage.about == about) passages.push_back(passage);
    passages_head_->Show(row != nullptr);
    if (row) {
        const std::string name = row_label(workbench_.session().everything(), part_, *row);
        passages_head_->set_heading(passages.empty() ? tr({"Sin evidencia de «{0}»", "No evidence of “{0}”"}, {name})
                                                     : tr({"Evidencia de «{0}»", "Evidence of “{0}”"}, {name}));
    }
    passages_->show(passages);
    content_height_changed(this);
}

void PartSection::set_coverage(Coverage status) {
    if (status == Coverage::coded) {  // coded means that there is a row
        add();
        show(db::InitiativeRecord(record_));
        return;
    }
    const std::string code = record_.code;
    workbench_.guard([&] {
        workbench_.session().edit([&](db::Editor& editor) { editor.set_part_coverage(code, part_, status); });
    });
}

void PartSection::add() {
    if (!workbench_.session().read_only() && !record_.code.empty()) ask_row({});
}

void PartSection::edit() {
    const db::PartRow* row = selected_row();
    if (row && !workbench_.session().read_only()) ask_row(db::PartRow(*row));
}

void PartSection::attach_passage() {
    db::EvidenceRow passage;
    passage.about = about_selected();
    if (!passage.about.empty()) ask_evidence(this, workbench_, record_, passage);
}

void PartSection::ask_row(const db::PartRow& row) {
    const std::string code = record_.code;
    RowQuestion question;
    question.title = tr(db::part_label(part_)) + from_utf8(" · " + code);
    question.table = std::string(part_id(part_));
    question.fields = db::fields(part_);
    question.values = row.values;
    question.mandatory = part_ == Part::involvements ? "actor" : "";
    RowDialog dialog(this, workbench_.session().everything(), question);
    if (dialog.ShowModal() != wxID_OK) return;
    workbench_.guard([&] {
        workbench_.session().edit([&](db::Editor& editor) {
            for (const auto& [field, term] : dialog.new_terms())
                editor.add_term(std::string(part_id(part_)) + "." + field, term);
            if (row.key == 0)
                editor.add_row(part_, code, dialog.values());
            else
                editor.set_row(part_, row.key, dialog.values());
        });
    });
}

void PartSection::remove() {
    const db::PartRow* row = selected_row();
    if (!row || workbench_.session().read_only()) return;
    const std::int64_t key = row->key;
    workbench_.guard([&] { workbench_.session().edit([&](db::Editor& editor) { editor.remove_row(part_, key); }); });
}

}  // namespace cabildo::workbench
