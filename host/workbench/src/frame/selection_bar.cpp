#include "frame/selection_bar.hpp"

#include "frame/filter.hpp"
#include "frame/filter_dialog.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace cabildo::workbench {

namespace {

wxButton* small_button(wxWindow* parent, const wxString& label, Style style) {
    auto* button = new wxButton(parent, wxID_ANY, label_text(label), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    set_style(button, style);
    // The sheet's padding is not in what GTK measures before the button is shown.
    const int room = style == Style::chip ? 24 : style == Style::chip_left ? 18 : 16;
    const wxSize text = button->GetTextExtent(label);
    button->SetMinSize(wxSize(text.GetWidth() + parent->FromDIP(room), parent->FromDIP(26)));
    return button;
}

}  // namespace

SelectionBar::SelectionBar(wxWindow* parent, Workbench& workbench) : wxPanel(parent), workbench_(workbench) {
    SetBackgroundColour(colours().card);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->SetMinSize(-1, FromDIP(42));
    caption_ = styled_text(this, tr({"Selección", "Selection"}), Style::muted);
    chip_area_ = new wxPanel(this);
    chip_area_->SetBackgroundColour(colours().card);
    chip_area_->SetSizer(new wxBoxSizer(wxHORIZONTAL));
    add_ = small_button(this, tr({"+ Filtro", "+ Filter"}), Style::chip);
    clear_ = small_button(this, tr({"Quitar todos", "Clear all"}), Style::flat);
    count_ = styled_text(this, wxString(), Style::muted);
    badge_ = styled_text(this, tr({"Datos ilustrativos", "Illustrative data"}), Style::badge);
    badge_->SetToolTip(tr({"Las fichas de este almacén fueron construidas: no describen iniciativas reales.",
                           "The records of this store are constructed: they describe no real initiative."}));
    read_only_ = styled_text(this, tr({"Solo lectura", "Read only"}), Style::badge);
    const int flags = wxALIGN_CENTRE_VERTICAL | wxLEFT;
    row->Add(caption_, 0, flags, FromDIP(12));
    row->Add(chip_area_, 0, wxALIGN_CENTRE_VERTICAL);
    row->Add(add_, 0, flags, FromDIP(gap));
    row->Add(clear_, 0, flags, FromDIP(gap));
    row->AddStretchSpacer();
    row->Add(count_, 0, flags, FromDIP(12));
    row->Add(read_only_, 0, flags, FromDIP(gap));
    row->Add(badge_, 0, flags, FromDIP(gap));
    row->AddSpacer(FromDIP(12));
    SetSizer(row);
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask({}); });
    clear_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        workbench_.guard([this] { workbench_.session().select({}); });
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        dc.SetPen(wxPen(colours().line));
        const wxSize size = GetClientSize();
        dc.DrawLine(0, size.GetHeight() - 1, size.GetWidth(), size.GetHeight() - 1);
    });
}

void SelectionBar::refresh() {
    // Chips go later: one of them may be the button whose event this is.
    for (wxWindow* child : chip_area_->GetChildren()) {
        child->Hide();
        chip_area_->GetSizer()->Detach(child);
        CallAfter([window = wxWeakRef<wxWindow>(child)] {
            if (window) window->Destroy();
        });
    }
    const Session& session = workbench_.session();
    chips_ = 0;
    if (session.is_open())
        for (const db::Condition& condition : session.selection().conditions) add_chip(condition);
    clear_->Show(chips_ > 1);
    add_->Enable(session.is_open());
    badge_->Show(session.is_open() && session.state().illustrative);
    read_only_->Show(session.read_only());
    read_only_->SetToolTip(tr(session.read_only_reason()));
    show_count();
    chip_area_->GetSizer()->Layout();
    Layout();
}

void SelectionBar::add_chip(const db::Condition& condition) {
    ++chips_;
    const Session& session = workbench_.session();
    const wxString label = from_utf8(condition_label(condition, session.everything().variables(), language()));
    const wxString shown = label.length() > 48 ? label.Left(46) + from_utf8("…") : label;
    auto* text = small_button(chip_area_, shown, Style::chip_left);
    text->SetToolTip(label);
    auto* close = small_button(chip_area_, from_utf8("✕"), Style::chip_right);
    close->SetToolTip(tr({"Quitar este filtro", "Remove this filter"}));
    set_accessible_name(close, tr({"Quitar filtro ", "Remove filter "}) + label);
    wxSizer* row = chip_area_->GetSizer();
    row->Add(text, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(gap));
    row->Add(close, 0, wxALIGN_CENTRE_VERTICAL);
    text->Bind(wxEVT_BUTTON, [this, variable = condition.variable](wxCommandEvent&) { ask(variable); });
    close->Bind(wxEVT_BUTTON, [this, variable = condition.variable](wxCommandEvent&) {
        workbench_.guard([&] {
            workbench_.session().select(with_condition(workbench_.session().selection(), {variable, {}}));
        });
    });
}

void SelectionBar::show_count() {
    Session& session = workbench_.session();
    wxString text;
    if (session.is_open()) {
        const auto selected = static_cast<std::int64_t>(session.data().size());
        const auto population = static_cast<std::int64_t>(session.data().population());
        text = session.selection().empty()
                   ? (population == 1 ? tr({"1 iniciativa", "1 initiative"})
                                      : tr({"{0} iniciativas", "{0} initiatives"}, {number_text(population)}))
                   : tr({"{0} de {1} iniciativas", "{0} of {1} initiatives"},
                        {number_text(selected), number_text(population)});
    }
    count_->SetLabel(text);
}

void SelectionBar::ask(const std::string& variable) {
    if (!workbench_.session().is_open()) return;
    FilterDialog dialog(wxGetTopLevelParent(this), workbench_.session(), variable);
    if (dialog.ShowModal() != wxID_OK) return;
    workbench_.guard([&] {
        workbench_.session().select(with_condition(workbench_.session().selection(), dialog.condition()));
    });
}

wxString SelectionBar::count_text() const { return count_->GetLabel(); }

}  // namespace cabildo::workbench
