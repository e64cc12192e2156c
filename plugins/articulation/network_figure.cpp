// Node-link figures of the two-mode network and of the actors' projection.
#include "network_figure.hpp"

#include "layout.hpp"

#include <cabildo/analysis/ranking.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace cabildo::articulation {
namespace {

/// Ties of a figure between its own nodes, with weights.
using Ties = std::map<std::pair<std::size_t, std::size_t>, double>;

Adjacency adjacency_of(std::size_t nodes, const Ties& ties) {
    std::vector<std::vector<Node>> lists(nodes);
    for (const auto& [ends, weight] : ties) {
        lists[ends.first].push_back(static_cast<Node>(ends.second));
        lists[ends.second].push_back(static_cast<Node>(ends.first));
    }
    Adjacency result;
    for (auto& list : lists) {
        std::sort(list.begin(), list.end());
        result.targets.insert(result.targets.end(), list.begin(), list.end());
        result.offsets.push_back(result.targets.size());
    }
    return result;
}

/// Builds the nodes of a figure and the ways to colour them.
class Figure {
public:
    Figure(FigureWords& words, std::string id, std::string title, std::string table) : words_(words), run_(words.run) {
        network_.id = std::move(id);
        network_.title = std::move(title);
        network_.table = std::move(table);
        // Groups of all actors, also of those not drawn: the figures of a report share their colours.
        for (std::size_t a = 0; a < facts().whole.ties.actors(); ++a) {
            const Actor& actor = facts().whole.actor(a);
            use("sector", static_cast<std::int32_t>(actor.sector), facts().whole.involved.sectors());
            use("level", static_cast<std::int32_t>(actor.level), facts().whole.involved.levels());
        }
    }

    void add_initiative(std::size_t number) {
        const Initiative& initiative = facts().whole.initiative(number);
        NetworkNode node{"i:" + initiative.code, initiative.code, "", 0, 0, 1.5, {}};
        node.shape = NodeShape::square;
        if (!initiative.title.empty()) node.attributes[run_({"Título", "Title"})] = initiative.title;
        node.attributes[run_({"Actores", "Actors"})] = static_cast<std::int64_t>(facts().whole.ties.degree(number));
        if (const auto value = facts().central.betweenness[number]) node.attributes[run_({"Intermediación", "Betweenness"})] = *value;
        network_.nodes.push_back(std::move(node));
    }

    void add_actor(std::size_t number) {
        const Actor& actor = facts().whole.actor(number);
        const std::size_t place = facts().actor_node(number), degree = facts().whole.ties.degree(place);
        NetworkNode node{"a:" + actor.id, actor_name(actor), "", 0, 0, static_cast<double>(degree), {}};
        node.attributes[run_({"Iniciativas", "Initiatives"})] = static_cast<std::int64_t>(degree);
        if (const auto value = facts().central.betweenness[place]) node.attributes[run_({"Intermediación", "Betweenness"})] = *value;
        place_in(node, "sector", static_cast<std::int32_t>(actor.sector), facts().whole.involved.sectors());
        place_in(node, "level", static_cast<std::int32_t>(actor.level), facts().whole.involved.levels());
        if (!facts().communities.of.empty()) place_in_community(node, facts().communities.of[number]);
        network_.nodes.push_back(std::move(node));
    }

    /// A community as one node, in the sector and level most frequent among its actors; in none where several are.
    void add_community(std::size_t community) {
        std::vector<std::int64_t> sectors(sector_count, 0), levels(level_count, 0);
        for (std::size_t a = 0; a < facts().communities.of.size(); ++a) {
            if (facts().communities.of[a] != community) continue;
            const Actor& actor = facts().whole.actor(a);
            if (actor.sector != Sector::unknown) ++sectors[static_cast<std::size_t>(actor.sector)];
            if (actor.level != Level::unknown) ++levels[static_cast<std::size_t>(actor.level)];
        }
        const auto size = static_cast<std::int64_t>(facts().communities.sizes[community]);
        NetworkNode node{"c:" + std::to_string(community + 1), community_name(community, run_) + " (" + run_.numbers().integer(size) + ")", "", 0, 0, static_cast<double>(size), {}};
        node.attributes[run_({"Actores", "Actors"})] = size;
        const auto most = [](const std::vector<std::int64_t>& counts) {
            const auto largest = std::max_element(counts.begin(), counts.end());
            const bool alone = *largest > 0 && std::count(counts.begin(), counts.end(), *largest) == 1;
            return alone ? static_cast<std::int32_t>(largest - counts.begin()) : -1;
        };
        place_in(node, "sector", most(sectors), facts().whole.involved.sectors());
        place_in(node, "level", most(levels), facts().whole.involved.levels());
        place_in_community(node, static_cast<std::uint32_t>(community));
        network_.nodes.push_back(std::move(node));
    }

    Network finish(const Ties& ties, std::string alt) {
        std::vector<double> sizes;
        double largest = 0;
        for (const NetworkNode& node : network_.nodes) largest = std::max(largest, node.size);
        // A square gets the room of its code, which is about as wide as the largest circle.
        for (const NetworkNode& node : network_.nodes) sizes.push_back(node.shape == NodeShape::square ? largest : node.size);
        const auto places = lay_out(adjacency_of(network_.nodes.size(), ties), sizes, words_.generator);
        for (std::size_t i = 0; i < places.size(); ++i) {
            network_.nodes[i].x = places[i].x;
            network_.nodes[i].y = places[i].y;
        }
        for (const auto& [ends, weight] : ties) network_.edges.push_back({network_.nodes[ends.first].id, network_.nodes[ends.second].id, weight});
        add_grouping("sector", {"Sector", "Sector"}, facts().whole.involved.sectors());
        add_grouping("level", {"Nivel", "Level"}, facts().whole.involved.levels());
        if (!facts().communities.of.empty()) add_grouping("community", {"Comunidad", "Community"}, communities());
        for (const auto& grouping : network_.groupings) {
            if (grouping.id == words_.colour) draw(grouping);
        }
        network_.alt = std::move(alt);
        return std::move(network_);
    }

private:
    const NetworkFacts& facts() const { return words_.facts; }

    void use(const char* grouping, std::int32_t code, const std::vector<Category>& categories) {
        if (code >= 0) used_[grouping].insert(categories[static_cast<std::size_t>(code)].id);
    }

    void place_in(NetworkNode& node, const char* grouping, std::int32_t code, const std::vector<Category>& categories) {
        if (code < 0) return;
        const Category& category = categories[static_cast<std::size_t>(code)];
        node.groupings[grouping] = category.id;
        node.attributes[std::string_view(grouping) == "sector" ? run_({"Sector", "Sector"}) : run_({"Nivel", "Level"})] = run_(category.label);
    }

    /// Small communities share the neutral colour.
    void place_in_community(NetworkNode& node, std::uint32_t community) {
        node.attributes[run_({"Comunidad", "Community"})] = static_cast<std::int64_t>(community + 1);
        if (community >= coloured_communities || facts().communities.sizes[community] < 2) return;
        const std::string id = "c" + std::to_string(community + 1);
        node.groupings["community"] = id;
        used_["community"].insert(id);
    }

    std::vector<Category> communities() const {
        std::vector<Category> list;
        for (std::size_t c = 0; c < std::min(coloured_communities, facts().communities.sizes.size()); ++c) {
            list.push_back({"c" + std::to_string(c + 1), untranslated(community_name(c, run_))});
        }
        return list;
    }

    void add_grouping(const char* id, const Text& label, const std::vector<Category>& categories) {
        NetworkGrouping grouping{id, run_(label), {}};
        for (const Category& category : categories) {
            if (used_[id].contains(category.id)) grouping.groups.emplace_back(category.id, run_(category.label));
        }
        if (!grouping.groups.empty()) network_.groupings.push_back(std::move(grouping));
    }

    void draw(const NetworkGrouping& grouping) {
        network_.grouping = grouping.id;
        network_.groups = grouping.groups;
        for (NetworkNode& node : network_.nodes) {
            const auto found = node.groupings.find(grouping.id);
            if (found != node.groupings.end()) node.group = found->second;
        }
    }

    FigureWords& words_;
    const Run& run_;
    Network network_;
    std::map<std::string, std::set<std::string>> used_;  ///< groups that some actor is in
};

std::string integer(std::size_t n, const Run& run) { return run.numbers().integer(static_cast<std::int64_t>(n)); }

/// " En más iniciativas: A, B y C." Parts no tie: empty where too many are in as many.
std::string strongest(const NetworkFacts& facts, const std::vector<std::size_t>& actors, const Run& run) {
    std::vector<std::size_t> order(actors);
    const auto degree = [&](std::size_t actor) { return facts.whole.ties.degree(facts.actor_node(actor)); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return degree(a) > degree(b); });
    const auto tied = [&](std::size_t i) { return i + 1 < order.size() && degree(order[i]) == degree(order[i + 1]); };
    std::vector<std::string> names;
    for (std::size_t i = 0; i < cut_between_ties(order.size(), 3, tied).shown; ++i) names.push_back(actor_name(facts.whole.actor(order[i])));
    if (names.empty() || degree(order.front()) == degree(order.back())) return {};
    return run.plural(static_cast<std::int64_t>(names.size()), {" El actor en más iniciativas: {1}.", " The actor in most initiatives: {1}."},
                      {" Los actores en más iniciativas: {1}.", " The actors in most initiatives: {1}."}, {enumeration(names, run)});
}

std::string initiatives_text(std::size_t count, const Run& run) {
    return run.plural(static_cast<std::int64_t>(count), {"{0} iniciativa", "{0} initiative"}, {"{0} iniciativas", "{0} initiatives"});
}

std::string actors_text(std::size_t count, const Run& run) { return run.plural(static_cast<std::int64_t>(count), {"{0} actor", "{0} actor"}, {"{0} actores", "{0} actors"}); }

/// The actors in most initiatives, those in as many by the weight of their ties. Where all are equal the first by name.
std::vector<std::size_t> most_tied(const NetworkFacts& facts) {
    const Projection& projection = *facts.projection;
    std::vector<std::pair<std::size_t, long long>> strength(projection.size());
    for (std::size_t a = 0; a < strength.size(); ++a) {
        double sum = 0;
        for (auto at = projection.ties.offsets[a]; at < projection.ties.offsets[a + 1]; ++at) sum += projection.newman[at];
        strength[a] = {facts.whole.ties.degree(facts.actor_node(a)), std::llround(sum * 1e6)};
    }
    std::vector<std::size_t> actors(projection.size());
    for (std::size_t a = 0; a < actors.size(); ++a) actors[a] = a;
    std::stable_sort(actors.begin(), actors.end(), [&](std::size_t a, std::size_t b) { return strength[a] > strength[b]; });
    const Cut cut = cut_between_ties(actors.size(), backbone_actors, [&](std::size_t i) { return i + 1 < actors.size() && strength[actors[i]] == strength[actors[i + 1]]; });
    actors.resize(cut.shown > 0 ? cut.shown : std::min(backbone_actors, actors.size()));
    return actors;
}

/// Of each node its heaviest ties; a tie stays where one of its ends keeps it.
Ties heaviest(std::size_t nodes, const Ties& all, std::size_t each) {
    std::vector<std::vector<std::pair<double, std::pair<std::size_t, std::size_t>>>> lists(nodes);
    for (const auto& [ends, weight] : all) {
        lists[ends.first].push_back({-weight, ends});
        lists[ends.second].push_back({-weight, ends});
    }
    Ties kept;
    for (auto& list : lists) {
        std::sort(list.begin(), list.end());
        for (std::size_t i = 0; i < std::min(each, list.size()); ++i) kept[list[i].second] = -list[i].first;
    }
    return kept;
}

}  // namespace

std::string community_name(std::size_t community, const Run& run) {
    return run({"Comunidad", "Community"}) + " " + std::to_string(community + 1);
}

namespace {

/// The nodes that a figure may need: all, or in a large network those around the ones that were chosen.
struct Scene {
    std::vector<std::size_t> initiatives, actors;  ///< ascending
    std::size_t left_out = 0;
};

Scene scene_of(const NetworkFacts& facts, const Arrangement& arrangement) {
    const TwoModeNetwork& network = facts.whole.ties;
    std::set<std::size_t> nodes;
    Scene scene;
    if (network.size() <= most_nodes) {
        for (std::size_t v = 0; v < network.size(); ++v) nodes.insert(v);
    } else {
        std::map<std::string, std::size_t> position;
        for (std::size_t i = 0; i < network.initiatives(); ++i) position["i:" + facts.whole.initiative(i).code] = i;
        for (std::size_t a = 0; a < network.actors(); ++a) position["a:" + facts.whole.actor(a).id] = facts.actor_node(a);
        std::vector<std::size_t> middles;
        for (const std::string& id : arrangement.around)
            if (const auto found = position.find(id); found != position.end()) middles.push_back(found->second);
        nodes.insert(middles.begin(), middles.end());
        std::set<std::size_t> beyond;
        for (const std::size_t v : middles)
            for (const Node w : network.neighbours(v)) {
                if (nodes.size() < most_nodes) nodes.insert(w);
                else if (!nodes.contains(w)) beyond.insert(w);
            }
        scene.left_out = beyond.size();
    }
    for (const std::size_t v : nodes) {
        if (network.is_actor(v)) scene.actors.push_back(v - network.initiatives());
        else scene.initiatives.push_back(v);
    }
    return scene;
}

/// The roles of each tie, as kinds of edges.
void add_roles(Network& figure, const NetworkFacts& facts, const Run& run) {
    const Involved& involved = facts.whole.involved;
    std::map<std::pair<std::string, std::string>, std::set<std::int8_t>> roles;
    for (const Involvement& row : involved.rows)
        if (row.role != Role::unknown)
            roles[{"i:" + involved.data.initiatives()[row.initiative].code, "a:" + involved.data.actors()[row.actor].id}].insert(static_cast<std::int8_t>(row.role));
    for (const Category& role : involved.roles()) figure.kinds.emplace_back(role.id, run(role.label));
    for (NetworkEdge& edge : figure.edges)
        for (const std::int8_t role : roles[{edge.source, edge.target}]) edge.kinds.push_back(involved.roles()[static_cast<std::size_t>(role)].id);
}

}  // namespace

ChosenFigure chosen_figure(FigureWords& words) {
    const NetworkFacts& facts = words.facts;
    const TwoModeNetwork& network = facts.whole.ties;
    const Run& run = words.run;
    const Scene scene = scene_of(facts, words.choice.arrangement);
    Figure whole(words, "network", {}, "actor_centrality");
    std::map<std::size_t, std::size_t> position;
    for (const std::size_t i : scene.initiatives) whole.add_initiative(i);
    for (const std::size_t a : scene.actors) {
        position[facts.actor_node(a)] = scene.initiatives.size() + position.size();
        whole.add_actor(a);
    }
    Ties edges;
    for (std::size_t i = 0; i < scene.initiatives.size(); ++i)
        for (const Node a : network.neighbours(scene.initiatives[i]))
            if (const auto found = position.find(a); found != position.end()) edges[{i, found->second}] = 1;
    Network all = whole.finish(edges, {});
    add_roles(all, facts, run);

    ChosenFigure chosen{chosen_part(all, words.choice), 0, 0, scene.left_out};
    Network& figure = chosen.figure;
    std::set<std::string> shown;
    for (const NetworkNode& node : figure.nodes) shown.insert(node.id);
    std::vector<std::size_t> actors;
    for (const std::size_t a : scene.actors)
        if (shown.contains("a:" + facts.whole.actor(a).id)) actors.push_back(a);
    chosen.actors = actors.size();
    chosen.initiatives = figure.nodes.size() - actors.size();
    const std::string initiatives = initiatives_text(chosen.initiatives, run), number = actors_text(chosen.actors, run);
    figure.title = format(run({"Red de {0} y {1}", "Network of {0} and {1}"}), {initiatives, number});
    const std::string edges_text = run.plural(static_cast<std::int64_t>(figure.edges.size()), {"{0} vínculo", "{0} tie"}, {"{0} vínculos", "{0} ties"});
    figure.alt = format(run({"Red de nodos y líneas: {0} (cuadrados) y {1} (círculos), con {2}.", "Node-link diagram: {0} (squares) and {1} (circles), with {2}."}), {initiatives, number, edges_text}) +
                 strongest(facts, actors, run);
    return chosen;
}

ChosenFigure backbone_figure(FigureWords& words) {
    const NetworkFacts& facts = words.facts;
    const Run& run = words.run;
    const Projection& projection = *facts.projection;
    const std::vector<std::size_t> actors = most_tied(facts);
    std::map<std::size_t, std::size_t> position;
    for (std::size_t i = 0; i < actors.size(); ++i) position[actors[i]] = i;
    Ties all;
    for (const std::size_t a : actors) {
        for (auto at = projection.ties.offsets[a]; at < projection.ties.offsets[a + 1]; ++at) {
            const auto other = position.find(projection.ties.targets[at]);
            if (other != position.end() && position[a] < other->second) all[{position[a], other->second}] = projection.newman[at];
        }
    }
    Figure figure(words, "backbone", {}, "actor_centrality");
    for (const std::size_t a : actors) figure.add_actor(a);
    const Network whole = figure.finish(heaviest(actors.size(), all, backbone_ties), {});
    ChosenFigure chosen{chosen_part(whole, {words.choice.roles, words.choice.sectors, {{}, words.choice.arrangement.places}}), 0, 0, 0};
    chosen.actors = chosen.figure.nodes.size();
    chosen.left_out = actors.size() - chosen.actors;
    std::set<std::string> ids;
    for (const NetworkNode& node : chosen.figure.nodes) ids.insert(node.id);
    std::vector<std::size_t> shown;
    for (const std::size_t a : actors)
        if (ids.contains("a:" + facts.whole.actor(a).id)) shown.push_back(a);
    const std::string number = integer(actors.size(), run), of = integer(facts.whole.ties.actors(), run), each = std::to_string(backbone_ties),
                      left = integer(chosen.actors, run);
    const bool part = chosen.left_out > 0;
    chosen.figure.title = format(part ? run({"De los {0} actores en más iniciativas, de {1}, los {2} de los sectores elegidos",
                                             "Of the {0} actors in most initiatives, of {1}, the {2} in the sectors chosen"})
                                      : run({"Los {0} actores en más iniciativas, de {1}, con sus vínculos más fuertes",
                                             "The {0} actors in most initiatives, of {1}, with their strongest ties"}), {number, of, left});
    chosen.figure.alt = format(part ? run({"Red de nodos y líneas: de los {0} actores en más iniciativas, de {1}, los {3} de los sectores elegidos, con los {2} vínculos más fuertes de cada uno que los unen.",
                                           "Node-link diagram: of the {0} actors in most initiatives, of {1}, the {3} in the sectors chosen, with those of the {2} strongest ties of each that join them."})
                                    : run({"Red de nodos y líneas: los {0} actores en más iniciativas, de {1}, cada uno con sus {2} vínculos más fuertes entre ellos.",
                                           "Node-link diagram: the {0} actors in most initiatives, of {1}, each with its {2} strongest ties among them."}), {number, of, each, left}) +
                        strongest(facts, shown, run);
    return chosen;
}

Network community_figure(FigureWords& words) {
    const NetworkFacts& facts = words.facts;
    const Run& run = words.run;
    const Projection& projection = *facts.projection;
    const std::size_t count = std::min(most_communities, facts.communities.groups());
    Figure figure(words, "community_network", format(run({"Comunidades de actores y sus vínculos ({0} de {1})", "Communities of actors and their ties ({0} of {1})"}), {integer(count, run), integer(facts.communities.groups(), run)}),
                  "communities");
    for (std::size_t c = 0; c < count; ++c) figure.add_community(c);
    Ties all;
    for (std::size_t a = 0; a < projection.size(); ++a) {
        for (auto at = projection.ties.offsets[a]; at < projection.ties.offsets[a + 1]; ++at) {
            const std::size_t from = facts.communities.of[a], to = facts.communities.of[projection.ties.targets[at]];
            if (from < to && to < count) all[{from, to}] += projection.shared[at];
        }
    }
    return figure.finish(heaviest(count, all, backbone_ties),
                         format(run({"Red de nodos y líneas: {0} comunidades de actores; las líneas son iniciativas que sus actores comparten. La mayor tiene {1} actores.",
                                     "Node-link diagram: {0} communities of actors; the lines are initiatives that their actors share. The largest has {1} actors."}),
                                {integer(count, run), integer(facts.communities.sizes.front(), run)}));
}

}  // namespace cabildo::articulation
