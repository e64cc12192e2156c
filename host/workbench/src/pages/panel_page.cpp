#include "pages/panel_page.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"
#include "native_panels/native_area.hpp"
#include "pages/export_row.hpp"
#include "pages/guidance.hpp"
#include "pages/option_form.hpp"
#include "pages/progress_row.hpp"
#include "print/print_desk.hpp"
#include "reports/save_dialog.hpp"

#include <wx/button.h>
#include <wx/notebook.h>

#include <cmath>

namespace cabildo::workbench {

namespace {

constexpr int delay_ms = 150;  ///< after a change, so that a run of changes costs one computation

std::string elapsed_text(std::chrono::microseconds elapsed) {
    const double ms = static_cast<double>(elapsed.count()) / 1000;
    const NumberFormat numbers(language());
    if (ms < 10) return numbers.decimal(ms, 1) + " ms";
    return ms < 1000 ? numbers.integer(std::llround(ms)) + " ms" : numbers.decimal(ms / 1000, 1) + " s";
}

/// Blocks of a panel may carry its id before their own.
bool block_is_findings(std::string_view id) { return id == "findings" || id.ends_with(".findings"); }

}  // namespace

PanelPage::PanelPage(wxWindow* parent, Workbench& workbench, std::string place, const PanelChoice& choice)
    : Page(parent, workbench, std::move(place)),
      choice_(choice),
      run_(
          workbench.analyses(), [this](double fraction, const std::string& message) { progress_->tell(fraction, message); },
          [this](RunResult result) { run_done(std::move(result)); }),
      delay_(this) {
    SetBackgroundColour(colours().page);
    build();
    Bind(
        wxEVT_TIMER, [this](wxTimerEvent&) { start(); }, delay_.GetId());
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && can(PageCommand::cancel)) {
            cancel();
        } else {
            event.Skip();
        }
    });
}

void PanelPage::build() {
    title_ = new WrappedText(this, "<span size='x-large' weight='bold'>" + markup_of(choice_.panel->title.in(language())) + "</span>",
                             false);
    question_ = new WrappedText(this, markup_of(choice_.panel->question.in(language())), false);
    set_style(question_, Style::muted);
    form_ = new OptionForm(this, choice_.panel->options, session().everything(), workbench().remembered_options(place()),
                           [this] {
                               workbench().remembered_options(place()) = form_->values();
                               start_later();
                           });
    add_buttons();
    progress_ = new ProgressRow(
        this, [this] { run_.cancel(); }, [this] { lay_out(); });
    export_ = new ExportRow(this, workbench(), [this] { lay_out(); });
    if (choice_.plugin->has_native(choice_.panel->id)) {
        add_native();
    } else {
        view_ = new DocumentView(this, workbench());
    }
}

/// The report and the plugin's own window in tabs; its library is loaded when the tab is opened.
void PanelPage::add_native() {
    tabs_ = new wxNotebook(this, wxID_ANY);
    view_ = new DocumentView(tabs_, workbench());
    native_ = new NativeArea(tabs_, workbench(), choice_,
                             {[this] { return request(); }, [this](const OptionValues& options) { take_over(options); }});
    tabs_->AddPage(view_, tr({"Informe", "Report"}), true);
    tabs_->AddPage(native_, tr({"Explorar", "Explore"}));
    tabs_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        lay_out();
        if (event.GetSelection() == 1) native_->open();
        event.Skip();
    });
}

bool PanelPage::exploring() const { return tabs_ != nullptr && tabs_->GetSelection() == 1; }

void PanelPage::explore(bool on) {
    if (tabs_ != nullptr) tabs_->SetSelection(on ? 1 : 0);
}

void PanelPage::show_item(const std::string& item) { explore(item == "explore"); }

/// What a native panel hands over is a person's choice like one in the form.
void PanelPage::take_over(const OptionValues& options) {
    OptionValues values = form_->values();
    for (const auto& [id, value] : options) values[id] = value;
    form_->take(values, session().everything());
    explore(false);
    lay_out();
    workbench().tell(tr({"La vista está en el informe", "The view is in the report"}));
}

void PanelPage::add_buttons() {
    auto* copy = new wxButton(form_, wxID_ANY, tr({"Copiar", "Copy"}));
    copy->SetToolTip(tr({"Copiar todo el panel", "Copy the whole panel"}));
    copy->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { perform(PageCommand::copy_all); });
    auto* save = new wxButton(form_, wxID_ANY, tr({"Guardar…", "Save…"}));
    save->SetToolTip(session().read_only() ? tr(session().read_only_reason())
                                           : tr({"Guardar este análisis en el almacén, para informes y para compararlo después",
                                                 "Save this analysis in the store, for reports and to compare it later"}));
    save->Enable(!session().read_only());
    save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { perform(PageCommand::save); });
    auto* to_files = new wxButton(form_, wxID_ANY, tr({"Exportar…", "Export…"}));
    to_files->SetToolTip(tr({"Escribir el panel en archivos", "Write the panel to files"}));
    to_files->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { perform(PageCommand::export_panel); });
    seed_button_ = new wxButton(form_, wxID_ANY, wxString());
    seed_button_->SetToolTip(tr({"Semilla de la ejecución que se abrió. Pulse para volver a la semilla 1.",
                                 "Seed of the run that was opened. Press to go back to seed 1."}));
    set_style(seed_button_, Style::flat);
    seed_button_->Hide();
    seed_button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        workbench().remembered_seed(place()) = 1;
        start();
    });
    for (wxButton* button : {seed_button_, copy, save, to_files}) form_->add_at_right(button);
}

void PanelPage::show_seed() {
    const bool shown = seed_ != 1;
    if (shown) seed_button_->SetLabel(tr({"Semilla {0} ✕", "Seed {0} ✕"}, {std::to_string(seed_)}));
    if (shown == seed_button_->IsShown()) return;
    seed_button_->Show(shown);
    lay_out();
    form_->SendSizeEvent();
}

void PanelPage::lay_out() {
    const wxSize size = GetClientSize();
    const int margin = FromDIP(page_margin);
    const int width = size.GetWidth() - 2 * margin;
    if (width < FromDIP(80)) return;
    int y = FromDIP(16);
    const auto place_next = [&](wxWindow* window, int height, int space_below) {
        window->SetSize(margin, y, width, height);
        y += height + FromDIP(space_below);
    };
    place_next(title_, title_->height_for(width), exploring() ? 12 : 2);
    // The native panel has the room, and controls of its own.
    question_->Show(!exploring());
    form_->Show(!exploring());
    if (question_->IsShown()) place_next(question_, question_->height_for(width), 12);
    if (form_->IsShown()) place_next(form_, form_->height_for(width), 10);
    for (ProgressRow* row : {progress_, static_cast<ProgressRow*>(export_)})
        if (row->IsShown()) place_next(row, row->height(), 4);
    wxWindow* rest = tabs_ != nullptr ? static_cast<wxWindow*>(tabs_) : view_;
    rest->SetSize(0, y, size.GetWidth(), std::max(size.GetHeight() - y, 0));
}

bool PanelPage::outdated() const {
    const PanelChoice now = workbench().analyses().find(place());
    return now.panel == nullptr || now.plugin->file != choice_.plugin->file || now.plugin->hash != choice_.plugin->hash ||
           now.plugin->has_native(choice_.panel->id) != (native_ != nullptr) ||
           (native_ != nullptr && (now.plugin->native->hash != choice_.plugin->native->hash ||
                                   now.plugin->native->standing != choice_.plugin->native->standing));
}

void PanelPage::entered() {
    if (!asked_) return start();
    // A link of another panel may have asked for other options.
    form_->take(OptionValues(workbench().remembered_options(place())), session().everything());
    if (seed_ != workbench().remembered_seed(place())) start_later();
}

void PanelPage::changed(Changes changes) {
    if (changes & change_data) form_->refill(session().everything());
    if (changes & (change_data | change_selection)) start_later();
}

void PanelPage::start_later() {
    view_->set_stale(true);
    delay_.StartOnce(delay_ms);
}

engine::Request PanelPage::request() const {
    engine::Request request;
    request.store = session().path();
    request.selection = session().selection().text();
    request.plugin = choice_.plugin;
    request.panel = choice_.panel->id;
    request.options = form_->values();
    request.language = language();
    request.seed = workbench().remembered_seed(place());
    return request;
}

void PanelPage::start() {
    asked_ = true;
    delay_.Stop();
    if (!session().is_open()) return;
    if (auto note = guidance(choice_.panel->options, session().everything(), language())) return show_guidance(std::move(*note));
    guided_ = false;
    view_->set_stale(true);
    seed_ = workbench().remembered_seed(place());
    show_seed();
    run_.start(request());
    progress_->begin(tr({"Calculando…", "Computing…"}));
}

void PanelPage::show_guidance(Notice note) {
    run_.cancel();
    guided_ = true;
    result_.reset();
    Document document;
    document.blocks.emplace_back(std::move(note));
    show_document(std::move(document));
    workbench().update_status();
}

void PanelPage::run_done(RunResult result) {
    progress_->end();
    if (guided_) return;
    if (result.cancelled() && result_) {
        // What is shown still stands for the older options; it stays dimmed.
        workbench().tell(tr({"Cálculo detenido", "Run stopped"}));
        return;
    }
    result_ = std::move(result);
    computed_at_ = wxDateTime::Now();
    show_result();
    if (result_->outcome && !result_->outcome->fault) workbench().guard([this] { session().record_run(result_->outcome->document); });
    workbench().tell_findings(place(), findings());
    workbench().update_status();
}

std::optional<std::size_t> PanelPage::findings() const {
    if (!result_->outcome || result_->outcome->fault) return std::nullopt;
    for (const Block& block : result_->outcome->document.blocks)
        if (const auto* table = std::get_if<Table>(&block); table && block_is_findings(table->id)) return table->rows.size();
    return std::nullopt;
}

void PanelPage::show_result() {
    if (result_->outcome) {
        show_document(result_->outcome->document);
        return;
    }
    Document document;
    Notice notice;
    notice.id = "error";
    notice.kind = result_->cancelled() ? NoticeKind::note : NoticeKind::error;
    notice.text = result_->cancelled()
                      ? to_utf8(tr({"Cálculo detenido. Pulse F5 para volver a calcular.", "Run stopped. Press F5 to run again."}))
                      : result_->error->line(language());
    document.blocks.emplace_back(notice);
    show_document(std::move(document));
}

void PanelPage::show_document(Document document) {
    if (native_ != nullptr) native_->show(document);
    view_->show(std::move(document));
}

bool PanelPage::can(PageCommand command) const {
    const bool shown = result_ && result_->outcome;
    switch (command) {
        case PageCommand::copy:
        case PageCommand::copy_all:
        case PageCommand::print:
        case PageCommand::print_preview: return shown;
        case PageCommand::export_panel: return shown && !exporting();
        case PageCommand::save: return shown && settled() && !result_->outcome->fault && !session().read_only();
        case PageCommand::export_report: return !exporting();
        case PageCommand::rerun: return true;
        case PageCommand::cancel: return run_.running() || exporting();
        default: return false;
    }
}

void PanelPage::perform(PageCommand command) {
    if (!can(command)) return;
    switch (command) {
        case PageCommand::copy: view_->copy_focused(); break;
        case PageCommand::copy_all: view_->copy_all(); break;
        case PageCommand::rerun: start(); break;
        case PageCommand::cancel: cancel(); break;
        case PageCommand::export_panel: ask_export(); break;
        case PageCommand::export_report: ask_export_report(); break;
        case PageCommand::save: save_analysis(); break;
        case PageCommand::print: workbench().printing().print(result_->outcome->document); break;
        case PageCommand::print_preview: workbench().printing().preview(result_->outcome->document); break;
        default: break;
    }
}

bool PanelPage::exporting() const { return export_->running(); }

/// What was begun last is what somebody wants to stop.
void PanelPage::cancel() {
    if (exporting()) return export_->cancel();
    run_.cancel();
}

void PanelPage::ask_export() {
    const auto choice = ask_export_choice(wxGetTopLevelParent(this), {tr({"Exportar el panel", "Export the panel"}), session().path(),
                                                                      choice_.plugin->short_name() + "-" + choice_.panel->id});
    if (choice && can(PageCommand::export_panel)) export_to(*choice);
}

void PanelPage::export_to(const ExportChoice& choice) {
    render::FileOptions options;
    options.style.house.paper = workbench().settings().paper;
    export_->start(choice, options, shown_document(result_->outcome->document));
}

void PanelPage::ask_export_report() {
    const auto choice = ask_export_choice(wxGetTopLevelParent(this), {tr({"Exportar el informe del complemento", "Export the plugin's report"}),
                                                                      session().path(), choice_.plugin->short_name()});
    if (!choice) return;
    render::FileOptions options;
    options.style.house.paper = workbench().settings().paper;
    export_->start(*choice, options, [request = request()](const reports::Workshop& workshop, db::Store&, bool anonymous) {
        engine::Request asked = request;
        asked.anonymous = anonymous;
        return workshop.engine.report(asked, workshop.stop, workshop.progress).document;
    });
}

void PanelPage::save_analysis() {
    const std::int64_t saved = ask_save_analysis(this, workbench(), result_->outcome->document, choice_.panel->title.in(language()));
    if (saved > 0) workbench().tell(tr({"Análisis guardado: está en la página Análisis guardados", "Analysis saved: it is on the Saved analyses page"}));
}

PageStatus PanelPage::status() const {
    if (!result_ || !result_->outcome) return {};
    return {choice_.plugin->descriptor.title.in(language()) + "   ·   " +
            format(Text{"calculado a las {0} en {1}", "computed at {0} in {1}"}.in(language()),
                   {to_utf8(computed_at_.Format("%H:%M")), elapsed_text(result_->outcome->elapsed)})};
}

wxWindow* PanelPage::first_control() {
    if (exploring()) return tabs_;
    form_->focus_first();
    wxWindow* focus = wxWindow::FindFocus();
    return focus != nullptr ? focus : this;
}

}  // namespace cabildo::workbench
