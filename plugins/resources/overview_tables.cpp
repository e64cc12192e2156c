// The tables of the panel "overview".
#include "overview_tables.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/initiative_rows.hpp>

#include <algorithm>
#include <array>

namespace cabildo::resources {
namespace {

const std::array<Category, share_classes>& classes() {
    static const std::array<Category, share_classes> labels{{
        {"zero", {"Nada (0\u202F%)", "Nothing (0%)"}},
        {"up_to_half", {"Hasta la mitad", "Up to one half"}},
        {"over_half", {"Más de la mitad", "Over one half"}},
        {"all", {"Todo (100\u202F%)", "All (100%)"}},
    }};
    return labels;
}

Cell missing(Missing why, const Run& run) { return missing_cell(why, run.language()); }

std::optional<double> percent_of(double part, double whole) {
    if (whole <= 0) return std::nullopt;
    return std::clamp(100 * part / whole, 0.0, 100.0);  // sums of amounts may miss 100 by their last digit
}

/// The id of a currency's row, which may not be taken by "counts".
std::string currency_row(const std::string& currency) { return "amounts." + (currency.empty() ? std::string("not_reported") : currency); }

std::string amounts_label(const std::string& currency, const Run& run) {
    return format(run({"Por montos conocidos, {0}", "By known amounts, {0}"}), {currency_name(currency, run)});
}

}  // namespace

std::string currency_name(const std::string& currency, const Run& run) {
    return currency.empty() ? run({"moneda no indicada", "currency not given"}) : currency;
}

Table mix_table(const MixCounts& counts, const ShareInterval& interval, const Run& run) {
    Table table;
    table.id = "mix";
    table.title = run({"Iniciativas según el origen de sus recursos", "Initiatives by the origin of their resources"});
    table.columns = {{"mix", run({"Recursos", "Resources"}), ColumnKind::category, ""}, {"n", "n", ColumnKind::integer, ""}};
    const bool own_bases = counts.unknown > 0;
    if (own_bases) table.columns.push_back({"base", run({"de", "of"}), ColumnKind::integer, ""});
    table.columns.push_back({"percent", "%", ColumnKind::percent, ""});
    interval.add_columns(table, run);
    const auto add = [&](const char* id, const Text& label, std::int64_t n, RowRole role, std::optional<std::int64_t> base) {
        TableRow row{id, role, {category_cell(id, run(label)), count_cell(n, run.language())}};
        if (base && own_bases) row.cells.push_back(count_cell(*base, run.language()));
        if (base) row.cells.push_back(share_cell(percentage(n, *base), run));
        if (role == RowRole::body && base) interval.add_cells(row, n, *base, run);
        while (row.cells.size() < table.columns.size()) row.cells.emplace_back();
        table.rows.push_back(std::move(row));
    };
    add("mixed", {"Propios y externos", "Own and external"}, counts.mixed, RowRole::body, counts.base(Mix::mixed));
    add("own_only", {"Solo propios", "Own only"}, counts.own_only, RowRole::body, counts.base(Mix::own_only));
    add("external_only", {"Solo externos", "External only"}, counts.external_only, RowRole::body, counts.base(Mix::external_only));
    if (counts.none > 0) add("none", {"Ninguno (revisado)", "None (looked at)"}, counts.none, RowRole::body, counts.base(Mix::none));
    if (counts.unknown > 0) add("unknown", {"Origen no informado", "Origin not reported"}, counts.unknown, RowRole::body, std::nullopt);
    add("total", {"Total", "Total"}, counts.known() + counts.unknown, RowRole::total, own_bases ? std::nullopt : std::optional(counts.known()));
    table.how_to_read = format(own_bases ? run({"El % es de las iniciativas de la columna «de»: aquellas en que un origen no informado no puede cambiar si están en la fila; con su {0}.",
                                                "The % is of the initiatives of the column “of”: those where an origin not reported cannot change whether they are in the row; with its {0}."})
                                         : run({"El % es de las iniciativas cuyos orígenes se conocen, con su {0}.", "The % is of the initiatives whose origins are known, with its {0}."}),
                               {interval.label(run)});
    return table;
}

Table origin_table(const OriginByKind& counts, const Run& run) {
    const std::string group = run({"Recursos", "Resources"});
    Table table;
    table.id = "origins";
    table.title = run({"Recursos según tipo y origen", "Resources by kind and origin"});
    table.columns = {{"kind", run({"Tipo", "Kind"}), ColumnKind::category, ""},
                     {"own", run({"propios", "own"}), ColumnKind::integer, group},
                     {"external", run({"externos", "external"}), ColumnKind::integer, group}};
    const bool unknown_origins = counts.of(Origin::unknown) > 0;
    if (unknown_origins) table.columns.push_back({"not_reported", run({"sin origen informado", "origin not reported"}), ColumnKind::integer, group});
    table.columns.push_back({"total", run({"total", "total"}), ColumnKind::integer, group});
    table.columns.push_back({"external_percent", run({"% externos", "% external"}), ColumnKind::percent, ""});
    const auto add = [&](std::string id, std::string label, RowRole role, const auto& of) {
        TableRow row{id, role, {category_cell(id, std::move(label))}};
        const std::int64_t own = of(Origin::own), external = of(Origin::external), unknown = of(Origin::unknown);
        row.cells.push_back(count_cell(own, run.language()));
        row.cells.push_back(count_cell(external, run.language()));
        if (unknown_origins) row.cells.push_back(count_cell(unknown, run.language()));
        row.cells.push_back(count_cell(own + external + unknown, run.language()));
        row.cells.push_back(share_cell(percentage(external, own + external), run));
        table.rows.push_back(std::move(row));
    };
    const auto& labels = *closed_vocabulary("resources.kind");
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        add(labels[kind].id, run(labels[kind].label), RowRole::body, [&](Origin origin) { return counts.at(origin, static_cast<ResourceKind>(kind)); });
    }
    if (counts.of(ResourceKind::unknown) > 0) {
        add("not_reported", run({"Tipo no informado", "Kind not reported"}), RowRole::body, [&](Origin origin) { return counts.at(origin, ResourceKind::unknown); });
    }
    add("total", run({"Total", "Total"}), RowRole::total, [&](Origin origin) { return counts.of(origin); });
    table.how_to_read = run({"Cada recurso cuenta uno, valga lo que valga; el % es de los de origen conocido.",
                             "Each resource counts one, whatever it is worth; the % is of those whose origin is known."});
    return table;
}

Table external_table(const OriginByKind& counts, const std::map<std::string, Money>& money, const Run& run) {
    Table table;
    table.id = "external";
    table.title = run({"Parte externa de todos los recursos", "External share of all resources"});
    table.columns = {{"base", run({"Base", "Base"}), ColumnKind::category, ""},
                     {"resources", run({"Recursos contados", "Resources counted"}), ColumnKind::integer, ""},
                     {"own", run({"propio", "own"}), ColumnKind::number, run({"Número o monto", "Number or amount"})},
                     {"external", run({"externo", "external"}), ColumnKind::number, run({"Número o monto", "Number or amount"})},
                     {"percent", run({"% externo", "% external"}), ColumnKind::percent, ""}};
    const auto add = [&](const std::string& id, std::string label, std::int64_t resources, double own, double external) {
        table.rows.push_back({id, RowRole::body, {category_cell(id, std::move(label)), count_cell(resources, run.language()), number_cell(own, 0, run.language()),
                                                  number_cell(external, 0, run.language()), share_cell(percent_of(external, own + external), run)}});
    };
    const std::int64_t own = counts.of(Origin::own), external = counts.of(Origin::external);
    add("counts", run({"Por número de recursos", "By number of resources"}), own + external, static_cast<double>(own), static_cast<double>(external));
    std::size_t currencies = 0;
    for (const auto& [currency, sum] : money) {
        if (sum.resources == 0) continue;
        ++currencies;
        add(currency_row(currency), amounts_label(currency, run), sum.resources, sum.own, sum.external);
    }
    table.how_to_read = run({"Solo entran recursos de origen conocido y, por montos, los que tienen monto.",
                             "Only resources of known origin count and, by amounts, those with an amount."});
    if (currencies > 1) {
        table.footnotes.push_back({"", run({"Hay montos en varias monedas: no se suman entre sí.", "Amounts are in several currencies: they are not added up."})});
    }
    return table;
}

Table share_table(const ShareCounts& counts, const ShareInterval& interval, const Run& run) {
    Table table;
    table.id = "shares";
    table.title = run({"Iniciativas según su parte externa", "Initiatives by their external share"});
    const std::string group = run({"Calculada", "Computed"});
    table.columns = {{"class", run({"Parte externa", "External share"}), ColumnKind::category, ""},
                     {"by_amounts", run({"por montos", "by amounts"}), ColumnKind::integer, group},
                     {"by_counts", run({"por número", "by number"}), ColumnKind::integer, group}};
    const bool without = counts.known() > counts.amounts() + counts.counts();
    if (without) table.columns.push_back({"without", run({"sin recursos", "no resources"}), ColumnKind::integer, group});
    table.columns.push_back({"n", run({"Iniciativas", "Initiatives"}), ColumnKind::integer, ""});
    table.columns.push_back({"percent", "%", ColumnKind::percent, ""});
    interval.add_columns(table, run);
    for (std::size_t i = 0; i < share_classes; ++i) {
        const std::int64_t n = counts.of(static_cast<ShareClass>(i));
        TableRow row{classes()[i].id, RowRole::body, {category_cell(classes()[i].id, run(classes()[i].label))}};
        row.cells.push_back(count_cell(counts.by_amounts[i], run.language()));
        row.cells.push_back(count_cell(counts.by_counts[i], run.language()));
        if (without) row.cells.push_back(count_cell(counts.without_resources[i], run.language()));
        row.cells.push_back(count_cell(n, run.language()));
        row.cells.push_back(share_cell(percentage(n, counts.known()), run));
        interval.add_cells(row, n, counts.known(), run);
        table.rows.push_back(std::move(row));
    }
    TableRow total{"total", RowRole::total, {category_cell("total", run({"Total", "Total"})), count_cell(counts.amounts(), run.language()),
                                             count_cell(counts.counts(), run.language())}};
    if (without) total.cells.push_back(count_cell(counts.known() - counts.amounts() - counts.counts(), run.language()));
    total.cells.push_back(count_cell(counts.known(), run.language()));
    total.cells.push_back(share_cell(percentage(counts.known(), counts.known()), run));
    while (total.cells.size() < table.columns.size()) total.cells.emplace_back();
    table.rows.push_back(std::move(total));
    table.how_to_read = run({"La parte externa es de los montos conocidos de la iniciativa; donde no hay ninguno, o están en varias monedas, es del número de recursos.",
                             "The external share is of the initiative's known amounts; where there are none, or in several currencies, it is of the number of resources."});
    if (counts.own_without_amount > 0) {
        table.footnotes.push_back({"", run.plural(counts.own_without_amount,
                                                  {"Por montos no entra lo que no tiene monto: {0} iniciativa con 100 % externo tiene también recursos propios sin monto.",
                                                   "By amounts, what has no amount is left out: {0} initiative that is 100% external has own resources without an amount too."},
                                                  {"Por montos no entra lo que no tiene monto: {0} iniciativas con 100 % externo tienen también recursos propios sin monto.",
                                                   "By amounts, what has no amount is left out: {0} initiatives that are 100% external have own resources without an amount too."})});
    }
    if (counts.unknown > 0) {
        std::string text = run.plural(counts.unknown, {"{0} iniciativa queda fuera: un origen que no informa podría cambiar su clase.", "{0} initiative is left out: an origin that it does not report might change its class."},
                                      {"{0} iniciativas quedan fuera: un origen que no informan podría cambiar su clase.", "{0} initiatives are left out: an origin that they do not report might change their class."});
        if (counts.unknown_decided > 0) {
            text += run.plural(counts.unknown_decided, {" De {0} se sabe igualmente si depende.", " Of {0} it is known all the same whether it depends."},
                               {" De {0} se sabe igualmente si dependen.", " Of {0} it is known all the same whether they depend."});
        }
        table.footnotes.push_back({"", std::move(text)});
    }
    return table;
}

Chart share_chart(const ShareCounts& counts, const Run& run) {
    Chart chart;
    chart.id = "shares_chart";
    chart.kind = ChartKind::stacked_bar;
    chart.table = "shares";
    chart.title = format(run({"Iniciativas según su parte externa y lo que la mide (n = {0})", "Initiatives by their external share and what it rests on (n = {0})"}),
                         {run.numbers().integer(counts.known())});
    chart.category_label = run({"Parte externa", "External share"});
    chart.value_label = run({"Iniciativas", "Initiatives"});
    const bool without = counts.known() > counts.amounts() + counts.counts();
    std::vector<std::pair<Series, const std::array<std::int64_t, share_classes>*>> series{
        {{"by_amounts", run({"Por montos", "By amounts"}), {}}, &counts.by_amounts}, {{"by_counts", run({"Por número de recursos", "By number of resources"}), {}}, &counts.by_counts}};
    if (without) series.push_back({{"without", run({"Sin recursos", "No resources"}), {}}, &counts.without_resources});
    std::vector<std::string> said;
    for (std::size_t i = 0; i < share_classes; ++i) {
        chart.categories.emplace_back(classes()[i].id, run(classes()[i].label));
        for (auto& [each, values] : series) {
            each.data.push_back({static_cast<double>((*values)[i]), run.numbers().integer((*values)[i]), {}, {}});
        }
        said.push_back(run(classes()[i].label) + ": " + run.numbers().integer(counts.of(static_cast<ShareClass>(i))));
    }
    for (auto& each : series) chart.series.push_back(std::move(each.first));
    chart.alt = format(run({"Barras apiladas. {0}. {1}.", "Stacked bars. {0}. {1}."}), {chart.title, enumeration(said, run)});
    return chart;
}

Table concentration_table(std::span<const Resource> resources, std::size_t sources, const std::map<std::string, Money>& money, const Run& run) {
    Table table;
    table.id = "concentration";
    table.title = run({"Concentración de los recursos en sus fuentes", "Concentration of the resources over their sources"});
    table.columns = {{"base", run({"Base", "Base"}), ColumnKind::category, ""},
                     {"sources", run({"Fuentes (k)", "Sources (k)"}), ColumnKind::integer, ""},
                     {"hhi", run({"HHI", "HHI"}), ColumnKind::number, ""},
                     {"normalised", run({"HHI normalizado", "Normalised HHI"}), ColumnKind::number, ""},
                     {"effective", run({"Fuentes efectivas", "Effective sources"}), ColumnKind::number, ""}};
    const auto add = [&](const std::string& id, std::string label, const Concentration& result) {
        table.rows.push_back({id, RowRole::body, {category_cell(id, std::move(label)), count_cell(result.sources, run.language()), number_or_missing(result.hhi, 3, run),
                                                  number_or_missing(result.normalised, 3, run), number_or_missing(result.effective, 1, run)}});
    };
    add("counts", run({"Por número de recursos", "By number of resources"}), concentration(contributions_by_count(resources, sources)));
    for (const auto& [currency, sum] : money) {
        add(currency_row(currency), amounts_label(currency, run), concentration(contributions_by_amount(resources, sources, currency)));
    }
    table.footnotes.push_back({"", run({"Entran los recursos cuya fuente se informa, sea cual sea su origen, y por montos los que además tienen monto.",
                                        "Resources whose source is reported count, whatever their origin, and by amounts those with an amount as well."})});
    table.how_to_read = run({"HHI = Σs², de 1/k (todas las fuentes iguales) a 1 (una sola); normalizado va de 0 a 1. Las fuentes efectivas, 1/HHI, son las que, siendo iguales, darían el mismo índice.",
                             "HHI = Σs², from 1/k (all sources equal) to 1 (one alone); normalised it runs from 0 to 1. The effective sources, 1/HHI, are as many equal ones as would give the same index."});
    return table;
}

Table initiative_table(const std::vector<Initiative>& initiatives, std::span<const Profile> profiles, const Run& run) {
    const std::string resources = run({"Recursos", "Resources"}), external = run({"% externo", "% external"});
    Table table;
    table.id = "initiatives";
    table.title = run({"Recursos de cada iniciativa", "Resources of each initiative"});
    add_initiative_column(table, run);
    const bool open = std::any_of(profiles.begin(), profiles.end(), [](const Profile& each) { return each.origin_unknown > 0; });
    table.columns.insert(table.columns.end(), {{"own", run({"propios", "own"}), ColumnKind::integer, resources},
                                               {"external", run({"externos", "external"}), ColumnKind::integer, resources}});
    if (open) table.columns.push_back({"origin_unknown", run({"sin origen informado", "origin not reported"}), ColumnKind::integer, resources});
    table.columns.insert(table.columns.end(), {{"by_amount", run({"por montos", "by amounts"}), ColumnKind::percent, external},
                                               {"by_count", run({"por número", "by number"}), ColumnKind::percent, external},
                                               {"base", run({"vale", "taken"}), ColumnKind::category, external},
                                               {"dependent", run({"Depende", "Depends"}), ColumnKind::category, ""},
                                               {"planned", run({"En el presupuesto", "In the budget"}), ColumnKind::category, ""}});
    const auto base_cell = [&](const Profile& profile) {
        if (profile.base == ShareBase::nothing) return missing(Missing::undefined, run);
        if (profile.base == ShareBase::counts) return category_cell("counts", run({"número", "number"}));
        return category_cell("amounts", format(run({"montos, {0} de {1}", "amounts, {0} of {1}"}), {run.numbers().integer(profile.money.resources + profile.money.origin_unknown), run.numbers().integer(profile.resources())}));
    };
    std::size_t all = 0;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const Profile& profile = profiles[i];
        if (profile.coverage == Coverage::not_coded || ++all > initiative_row_limit) continue;
        TableRow row = initiative_row(initiatives[i]);
        if (profile.coverage == Coverage::not_reported) {
            while (row.cells.size() < table.columns.size()) row.cells.push_back(missing(Missing::not_reported, run));
            table.rows.push_back(std::move(row));
            continue;
        }
        for (const std::int64_t count : {profile.own, profile.external}) row.cells.push_back(count_cell(count, run.language()));
        if (open) row.cells.push_back(count_cell(profile.origin_unknown, run.language()));
        for (const auto& share : {profile.by_amount, profile.by_count}) {
            row.cells.push_back(share ? bounded_share_cell(100 * share->low, 100 * share->high, run) : missing(Missing::undefined, run));
        }
        row.cells.push_back(base_cell(profile));
        row.cells.push_back(answer_cell(profile.dependent, run));
        row.cells.push_back(answer_cell(profile.planned, run));
        table.rows.push_back(std::move(row));
    }
    table.how_to_read = run({"«Vale» dice si la parte externa se toma de los montos, y de cuántos de sus recursos se conoce, o del número; depende quien pasa de la mitad.",
                             "“Taken” says whether the external share is of amounts, and of how many of the resources they are known, or of the number; over one half it depends."});
    if (open) {
        table.footnotes.push_back({"", run({"Donde un recurso no informa su origen, la parte externa va entre dos valores: según sea propio o externo.",
                                            "Where a resource does not report its origin, the external share lies between two values: as it is own or external."})});
    }
    tell_cut(table, all, run);
    return table;
}

}  // namespace cabildo::resources
