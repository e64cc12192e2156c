// Panel "map": initiatives by region, drawn on the fifteen regions that Chile had in 2009.
#include "panels.hpp"
#include "rounding_notes.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/factor.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/stats/rounding.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace cabildo::tabulation {
namespace {

/// Numerals of the regions in the geometry "chile_regions_2009", north to south. The region of Ñuble came in 2018 and is
/// not among them.
constexpr std::array<std::string_view, 15> numerals{"XV", "I", "II", "III", "IV", "V", "RM", "VI", "VII", "VIII", "IX", "XIV", "X", "XI", "XII"};

bool joins(const Category& category) { return std::find(numerals.begin(), numerals.end(), category.id) != numerals.end(); }

Table region_table(const Factor& factor, const std::vector<std::int64_t>& counts, const ShareInterval& interval, const Run& run) {
    Table table;
    table.id = "table";
    table.title = format(run({"Iniciativas según {0}", "Initiatives by {0}"}), {run(factor.variable().label)});
    table.columns = {{"category", run(factor.variable().label), ColumnKind::category, ""}, {"n", run({"Iniciativas", "Initiatives"}), ColumnKind::integer, ""},
                     {"percent", "%", ColumnKind::percent, ""}};
    interval.add_columns(table, run);
    const std::int64_t valid = factor.cases().valid;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Category& category = factor.categories()[i];
        TableRow row{category.id, RowRole::body, {category_cell(category.id, run(category.label)), count_cell(counts[i], run.language()),
                                                  share_cell(percentage(counts[i], valid), run)}};
        interval.add_cells(row, counts[i], valid, run);
        table.rows.push_back(std::move(row));
    }
    const std::string total = free_id("total", factor.categories());
    table.rows.push_back({total, RowRole::total, {category_cell(total, "Total"), count_cell(valid, run.language()), share_cell(percentage(valid, valid), run),
                                                  {}, {}}});
    add_rounding_note(table, {{"%", stats::rounding_gap(counts, 1)}}, 1, run);
    table.how_to_read = run({"El % es de las iniciativas con dato; una región con 0 no tiene iniciativas, no es que falte el dato.",
                             "The % is of the initiatives with a value; a region with 0 has no initiatives, which is not missing data."});
    return table;
}

std::string map_alt(const Map& map, const Run& run) {
    std::vector<const MapRegion*> order;
    for (const auto& region : map.regions) order.push_back(&region);
    std::stable_sort(order.begin(), order.end(), [](const MapRegion* a, const MapRegion* b) { return a->value > b->value; });
    std::string listed;
    for (std::size_t i = 0; i < order.size() && i < 3 && order[i]->value.value_or(0) > 0; ++i) {
        listed += (listed.empty() ? "" : "; ") + order[i]->label + ", " + order[i]->text;
    }
    std::string alt = format(run({"Mapa de Chile. {0}.", "Map of Chile. {0}."}), {map.title});
    if (!listed.empty()) alt += format(run({" Las regiones con más: {0}.", " The regions with most: {0}."}), {listed});
    return alt;
}

Map region_map(const Factor& factor, const std::vector<std::int64_t>& counts, bool percent, const Run& run) {
    Map map;
    map.id = "map";
    map.geometry = "chile_regions_2009";
    map.table = "table";
    map.title = format(run({"Iniciativas según {0} (n = {1})", "Initiatives by {0} (n = {1})"}),
                       {run(factor.variable().label), run.numbers().integer(factor.cases().valid)});
    map.value_label = percent ? run({"% de las iniciativas", "% of the initiatives"}) : run({"Iniciativas", "Initiatives"});
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Category& category = factor.categories()[i];
        if (!joins(category)) continue;
        const auto share = percentage(counts[i], factor.cases().valid);
        MapRegion region{category.id, run(category.label), static_cast<double>(counts[i]), run.numbers().integer(counts[i])};
        if (percent) {
            region.value = share;
            region.text = share ? run.numbers().percent(*share) : "";
        }
        map.regions.push_back(std::move(region));
    }
    map.alt = map_alt(map, run);
    return map;
}

void tell_unjoined(Document& document, const Factor& factor, const std::vector<std::int64_t>& counts, const Run& run) {
    std::vector<std::string> outside;
    std::int64_t cases = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (joins(factor.categories()[i])) continue;
        outside.push_back(run(factor.categories()[i].label));
        cases += counts[i];
    }
    if (outside.empty()) return;
    if (outside.size() == counts.size()) {
        document.blocks.emplace_back(notice(
            "no_map", NoticeKind::warning,
            format(run({"Ninguna categoría de «{0}» corresponde a una región: se unen por numeral (XV, I, II … RM). Queda la tabla.",
                        "No category of “{0}” stands for a region: they join by numeral (XV, I, II … RM). The table remains."}), {run(factor.variable().label)})));
        return;
    }
    const std::string list = enumeration(outside, run);
    document.blocks.emplace_back(notice(
        "not_joined", NoticeKind::note,
        run.plural(cases, {"No están en el mapa de 2009: {1} ({0} iniciativa).", "Not on the map of 2009: {1} ({0} initiative)."},
                   {"No están en el mapa de 2009: {1} ({0} iniciativas).", "Not on the map of 2009: {1} ({0} initiatives)."}, {list})));
}

Document map(const Dataset& data, const Options& options, Run& run) {
    const Variable& variable = data.variable(options.text("variable"));
    const Factor factor(variable, data.column(variable.id));
    const auto counts = factor.counts();
    Document document;
    document.title = format(run({"Mapa: {0}", "Map: {0}"}), {run(variable.label)});
    document.blocks.emplace_back(paragraph("summary", describe(factor.cases(), run)));
    if (auto none = no_cases(data, factor.cases().valid, run)) document.blocks.emplace_back(*std::move(none));
    tell_unjoined(document, factor, counts, run);
    Map drawn = region_map(factor, counts, options.text("measure") == "percent", run);
    if (!drawn.regions.empty() && factor.cases().valid > 0) document.blocks.emplace_back(std::move(drawn));
    document.blocks.emplace_back(region_table(factor, counts, ShareInterval::from(options), run));
    return document;
}

}  // namespace

Panel map_panel() {
    Panel panel;
    panel.id = "map";
    panel.title = {"Mapa", "Map"};
    panel.question = {"¿De qué regiones vienen las iniciativas?", "Which regions do the initiatives come from?"};
    panel.options.push_back(Option::variable("variable", {"Variable", "Variable"}).of({VariableKind::single, VariableKind::ordinal}).initially("region")
                                .helped({"Sus categorías se unen al mapa por el numeral de la región.", "Its categories join the map by the region's numeral."}));
    panel.options.push_back(Option::choice("measure", {"Medida", "Measure"}, {{"count", {"Número de iniciativas", "Number of initiatives"}},
                                                                              {"percent", {"Porcentaje", "Percentage"}}}).initially("count")
                                .helped({"Lo que dice el color de cada región; la tabla tiene ambas.", "What the colour of each region says; the table has both."}));
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = map;
    return panel;
}

}  // namespace cabildo::tabulation
