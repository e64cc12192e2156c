// The checks of the logical framework as tables and figure, and the table of plans.
#include "check_blocks.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/initiative_rows.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace cabildo::planning {
namespace {

const std::vector<Category>& check_labels() { return *closed_vocabulary("plans.checks"); }

Cell enum_cell(const std::vector<Category>& labels, int position, const Run& run) {
    if (position < 0) return missing_cell(Missing::not_reported, run.language());
    const Category& category = labels[static_cast<std::size_t>(position)];
    return category_cell(category.id, run(category.label));
}

/// The checks in few words, for lists; in the order of the vocabulary.
const std::array<Text, checks>& short_labels() {
    static const std::array<Text, checks> labels{{{"celdas", "cells"}, {"línea base", "baseline"}, {"meta", "target"}, {"plazo", "date"}, {"medio de verificación", "source of verification"},
                                                  {"supuestos", "assumptions"}, {"vínculo con el propósito", "link to the purpose"}}};
    return labels;
}

/// "línea base, plazo y supuestos", or that none fails.
Cell failed_cell(const std::optional<std::uint8_t>& passed, const Run& run) {
    if (!passed) return missing_cell(Missing::not_reported, run.language());
    std::vector<std::string> failed;
    for (const std::size_t check : failed_checks(*passed)) failed.push_back(run(short_labels()[check]));
    return text_cell(failed.empty() ? run({"ninguna", "none"}) : enumeration(failed, run));
}

void tell_not_reported(Table& table, const ChecksByInstrument& counts, const Run& run) {
    if (counts.instrument_unknown > 0) {
        table.footnotes.push_back({"", run.plural(counts.instrument_unknown, {"{0} plan no informa su instrumento: puede ser un marco lógico u otro plan, y queda fuera.", "{0} plan does not report its instrument: it may be a logical framework or another plan, and is left out."},
                                                  {"{0} planes no informan su instrumento: pueden ser marcos lógicos u otros planes, y quedan fuera.", "{0} plans do not report their instrument: they may be logical frameworks or other plans, and are left out."})});
    }
    const std::int64_t silent = counts.frameworks.not_reported + counts.others.not_reported;
    if (silent == 0) return;
    table.footnotes.push_back({"", run.plural(silent, {"{0} plan no informa sus comprobaciones y queda fuera.", "{0} plan does not report its checks and is left out."},
                                              {"{0} planes no informan sus comprobaciones y quedan fuera.", "{0} plans do not report their checks and are left out."})});
}

}  // namespace

Table check_table(const ChecksByInstrument& counts, const ShareInterval& interval, const Run& run) {
    const std::string frameworks = run({"Marcos lógicos", "Logical frameworks"}), others = run({"Otros planes", "Other plans"});
    Table table;
    table.id = "checks";
    table.title = run({"Comprobaciones del marco lógico", "Checks of the logical framework"});
    table.columns = {{"check", run({"Comprobación", "Check"}), ColumnKind::category, ""},
                     {"failed", run({"no cumplen", "fail"}), ColumnKind::integer, frameworks},
                     {"passed", run({"cumplen", "pass"}), ColumnKind::integer, frameworks},
                     {"percent", run({"% cumple", "% pass"}), ColumnKind::percent, frameworks}};
    interval.add_columns(table, run);
    table.columns.push_back({"others_failed", run({"no cumplen", "fail"}), ColumnKind::integer, others});
    table.columns.push_back({"others_passed", run({"cumplen", "pass"}), ColumnKind::integer, others});
    for (std::size_t check = 0; check < checks; ++check) {
        const Category& label = check_labels()[check];
        const CheckCounts& own = counts.frameworks;
        TableRow row{label.id, RowRole::body, {category_cell(label.id, run(label.label))}};
        row.cells.push_back(count_cell(own.failed(check), run.language()));
        row.cells.push_back(count_cell(own.passed[check], run.language()));
        row.cells.push_back(share_cell(percentage(own.passed[check], own.reported), run));
        interval.add_cells(row, own.passed[check], own.reported, run);
        row.cells.push_back(count_cell(counts.others.failed(check), run.language()));
        row.cells.push_back(count_cell(counts.others.passed[check], run.language()));
        table.rows.push_back(std::move(row));
    }
    table.how_to_read = run({"Cada marco lógico pasa siete comprobaciones. En otros planes la matriz no se exige: no cumplirla no es un defecto.",
                             "Each logical framework undergoes seven checks. Of other plans the matrix is not asked: failing it is no defect."});
    tell_not_reported(table, counts, run);
    return table;
}

Chart check_chart(const ChecksByInstrument& counts, const Run& run) {
    const CheckCounts& own = counts.frameworks;
    Chart chart;
    chart.id = "checks_chart";
    chart.kind = ChartKind::stacked_bar;
    chart.table = "checks";
    chart.title = format(run({"Marcos lógicos que cumplen cada comprobación (n = {0})", "Logical frameworks that pass each check (n = {0})"}), {run.numbers().integer(own.reported)});
    chart.category_label = run({"Comprobación", "Check"});
    chart.value_label = run({"Marcos lógicos", "Logical frameworks"});
    Series passed{"passed", run({"Cumplen", "Pass"}), {}}, failed{"failed", run({"No cumplen", "Fail"}), {}};
    std::vector<std::string> said;
    for (std::size_t check = 0; check < checks; ++check) {
        const Category& label = check_labels()[check];
        chart.categories.emplace_back(label.id, run(label.label));
        passed.data.push_back({static_cast<double>(own.passed[check]), run.numbers().integer(own.passed[check]), {}, {}});
        failed.data.push_back({static_cast<double>(own.failed(check)), run.numbers().integer(own.failed(check)), {}, {}});
        said.push_back(run(short_labels()[check]) + ", " + run.numbers().integer(own.failed(check)));
    }
    chart.series = {std::move(passed), std::move(failed)};
    std::string list;
    for (const auto& each : said) list += (list.empty() ? "" : "; ") + each;
    chart.alt = format(run({"Barras apiladas. {0}. No cumplen: {1}.", "Stacked bars. {0}. Fail: {1}."}), {chart.title, list});
    return chart;
}

Table completeness_table(const ChecksByInstrument& counts, const Run& run) {
    Table table;
    table.id = "completeness";
    table.title = run({"Planes según cuántas comprobaciones cumplen", "Plans by how many checks they pass"});
    const std::string frameworks = run({"Marcos lógicos", "Logical frameworks"}), others = run({"Otros planes", "Other plans"});
    table.columns = {{"passed", run({"Cumplen", "Pass"}), ColumnKind::category, ""}, {"frameworks", "n", ColumnKind::integer, frameworks},
                     {"frameworks_percent", "%", ColumnKind::percent, frameworks},  {"others", "n", ColumnKind::integer, others},
                     {"others_percent", "%", ColumnKind::percent, others}};
    const auto add = [&](std::string id, std::string label, RowRole role, std::int64_t own, std::int64_t other) {
        table.rows.push_back({id, role, {category_cell(id, std::move(label)), count_cell(own, run.language()), share_cell(percentage(own, counts.frameworks.reported), run),
                                         count_cell(other, run.language()), share_cell(percentage(other, counts.others.reported), run)}});
    };
    for (std::size_t passed = checks + 1; passed-- > 0;) {
        const std::string number = std::to_string(passed);
        add(number, format(run({"{0} de 7", "{0} of 7"}), {number}), RowRole::body, counts.frameworks.by_number[passed], counts.others.by_number[passed]);
    }
    add("total", run({"Total con dato", "Total with a value"}), RowRole::total, counts.frameworks.reported, counts.others.reported);
    tell_not_reported(table, counts, run);
    return table;
}

Table plan_table(const Dataset& data, Code logical_framework, const Run& run) {
    Table table;
    table.id = "plans";
    table.title = run({"Planes de cada iniciativa y lo que no cumplen", "Plans of each initiative and what they fail"});
    add_initiative_column(table, run);
    table.columns.insert(table.columns.end(), {{"instrument", run({"Instrumento", "Instrument"}), ColumnKind::category, ""},
                                               {"approach", run({"Enfoque", "Approach"}), ColumnKind::category, ""},
                                               {"collective", run({"Colectivo", "Collective"}), ColumnKind::category, ""},
                                               {"passed", run({"Cumple (de 7)", "Passes (of 7)"}), ColumnKind::integer, ""},
                                               {"failed", run({"Comprobaciones que no cumple", "Checks that it fails"}), ColumnKind::text, ""}});
    // By initiative; a plan's row is known by the initiative's code and the plan's number within it.
    std::vector<const Plan*> order;
    for (const Plan& plan : data.plans()) order.push_back(&plan);
    std::stable_sort(order.begin(), order.end(), [](const Plan* a, const Plan* b) { return a->initiative < b->initiative; });
    const auto& approaches = *closed_vocabulary("plans.approach");
    std::size_t number = 0;
    for (std::size_t i = 0; i < std::min(order.size(), initiative_row_limit); ++i) {
        const Plan& plan = *order[i];
        number = i > 0 && order[i - 1]->initiative == plan.initiative ? number + 1 : 1;
        TableRow row = initiative_row(data.initiatives()[plan.initiative]);
        row.id += '.' + std::to_string(number);
        row.cells.push_back(enum_cell(data.vocabulary("plans.instrument"), plan.instrument, run));
        row.cells.push_back(enum_cell(approaches, static_cast<int>(plan.approach), run));
        row.cells.push_back(answer_cell(plan.collective, run));
        row.cells.push_back(plan.checks ? count_cell(passed_count(*plan.checks), run.language()) : missing_cell(Missing::not_reported, run.language()));
        row.cells.push_back(failed_cell(plan.checks, run));
        if (plan.instrument >= 0 && plan.instrument == logical_framework) row.cells[1].text += " *";
        table.rows.push_back(std::move(row));
    }
    if (logical_framework >= 0) {
        table.footnotes.push_back({"", run({"* De un marco lógico se exigen las siete; en los demás planes las de la matriz se muestran como dato.",
                                            "* Of a logical framework all seven are asked; of the other plans those of the matrix are shown for information."})});
    }
    tell_cut(table, order.size(), run);
    return table;
}

}  // namespace cabildo::planning
