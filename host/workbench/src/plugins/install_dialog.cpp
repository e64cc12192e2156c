#include "plugins/install_dialog.hpp"

#include "document/document_view.hpp"
#include "language.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"
#include "plugins/plugin_facts.hpp"

#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

namespace cabildo::workbench {

namespace {

/// What the check found, a paragraph each; grave findings never come this far.
std::vector<Block> findings_of(const validate::Report& report) {
    std::vector<Block> blocks;
    for (const validate::Result& result : report.results)
        for (const validate::Finding& finding : result.findings) {
            const auto say = [](const Text& text) { return text.in(language()); };
            Paragraph paragraph;
            paragraph.id = "finding" + std::to_string(blocks.size() + 1);
            paragraph.text = "**" + (finding.where.empty() ? say({"Complemento", "Plugin"}) : finding.where) + "**: " + say(finding.what) +
                             ". " + say(finding.why);
            blocks.emplace_back(std::move(paragraph));
        }
    return blocks;
}

Document question_of(const shelf::Candidate& candidate) {
    Document document;
    document.language = language();
    std::vector<Block> findings = findings_of(candidate.report);
    const bool found = !findings.empty();
    Notice notice;
    notice.id = "checked";
    notice.kind = found ? NoticeKind::warning : NoticeKind::note;
    notice.title = to_utf8(found ? tr({"La comprobación tiene reparos", "The check has reservations"})
                                 : tr({"Pasó la comprobación", "The check passed"}));
    notice.text = to_utf8(found ? tr({"Nada de lo que encontró impide usarlo; decida usted. ",
                                      "Nothing that it found keeps the plugin from being used; you decide. "})
                                : wxString());
    notice.text += to_utf8(tr({"Un complemento puede leer y escribir lo mismo que usted: instálelo solo si confía en quien se lo entregó.",
                               "A plugin can read and write whatever you can: install it only if you trust who gave it to you."}));
    if (candidate.replaces) {
        const std::string old = candidate.replaces->descriptor.version;
        notice.text += to_utf8(old.empty() ? tr({" Toma el lugar del que usted tiene.", " It takes the place of the one you have."})
                                           : tr({" Toma el lugar de la versión {0} que usted tiene.",
                                                 " It takes the place of version {0}, which you have."}, {old}));
    }
    document.blocks.emplace_back(notice);
    for (Block& block : findings) document.blocks.push_back(std::move(block));
    for (Block& block : plugin_facts(candidate.plugin)) document.blocks.push_back(std::move(block));
    return document;
}

}  // namespace

std::optional<InstallAnswer> confirm_install(wxWindow* parent, Workbench& workbench, const shelf::Candidate& candidate) {
    wxDialog dialog(wxGetTopLevelParent(parent), wxID_ANY,
                    tr({"Instalar «{0}»", "Install “{0}”"}, {plugin_name(candidate.plugin)}), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    dialog.SetBackgroundColour(colours().page);
    auto* view = new DocumentView(&dialog, workbench);
    view->SetMinSize(dialog.FromDIP(wxSize(720, 440)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(view, 1, wxEXPAND | wxTOP, dialog.FromDIP(wide_gap));
    wxCheckBox* native = nullptr;
    if (const auto& part = candidate.plugin.native; part && !part->fault && part->standing != engine::PluginInfo::Standing::forbidden) {
        native = new wxCheckBox(&dialog, wxID_ANY, tr({"Permitir también su panel nativo, que corre dentro del programa y puede cerrarlo de golpe",
                                                       "Allow its native panel too, which runs inside the program and can take it down"}));
        native->SetValue(part->standing == engine::PluginInfo::Standing::allowed);
        column->Add(native, 0, wxLEFT | wxRIGHT | wxTOP, dialog.FromDIP(wide_gap));
    }
    column->Add(dialog_buttons(dialog, tr({"Instalar", "Install"})), 0, wxEXPAND | wxALL, dialog.FromDIP(wide_gap));
    dialog.SetSizerAndFit(column);
    view->show(question_of(candidate));
    dialog.CentreOnParent();
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return InstallAnswer{native != nullptr && native->GetValue()};
}

}  // namespace cabildo::workbench
