#include "plugins/install_dialog.hpp"

#include "document/document_view.hpp"
#include "language.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"
#include "plugins/finding_blocks.hpp"
#include "plugins/plugin_facts.hpp"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

namespace cabildo::workbench {

namespace {

/// The room that the desktop leaves beside a dialog's buttons.
constexpr int buttons_edge = 10;

void append(Document& document, std::vector<Block> blocks) {
    for (Block& block : blocks) document.blocks.push_back(std::move(block));
}

Document question_of(const shelf::Candidate& candidate) {
    Document document;
    document.language = language();
    const bool found = count_findings(candidate.report).advice > 0;
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
    append(document, finding_blocks(candidate.report));
    append(document, plugin_facts(candidate.plugin));
    return document;
}

Document refusal_of(const shelf::Refused& refused) {
    Document document;
    document.language = language();
    Notice notice;
    notice.id = "refused";
    notice.kind = NoticeKind::error;
    notice.title = to_utf8(tr({"No se instaló", "It was not installed"}));
    notice.text = to_utf8(tr({"La comprobación encontró fallas, y por eso no se copió nada. Copie esta lista y envíela a quien publica el complemento.",
                              "The check found faults, so nothing was copied. Copy this list and send it to the plugin's publisher."}));
    document.blocks.emplace_back(std::move(notice));
    append(document, finding_blocks(refused.report()));
    append(document, plugin_facts(refused.report().plugin));
    return document;
}

/// A document above buttons; `between` stands in the middle.
class PluginDialog : public wxDialog {
public:
    PluginDialog(wxWindow* parent, Workbench& workbench, const wxString& title)
        : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, title, wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          view_(new DocumentView(this, workbench)), column_(new wxBoxSizer(wxVERTICAL)) {
        SetBackgroundColour(colours().page);
        view_->SetMinSize(FromDIP(wxSize(720, 460)));
        column_->Add(view_, 1, wxEXPAND | wxTOP, FromDIP(wide_gap));
    }

    wxCheckBox* add_check_box(const wxString& label) {
        auto* box = new wxCheckBox(this, wxID_ANY, label);
        column_->Add(box, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(page_margin));
        return box;
    }

    /// Shows it with a button that copies all of the document, and `buttons` at the right; true when it was confirmed.
    bool ask(Document document, wxSizer* buttons) {
        auto* copy = new wxButton(this, wxID_ANY, tr({"Copiar todo", "Copy all"}));
        copy->Bind(wxEVT_BUTTON, [this, copy](wxCommandEvent&) {
            if (view_->copy_all()) copy->SetLabel(tr({"Copiado", "Copied"}));
        });
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(copy, 0, wxALIGN_CENTRE_VERTICAL);
        row->AddStretchSpacer();
        row->Add(buttons, 0, wxALIGN_CENTRE_VERTICAL);
        row->AddSpacer(FromDIP(page_margin - buttons_edge));
        column_->AddSpacer(FromDIP(wide_gap));
        column_->Add(row, 0, wxEXPAND | wxLEFT, FromDIP(page_margin));
        column_->AddSpacer(FromDIP(wide_gap));
        SetSizerAndFit(column_);
        view_->show(std::move(document));
        CentreOnParent();
        return ShowModal() == wxID_OK;
    }

private:
    DocumentView* view_;
    wxBoxSizer* column_;
};

}  // namespace

std::optional<InstallAnswer> confirm_install(wxWindow* parent, Workbench& workbench, const shelf::Candidate& candidate) {
    PluginDialog dialog(parent, workbench, tr({"Instalar «{0}»", "Install “{0}”"}, {plugin_name(candidate.plugin)}));
    wxCheckBox* native = nullptr;
    if (const auto& part = candidate.plugin.native; part && !part->fault && part->standing != engine::PluginInfo::Standing::forbidden) {
        native = dialog.add_check_box(tr({"Permitir también su panel nativo, que corre dentro del programa y puede cerrarlo de golpe",
                                          "Allow its native panel too, which runs inside the program and can take it down"}));
        native->SetValue(part->standing == engine::PluginInfo::Standing::allowed);
    }
    if (!dialog.ask(question_of(candidate), dialog_buttons(dialog, tr({"Instalar", "Install"})))) return std::nullopt;
    return InstallAnswer{native != nullptr && native->GetValue()};
}

void show_refusal(wxWindow* parent, Workbench& workbench, const shelf::Refused& refused) {
    PluginDialog dialog(parent, workbench, tr({"«{0}» no pasó la comprobación", "“{0}” did not pass the check"}, {plugin_name(refused.report().plugin)}));
    dialog.ask(refusal_of(refused), close_button(dialog));
}

}  // namespace cabildo::workbench
