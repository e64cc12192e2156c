#include "reports/saved_page.hpp"

#include "data/empty_state.hpp"
#include "data/section_head.hpp"
#include "document/document_view.hpp"
#include "language.hpp"
#include "native/look.hpp"
#include "native/splitter.hpp"
#include "native/stack.hpp"
#include "native/wrapped_text.hpp"
#include "pages/export_row.hpp"
#include "pages/progress_row.hpp"
#include "print/print_desk.hpp"
#include "reports/changes_view.hpp"
#include "reports/report_pages.hpp"
#include "reports/run_words.hpp"
#include "reports/save_dialog.hpp"

#include <cabildo/reports/words.hpp>

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

constexpr Splitter::Share saved_share{0.34, 250, 560, 420};

std::string joined(const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts)
        if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
    return line;
}

}  // namespace

SavedPage::SavedPage(wxWindow* parent, Workbench& workbench)
    : Page(parent, workbench, saved_place),
      work_(
          workbench.analyses(), [this](double fraction, const std::string& message) { progress_->tell(fraction, message); },
          [this](const Error& error) {
              progress_->end();
              this->workbench().show_error(error);
              enable_buttons();
          }) {
    SetBackgroundColour(colours().page);
    set_style(this, Style::form);
    auto* splitter = new Splitter(this);
    wxWindow* left = make_left(splitter);
    splitter->split_by_share(left, make_right(splitter), saved_share, workbench.settings().saved_width);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(splitter, 1, wxEXPAND);
    SetSizer(column);
    refresh();
}

wxWindow* SavedPage::make_left(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new SectionHead(panel, tr({"Análisis guardados", "Saved analyses"}), Style::title);
    rerun_stale_ = head->add_button(tr({"Calcular los desactualizados", "Run the outdated ones"}));
    list_ = new RowList(panel, tr({"Análisis guardados", "Saved analyses"}),
                        {{tr({"Título", "Title"}), 150, false, true},
                         {tr({"Panel", "Panel"}), 130, false, false, false, true},
                         {tr({"Estado", "State"}), 132, false, false, true}});
    column->Add(head, 0, wxEXPAND | wxALL, FromDIP(wide_gap));
    column->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    panel->SetSizer(column);
    rerun_stale_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { rerun_stale(); });
    list_->on_select = [this](std::size_t row) {
        if (row < analyses_.size()) choose(analyses_[row].id);
    };
    list_->on_activate = [this](std::size_t) { edit(); };
    list_->on_remove = [this](std::size_t) { remove(); };
    return panel;
}

wxWindow* SavedPage::make_right(wxWindow* parent) {
    auto* right = new wxPanel(parent);
    right->SetBackgroundColour(colours().page);
    empty_ = new EmptyState(right, tr({"Todavía no hay análisis guardados", "No saved analyses yet"}),
                            tr({"Abra un panel y guárdelo con Ctrl+S: quedan sus opciones, su selección y su resultado. Si los datos "
                                "cambian después, aquí se ve qué celdas cambian.",
                                "Open a panel and save it with Ctrl+S: its options, its selection and its result are kept. When the data "
                                "change later, this page shows which cells change."}));
    details_ = new Stack(right, wide_gap);
    details_->SetBackgroundColour(colours().page);
    auto* both = new wxBoxSizer(wxVERTICAL);
    both->Add(details_, 1, wxEXPAND);
    both->Add(empty_, 1, wxEXPAND);
    right->SetSizer(both);
    head_ = new SectionHead(details_, wxString(), Style::title);
    rerun_ = head_->add_button(tr({"Calcular de nuevo", "Run again"}));
    open_ = head_->add_button(tr({"Abrir el panel", "Open the panel"}));
    edit_ = head_->add_button(tr({"Editar…", "Edit…"}));
    edit_->SetToolTip(tr({"Título y notas", "Title and notes"}));
    remove_ = head_->add_button(tr({"Quitar", "Remove"}));
    rerun_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { rerun(); });
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_panel(); });
    edit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { edit(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
    made_ = new WrappedText(details_, wxString());
    set_style(made_, Style::muted);
    notes_ = new WrappedText(details_, wxString());
    progress_ = new ProgressRow(
        details_, [this] { work_.cancel(); }, [this] { details_->lay_out(); });
    export_ = new ExportRow(details_, workbench(), [this] { details_->lay_out(); });
    changes_ = new ChangesView(details_, [this](bool new_document) { keep(new_document); });
    changes_->Hide();
    view_ = new DocumentView(details_, workbench());
    const int side = page_margin;
    details_->add(head_, [this](int width) {
        head_->SetSize(width, head_->GetSize().GetHeight());  // it finds its height when it is given a width
        return head_->GetMinSize().GetHeight();
    }, {4, side});
    for (WrappedText* text : {made_, notes_}) details_->add(text, [text](int width) { return text->height_for(width); }, {gap, side});
    for (ProgressRow* row : {progress_, static_cast<ProgressRow*>(export_)})
        details_->add(row, [row](int) { return row->height(); }, {gap, side});
    details_->add(changes_, [this](int width) { return changes_->height_for(width); }, {gap, side});
    details_->add_rest(view_, {0, 0});
    return right;
}

void SavedPage::changed(Changes changes) {
    if (changes & (change_data | change_journal | change_kept | change_store)) refresh();
}

/// Panels have their titles now.
void SavedPage::plugins_read() {
    list_->rows_changed();
    show_chosen();
}

void SavedPage::show_item(const std::string& item) { choose(std::atoll(item.c_str())); }

const db::SavedAnalysis* SavedPage::chosen() const {
    const auto found = std::find_if(analyses_.begin(), analyses_.end(), [this](const auto& each) { return each.id == chosen_; });
    return found == analyses_.end() ? nullptr : &*found;
}

ListCell SavedPage::cell(std::size_t row, unsigned column) const {
    if (!session().is_open() || row >= analyses_.size()) return {};
    const db::SavedAnalysis& analysis = analyses_[row];
    if (column == 0) return {analysis.title};
    if (column == 1) return {panel_words(workbench().analyses(), analysis.settings)};
    const auto found = found_.find(analysis.id);
    ListCell state;
    state.bold = true;
    if (found != found_.end()) {
        state.text = to_utf8(found->second.fault ? tr({"falló ⚠", "failed ⚠"}) : tr({"cambia ⚠", "changes ⚠"}));
    } else if (!missing_plugin_words(workbench().analyses(), analysis.settings).es.empty()) {
        state.text = to_utf8(tr({"sin complemento ⚠", "no plugin ⚠"}));
    } else if (!analysis.document_revision) {
        state.text = to_utf8(tr({"sin resultado ⚠", "no result ⚠"}));
    } else if (analysis.stale) {
        state.text = to_utf8(tr({"desactualizado ⚠", "outdated ⚠"}));
    } else {
        return {to_utf8(tr({"al día", "up to date"})), true};
    }
    return state;
}

void SavedPage::refresh() {
    analyses_ = db::saved_analyses(session().store());
    std::erase_if(found_, [this](const auto& each) {
        return std::none_of(analyses_.begin(), analyses_.end(), [&](const auto& one) { return one.id == each.first; });
    });
    if (chosen() == nullptr) chosen_ = analyses_.empty() ? 0 : analyses_.front().id;
    list_->set_rows(analyses_.size(), [this](std::size_t row, unsigned column) { return cell(row, column); });
    for (std::size_t row = 0; row < analyses_.size(); ++row)
        if (analyses_[row].id == chosen_) list_->select(row, false);
    show_chosen();
}

void SavedPage::choose(std::int64_t analysis) {
    if (analysis == chosen_) return;
    chosen_ = analysis;
    for (std::size_t row = 0; row < analyses_.size(); ++row)
        if (analyses_[row].id == chosen_ && list_->selected() != row) list_->select(row);
    show_chosen();
}

void SavedPage::show_chosen() {
    const db::SavedAnalysis* analysis = chosen();
    empty_->Show(analysis == nullptr);
    details_->Show(analysis != nullptr);
    details_->GetParent()->Layout();
    enable_buttons();
    if (analysis == nullptr) return;
    head_->set_heading(from_utf8(analysis->title));
    const db::AnalysisSettings& settings = analysis->settings;
    const Dataset& all = session().everything();
    std::string made = joined({plugin_words(workbench().analyses(), settings), panel_words(workbench().analyses(), settings),
                               option_words(workbench().analyses(), settings, all)});
    made += "\n" + joined({to_utf8(tr({"Selección: {0}", "Selection: {0}"}, {selection_words(settings, all)})),
                           settings.seed != 1 ? to_utf8(tr({"Semilla {0}", "Seed {0}"}, {std::to_string(settings.seed)})) : std::string(),
                           settings.language != language() ? to_utf8(settings.language == Language::es ? tr({"En español", "In Spanish"})
                                                                                                        : tr({"En inglés", "In English"}))
                                                           : std::string(),
                           analysis->document_revision
                               ? to_utf8(tr({"Resultado del {0}, revisión {1} de los datos", "Result of {0}, data revision {1}"},
                                            {time_words(analysis->made_at), number_text(*analysis->document_revision)}))
                               : std::string()});
    made_->set_markup(escaped(made));
    notes_->set_markup(markup_of(analysis->notes));
    notes_->Show(!analysis->notes.empty());
    show_state();
    const bool same = shown_ && shown_->id == analysis->id && shown_->made_at == analysis->made_at &&
                      shown_->document_revision == analysis->document_revision && shown_->settings == analysis->settings;
    if (same) return details_->lay_out();
    shown_ = *analysis;
    workbench().guard([&] {
        auto document = db::last_document(session().store(), analysis->id);
        view_->show(document ? std::move(*document) : Document{});
    });
    details_->lay_out();
}

/// What must be known of the document: that it is outdated, missing, or what its re-run has found.
void SavedPage::show_state() {
    const db::SavedAnalysis& analysis = *chosen();
    const auto found = found_.find(analysis.id);
    const bool changed = found != found_.end() && !found->second.fault;
    wxString said;
    NoticeKind kind = NoticeKind::warning;
    if (found != found_.end() && found->second.fault) {
        kind = NoticeKind::error;
        said = from_utf8(found->second.fault->line(language()));
    } else if (const Text missing = missing_plugin_words(workbench().analyses(), analysis.settings); !missing.es.empty() && !changed) {
        said = tr(missing);
    } else if (!analysis.document_revision) {
        said = tr({"No hay un resultado guardado de este análisis. Calcúlelo de nuevo.", "There is no kept result of this analysis. Run it again."});
    } else if (analysis.stale && !changed) {
        said = tr({"Los datos cambiaron después de este resultado. Calcúlelo de nuevo para ver qué celdas cambian.",
                   "The data have changed since this result. Run it again to see which cells change."});
    }
    if (notice_ != nullptr) details_->remove(notice_);
    notice_ = nullptr;
    if (!said.empty()) {
        notice_ = new NoticeView(details_, kind, {}, to_utf8(said));
        details_->insert_before(changes_, notice_, [notice = notice_](int width) { return notice->height_for(width); }, {gap, page_margin});
    }
    changes_->Show(changed);
    if (changed) changes_->show(found->second.changes, session().read_only() ? tr(session().read_only_reason()) : wxString());
}

bool SavedPage::changes_shown() const { return changes_->IsShown(); }

void SavedPage::enable_buttons() {
    const db::SavedAnalysis* analysis = chosen();
    const bool writable = !session().read_only(), free = !work_.running();
    const bool missing = analysis != nullptr && !missing_plugin_words(workbench().analyses(), analysis->settings).es.empty();
    rerun_->Enable(analysis != nullptr && free && !missing);
    open_->Enable(analysis != nullptr && !analysis->settings.panel.empty() && !missing);
    edit_->Enable(analysis != nullptr && writable);
    remove_->Enable(analysis != nullptr && writable);
    if (!writable)
        for (wxButton* button : {edit_, remove_}) button->SetToolTip(tr(session().read_only_reason()));
    const bool any_stale = std::any_of(analyses_.begin(), analyses_.end(), [](const auto& each) { return each.stale; });
    rerun_stale_->Show(!analyses_.empty());
    rerun_stale_->Enable(any_stale && free);
}

void SavedPage::rerun() {
    if (const db::SavedAnalysis* analysis = chosen()) run_again({*analysis});
}

void SavedPage::rerun_stale() {
    std::vector<db::SavedAnalysis> stale;
    std::copy_if(analyses_.begin(), analyses_.end(), std::back_inserter(stale), [](const auto& each) { return each.stale; });
    if (!stale.empty()) run_again(std::move(stale));
}

void SavedPage::run_again(std::vector<db::SavedAnalysis> analyses) {
    workbench().guard([&] {
        work_.start(session().path(), [this, analyses = std::move(analyses)](const reports::Workshop& given, db::Store& store) -> ThreadWork::Then {
            auto found = std::make_shared<std::vector<reports::Rerun>>();
            for (const db::SavedAnalysis& analysis : analyses) {
                const auto done = static_cast<double>(found->size());
                reports::Workshop workshop = given;
                workshop.progress = [&](double fraction, const std::string&) {
                    given.progress((done + fraction) / static_cast<double>(analyses.size()), analysis.title);
                };
                workshop.progress(0, {});
                found->push_back(reports::rerun(workshop, store, analysis));
            }
            return [this, found] {
                progress_->end();
                for (reports::Rerun& each : *found) rerun_done(std::move(each));
                refresh();
                workbench().update_status();
            };
        });
        progress_->begin(tr({"Calculando…", "Computing…"}));
    });
    enable_buttons();
}

/// A re-run without any change needs no decision: its document takes the place of the old one.
void SavedPage::rerun_done(reports::Rerun rerun) {
    const std::int64_t id = rerun.analysis.id;
    const auto now = std::find_if(analyses_.begin(), analyses_.end(), [&](const auto& each) { return each.id == id; });
    if (now == analyses_.end() || now->settings != rerun.analysis.settings) return;  // removed or replaced meanwhile
    found_.erase(id);
    const bool decide = rerun.found() && (rerun.fault || rerun.before);
    if (decide) {
        found_.emplace(id, std::move(rerun));
        return;
    }
    const bool first = !rerun.before;
    if (!session().read_only() && !workbench().guard([&] { session().keep_document(id, *rerun.after); })) return;
    workbench().tell(first ? tr({"Calculado y guardado", "Run and kept"})
                           : tr({"Calculado de nuevo: sin cambios", "Run again: no changes"}));
}

void SavedPage::keep(bool new_document) {
    const auto found = found_.find(chosen_);
    if (found == found_.end()) return;
    if (!new_document) {
        found_.erase(found);
        return refresh();
    }
    if (!found->second.after || session().read_only()) return;
    const Document document = std::move(*found->second.after);
    found_.erase(found);
    workbench().guard([&] { session().keep_document(chosen_, document); });  // refreshes
}

void SavedPage::open_panel() {
    const db::SavedAnalysis* analysis = chosen();
    if (analysis == nullptr) return;
    const db::AnalysisSettings settings = analysis->settings;
    workbench().guard([&] { workbench().open_run(settings); });
}

void SavedPage::edit() {
    if (const db::SavedAnalysis* analysis = chosen()) ask_edit_analysis(this, workbench(), db::SavedAnalysis(*analysis));
}

void SavedPage::remove() {
    if (chosen() == nullptr || session().read_only()) return;
    const std::int64_t id = chosen_;
    if (const auto next = list_->neighbour()) chosen_ = analyses_[*next].id;
    workbench().guard([&] { session().edit([&](db::Editor& editor) { editor.remove_analysis(id); }); });  // can be undone
}

bool SavedPage::exporting() const { return export_->running(); }

/// The title of an analysis may tell who is meant: anonymised, its number serves.
void SavedPage::ask_export() {
    const std::string number = "saved-" + std::to_string(chosen_);
    const auto choice = ask_export_choice(wxGetTopLevelParent(this), {tr({"Exportar el análisis", "Export the analysis"}), session().path(),
                                                                      reports::file_name_of(chosen()->title, number), number});
    if (!choice || !can(PageCommand::export_panel)) return;
    render::FileOptions options;
    options.style.house.paper = workbench().settings().paper;
    export_->start(*choice, options, shown_document(view_->document()));
}

bool SavedPage::can(PageCommand command) const {
    const db::SavedAnalysis* analysis = chosen();
    const bool kept = analysis != nullptr && analysis->document_revision;
    switch (command) {
        case PageCommand::copy:
        case PageCommand::copy_all:
        case PageCommand::print:
        case PageCommand::print_preview: return kept;
        case PageCommand::export_panel: return kept && !exporting();
        case PageCommand::rerun: return rerun_->IsEnabled();
        case PageCommand::cancel: return work_.running() || exporting();
        case PageCommand::remove: return remove_->IsEnabled();
        default: return false;
    }
}

void SavedPage::perform(PageCommand command) {
    switch (command) {
        case PageCommand::copy: view_->copy_focused(); break;
        case PageCommand::copy_all: view_->copy_all(); break;
        case PageCommand::rerun: rerun(); break;
        case PageCommand::cancel:
            if (exporting()) export_->cancel();
            else work_.cancel();
            break;
        case PageCommand::remove: remove(); break;
        case PageCommand::export_panel: ask_export(); break;
        case PageCommand::print: workbench().printing().print(view_->document()); break;
        case PageCommand::print_preview: workbench().printing().preview(view_->document()); break;
        default: break;
    }
}

}  // namespace cabildo::workbench
