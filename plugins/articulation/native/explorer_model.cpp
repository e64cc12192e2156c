#include "explorer_model.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::articulation {

namespace {

constexpr double largest_radius = 0.36;  ///< of the largest node, in lengths of a tie, as the computed layout has it

/// In small letters without accents, so that "educacion" finds "Educación".
std::string plain(const std::string& text) {
    std::string joined;
    for (const std::string& word : words_of(text)) joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

std::string sector_of(const NetworkNode& node) {
    const auto sector = node.groupings.find("sector");
    return sector == node.groupings.end() ? unknown_id : sector->second;
}

const NetworkNode* node_in(const Network& network, const std::string& id) {
    const auto found = std::find_if(network.nodes.begin(), network.nodes.end(), [&](const NetworkNode& node) { return node.id == id; });
    return found == network.nodes.end() ? nullptr : &*found;
}

/// As it is written in the option.
double rounded(double value) { return std::round(value * 100) / 100; }

}  // namespace

void ExplorerModel::take(const Network& whole, const std::string& beside) {
    const NetworkNode *here = node_in(shown_, beside), *there = node_in(whole, beside);
    if (here != nullptr && there != nullptr) {
        const double dx = here->x - there->x, dy = here->y - there->y;
        for (const NetworkNode& node : shown_.nodes) choice_.arrangement.places.try_emplace(node.id, Put{rounded(node.x), rounded(node.y), false});
        for (const NetworkNode& node : whole.nodes)
            choice_.arrangement.places.try_emplace(node.id, Put{rounded(node.x + dx), rounded(node.y + dy), false});
    }
    whole_ = whole;
    refresh();
}

void ExplorerModel::choose(NetworkChoice choice, std::string colour) {
    choice_ = std::move(choice);
    colour_ = std::move(colour);
    refresh();
}

void ExplorerModel::refresh() { shown_ = chosen_part(whole_, choice_); }

void ExplorerModel::show_role(const std::string& role, bool on) {
    if (on) choice_.roles.insert(role);
    else choice_.roles.erase(role);
    refresh();
}

void ExplorerModel::show_sector(const std::string& sector, bool on) {
    if (on) choice_.sectors.insert(sector);
    else choice_.sectors.erase(sector);
    refresh();
}

void ExplorerModel::show_around(const std::string& node) {
    choice_.arrangement.around = {node};
    refresh();
}

void ExplorerModel::expand(const std::string& node) {
    auto& around = choice_.arrangement.around;
    if (std::find(around.begin(), around.end(), node) == around.end()) around.push_back(node);
    refresh();
}

void ExplorerModel::show_all() {
    choice_.arrangement.around.clear();
    refresh();
}

void ExplorerModel::reset() {
    choice_ = NetworkChoice::everything();
    refresh();
}

void ExplorerModel::put(const std::string& node, double x, double y) {
    choice_.arrangement.places[node] = {rounded(x), rounded(y), true};
    if (const auto at = position(node)) {
        shown_.nodes[*at].x = rounded(x);
        shown_.nodes[*at].y = rounded(y);
    }
}

void ExplorerModel::pin(const std::string& node, bool on) {
    const auto at = position(node);
    if (!at) return;
    Put& put = choice_.arrangement.places.try_emplace(node, Put{rounded(shown_.nodes[*at].x), rounded(shown_.nodes[*at].y), on}).first->second;
    put.pinned = on;
}

bool ExplorerModel::pinned(const std::string& node) const {
    const auto found = choice_.arrangement.places.find(node);
    return found != choice_.arrangement.places.end() && found->second.pinned;
}

std::optional<std::size_t> ExplorerModel::position(const std::string& node) const {
    const NetworkNode* found = node_in(shown_, node);
    return found == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(found - shown_.nodes.data()));
}

std::vector<std::size_t> ExplorerModel::neighbours(std::size_t node) const {
    std::vector<std::size_t> list;
    const std::string& id = shown_.nodes[node].id;
    for (const NetworkEdge& edge : shown_.edges) {
        const std::string* other = edge.source == id ? &edge.target : edge.target == id ? &edge.source : nullptr;
        if (other != nullptr)
            if (const auto at = position(*other)) list.push_back(*at);
    }
    return list;
}

std::size_t ExplorerModel::hidden_neighbours(const std::string& node) const {
    return static_cast<std::size_t>(std::count_if(whole_.edges.begin(), whole_.edges.end(), [&](const NetworkEdge& edge) {
        return (edge.source == node && !position(edge.target)) || (edge.target == node && !position(edge.source));
    }));
}

std::size_t ExplorerModel::ties_of(const std::string& role) const {
    return static_cast<std::size_t>(std::count_if(whole_.edges.begin(), whole_.edges.end(), [&](const NetworkEdge& edge) {
        return edge.kinds.empty() ? role == unknown_id : std::find(edge.kinds.begin(), edge.kinds.end(), role) != edge.kinds.end();
    }));
}

std::size_t ExplorerModel::actors_of(const std::string& sector) const {
    return static_cast<std::size_t>(std::count_if(whole_.nodes.begin(), whole_.nodes.end(), [&](const NetworkNode& node) {
        return node.shape == NodeShape::circle && sector_of(node) == sector;
    }));
}

std::optional<std::size_t> ExplorerModel::find(const std::string& words) const {
    const std::string wanted = plain(words);
    if (wanted.empty()) return std::nullopt;
    for (std::size_t i = 0; i < shown_.nodes.size(); ++i)
        if (plain(shown_.nodes[i].label).find(wanted) != std::string::npos) return i;
    return std::nullopt;
}

Relaxation ExplorerModel::relaxation(double heat) const {
    double most = 0;
    for (const NetworkNode& node : shown_.nodes) most = std::max(most, node.size);
    std::vector<Relaxation::Body> bodies;
    std::map<std::string_view, std::size_t> places;
    for (const NetworkNode& node : shown_.nodes) {
        places[node.id] = bodies.size();
        bodies.push_back({node.x, node.y, most > 0 ? largest_radius * std::sqrt(node.size / most) : largest_radius / 2, pinned(node.id)});
    }
    std::vector<std::pair<std::size_t, std::size_t>> ties;
    for (const NetworkEdge& edge : shown_.edges) ties.emplace_back(places[edge.source], places[edge.target]);
    return {std::move(bodies), std::move(ties), heat};
}

void ExplorerModel::settle(const Relaxation& relaxation) {
    for (std::size_t i = 0; i < shown_.nodes.size() && i < relaxation.bodies().size(); ++i) {
        NetworkNode& node = shown_.nodes[i];
        const Relaxation::Body& body = relaxation.bodies()[i];
        if (body.fixed) continue;
        node.x = rounded(body.x);
        node.y = rounded(body.y);
        choice_.arrangement.places[node.id] = {node.x, node.y, false};
    }
}

Arrangement ExplorerModel::arrangement() const {
    Arrangement arrangement{choice_.arrangement.around, {}};
    for (const NetworkNode& node : shown_.nodes)
        if (const auto put = choice_.arrangement.places.find(node.id); put != choice_.arrangement.places.end()) arrangement.places.insert(*put);
    return arrangement;
}

std::string facts_of(const NetworkNode& node, Language language) {
    const NumberFormat numbers(language);
    std::string text = node.label;
    for (const auto& [name, value] : node.attributes) {
        text += "\n" + name + ": ";
        if (const auto* integer = std::get_if<std::int64_t>(&value)) text += numbers.integer(*integer);
        else if (const auto* number = std::get_if<double>(&value)) text += numbers.decimal(*number, 3);
        else if (const auto* word = std::get_if<std::string>(&value)) text += *word;
        else text += "–";
    }
    return text;
}

}  // namespace cabildo::articulation
