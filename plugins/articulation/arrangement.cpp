// The figure's options: read, written, and applied to the figure.
#include "arrangement.hpp"

#include <cabildo/dataset.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cabildo::articulation {

namespace {

constexpr std::string_view special = "\\;@+";
constexpr double hundredths = 100;
constexpr double farthest = 1e6;  ///< hundredths; beyond is no place in a figure

std::string escaped_id(const std::string& id) {
    std::string text;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const bool blank_at_an_end = id[i] == ' ' && (i == 0 || i + 1 == id.size());
        if (blank_at_an_end || special.find(id[i]) != std::string_view::npos) text += '\\';
        text += id[i];
    }
    return text;
}

/// Up to an unescaped `end`, which is taken too; the backslashes fall.
std::string taken(std::string_view& rest, char end) {
    std::string id;
    std::size_t i = 0;
    for (; i < rest.size() && rest[i] != end; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
        id += rest[i];
    }
    rest.remove_prefix(std::min(i + 1, rest.size()));
    return id;
}

/// The part before the next unescaped semicolon, as it is written, without the blanks around it.
std::string_view next_part(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    std::size_t i = 0;
    for (; i < rest.size() && rest[i] != ';'; ++i)
        if (rest[i] == '\\') ++i;
    i = std::min(i, rest.size());
    std::string_view part = rest.substr(0, i);
    while (part.ends_with(' ') && !part.ends_with("\\ ")) part.remove_suffix(1);
    rest.remove_prefix(std::min(i + 1, rest.size()));
    return part;
}

std::optional<double> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || std::abs(value) > farthest) return std::nullopt;
    return value / hundredths;
}

std::optional<Put> put_of(std::string_view text) {
    Put put;
    if (text.ends_with('!')) {
        put.pinned = true;
        text.remove_suffix(1);
    }
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const auto x = number(text.substr(0, comma)), y = number(text.substr(comma + 1));
    if (!x || !y) return std::nullopt;
    put.x = *x;
    put.y = *y;
    return put;
}

std::string coordinate(double value) { return std::to_string(std::llround(std::clamp(value * hundredths, -farthest, farthest))); }

std::vector<Category> with_unknown(std::string_view vocabulary) {
    std::vector<Category> choices = *closed_vocabulary(vocabulary);
    choices.push_back({unknown_id, {"No informado", "Not reported"}});
    return choices;
}

std::set<std::string> ids_of(const std::vector<Category>& choices) {
    std::set<std::string> ids;
    for (const Category& choice : choices) ids.insert(choice.id);
    return ids;
}

bool in_roles(const NetworkEdge& edge, const std::set<std::string>& roles) {
    if (edge.kinds.empty()) return roles.contains(unknown_id);
    return std::any_of(edge.kinds.begin(), edge.kinds.end(), [&](const std::string& kind) { return roles.contains(kind); });
}

bool in_sectors(const NetworkNode& node, const std::set<std::string>& sectors) {
    if (node.shape == NodeShape::square) return true;  // an initiative
    const auto sector = node.groupings.find("sector");
    return sectors.contains(sector == node.groupings.end() ? unknown_id : sector->second);
}

}  // namespace

std::string written(const Arrangement& arrangement) {
    std::string text;
    const auto part = [&text]() -> std::string& { return text.empty() ? text : text += "; "; };
    for (const std::string& id : arrangement.around) part() += '+' + escaped_id(id);
    for (const auto& [id, put] : arrangement.places)
        part() += escaped_id(id) + '@' + coordinate(put.x) + ',' + coordinate(put.y) + (put.pinned ? "!" : "");
    return text;
}

std::optional<Arrangement> arrangement_of(std::string_view text) {
    Arrangement arrangement;
    while (!text.empty()) {
        std::string_view part = next_part(text);
        if (part.starts_with('+')) {
            part.remove_prefix(1);
            std::string id = taken(part, '@');
            if (id.empty() || !part.empty()) return std::nullopt;
            if (std::find(arrangement.around.begin(), arrangement.around.end(), id) == arrangement.around.end()) arrangement.around.push_back(std::move(id));
            continue;
        }
        const std::string id = taken(part, '@');
        const auto put = put_of(part);
        if (id.empty() || !put) return std::nullopt;
        arrangement.places[id] = *put;
    }
    return arrangement;
}

const std::vector<Category>& role_choices() {
    static const std::vector<Category> choices = with_unknown("involvements.role");
    return choices;
}

const std::vector<Category>& sector_choices() {
    static const std::vector<Category> choices = with_unknown("actors.sector");
    return choices;
}

std::string all_of(const std::vector<Category>& choices) {
    std::string list;
    for (const Category& choice : choices) list += (list.empty() ? "" : ",") + choice.id;
    return list;
}

NetworkChoice NetworkChoice::everything() { return {ids_of(role_choices()), ids_of(sector_choices()), {}}; }

void put_in_place(Network& figure, const Arrangement& arrangement) {
    for (NetworkNode& node : figure.nodes) {
        const auto put = arrangement.places.find(node.id);
        if (put == arrangement.places.end()) continue;
        node.x = put->second.x;
        node.y = put->second.y;
    }
}

Network chosen_part(const Network& whole, const NetworkChoice& choice) {
    std::map<std::string_view, const NetworkNode*> kept;
    for (const NetworkNode& node : whole.nodes)
        if (in_sectors(node, choice.sectors)) kept.emplace(node.id, &node);
    const bool with_roles = !whole.kinds.empty();
    std::set<std::string_view> had_ties, has_ties, near;
    std::vector<const NetworkEdge*> edges;
    for (const NetworkEdge& edge : whole.edges) {
        had_ties.insert(edge.source);
        had_ties.insert(edge.target);
        if ((with_roles && !in_roles(edge, choice.roles)) || !kept.contains(edge.source) || !kept.contains(edge.target)) continue;
        edges.push_back(&edge);
        has_ties.insert(edge.source);
        has_ties.insert(edge.target);
    }
    const auto& around = choice.arrangement.around;
    for (const std::string& id : around) {
        near.insert(id);
        for (const NetworkEdge* edge : edges) {
            if (edge->source == id) near.insert(edge->target);
            if (edge->target == id) near.insert(edge->source);
        }
    }
    const auto shown = [&](std::string_view id) {
        return kept.contains(id) && (!with_roles || has_ties.contains(id) || !had_ties.contains(id) || std::find(around.begin(), around.end(), id) != around.end()) &&
               (around.empty() || near.contains(id));
    };
    Network part = whole;
    std::erase_if(part.nodes, [&](const NetworkNode& node) { return !shown(node.id); });
    part.edges.clear();
    for (const NetworkEdge* edge : edges)
        if (shown(edge->source) && shown(edge->target)) part.edges.push_back(*edge);
    put_in_place(part, choice.arrangement);
    return part;
}

}  // namespace cabildo::articulation
