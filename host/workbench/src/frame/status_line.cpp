#include "frame/status_line.hpp"

#include "language.hpp"
#include "native/look.hpp"

#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace cabildo::workbench {

namespace {

constexpr int message_ms = 4000;

wxString saved_text(const Session& session) {
    if (!session.is_open()) return tr({"Ningún almacén abierto", "No store open"});
    if (session.read_only()) return tr({"Solo lectura", "Read only"});
    if (const std::size_t refused = session.drafts().all().size(); refused > 0)
        return refused == 1 ? tr({"1 texto sin guardar", "1 text not saved"})
                            : tr({"{0} textos sin guardar", "{0} texts not saved"}, {std::to_string(refused)});
    if (session.drafts().typing()) return tr({"Editando… se guarda al salir del campo", "Editing… saved when the field is left"});
    return tr({"Todos los cambios guardados", "All changes saved"});
}

}  // namespace

StatusLine::StatusLine(wxWindow* parent) : wxPanel(parent), message_timer_(this) {
    SetSizer(new wxBoxSizer(wxHORIZONTAL));
    GetSizer()->SetMinSize(-1, FromDIP(28));
    GetSizer()->AddSpacer(FromDIP(12));
    saved_ = add(false);
    undo_ = add(true);
    page_ = add(false);
    language_ = add(false);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        dc.SetPen(wxPen(colours().line));
        dc.DrawLine(0, 0, GetClientSize().GetWidth(), 0);
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        page_->SetLabel(page_text_);
        Layout();
    });
}

wxStaticText* StatusLine::add(bool stretch) {
    const long style = stretch ? wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE : 0;
    auto* text = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, style);
    set_style(text, Style::small_muted);
    GetSizer()->Add(text, stretch ? 1 : 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(18));
    return text;
}

void StatusLine::show(const Session& session, const PageStatus& page) {
    saved_->SetLabel(label_text(saved_text(session)));
    wxString refused;
    for (const auto& [key, draft] : session.drafts().all())
        refused += (refused.empty() ? "" : "\n") + tr(draft.where) + ": " + tr(draft.problem);
    saved_->SetToolTip(refused);
    mark_style(saved_, Style::refused, !refused.empty());
    wxString undo;
    if (session.undo_title()) undo = tr({"Deshacer: ", "Undo: "}) + tr(*session.undo_title());
    undo_->SetLabel(label_text(undo));
    undo_->SetToolTip(undo);
    wxString text = from_utf8(page.text);
    if (session.is_open()) {
        const wxString revision = tr({"Revisión {0}", "Revision {0}"}, {number_text(session.revision())});
        text = text.empty() ? revision : revision + from_utf8("   ·   ") + text;
    }
    page_text_ = label_text(text);
    if (!message_timer_.IsRunning() && !working_) page_->SetLabel(page_text_);
    language_->SetLabel(tr({"Español", "English"}));
    Layout();
}

void StatusLine::tell_work(const wxString& doing) {
    working_ = true;
    message_timer_.Stop();
    page_->SetLabel(label_text(doing));
    Layout();
}

void StatusLine::tell(const wxString& message) {
    working_ = false;
    page_->SetLabel(label_text(message));
    message_timer_.StartOnce(message_ms);
    Layout();
}

wxString StatusLine::text() const {
    wxString all;
    for (const wxStaticText* part : {saved_, undo_, page_, language_})
        if (!part->GetLabelText().empty()) all += (all.empty() ? "" : " | ") + part->GetLabelText();
    return all;
}

}  // namespace cabildo::workbench
