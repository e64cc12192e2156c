// The parts of a report: the list, and what is done with one of them.
#include "reports/composer_page.hpp"

#include "data/empty_state.hpp"
#include "data/section_head.hpp"
#include "dialogs/checklist.hpp"
#include "dialogs/form.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "reports/parts_list.hpp"
#include "reports/save_dialog.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

using Kind = db::ReportItem::Kind;

const Text& kind_word(Kind kind) {
    static const Text words[] = {{"Análisis", "Analysis"}, {"Encabezado", "Heading"}, {"Texto", "Text"}};
    return words[static_cast<std::size_t>(kind)];
}

void make_compact(wxButton* button, const Text& name) {
    set_accessible_name(button, tr(name));
    button->SetToolTip(tr(name));
}

}  // namespace

wxWindow* ComposerPage::make_parts(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    parts_head_ = new SectionHead(panel, tr({"Partes", "Parts"}));
    const auto add = [&](const wxString& label, void (ComposerPage::*action)()) {
        wxButton* button = parts_head_->add_button(label);
        button->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { (this->*action)(); });
        return button;
    };
    add_analysis_ = add(tr({"+ Análisis…", "+ Analysis…"}), &ComposerPage::add_analyses);
    add_heading_ = add(tr({"+ Encabezado…", "+ Heading…"}), &ComposerPage::add_heading);
    add_text_ = add(tr({"+ Texto…", "+ Text…"}), &ComposerPage::add_text);
    edit_part_ = add(tr({"Editar…", "Edit…"}), &ComposerPage::edit_part);
    remove_part_ = add(tr({"Quitar", "Remove"}), &ComposerPage::remove_part);
    up_ = parts_head_->add_button(from_utf8("▲"));
    down_ = parts_head_->add_button(from_utf8("▼"));
    make_compact(up_, {"Subir (Alt+↑)", "Move up (Alt+↑)"});
    make_compact(down_, {"Bajar (Alt+↓)", "Move down (Alt+↓)"});
    up_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { move_part(-1); });
    down_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { move_part(1); });
    parts_ = new PartsList(panel, !session().read_only());
    no_parts_ = new EmptyState(panel, tr({"El informe está vacío", "The report is empty"}), wxString());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(parts_head_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(parts_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(no_parts_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    panel->SetSizer(column);
    parts_->on_select = [this](std::size_t row) {
        chosen_item_ = row < items_.size() ? items_[row].id : 0;
        enable_buttons();
    };
    parts_->on_activate = [this](std::size_t) { edit_part(); };
    parts_->on_remove = [this](std::size_t) { remove_part(); };
    parts_->on_add = [this] { add_analyses(); };
    parts_->on_move = [this](std::size_t row, std::size_t place) { move_to(row, place); };
    return panel;
}

const db::ReportItem* ComposerPage::chosen_item() const {
    const auto found = std::find_if(items_.begin(), items_.end(), [this](const auto& each) { return each.id == chosen_item_; });
    return found == items_.end() ? nullptr : &*found;
}

const db::SavedAnalysis* ComposerPage::analysis_of(const db::ReportItem& item) const {
    const auto found = std::find_if(analyses_.begin(), analyses_.end(), [&](const auto& each) { return item.analysis == each.id; });
    return found == analyses_.end() ? nullptr : &*found;
}

std::string ComposerPage::item_title(const db::ReportItem& item) const {
    if (!item.title.empty()) return item.title;
    if (const db::SavedAnalysis* analysis = analysis_of(item)) return analysis->title;
    return item.text.substr(0, item.text.find('\n'));
}

void ComposerPage::read_items() {
    items_ = chosen() != nullptr ? db::report_items(session().store(), chosen_) : std::vector<db::ReportItem>{};
    if (chosen_item() == nullptr) chosen_item_ = items_.empty() ? 0 : items_.front().id;
    parts_->set_rows(items_.size(), [this](std::size_t row, unsigned column) -> ListCell {
        if (row >= items_.size()) return {};
        const db::ReportItem& item = items_[row];
        ListCell cell;
        cell.bold = item.kind == Kind::heading;
        if (column == 0) cell.text = kind_word(item.kind).in(language());
        if (column == 1) cell.text = item_title(item);
        const db::SavedAnalysis* analysis = analysis_of(item);
        if (column != 2 || analysis == nullptr) return cell;
        if (!analysis->document_revision) return {to_utf8(tr({"sin resultado ⚠", "no result ⚠"}))};
        return analysis->stale ? ListCell{to_utf8(tr({"desactualizado ⚠", "outdated ⚠"}))} : ListCell{to_utf8(tr({"al día", "up to date"})), true};
    });
    for (std::size_t row = 0; row < items_.size(); ++row)
        if (items_[row].id == chosen_item_) parts_->select(row);
    no_parts_->say(tr({"El informe está vacío", "The report is empty"}),
                   analyses_.empty() ? tr({"Guarde primero un análisis: abra un panel y pulse Ctrl+S. Después se agrega aquí.",
                                           "Save an analysis first: open a panel and press Ctrl+S. It can be added here then."})
                                     : tr({"Agregue análisis guardados, encabezados y textos con los botones de arriba.",
                                           "Add saved analyses, headings and texts with the buttons above."}));
    parts_->Show(!items_.empty());
    no_parts_->Show(items_.empty());
    parts_->GetParent()->Layout();
    enable_buttons();
}

/// Behind the chosen part, or at the end.
void ComposerPage::put(const db::ReportItem& item) {
    const db::ReportItem* after = chosen_item();
    const auto position = after != nullptr ? std::optional(static_cast<std::size_t>(after - items_.data()) + 1) : std::nullopt;
    workbench().guard([&] {
        session().edit([&](db::Editor& editor) { chosen_item_ = editor.add_report_item(chosen_, item, position); });
    });
}

void ComposerPage::add_analyses() {
    if (!add_analysis_->IsEnabled()) return;
    std::vector<ChecklistItem> choices;
    for (const db::SavedAnalysis& analysis : analyses_) choices.push_back({from_utf8(analysis.title)});
    const auto ticks = ask_checklist(this, tr({"Agregar análisis guardados", "Add saved analyses"}), choices);
    if (!ticks) return;
    const std::vector<db::SavedAnalysis> all = analyses_;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!(*ticks)[i]) continue;
        db::ReportItem item;
        item.kind = Kind::analysis;
        item.analysis = all[i].id;
        put(item);
    }
}

void ComposerPage::add_heading() {
    db::ReportItem item;
    item.kind = Kind::heading;
    ask_part(tr({"Nuevo encabezado", "New heading"}), item);
}

void ComposerPage::add_text() { ask_part(tr({"Nuevo texto", "New text"}), {}); }

void ComposerPage::edit_part() {
    if (const db::ReportItem* item = chosen_item()) ask_part(tr(kind_word(item->kind)), *item);
}

/// A new part where the item has no number yet.
void ComposerPage::ask_part(const wxString& title, db::ReportItem item) {
    if (session().read_only() || chosen() == nullptr) return;
    Form form(this, title);
    const db::SavedAnalysis* analysis = analysis_of(item);
    auto* name = form.add_text({"Título", "Title"}, item.title);
    if (analysis != nullptr) name->SetHint(from_utf8(analysis->title));
    if (item.kind == Kind::text) name->SetHint(tr({"Puede quedar vacío", "May stay empty"}));
    auto* text = form.add_long_text(item.kind == Kind::text ? Text{"Texto", "Text"} : Text{"Notas", "Notes"}, item.text);
    if (analysis != nullptr && !analysis->notes.empty())
        form.add_remark(tr({"Vacío, muestra las notas del análisis guardado.", "Empty, it shows the notes of the saved analysis."}));
    form.add_remark(markup_remark());
    if (!form.ask(item.kind == Kind::heading ? name : item.kind == Kind::text ? text : nullptr)) return;
    if (item.id == 0) {
        item.title = text_of(name);
        item.text = text_of(text);
        return put(item);
    }
    workbench().guard([&] {
        session().edit([&](db::Editor& editor) { editor.set_report_item(item.id, text_of(name), text_of(text)); });
    });
}

void ComposerPage::remove_part() {
    if (chosen_item() == nullptr || session().read_only()) return;
    const std::int64_t id = chosen_item_;
    if (const auto next = parts_->neighbour()) chosen_item_ = items_[*next].id;
    workbench().guard([&] { session().edit([&](db::Editor& editor) { editor.remove_report_item(id); }); });  // can be undone
}

void ComposerPage::move_part(int by) {
    const db::ReportItem* item = chosen_item();
    if (item == nullptr) return;
    const std::ptrdiff_t row = item - items_.data(), place = row + by;
    if (place >= 0 && place < std::ssize(items_)) move_to(static_cast<std::size_t>(row), static_cast<std::size_t>(place));
}

void ComposerPage::move_to(std::size_t row, std::size_t place) {
    if (session().read_only() || row >= items_.size()) return;
    chosen_item_ = items_[row].id;
    workbench().guard([&] { session().edit([&](db::Editor& editor) { editor.move_report_item(chosen_item_, place); }); });
}

}  // namespace cabildo::workbench
