// The commands of the main frame: what menus and keys do.
#include "frame/commands.hpp"
#include "frame/main_frame.hpp"
#include "frame/navigation_tree.hpp"
#include "frame/selection_bar.hpp"
#include "frame/store_actions.hpp"
#include "dialogs/about.hpp"
#include "dialogs/help.hpp"
#include "dialogs/preferences.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "plugins/plugins_page.hpp"
#include "print/print_desk.hpp"
#include "reports/report_pages.hpp"

#include <wx/menu.h>
#include <wx/msgdlg.h>
#include <wx/textentry.h>

namespace cabildo::workbench {

namespace {

std::optional<PageCommand> page_command_of(int id) {
    switch (id) {
        case command_find: return PageCommand::find;
        case command_add: return PageCommand::add;
        case command_remove: return PageCommand::remove;
        case command_copy_all: return PageCommand::copy_all;
        case command_rerun: return PageCommand::rerun;
        case command_cancel: return PageCommand::cancel;
        case command_export_panel: return PageCommand::export_panel;
        case command_export_report: return PageCommand::export_report;
        case command_save_analysis: return PageCommand::save;
        case command_print: return PageCommand::print;
        case command_print_preview: return PageCommand::print_preview;
        case command_move_up: return PageCommand::move_up;
        case command_move_down: return PageCommand::move_down;
        default: return std::nullopt;
    }
}

}  // namespace

void MainFrame::bind_events() {
    Bind(wxEVT_MENU, [this](wxCommandEvent& event) { command(event.GetId()); }, command_first, command_last);
    const auto enable = [this](wxUpdateUIEvent& event) { event.Enable(enabled(event.GetId())); };
    Bind(wxEVT_UPDATE_UI, enable, command_first, command_theme_dark);
    Bind(wxEVT_UPDATE_UI, enable, command_last_recent + 1, command_last);
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::close, this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guard([this] { session_.idle(); }); });
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        if (event.GetActive()) {
            commit_typing();  // or what is read anew would take its place
            guard([this] { session_.refresh(); });
        }
        event.Skip();
    });
}

bool MainFrame::enabled(int id) const {
    const bool open = session_.is_open();
    switch (id) {
        case command_import: return open && !session_.read_only();
        case command_export_package:
        case command_save_copy:
        case command_close_store:
        case command_verify:
        case command_reports:
        case command_saved:
        case command_history:
        case command_filter: return open;
        case command_clear_filters: return open && !session_.selection().empty();
        case command_undo: return open && session_.undo_title().has_value();
        case command_redo: return open && session_.redo_title().has_value();
        default: break;
    }
    if (const auto wanted = page_command_of(id)) return page_ != nullptr && page_->can(*wanted);
    return true;
}

void MainFrame::command(int id) {
    const bool edits_text = id == command_undo || id == command_redo || id == command_copy;
    if (!edits_text) commit_typing();
    if (id >= command_first_recent && id <= command_last_recent) {
        const auto index = static_cast<std::size_t>(id - command_first_recent);
        if (index < settings_.recent.size()) open_store(std::filesystem::path(settings_.recent[index]));
        return;
    }
    if (const auto wanted = page_command_of(id)) {
        page_command(*wanted);
        return;
    }
    switch (id) {
        case command_quit: Close(); break;
        case command_undo: undo_or_redo(true); break;
        case command_redo: undo_or_redo(false); break;
        case command_copy: copy_focused(); break;
        case command_preferences: show_preferences(*this); break;
        case command_filter: selection_bar_->ask({}); break;
        case command_clear_filters: guard([this] { session_.select({}); }); break;
        case command_next_area: next_area(); break;
        case command_help: show_help(this); break;
        case command_about: show_about(this, analyses_); break;
        case command_language_es: set_language(Language::es); break;
        case command_language_en: set_language(Language::en); break;
        case command_theme_system: set_theme(Theme::system); break;
        case command_theme_light: set_theme(Theme::light); break;
        case command_theme_dark: set_theme(Theme::dark); break;
        default: file_command(id);
    }
}

void MainFrame::file_command(int id) {
    switch (id) {
        case command_new:
            if (may_leave_store()) ask_new_store(this, *this);
            break;
        case command_open: ask_open_store(this, *this); break;
        case command_open_sample:
            if (may_leave_store()) open_sample(*this);
            break;
        case command_close_store:
            if (may_leave_store()) guard([this] { session_.close(); });
            break;
        case command_save_copy: ask_save_copy(this, *this); break;
        case command_import: ask_import(this, *this); break;
        case command_export_package: ask_export_package(this, *this); break;
        case command_verify: verify_store(*this); break;
        case command_page_setup: printing().ask_page_setup(); break;
        case command_reports: go(reports_place); break;
        case command_saved: go(saved_place); break;
        case command_history: go(history_place); break;
        case command_plugins: go(plugins_place); break;
        default: break;
    }
}

void MainFrame::page_command(PageCommand command) {
    if (page_ != nullptr && page_->can(command)) guard([&] { page_->perform(command); });
}

void MainFrame::copy_focused() {
    // The accelerator takes Ctrl+C from text fields and selectable texts: it is given back to them.
    wxWindow* focus = wxWindow::FindFocus();
    if (auto* entry = dynamic_cast<wxTextEntryBase*>(focus)) {
        entry->Copy();
    } else if (focus == nullptr || !copy_selected_text(focus)) {
        page_command(PageCommand::copy);
    }
}

/// Asked before a step is undone that cannot be done again.
bool MainFrame::may_undo_for_good() {
    wxMessageDialog dialog(this, from_utf8(session_.undo_title().value_or(Text{}).in(language())),
                           tr({"Deshacer", "Undo"}), wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    dialog.SetExtendedMessage(tr({"Lo importado se quita del almacén y no se puede rehacer: habría que importarlo otra vez.",
                                  "What was imported leaves the store, and this cannot be redone: it would have to be imported again."}));
    dialog.SetYesNoLabels(tr({"Deshacer", "Undo"}), tr({"Cancelar", "Cancel"}));
    return dialog.ShowModal() == wxID_YES;
}

/// The menu names the steps: "Deshacer: Región de PI-03".
void MainFrame::name_steps() {
    const auto label = [](const Text& word, const std::optional<Text>& step, const char* keys) {
        wxString text = tr(word);
        if (step) text += ": " + label_text(from_utf8(step->in(language())));
        return text + keys;
    };
    GetMenuBar()->SetLabel(command_undo, label({"&Deshacer", "&Undo"}, session_.undo_title(), "\tCtrl+Z"));
    GetMenuBar()->SetLabel(command_redo, label({"&Rehacer", "&Redo"}, session_.redo_title(), "\tCtrl+Shift+Z"));
}

void MainFrame::undo_or_redo(bool undo) {
    auto* entry = dynamic_cast<wxTextEntryBase*>(wxWindow::FindFocus());
    if (entry != nullptr && (undo ? entry->CanUndo() : entry->CanRedo())) {
        if (undo) {
            entry->Undo();
        } else {
            entry->Redo();
        }
        return;
    }
    commit_typing();
    if (undo && session_.undo_is_final() && !may_undo_for_good()) return;
    guard([&] { undo ? session_.undo() : session_.redo(); });
}

void MainFrame::next_area() {
    const wxWindow* focus = wxWindow::FindFocus();
    const bool in_tree = focus != nullptr && (focus == tree_ || focus->GetParent() == tree_);
    if (in_tree && page_ != nullptr) {
        page_->first_control()->SetFocus();
    } else {
        tree_->SetFocus();
    }
}

}  // namespace cabildo::workbench
