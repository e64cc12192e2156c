#include "reports/history_page.hpp"

#include "data/empty_state.hpp"
#include "data/section_head.hpp"
#include "language.hpp"
#include "native/clipboard.hpp"
#include "native/look.hpp"
#include "reports/report_pages.hpp"
#include "reports/run_words.hpp"

#include <cabildo/reports/words.hpp>

#include <wx/button.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace cabildo::workbench {

namespace {
enum Column : unsigned { column_time, column_panel, column_plugin, column_selection, column_options, column_seed, column_times };
}

HistoryPage::HistoryPage(wxWindow* parent, Workbench& workbench) : Page(parent, workbench, history_place) {
    set_style(this, Style::form);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int edge = FromDIP(wide_gap);
    auto* head = new SectionHead(this, tr({"Historial", "History"}), Style::title);
    open_ = head->add_button(tr({"Abrir", "Open"}));
    copy_ = head->add_button(tr({"Copiar la orden", "Copy the command"}));
    copy_->SetToolTip(tr({"Copiar la orden de la línea de comandos que la repite", "Copy the command line that repeats it"}));
    clear_ = head->add_button(tr({"Vaciar…", "Clear…"}));
    list_ = new RowList(this, tr({"Historial", "History"}),
                        {{tr({"Última vez", "Last time"}), 130, false, false, true, false, true},
                         {tr({"Panel", "Panel"}), 170},
                         {tr({"Complemento", "Plugin"}), 120, false, false, false, true},
                         {tr({"Selección", "Selection"}), 150},
                         {tr({"Opciones", "Options"}), 260, false, true},
                         {tr({"Semilla", "Seed"}), 64, true, false, false, true},
                         {tr({"Veces", "Times"}), 60, true, false, false, true}});
    empty_ = new EmptyState(this, tr({"Todavía no hay historial", "No history yet"}), wxString());
    count_ = styled_text(this, wxString(), Style::small_muted);
    column->Add(head, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, edge);
    column->Add(styled_text(this, tr({"Lo que se ha calculado, lo último primero", "What has been run, the latest first"}), Style::muted), 0,
                wxLEFT | wxRIGHT | wxBOTTOM, edge);
    column->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, edge);
    column->Add(empty_, 1, wxEXPAND | wxLEFT | wxRIGHT, edge);
    column->Add(count_, 0, wxALL, edge);
    SetSizer(column);
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open(); });
    copy_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copy_command(); });
    clear_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { clear(); });
    list_->on_select = [this](std::size_t) { enable_buttons(); };
    list_->on_activate = [this](std::size_t) { open(); };
    refresh();
}

void HistoryPage::changed(Changes changes) {
    if (changes & (change_history | change_data | change_store)) refresh();
}

ListCell HistoryPage::cell(std::size_t row, unsigned column) const {
    if (!session().is_open() || row >= runs_.size()) return {};
    const db::PastRun& run = runs_[row];
    switch (column) {
        case column_time: return {time_words(run.made_at)};
        case column_panel: return {panel_words(workbench().analyses(), run.settings)};
        case column_plugin: return {plugin_words(workbench().analyses(), run.settings)};
        case column_selection: return {selection_words(run.settings, session().everything())};
        case column_options: return {option_words(workbench().analyses(), run.settings, session().everything())};
        case column_seed: return {std::to_string(run.settings.seed)};
        case column_times: return {number_text(run.times)};
        default: return {};
    }
}

void HistoryPage::refresh() {
    const auto selected = list_->selected();
    const std::int64_t chosen = selected && *selected < runs_.size() ? runs_[*selected].id : 0;
    runs_ = db::past_runs(session().store());
    list_->set_rows(runs_.size(), [this](std::size_t row, unsigned column) { return cell(row, column); });
    for (std::size_t row = 0; row < runs_.size(); ++row)
        if (runs_[row].id == chosen) list_->select(row, false);
    empty_->say(tr({"Todavía no hay historial", "No history yet"}),
                session().read_only()
                    ? tr({"En un almacén que solo se puede leer no se anota lo que se calcula.",
                          "In a store that can only be read, runs are not recorded."})
                    : tr({"Cada panel que calcule queda anotado aquí, con sus opciones, y se puede volver a abrir tal como estaba.",
                          "Every panel that you run is recorded here with its options, and can be opened again as it was."}));
    list_->Show(!runs_.empty());
    empty_->Show(runs_.empty());
    count_->SetLabel(runs_.empty() ? wxString()
                     : session().read_only()
                         ? tr({"Solo lectura: lo que se calcule ahora no se anota.", "Read only: what is run now is not recorded."})
                         : from_utf8(reports::counted(runs_.size(), {"{0} ejecución distinta", "{0} different run"},
                                                      {"{0} ejecuciones distintas", "{0} different runs"}, language())));
    enable_buttons();
    Layout();
}

void HistoryPage::enable_buttons() {
    const bool chosen = list_->selected().has_value();
    open_->Enable(chosen);
    copy_->Enable(chosen);
    clear_->Enable(!runs_.empty() && !session().read_only());
}

void HistoryPage::open() {
    const auto row = list_->selected();
    if (!row) return;
    const db::AnalysisSettings settings = runs_[*row].settings;  // this page may be made anew
    workbench().guard([&] { workbench().open_run(settings); });
}

void HistoryPage::copy_command() {
    const auto row = list_->selected();
    if (!row) return;
    if (copy_text(reports::command_of(runs_[*row].settings, session().path().string())))
        workbench().tell(tr({"Orden copiada", "Command copied"}));
}

void HistoryPage::clear() {
    wxMessageDialog dialog(wxGetTopLevelParent(this), tr({"¿Vaciar el historial?", "Clear the history?"}), tr({"Historial", "History"}),
                           wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    dialog.SetExtendedMessage(tr({"No se puede deshacer. Los análisis guardados y los informes quedan como están.",
                                  "This cannot be undone. Saved analyses and reports stay as they are."}));
    dialog.SetYesNoLabels(tr({"Vaciar", "Clear"}), tr({"Cancelar", "Cancel"}));
    if (dialog.ShowModal() == wxID_YES) workbench().guard([this] { session().clear_history(); });
}

bool HistoryPage::can(PageCommand command) const { return command == PageCommand::copy && list_->selected().has_value(); }

void HistoryPage::perform(PageCommand command) {
    if (command == PageCommand::copy) copy_command();
}

}  // namespace cabildo::workbench
