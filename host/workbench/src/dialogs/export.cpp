#include "dialogs/export.hpp"

#include "analysis_run.hpp"
#include "language.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/filepicker.h>
#include <wx/gauge.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/stdpaths.h>

#include <cmath>

namespace cabildo::workbench {

namespace {

struct Offer {
    render::Format format;
    Text label;
};

const std::vector<Offer>& offers() {
    static const std::vector<Offer> all{
        {render::Format::pdf, {"PDF: para imprimir y enviar", "PDF: to print and to send"}},
        {render::Format::html, {"HTML: una página para leer en pantalla", "HTML: one page to read on screen"}},
        {render::Format::docx, {"DOCX: para seguir escribiendo", "DOCX: to go on writing"}},
        {render::Format::xlsx, {"XLSX: un libro con una hoja por tabla", "XLSX: a workbook with a sheet a table"}},
        {render::Format::csv, {"CSV: una tabla por archivo", "CSV: one file a table"}},
        {render::Format::png, {"PNG: una imagen por figura", "PNG: one picture a figure"}},
        {render::Format::svg, {"SVG: una imagen que se puede ampliar por figura", "SVG: one picture a figure, at any size"}},
        {render::Format::graphml, {"GraphML: las redes, para otros programas", "GraphML: the networks, for other programs"}},
        {render::Format::json, {"JSON: el documento completo, con cifras exactas", "JSON: the whole document, exact figures"}}};
    return all;
}

std::filesystem::path& last_folder() {
    static std::filesystem::path folder;
    return folder;
}

}  // namespace

std::optional<ExportChoice> ask_export_choice(wxWindow* parent, const wxString& title, const std::string& name, render::Format proposed) {
    wxDialog dialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int edge = dialog.FromDIP(wide_gap);
    column->Add(styled_text(&dialog, tr({"Formatos", "Formats"}), Style::heading), 0, wxLEFT | wxRIGHT | wxTOP, edge);
    std::vector<wxCheckBox*> boxes;
    for (const Offer& offer : offers()) {
        boxes.push_back(new wxCheckBox(&dialog, wxID_ANY, tr(offer.label)));
        column->AddSpacer(dialog.FromDIP(gap));
        column->Add(boxes.back(), 0, wxLEFT | wxRIGHT, edge);
        boxes.back()->SetValue(offer.format == proposed);
    }
    column->AddSpacer(edge);
    column->Add(styled_text(&dialog, tr({"Carpeta", "Folder"}), Style::heading), 0, wxLEFT | wxRIGHT, edge);
    if (last_folder().empty()) last_folder() = to_utf8(wxStandardPaths::Get().GetDocumentsDir());
    auto* folder = new wxDirPickerCtrl(&dialog, wxID_ANY, from_utf8(last_folder().string()), title, wxDefaultPosition,
                                       dialog.FromDIP(wxSize(460, -1)), wxDIRP_DEFAULT_STYLE | wxDIRP_USE_TEXTCTRL);
    column->AddSpacer(dialog.FromDIP(gap));
    column->Add(folder, 0, wxEXPAND | wxLEFT | wxRIGHT, edge);
    column->Add(styled_text(&dialog, tr({"Nombre: {0}", "Name: {0}"}, {name}), Style::small_muted), 0,
                wxLEFT | wxRIGHT | wxTOP, edge);
    column->Add(dialog_buttons(dialog, tr({"Exportar", "Export"})), 0, wxEXPAND | wxALL, edge);
    wxWindow* ok = dialog.FindWindow(wxID_OK);
    dialog.Bind(wxEVT_CHECKBOX, [&boxes, ok](wxCommandEvent&) {
        ok->Enable(std::any_of(boxes.begin(), boxes.end(), [](const wxCheckBox* box) { return box->GetValue(); }));
    });
    dialog.SetSizerAndFit(column);
    dialog.CentreOnParent();
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    ExportChoice choice;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (boxes[i]->GetValue()) choice.formats.push_back(offers()[i].format);
    choice.folder = to_utf8(folder->GetPath());
    last_folder() = choice.folder;
    return choice;
}

bool may_replace_files(wxWindow* parent, const std::vector<render::File>& files, const std::filesystem::path& folder) {
    std::vector<std::string> there;
    for (const render::File& file : files)
        if (std::filesystem::exists(folder / file.path)) there.push_back(file.path.string());
    if (there.empty()) return true;
    wxMessageDialog dialog(parent, tr({"¿Reemplazar lo exportado antes?", "Replace what was exported before?"}), tr({"Exportar", "Export"}),
                           wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    const std::string more = there.size() > 1 ? " (+" + std::to_string(there.size() - 1) + ")" : std::string();
    dialog.SetExtendedMessage(tr({"En {0} ya está {1}{2}.", "{0} already holds {1}{2}."}, {folder.string(), there.front(), more}));
    dialog.SetYesNoLabels(tr({"Reemplazar", "Replace"}), tr({"Cancelar", "Cancel"}));
    return dialog.ShowModal() == wxID_YES;
}

namespace {

std::vector<render::File> files_of(const Document& document, const ExportChoice& choice, const std::string& name, const render::FileOptions& options) {
    std::vector<render::File> files;
    for (const render::Format format : choice.formats)
        for (render::File& file : render::files_of(document, format, name, options)) files.push_back(std::move(file));
    return files;
}

/// Writes and tells it, unless the person would rather keep what is there.
void write(wxWindow* parent, Workbench& workbench, const Document& document, const ExportChoice& choice, const std::string& name) {
    render::FileOptions options;
    options.style.house.paper = workbench.settings().paper;
    const auto files = files_of(document, choice, name, options);
    if (!may_replace_files(parent, files, choice.folder)) return;
    render::write_files(files, choice.folder, db::files_of_store(workbench.session().path()));
    workbench.tell(tr({"Exportado a {0}", "Exported to {0}"}, {choice.folder.string()}));
}

/// Runs the report while it shows how far it is; empty when stopped or failed, which `failed` tells.
std::optional<Document> compute_report(wxWindow* parent, Workbench& workbench, const engine::Request& request) {
    wxDialog dialog(parent, wxID_ANY, tr({"Preparando el informe", "Preparing the report"}));
    auto* text = new wxStaticText(&dialog, wxID_ANY, tr({"Calculando los paneles…", "Computing the panels…"}));
    auto* gauge = new wxGauge(&dialog, wxID_ANY, 1000, wxDefaultPosition, dialog.FromDIP(wxSize(380, 10)));
    auto* stop = new wxButton(&dialog, wxID_CANCEL, tr({"Detener", "Stop"}));
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int edge = dialog.FromDIP(wide_gap);
    column->Add(text, 0, wxALL, edge);
    column->Add(gauge, 0, wxEXPAND | wxLEFT | wxRIGHT, edge);
    column->Add(stop, 0, wxALIGN_RIGHT | wxALL, edge);
    dialog.SetSizerAndFit(column);
    dialog.CentreOnParent();

    std::optional<RunResult> result;
    AnalysisRun run(
        workbench.analyses(),
        [gauge](double fraction, const std::string&) { gauge->SetValue(static_cast<int>(std::lround(fraction * 1000))); },
        [&](RunResult done) {
            result = std::move(done);
            dialog.EndModal(wxID_OK);
        });
    run.start_report(request);
    if (dialog.ShowModal() != wxID_OK || !result) return std::nullopt;
    if (result->error) throw *result->error;
    return std::move(result->outcome->document);
}

}  // namespace

void export_document(const Document& document, const ExportChoice& choice, const std::string& name, const render::FileOptions& options) {
    render::write_files(files_of(document, choice, name, options), choice.folder);
}

void ask_export(wxWindow* parent, Workbench& workbench, const Document& document, const std::string& name) {
    const auto choice = ask_export_choice(parent, tr({"Exportar el panel", "Export the panel"}), name);
    if (choice) write(parent, workbench, document, *choice, name);
}

void ask_export_report(wxWindow* parent, Workbench& workbench, const engine::Request& request) {
    const std::string name = request.plugin->short_name();
    const auto choice = ask_export_choice(parent, tr({"Exportar el informe del complemento", "Export the plugin's report"}), name);
    if (!choice) return;
    const auto document = compute_report(parent, workbench, request);
    if (document) write(parent, workbench, *document, *choice, name);
}

}  // namespace cabildo::workbench
