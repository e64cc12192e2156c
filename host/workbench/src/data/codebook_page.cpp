#include "data/codebook_page.hpp"

#include "data/codebook_words.hpp"
#include "data/empty_state.hpp"
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

const Text& label_words(Language which) {
    static const Text es{"Nombre en español", "Name in Spanish"}, en{"Nombre en inglés", "Name in English"};
    return which == Language::es ? es : en;
}

}  // namespace

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
    add->Enable(!session().read_only());
    remove_ = remove;
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
        this->workbench().tell_refused("codebook/" + chosen_ + "/");
        if (!chosen.empty()) chosen_ = chosen;
        show_variable();
    };
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_variable(); });
    remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove_variable(); });
    return panel;
}

wxWindow* CodebookPage::make_right(wxWindow* parent) {
    auto* right = new wxPanel(parent);
    empty_ = new EmptyState(right, tr({"Todavía no hay variables", "No variables yet"}),
                            tr({"Una variable es una pregunta que se responde de cada iniciativa: su región, su ámbito, a cuántas personas "
                                "llega. Cada una pasa a ser un campo de la ficha y se puede tabular.",
                                "A variable is a question that is answered for each initiative: its region, its scope, how many people it "
                                "reaches. Each becomes a field of the form and can be tabulated."}));
    auto* first = empty_->add_button(tr({"Nueva variable…", "New variable…"}));
    first->Enable(!session().read_only());
    first->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_variable(); });
    details_ = new wxPanel(right);
    auto* both = new wxBoxSizer(wxVERTICAL);
    both->Add(details_, 1, wxEXPAND);
    both->Add(empty_, 1, wxEXPAND);
    right->SetSizer(both);
    auto* column = new wxBoxSizer(wxVERTICAL);
    head_ = new SectionHead(details_, wxString(), Style::title);
    kind_ = new SectionHead(details_, wxString(), Style::muted);
    auto* grid = new wxFlexGridSizer(2, FromDIP(gap), FromDIP(wide_gap));
    grid->AddGrowableCol(1);
    const auto add_label = [&](const Text& text, Language which) {
        auto* label = new wxStaticText(details_, wxID_ANY, tr(text));
        auto* input = new TypedText(details_, session().drafts(), text, 1,
                                    [this, which](const std::string& typed) { commit_label(which, typed); });
        input->set_label(label);
        if (session().read_only()) input->set_read_only(tr(session().read_only_reason()));
        grid->Add(label, 0, wxALIGN_CENTRE_VERTICAL);
        grid->Add(input, 1, wxEXPAND);
        return input;
    };
    label_es_ = add_label(label_words(Language::es), Language::es);
    label_en_ = add_label(label_words(Language::en), Language::en);
    auto* bar = new SectionHead(details_, tr({"Categorías", "Categories"}));
    const auto add_button = [&](const Text& text, void (CodebookPage::*action)()) {
        wxButton* button = bar->add_button(tr(text));
        button->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { (this->*action)(); });
        return button;
    };
    add_category_ = add_button({"Agregar…", "Add…"}, &CodebookPage::add_category);
    edit_category_ = add_button({"Editar…", "Edit…"}, &CodebookPage::rename_category);
    remove_category_ = add_button({"Quitar", "Remove"}, &CodebookPage::remove_category);
    for (const int by : {-1, 1}) {
        wxButton* button = bar->add_button(from_utf8(by < 0 ? "▲" : "▼"));
        set_accessible_name(button, by < 0 ? tr({"Subir", "Move up"}) : tr({"Bajar", "Move down"}));
        button->SetToolTip(by < 0 ? tr({"Subir", "Move up"}) : tr({"Bajar", "Move down"}));
        button->Bind(wxEVT_BUTTON, [this, by](wxCommandEvent&) { move_category(by); });
        (by < 0 ? up_ : down_) = button;
    }
    categories_list_ = new RowList(details_, tr({"Categorías", "Categories"}),
                                   {{tr({"Español", "Spanish"}), 120, false, true},
                                    {tr({"Inglés", "English"}), 110, false, true},
                                    {tr({"Identificador", "Identifier"}), 100, false, false, false, true},
                                    {tr({"Iniciativas", "Initiatives"}), 84, true, false, true}});
    categories_list_->on_select = [this](std::size_t) { enable_buttons(); };
    categories_list_->on_remove = [this](std::size_t) { remove_category(); };
    categories_list_->on_add = [this] { add_category(); };
    categories_list_->on_activate = [this](std::size_t) { rename_category(); };
    column->Add(head_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(wide_gap));
    column->Add(kind_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(grid, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(bar, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(categories_list_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    no_categories_ = new EmptyState(details_, wxString(), wxString());
    column->Add(no_categories_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    details_->SetSizer(column);
    return right;
}

void CodebookPage::enable_buttons() {
    const Variable* variable = session().is_open() ? session().everything().find(chosen_) : nullptr;
    const bool writable = variable && !session().read_only();
    const bool categories = writable && variable->categorical();
    const auto row = categories_list_->selected();
    const std::size_t count = variable ? variable->categories.size() : 0;
    remove_->Enable(writable);
    add_category_->Enable(categories);
    edit_category_->Enable(categories && row);
    remove_category_->Enable(categories && row);
    up_->Enable(categories && row && *row > 0);
    down_->Enable(categories && row && *row + 1 < count);
}

/// Instead of an empty list: why there are no categories.
void CodebookPage::show_no_categories(const Variable& variable) {
    const bool none = variable.categories.empty();
    categories_list_->Show(!none);
    no_categories_->Show(none);
    if (!none) return;
    if (variable.categorical())
        no_categories_->say(tr({"Todavía no hay categorías", "No categories yet"}),
                            tr({"Las categorías son las respuestas posibles. Agregue la primera con «Agregar…».",
                                "Categories are the possible answers. Add the first one with “Add…”."}));
    else
        no_categories_->say(tr({"Esta variable no lleva categorías", "This variable takes no categories"}),
                            variable.kind == VariableKind::number ? tr({"Su valor es un número.", "Its value is a number."})
                                                                  : tr({"Su valor es un texto libre.", "Its value is a free text."}));
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
    empty_->Show(variable == nullptr);
    details_->GetParent()->Layout();
    if (!variable) return enable_buttons();
    head_->set_heading(tr(variable->label));
    kind_->set_heading(from_utf8(variable->id + " · " + kind_word(variable->kind).in(language()) + " · " +
                                 dimension_label(variable->dimension).in(language())));
    const std::string place = "codebook/" + chosen_ + "/";
    const auto where = [&](const Text& field) {
        return Text{field.es + " de «" + variable->label.es + "»", field.en + " of “" + variable->label.en + "”"};
    };
    label_es_->show(variable->label.es, {place + "es", where(label_words(Language::es))});
    label_en_->show(variable->label.en, {place + "en", where(label_words(Language::en))});
    counts_.assign(variable->categories.size(), 0);
    if (variable->categorical()) {
        const Column& values = data.column(chosen_);
        for (std::size_t i = 0; i < values.size(); ++i)
            for (const Code code : values.answers_of(i)) ++counts_[static_cast<std::size_t>(code)];
    }
    categories_list_->set_rows(variable->categories.size(),
                               [this](std::size_t row, unsigned column) { return category_cell(row, column); });
    if (category && *category < variable->categories.size() && shown_ == chosen_) categories_list_->select(*category);
    shown_ = chosen_;
    show_no_categories(*variable);
    enable_buttons();
    details_->Layout();
}

void CodebookPage::edit(const std::function<void(db::Editor&)>& command) {
    if (!workbench().guard([&] { session().edit(command); })) show_variable();
}

void CodebookPage::commit_typing() {
    label_es_->commit();
    label_en_->commit();
}

void CodebookPage::commit_label(Language which, const std::string& typed) {
    const Variable* variable = session().is_open() ? session().everything().find(chosen_) : nullptr;
    if (!variable) return;
    Text label = variable->label;
    (which == Language::es ? label.es : label.en) = typed;
    session().edit([&](db::Editor& editor) { editor.set_variable_label(chosen_, label); });
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
    enable_buttons();
}

bool CodebookPage::can(PageCommand command) const {
    if (command == PageCommand::remove) return remove_->IsEnabled();
    return command == PageCommand::add && !session().read_only();
}

void CodebookPage::perform(PageCommand command) {
    if (command == PageCommand::add) add_variable();
    if (command == PageCommand::remove) remove_variable();
}

}  // namespace cabildo::workbench
