// Panel "network": the two-mode network of initiatives and actors, its figure, centralities, communities and brokers.
#include "network_facts.hpp"
#include "network_figure.hpp"
#include "network_tables.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/comparison.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace cabildo::articulation {
namespace {

/// What was sampled, and how much that may be off among the nodes that matter.
Notice sampled_notice(const NetworkFacts& facts, const Run& run) {
    const auto order = facts.actors_by_weight();
    double error = 0;
    std::size_t count = 0;
    for (std::size_t k = 0; k < std::min<std::size_t>(20, order.size()); ++k) {
        const std::size_t node = facts.actor_node(order[k]);
        const double value = facts.central.betweenness[node].value_or(0);
        if (value <= 0) continue;
        error += *facts.central.betweenness_error[node] / value;
        ++count;
    }
    const std::string typical = run.numbers().percent(count == 0 ? 0 : 100 * error / static_cast<double>(count), 1);
    return notice("sampled", NoticeKind::note,
                  format(run({"La red es grande: la intermediación y la cercanía se estiman con los caminos que parten de {0} de sus {1} nodos, tomados al azar con la semilla del informe. "
                              "El error estándar de la intermediación es, en los 20 actores más altos, de un {2} de su valor; está junto a cada cifra. La opción «Cálculo exacto» sigue todos los caminos.",
                              "The network is large: betweenness and closeness are estimated from the paths that start at {0} of its {1} nodes, drawn at random with the seed of the report. "
                              "The standard error of betweenness is, for the 20 highest actors, {2} of its value; it stands beside each figure. The option “Exact computation” follows all paths."}),
                         {run.numbers().integer(static_cast<std::int64_t>(facts.plan.sources)), run.numbers().integer(static_cast<std::int64_t>(facts.plan.nodes)), typical}));
}

/// What a grey circle is, where there are some; starts with a space.
std::string grey_sentence(const Network& figure, const Run& run) {
    const bool some = std::any_of(figure.nodes.begin(), figure.nodes.end(), [](const NetworkNode& node) { return node.shape == NodeShape::circle && node.group.empty(); });
    if (!some) return {};
    if (figure.grouping == "community") return run({" En gris, los de comunidades más pequeñas.", " In grey, those of smaller communities."});
    if (figure.grouping == "level") return run({" En gris, los que no informan su nivel.", " In grey, those whose level is not reported."});
    return run({" En gris, los que no informan su sector.", " In grey, those whose sector is not reported."});
}

NetworkChoice choice_of(const Options& options) {
    const auto several = [&options](const char* id) {
        const std::vector<std::string> chosen = options.several(id);
        return std::set<std::string>(chosen.begin(), chosen.end());
    };
    return {several("roles"), several("sectors"), arrangement_of(options.text("view")).value_or(Arrangement{})};
}

/// How much of the network the figure shows, where it is not all; starts with a space.
std::string part_sentence(const ChosenFigure& chosen, const NetworkFacts& facts, const Run& run) {
    const TwoModeNetwork& ties = facts.whole.ties;
    if (chosen.initiatives == ties.initiatives() && chosen.actors == ties.actors()) return {};
    const auto written_number = [&](std::size_t n) { return run.numbers().integer(static_cast<std::int64_t>(n)); };
    std::string text = format(run({" La figura muestra la parte elegida: {0} de {1} iniciativas y {2} de {3} actores; las tablas son de toda la red.",
                                   " The figure shows the part that was chosen: {0} of {1} initiatives and {2} of {3} actors; the tables are of the whole network."}),
                              {written_number(chosen.initiatives), written_number(ties.initiatives()), written_number(chosen.actors), written_number(ties.actors())});
    if (chosen.left_out > 0)
        text += run.plural(static_cast<std::int64_t>(chosen.left_out), {" {0} vecino más no cabe.", " {0} further neighbour does not fit."},
                           {" Otros {0} vecinos no caben.", " {0} further neighbours do not fit."});
    return text;
}

Notice nothing_chosen(const Run& run) {
    return notice("network_empty", NoticeKind::note,
                  run({"Con lo elegido no queda ningún nodo en la figura: amplíe los roles, los sectores o la vista.",
                       "What was chosen leaves no node in the figure: widen roles, sectors or the view."}));
}

void write_chosen(Document& document, ChosenFigure chosen, const NetworkFacts& facts, const Run& run) {
    if (chosen.figure.nodes.empty()) {
        document.blocks.emplace_back(nothing_chosen(run));
        return;
    }
    document.blocks.emplace_back(paragraph("network_summary", run({"Los cuadrados grises son iniciativas; los círculos, actores, más grandes cuantas más iniciativas tienen. Cerca quedan los que comparten. Donde no caben todos los nombres, los números remiten a la lista de abajo y una nota dice cuántos lleva la figura.",
                                                                   "Grey squares are initiatives; circles are actors, larger the more initiatives they have. Those that share stand near each other. Where there is no room for all names, the numbers lead to the list below and a note says how many the figure has."}) +
                                                                  part_sentence(chosen, facts, run) + grey_sentence(chosen.figure, run)));
    document.blocks.emplace_back(std::move(chosen.figure));
}

void write_figures(Document& document, const NetworkFacts& facts, const Options& options, const Run& run) {
    const TwoModeNetwork& ties = facts.whole.ties;
    FigureWords words{facts, run, options.text("colour"), run.random("layout"), choice_of(options)};
    if (options.has("view") && !arrangement_of(options.text("view")))
        document.blocks.emplace_back(notice("view_unreadable", NoticeKind::warning,
                                            run({"La vista dada no se entiende y no se usó: la escribe el explorador de la red.",
                                                 "The view that was given cannot be understood and was not used: the network's explorer writes it."})));
    if (ties.size() <= most_nodes || !words.choice.arrangement.around.empty()) {
        ChosenFigure chosen = chosen_figure(words);
        if (ties.size() <= most_nodes || !chosen.figure.nodes.empty()) return write_chosen(document, std::move(chosen), facts, run);
    }
    if (!facts.projection) return;
    ChosenFigure backbone = backbone_figure(words);
    std::string part;
    if (backbone.left_out > 0 && backbone.actors > 0)
        part = run.plural(static_cast<std::int64_t>(backbone.actors), {" De ellos se ve {0}, de los sectores elegidos; las tablas son de toda la red.", " Of these {0} is shown, in the sectors chosen; the tables are of the whole network."},
                          {" De ellos se ven {0}, de los sectores elegidos; las tablas son de toda la red.", " Of these {0} are shown, in the sectors chosen; the tables are of the whole network."});
    document.blocks.emplace_back(paragraph("backbone_summary",
        format(run({"Con {0} nodos, la red entera no se leería: la figura muestra los {1} actores en más iniciativas, cada uno con sus {2} vínculos más fuertes entre ellos (peso de Newman).",
                    "With {0} nodes the whole network would not be legible: the figure shows the {1} actors in most initiatives, each with its {2} strongest ties among them (Newman's weight)."}),
               {run.numbers().integer(static_cast<std::int64_t>(ties.size())), std::to_string(backbone.actors + backbone.left_out), std::to_string(backbone_ties)}) + part + grey_sentence(backbone.figure, run)));
    if (backbone.actors > 0) document.blocks.emplace_back(std::move(backbone.figure));
    else document.blocks.emplace_back(nothing_chosen(run));
    if (facts.communities.groups() < 2) return;
    Network groups = community_figure(words);
    std::string text = run({"Cada círculo es una comunidad, con su número de actores y el color más frecuente entre ellos. Las líneas unen las que comparten más iniciativas.",
                            "Each circle is a community, with its number of actors and the colour most frequent among them. The lines join those that share most initiatives."});
    if (std::any_of(groups.nodes.begin(), groups.nodes.end(), [](const NetworkNode& node) { return node.group.empty(); })) {
        text += run({" En gris, las que no tienen un color más frecuente que los demás.", " In grey, those without a colour more frequent than the others."});
    }
    document.blocks.emplace_back(paragraph("community_network_summary", std::move(text)));
    document.blocks.emplace_back(std::move(groups));
}

void write_groups(Document& document, const NetworkFacts& facts, const Grouping& grouping, const Run& run) {
    const Involved& involved = facts.whole.involved;
    std::vector<double> actors(involved.valid.size(), std::nan("")), closeness(actors), betweenness(actors);
    for (std::size_t i = 0; i < facts.whole.initiatives.size(); ++i) {
        actors[facts.whole.initiatives[i]] = static_cast<double>(facts.whole.ties.degree(i));
        closeness[facts.whole.initiatives[i]] = facts.central.closeness[i];
        if (const auto value = facts.central.betweenness[i]) betweenness[facts.whole.initiatives[i]] = *value;
    }
    write_comparison_heading(document, grouping, run);
    const auto compare = [&](const ComparisonWords& words, const std::vector<double>& values, int decimals) {
        write_comparison(document, words, grouping, compare_numbers(words, grouping, values, decimals, run), run);
    };
    compare({"actors_by_group", run({"Actores por iniciativa", "Actors an initiative"}), run({"Actores", "Actors"})}, actors, 1);
    compare({"betweenness_by_group", run({"Intermediación de las iniciativas", "Betweenness of the initiatives"}), run({"Intermediación", "Betweenness"})}, betweenness, 4);
    compare({"closeness_by_group", run({"Cercanía de las iniciativas", "Closeness of the initiatives"}), run({"Cercanía", "Closeness"})}, closeness, 4);
}

Document network(const Dataset& data, const Options& options, Run& run) {
    const Involved involved(data);
    Document document;
    document.title = run({"Red de iniciativas y actores", "Network of initiatives and actors"});
    document.blocks.emplace_back(paragraph("summary", describe(involved.cases, run)));
    if (auto none = no_cases(data, involved.cases.valid, run)) {
        document.blocks.emplace_back(*std::move(none));
        return document;
    }
    if (involved.actors == 0) {
        document.blocks.emplace_back(notice("no_actors", NoticeKind::warning, run({"Ninguna de estas iniciativas tiene actores: no hay red.", "None of these initiatives has actors: there is no network."})));
        return document;
    }
    const WholeNetwork whole(involved);
    const NetworkFacts facts(whole, options.toggle("exact"), run);
    const NetworkTables tables(facts, run);
    document.blocks.emplace_back(paragraph("network_size", tables.summary()));
    if (!facts.plan.exact()) document.blocks.emplace_back(sampled_notice(facts, run));
    if (!facts.projection) document.blocks.emplace_back(too_large(run));
    write_figures(document, facts, options, run);
    tables.write_whole(document);
    tables.write_actors(document);
    tables.write_initiatives(document);
    if (facts.projection) {
        tables.write_projections(document);
        tables.write_communities(document);
        if (!facts.brokers.empty()) tables.write_brokerage(document);
    }
    const auto grouping = Grouping::from(options, data);
    std::vector<std::string_view> cited{"borgatti2011", "bonacich1991", "brandes2001", "newman2001", "robins2004", "traag2019", "newman2006", "clauset2004", "gould1989", "kamada1989"};
    if (!facts.plan.exact()) cited.insert(cited.begin() + 3, {"brandes2007", "geisberger2008"});
    if (grouping) {
        write_groups(document, facts, *grouping, run);
        for (const auto source : comparison_sources()) cited.push_back(source);
    }
    document.blocks.emplace_back(bibliography().cite(cited, run.language()));
    return document;
}

}  // namespace

Panel network_panel() {
    Panel panel;
    panel.id = "network";
    panel.title = {"Red", "Network"};
    panel.question = {"¿Cómo se conectan iniciativas y actores, y quién conecta a quién?", "How are initiatives and actors connected, and who connects whom?"};
    panel.options.push_back(group_option());
    panel.options.push_back(Option::choice("colour", {"Color de los actores", "Colour of the actors"},
                                           {{"sector", {"Sector", "Sector"}}, {"level", {"Nivel", "Level"}}, {"community", {"Comunidad", "Community"}}}).initially("sector")
                                .helped({"Lo que distinguen los colores de la figura; las tablas no cambian.", "What the colours of the figure tell apart; the tables do not change."}));
    panel.options.push_back(Option::several("roles", {"Roles en la figura", "Roles in the figure"}, role_choices()).initially(all_of(role_choices()))
                                .helped({"Los vínculos que muestra la figura de iniciativas y actores; las tablas no cambian.",
                                         "The ties that the figure of initiatives and actors shows; the tables do not change."}));
    panel.options.push_back(Option::several("sectors", {"Sectores en la figura", "Sectors in the figure"}, sector_choices()).initially(all_of(sector_choices()))
                                .helped({"Los actores que muestra la figura de iniciativas y actores; las tablas no cambian.",
                                         "The actors that the figure of initiatives and actors shows; the tables do not change."}));
    panel.options.push_back(Option::arrangement("view", {"Vista del explorador", "Explorer's view"})
                                .helped({"Lo que se dispuso en el explorador de la red: qué nodos se muestran y dónde. Vacía: todos, donde se calculan.",
                                         "What was arranged in the network's explorer: which nodes are shown, and where. Empty: all, where they are computed."}));
    panel.options.push_back(Option::toggle("exact", {"Cálculo exacto", "Exact computation"})
                                .helped({"En redes grandes, sigue todos los caminos más cortos en vez de una muestra: tarda más y se puede cancelar.",
                                         "In large networks, follows all shortest paths instead of a sample: it takes longer and can be cancelled."}));
    panel.run = network;
    return panel;
}

}  // namespace cabildo::articulation
