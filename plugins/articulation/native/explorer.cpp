// The native panel of "network": an explorer of the actors' network. What it arranges becomes option values of the panel, so
// that the report shows it and anybody can make it again.
#include "canvas.hpp"
#include "side.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

namespace cabildo::articulation {

namespace {

constexpr double zoom_step = 1.4, whole_heat = 1, nudge = 0.35;

const Network* network_in(const Document& document, std::string_view id) {
    for (const Block& block : document.blocks)
        if (const auto* network = std::get_if<Network>(&block); network != nullptr && network->id == id) return network;
    return nullptr;
}

std::set<std::string> ids_in(const std::string& list) {
    std::set<std::string> ids;
    for (std::size_t from = 0; from < list.size();) {
        const std::size_t to = std::min(list.find(',', from), list.size());
        ids.insert(list.substr(from, to - from));
        from = to + 1;
    }
    return ids;
}

std::string list_of(const std::set<std::string>& ids, const std::vector<Category>& choices) {
    std::string list;
    for (const Category& choice : choices)
        if (ids.contains(choice.id)) list += (list.empty() ? "" : ",") + choice.id;
    return list;
}

wx::OptionValues values_of(const NetworkChoice& choice, const std::string& colour) {
    return {{"roles", list_of(choice.roles, role_choices())}, {"sectors", list_of(choice.sectors, sector_choices())},
            {"view", written(choice.arrangement)}, {"colour", colour}};
}

/// The figure's options as a document was made with them.
wx::OptionValues figure_options(const Document& document) {
    wx::OptionValues values;
    for (const char* id : {"roles", "sectors", "view", "colour"}) {
        const auto found = document.provenance.options.find(id);
        values[id] = found == document.provenance.options.end() ? std::string() : found->second;
    }
    return values;
}

class Explorer : public wx::NativePanel {
public:
    wxWindow* create(wxWindow* parent, wx::NativeHost& host) override;
    void show(const Document& document) override;
    void computed(const Document& document) override;

private:
    wxString say(const Text& text) const { return wx::from_utf8(text.in(host_->language())); }
    wxButton* button(wxWindow* parent, wxSizer* row, const Text& label, const Text& tip, std::function<void()> act);
    void make_tools(wxWindow* parent, wxSizer* column);
    void take(const Network& whole, const std::string& beside = {});
    void model_changed(bool fit);
    void tell_state();
    void expand(const std::string& node);
    void only_around(const std::string& node);
    void all_nodes();
    void reset();
    void hand_over();
    void tell(const Text& text) { host_->tell(text.in(host_->language())); }

    wx::NativeHost* host_ = nullptr;
    ExplorerModel model_;
    Canvas* canvas_ = nullptr;
    Side* side_ = nullptr;
    wxButton* all_ = nullptr;         ///< there while only some nodes' neighbours are shown
    wxWindow* window_ = nullptr;
    wx::OptionValues seen_;           ///< the figure's options of the last document
    std::optional<Network> backbone_; ///< of a network that is too large to be drawn: shown until a node is chosen
    std::string awaited_;             ///< the node whose surroundings were asked for
};

wxWindow* Explorer::create(wxWindow* parent, wx::NativeHost& host) {
    host_ = &host;
    window_ = new wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE);
    window_->SetBackgroundColour(host.look().page);
    auto* left = new wxBoxSizer(wxVERTICAL);
    make_tools(window_, left);
    canvas_ = new Canvas(window_, model_, host);
    side_ = new Side(window_, model_, host);
    left->Add(canvas_, 1, wxEXPAND);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, 1, wxEXPAND);
    auto* line = new wxPanel(window_, wxID_ANY, wxDefaultPosition, wxSize(1, 1));
    line->SetBackgroundColour(host.look().line);
    row->Add(line, 0, wxEXPAND);
    row->Add(side_, 0, wxEXPAND);
    window_->SetSizer(row);

    canvas_->on_select = [this] {
        const auto node = model_.position(canvas_->selected());
        std::string facts;
        if (node) {
            const NetworkNode& shown = model_.shown().nodes[*node];
            facts = facts_of(shown, host_->language());
            if (model_.pinned(shown.id)) facts += "\n" + Text{"Fijado", "Pinned"}.in(host_->language());
            if (const std::size_t hidden = model_.hidden_neighbours(shown.id); hidden > 0)
                facts += "\n" + format(Text{"Vecinos sin mostrar: {0}", "Neighbours not shown: {0}"}.in(host_->language()), {std::to_string(hidden)});
        }
        side_->show_facts(facts);
        host_->name(canvas_, facts.empty() ? model_.whole().alt : facts);
    };
    canvas_->on_change = [this] { tell_state(); };
    canvas_->on_expand = [this](const std::string& node) { expand(node); };
    canvas_->on_around = [this](const std::string& node) { only_around(node); };
    canvas_->on_all = [this] { all_nodes(); };
    canvas_->on_reset = [this] { reset(); };
    side_->on_find = [this](const std::string& words) {
        const auto found = model_.find(words);
        canvas_->select(found ? model_.shown().nodes[*found].id : std::string());
        if (found) canvas_->centre_on(canvas_->selected());
        else if (!words.empty()) tell({"Ningún nodo a la vista se llama así", "No node in sight is called that"});
    };
    side_->on_hand_over = [this] { hand_over(); };
    side_->on_filter = [this] { model_changed(false); };
    side_->on_colour = [this] { canvas_->Refresh(); };
    return window_;
}

wxButton* Explorer::button(wxWindow* parent, wxSizer* row, const Text& label, const Text& tip, std::function<void()> act) {
    auto* made = new wxButton(parent, wxID_ANY, say(label), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    made->SetMinSize(made->GetBestSize() + parent->FromDIP(wxSize(12, 4)));
    made->SetToolTip(say(tip));
    host_->name(made, label.in(host_->language()).size() > 3 ? label.in(host_->language()) : tip.in(host_->language()));
    made->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    row->Add(made, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT | wxBOTTOM, parent->FromDIP(4));
    return made;
}

void Explorer::make_tools(wxWindow* parent, wxSizer* column) {
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    button(parent, row, {"−", "−"}, {"Alejar (−)", "Zoom out (−)"}, [this] { canvas_->zoom(1 / zoom_step); });
    button(parent, row, {"+", "+"}, {"Acercar (+)", "Zoom in (+)"}, [this] { canvas_->zoom(zoom_step); });
    button(parent, row, {"Ajustar", "Fit"}, {"Todo lo que se muestra, en la ventana (0)", "All that is shown, in the window (0)"}, [this] { canvas_->fit(); });
    button(parent, row, {"Acomodar", "Settle"}, {"Los nodos se acomodan; los fijados quedan donde están", "The nodes settle; those that are pinned stay where they are"},
           [this] { canvas_->settle(whole_heat); });
    all_ = button(parent, row, {"Todos los nodos", "All nodes"}, {"Ya no solo los vecinos de algunos (A)", "No longer the neighbours of some alone (A)"}, [this] { all_nodes(); });
    button(parent, row, {"Restablecer", "Reset"}, {"Todo como se calculó", "Everything as it was computed"}, [this] { reset(); });
    all_->Hide();
    column->Add(row, 0, wxEXPAND | wxALL, parent->FromDIP(8));
}

void Explorer::show(const Document& document) {
    const wx::OptionValues options = figure_options(document);
    if (options != seen_) {
        seen_ = options;
        model_.choose({ids_in(options.at("roles")), ids_in(options.at("sectors")), arrangement_of(options.at("view")).value_or(Arrangement{})}, options.at("colour"));
    }
    backbone_.reset();
    awaited_.clear();
    const wx::OptionValues whole = values_of(NetworkChoice::everything(), options.at("colour"));
    if (options == whole) return computed(document);
    host_->run(whole);  // the report may show a part alone
}

void Explorer::computed(const Document& document) {
    if (const Network* network = network_in(document, "network")) {
        const std::string beside = std::exchange(awaited_, {});
        if (!beside.empty()) model_.expand(beside);
        return take(*network, beside);
    }
    if (const Network* network = network_in(document, "backbone")) {
        backbone_ = *network;
        if (const auto& around = model_.choice().arrangement.around; !around.empty())  // as the report has it
            return host_->run(values_of({NetworkChoice::everything().roles, NetworkChoice::everything().sectors, {around, {}}}, model_.colour()));
        return take(*backbone_);
    }
    take({});
}

void Explorer::take(const Network& whole, const std::string& beside) {
    const bool other = whole.nodes.size() != model_.whole().nodes.size();
    model_.take(whole, beside);
    side_->refresh();
    host_->name(canvas_, whole.alt);
    model_changed(other);  // else the reader's zoom stays
}

void Explorer::model_changed(bool fit) {
    canvas_->refresh(fit);
    tell_state();
}

/// "80 de 95 nodos, 3 fijados".
void Explorer::tell_state() {
    const auto written_number = [this](std::size_t n) { return NumberFormat(host_->language()).integer(static_cast<std::int64_t>(n)); };
    const auto& nodes = model_.shown().nodes;
    if (const bool some = !model_.choice().arrangement.around.empty(); some != all_->IsShown()) {
        // Of a large network there never are all of them.
        all_->SetLabel(backbone_ ? say({"Actores principales", "Main actors"}) : say({"Todos los nodos", "All nodes"}));
        all_->SetMinSize(all_->GetBestSize() + window_->FromDIP(wxSize(12, 4)));
        host_->name(all_, wx::to_utf8(all_->GetLabel()));
        all_->Show(some);
        window_->Layout();
    }
    const auto pinned = static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [this](const NetworkNode& node) { return model_.pinned(node.id); }));
    if (model_.whole().nodes.empty()) {
        side_->show_state({"Sin red que mostrar: mire el informe", "No network to show: see the report"});
        return;
    }
    Text text = format(Text{"{0} de {1} nodos · {2} fijados", "{0} of {1} nodes · {2} pinned"}, {written_number(nodes.size()), written_number(model_.whole().nodes.size()), written_number(pinned)});
    if (backbone_ && model_.whole().id == "backbone")
        text = format(Text{"{0} de los {1} actores principales de una red grande. Doble clic: las iniciativas de uno", "{0} of the {1} main actors of a large network. Double click: the initiatives of one"},
                      {written_number(nodes.size()), written_number(model_.whole().nodes.size())});
    side_->show_state(text);
}

void Explorer::expand(const std::string& node) {
    if (backbone_) {
        // Too large to be here as a whole: the plugin is asked for what lies around.
        Arrangement wanted{model_.choice().arrangement.around, {}};
        if (std::find(wanted.around.begin(), wanted.around.end(), node) == wanted.around.end()) wanted.around.push_back(node);
        awaited_ = node;
        tell({"Buscando sus vecinos…", "Looking for its neighbours…"});
        return host_->run(values_of({NetworkChoice::everything().roles, NetworkChoice::everything().sectors, wanted}, model_.colour()));
    }
    if (model_.choice().arrangement.around.empty()) return only_around(node);  // all are shown: there is nothing more to expand
    model_.expand(node);
    model_changed(false);
    canvas_->settle(nudge);
}

void Explorer::only_around(const std::string& node) {
    if (backbone_ && model_.whole().id == "backbone") return expand(node);
    model_.show_around(node);
    model_changed(true);
    canvas_->select(node);
}

void Explorer::all_nodes() {
    model_.show_all();
    if (backbone_) return take(*backbone_);
    model_changed(true);
}

void Explorer::reset() {
    model_.reset();
    if (backbone_) return take(*backbone_);
    side_->refresh();
    model_changed(true);
}

void Explorer::hand_over() {
    NetworkChoice choice = model_.choice();
    choice.arrangement = model_.arrangement();
    seen_ = values_of(choice, model_.colour());
    host_->hand_over(seen_);
}

}  // namespace

}  // namespace cabildo::articulation

CABILDO_NATIVE_PANEL(cabildo::articulation::Explorer, "org.cabildo.articulation", "network")
