// One of every option and one of every block, with made-up figures: the pictures of reference.md are drawn from it.
#include <cabildo/analysis/blocks.hpp>
#include <cabildo/plugin.hpp>
#include <cabildo/table_builder.hpp>

using namespace cabildo;

namespace {

const std::vector<Category> kinds{{"municipal", {"Municipal", "Municipal"}}, {"regional", {"Regional", "Regional"}}, {"national", {"Nacional", "National"}}};
const std::vector<std::vector<double>> shares{{60, 30, 10}, {45, 35, 20}, {25, 40, 35}};  ///< by year, then kind
const std::vector<std::string> years{"2007", "2008", "2009"};

/// A chart of `kind` over the same figures: a series a year, a category a kind.
Chart chart(std::string id, ChartKind kind, const Text& title, const Run& run) {
    Chart chart;
    chart.id = std::move(id);
    chart.title = run(title);
    chart.kind = kind;
    chart.percent = true;
    chart.value_label = run({"% de iniciativas", "% of initiatives"});
    chart.table = "table";
    chart.alt = run({"En 2007 el 60 % es municipal; en 2009, el 25 %.", "In 2007 60% are municipal; in 2009, 25%."});
    for (const Category& category : kinds) chart.categories.emplace_back(category.id, run(category.label));
    for (std::size_t y = 0; y < years.size(); ++y) {
        Series series{years[y], years[y], {}};
        for (const double share : shares[y]) series.data.push_back({share, run.numbers().percent(share, 0), {}, {}});
        chart.series.push_back(std::move(series));
    }
    return chart;
}

Chart one_series(std::string id, ChartKind kind, const Text& title, const Run& run) {
    Chart made = chart(std::move(id), kind, title, run);
    made.series.resize(1);
    return made;
}

Chart dots(const Run& run) {
    Chart made = one_series("dot", ChartKind::dot, {"Puntos con su intervalo, 2007", "Dots with their intervals, 2007"}, run);
    for (Datum& datum : made.series[0].data) {
        datum.low = *datum.value * 0.7;
        datum.high = *datum.value * 1.2;
    }
    made.reference = 33;
    made.reference_label = run({"un tercio", "one third"});
    return made;
}

/// Stacked by year: a line a year, the kinds make up its whole.
Chart stacked(const Run& run) {
    Chart made = chart("stacked_bar", ChartKind::stacked_bar, {"Barras apiladas", "Stacked bars"}, run);
    made.categories.clear();
    made.series.clear();
    for (const std::string& year : years) made.categories.emplace_back(year, year);
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        Series series{kinds[k].id, run(kinds[k].label), {}};
        for (const auto& of_year : shares) series.data.push_back({of_year[k], run.numbers().percent(of_year[k], 0), {}, {}});
        made.series.push_back(std::move(series));
    }
    return made;
}

Chart lines(const Run& run) {
    Chart made = stacked(run);
    made.id = "line";
    made.kind = ChartKind::line;
    made.title = run({"Líneas", "Lines"});
    return made;
}

Network network(const Run& run) {
    Network made;
    made.id = "network";
    made.title = run({"Red de actores e iniciativas", "Network of actors and initiatives"});
    made.table = "table";
    made.alt = run({"Dos iniciativas; la Municipalidad está en las dos.", "Two initiatives; the municipality is in both."});
    made.groups = {{"actor", run({"Actores", "Actors"})}, {"initiative", run({"Iniciativas", "Initiatives"})}};
    const auto node = [&](const char* id, const Text& label, const char* group, double x, double y, NodeShape shape) {
        NetworkNode added{.id = id, .label = run(label), .group = group, .x = x, .y = y, .size = 1, .shape = shape};
        made.nodes.push_back(std::move(added));
    };
    node("town", {"Municipalidad", "Municipality"}, "actor", 0, 0, NodeShape::circle);
    node("school", {"Liceo", "School"}, "actor", -2, 1, NodeShape::circle);
    node("union", {"Sindicato", "Union"}, "actor", 2, 1, NodeShape::circle);
    node("plan", {"Plan de barrios", "Neighbourhood plan"}, "initiative", -1, 0.8, NodeShape::square);
    node("fund", {"Fondo concursable", "Competitive fund"}, "initiative", 1, 0.8, NodeShape::square);
    made.edges = {{"town", "plan", 1}, {"town", "fund", 2}, {"school", "plan", 1}, {"union", "fund", 1}};
    return made;
}

Map map(const Run& run) {
    Map made;
    made.id = "map";
    made.title = run({"Mapa de regiones", "Map of regions"});
    made.geometry = "chile_regions_2009";
    made.table = "table";
    made.value_label = run({"Iniciativas", "Initiatives"});
    made.alt = run({"Más iniciativas en la región Metropolitana (9) que en la de Valparaíso (4).",
                    "More initiatives in the Metropolitan region (9) than in Valparaíso (4)."});
    made.regions = {{"V", "Valparaíso", 4.0, "4"}, {"RM", run({"Metropolitana", "Metropolitan"}), 9.0, "9"}, {"VIII", "Biobío", 6.0, "6"}};
    return made;
}

Document blocks(const Dataset&, const Options&, Run& run) {
    TableBuilder table("table", run({"Iniciativas según nivel y año", "Initiatives by level and year"}), run.language());
    const std::string group = run({"% por año", "% by year"});
    table.category_column("kind", run({"Nivel", "Level"}));
    for (const std::string& year : years) table.percent_column("y" + year, year, 0, group);
    for (std::size_t k = 0; k < kinds.size(); ++k) table.row(kinds[k], {kinds[k], shares[0][k], shares[1][k], shares[2][k]});
    table.row("unknown", {Category{"unknown", {"No informado", "Not reported"}}, Missing::not_reported, Missing::not_reported, Missing::not_applicable});
    table.note("a", run({"En 2009 se preguntó a todas.", "In 2009 all were asked."})).total("Total", {100.0, 100.0, 100.0});
    table.how_to_read(run({"De cada 100 iniciativas de 2007, 60 son municipales.", "Of 100 initiatives of 2007, 60 are municipal."}));

    Document document{.title = run({"Un bloque de cada tipo", "One block of each kind"})};
    document.blocks = {heading("section", run({"Una sección", "A section"})),
                       paragraph("text", run({"Un párrafo con **lo principal** y un *matiz*. Las cifras son inventadas.",
                                              "A paragraph with **what matters** and a *shade*. The figures are made up."})),
                       table,
                       notice("note", NoticeKind::note, run({"Una nota.", "A note."})),
                       notice("warning", NoticeKind::warning, run({"Una advertencia.", "A warning."})),
                       one_series("bar", ChartKind::bar, {"Barras, 2007", "Bars, 2007"}, run),
                       chart("grouped_bar", ChartKind::grouped_bar, {"Barras agrupadas", "Grouped bars"}, run),
                       stacked(run),
                       chart("heat_map", ChartKind::heat_map, {"Mapa de calor", "Heat map"}, run),
                       dots(run),
                       lines(run),
                       network(run),
                       map(run),
                       References{{"sources", run({"Fuentes", "Sources"})}, {{"arnstein1969", "Arnstein, S. R. (1969). A Ladder of Citizen Participation.", {}}}}};
    return document;
}

/// Says back what was chosen.
Document chosen(const Dataset&, const Options& options, Run& run) {
    TableBuilder table("chosen", run({"Lo elegido", "What was chosen"}), run.language());
    table.text_column("option", run({"Opción", "Option"})).text_column("value", run({"Valor", "Value"}));
    for (const auto& [id, value] : options.values()) table.row(id, {id, value});
    return {.title = run({"Una opción de cada tipo", "One option of each kind"}),
            .blocks = {paragraph("text", run({"Cada opción y su valor.", "Each option and its value."})), table}};
}

std::vector<Option> every_option() {
    const auto help = [](std::string es, std::string en) { return Text{std::move(es), std::move(en)}; };
    return {Option::choice("choice", {"Una de varias", "One of several"}, kinds).helped(help("Option::choice", "Option::choice")),
            Option::several("several", {"Varias", "Several"}, kinds).initially("municipal,national").helped(help("Option::several", "Option::several")),
            Option::variable("variable", {"Una variable", "A variable"}).optional().helped(help("Option::variable", "Option::variable")),
            Option::initiative("initiative", {"Una iniciativa", "An initiative"}).optional().helped(help("Option::initiative", "Option::initiative")),
            Option::number("number", {"Un número", "A number"}, 0, 10, 0.5, 1).initially("2.5").helped(help("Option::number", "Option::number")),
            Option::toggle("toggle", {"Sí o no", "Yes or no"}, true).helped(help("Option::toggle", "Option::toggle")),
            Option::text("text", {"Un texto", "A text"}).initially("abc").helped(help("Option::text", "Option::text"))};
}

}  // namespace

class Gallery : public Plugin {
public:
    Descriptor descriptor() const override {
        return {.id = "org.cabildo.gallery", .version = "1.0.0", .publisher = "Cabildo", .title = {"Muestrario", "Gallery"},
                .question = {"¿Cómo se ve cada opción y cada bloque?", "What does each option and each block look like?"}};
    }
    std::vector<Panel> panels() const override {
        return {{.id = "blocks", .title = {"Bloques", "Blocks"}, .question = {"¿Cómo se ve cada bloque?", "What does each block look like?"}, .run = blocks},
                {.id = "options", .title = {"Opciones", "Options"}, .question = {"¿Cómo se ve cada opción?", "What does each option look like?"},
                 .options = every_option(), .run = chosen}};
    }
};
CABILDO_PLUGIN(Gallery)
