#include "data/initiative_form.hpp"

#include "data/codebook_words.hpp"
#include "data/evidence_section.hpp"
#include "data/field_grid.hpp"
#include "data/part_section.hpp"
#include "data/typed_text.hpp"
#include "data/value_field.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "native/notebook.hpp"
#include "native/wrapped_text.hpp"

#include <wx/choice.h>
#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
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

std::string draft_place(const std::string& code) { return "initiatives/" + code + "/"; }

const std::string& core_value(const db::InitiativeRecord& record, const std::string& field) {
    if (field == "code") return record.code;
    if (field == "title") return record.title;
    return field == "organisation" ? record.organisation : record.summary;
}

}  // namespace

InitiativeForm::InitiativeForm(wxWindow* parent, Workbench& workbench) : wxPanel(parent), workbench_(workbench) {
    set_style(this, Style::form);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto add_text = [this](Style style, int most_lines) {
        auto* text = new WrappedText(this, wxString(), false);
        set_style(text, style);
        text->set_most_lines(most_lines);
        return text;
    };
    title_ = add_text(Style::title, 4);
    subtitle_ = add_text(Style::muted, 2);
    tab_list_ = new wxChoice(this, wxID_ANY);
    tab_list_->Hide();
    set_accessible_name(tab_list_, tr({"Página de la ficha", "Page of the form"}));
    tab_list_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { notebook_->SetSelection(static_cast<std::size_t>(event.GetSelection())); });
    notebook_ = new wxNotebook(this, wxID_ANY);
    notebook_->SetMinSize(FromDIP(wxSize(320, 200)));
    set_accessible_name(notebook_, tr({"Ficha de la iniciativa", "Form of the initiative"}));
    notebook_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        tab_list_->SetSelection(event.GetSelection());
    });
    column->Add(title_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(wide_gap));
    column->Add(subtitle_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(tab_list_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(notebook_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(gap));
    SetSizer(column);
    build();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit_width();
        event.Skip();
    });
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
    const int edge = FromDIP(wide_gap);
    for (const Dimension dimension : {Dimension::characterisation, Dimension::synthesis}) {
        auto* grid = new FieldGrid(first);
        add_fields(*grid, dimension);
        grid->Show(!grid->empty());
        if (dimension == Dimension::synthesis && !grid->empty())
            first->GetSizer()->Add(styled_text(first, tr(dimension_label(dimension)), Style::heading), 0,
                                   wxLEFT | wxRIGHT | wxBOTTOM, edge);
        first->GetSizer()->Add(grid, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, edge);
    }
    for (const auto& tab : dimension_tabs()) {
        auto* window = add_tab(tab.label);
        auto* section = new PartSection(window, workbench_, tab.part);
        sections_.push_back(section);
        add_fields(section->fields(), tab.dimension);
        window->GetSizer()->Add(section, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, edge);
    }
    auto* evidence = add_tab({"Evidencia", "Evidence"});
    add_records(evidence, evidence->GetSizer());
    if (chosen != wxNOT_FOUND) notebook_->ChangeSelection(static_cast<std::size_t>(chosen));
    list_tabs();
}

void InitiativeForm::list_tabs() {
    tab_list_->Clear();
    for (const Tab& tab : tabs_) tab_list_->Append(tab_text(tab, true));
    tab_list_->SetSelection(notebook_->GetSelection());
    width_of_tabs_ = 0;
}

wxString InitiativeForm::tab_text(const Tab& tab, bool counted) const {
    return counted && tab.count > 0 ? tr(tab.label) + wxString::Format("  %zu", tab.count) : tr(tab.label);
}

void InitiativeForm::write_tabs(bool counted) {
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        const wxString text = label_text(tab_text(tabs_[i], counted));
        if (notebook_->GetPageText(i) != text) notebook_->SetPageText(i, text);
    }
}

void InitiativeForm::set_title(const wxString& title, const wxString& below) {
    title_->set_markup(escaped(to_utf8(title)));
    subtitle_->set_markup(escaped(to_utf8(below)));
    title_->SetToolTip(title);
    fit_width();
    Layout();
}

void InitiativeForm::fit_width() {
    const int width = GetClientSize().GetWidth() - 2 * FromDIP(wide_gap);
    if (width < FromDIP(60)) return;
    for (WrappedText* text : {title_, subtitle_}) text->SetMinSize(wxSize(FromDIP(60), text->height_for(width)));
    if (width_of_tabs_ == 0) {
        write_tabs(true);
        width_of_counted_tabs_ = width_of_tabs(notebook_);
        write_tabs(false);
        width_of_tabs_ = width_of_tabs(notebook_);
    }
    const int room = GetClientSize().GetWidth() - 2 * FromDIP(gap);
    write_tabs(width_of_counted_tabs_ <= room);
    const bool fit = width_of_tabs_ <= room;
    const bool listed = !fit && notebook_->IsShown();
    if (tabs_shown(notebook_) != fit) show_tabs(notebook_, fit);
    if (tab_list_->IsShown() != listed) tab_list_->Show(listed);
}

wxScrolledWindow* InitiativeForm::add_tab(const Text& label) {
    auto* window = new wxScrolledWindow(notebook_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    window->SetScrollRate(0, FromDIP(12));
    auto* column = new wxBoxSizer(wxVERTICAL);
    window->SetSizer(column);
    column->AddSpacer(FromDIP(gap));
    notebook_->AddPage(window, label_text(tr(label)));
    tabs_.push_back({label, window});
    return window;
}

void InitiativeForm::add_core(wxWindow* parent, wxSizer* column) {
    const int edge = parent->FromDIP(wide_gap);
    for (const CoreField& field : core_fields()) {
        auto* label = styled_text(parent, tr(field.label), Style::small_muted);
        const std::string id = field.id;
        auto* text = new TypedText(parent, workbench_.session().drafts(), field.label, field.lines,
                                   [this, id](const std::string& value) { commit_core(id, value); });
        text->set_label(label);
        if (workbench_.session().read_only()) text->set_read_only(tr(workbench_.session().read_only_reason()));
        core_[id] = text;
        column->Add(label, 0, wxLEFT | wxRIGHT, edge);
        column->AddSpacer(parent->FromDIP(3));
        column->Add(text, 0, wxEXPAND | wxLEFT | wxRIGHT, edge);
        column->AddSpacer(parent->FromDIP(gap + 2));
    }
}

void InitiativeForm::add_fields(FieldGrid& grid, Dimension dimension) {
    for (const Variable& variable : workbench_.session().everything().variables()) {
        if (variable.dimension != dimension) continue;
        auto* field = new ValueField(&grid, workbench_.session().drafts(), variable, tr(workbench_.session().read_only_reason()),
                                     [this](const std::string& id, const EnteredValue& entered) { commit_value(id, entered); });
        fields_.push_back(field);
        grid.add(field, field->wide());
    }
}

void InitiativeForm::add_records(wxWindow* parent, wxSizer* column) {
    const int edge = parent->FromDIP(wide_gap);
    evidence_ = new EvidenceList(parent, workbench_);
    column->Add(evidence_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, edge);
    column->Add(styled_text(parent, tr({"Codificaciones de cada evaluador", "Codings of each evaluator"}), Style::heading), 0,
                wxLEFT | wxRIGHT | wxBOTTOM, edge);
    codings_ = new RowList(parent, tr({"Codificaciones", "Codings"}),
                           {{tr({"Qué", "What"}), 200, false, true},
                            {tr({"Evaluador", "Evaluator"}), 100},
                            {tr({"Valor", "Value"}), 220}},
                           true);
    codings_->SetMinSize(wxSize(-1, height_for_rows(codings_, 8, parent->FromDIP(26))));
    column->Add(codings_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, edge);
}

void InitiativeForm::show(const std::string& code) {
    if (codebook_mark() != built_for_) build();
    const bool other = code != code_;
    code_ = code;
    if (notebook_->IsShown() == code.empty()) {
        notebook_->Show(!code.empty());
        fit_width();
        Layout();
    }
    if (code.empty()) return show_nothing();
    workbench_.guard([&] { show_record(db::read_record(workbench_.session().store(), code)); });
    if (other)
        for (const Tab& tab : tabs_) tab.window->Scroll(0, 0);
}

void InitiativeForm::show_passage(const std::string& row_id) {
    notebook_->SetSelection(tabs_.size() - 1);
    evidence_->select(row_id);
}

void InitiativeForm::show_nothing() {
    record_ = {};
    const bool none_at_all = workbench_.session().everything().population() == 0;
    if (none_at_all) {
        set_title(tr({"Todavía no hay iniciativas", "There are no initiatives yet"}),
                  tr({"Agregue la primera con «Nueva…» o traiga un paquete de datos con Archivo > Importar.",
                      "Add the first one with “New…”, or bring in a data package with File > Import."}));
    } else {
        set_title(tr({"Ninguna iniciativa elegida", "No initiative chosen"}),
                  tr({"Elija una en la lista, o quite palabras de la búsqueda o condiciones de la selección.",
                      "Choose one in the list, or take words from the search or conditions from the selection."}));
    }
}

void InitiativeForm::show_record(const db::InitiativeRecord& record) {
    wxWindowUpdateLocker still(this);
    record_ = record;
    set_title(from_utf8(record.code + " · " + (record.title.empty() ? "—" : record.title)), from_utf8(record.organisation));
    for (const CoreField& field : core_fields())
        core_.at(field.id)->show(core_value(record, field.id),
                                 {draft_place(record.code) + field.id, of_initiative(field.label, record.code)});
    for (ValueField* field : fields_) {
        const auto found = record.values.find(field->variable());
        field->show(record.code, found == record.values.end() ? db::VariableValue{} : found->second);
    }
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        sections_[i]->show(record);
        label_tab(i + first_dimension_tab, record.parts[static_cast<std::size_t>(sections_[i]->part())].size());
    }
    label_tab(tabs_.size() - 1, record.evidence.size());
    evidence_->show(record);
    codings_->set_rows(record.codings.size(), [this](std::size_t row, unsigned column) -> ListCell {
        if (row >= record_.codings.size() || !workbench_.session().is_open()) return {};
        const auto& coding = record_.codings[row];
        if (column == 0) return {coding_subject(workbench_.session().everything(), coding, record_)};
        if (column == 1) return {coding.evaluator};
        return {coding_value(workbench_.session().everything(), coding)};
    });
    if (width_of_tabs_ == 0) {
        fit_width();
        Layout();
    }
    for (const Tab& tab : tabs_) tab.window->FitInside();
}

void InitiativeForm::label_tab(std::size_t tab, std::size_t count) {
    if (tabs_[tab].count == count) return;
    tabs_[tab].count = count;
    list_tabs();
}

void InitiativeForm::change_field(const std::function<void(db::Editor&)>& command) {
    struct Changing {
        explicit Changing(bool& now) : flag(now) { flag = true; }
        ~Changing() { flag = false; }
        bool& flag;
    } changing(changing_a_field_);
    workbench_.session().edit(command);
}

void InitiativeForm::commit_core(const std::string& field, const std::string& value) {
    if (code_.empty()) return;
    const std::string code = code_;
    const auto command = [&](db::Editor& editor) { editor.set_core(code, field, value); };
    if (field != "code") return change_field(command);
    code_ = value;  // what the list shows again is the same initiative
    Drafts& drafts = workbench_.session().drafts();
    drafts.drop(draft_place(code) + "code");
    drafts.move(draft_place(code), draft_place(value));
    try {
        workbench_.session().edit(command);
    } catch (...) {
        drafts.move(draft_place(value), draft_place(code));
        code_ = code;
        throw;
    }
}

void InitiativeForm::commit_value(const std::string& variable, const EnteredValue& entered) {
    const std::string code = code_;
    const bool number = workbench_.session().everything().variable(variable).kind == VariableKind::number;
    change_field([&](db::Editor& editor) {
        if (entered.coverage == Coverage::coded)
            editor.set_value(code, variable, number ? std::vector{typed_number(entered.value.front())} : entered.value);
        else
            editor.set_variable_coverage(code, variable, entered.coverage);
    });
}

bool InitiativeForm::commit_typing() {
    bool all = true;
    for (const auto& [id, control] : core_) all = control->commit() && all;
    for (ValueField* each : fields_) all = each->commit_typing() && all;
    return all;
}

void InitiativeForm::remove() {
    if (code_.empty()) return;
    const std::string code = code_;
    workbench_.guard([&] {
        workbench_.session().edit([&](db::Editor& editor) { editor.remove_initiative(code); });
        workbench_.session().drafts().drop_all(draft_place(code));
    });
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
