// Tables of the whole network and of the centralities of its nodes.
#include "network_tables.hpp"

#include "network_figure.hpp"

#include <algorithm>

namespace cabildo::articulation {

Cell NetworkTables::word(const std::vector<Category>& categories, std::int32_t code) const {
    return code < 0 ? missing_cell(Missing::not_reported, run_.language()) : text_cell(run_(categories[static_cast<std::size_t>(code)].label));
}

Cell NetworkTables::kind_cell(const Actor& actor) const {
    const Involved& involved = facts_.whole.involved;
    if (actor.sector == Sector::unknown) return word(involved.levels(), static_cast<std::int32_t>(actor.level));
    const Cell sector = word(involved.sectors(), static_cast<std::int32_t>(actor.sector));
    if (actor.level == Level::unknown) return sector;
    return text_cell(sector.text + ", " + lower_first(run_(involved.levels()[static_cast<std::size_t>(actor.level)].label)));
}

std::string NetworkTables::summary() const {
    const TwoModeNetwork& ties = facts_.whole.ties;
    std::string text = run_.plural(static_cast<std::int64_t>(ties.initiatives()), {"**{0}** iniciativa", "**{0}** initiative"}, {"**{0}** iniciativas", "**{0}** initiatives"});
    text += run_.plural(static_cast<std::int64_t>(ties.actors()), {" y **{0}** actor,", " and **{0}** actor,"}, {" y **{0}** actores,", " and **{0}** actors,"});
    text += run_.plural(static_cast<std::int64_t>(ties.ties()), {" unidos por **{0}** vínculo.", " joined by **{0}** tie."}, {" unidos por **{0}** vínculos.", " joined by **{0}** ties."});
    if (const auto density = ties.density()) {
        text += format(run_({" Existe el {0} de los vínculos posibles.", " {0} of the possible ties exist."}), {run_.numbers().percent(100 * *density)});
    }
    if (ties.ties() == 0) return text;
    const std::size_t largest = facts_.largest_component();
    if (largest == ties.size()) return text + run_({" Todos se alcanzan unos a otros: es una sola red.", " All reach each other: it is a single network."});
    return text + format(run_({" Se divide en {0} partes sin vínculo entre sí; la mayor reúne {1} de {2} nodos.", " It falls into {0} parts without ties between them; the largest holds {1} of {2} nodes."}),
                         {integer(facts_.parts.sizes.size()), integer(largest), integer(ties.size())});
}

void NetworkTables::write_whole(Document& document) const {
    const TwoModeNetwork& ties = facts_.whole.ties;
    Table table;
    table.id = "whole";
    table.title = run_({"La red en su conjunto", "The network as a whole"});
    table.columns = {{"measure", run_({"Medida", "Measure"}), ColumnKind::category, ""}, {"value", run_({"Valor", "Value"}), ColumnKind::number, ""},
                     {"reading", run_({"Cómo se lee", "How to read it"}), ColumnKind::text, ""}};
    const auto add = [&](const char* id, const Text& label, Cell cell, const Text& reading) {
        table.rows.push_back({id, RowRole::body, {category_cell(id, run_(label)), std::move(cell), text_cell(run_(reading))}});
    };
    add("density", {"Densidad", "Density"}, number_or_missing(ties.density(), 4, run_), {"Vínculos sobre los posibles entre iniciativas y actores.", "Ties over those possible between initiatives and actors."});
    add("components", {"Partes sin vínculo entre sí", "Parts without ties between them"}, count_cell(static_cast<std::int64_t>(facts_.parts.sizes.size()), run_.language()),
        {"1: todos se alcanzan unos a otros; una iniciativa sin actores es una parte.", "1: all reach each other; an initiative without actors is a part."});
    add("clustering", {"Cierre de Robins y Alexander", "Robins–Alexander clustering"}, number_or_missing(facts_.clustering, 4, run_),
        {"Frecuencia con que dos actores que comparten una iniciativa comparten otra; de 0 a 1.", "How often two actors that share an initiative share another one; 0 to 1."});
    for (std::size_t k = 0; k < facts_.spectrum.singular_values.size(); ++k) {
        const std::string number = std::to_string(k + 1);
        const double value = facts_.spectrum.singular_values[k];
        const std::string part = run_.numbers().percent(100 * value * value / static_cast<double>(ties.ties()));
        add(("singular_" + number).c_str(), format(Text{"Valor singular {0}", "Singular value {0}"}, {number}), number_cell(value, 4, run_.language()),
            format(Text{"Este eje recoge el {0} de los vínculos.", "This axis holds {0} of the ties."}, {part}));
    }
    document.blocks.emplace_back(paragraph("whole_summary", run_.plural(static_cast<std::int64_t>(ties.initiatives()), {"Medidas de la red entera, de {0} iniciativa", "Measures of the whole network, of {0} initiative"},
                                                                        {"Medidas de la red entera, de {0} iniciativas", "Measures of the whole network, of {0} initiatives"}) +
                                                                run_.plural(static_cast<std::int64_t>(ties.actors()), {" y {0} actor.", " and {0} actor."}, {" y {0} actores.", " and {0} actors."})));
    document.blocks.emplace_back(std::move(table));
}

void NetworkTables::add_centrality_columns(Table& table) const {
    const bool exact = facts_.plan.exact();
    const std::string betweenness = exact ? "" : run_({"Intermediación", "Betweenness"}), closeness = exact ? "" : run_({"Cercanía", "Closeness"});
    const std::string estimate = run_({"estimada", "estimate"}), error = run_({"error est.", "std. error"});
    table.columns.push_back({"degree", run_({"Grado", "Degree"}), ColumnKind::number, ""});
    table.columns.push_back({"betweenness", exact ? run_({"Intermediación", "Betweenness"}) : estimate, ColumnKind::number, betweenness});
    if (!exact) table.columns.push_back({"betweenness_error", error, ColumnKind::number, betweenness});
    table.columns.push_back({"closeness", exact ? run_({"Cercanía", "Closeness"}) : estimate, ColumnKind::number, closeness});
    if (!exact) table.columns.push_back({"closeness_error", error, ColumnKind::number, closeness});
    table.columns.push_back({"eigenvector", run_({"Vector propio", "Eigenvector"}), ColumnKind::number, ""});
}

void NetworkTables::add_centralities(TableRow& row, std::size_t node) const {
    const bool exact = facts_.plan.exact();
    const int decimals = exact ? 4 : 5;
    row.cells.push_back(number_or_missing(facts_.central.degree[node], decimals, run_));
    row.cells.push_back(number_or_missing(facts_.central.betweenness[node], decimals, run_));
    if (!exact) row.cells.push_back(number_or_missing(facts_.central.betweenness_error[node], decimals, run_));
    row.cells.push_back(number_cell(facts_.central.closeness[node], decimals, run_.language()));
    if (!exact) row.cells.push_back(number_cell(facts_.central.closeness_error[node], decimals, run_.language()));
    row.cells.push_back(number_cell(facts_.spectrum.eigenvector[node], decimals, run_.language()));
}

std::vector<std::string> NetworkTables::names_of(const std::vector<std::size_t>& actors) const {
    std::vector<std::string> names;
    for (const std::size_t a : actors) names.push_back(actor_name(facts_.whole.actor(a)));
    return names;
}

std::string NetworkTables::centrality_reading() const {
    return run_({"Grado: parte de los vínculos posibles. Intermediación: parte de los caminos más cortos que pasan por el nodo. Cercanía: 1 si todos están a la menor distancia posible. "
                 "Vector propio: peso en el centro común de la red.",
                 "Degree: share of the possible ties. Betweenness: share of the shortest paths that pass through the node. Closeness: 1 when all are at the least possible distance. "
                 "Eigenvector: weight in the common centre of the network."});
}

void NetworkTables::write_actors(Document& document) const {
    const TwoModeNetwork& ties = facts_.whole.ties;
    document.blocks.emplace_back(heading("actors_heading", run_({"Centralidad de los actores", "Centrality of the actors"})));
    std::string text = run_.plural(static_cast<std::int64_t>(ties.actors()), {"La tabla ordena {0} actor por intermediación.", "The table orders {0} actor by betweenness."},
                                   {"La tabla ordena {0} actores por intermediación.", "The table orders {0} actors by betweenness."});
    const auto order = facts_.actors_by_weight();
    const auto first = facts_.standing_out(order, 3);
    if (!first.empty()) {
        text += run_.plural(static_cast<std::int64_t>(first.size()), {" El que más conecta a los demás: {1}.", " The one that connects the others most: {1}."},
                            {" Los que más conectan a los demás: {1}.", " Those that connect the others most: {1}."}, {enumeration(names_of(first), run_)});
    } else if (std::none_of(order.begin(), order.end(), [&](std::size_t a) { return facts_.central.betweenness[facts_.actor_node(a)].value_or(0) > 0; })) {
        text += run_({" Ninguno conecta a otros que no estén ya unidos.", " None connects others that are not joined already."});
    } else text += run_({" Ninguno destaca: varios conectan a los demás por igual.", " None stands out: several connect the others alike."});
    document.blocks.emplace_back(paragraph("actor_summary", text));
    Table table;
    table.id = "actor_centrality";
    table.title = run_({"Centralidad de los actores", "Centrality of the actors"});
    table.columns = {{"actor", run_({"Actor", "Actor"}), ColumnKind::category, ""}, {"kind", run_({"Sector y nivel", "Sector and level"}), ColumnKind::text, ""},
                     {"initiatives", run_({"Iniciativas", "Initiatives"}), ColumnKind::integer, ""}};
    if (facts_.projection) table.columns.push_back({"community", run_({"Comunidad", "Community"}), ColumnKind::integer, ""});
    add_centrality_columns(table);
    for (const std::size_t a : order) {
        const Actor& actor = facts_.whole.actor(a);
        TableRow row{actor.id, RowRole::body, {category_cell(actor.id, actor_name(actor)), kind_cell(actor),
                                               count_cell(static_cast<std::int64_t>(ties.degree(facts_.actor_node(a))), run_.language())}};
        if (facts_.projection) row.cells.push_back(count_cell(facts_.communities.of[a] + 1, run_.language()));
        add_centralities(row, facts_.actor_node(a));
        table.rows.push_back(std::move(row));
        if (table.rows.size() == most_rows) break;
    }
    table.how_to_read = centrality_reading();
    limit_rows(table, ties.actors(), run_);
    document.blocks.emplace_back(std::move(table));
}

void NetworkTables::write_initiatives(Document& document) const {
    const TwoModeNetwork& ties = facts_.whole.ties;
    document.blocks.emplace_back(heading("initiatives_heading", run_({"Centralidad de las iniciativas", "Centrality of the initiatives"})));
    document.blocks.emplace_back(paragraph("initiative_summary", run_.plural(static_cast<std::int64_t>(ties.initiatives()),
        {"La tabla da la centralidad de {0} iniciativa: la intermediación es alta donde une a actores que de otro modo no se encontrarían.", "The table gives the centrality of {0} initiative: betweenness is high where it joins actors that would not meet otherwise."},
        {"La tabla ordena {0} iniciativas por intermediación, que es alta donde unen a actores que de otro modo no se encontrarían.", "The table orders {0} initiatives by betweenness, which is high where they join actors that would not meet otherwise."})));
    Table table;
    table.id = "initiative_centrality";
    table.title = run_({"Centralidad de las iniciativas", "Centrality of the initiatives"});
    table.columns = {{"initiative", run_({"Iniciativa", "Initiative"}), ColumnKind::category, ""}, {"actors", run_({"Actores", "Actors"}), ColumnKind::integer, ""}};
    add_centrality_columns(table);
    for (const std::size_t i : facts_.initiatives_by_weight()) {
        const Initiative& initiative = facts_.whole.initiative(i);
        TableRow row{initiative.code, RowRole::body, {category_cell(initiative.code, initiative_label(initiative)), count_cell(static_cast<std::int64_t>(ties.degree(i)), run_.language())}};
        add_centralities(row, i);
        table.rows.push_back(std::move(row));
        if (table.rows.size() == most_rows) break;
    }
    table.how_to_read = centrality_reading();
    limit_rows(table, ties.initiatives(), run_);
    document.blocks.emplace_back(std::move(table));
}

}  // namespace cabildo::articulation
