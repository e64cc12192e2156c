// What was created and adapted, and claimed against assessed novelty, as tables and figure.
#include "novelty_blocks.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/initiative_rows.hpp>
#include <cabildo/analysis/tally.hpp>

#include <algorithm>
#include <utility>

namespace cabildo::innovation {
namespace {

constexpr std::size_t kinds = 3;

const std::vector<Category>& novelty_labels() { return *closed_vocabulary("innovations.claimed"); }

Novelty novelty_at(std::size_t place) { return place == novelties ? Novelty::unknown : static_cast<Novelty>(place); }

std::string novelty_id(std::size_t place) { return place == novelties ? "not_reported" : novelty_labels()[place].id; }

std::string novelty_label(std::size_t place, const Run& run) {
    return place == novelties ? run({"No informada", "Not reported"}) : run(novelty_labels()[place].label);
}

Cell label_cell(const std::vector<Category>& labels, int position, const Run& run) {
    if (position < 0) return missing_cell(Missing::not_reported, run.language());
    const Category& category = labels[static_cast<std::size_t>(position)];
    return category_cell(category.id, run(category.label));
}

}  // namespace

Table name_table(const Dataset& data, const Run& run) {
    const auto& kind_labels = *closed_vocabulary("innovations.kind");
    const auto& names = data.vocabulary("innovations.name");
    // One tally over kind and name together; the last name of a kind is the one not reported, the last kind too.
    const std::size_t places = names.size() + 1;
    const auto kind_of = [](const Innovation& row) { return row.kind == InnovationKind::unknown ? kinds : static_cast<std::size_t>(row.kind); };
    const auto name_of = [&](const Innovation& row) { return row.name < 0 ? names.size() : static_cast<std::size_t>(row.name); };
    const auto& coverage = data.coverage(Part::innovations);
    const Tally by_name = tally(data.innovations(), coverage, places * (kinds + 1), [&](const Innovation& row) { return static_cast<Code>(kind_of(row) * places + name_of(row)); });
    const Tally by_kind = tally(data.innovations(), coverage, kinds + 1, [&](const Innovation& row) { return static_cast<Code>(kind_of(row)); });

    Table table;
    table.id = "names";
    table.title = run({"Qué se creó, qué se adaptó y cómo se gestiona", "What was created, what was adapted and how it is managed"});
    table.columns = {{"name", run({"Innovación", "Innovation"}), ColumnKind::category, ""}, {"n", run({"Innovaciones", "Innovations"}), ColumnKind::integer, ""},
                     {"initiatives", run({"Iniciativas", "Initiatives"}), ColumnKind::integer, ""}};
    for (std::size_t kind = 0; kind <= kinds; ++kind) {
        if (by_kind.rows[kind] == 0) continue;
        const Category label = kind == kinds ? Category{"not_reported", {"Tipo no informado", "Kind not reported"}} : kind_labels[kind];
        table.rows.push_back({label.id, RowRole::subtotal, {category_cell(label.id, run(label.label)), count_cell(by_kind.rows[kind], run.language()), count_cell(by_kind.initiatives[kind], run.language())}});
        const auto counts = std::span<const std::int64_t>(by_name.rows).subspan(kind * places, places);
        auto order = by_frequency(counts);
        std::stable_partition(order.begin(), order.end(), [&](std::size_t name) { return name != names.size(); });
        for (const std::size_t name : order) {
            const Category each = name == names.size() ? Category{"@not_reported", {"Sin nombre informado", "Name not reported"}} : names[name];
            const std::string id = label.id + '.' + each.id;
            table.rows.push_back({id, RowRole::body, {category_cell(id, run(each.label)), count_cell(counts[name], run.language()), count_cell(by_name.initiatives[kind * places + name], run.language())}});
        }
    }
    table.rows.push_back({"total", RowRole::total, {category_cell("total", run({"Total", "Total"})), count_cell(static_cast<std::int64_t>(data.innovations().size()), run.language()), Cell{}}});
    table.how_to_read = run({"Cada tipo lleva su subtotal encima de sus nombres. Una iniciativa puede estar en varias filas: sus números no suman.",
                             "Each kind has its subtotal above its names. An initiative may be in several rows: their numbers do not add up."});
    return table;
}

Table novelty_table_block(const NoveltyTable& counts, const Run& run) {
    Table table;
    table.id = "novelty";
    table.title = run({"Novedad declarada y novedad evaluada", "Novelty claimed and novelty assessed"});
    table.columns.push_back({"claimed", run({"Declarada", "Claimed"}), ColumnKind::category, ""});
    const std::string group = run({"Evaluada", "Assessed"});
    const bool unknown_claim = counts.claimed(Novelty::unknown) > 0, unknown_assessment = counts.assessed(Novelty::unknown) > 0;
    for (std::size_t column = 0; column <= novelties; ++column) {
        if (column == novelties && !unknown_assessment) continue;
        table.columns.push_back({novelty_id(column), novelty_label(column, run), ColumnKind::integer, group});
    }
    table.columns.push_back({"total", run({"Total", "Total"}), ColumnKind::integer, ""});
    const auto add = [&](std::string id, std::string label, RowRole role, const auto& of, std::int64_t total) {
        TableRow row{id, role, {category_cell(id, std::move(label))}};
        for (std::size_t column = 0; column + 2 < table.columns.size(); ++column) row.cells.push_back(count_cell(of(novelty_at(column)), run.language()));
        row.cells.push_back(count_cell(total, run.language()));
        table.rows.push_back(std::move(row));
    };
    for (std::size_t place = 0; place <= novelties; ++place) {
        if (place == novelties && !unknown_claim) continue;
        const Novelty claimed = novelty_at(place);
        add(novelty_id(place), novelty_label(place, run), RowRole::body, [&](Novelty assessed) { return counts.at(claimed, assessed); }, counts.claimed(claimed));
    }
    add("total", run({"Total", "Total"}), RowRole::total, [&](Novelty assessed) { return counts.assessed(assessed); }, counts.total());
    table.how_to_read = run({"En la diagonal lo declarado y lo evaluado coinciden; a su izquierda lo evaluado queda por debajo.",
                             "On the diagonal claim and assessment agree; to its left the assessment falls below."});
    return table;
}

Chart novelty_chart(const NoveltyTable& counts, const Run& run) {
    Chart chart;
    chart.id = "novelty_chart";
    chart.kind = ChartKind::heat_map;
    chart.table = "novelty";
    std::int64_t known = 0, below = 0;
    for (std::size_t row = 0; row < novelties; ++row) {
        Series series{novelty_id(row), novelty_label(row, run), {}};
        chart.categories.emplace_back(novelty_id(row), novelty_label(row, run));
        for (std::size_t column = 0; column < novelties; ++column) {
            const std::int64_t count = counts.innovations[row][column];
            known += count;
            below += row > column ? count : 0;
            series.data.push_back({static_cast<double>(count), run.numbers().integer(count), {}, {}});
        }
        chart.series.push_back(std::move(series));
    }
    chart.title = format(run({"Novedad declarada (filas) y evaluada (columnas) (n = {0})", "Novelty claimed (rows) and assessed (columns) (n = {0})"}), {run.numbers().integer(known)});
    chart.category_label = run({"Novedad evaluada", "Novelty assessed"});
    chart.value_label = run({"Innovaciones", "Innovations"});
    chart.alt = format(run({"Mapa de calor. {0}. Bajo lo declarado: {1} de {2}.", "Heat map. {0}. Below the claim: {1} of {2}."}),
                       {chart.title, run.numbers().integer(below), run.numbers().integer(known)});
    return chart;
}

Table gap_table(const GapCounts& innovations, const OverstatedCounts& initiatives, const ShareInterval& interval, const Run& run) {
    Table table;
    table.id = "gap";
    table.title = run({"De lo que se declara nuevo, cuánto lo es en la medida declarada", "Of what is claimed to be new, how much is so to the extent claimed"});
    table.columns = {{"unit", run({"Se cuentan", "Counted"}), ColumnKind::category, ""},
                     {"below", run({"por debajo", "below"}), ColumnKind::integer, run({"Evaluación", "Assessment"})},
                     {"not_below", run({"igual o por encima", "equal or above"}), ColumnKind::integer, run({"Evaluación", "Assessment"})},
                     {"unknown", run({"no informada", "not reported"}), ColumnKind::integer, run({"Evaluación", "Assessment"})},
                     {"percent", run({"% por debajo", "% below"}), ColumnKind::percent, ""}};
    interval.add_columns(table, run);
    const auto add = [&](const char* id, const Text& label, std::int64_t below, std::int64_t not_below, std::int64_t unknown) {
        TableRow row{id, RowRole::body, {category_cell(id, run(label))}};
        for (const std::int64_t count : {below, not_below, unknown}) row.cells.push_back(count_cell(count, run.language()));
        row.cells.push_back(share_cell(percentage(below, below + not_below), run));
        interval.add_cells(row, below, below + not_below, run);
        table.rows.push_back(std::move(row));
    };
    add("innovations", {"Innovaciones que declaran novedad", "Innovations that claim novelty"}, innovations.below, innovations.equal + innovations.above, innovations.assessment_unknown);
    add("initiatives", {"Iniciativas que declaran novedad", "Initiatives that claim novelty"}, initiatives.some, initiatives.none_below, initiatives.unknown);
    table.how_to_read = run({"Una iniciativa está por debajo con una sola innovación evaluada bajo lo que declara; el % es de las de evaluación conocida.",
                             "An initiative is below with a single innovation assessed below its claim; the % is of those whose assessment is known."});
    table.footnotes.push_back({"", run.plural(initiatives.all, {"En {0} iniciativa todas las innovaciones comparadas quedan por debajo.", "In {0} initiative every compared innovation is below."},
                                              {"En {0} iniciativas todas las innovaciones comparadas quedan por debajo.", "In {0} initiatives every compared innovation is below."})});
    const auto tell = [&](std::int64_t count, const Text& one, const Text& many) { if (count > 0) table.footnotes.push_back({"", run.plural(count, one, many)}); };
    tell(innovations.claim_none, {"{0} innovación no declara novedad y queda fuera.", "{0} innovation claims no novelty and is left out."}, {"{0} innovaciones no declaran novedad y quedan fuera.", "{0} innovations claim no novelty and are left out."});
    tell(innovations.claim_unknown, {"De {0} innovación no se informa lo que declara.", "The claim of {0} innovation is not reported."}, {"De {0} innovaciones no se informa lo que declaran.", "The claims of {0} innovations are not reported."});
    return table;
}

Table innovation_table(const Dataset& data, const Run& run) {
    Table table;
    table.id = "innovations";
    table.title = run({"Innovaciones de cada iniciativa", "Innovations of each initiative"});
    add_initiative_column(table, run);
    const std::string group = run({"Novedad", "Novelty"});
    table.columns.insert(table.columns.end(), {{"kind", run({"Tipo", "Kind"}), ColumnKind::category, ""}, {"name", run({"Innovación", "Innovation"}), ColumnKind::category, ""},
                                               {"claimed", run({"declarada", "claimed"}), ColumnKind::category, group}, {"assessed", run({"evaluada", "assessed"}), ColumnKind::category, group},
                                               {"gap", run({"Brecha", "Gap"}), ColumnKind::integer, ""}});
    std::vector<const Innovation*> order;
    for (const Innovation& row : data.innovations()) order.push_back(&row);
    std::stable_sort(order.begin(), order.end(), [](const Innovation* a, const Innovation* b) { return a->initiative < b->initiative; });
    std::size_t number = 0;
    for (std::size_t i = 0; i < std::min(order.size(), initiative_row_limit); ++i) {
        const Innovation& each = *order[i];
        number = i > 0 && order[i - 1]->initiative == each.initiative ? number + 1 : 1;
        TableRow row = initiative_row(data.initiatives()[each.initiative]);
        row.id += '.' + std::to_string(number);
        row.cells.push_back(label_cell(*closed_vocabulary("innovations.kind"), static_cast<int>(each.kind), run));
        row.cells.push_back(label_cell(data.vocabulary("innovations.name"), each.name, run));
        row.cells.push_back(label_cell(novelty_labels(), static_cast<int>(each.claimed), run));
        row.cells.push_back(label_cell(novelty_labels(), static_cast<int>(each.assessed), run));
        const auto steps = gap(each);
        row.cells.push_back(steps ? count_cell(*steps, run.language()) : missing_cell(Missing::not_reported, run.language()));
        table.rows.push_back(std::move(row));
    }
    table.how_to_read = run({"Brecha: cuántos peldaños (país, territorio, organismo, ninguno) queda lo evaluado por debajo de lo declarado.",
                             "Gap: by how many rungs (country, territory, organisation, none) the assessment falls below the claim."});
    tell_cut(table, order.size(), run);
    return table;
}

}  // namespace cabildo::innovation
