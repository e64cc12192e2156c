#include "pages/panel_page.hpp"

#include "dialogs/export.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"
#include "pages/guidance.hpp"
#include "pages/option_form.hpp"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <cmath>

namespace cabildo::workbench {

namespace {

constexpr int delay_ms = 150;  ///< after a change, so that a run of changes costs one computation
constexpr int slow_ms = 300;   ///< before progress is shown
constexpr int gauge_range = 1000;

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
          workbench.analyses(), [this](double fraction, const std::string& message) { run_progress(fraction, message); },
          [this](RunResult result) { run_done(std::move(result)); }),
      delay_(this),
      slow_(this) {
    SetBackgroundColour(colours().page);
    build();
    Bind(
        wxEVT_TIMER, [this](wxTimerEvent&) { start(); }, delay_.GetId());
    Bind(
        wxEVT_TIMER, [this](wxTimerEvent&) { show_running(run_.running()); }, slow_.GetId());
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && run_.running()) {
            run_.cancel();
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
    progress_row_ = new wxPanel(this);
    progress_row_->SetBackgroundColour(colours().page);
    gauge_ = new wxGauge(progress_row_, wxID_ANY, gauge_range, wxDefaultPosition, FromDIP(wxSize(220, 8)), wxGA_HORIZONTAL | wxGA_SMOOTH);
    progress_text_ = new wxStaticText(progress_row_, wxID_ANY, tr({"Calculando…", "Computing…"}));
    auto* cancel = new wxButton(progress_row_, wxID_ANY, tr({"Detener", "Stop"}));
    cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { run_.cancel(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(gauge_, 0, wxALIGN_CENTRE_VERTICAL);
    row->Add(progress_text_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(12));
    row->Add(cancel, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(12));
    progress_row_->SetSizer(row);
    progress_row_->Hide();
    view_ = new DocumentView(this, workbench());
}

void PanelPage::add_buttons() {
    auto* copy = new wxButton(form_, wxID_ANY, tr({"Copiar", "Copy"}));
    copy->SetToolTip(tr({"Copiar todo el panel", "Copy the whole panel"}));
    copy->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { perform(PageCommand::copy_all); });
    auto* save = new wxButton(form_, wxID_ANY, tr({"Exportar…", "Export…"}));
    save->SetToolTip(tr({"Guardar el panel en archivos", "Save the panel to files"}));
    save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { perform(PageCommand::export_panel); });
    form_->add_at_right(copy);
    form_->add_at_right(save);
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
    place_next(title_, title_->height_for(width), 2);
    place_next(question_, question_->height_for(width), 12);
    place_next(form_, form_->height_for(width), 10);
    if (progress_row_->IsShown()) place_next(progress_row_, progress_row_->GetBestSize().GetHeight(), 4);
    view_->SetSize(0, y, size.GetWidth(), std::max(size.GetHeight() - y, 0));
}

void PanelPage::entered() {
    if (!asked_) return start();
    // A link of another panel may have asked for other options.
    form_->take(OptionValues(workbench().remembered_options(place())), session().everything());
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
    return request;
}

void PanelPage::start() {
    asked_ = true;
    delay_.Stop();
    if (!session().is_open()) return;
    if (auto note = guidance(choice_.panel->options, session().everything(), language())) return show_guidance(std::move(*note));
    guided_ = false;
    view_->set_stale(true);
    run_.start(request());
    slow_.StartOnce(slow_ms);
}

void PanelPage::show_guidance(Notice note) {
    run_.cancel();
    guided_ = true;
    result_.reset();
    Document document;
    document.blocks.emplace_back(std::move(note));
    view_->show(std::move(document));
    workbench().update_status();
}

void PanelPage::run_progress(double fraction, const std::string& message) {
    gauge_->SetValue(static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * gauge_range)));
    if (!message.empty()) progress_text_->SetLabel(label_text(from_utf8(message)));
    progress_row_->Layout();
}

void PanelPage::show_running(bool running) {
    if (progress_row_->IsShown() == running) return;
    if (running) {
        gauge_->SetValue(0);
        progress_text_->SetLabel(tr({"Calculando…", "Computing…"}));
    }
    progress_row_->Show(running);
    lay_out();
}

void PanelPage::run_done(RunResult result) {
    slow_.Stop();
    show_running(false);
    if (guided_) return;
    if (result.cancelled() && result_) {
        // What is shown still stands for the older options; it stays dimmed.
        workbench().tell(tr({"Cálculo detenido", "Run stopped"}));
        return;
    }
    result_ = std::move(result);
    computed_at_ = wxDateTime::Now();
    show_result();
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
        view_->show(result_->outcome->document);
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
    view_->show(std::move(document));
}

bool PanelPage::can(PageCommand command) const {
    const bool shown = result_ && result_->outcome;
    switch (command) {
        case PageCommand::copy:
        case PageCommand::copy_all:
        case PageCommand::export_panel: return shown;
        case PageCommand::export_report:
        case PageCommand::rerun: return true;
        case PageCommand::cancel: return run_.running();
        default: return false;
    }
}

void PanelPage::perform(PageCommand command) {
    if (!can(command)) return;
    switch (command) {
        case PageCommand::copy: view_->copy_focused(); break;
        case PageCommand::copy_all: view_->copy_all(); break;
        case PageCommand::rerun: start(); break;
        case PageCommand::cancel: run_.cancel(); break;
        case PageCommand::export_panel: export_panel(); break;
        case PageCommand::export_report: export_report(); break;
        default: break;
    }
}

void PanelPage::export_panel() {
    ask_export(wxGetTopLevelParent(this), workbench(), result_->outcome->document,
               choice_.plugin->short_name() + "-" + choice_.panel->id);
}

void PanelPage::export_report() { ask_export_report(wxGetTopLevelParent(this), workbench(), request()); }

PageStatus PanelPage::status() const {
    if (!result_ || !result_->outcome) return {};
    return {choice_.plugin->descriptor.title.in(language()) + "   ·   " +
            format(Text{"calculado a las {0} en {1}", "computed at {0} in {1}"}.in(language()),
                   {to_utf8(computed_at_.Format("%H:%M")), elapsed_text(result_->outcome->elapsed)})};
}

wxWindow* PanelPage::first_control() {
    form_->focus_first();
    wxWindow* focus = wxWindow::FindFocus();
    return focus != nullptr ? focus : this;
}

}  // namespace cabildo::workbench
