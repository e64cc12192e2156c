#include "print/print_desk.hpp"

#include "dialogs/form.hpp"
#include "language.hpp"
#include "native/look.hpp"
#include "native/print_operation.hpp"
#include "print/preview_panel.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace cabildo::workbench {

namespace {

constexpr int slow_layout_ms = 500;  ///< before it is told that pages are being prepared

struct LaidOut {
    PrintDesk::Pages pages;
    std::optional<Error> error;
};

LaidOut laid_out(const PrintJob& job, render::Paper paper) {
    LaidOut result;
    try {
        result.pages = std::make_shared<const render::Pages>(job.document, job.style_on(paper));
    } catch (const Error& error) {
        result.error = error;
    } catch (const std::exception& exception) {
        result.error = Error({std::string("no se pudieron preparar las páginas: ") + exception.what(),
                              std::string("the pages could not be prepared: ") + exception.what()});
    }
    return result;
}

}  // namespace

render::ReportStyle PrintJob::style_on(render::Paper paper) const {
    if (style) return *style;
    render::ReportStyle plain;
    plain.house.paper = paper;
    return plain;
}

PrintDesk::PrintDesk(wxWindow* parent, Workbench& workbench)
    : parent_(parent), workbench_(workbench), work_(workbench.analyses(), [](double, const std::string&) {}) {
    slow_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { workbench_.tell(tr({"Preparando las páginas…", "Preparing the pages…"})); });
}

PrintDesk::~PrintDesk() {
    if (preview_) preview_->Destroy();
}

void PrintDesk::lay_out(PrintJob job, std::function<void(Pages)> then) {
    slow_.StartOnce(slow_layout_ms);
    work_.start([this, job = std::move(job), paper = workbench_.settings().paper, then = std::move(then)](
                    const std::stop_token&, const ThreadWork::Progress&) -> ThreadWork::Then {
        auto result = std::make_shared<LaidOut>(laid_out(job, paper));
        return [this, result, then] {
            slow_.Stop();
            if (result->error) return workbench_.show_error(*result->error);
            then(result->pages);
        };
    });
}

void PrintDesk::send(wxWindow* parent, const render::Pages& pages, const std::string& name) {
    workbench_.guard([&] {
        if (print_with) {
            print_with(pages, name);
        } else if (!print_pages(parent, pages, name)) {
            return;
        }
        workbench_.tell(tr({"Enviado a la impresora", "Sent to the printer"}));
    });
}

void PrintDesk::print(Document document, std::optional<render::ReportStyle> style) {
    const std::string name = document.title;
    lay_out({std::move(document), std::move(style)}, [this, name](const Pages& pages) { send(parent_, *pages, name); });
}

void PrintDesk::preview(Document document, std::optional<render::ReportStyle> style) {
    PrintJob job{std::move(document), std::move(style)};
    lay_out(job, [this, job](Pages pages) { open_preview(job, std::move(pages)); });
}

PreviewPanel* PrintDesk::shown_preview() { return sheets_; }

void PrintDesk::open_preview(const PrintJob& job, Pages pages) {
    if (preview_) preview_->Destroy();
    auto* frame = new wxFrame(parent_, wxID_ANY, tr({"Vista previa: {0}", "Preview: {0}"}, {job.document.title}), wxDefaultPosition,
                              parent_->FromDIP(wxSize(780, 820)), wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT);
    auto* panel = new wxPanel(frame);
    panel->SetBackgroundColour(colours().page);
    set_style(panel, Style::form);
    auto* sheets = new PreviewPanel(panel);
    auto* print = new wxButton(panel, wxID_ANY, tr({"Imprimir…", "Print…"}));
    set_style(print, Style::primary);
    auto* setup = new wxButton(panel, wxID_ANY, tr({"Configurar página…", "Page setup…"}));
    auto* close = new wxButton(panel, wxID_ANY, tr({"Cerrar", "Close"}));
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    bar->Add(print, 0, wxALIGN_CENTRE_VERTICAL);
    bar->Add(setup, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, frame->FromDIP(gap));
    bar->AddStretchSpacer();
    bar->Add(close, 0, wxALIGN_CENTRE_VERTICAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(bar, 0, wxEXPAND | wxALL, frame->FromDIP(12));
    column->Add(sheets, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, frame->FromDIP(12));
    panel->SetSizer(column);
    preview_ = frame;
    sheets_ = sheets;
    const auto current = std::make_shared<Pages>(std::move(pages));
    sheets->show(*current);
    print->Bind(wxEVT_BUTTON, [this, frame, current, name = job.document.title](wxCommandEvent&) { send(frame, **current, name); });
    setup->Bind(wxEVT_BUTTON, [this, job, current](wxCommandEvent&) {
        if (!ask_page_setup()) return;
        lay_out(job, [this, current](Pages other) {
            *current = std::move(other);
            if (sheets_) sheets_->show(*current);
        });
    });
    close->Bind(wxEVT_BUTTON, [frame](wxCommandEvent&) { frame->Close(); });
    frame->Bind(wxEVT_CHAR_HOOK, [frame](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            frame->Close();
        } else {
            event.Skip();
        }
    });
    frame->CentreOnParent();
    frame->Show();
    sheets->pages().SetFocus();
}

bool PrintDesk::ask_page_setup() {
    wxWindow* above = preview_ ? static_cast<wxWindow*>(preview_.get()) : parent_;
    Form form(above, tr({"Configurar página", "Page setup"}));
    wxArrayString papers;
    render::Paper& chosen = workbench_.settings().paper;
    int selected = 0;
    for (const render::PaperKind& kind : render::papers()) {
        if (kind.paper == chosen) selected = static_cast<int>(papers.GetCount());
        papers.Add(tr(kind.name) + " (" + tr(kind.measures) + ")");
    }
    wxChoice* paper = form.add_choice({"Papel", "Paper"}, papers);
    paper->SetSelection(selected);
    form.add_remark(tr({"Vale para paneles y para informes cuyo estilo no diga otro papel, también en los PDF. Una tabla ancha se pone "
                        "sola en una hoja girada.",
                        "For panels and for reports whose style names no other paper, in PDF files too. A wide table stands on a turned "
                        "sheet by itself."}));
    if (!form.ask()) return false;
    const render::Paper before = std::exchange(chosen, render::papers()[static_cast<std::size_t>(paper->GetSelection())].paper);
    workbench_.settings().save(settings_file());
    return before != chosen;
}

}  // namespace cabildo::workbench
