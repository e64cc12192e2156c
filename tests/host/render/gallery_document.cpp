#include "gallery_document.hpp"

#include <cmath>
#include <initializer_list>
#include <random>

namespace cabildo::render::test {
namespace {

struct Words {
    Language language;
    std::string operator()(const char* es, const char* en) const { return language == Language::es ? es : en; }
    NumberFormat numbers() const { return NumberFormat(language); }
};

Datum count(const Words& w, std::int64_t n, std::int64_t of = 0) {
    std::string text = w.numbers().integer(n);
    if (of > 0) text += " " + w.numbers().percent(100.0 * static_cast<double>(n) / static_cast<double>(of));
    return {static_cast<double>(n), text, {}, {}};
}

Chart chart(std::string id, std::string title, ChartKind kind, std::string alt) {
    Chart c;
    c.id = std::move(id);
    c.title = std::move(title);
    c.kind = kind;
    c.alt = std::move(alt);
    return c;
}

std::vector<std::pair<std::string, std::string>> depths(const Words& w) {
    return {{"5", w("5 Decisión delegada", "5 Delegated decision")}, {"4", w("4 Colaboración, cogestión", "4 Collaboration, co-management")},
            {"3", w("3 Involucramiento", "3 Involvement")},          {"2", w("2 Consulta", "2 Consultation")},
            {"1", w("1 Información", "1 Information")},              {"0", w("0 Sin participación", "0 No participation")}};
}

Chart applicants(const Words& w) {
    Chart c = chart("applicants", w("Iniciativas según postulante (n = 29)", "Initiatives by applicant (n = 29)"), ChartKind::bar,
                    w("Barras: el municipio postula 14 de 29.", "Bars: the municipality applies in 14 of 29."));
    c.categories = {{"m", w("Municipalidad", "Municipality")},
                    {"s", w("Servicio público descentralizado con presencia regional o provincial",
                            "Decentralised public service with a regional or provincial presence")},
                    {"g", w("Gobierno Regional", "Regional government")},
                    {"o", w("Organización de la sociedad civil, fundación o corporación de desarrollo sin fines de lucro inscrita en el registro nacional",
                            "Civil-society organisation, foundation or non-profit development corporation entered in the national register")},
                    {"u", w("Universidad", "University")},
                    {"n", w("No informado", "Not reported")}};
    c.series = {{"n", w("Iniciativas", "Initiatives"), {count(w, 14, 29), count(w, 6, 29), count(w, 5, 29), count(w, 4, 29), count(w, 0, 29), {std::nullopt, w("n. i.", "n.r."), {}, {}}}}};
    c.value_label = w("Iniciativas", "Initiatives");
    return c;
}

Chart grouped(const Words& w) {
    Chart c = chart("grouped", w("Reconocimientos por área", "Recognition by area"), ChartKind::grouped_bar, w("Barras agrupadas.", "Grouped bars."));
    c.categories = {{"p", w("Político-institucional", "Political-institutional")}, {"s", "Social"}, {"e", w("Económica", "Economic")}, {"a", w("Ambiental", "Environmental")}};
    c.series = {{"f", w("Primer lugar", "First prize"), {count(w, 2), count(w, 1), count(w, 1), count(w, 1)}},
                {"g", w("Segundo lugar", "Second prize"), {count(w, 1), count(w, 1), count(w, 2), count(w, 1)}},
                {"m", w("Mención honrosa", "Honourable mention"), {count(w, 3), count(w, 2), count(w, 3), count(w, 2)}}};
    c.value_label = w("Iniciativas reconocidas", "Recognised initiatives");
    return c;
}

Chart stacked(const Words& w) {
    Chart c = chart("stacked", w("Profundidad según tipo de postulante (% de iniciativas)", "Depth by kind of applicant (% of initiatives)"),
                    ChartKind::stacked_bar, w("Barras apiladas.", "Stacked bars."));
    c.categories = {{"m", w("Municipalidad (n = 14)", "Municipality (n = 14)")}, {"s", w("Servicio público (n = 6)", "Public service (n = 6)")},
                    {"g", w("Gobierno Regional (n = 5)", "Regional government (n = 5)")}, {"o", w("Sociedad civil (n = 4)", "Civil society (n = 4)")}};
    c.percent = true;
    c.ordered = true;
    const double shares[5][4] = {{28.6, 16.7, 0, 25}, {35.7, 33.3, 40, 25}, {21.4, 33.3, 40, 0}, {10.7, 16.7, 20, 25}, {3.6, 0, 0, 25}};
    const char* es[] = {"Información", "Consulta", "Involucramiento", "Colaboración", "Decisión delegada"};
    const char* en[] = {"Information", "Consultation", "Involvement", "Collaboration", "Delegated decision"};
    for (int s = 0; s < 5; ++s) {
        Series series{en[s], w(es[s], en[s]), {}};
        for (const double share : shares[s]) series.data.push_back({share, w.numbers().percent(share), {}, {}});
        c.series.push_back(series);
    }
    return c;
}

Chart heat(const Words& w) {
    Chart c = chart("heat", w("Mecanismos según instrumento y profundidad (n = 59)", "Mechanisms by instrument and depth (n = 59)"),
                    ChartKind::heat_map, w("Mapa de calor: la consulta reúne 27 de 59.", "Heat map: consultation holds 27 of 59."));
    c.categories = {{"1", "Inform."}, {"2", w("Consulta", "Consult")}, {"3", "Involucr."}, {"4", "Colabor."}, {"5", "Deleg."}};
    const char* names[] = {"Mesa territorial", "Asamblea", "Taller", "Consulta", "Foro", "Comité", "Cabildo", "Plaza ciudadana"};
    const int n[8][5] = {{3, 5, 3, 1, 1}, {4, 4, 1, 0, 0}, {3, 4, 2, 0, 0}, {0, 6, 0, 0, 0}, {3, 2, 0, 0, 0}, {1, 1, 2, 1, 0}, {1, 2, 0, 0, 0}, {2, 0, 0, 0, 0}};
    for (int r = 0; r < 8; ++r) {
        Series row{names[r], names[r], {}};
        for (const int v : n[r]) row.data.push_back(count(w, v));
        c.series.push_back(row);
    }
    c.series[7].data[4] = {std::nullopt, "–", {}, {}};
    return c;
}

Chart residuals(const Words& w) {
    Chart c = chart("residuals", w("Residuos ajustados: postulante por ámbito", "Adjusted residuals: applicant by scope"), ChartKind::heat_map,
                    w("Mapa de calor de residuos.", "Heat map of residuals."));
    const char* columns[] = {"Modernización de la gestión pública", "Participación ciudadana", "Planificación territorial", "Asociatividad municipal",
                             "Descentralización y transferencia de competencias", "Identidad y cultura", "Seguridad ciudadana", "Transparencia",
                             "Fomento productivo", "Otros (especificar)"};
    for (const char* column : columns) c.categories.emplace_back(column, column);
    std::mt19937_64 random(7);
    for (const char* name : {"Municipalidad", "Servicio público", "Gobierno Regional", "Sociedad civil", "Universidad"}) {
        Series row{name, name, {}};
        for (std::size_t i = 0; i < c.categories.size(); ++i) {
            const double v = static_cast<double>(static_cast<int>(random() % 61) - 30) / 10;
            row.data.push_back({v, w.numbers().decimal(v, 1), {}, {}});
        }
        c.series.push_back(row);
    }
    return c;
}

Chart dots(const Words& w) {
    Chart c = chart("dots", w("Tasa de reconocimiento por área, con intervalo de Wilson del 95 %", "Recognition rate by area, with 95% Wilson intervals"),
                    ChartKind::dot, w("Puntos con intervalo.", "Dots with intervals."));
    c.percent = true;
    c.categories = {{"p", w("Político-institucional", "Political-institutional")}, {"s", "Social"}, {"e", w("Económica", "Economic")}, {"a", w("Ambiental", "Environmental")}};
    const double d[4][3] = {{20.69, 9.85, 38.39}, {10.53, 4.17, 24.13}, {15.79, 7.44, 30.42}, {16.67, 6.68, 35.85}};
    Series s{"rate", w("Tasa", "Rate"), {}};
    for (const auto& v : d)
        s.data.push_back({v[0], w.numbers().percent(v[0]) + " (" + w.numbers().decimal(v[1], 1) + "–" + w.numbers().decimal(v[2], 1) + ")", v[1], v[2]});
    c.series = {s};
    c.reference = 15.5;
    c.reference_label = w("todas las áreas: 15,5 %", "all areas: 15.5%");
    c.value_label = w("Iniciativas con premio o mención", "Initiatives with a prize or mention");
    return c;
}

Chart lines(const Words& w) {
    Chart c = chart("lines", w("Iniciativas por año de inicio", "Initiatives by first year"), ChartKind::line, w("Líneas.", "Lines."));
    std::mt19937_64 random(3);
    Series a{"a", w("Municipalidades", "Municipalities"), {}}, b{"b", w("Servicios públicos", "Public services"), {}};
    for (int year = 1998; year <= 2009; ++year) {
        c.categories.emplace_back(std::to_string(year), std::to_string(year));
        a.data.push_back(count(w, 2 + year % 5 + (year - 1998)));
        b.data.push_back(year == 2003 ? Datum{} : count(w, 1 + static_cast<int>(random() % 5)));
    }
    c.series = {a, b};
    c.value_label = w("Iniciativas", "Initiatives");
    c.category_label = w("Año de inicio", "First year");
    return c;
}

Chart many(const Words& w) {
    Chart c = chart("many", w("Comunas con iniciativas", "Municipalities with initiatives"), ChartKind::bar, w("Barras de 102 comunas.", "Bars of 102 municipalities."));
    Series s{"n", w("Iniciativas", "Initiatives"), {}};
    for (int i = 0; i < 102; ++i) {
        c.categories.emplace_back(std::to_string(i), w("Comuna ", "Municipality ") + std::to_string(i + 1));
        s.data.push_back(count(w, 120 - i));
    }
    c.series = {s};
    return c;
}

Network network(const Words& w) {
    Network n;
    n.id = "network";
    n.title = w("Actores que más se articulan", "The most connected actors");
    n.alt = w("Red de 40 actores.", "Network of 40 actors.");
    n.groups = {{"p", w("Público", "Public")}, {"v", w("Privado", "Private")}, {"c", w("Sociedad civil", "Civil society")}, {"a", w("Academia", "Academia")}};
    const char* names[] = {"Municipalidad", "Gobierno Regional", "Junta de vecinos", "Universidad regional", "Cámara de comercio", "Servicio de Salud",
                           "Corporación de desarrollo", "Fundación", "Sindicato", "Ministerio"};
    std::mt19937_64 random(11);
    for (int i = 0; i < 40; ++i) {
        const double angle = i * 2.399963, radius = std::sqrt(i + 0.5);
        NetworkNode node;
        node.id = "n" + std::to_string(i);
        node.label = std::string(names[i % 10]) + " " + std::to_string(i + 1);
        node.group = n.groups[static_cast<std::size_t>(i % 4)].first;
        node.x = radius * std::cos(angle) * 1.5;
        node.y = radius * std::sin(angle);
        node.size = 40 - i;
        node.attributes[w("Grado", "Degree")] = std::int64_t{40 - i};
        n.nodes.push_back(node);
        if (i > 0)
            for (int k = 0; k < 2; ++k)
                n.edges.push_back({"n" + std::to_string(random() % static_cast<unsigned>(i)), node.id, 1 + static_cast<double>(random() % 4)});
    }
    return n;
}

template <class BlockType>
BlockType with_id(BlockType block, const char* id, std::string title = {}) {
    block.id = id;
    block.title = std::move(title);
    return block;
}

Table findings(const Words& w) {
    Table t;
    t.id = "audit";
    t.title = w("Auditoría de las tablas publicadas", "Audit of the published tables");
    t.columns = {{"table", w("Tabla", "Table"), ColumnKind::category, {}}, {"finding", w("Hallazgo", "Finding"), ColumnKind::text, {}},
                 {"declared", w("Declarado", "Declared"), ColumnKind::text, {}}, {"p", "p", ColumnKind::number, {}}};
    t.rows.push_back({"a", RowRole::body, {category_cell("area", w("Área", "Area")), text_cell(w("El total impreso no es la suma", "The printed total is not the sum")),
                                           text_cell("=0+10 <b>"), p_value_cell(0.0004, w.language)}});
    t.rows.push_back({"b", RowRole::body, {category_cell("scope", w("Ámbito", "Scope")), text_cell(w("«31,03%» junto a un decimal", "“31,03%” beside one decimal")),
                                           text_cell("@31,03%"), missing_cell(Missing::not_applicable, w.language)}});
    return t;
}

}  // namespace

Table depth_table(Language language) {
    const Words w{language};
    Table t;
    t.id = "depth.by_region";
    t.title = w("Profundidad máxima por región", "Greatest depth by region");
    const std::string group = w("Profundidad máxima", "Greatest depth");
    t.columns = {{"region", w("Región", "Region"), ColumnKind::category, {}}, {"n", "n", ColumnKind::integer, {}},
                 {"participate", w("Participan", "Participate"), ColumnKind::integer, {}}, {"d1", "Inform.", ColumnKind::integer, group},
                 {"d2", w("Consulta", "Consult"), ColumnKind::integer, group}, {"d3", "Involucr.", ColumnKind::integer, group},
                 {"share", w("% que participa", "% that participate"), ColumnKind::percent, {}}, {"median", w("Mediana", "Median"), ColumnKind::number, {}}};
    const auto row = [&](const char* id, std::string label, RowRole role, std::initializer_list<int> counts, double share, std::optional<double> median) {
        TableRow r{id, role, {category_cell(id, std::move(label))}};
        for (const int c : counts) r.cells.push_back(count_cell(c, language));
        r.cells.push_back(percent_cell(share, language));
        r.cells.push_back(median ? number_cell(*median, 1, language) : missing_cell(Missing::undefined, language));
        t.rows.push_back(r);
    };
    row("V", "Valparaíso", RowRole::body, {5, 5, 1, 2, 2}, 100, 2.0);
    row("RM", w("Región Metropolitana", "Metropolitan Region"), RowRole::body, {5, 4, 1, 2, 0}, 80, 2.0);
    row("VIII", "Biobío", RowRole::body, {5, 4, 2, 1, 1}, 80, 1.5);
    row("IX", "La Araucanía", RowRole::body, {4, 4, 1, 2, 0}, 100, 2.0);
    row("XIV", "Los Ríos", RowRole::body, {1, 0, 0, 0, 0}, 0, std::nullopt);
    row("total", "Total", RowRole::total, {20, 17, 5, 7, 3}, 85, 2.0);
    t.rows[1].cells[6].notes = {"a"};
    t.rows[4].cells[7].notes = {"b"};
    t.footnotes = {{"a", w("Un caso sin instrumento declarado.", "One case without a declared instrument.")},
                   {"b", w("Sin casos que participen.", "No cases that participate.")},
                   {"", w("Regiones sin iniciativas: 5. «No informado»: 0.", "Regions without initiatives: 5. “Not reported”: 0.")}};
    t.how_to_read = w("De las 5 iniciativas de Valparaíso, 5 incorporan participación y en 2 de ellas la profundidad máxima es la consulta.",
                      "Of the 5 initiatives of Valparaíso, 5 include participation, and in 2 of them the greatest depth is consultation.");
    return t;
}

Chart depth_bars(Language language) {
    const Words w{language};
    Chart c = chart("depth.distribution", w("Iniciativas según profundidad máxima (n = 29)", "Initiatives by greatest depth (n = 29)"), ChartKind::bar,
                    w("Barras: 9 de 29 iniciativas llegan a la consulta; una delega la decisión.",
                      "Bars: 9 of 29 initiatives reach consultation; one delegates the decision."));
    c.categories = depths(w);
    c.ordered = true;
    c.series = {{"n", w("Iniciativas", "Initiatives"), {count(w, 1, 29), count(w, 2, 29), count(w, 4, 29), count(w, 9, 29), count(w, 8, 29), count(w, 5, 29)}}};
    c.table = "depth.by_region";
    return c;
}

Map region_map(Language language) {
    const Words w{language};
    Map m;
    m.id = "map";
    m.title = w("Iniciativas por región (n = 29)", "Initiatives by region (n = 29)");
    m.alt = w("Mapa: Valparaíso, Metropolitana y Biobío reúnen 15 de 29.", "Map: Valparaíso, Metropolitan and Biobío hold 15 of 29.");
    m.geometry = "chile_regions_2009";
    m.value_label = w("Iniciativas", "Initiatives");
    const std::pair<const char*, const char*> regions[] = {
        {"XV", "Arica y Parinacota"}, {"I", "Tarapacá"}, {"II", "Antofagasta"}, {"III", "Atacama"}, {"IV", "Coquimbo"}, {"V", "Valparaíso"},
        {"RM", "Región Metropolitana"}, {"VI", "Libertador Gral. Bernardo O'Higgins"}, {"VII", "Maule"}, {"VIII", "Bio-Bio"}, {"IX", "Araucanía"},
        {"XIV", "Los Ríos"}, {"X", "Los Lagos"}, {"XI", "Aysén del Gral. Carlos Ibáñez del Campo"}, {"XII", "Magallanes y de la Antártica Chilena"}};
    const int counts[] = {1, 0, 0, 2, 1, 5, 5, 0, 3, 5, 4, 0, 2, 1, 0};
    for (std::size_t i = 0; i < 15; ++i)
        m.regions.push_back({regions[i].first, regions[i].second, counts[i], count(w, counts[i], 29).text});
    return m;
}

Document gallery(Language language) {
    const Words w{language};
    Document d;
    d.title = w("Profundidad de la participación", "Depth of participation");
    d.language = language;
    Provenance& p = d.provenance;
    p.store_id = "5f0c9a52-7d5e-4c5e-9a01-2d6a3c1b7e10";
    p.store_title = w("Concurso 2009", "Contest 2009");
    p.data_revision = 412;
    p.illustrative = true;
    p.selection = "area=political_institutional&region=V,RM";
    p.selection_label = w("área = político-institucional; región = Valparaíso o Metropolitana", "area = political-institutional; region = Valparaíso or Metropolitan");
    p.selected = 29;
    p.population = 129;
    p.plugin = "org.cabildo.participation";
    p.panel = "depth";
    p.options = {{"scale", "d"}, {"group", "region"}, {"note", "it's \"quoted\" $HOME"}};
    p.plugin_version = "1.0.0";
    p.plugin_hash = std::string(64, 'a');
    p.sdk_version = "1.0";
    p.program_version = "0.1.0";
    p.seed = 1;
    d.blocks.emplace_back(with_id(Heading{}, "depth", d.title));
    Paragraph question = with_id(Paragraph{}, "depth.question");
    question.text = w("¿Hasta dónde llega la ciudadanía en las decisiones de cada iniciativa?", "How far do citizens reach into each initiative's decisions?");
    d.blocks.emplace_back(question);
    Paragraph lead = with_id(Paragraph{}, "depth.lead");
    lead.text = w("**24 de 29** iniciativas (82,8 %; IC 95 % de Wilson 65,5–92,4) incorporan mecanismos de participación. En **17 de esas 24** (70,8 %) la profundidad máxima *no pasa* de la consulta; una sola delega la decisión.",
                  "**24 of 29** initiatives (82.8%; 95% Wilson interval 65.5–92.4) include mechanisms of participation. In **17 of those 24** (70.8%) the greatest depth *does not pass* consultation; a single one delegates the decision.");
    d.blocks.emplace_back(lead);
    d.blocks.emplace_back(depth_bars(language));
    d.blocks.emplace_back(depth_table(language));
    Notice warning = with_id(Notice{}, "sparse");
    warning.kind = NoticeKind::warning;
    warning.text = w("El 64 % de las frecuencias esperadas es menor que 5: la prueba χ² **no** es de fiar.", "64% of the expected counts are under 5: do **not** rely on the χ² test.");
    d.blocks.emplace_back(warning);
    Heading instruments = with_id(Heading{}, "instruments", w("Instrumentos y postulantes", "Instruments and applicants"));
    instruments.level = 2;
    d.blocks.emplace_back(instruments);
    for (Chart& c : std::vector<Chart>{heat(w), applicants(w), grouped(w), stacked(w), dots(w), lines(w), residuals(w), many(w)}) d.blocks.emplace_back(c);
    Heading places = with_id(Heading{}, "places", w("Territorio y redes", "Territory and networks"));
    places.level = 2;
    d.blocks.emplace_back(places);
    d.blocks.emplace_back(region_map(language));
    d.blocks.emplace_back(network(w));
    d.blocks.emplace_back(findings(w));
    Chart none = chart("none", w("Iniciativas sin datos", "Initiatives without data"), ChartKind::bar, w("Sin datos.", "No data."));
    d.blocks.emplace_back(none);
    Notice error = with_id(Notice{}, "fault");
    error.kind = NoticeKind::error;
    error.text = w("El panel no respondió en 60 s: se detuvo.", "The panel did not answer within 60 s: it was stopped.");
    d.blocks.emplace_back(error);
    Notice note = with_id(Notice{}, "note");
    note.text = w("Los porcentajes redondeados pueden no sumar 100.", "Rounded percentages may not add to 100.");
    d.blocks.emplace_back(note);
    References references = with_id(References{}, "references", w("Referencias", "References"));
    references.items = {{"wilson1927", "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22, 209–212.", "https://doi.org/10.1080/01621459.1927.10502953"},
                        {"manual42", "CEPAL/ILPES (2005). Metodología del marco lógico. Manual 42.", ""}};
    d.blocks.emplace_back(references);
    return d;
}

}  // namespace cabildo::render::test
