#include "dialogs/discard.hpp"

#include "drafts.hpp"
#include "language.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"

#include <wx/dialog.h>
#include <wx/sizer.h>

namespace cabildo::workbench {

namespace {
constexpr int text_width = 460;
constexpr std::size_t most_named = 8;
}  // namespace

bool may_discard(wxWindow* parent, const Drafts& drafts) {
    wxDialog dialog(parent, wxID_ANY, tr({"Sin guardar", "Not saved"}));
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int edge = dialog.FromDIP(wide_gap);
    const auto add = [&](const wxString& markup, int below) {
        auto* text = new WrappedText(&dialog, markup);
        text->SetMinSize(wxSize(dialog.FromDIP(text_width), text->height_for(dialog.FromDIP(text_width))));
        column->Add(text, 0, wxLEFT | wxRIGHT | wxTOP, edge);
        column->AddSpacer(dialog.FromDIP(below));
    };
    add("<b>" + escaped(to_utf8(tr({"Lo escrito en estos campos no se pudo guardar. ¿Descartarlo?",
                                    "What was typed in these fields could not be saved. Discard it?"}))) + "</b>", 0);
    std::size_t named = 0;
    for (const auto& [key, draft] : drafts.all()) {
        if (++named > most_named) break;
        add(escaped(draft.where.in(language()) + ": «" + draft.text + "»\n" + draft.problem.in(language())), 0);
    }
    column->Add(dialog_buttons(dialog, tr({"Descartar", "Discard"})), 0, wxEXPAND | wxALL, edge);
    dialog.SetSizerAndFit(column);
    dialog.CentreOnParent();
    return dialog.ShowModal() == wxID_OK;
}

}  // namespace cabildo::workbench
