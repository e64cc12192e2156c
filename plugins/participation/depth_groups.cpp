// Depth by groups.
#include "depth_groups.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/comparison.hpp>
#include <cabildo/analysis/share.hpp>

#include <algorithm>
#include <numeric>

namespace cabildo::participation {
namespace {

/// Shares of the steps in each group with initiatives of known depth; series are steps, so that colours are those of the ladder.
Chart stacked_bars(const Grouping& grouping, std::span<const Code> codes, Scale scale, const Run& run) {
    Chart chart;
    chart.id = "depth_by_group_chart";
    chart.kind = ChartKind::stacked_bar;
    chart.percent = chart.ordered = true;
    chart.table = "depth_by_group";
    chart.title = format(
        run({"Profundidad máxima según {0}, en % de las iniciativas del grupo", "Maximum depth by {0}, in % of the group's initiatives"}),
        {run(grouping.variable().label)});
    chart.category_label = run(grouping.variable().label);
    chart.value_label = run({"% de las iniciativas", "% of the initiatives"});
    const auto& all_steps = steps(scale);
    for (std::size_t s = 0; s < all_steps.size(); ++s) chart.series.push_back({std::to_string(s), run(all_steps[s].label), {}});
    for (const Group& group : grouping.groups()) {
        std::vector<std::int64_t> counts(all_steps.size());
        for (const std::uint32_t i : group.members)
            if (codes[i] != no_code) ++counts[static_cast<std::size_t>(codes[i])];
        const std::int64_t n = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
        if (n == 0) continue;
        chart.categories.emplace_back(group.category.id, run(group.category.label) + " (n = " + run.numbers().integer(n) + ')');
        for (std::size_t s = 0; s < counts.size(); ++s) {
            const double share = *percentage(counts[s], n);
            chart.series[s].data.push_back({share, run.numbers().integer(counts[s]) + " (" + run.numbers().percent(share, 0) + ')', {}, {}});
        }
    }
    chart.alt = format(run({"Barras apiladas. {0}. Las cifras están en la tabla.", "Stacked bars. {0}. The figures are in the table."}),
                       {chart.title});
    return chart;
}

}  // namespace

void write_depth_groups(Document& document, const Grouping& grouping, const Reading& reading, Scale scale, const Run& run) {
    std::vector<Code> codes;
    codes.reserve(reading.profiles.size());
    for (const Profile& profile : reading.profiles) codes.push_back(profile.step(scale));
    const std::string variable = run(grouping.variable().label);
    document.blocks.emplace_back(heading("groups_heading", comparison_heading(grouping, run)));
    document.blocks.emplace_back(
        paragraph("depth_by_group_summary", run.plural(std::count_if(codes.begin(), codes.end(), [](Code code) { return code != no_code; }),
                                                       {"Profundidad máxima de {0} iniciativa con dato, en los grupos de «{1}».",
                                                        "Maximum depth of {0} initiative with a value, in the groups of “{1}”."},
                                                       {"Profundidad máxima de las {0} iniciativas con dato, en los grupos de «{1}».",
                                                        "Maximum depth of the {0} initiatives with a value, in the groups of “{1}”."},
                                                       {variable})));
    Chart chart = stacked_bars(grouping, codes, scale, run);
    if (!chart.categories.empty()) document.blocks.emplace_back(std::move(chart));
    std::vector<Category> heads = steps(scale);
    for (std::size_t s = 0; s < heads.size(); ++s) heads[s].label = short_label(scale, s);
    Table table =
        compare_categories({"depth_by_group", run({"Profundidad máxima", "Maximum depth"}), run({"Profundidad máxima", "Maximum depth"})},
                           grouping, codes, heads, true, run);
    table.how_to_read = run({"Iniciativas de cada grupo según su profundidad máxima; la mediana incluye las que no tienen participación.",
                             "Initiatives of each group by their maximum depth; the median includes those without participation."});
    document.blocks.emplace_back(std::move(table));
}

}  // namespace cabildo::participation
