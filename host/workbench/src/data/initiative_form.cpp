#include "data/initiative_form.hpp"

#include "data/codebook_words.hpp"
#include "data/evidence_section.hpp"
#include "data/part_section.hpp"
#include "data/value_field.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/gbsizer.h>
#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wupdlock.h>

#include <algorithm>
#include <array>

namespace cabildo::workbench {

namespace {

/// The pages of the form behind the first: a dimension and the part that belongs to it.
struct DimensionTab {
    Dimension dimension;
    Part part;
    Text label;  ///< short: all tabs stand in one line
};
const std::array<DimensionTab, 6>& dimension_tabs() {
    static const std::array<DimensionTab, 6> tabs{
        {{Dimension::articulation, Part::involvements, {"Actores", "Actors"}},
         {Dimension::resources, Part::resources, {"Recursos", "Resources"}},
         {Dimension::planning, Part::plans, {"Planes", "Plans"}},
         {Dimension::participation, Part::mechanisms, {"Participación", "Participation"}},
         {Dimension::innovation, Part::innovations, {"Innovación", "Innovation"}},
         {Dimension::sustainability, Part::sustainability, {"Sostenibilidad", "Sustainability"}}}};
    return tabs;
}
constexpr std::size_t first_dimension_tab = 1;

struct CoreField {
    const char* id;
    Text label;
    int lines;
};
const std::array<CoreField, 4>& core_fields() {
    static const std::array<CoreField, 4> fields{{{"code", {"Código", "Code"}, 1},
                                                  {"title", {"Título", "Title"}, 1},
                                                  {"organisation", {"Organismo", "Organisation"}, 1},
                                                  {"summary", {"Resumen", "Summary"}, 6}}};
    return fields;
}

const std::string& core_value(const db::InitiativeRecord& record, const std::string& field) {
    if (field == "code") return record.code;
    if (field == "title") return record.title;
    return field == "organisation" ? record.organisation : record.summary;
}

constexpr int field_columns = 3;

}  // namespace

InitiativeForm::InitiativeForm(wxWindow* parent, Workbench& workbench) : wxPanel(parent), workbench_(workbench) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto add_line = [this](Style style) {
        auto* line = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                      wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
        set_style(line, style);
        line->SetMinSize(FromDIP(wxSize(60, style == Style::title ? 30 : 20)));
        return line;
    };
    title_ = add_line(Style::title);
    subtitle_ = add_line(Style::muted);
    notebook_ = new wxNotebook(this, wxID_ANY);
    notebook_->SetMinSize(FromDIP(wxSize(320, 200)));
    set_accessible_name(notebook_, tr({"Ficha de la iniciativa", "Form of the initiative"}));
    column->Add(title_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(wide_gap));
    column->Add(subtitle_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(notebook_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(gap));
    SetSizer(column);
    build();
}

std::string InitiativeForm::codebook_mark() const {
    std::string mark;
    for (const Variable& variable : workbench_.session().everything().variables()) {
        mark += variable.id + variable.label.in(language()) + '\n';
        for (const Category& category : variable.categories) mark += category.id + category.label.in(language()) + '\t';
    }
    return mark;
}

void InitiativeForm::build() {
    wxWindowUpdateLocker still(this);
    const int chosen = notebook_->GetSelection();
    notebook_->DeleteAllPages();
    tabs_.clear();
    core_.clear();
    fields_.clear();
    sections_.clear();
    built_for_ = codebook_mark();

    auto* first = add_tab({"General", "General"});
    add_core(first, first->GetSizer());
    add_fields(first, first->GetSizer(), Dimension::characterisation);
    add_fields(first, first->GetSizer(), Dimension::synthesis);
    for (const auto& tab : dimension_tabs()) {
        auto* window = add_tab(tab.label);
        auto* section = new PartSection(window, workbench_, tab.part);
        sections_.push_back(section);
        add_fields(window, window->GetSizer(), tab.dimension);
        window->GetSizer()->Add(section, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    }
    auto* evidence = add_tab({"Evidencia", "Evidence"});
    add_records(evidence, evidence->GetSizer());
    if (chosen != wxNOT_FOUND) notebook_->ChangeSelection(static_cast<std::size_t>(chosen));
}

wxScrolledWindow* InitiativeForm::add_tab(const Text& label) {
    auto* window = new wxScrolledWindow(notebook_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    window->SetScrollRate(0, FromDIP(12));
    auto* column = new wxBoxSizer(wxVERTICAL);
    window->SetSizer(column);
    column->AddSpacer(FromDIP(gap));
    notebook_->AddPage(window, label_text(tr(label)));
    tabs_.push_back({label, window, {}});
    return window;
}

void InitiativeForm::add_core(wxWindow* parent, wxSizer* column) {
    const bool writable = !workbench_.session().read_only();
    for (const CoreField& field : core_fields()) {
        auto* label = styled_text(parent, tr(field.label), Style::small_muted);
        auto* text = new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition,
                                    parent->FromDIP(wxSize(-1, field.lines > 1 ? 20 * field.lines : -1)),
                                    field.lines > 1 ? wxTE_MULTILINE : wxTE_PROCESS_ENTER);
        text->SetEditable(writable);
        if (field.lines > 1) text->SetMargins(parent->FromDIP(wxPoint(8, 6)));
        set_label_for(label, text);
        set_accessible_name(text, tr(field.label));
        const std::string id = field.id;
        text->Bind(wxEVT_KILL_FOCUS, [this, id](wxFocusEvent& event) {
            event.Skip();
            CallAfter([this, id] { commit_core(id); });
        });
        if (field.lines == 1) text->Bind(wxEVT_TEXT_ENTER, [this, id](wxCommandEvent&) { commit_core(id); });
        core_[id] = text;
        column->Add(label, 0, wxLEFT | wxRIGHT, parent->FromDIP(wide_gap));
        column->AddSpacer(parent->FromDIP(3));
        column->Add(text, 0, wxEXPAND | wxLEFT | wxRIGHT, parent->FromDIP(wide_gap));
        column->AddSpacer(parent->FromDIP(gap + 2));
    }
}

void InitiativeForm::add_fields(wxWindow* parent, wxSizer* column, Dimension dimension) {
    if (dimension == Dimension::synthesis)
        column->Add(styled_text(parent, tr(dimension_label(dimension)), Style::heading), 0, wxLEFT | wxRIGHT | wxBOTTOM,
                    parent->FromDIP(wide_gap));
    auto* grid = new wxGridBagSizer(parent->FromDIP(gap + 4), parent->FromDIP(wide_gap));
    int row = 0, place = 0;
    for (const Variable& variable : workbench_.session().everything().variables()) {
        if (variable.dimension != dimension) continue;
        auto* field = new ValueField(parent, variable, [this](const std::string& id, const EnteredValue& entered) {
            commit_value(id, entered);
        });
        field->Enable(!workbench_.session().read_only());
        fields_.push_back(field);
        if (field->wide() && place > 0) {
            ++row;
            place = 0;
        }
        grid->Add(field, wxGBPosition(row, place), wxGBSpan(1, field->wide() ? field_columns : 1), wxEXPAND);
        place += field->wide() ? field_columns : 1;
        if (place >= field_columns) {
            ++row;
            place = 0;
        }
    }
    const bool filled = !grid->GetChildren().empty();
    for (int i = place; filled && row == 0 && i < field_columns; ++i)
        grid->Add(0, 0, wxGBPosition(0, i));  // a short first row keeps the width of its fields
    for (int i = 0; filled && i < field_columns; ++i) grid->AddGrowableCol(static_cast<std::size_t>(i), 1);
    column->Add(grid, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, filled ? parent->FromDIP(wide_gap) : 0);
}

void InitiativeForm::add_records(wxWindow* parent, wxSizer* column) {
    const int edge = parent->FromDIP(wide_gap);
    evidence_ = add_evidence_list(parent, column, workbench_, [this] { return code_; });
    column->AddSpacer(edge);
    column->Add(styled_text(parent, tr({"Codificaciones de cada evaluador", "Codings of each evaluator"}), Style::heading), 0,
                wxLEFT | wxRIGHT | wxBOTTOM, edge);
    codings_ = new RowList(parent, tr({"Codificaciones", "Codings"}),
                           {{tr({"Qué", "What"}), 230}, {tr({"Evaluador", "Evaluator"}), 150}, {tr({"Valor", "Value"}), 260}});
    codings_->SetMinSize(wxSize(-1, height_for_rows(codings_, 8, parent->FromDIP(26))));
    column->Add(codings_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, edge);
}

void InitiativeForm::show(const std::string& code) {
    if (codebook_mark() != built_for_) build();
    const bool other = code != code_;
    code_ = code;
    notebook_->Show(!code.empty());
    if (code.empty()) {
        title_->SetLabel(tr({"Ninguna iniciativa elegida", "No initiative chosen"}));
        subtitle_->SetLabel(tr({"Elija una en la lista o agregue una nueva.", "Choose one in the list, or add a new one."}));
        Layout();
        return;
    }
    workbench_.guard([&] { show_record(db::read_record(workbench_.session().store(), code)); });
    if (other)
        for (const Tab& tab : tabs_) tab.window->Scroll(0, 0);
}

void InitiativeForm::show_record(const db::InitiativeRecord& record) {
    wxWindowUpdateLocker still(this);
    record_ = record;
    title_->SetLabel(label_text(from_utf8(record.code + " · " + (record.title.empty() ? "—" : record.title))));
    title_->SetToolTip(from_utf8(record.title));
    subtitle_->SetLabel(label_text(from_utf8(record.organisation)));
    for (const auto& [id, control] : core_) {
        const wxString value = from_utf8(core_value(record, id));
        if (control->GetValue() != value) control->ChangeValue(value);
    }
    for (ValueField* field : fields_) {
        const auto found = record.values.find(field->variable());
        field->show(found == record.values.end() ? db::VariableValue{} : found->second);
    }
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        sections_[i]->show(record);
        label_tab(i + first_dimension_tab, record.parts[static_cast<std::size_t>(sections_[i]->part())].size());
    }
    label_tab(tabs_.size() - 1, record.evidence.size());
    show_evidence(*evidence_, workbench_.session().everything(), record);
    codings_->set_rows(record.codings.size(), [this](std::size_t row, unsigned column) -> RowCell {
        const auto& coding = record_.codings[row];
        if (column == 0) return {coding_subject(workbench_.session().everything(), coding, record_)};
        if (column == 1) return {coding.evaluator};
        return {coding_value(workbench_.session().everything(), coding)};
    });
    for (const Tab& tab : tabs_) tab.window->FitInside();
    Layout();
}

void InitiativeForm::label_tab(std::size_t tab, std::size_t count) {
    wxString label = tr(tabs_[tab].label);
    if (count > 0) label += wxString::Format("  %zu", count);
    const std::string text = to_utf8(label);
    if (tabs_[tab].shown_label == text) return;
    tabs_[tab].shown_label = text;
    notebook_->SetPageText(tab, label_text(label));
}

void InitiativeForm::commit_core(const std::string& field) {
    if (code_.empty()) return;
    const std::string value = to_utf8(core_.at(field)->GetValue());
    if (value == core_value(record_, field)) return;
    const std::string code = code_;
    const bool done = workbench_.guard(
        [&] { workbench_.session().edit([&](db::Editor& editor) { editor.set_core(code, field, value); }); });
    if (!done)
        core_.at(field)->ChangeValue(from_utf8(core_value(record_, field)));
    else if (field == "code")
        workbench_.go("initiatives/" + value);
}

void InitiativeForm::commit_value(const std::string& variable, const EnteredValue& entered) {
    const std::string code = code_;
    const bool done = workbench_.guard([&] {
        workbench_.session().edit([&](db::Editor& editor) {
            if (entered.coverage == Coverage::coded)
                editor.set_value(code, variable, entered.value);
            else
                editor.set_variable_coverage(code, variable, entered.coverage);
        });
    });
    if (!done && code == code_) show(code);
}

void InitiativeForm::commit_typing() {
    for (const auto& [id, control] : core_) commit_core(id);
    for (ValueField* each : fields_) each->commit_typing();
}

void InitiativeForm::remove() {
    if (code_.empty()) return;
    const std::string code = code_;
    workbench_.guard([&] { workbench_.session().edit([&](db::Editor& editor) { editor.remove_initiative(code); }); });
}

ValueField* InitiativeForm::field(const std::string& variable) {
    const auto found = std::find_if(fields_.begin(), fields_.end(), [&](ValueField* each) { return each->variable() == variable; });
    return found == fields_.end() ? nullptr : *found;
}

PartSection* InitiativeForm::section(Part part) {
    const auto found = std::find_if(sections_.begin(), sections_.end(), [&](PartSection* each) { return each->part() == part; });
    return found == sections_.end() ? nullptr : *found;
}

}  // namespace cabildo::workbench
