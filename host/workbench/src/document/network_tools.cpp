#include "document/network_tools.hpp"

#include "dialogs/checklist.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

constexpr double zoom_step = 1.4;

/// Whether a node belongs to none of the groups that are drawn.
bool has_ungrouped(const Network& network) {
    return std::any_of(network.nodes.begin(), network.nodes.end(), [](const NetworkNode& node) { return node.group.empty(); });
}

wxButton* small_button(wxWindow* parent, const wxString& label, const wxString& tip) {
    auto* button = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->SetToolTip(tip);
    set_accessible_name(button, tip);
    return button;
}

}  // namespace

NetworkTools::NetworkTools(wxWindow* parent, const Network& network) : wxPanel(parent), coloured_(network) {
    coloured_.edges.clear();
    SetBackgroundColour(colours().page);
    set_style(this, Style::form);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](wxWindow* window, int space) { row->Add(window, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(space)); };
    if (network.groupings.size() > 1) {
        auto* label = new wxStaticText(this, wxID_ANY, tr({"Color", "Colour"}));
        colour_ = new wxChoice(this, wxID_ANY);
        for (const NetworkGrouping& grouping : network.groupings) colour_->Append(from_utf8(grouping.label));
        set_label_for(label, colour_);
        add(label, gap);
        add(colour_, wide_gap);
        colour_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
            const int chosen = colour_->GetSelection();
            if (chosen != wxNOT_FOUND) on_colour(coloured_.groupings[static_cast<std::size_t>(chosen)].id);
        });
    }
    groups_ = new wxButton(this, wxID_ANY, wxString());
    groups_->SetToolTip(tr({"Qué grupos se muestran", "Which groups are shown"}));
    groups_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_groups(); });
    add(groups_, wide_gap);
    search_ = new wxSearchCtrl(this, wxID_ANY);
    search_->SetDescriptiveText(tr({"Buscar un nodo…", "Find a node…"}));
    search_->ShowCancelButton(true);
    search_->SetMinSize(FromDIP(wxSize(200, -1)));
    set_accessible_name(search_, tr({"Buscar un nodo", "Find a node"}));
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { on_find(to_utf8(search_->GetValue())); });
    search_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { search_->Clear(); });
    add(search_, wide_gap);
    auto* closer = small_button(this, "+", tr({"Acercar (Ctrl+rueda, +)", "Zoom in (Ctrl+wheel, +)"}));
    auto* farther = small_button(this, from_utf8("−"), tr({"Alejar (Ctrl+rueda, −)", "Zoom out (Ctrl+wheel, −)"}));
    all_ = new wxButton(this, wxID_ANY, tr({"Ver todo", "Show all"}));
    all_->SetToolTip(tr({"Toda la red, sin nodo destacado (0)", "The whole network, no node in focus (0)"}));
    closer->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_zoom(zoom_step); });
    farther->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_zoom(1 / zoom_step); });
    all_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_zoom(0); });
    add(farther, 4);
    add(closer, 4);
    add(all_, 0);
    SetSizer(row);
}

void NetworkTools::show(const Network& coloured, const std::set<std::string>& hidden) {
    coloured_.groups = coloured.groups;
    coloured_.grouping = coloured.grouping;
    coloured_.nodes = coloured.nodes;
    hidden_ = hidden;
    if (colour_ != nullptr) {
        const auto& all = coloured_.groupings;
        const auto drawn = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == coloured_.grouping; });
        colour_->SetSelection(drawn == all.end() ? wxNOT_FOUND : static_cast<int>(drawn - all.begin()));
    }
    const std::size_t groups = coloured_.groups.size() + has_ungrouped(coloured_);
    groups_->Show(groups > 1);
    groups_->SetLabel(label_text(tr({"{0} de {1} grupos  ▾", "{0} of {1} groups  ▾"},
                                    {std::to_string(groups - hidden_.size()), std::to_string(groups)})));
    Layout();
}

int NetworkTools::height() const { return GetSizer()->GetMinSize().GetHeight() + FromDIP(gap); }

void NetworkTools::ask_groups() {
    std::vector<std::string> ids;
    std::vector<ChecklistItem> items;
    for (const auto& [id, label] : coloured_.groups) {
        ids.push_back(id);
        items.push_back({from_utf8(label), !hidden_.contains(id)});
    }
    if (has_ungrouped(coloured_)) {
        ids.emplace_back();
        items.push_back({tr({"Sin grupo", "No group"}), !hidden_.contains("")});
    }
    const auto ticks = ask_checklist(groups_, tr({"Grupos", "Groups"}), items);
    if (!ticks) return;
    std::set<std::string> hidden;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!(*ticks)[i]) hidden.insert(ids[i]);
    on_hide(hidden.size() == ids.size() ? std::set<std::string>() : hidden);
}

}  // namespace cabildo::workbench
