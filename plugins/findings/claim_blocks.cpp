// Tables and figures of claims.
#include "claim_blocks.hpp"

#include <cabildo/analysis/blocks.hpp>

#include <algorithm>

namespace cabildo::findings {
namespace {

/// Marks of footnotes: a, b, … z, aa, ab, …
std::string mark_of(std::size_t position) {
    std::string mark;
    for (++position; position > 0; position = (position - 1) / 26) mark.insert(mark.begin(), static_cast<char>('a' + (position - 1) % 26));
    return mark;
}

/// The mark of a note; a note that is there already keeps its mark.
std::string marked(Table& table, const std::string& note) {
    const auto found = std::find_if(table.footnotes.begin(), table.footnotes.end(), [&](const Footnote& each) { return each.text == note; });
    if (found != table.footnotes.end()) return found->mark;
    table.footnotes.push_back({mark_of(table.footnotes.size()), note});
    return table.footnotes.back().mark;
}

Cell none(const Run& run) { return missing_cell(Missing::not_applicable, run.language()); }

std::string figure_text(const Shown& each, const Run& run) {
    return format(run({"{0} de {1}", "{0} of {1}"}), {run.numbers().integer(each.count), run.numbers().integer(each.total)});
}

/// The panel that shows what a condition counts, and a link to it: with the variable that is counted, and by the same groups.
Cell panel_cell(const Condition& condition, const Finding& finding, const Grouping* grouping, const Run& run) {
    const Category& panel = panel_of(condition);
    Cell cell = category_cell(panel.id, run(panel.label));
    cell.link = PanelLink{panel.id};
    const bool variable = find_measure(condition.measure) == nullptr;
    if (variable && !finding.figures.empty() && !finding.figures.front().gap) cell.link->options["variable"] = condition.measure;
    if (!variable && grouping) cell.link->options["group"] = grouping->variable().id;
    return cell;
}

/// Whether the claim is about a share of the initiatives that one half says something of.
bool drawn(const Examined& each) {
    if (each.finding.figures.empty()) return false;
    const Condition& first = each.claim.test.front();
    const Shown figure = shown(first, each.finding.figures.front());
    return first.rule && *first.rule != Rule::occurs && *first.rule != Rule::count && figure.share && !figure.rows && figure.total > 0;
}

}  // namespace

std::array<std::int64_t, verdict_count> verdict_counts(const std::vector<Examined>& claims) {
    std::array<std::int64_t, verdict_count> counts{};
    for (const Examined& each : claims) ++counts[static_cast<std::size_t>(each.finding.verdict)];
    return counts;
}

Table verdict_table(const std::vector<Section>& sections, const Run& run) {
    Table table;
    table.id = "verdicts";
    table.title = run({"Veredictos por sección", "Verdicts by section"});
    table.columns = {{"section", run({"Sección", "Section"}), ColumnKind::category, ""}};
    for (const Category& verdict : verdicts()) table.columns.push_back({verdict.id, run(verdict.label), ColumnKind::integer, ""});
    table.columns.push_back({"total", run({"Afirmaciones", "Claims"}), ColumnKind::integer, ""});
    std::array<std::int64_t, verdict_count> sums{};
    const auto add = [&](std::string id, std::string label, RowRole role, const std::array<std::int64_t, verdict_count>& counts) {
        TableRow row{id, role, {category_cell(id, std::move(label))}};
        std::int64_t all = 0;
        for (const std::int64_t count : counts) {
            row.cells.push_back(count_cell(count, run.language()));
            all += count;
        }
        row.cells.push_back(count_cell(all, run.language()));
        table.rows.push_back(std::move(row));
    };
    for (const Section& section : sections) {
        const auto counts = verdict_counts(section.claims);
        for (std::size_t v = 0; v < verdict_count; ++v) sums[v] += counts[v];
        add(section.id, run(section_label(section.id)), RowRole::body, counts);
    }
    add("@total", run({"Total", "Total"}), RowRole::total, sums);
    return table;
}

Chart verdict_chart(const std::vector<Section>& sections, const Run& run) {
    Chart chart;
    chart.id = "verdicts_chart";
    chart.kind = ChartKind::stacked_bar;
    chart.table = "verdicts";
    chart.category_label = run({"Sección", "Section"});
    chart.value_label = run({"Afirmaciones", "Claims"});
    std::int64_t all = 0;
    std::array<std::int64_t, verdict_count> sums{};
    for (const Section& section : sections) {
        chart.categories.emplace_back(section.id, run(section_label(section.id)));
        all += static_cast<std::int64_t>(section.claims.size());
    }
    std::vector<std::string> said;
    for (std::size_t v = 0; v < verdict_count; ++v) {
        Series series{verdicts()[v].id, run(verdicts()[v].label), {}};
        for (const Section& section : sections) {
            const std::int64_t count = verdict_counts(section.claims)[v];
            sums[v] += count;
            if (count > 0) series.data.push_back({static_cast<double>(count), run.numbers().integer(count), {}, {}});
            else series.data.push_back({});
        }
        said.push_back(series.label + ": " + run.numbers().integer(sums[v]));
        chart.series.push_back(std::move(series));
    }
    chart.title = format(run({"Afirmaciones por sección y veredicto (n = {0})", "Claims by section and verdict (n = {0})"}), {run.numbers().integer(all)});
    chart.alt = format(run({"Barras apiladas. {0}. {1}.", "Stacked bars. {0}. {1}."}), {chart.title, enumeration(said, run)});
    return chart;
}

Table claim_table(const Section& section, double confidence, const Grouping* grouping, const Dataset& data, const Run& run) {
    Table table;
    table.id = "claims." + block_id_of(section.id);
    table.title = format(run({"Afirmaciones: {0}", "Claims: {0}"}), {run(section_label(section.id))});
    const ShareInterval wilson{false, confidence}, exact{true, confidence};
    const std::string from = run({"desde", "from"}), to = run({"hasta", "to"});
    table.columns = {{"claim", run({"Afirmación", "Claim"}), ColumnKind::category, ""}, {"counted", run({"Qué se cuenta", "What is counted"}), ColumnKind::text, ""},
                     {"n", "n", ColumnKind::integer, ""}, {"total", run({"de", "of"}), ColumnKind::integer, ""}};
    table.columns.insert(table.columns.end(), {{"percent", "%", ColumnKind::percent, ""}, {"wilson_low", from, ColumnKind::percent, wilson.label(run)}, {"wilson_high", to, ColumnKind::percent, wilson.label(run)},
                                               {"exact_low", from, ColumnKind::percent, exact.label(run)}, {"exact_high", to, ColumnKind::percent, exact.label(run)},
                                               {"verdict", run({"Veredicto y regla", "Verdict and rule"}), ColumnKind::category, ""}, {"panel", run({"Panel", "Panel"}), ColumnKind::category, ""}});
    for (const Examined& each : section.claims) {
        const Claim& claim = each.claim;
        TableRow row{claim.id, RowRole::body, {category_cell(claim.id, run(claim.text))}};
        if (each.finding.figures.empty() || each.finding.figures.front().gap) {
            while (row.cells.size() < table.columns.size() - 2) row.cells.push_back(none(run));
        } else {
            const Figure& figure = each.finding.figures.front();
            const Shown n = shown(claim.test.front(), figure);
            row.cells.push_back(text_cell(counted_text(claim.test.front(), figure, claim.text, data, run)));
            row.cells.push_back(count_cell(n.count, run.language()));
            row.cells.push_back(count_cell(n.total, run.language()));
            if (n.share) {
                row.cells.push_back(share_cell(percentage(n.count, n.total), run));
                wilson.add_cells(row, n.count, n.total, run);
                exact.add_cells(row, n.count, n.total, run);
            } else {
                for (int i = 0; i < 5; ++i) row.cells.push_back(none(run));
            }
            if (figure.unknown > 0) {
                row.cells[3].notes.push_back(marked(table, run.plural(figure.unknown, {"Fuera del denominador: {0} no informado, que nunca cuenta como «no».", "Outside of the denominator: {0} not reported, which never counts as “no”."},
                                                                      {"Fuera del denominador: {0} no informados, que nunca cuentan como «no».", "Outside of the denominator: {0} not reported, which never count as “no”."})));
            }
            if (n.rows && n.total > 0) {
                row.cells[3].notes.push_back(marked(table, run({"Una iniciativa puede aportar varios casos: los intervalos, que los suponen independientes, son solo una guía.",
                                                                "An initiative may give several cases: the intervals, which take them as independent, are a guide only."})));
            }
        }
        const Category& verdict = verdicts()[static_cast<std::size_t>(each.finding.verdict)];
        row.cells.push_back(category_cell(verdict.id, run(verdict.label) + " (" + rule_text(claim, run) + ')'));
        for (const std::string& note : notes_of(claim, each.finding, data, run)) row.cells.back().notes.push_back(marked(table, note));
        row.cells.push_back(claim.test.empty() ? none(run) : panel_cell(claim.test.front(), each.finding, grouping, run));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Chart claim_chart(const Section& section, const ShareInterval& interval, const Dataset& data, const Run& run) {
    Chart chart;
    chart.id = "chart." + block_id_of(section.id);
    chart.kind = ChartKind::dot;
    chart.percent = true;
    chart.table = "claims." + block_id_of(section.id);
    chart.title = format(run({"{0}: partes de las iniciativas, en %", "{0}: shares of the initiatives, in %"}), {run(section_label(section.id))});
    chart.value_label = run({"% de las iniciativas, ", "% of the initiatives, "}) + interval.label(run);
    chart.reference = 50.0;
    chart.reference_label = run({"la mitad", "one half"});
    Series series{"percent", "%", {}};
    std::vector<std::string> said;
    for (const Examined& each : section.claims) {
        if (!drawn(each)) continue;
        const Condition& condition = each.claim.test.front();
        const Shown n = shown(condition, each.finding.figures.front());
        const std::string counted = plotted_text(condition, each.finding.figures.front(), data, run);
        const double percent = *percentage(n.count, n.total);
        const auto ends = interval.of(n.count, n.total);
        const std::string text = figure_text(n, run) + " (" + run.numbers().percent(percent) + ')';
        chart.categories.emplace_back(each.claim.id, counted);
        series.data.push_back({percent, text, std::min(percent, 100 * ends->low), std::max(percent, 100 * ends->high)});
        said.push_back(counted + ": " + text);
    }
    chart.series.push_back(std::move(series));
    std::string list;
    for (const std::string& each : said) list += (list.empty() ? "" : "; ") + each;
    chart.alt = format(run({"Puntos con intervalo. {0}.", "Dots with intervals. {0}."}), {list});
    return chart;
}

Table group_table(const Section& section, const Grouping& grouping, Counting& counting, const ShareInterval& interval, const Run& run) {
    Table table;
    table.id = "groups." + block_id_of(section.id);
    table.title = format(run({"{0}: n de N según {1}", "{0}: n of N by {1}"}), {run(section_label(section.id)), run(grouping.variable().label)});
    table.columns = {{"group", run({"Afirmación y grupo", "Claim and group"}), ColumnKind::category, ""}, {"n", "n", ColumnKind::integer, ""}, {"total", run({"de", "of"}), ColumnKind::integer, ""}, {"percent", "%", ColumnKind::percent, ""}};
    interval.add_columns(table, run);
    for (const Examined& each : section.claims) {
        if (each.finding.figures.empty() || each.finding.figures.front().gap) continue;
        const Condition& condition = each.claim.test.front();
        const auto add = [&](std::string id, std::string category, std::string label, RowRole role, const Figure& figure) {
            const Shown n = shown(condition, figure);
            TableRow row{std::move(id), role, {category_cell(std::move(category), std::move(label)), count_cell(n.count, run.language()), count_cell(n.total, run.language())}};
            if (n.share) {
                row.cells.push_back(share_cell(percentage(n.count, n.total), run));
                interval.add_cells(row, n.count, n.total, run);
            }
            while (row.cells.size() < table.columns.size()) row.cells.push_back(none(run));
            table.rows.push_back(std::move(row));
        };
        add(each.claim.id, each.claim.id, run(each.claim.text), RowRole::subtotal, each.finding.figures.front());
        for (const Group& group : grouping.groups())
            add(each.claim.id + '/' + group.category.id, group.category.id, run(group.category.label), RowRole::body, counting.evaluate(condition, group.members));
    }
    return table;
}

}  // namespace cabildo::findings
