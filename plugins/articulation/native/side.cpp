#include "side.hpp"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <algorithm>

namespace cabildo::articulation {

namespace {

constexpr int width = 256, around = 12, line_height = 25, facts_height = 104;

}  // namespace

Side::Side(wxWindow* parent, ExplorerModel& model, wx::NativeHost& host)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), model_(model), host_(host) {
    SetBackgroundColour(host.look().card);
    SetScrollRate(0, FromDIP(12));
    SetSizer(new wxBoxSizer(wxVERTICAL));
    auto* over = new wxButton(this, wxID_ANY, say({"Llevar al informe", "Take to the report"}));
    over->SetToolTip(say({"Esta vista pasa a ser la figura del informe, y se guarda y exporta con él", "This view becomes the figure of the report, and is saved and exported with it"}));
    over->SetFont(over->GetFont().Bold());
    over->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_hand_over(); });
    GetSizer()->Add(over, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(around));
    state_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    state_->SetForegroundColour(host.look().muted);
    GetSizer()->Add(state_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(around));
    search_ = new wxSearchCtrl(this, wxID_ANY);
    search_->SetDescriptiveText(say({"Buscar un nodo…", "Find a node…"}));
    search_->ShowCancelButton(true);
    host.name(search_, Text{"Buscar un nodo", "Find a node"}.in(host.language()));
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { on_find(wx::to_utf8(search_->GetValue())); });
    search_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { search_->Clear(); });
    GetSizer()->Add(search_, 0, wxEXPAND | wxALL, FromDIP(around));
    heading({"Nodo elegido", "Selected node"});
    facts_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    facts_->SetMinSize(FromDIP(wxSize(width - 2 * around, facts_height)));  // so that nothing below it jumps
    facts_->SetForegroundColour(host.look().text);
    GetSizer()->Add(facts_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(around));
    heading({"Color de los actores", "Colour of the actors"});
    colour_ = new wxChoice(this, wxID_ANY);
    host.name(colour_, Text{"Color de los actores", "Colour of the actors"}.in(host.language()));
    colour_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        const auto chosen = static_cast<std::size_t>(colour_->GetSelection());
        if (chosen < model_.whole().groupings.size()) model_.colour_by(model_.whole().groupings[chosen].id);
        on_colour();
    });
    GetSizer()->Add(colour_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(around));
    sectors_ = list({"Sectores", "Sectors"}, sectors_head_, [this](const std::string& id, bool on) { model_.show_sector(id, on); }, sector_ids_);
    roles_ = list({"Roles", "Roles"}, roles_head_, [this](const std::string& id, bool on) { model_.show_role(id, on); }, role_ids_);
    no_roles_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    no_roles_->SetForegroundColour(host.look().muted);
    GetSizer()->Add(no_roles_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(around));
    set_words(no_roles_, say({"Los roles son de los vínculos con iniciativas: se eligen aquí al mostrar los vecinos de un actor.",
                              "Roles belong to the ties with initiatives: they are chosen here once an actor's neighbours are shown."}));
    SetMinSize(wxSize(FromDIP(width), -1));
    show_facts({});
    refresh();
}

/// Wrapped, and as high as its lines.
void Side::set_words(wxStaticText* label, const wxString& words, int least_height) {
    label->SetLabel(wx::label_text(wx::to_utf8(words)));
    label->Wrap(FromDIP(width - 2 * around));
    wxClientDC dc(label);
    dc.SetFont(label->GetFont());
    label->SetMinSize(wxSize(FromDIP(width - 2 * around), std::max(dc.GetMultiLineTextExtent(label->GetLabelText()).GetHeight() + FromDIP(2), least_height)));
}

wxStaticText* Side::heading(const Text& text) {
    auto* label = new wxStaticText(this, wxID_ANY, say(text));
    label->SetFont(label->GetFont().Bold());
    label->SetForegroundColour(host_.look().text);
    GetSizer()->Add(label, 0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(around));
    return label;
}

wxCheckListBox* Side::list(const Text& text, wxStaticText*& head, std::function<void(const std::string&, bool)> tick, std::vector<std::string>& ids) {
    head = heading(text);
    auto* box = new wxCheckListBox(this, wxID_ANY);
    host_.name(box, text.in(host_.language()));
    box->Bind(wxEVT_CHECKLISTBOX, [this, box, tick, &ids](wxCommandEvent& event) {
        const auto at = static_cast<std::size_t>(event.GetInt());
        if (at >= ids.size()) return;
        tick(ids[at], box->IsChecked(static_cast<unsigned>(at)));
        on_filter();
    });
    GetSizer()->Add(box, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(around));
    return box;
}

void Side::refresh() {
    const auto fill = [this](wxCheckListBox* box, std::vector<std::string>& ids, const std::vector<Category>& choices, const std::set<std::string>& shown,
                             const std::function<std::size_t(const std::string&)>& count) {
        std::vector<std::string> now;
        wxArrayString lines;
        for (const Category& choice : choices) {
            const std::size_t n = count(choice.id);
            if (n == 0) continue;
            now.push_back(choice.id);
            lines.push_back(wx::from_utf8(choice.label.in(host_.language()) + " (" + NumberFormat(host_.language()).integer(static_cast<std::int64_t>(n)) + ")"));
        }
        if (now != ids || lines != box->GetStrings()) {
            ids = now;
            box->Set(lines);
            box->SetMinSize(wxSize(-1, FromDIP(line_height) * static_cast<int>(std::max<std::size_t>(lines.size(), 1)) + FromDIP(4)));
        }
        for (std::size_t i = 0; i < ids.size(); ++i) box->Check(static_cast<unsigned>(i), shown.contains(ids[i]));
    };
    fill(sectors_, sector_ids_, sector_choices(), model_.choice().sectors, [this](const std::string& id) { return model_.actors_of(id); });
    fill(roles_, role_ids_, role_choices(), model_.choice().roles, [this](const std::string& id) { return model_.ties_of(id); });
    const bool any = !model_.whole().nodes.empty(), roles = model_.has_roles();
    sectors_head_->Show(any);
    sectors_->Show(any);
    roles_head_->Show(any);
    roles_->Show(roles);
    no_roles_->Show(any && !roles);
    colour_->Clear();
    for (const NetworkGrouping& grouping : model_.whole().groupings) {
        colour_->Append(wx::from_utf8(grouping.label));
        if (grouping.id == model_.colour()) colour_->SetSelection(static_cast<int>(colour_->GetCount()) - 1);
    }
    FitInside();
    Layout();
}

void Side::show_state(const Text& text) {
    set_words(state_, say(text));
    FitInside();
    Layout();
}

void Side::show_facts(const std::string& facts) {
    set_words(facts_, facts.empty() ? say({"Ninguno. Un clic lo elige; las flechas pasan de uno a otro.", "None. A click selects one; the arrows go from one to the next."})
                                    : wx::from_utf8(facts), FromDIP(facts_height));
    FitInside();
    Layout();
}

}  // namespace cabildo::articulation
