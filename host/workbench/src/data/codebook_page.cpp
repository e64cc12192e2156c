#include "data/codebook_page.hpp"

#include "data/codebook_words.hpp"
#include "data/section_head.hpp"
#include "data/typed_text.hpp"
#include "data/variable_dialog.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "native/splitter.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {
constexpr Splitter::Share codebook_share{0.5, 260, 640, 360};
}

CodebookPage::CodebookPage(wxWindow* parent, Workbench& workbench) : Page(parent, workbench, "codebook") {
    set_style(this, Style::form);
    auto* splitter = new Splitter(this);
    wxWindow* left = make_left(splitter);
    splitter->split_by_share(left, make_right(splitter), codebook_share, workbench.settings().codebook_width);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(splitter, 1, wxEXPAND);
    SetSizer(column);
    refresh();
}

wxWindow* CodebookPage::make_left(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new SectionHead(panel, tr({"Libro de códigos", "Codebook"}), Style::title);
    wxButton* add = head->add_button(tr({"Nueva variable…", "New variable…"}));
    wxButton* remove = head->add_button(tr({"Quitar", "Remove"}));
    for (wxButton* button : {add, remove}) button->Enable(!session().read_only());
    variables_list_ = new RowList(panel, tr({"Variables", "Variables"}),
                                  {{tr({"Variable", "Variable"}), 150, false, true},
                                   {tr({"Tipo", "Kind"}), 124, false, false, false, true},
                                   {tr({"Dimensión", "Dimension"}), 128, false, false, false, true},
                                   {tr({"Categorías", "Categories"}), 88, true, false, true}});
    variables_list_->on_remove = [this](std::size_t) { remove_variable(); };
    variables_list_->on_add = [this] { add_variable(); };
    column->Add(head, 0, wxEXPAND | wxALL, FromDIP(wide_gap));
    column->Add(variables_list_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    panel->SetSizer(column);
    variables_list_->on_select = [this](std::size_t row) {
        const std::string chosen = row < variables_.size() ? variables_[row].id : std::string();
        commit_typing();
        if (!chosen.empty()) chosen_ = chosen;
        show_variable();
    };
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_variable(); });
    remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove_variable(); });
    return panel;
}

wxWindow* CodebookPage::make_right(wxWindow* parent) {
    details_ = new wxPanel(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    head_ = new SectionHead(details_, wxString(), Style::title);
    kind_ = new SectionHead(details_, wxString(), Style::muted);
    auto* grid = new wxFlexGridSizer(2, FromDIP(gap), FromDIP(wide_gap));
    grid->AddGrowableCol(1);
    const auto add_label = [&](const Text& text, Language which) {
        auto* label = new wxStaticText(details_, wxID_ANY, tr(text));
        auto* input = new TypedText(details_, tr(text), 1, [this, which](const std::string& typed) { commit_label(which, typed); });
        set_label_for(label, input);
        input->SetEditable(!session().read_only());
        grid->Add(label, 0, wxALIGN_CENTRE_VERTICAL);
        grid->Add(input, 1, wxEXPAND);
        return input;
    };
    label_es_ = add_label({"Nombre en español", "Name in Spanish"}, Language::es);
    label_en_ = add_label({"Nombre en inglés", "Name in English"}, Language::en);
    auto* bar = new SectionHead(details_, tr({"Categorías", "Categories"}));
    const auto add_button = [&](const Text& text, void (CodebookPage::*action)()) {
        wxButton* button = bar->add_button(tr(text));
        button->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { (this->*action)(); });
        category_buttons_.push_back(button);
    };
    add_button({"Agregar…", "Add…"}, &CodebookPage::add_category);
    add_button({"Editar…", "Edit…"}, &CodebookPage::rename_category);
    add_button({"Quitar", "Remove"}, &CodebookPage::remove_category);
    for (const int by : {-1, 1}) {
        wxButton* button = bar->add_button(from_utf8(by < 0 ? "▲" : "▼"));
        set_accessible_name(button, by < 0 ? tr({"Subir", "Move up"}) : tr({"Bajar", "Move down"}));
        button->SetToolTip(by < 0 ? tr({"Subir", "Move up"}) : tr({"Bajar", "Move down"}));
        button->Bind(wxEVT_BUTTON, [this, by](wxCommandEvent&) { move_category(by); });
        category_buttons_.push_back(button);
    }
    categories_list_ = new RowList(details_, tr({"Categorías", "Categories"}),
                                   {{tr({"Español", "Spanish"}), 120, false, true},
                                    {tr({"Inglés", "English"}), 110, false, true},
                                    {tr({"Identificador", "Identifier"}), 100, false, false, false, true},
                                    {tr({"Iniciativas", "Initiatives"}), 84, true, false, true}});
    categories_list_->on_remove = [this](std::size_t) { remove_category(); };
    categories_list_->on_add = [this] { add_category(); };
    categories_list_->on_activate = [this](std::size_t) { rename_category(); };
    column->Add(head_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(wide_gap));
    column->Add(kind_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(grid, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(bar, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(categories_list_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    details_->SetSizer(column);
    return details_;
}

void CodebookPage::changed(Changes changes) {
    if (changes & (change_data | change_store)) refresh();
}

void CodebookPage::show_item(const std::string& variable) {
    if (variable.empty()) return;
    chosen_ = variable;
    refresh();
}

ListCell CodebookPage::variable_cell(std::size_t row, unsigned column) const {
    const Variable& variable = variables_[row];
    switch (column) {
        case 0: return {variable.label.in(language())};
        case 1: return {kind_word(variable.kind).in(language())};
        case 2: return {dimension_label(variable.dimension).in(language())};
        default: return {variable.categorical() ? number_text(static_cast<std::int64_t>(variable.categories.size())) : std::string()};
    }
}

ListCell CodebookPage::category_cell(std::size_t row, unsigned column) const {
    if (!session().is_open()) return {};
    const Variable* variable = session().everything().find(chosen_);
    if (!variable || row >= variable->categories.size()) return {};
    const Category& category = variable->categories[row];
    switch (column) {
        case 0: return {category.label.es};
        case 1: return {category.label.en};
        case 2: return {category.id, true};
        default: return {row < counts_.size() ? number_text(counts_[row]) : std::string()};
    }
}

void CodebookPage::refresh() {
    variables_ = session().everything().variables();
    variables_list_->set_rows(variables_.size(), [this](std::size_t row, unsigned column) { return variable_cell(row, column); });
    const auto found = std::find_if(variables_.begin(), variables_.end(), [&](const Variable& each) { return each.id == chosen_; });
    const std::size_t row = found == variables_.end() ? 0 : static_cast<std::size_t>(found - variables_.begin());
    chosen_ = variables_.empty() ? std::string() : variables_[row].id;
    if (!variables_.empty()) variables_list_->select(row);
    show_variable();
}

void CodebookPage::show_variable() {
    const auto category = categories_list_->selected();
    const Dataset& data = session().everything();
    const Variable* variable = data.find(chosen_);
    details_->Show(variable != nullptr);
    if (!variable) return;
    head_->set_heading(tr(variable->label));
    kind_->set_heading(from_utf8(variable->id + " · " + kind_word(variable->kind).in(language()) + " · " +
                                 dimension_label(variable->dimension).in(language())));
    label_es_->show(variable->label.es);
    label_en_->show(variable->label.en);
    counts_.assign(variable->categories.size(), 0);
    if (variable->categorical()) {
        const Column& values = data.column(chosen_);
        for (std::size_t i = 0; i < values.size(); ++i)
            for (const Code code : values.answers_of(i)) ++counts_[static_cast<std::size_t>(code)];
    }
    for (wxButton* button : category_buttons_) button->Enable(variable->categorical() && !session().read_only());
    categories_list_->set_rows(variable->categories.size(),
                               [this](std::size_t row, unsigned column) { return category_cell(row, column); });
    if (category && *category < variable->categories.size()) categories_list_->select(*category);
    details_->Layout();
}

void CodebookPage::edit(const std::function<void(db::Editor&)>& command) {
    if (!workbench().guard([&] { session().edit(command); })) show_variable();
}

void CodebookPage::leaving() { commit_typing(); }

void CodebookPage::commit_typing() {
    label_es_->commit();
    label_en_->commit();
}

void CodebookPage::commit_label(Language which, const std::string& typed) {
    const Variable* variable = session().is_open() ? session().everything().find(chosen_) : nullptr;
    if (!variable) return;
    Text label = variable->label;
    (which == Language::es ? label.es : label.en) = typed;
    if (!workbench().guard([&] { session().edit([&](db::Editor& editor) { editor.set_variable_label(chosen_, label); }); })) {
        label_es_->revert();
        label_en_->revert();
    }
}

void CodebookPage::add_variable() {
    if (session().read_only()) return;
    const auto variable = ask_variable(this, session().everything().variables());
    if (!variable) return;
    chosen_ = variable->id;
    edit([&](db::Editor& editor) { editor.add_variable(*variable); });
}

void CodebookPage::remove_variable() {
    if (chosen_.empty() || session().read_only()) return;
    edit([&](db::Editor& editor) { editor.remove_variable(chosen_); });
}

void CodebookPage::add_category() {
    const Variable* variable = session().everything().find(chosen_);
    if (!variable || !variable->categorical() || session().read_only()) return;
    const auto category = ask_category(this, Variable(*variable), {});
    if (category) edit([&](db::Editor& editor) { editor.add_category(chosen_, *category); });
}

void CodebookPage::rename_category() {
    const auto row = categories_list_->selected();
    const Variable& variable = session().everything().variable(chosen_);
    if (!row || session().read_only()) return;
    const Category before = variable.categories[*row];
    const auto category = ask_category(this, variable, before);
    if (category && category->label != before.label)
        edit([&](db::Editor& editor) { editor.set_category_label(chosen_, before.id, category->label); });
}

void CodebookPage::remove_category() {
    const auto row = categories_list_->selected();
    if (!row || session().read_only()) return;
    const std::string id = session().everything().variable(chosen_).categories[*row].id;
    edit([&](db::Editor& editor) { editor.remove_category(chosen_, id); });
}

void CodebookPage::move_category(int by) {
    const auto row = categories_list_->selected();
    if (!row) return;
    const auto& categories = session().everything().variable(chosen_).categories;
    const auto target = static_cast<std::ptrdiff_t>(*row) + by;
    if (target < 0 || target >= static_cast<std::ptrdiff_t>(categories.size())) return;
    const std::string id = categories[*row].id;
    edit([&](db::Editor& editor) { editor.move_category(chosen_, id, static_cast<std::size_t>(target)); });
    categories_list_->select(static_cast<std::size_t>(target));
}

bool CodebookPage::can(PageCommand command) const {
    return (command == PageCommand::add || command == PageCommand::remove) && !session().read_only();
}

void CodebookPage::perform(PageCommand command) {
    if (command == PageCommand::add) add_variable();
    if (command == PageCommand::remove) remove_variable();
}

}  // namespace cabildo::workbench
