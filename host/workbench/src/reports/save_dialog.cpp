#include "reports/save_dialog.hpp"

#include "dialogs/form.hpp"
#include "language.hpp"

#include <cabildo/reports/rerun.hpp>

#include <wx/msgdlg.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

const db::SavedAnalysis* titled(const std::vector<db::SavedAnalysis>& all, const std::string& title) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const db::SavedAnalysis& each) { return each.title == title; });
    return found == all.end() ? nullptr : &*found;
}

wxString taken_words(const std::string& title) {
    return tr({"Ya hay un análisis guardado «{0}». Elija otro título.", "There is a saved analysis “{0}” already. Choose another title."}, {title});
}

bool may_replace(wxWindow* parent, const std::string& title) {
    wxMessageDialog dialog(parent, tr({"¿Reemplazar «{0}»?", "Replace “{0}”?"}, {title}), tr({"Guardar el análisis", "Save analysis"}),
                           wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    dialog.SetExtendedMessage(tr({"Toma las opciones, la selección y el resultado de este panel, también en los informes donde está.",
                                  "It takes the options, selection and result of this panel, also in the reports in which it stands."}));
    dialog.SetYesNoLabels(tr({"Reemplazar", "Replace"}), tr({"Cancelar", "Cancel"}));
    return dialog.ShowModal() == wxID_YES;
}

}  // namespace

wxString markup_remark() {
    return tr({"**negrita**, *cursiva*; una línea vacía separa párrafos; «- » o «1. » al comienzo hace una lista.",
               "**bold**, *italics*; an empty line parts paragraphs; “- ” or “1. ” at the start makes a list."});
}

std::int64_t ask_save_analysis(wxWindow* parent, Workbench& workbench, const Document& document, const std::string& title) {
    Session& session = workbench.session();
    if (session.read_only()) return 0;
    const std::vector<db::SavedAnalysis> all = db::saved_analyses(session.store());
    const db::AnalysisSettings settings = db::settings_of(document);
    Form form(parent, tr({"Guardar el análisis", "Save analysis"}));
    auto* name = form.add_text({"Título", "Title"}, reports::free_title(session.store(), title));
    auto* notes = form.add_long_text({"Notas", "Notes"}, "");
    form.add_remark(markup_remark());
    form.name_button(tr({"Guardar", "Save"}));
    form.objection = [&]() -> std::optional<wxString> {
        const db::SavedAnalysis* same = titled(all, text_of(name));
        const bool replaceable = same != nullptr && same->settings.plugin == settings.plugin && same->settings.panel == settings.panel;
        return same != nullptr && !replaceable ? std::optional(taken_words(same->title)) : std::nullopt;
    };
    name->SelectAll();
    if (!form.ask(name)) return 0;
    const db::SavedAnalysis* same = titled(all, text_of(name));
    if (same != nullptr && !may_replace(parent, same->title)) return 0;
    std::int64_t saved = 0;
    workbench.guard([&] {
        session.edit([&](db::Editor& editor) {
            if (same == nullptr) {
                saved = editor.save_analysis(text_of(name), document, text_of(notes));
                return;
            }
            editor.change_analysis(same->id, document);
            if (!text_of(notes).empty()) editor.annotate_analysis(same->id, text_of(notes));
            saved = same->id;
        });
    });
    return saved;
}

void ask_edit_analysis(wxWindow* parent, Workbench& workbench, const db::SavedAnalysis& analysis) {
    Session& session = workbench.session();
    if (session.read_only()) return;
    const std::vector<db::SavedAnalysis> all = db::saved_analyses(session.store());
    Form form(parent, tr({"Título y notas", "Title and notes"}));
    auto* name = form.add_text({"Título", "Title"}, analysis.title);
    auto* notes = form.add_long_text({"Notas", "Notes"}, analysis.notes);
    form.add_remark(markup_remark());
    form.objection = [&]() -> std::optional<wxString> {
        const db::SavedAnalysis* same = titled(all, text_of(name));
        return same != nullptr && same->id != analysis.id ? std::optional(taken_words(same->title)) : std::nullopt;
    };
    if (!form.ask(name)) return;
    const std::string title = text_of(name), said = text_of(notes);
    workbench.guard([&] {
        session.edit([&](db::Editor& editor) {
            if (title != analysis.title) editor.rename_analysis(analysis.id, title);
            if (said != analysis.notes) editor.annotate_analysis(analysis.id, said);
        });
    });
}

}  // namespace cabildo::workbench
