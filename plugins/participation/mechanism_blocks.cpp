// Tables and figures of mechanisms by depth and by binding.
#include "mechanism_blocks.hpp"

#include "reading.hpp"

#include <cabildo/analysis/ranking.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/stats/median.hpp>
#include <cabildo/table_builder.hpp>

#include <algorithm>

namespace cabildo::participation {
namespace {

const Category& unreported() {
    static const Category category{"not_reported", {"No informado", "Not reported"}};
    return category;
}

/// The columns of depths that a table or figure shows: 0 only where it occurs, "not reported" (the last place) too.
std::vector<std::size_t> shown_depths(const MechanismRow& all) {
    std::vector<std::size_t> shown;
    for (std::size_t depth = 0; depth <= depths; ++depth)
        if ((depth > 0 && depth < depths) || all.by_depth[depth] > 0) shown.push_back(depth);
    return shown;
}

std::string depth_label(std::size_t depth, const Run& run) {
    return run(depth == depths ? Text{"No inform.", "Not rep."} : short_label(Scale::d, depth));
}

Entry median_entry(const MechanismRow& row) {
    const auto median = stats::lower_median(std::span(row.by_depth).first(depths));
    if (!median) return row.mechanisms > 0 ? Missing::not_reported : Missing::undefined;
    return *median;
}

std::vector<Entry> figures(const MechanismRow& row, const std::vector<std::size_t>& shown) {
    std::vector<Entry> entries{row.initiatives, row.mechanisms};
    for (const std::size_t depth : shown) entries.emplace_back(row.by_depth[depth]);
    entries.push_back(median_entry(row));
    return entries;
}

std::vector<Entry> headed(Entry head, std::vector<Entry> entries) {
    entries.insert(entries.begin(), std::move(head));
    return entries;
}

}  // namespace

Table depth_table(const ListWords& words, const std::vector<Listed>& rows, const MechanismRow& all, bool overlapping, const Run& run) {
    const auto shown = shown_depths(all);
    const std::string group = run({"Mecanismos según profundidad (D)", "Mechanisms by depth (D)"});
    TableBuilder table(words.id, words.title, run.language());
    table.category_column("category", words.head)
        .count_column("initiatives", run({"Iniciativas", "Initiatives"}))
        .count_column("mechanisms", "n", group);
    for (const std::size_t depth : shown)
        table.count_column(depth == depths ? "not_reported" : "d" + std::to_string(depth), depth_label(depth, run), group);
    table.count_column("median", run({"mediana", "median"}), group);
    for (const Listed& row : rows) table.row(row.category, headed(row.category, figures(*row.counts, shown)));
    std::vector<Category> taken;
    for (const Listed& row : rows) taken.push_back(row.category);
    const std::string total = std::any_of(taken.begin(), taken.end(), [](const Category& c) { return c.id == "total"; }) ? "total_" : "total";
    table.row(total, headed(Entry("Total"), figures(all, shown)), RowRole::total);
    table.note(overlapping ? run({"Un mecanismo puede estar en varias filas y una iniciativa también: las filas no suman el total.",
                                  "A mechanism may be in several rows, and so may an initiative: the rows do not add to the total."})
                           : run({"Una iniciativa puede estar en varias filas: la columna de iniciativas no suma el total.",
                                  "An initiative may be in several rows: the column of initiatives does not add to the total."}));
    table.how_to_read(run({"n: mecanismos; mediana: la D de los que la informan; de un número par, la inferior.",
                           "n: mechanisms; median: the D of those that report it; of an even number, the lower one."}));
    return table.table();
}

Chart depth_heat_map(const ListWords& words, const std::vector<Listed>& rows, const MechanismRow& all, const std::string& table, const Run& run) {
    Chart chart;
    chart.id = words.id;
    chart.title = words.title;
    chart.kind = ChartKind::heat_map;
    chart.table = table;
    chart.category_label = run({"Profundidad (D)", "Depth (D)"});
    chart.value_label = run({"Mecanismos", "Mechanisms"});
    const auto shown = shown_depths(all);
    for (const std::size_t depth : shown)
        chart.categories.emplace_back(depth == depths ? "not_reported" : "d" + std::to_string(depth), depth_label(depth, run));
    std::vector<std::pair<std::int64_t, std::string>> largest;
    for (const Listed& row : rows) {
        Series series{row.category.id, run(row.category.label), {}};
        for (const std::size_t depth : shown) {
            const std::int64_t count = row.counts->by_depth[depth];
            series.data.push_back({static_cast<double>(count), run.numbers().integer(count), {}, {}});
            if (count > 0)
                largest.emplace_back(count,
                                     run(row.category.label) + " × " + depth_label(depth, run) + ", " + run.numbers().integer(count));
        }
        chart.series.push_back(std::move(series));
    }
    std::stable_sort(largest.begin(), largest.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    chart.alt = format(run({"Mapa de calor. {0}.", "Heat map. {0}."}), {words.title});
    std::string named;
    const Cut cut = cut_between_ties(largest.size(), 3, [&](std::size_t i) { return i + 1 < largest.size() && largest[i].first == largest[i + 1].first; });
    for (std::size_t i = 0; i < cut.shown; ++i) named += (i > 0 ? "; " : "") + largest[i].second;
    if (!named.empty()) chart.alt += format(run({" Los cruces más frecuentes: {0}.", " The most frequent pairs: {0}."}), {named});
    return chart;
}

Table binding_table(const ListWords& words, const std::vector<Listed>& rows, const MechanismRow& all, const Run& run) {
    TableBuilder table(words.id, words.title, run.language());
    table.category_column("category", words.head)
        .count_column("yes", run({"Vinculantes", "Binding"}))
        .count_column("no", run({"No vinculantes", "Not binding"}))
        .count_column("valid", run({"Con dato", "Reported"}))
        .percent_column("percent", run({"% vinculante", "% binding"}))
        .count_column("unknown", not_reported_label(run));
    const auto figures = [&](const Answers& binding) {
        return std::vector<Entry>{binding.yes, binding.no, binding.valid(), share_cell(percentage(binding.yes, binding.valid()), run),
                                  binding.unknown};
    };
    for (const Listed& row : rows) table.row(row.category, headed(row.category, figures(row.counts->binding)));
    table.row(std::any_of(rows.begin(), rows.end(), [](const Listed& row) { return row.category.id == "total"; }) ? "total_" : "total",
              headed(Entry("Total"), figures(all.binding)), RowRole::total);
    table.how_to_read(run({"El % es de los mecanismos de la fila cuyo carácter se informó.",
                           "The % is of the row's mechanisms whose character is reported."}));
    return table.table();
}

std::vector<Listed> occurring(const std::vector<Listed>& rows) {
    std::vector<Listed> kept;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept), [](const Listed& row) { return row.counts->mechanisms > 0; });
    return kept;
}

std::vector<Listed> instrument_rows(const std::vector<Category>& vocabulary, const MechanismCounts& counts) {
    std::vector<Listed> rows;
    for (std::size_t i = 0; i < vocabulary.size(); ++i) rows.push_back({vocabulary[i], &counts.instruments[i]});
    if (counts.instruments.back().mechanisms > 0) {
        Category last = unreported();
        while (std::any_of(vocabulary.begin(), vocabulary.end(), [&](const Category& c) { return c.id == last.id; })) last.id += '_';
        rows.push_back({last, &counts.instruments.back()});
    }
    return rows;
}

std::vector<Listed> stage_rows(const MechanismCounts& counts) {
    std::vector<Listed> rows;
    const auto& labels = *closed_vocabulary("mechanisms.stages");
    for (std::size_t s = 0; s < cycle.size(); ++s) rows.push_back({labels[s], &counts.stages[s]});
    if (counts.stages.back().mechanisms > 0) rows.push_back({unreported(), &counts.stages.back()});
    return rows;
}

std::vector<Listed> depth_rows(const MechanismCounts& counts) {
    std::vector<Listed> rows;
    for (std::size_t depth = 0; depth < depths; ++depth)
        if (depth > 0 || counts.by_depth[depth].mechanisms > 0) rows.push_back({steps(Scale::d)[depth], &counts.by_depth[depth]});
    if (counts.by_depth[depths].mechanisms > 0) rows.push_back({unreported(), &counts.by_depth[depths]});
    return rows;
}

}  // namespace cabildo::participation
