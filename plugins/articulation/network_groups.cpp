// Tables of the panel "network" about the actors' projection: shared initiatives, communities, brokerage.
#include "network_figure.hpp"
#include "network_tables.hpp"

#include <cabildo/analysis/ranking.hpp>

#include <algorithm>
#include <cmath>
#include <compare>
#include <iterator>
#include <numeric>
#include <tuple>

namespace cabildo::articulation {
namespace {

/// Above this modularity the division is usually clear (Clauset, Newman & Moore 2004).
constexpr double clear_modularity = 0.3;

/// Rows of the tables of strongest pairs and of brokers.
constexpr std::size_t most_pairs = 30, most_brokers = 15;

struct Pair {
    std::size_t a = 0, b = 0;
    std::uint32_t shared = 0;
    double newman = 0, jaccard = 0;
};

/// By shared initiatives, then by Newman's weight, then by Jaccard. Sums of the same parts in another order differ in their
/// last digits, which do not count.
std::strong_ordering strength(const Pair& x, const Pair& y) {
    const auto digits = [](double value) { return std::llround(value * 1e9); };
    return std::tuple(x.shared, digits(x.newman), digits(x.jaccard)) <=> std::tuple(y.shared, digits(y.newman), digits(y.jaccard));
}

/// Calls `see` with every pair that shares at least so many initiatives as `least` then says, each once, in the order of names.
template <class Least, class See>
void each_pair(const NetworkFacts& facts, Least least, See see) {
    const Projection& projection = *facts.projection;
    const auto initiatives = [&](std::size_t actor) { return facts.whole.ties.degree(facts.actor_node(actor)); };
    for (std::size_t a = 0; a < projection.size(); ++a) {
        for (auto at = projection.ties.offsets[a]; at < projection.ties.offsets[a + 1]; ++at) {
            const std::size_t b = projection.ties.targets[at];
            const std::uint32_t shared = projection.shared[at];
            if (b > a && shared >= least()) see(Pair{a, b, shared, projection.newman[at], jaccard(shared, initiatives(a), initiatives(b))});
        }
    }
}

/// The pairs that share most, equal ones by name, and the tie that was left out.
struct StrongestPairs {
    std::vector<Pair> pairs;
    Cut cut;
};

StrongestPairs strongest_pairs(const NetworkFacts& facts) {
    constexpr std::size_t kept = most_shown(most_pairs) + 1;
    std::vector<Pair> pairs;
    const auto least = [&] { return pairs.size() < kept ? 0 : pairs.back().shared; };
    const auto stronger = [](const Pair& x, const Pair& y) { return strength(x, y) > 0; };
    each_pair(facts, least, [&](const Pair& pair) {
        if (pairs.size() == kept && !stronger(pair, pairs.back())) return;
        pairs.insert(std::upper_bound(pairs.begin(), pairs.end(), pair, stronger), pair);
        if (pairs.size() > kept) pairs.pop_back();
    });
    Cut cut = cut_between_ties(pairs.size(), most_pairs, [&](std::size_t i) { return i + 1 < pairs.size() && strength(pairs[i], pairs[i + 1]) == 0; });
    if (cut.tied > 0) {  // of which only some were kept
        const Pair tied = pairs[cut.shown];
        cut.tied = 0;
        each_pair(facts, [&] { return tied.shared; }, [&](const Pair& pair) { cut.tied += strength(pair, tied) == 0 ? 1 : 0; });
    }
    pairs.resize(cut.shown);
    return {std::move(pairs), cut};
}

}  // namespace

void NetworkTables::write_projections(Document& document) const {
    const TwoModeNetwork& ties = facts_.whole.ties;
    const Projection& projection = *facts_.projection;
    document.blocks.emplace_back(heading("projections_heading", run_({"Quiénes comparten iniciativas", "Who shares initiatives"})));
    document.blocks.emplace_back(paragraph("projections_summary",
        run_.plural(static_cast<std::int64_t>(ties.initiatives()), {"Dos actores quedan unidos si comparten una iniciativa, de {0}", "Two actors are joined if they share an initiative, of {0}"}, {"Dos actores quedan unidos si comparten una iniciativa, de {0}", "Two actors are joined if they share an initiative, of {0}"}) +
            run_.plural(static_cast<std::int64_t>(ties.actors()), {"; dos iniciativas, si comparten un actor, de {0}.", "; two initiatives, if they share an actor, of {0}."}, {"; dos iniciativas, si comparten un actor, de {0}.", "; two initiatives, if they share an actor, of {0}."}) +
            run_({" La proyección infla la densidad: una iniciativa con diez actores crea 45 vínculos.", " The projection inflates density: an initiative with ten actors makes 45 ties."})));
    Table table;
    table.id = "projections";
    table.title = run_({"Densidad de la red y de sus proyecciones", "Density of the network and of its projections"});
    table.columns = {{"projection", run_({"Red", "Network"}), ColumnKind::category, ""}, {"nodes", run_({"Nodos", "Nodes"}), ColumnKind::integer, ""}, {"density", run_({"Densidad", "Density"}), ColumnKind::number, ""}};
    const auto add = [&](const char* id, const Text& label, std::size_t nodes, std::optional<double> density) {
        table.rows.push_back({id, RowRole::body, {category_cell(id, run_(label)), count_cell(static_cast<std::int64_t>(nodes), run_.language()), number_or_missing(density, 4, run_)}});
    };
    add("two_mode", {"Iniciativas y actores", "Initiatives and actors"}, ties.size(), ties.density());
    add("actors", {"Actores que comparten iniciativa", "Actors that share an initiative"}, ties.actors(), projection.density());
    add("initiatives", {"Iniciativas que comparten actor", "Initiatives that share an actor"}, ties.initiatives(), facts_.initiative_density);
    document.blocks.emplace_back(std::move(table));

    const auto [pairs, cut] = strongest_pairs(facts_);
    if (projection.pairs() == 0) return;
    if (pairs.empty()) {
        document.blocks.emplace_back(paragraph("pairs_summary", format(run_({"De {0} parejas, las {1} más fuertes empatan en todo: no se listan.", "Of {0} pairs, the {1} strongest tie in everything: they are not listed."}), {integer(projection.pairs()), integer(cut.tied)})));
        return;
    }
    document.blocks.emplace_back(paragraph("pairs_summary", run_.plural(static_cast<std::int64_t>(pairs.size()), {"La pareja más fuerte de {1}, por iniciativas compartidas.", "The strongest pair of {1}, by shared initiatives."},
                                                                        {"Las {0} parejas más fuertes de {1}, por iniciativas compartidas.", "The {0} strongest pairs of {1}, by shared initiatives."}, {integer(projection.pairs())}) + tie_sentence(cut, run_)));
    Table strongest;
    strongest.id = "pairs";
    strongest.title = run_({"Parejas de actores que más comparten", "Pairs of actors that share most"});
    strongest.columns = {{"pair", run_({"Pareja", "Pair"}), ColumnKind::category, ""}, {"shared", run_({"Compartidas", "Shared"}), ColumnKind::integer, ""},
                         {"newman", "Newman", ColumnKind::number, ""}, {"jaccard", "Jaccard", ColumnKind::number, ""}};
    for (const Pair& pair : pairs) {
        const Actor &a = facts_.whole.actor(pair.a), &b = facts_.whole.actor(pair.b);
        const std::string id = a.id + "|" + b.id;
        strongest.rows.push_back({id, RowRole::body, {category_cell(id, actor_name(a) + " – " + actor_name(b)), count_cell(pair.shared, run_.language()), number_cell(pair.newman, 2, run_.language()),
                                                      number_cell(pair.jaccard, 2, run_.language())}});
    }
    strongest.how_to_read = run_({"Newman: cada iniciativa compartida pesa menos cuantos más actores tiene. Jaccard: compartidas sobre las de cualquiera de los dos.",
                                  "Newman: each shared initiative weighs less the more actors it has. Jaccard: shared ones over those of either."});
    document.blocks.emplace_back(std::move(strongest));
}

/// The actors of a community that connect most, parted at no tie; a few words where all are alike.
Cell NetworkTables::core_cell(std::uint32_t community, const std::vector<std::size_t>& order) const {
    std::vector<std::size_t> members;
    std::copy_if(order.begin(), order.end(), std::back_inserter(members), [&](std::size_t a) { return facts_.communities.of[a] == community; });
    const auto core = facts_.standing_out(members, 3);
    return core.empty() ? text_cell(run_({"ninguno destaca", "none stands out"})) : text_cell(enumeration(names_of(core), run_));
}

void NetworkTables::write_communities(Document& document) const {
    const Communities& found = facts_.communities;
    const std::size_t groups = found.groups(), alone = found.sizes.size() - groups;
    document.blocks.emplace_back(heading("communities_heading", run_({"Comunidades", "Communities"})));
    if (groups == 0) {
        document.blocks.emplace_back(paragraph("communities_summary", run_({"Ningún par de actores comparte una iniciativa: no hay comunidades.", "No two actors share an initiative: there are no communities."})));
        return;
    }
    std::string text = run_.plural(static_cast<std::int64_t>(groups), {"Se encuentra **{0}** sola comunidad: los actores que comparten iniciativa forman un solo conjunto, sin partes que compartan más entre sí.",
                                                                       "**{0}** community only is found: the actors that share an initiative are one whole, without parts that share more among themselves."},
                                   {"Se encuentran **{0}** comunidades de actores que comparten más entre sí que con los demás (modularidad {1}).", "**{0}** communities of actors that share more among themselves than with others are found (modularity {1})."},
                                   {run_.numbers().decimal(found.modularity, 3)});
    if (groups > 1 && found.modularity < clear_modularity) text += run_({" Es una división débil: las comunidades se mezclan mucho.", " It is a weak division: the communities mix a lot."});
    if (alone > 0) text += run_.plural(static_cast<std::int64_t>(alone), {" {0} actor no comparte iniciativa con nadie.", " {0} actor shares no initiative with any other."}, {" {0} actores no comparten iniciativa con nadie.", " {0} actors share no initiative with any other."});
    document.blocks.emplace_back(paragraph("communities_summary", text));
    std::vector<std::array<std::int64_t, sector_count>> sectors(groups);
    std::vector<std::array<std::int64_t, level_count>> levels(groups);
    for (std::size_t a = 0; a < found.of.size(); ++a) {
        if (found.of[a] >= groups) continue;
        const Actor& actor = facts_.whole.actor(a);
        if (actor.sector != Sector::unknown) ++sectors[found.of[a]][static_cast<std::size_t>(actor.sector)];
        if (actor.level != Level::unknown) ++levels[found.of[a]][static_cast<std::size_t>(actor.level)];
    }
    /// The most frequent known category of a community, with its share; all that are equally frequent.
    const auto main_cell = [&](const auto& counts, const std::vector<Category>& categories) {
        const std::int64_t most = *std::max_element(counts.begin(), counts.end()), known = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
        if (known == 0) return missing_cell(Missing::not_reported, run_.language());
        std::vector<std::string> names;
        for (std::size_t k = 0; k < counts.size(); ++k)
            if (counts[k] == most) names.push_back(run_(categories[k].label));
        return text_cell(format(run_(names.size() == 1 ? Text{"{0} ({1} de {2})", "{0} ({1} of {2})"} : Text{"{0} ({1} de {2} cada uno)", "{0} ({1} of {2} each)"}),
                                {enumeration(names, run_), run_.numbers().integer(most), run_.numbers().integer(known)}));
    };
    Table table;
    table.id = "communities";
    table.title = run_({"Comunidades de actores", "Communities of actors"});
    table.columns = {{"community", run_({"Comunidad", "Community"}), ColumnKind::category, ""}, {"actors", run_({"Actores", "Actors"}), ColumnKind::integer, ""},
                     {"sector", run_({"Sector más frecuente", "Most frequent sector"}), ColumnKind::text, ""}, {"level", run_({"Nivel más frecuente", "Most frequent level"}), ColumnKind::text, ""},
                     {"core", run_({"Actores que más conectan", "Actors that connect most"}), ColumnKind::text, ""}};
    const auto order = facts_.actors_by_weight();
    for (std::size_t c = 0; c < std::min(groups, most_rows); ++c) {
        const std::string id = "c" + std::to_string(c + 1);
        table.rows.push_back({id, RowRole::body, {category_cell(id, community_name(c, run_)), count_cell(found.sizes[c], run_.language()), main_cell(sectors[c], facts_.whole.involved.sectors()),
                                                  main_cell(levels[c], facts_.whole.involved.levels()), core_cell(static_cast<std::uint32_t>(c), order)}});
    }
    table.how_to_read = run_({"Modularidad: parte de los vínculos que queda dentro de las comunidades, menos la que daría el azar; por encima de 0,3 la división suele ser clara.",
                              "Modularity: share of the ties that stay within communities, less what chance would give; above 0.3 the division is usually clear."});
    table.footnotes.push_back({"", found.runs > 1 ? format(run_({"Algoritmo de Leiden: la mejor de {0} corridas con semilla; la modularidad va de {1} a {2} entre ellas.", "Leiden algorithm: the best of {0} seeded runs; modularity goes from {1} to {2} among them."}),
                                                           {std::to_string(found.runs), run_.numbers().decimal(found.least_modularity, 3), run_.numbers().decimal(found.modularity, 3)})
                                                  : run_({"Algoritmo de Leiden, una corrida con semilla.", "Leiden algorithm, one seeded run."})});
    if (found.strongest_ties) {
        table.footnotes.push_back({"", format(run_({"Con más de {0} vínculos, las comunidades se buscan entre los {1} más fuertes de cada actor (peso de Newman); la modularidad es de todos los vínculos.",
                                                    "With more than {0} ties, communities are sought among the {1} strongest of each actor (Newman's weight); the modularity is of all ties."}),
                                              {integer(most_community_ties), integer(strongest_community_ties)})});
    }
    document.blocks.emplace_back(std::move(table));
}

void NetworkTables::write_brokerage(Document& document) const {
    std::vector<Brokerage> by_sector(sector_count);
    Brokerage all;
    for (std::size_t a = 0; a < facts_.brokers.size(); ++a) {
        const Sector sector = facts_.whole.actor(a).sector;
        if (sector == Sector::unknown) continue;
        by_sector[static_cast<std::size_t>(sector)] += facts_.brokers[a];
        all += facts_.brokers[a];
    }
    document.blocks.emplace_back(heading("brokerage_heading", run_({"Mediación entre sectores", "Brokerage between sectors"})));
    if (all.total() == 0) {
        document.blocks.emplace_back(paragraph("brokerage_summary", run_({"Ningún actor de sector conocido media entre dos que no compartan ya una iniciativa.", "No actor of known sector stands between two that do not share an initiative already."})));
        return;
    }
    const std::vector<TableColumn> roles{{"coordinator", run_({"Coordina", "Coordinator"}), ColumnKind::integer, ""}, {"itinerant", run_({"Itinerante", "Itinerant"}), ColumnKind::integer, ""},
                                         {"representative", run_({"Representa", "Representative"}), ColumnKind::integer, ""}, {"gatekeeper", run_({"Da entrada", "Gatekeeper"}), ColumnKind::integer, ""},
                                         {"liaison", run_({"Enlaza", "Liaison"}), ColumnKind::integer, ""}, {"total", "Total", ColumnKind::integer, ""}};
    const auto add_cells = [&](TableRow& row, const Brokerage& found) {
        for (const auto count : {found.coordinator, found.itinerant, found.representative, found.gatekeeper(), found.liaison, found.total()}) row.cells.push_back(count_cell(count, run_.language()));
    };
    const std::string reading = run_({"Coordina: los tres del mismo sector. Itinerante: media entre dos de un sector ajeno. Representa: va de su sector a otro. Da entrada: de otro al suyo. Enlaza: tres sectores distintos.",
                                      "Coordinator: all three of one sector. Itinerant: between two of another sector. Representative: from its sector to another. Gatekeeper: from another to its own. Liaison: three different sectors."});
    document.blocks.emplace_back(paragraph("brokerage_summary", format(run_({"Un actor media cuando comparte iniciativas con dos que no comparten ninguna entre sí: {0} veces, contando cada pareja en los dos sentidos.",
                                                                             "An actor is a broker when it shares initiatives with two that share none with each other: {0} times, each pair counted in both directions."}), {run_.numbers().integer(all.total())})));
    Table table;
    table.id = "brokerage";
    table.title = run_({"Mediaciones según sector del que media", "Brokerage by sector of the broker"});
    table.columns.push_back({"sector", run_({"Sector", "Sector"}), ColumnKind::category, ""});
    table.columns.insert(table.columns.end(), roles.begin(), roles.end());
    const auto& sectors = facts_.whole.involved.sectors();
    for (std::size_t s = 0; s < sector_count; ++s) {
        TableRow row{sectors[s].id, RowRole::body, {category_cell(sectors[s].id, run_(sectors[s].label))}};
        add_cells(row, by_sector[s]);
        table.rows.push_back(std::move(row));
    }
    TableRow total{"total", RowRole::total, {category_cell("total", "Total")}};
    add_cells(total, all);
    table.rows.push_back(std::move(total));
    table.how_to_read = reading;
    table.footnotes.push_back({"", run_({"Sin dirección en los vínculos, «representa» y «da entrada» cuentan las mismas parejas en uno y otro sentido. Los actores sin sector informado no entran.",
                                         "Without directed ties, representative and gatekeeper count the same pairs in either direction. Actors whose sector is not reported are left out."})});
    document.blocks.emplace_back(std::move(table));

    std::vector<std::size_t> order(facts_.brokers.size());
    for (std::size_t a = 0; a < order.size(); ++a) order[a] = a;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return facts_.brokers[a].total() > facts_.brokers[b].total(); });
    Table brokers;
    brokers.id = "brokers";
    brokers.title = run_({"Actores que más median", "Actors that broker most"});
    brokers.columns.push_back({"actor", run_({"Actor", "Actor"}), ColumnKind::category, ""});
    brokers.columns.push_back({"sector", run_({"Sector", "Sector"}), ColumnKind::text, ""});
    brokers.columns.insert(brokers.columns.end(), roles.begin(), roles.end());
    const auto total_of = [&](std::size_t place) { return facts_.brokers[order[place]].total(); };
    while (!order.empty() && total_of(order.size() - 1) == 0) order.pop_back();
    const Cut cut = cut_between_ties(order.size(), most_brokers, [&](std::size_t i) { return i + 1 < order.size() && total_of(i) == total_of(i + 1); });
    for (std::size_t k = 0; k < cut.shown; ++k) {
        const Actor& actor = facts_.whole.actor(order[k]);
        TableRow row{actor.id, RowRole::body, {category_cell(actor.id, actor_name(actor)), word(sectors, static_cast<std::int32_t>(actor.sector))}};
        add_cells(row, facts_.brokers[order[k]]);
        brokers.rows.push_back(std::move(row));
    }
    if (brokers.rows.empty()) {
        document.blocks.emplace_back(paragraph("brokers_summary", format(run_({"De {0} actores, los {1} que más median lo hacen igual número de veces: no se listan.", "Of {0} actors, the {1} that broker most do so the same number of times: they are not listed."}), {integer(facts_.brokers.size()), integer(cut.tied)})));
        return;
    }
    document.blocks.emplace_back(paragraph("brokers_summary", run_.plural(static_cast<std::int64_t>(brokers.rows.size()), {"El actor que más media, de {1}.", "The actor that brokers most, of {1}."},
                                                                          {"Los {0} actores que más median, de {1}.", "The {0} actors that broker most, of {1}."}, {integer(facts_.brokers.size())}) + tie_sentence(cut, run_)));
    document.blocks.emplace_back(std::move(brokers));
}

}  // namespace cabildo::articulation
