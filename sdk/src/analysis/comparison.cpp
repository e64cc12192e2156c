// Tables that compare groups of initiatives.
#include <cabildo/analysis/comparison.hpp>

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/stats/exact.hpp>
#include <cabildo/stats/median.hpp>
#include <cabildo/stats/permutation.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cabildo {
namespace {

std::string title_of(const ComparisonWords& words, const Grouping& grouping, const Run& run) {
    return format(run({"{0} según {1}", "{0} by {1}"}), {words.title, run(grouping.variable().label)});
}

Table started(const ComparisonWords& words, const Grouping& grouping, const Run& run) {
    Table table;
    table.id = words.id;
    table.title = title_of(words, grouping, run);
    table.columns.push_back({"group", run(grouping.variable().label), ColumnKind::category, ""});
    return table;
}

TableRow row_of(const Group& group, const Run& run) {
    return {group.category.id, RowRole::body, {category_cell(group.category.id, run(group.category.label))}};
}

TableRow row_of_all(const Grouping& grouping, const Run& run) {
    const std::string id = free_id("total", grouping.factor().categories());
    return {id, RowRole::total, {category_cell(id, run({"Todas", "All"}))}};
}

/// What the rows of a table of groups leave out and, where groups overlap, why they do not add up. `known` of an
/// initiative: it has an outcome, so that it is in the row of all.
template <class Known>
void tell_cases(Table& table, const Grouping& grouping, const Known& known, const Run& run) {
    const std::string variable = run(grouping.variable().label);
    const auto add = [&](std::string text) { table.footnotes.push_back({"", std::move(text)}); };
    const auto& coverage = grouping.factor().column().coverage;
    std::int64_t without = 0;
    for (std::size_t i = 0; i < coverage.size(); ++i)
        without += known(i) && (coverage[i] == Coverage::not_reported || coverage[i] == Coverage::not_coded);
    if (without > 0) {
        add(run.plural(without, {"{0} iniciativa sin dato de «{1}» está solo en la fila «Todas».", "{0} initiative without a value of “{1}” is in the row “All” only."},
                       {"{0} iniciativas sin dato de «{1}» están solo en la fila «Todas».", "{0} initiatives without a value of “{1}” are in the row “All” only."},
                       {variable}));
    }
    if (grouping.of_numbers()) {
        add(format(run({"«{0}» es un número: los grupos se parten en la mediana de las iniciativas seleccionadas o, si ninguna la supera, antes del valor mayor.",
                        "“{0}” is a number: the groups are parted at the median of the selected initiatives or, where none is above it, before the greatest value."}), {variable}));
    }
    if (grouping.overlapping()) {
        add(format(run({"Una iniciativa puede estar en varios grupos de «{0}»: las filas no suman y no se contrastan.",
                        "An initiative may be in several groups of “{0}”: the rows do not add up and are not tested."}), {variable}));
    }
}

/// A table of counts without its empty rows and columns.
std::vector<std::int64_t> trimmed(const std::vector<std::int64_t>& cells, std::size_t& rows, std::size_t& columns) {
    std::vector<std::size_t> kept_rows, kept_columns;
    const auto at = [&](std::size_t r, std::size_t c) { return cells[r * columns + c]; };
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            if (at(r, c) > 0) { kept_rows.push_back(r); break; }
    for (std::size_t c = 0; c < columns; ++c)
        for (std::size_t r = 0; r < rows; ++r)
            if (at(r, c) > 0) { kept_columns.push_back(c); break; }
    std::vector<std::int64_t> kept;
    for (const std::size_t r : kept_rows)
        for (const std::size_t c : kept_columns) kept.push_back(at(r, c));
    rows = kept_rows.size();
    columns = kept_columns.size();
    return kept;
}

/// "p = 0,047", "p < 0,001".
std::string p_equation(double p, const Run& run) {
    const std::string value = run.numbers().p_value(p);
    return value.starts_with('<') ? "p " + value : "p = " + value;
}

/// "Fisher exacto: p = 0,047." Empty when there is nothing to compare. One generator for all tables: the same data give the same
/// p wherever they are compared.
std::string independence_sentence(const std::vector<std::int64_t>& counts, std::size_t rows, std::size_t columns,
                                  const Run& run) {
    const auto cells = trimmed(counts, rows, columns);
    if (rows < 2 || columns < 2) {
        return run({"No hay dos grupos con valores distintos que comparar.", "There are no two groups with different values to compare."});
    }
    if (rows == 2 && columns == 2) {
        const double p = stats::fisher_two_sided(cells[0], cells[1], cells[2], cells[3]);
        return format(run({"Prueba exacta de Fisher, bilateral: {0}.", "Fisher's exact test, two-sided: {0}."}), {p_equation(p, run)});
    }
    auto generator = run.random("comparison");
    const auto result = stats::freeman_halton(cells, rows, columns, {500'000, comparison_draws}, generator);
    if (result.exact) {
        return format(run({"Prueba exacta de Freeman–Halton: {0}.", "Freeman–Halton exact test: {0}."}), {p_equation(result.p, run)});
    }
    return format(run({"Prueba de Freeman–Halton con {0} tablas simuladas: {1} (error de simulación {2}).",
                       "Freeman–Halton test with {0} simulated tables: {1} (simulation error {2})."}),
                  {run.numbers().integer(result.simulated), p_equation(result.p, run), run.numbers().decimal(result.standard_error, 3)});
}

template <class Known>
void tell_independence(Table& table, const Grouping& grouping, const Known& known, const std::vector<std::int64_t>& counts,
                       std::size_t columns, const Run& run) {
    tell_cases(table, grouping, known, run);
    if (grouping.overlapping()) return;
    table.footnotes.push_back({"", independence_sentence(counts, grouping.groups().size(), columns, run)});
}

struct Summary {
    std::vector<double> values;  ///< known ones, ascending

    double mean() const { return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()); }
    double median() const {
        const std::size_t half = values.size() / 2;
        return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
};

template <class Members>
Summary summary_of(const Members& members, std::span<const double> outcome) {
    Summary summary;
    for (const std::uint32_t i : members)
        if (std::isfinite(outcome[i])) summary.values.push_back(outcome[i]);
    std::sort(summary.values.begin(), summary.values.end());
    return summary;
}

void add_summary(TableRow& row, const Summary& summary, int decimals, const Run& run) {
    const Language language = run.language();
    row.cells.push_back(count_cell(static_cast<std::int64_t>(summary.values.size()), language));
    if (summary.values.empty()) {
        for (int i = 0; i < 4; ++i) row.cells.push_back(missing_cell(Missing::undefined, language));
        return;
    }
    for (const double value : {summary.mean(), summary.median(), summary.values.front(), summary.values.back()})
        row.cells.push_back(number_cell(value, decimals, language));
}

/// The sum over groups of (sum of values)² / members: the part of the sum of squares that the groups move.
double between(std::span<const double> values, std::span<const Code> groups, std::vector<double>& sums,
               std::span<const double> sizes) {
    std::fill(sums.begin(), sums.end(), 0.0);
    for (std::size_t i = 0; i < values.size(); ++i) sums[static_cast<std::size_t>(groups[i])] += values[i];
    double total = 0;
    for (std::size_t g = 0; g < sums.size(); ++g)
        if (sizes[g] > 0) total += sums[g] * sums[g] / sizes[g];
    return total;
}

std::string permutation_sentence(const Grouping& grouping, std::span<const double> outcome, const Run& run) {
    std::vector<double> values;
    std::vector<Code> groups;
    std::vector<double> sizes(grouping.groups().size()), sums(grouping.groups().size());
    for (std::size_t i = 0; i < outcome.size(); ++i) {
        const Code code = grouping.codes()[i];
        if (code < 0 || !std::isfinite(outcome[i])) continue;
        values.push_back(outcome[i]);
        groups.push_back(code);
        ++sizes[static_cast<std::size_t>(code)];
    }
    const auto occupied = std::count_if(sizes.begin(), sizes.end(), [](double size) { return size > 0; });
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    if (occupied < 2 || *least == *greatest) {
        return run({"No hay dos grupos con valores distintos que comparar.", "There are no two groups with different values to compare."});
    }
    // About the mean, so that large values lose no digits.
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    for (double& value : values) value -= mean;
    const double observed = between(values, groups, sums, sizes);
    auto generator = run.random("comparison");
    const auto draws = static_cast<std::int64_t>(std::clamp<double>(2e7 / static_cast<double>(values.size()), 199, comparison_draws));
    const auto result = stats::permutation_test(observed, draws, [&] {
        stats::shuffle(std::span<Code>(groups), generator);
        return between(values, groups, sums, sizes);
    });
    return format(run({"Prueba de permutación de las medias, {0} permutaciones: {1} (error de simulación {2}).",
                       "Permutation test of the means, {0} permutations: {1} (simulation error {2})."}),
                  {run.numbers().integer(draws), p_equation(result.p(), run), run.numbers().decimal(result.standard_error(), 3)});
}

}  // namespace

Table compare_shares(const ComparisonWords& words, const Grouping& grouping, std::span<const std::int8_t> outcome,
                     const ShareInterval& interval, const Run& run) {
    Table table = started(words, grouping, run);
    table.columns.push_back({"n", words.measure, ColumnKind::integer, ""});
    table.columns.push_back({"total", run({"de", "of"}), ColumnKind::integer, ""});
    table.columns.push_back({"percent", "%", ColumnKind::percent, ""});
    interval.add_columns(table, run);
    std::vector<std::int64_t> counts;
    const auto add = [&](TableRow row, std::int64_t with, std::int64_t total) {
        row.cells.push_back(count_cell(with, run.language()));
        row.cells.push_back(count_cell(total, run.language()));
        row.cells.push_back(share_cell(percentage(with, total), run));
        interval.add_cells(row, with, total, run);
        table.rows.push_back(std::move(row));
    };
    for (const Group& group : grouping.groups()) {
        std::int64_t with = 0, total = 0;
        for (const std::uint32_t i : group.members) {
            with += outcome[i] > 0;
            total += outcome[i] >= 0;
        }
        counts.insert(counts.end(), {with, total - with});
        add(row_of(group, run), with, total);
    }
    add(row_of_all(grouping, run), std::count_if(outcome.begin(), outcome.end(), [](auto value) { return value > 0; }),
        std::count_if(outcome.begin(), outcome.end(), [](auto value) { return value >= 0; }));
    tell_independence(table, grouping, [&](std::size_t i) { return outcome[i] >= 0; }, counts, 2, run);
    return table;
}

Table compare_categories(const ComparisonWords& words, const Grouping& grouping, std::span<const Code> outcome,
                         const std::vector<Category>& categories, bool ordered, const Run& run) {
    Table table = started(words, grouping, run);
    table.columns.push_back({free_id("total", categories), "n", ColumnKind::integer, ""});
    for (const Category& category : categories)
        table.columns.push_back({category.id, run(category.label), ColumnKind::integer, words.measure});
    if (ordered) table.columns.push_back({free_id("median", categories), run({"Mediana", "Median"}), ColumnKind::category, ""});
    std::vector<std::int64_t> all;
    const auto add = [&](TableRow row, const std::vector<std::int64_t>& counts) {
        row.cells.push_back(count_cell(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}), run.language()));
        for (const std::int64_t count : counts) row.cells.push_back(count_cell(count, run.language()));
        if (ordered) {
            const auto median = stats::lower_median(counts);
            row.cells.push_back(median ? category_cell(categories[*median].id, run(categories[*median].label))
                                       : missing_cell(Missing::undefined, run.language()));
        }
        table.rows.push_back(std::move(row));
    };
    for (const Group& group : grouping.groups()) {
        std::vector<std::int64_t> counts(categories.size());
        for (const std::uint32_t i : group.members)
            if (outcome[i] >= 0) ++counts[static_cast<std::size_t>(outcome[i])];
        all.insert(all.end(), counts.begin(), counts.end());
        add(row_of(group, run), counts);
    }
    add(row_of_all(grouping, run), count_codes(outcome, categories.size()));
    if (ordered) {
        table.footnotes.push_back({"", run({"La mediana de un número par de iniciativas es la inferior.",
                                            "The median of an even number of initiatives is the lower one."})});
    }
    tell_independence(table, grouping, [&](std::size_t i) { return outcome[i] >= 0; }, all, categories.size(), run);
    return table;
}

Table compare_numbers(const ComparisonWords& words, const Grouping& grouping, std::span<const double> outcome, int decimals,
                      const Run& run) {
    Table table = started(words, grouping, run);
    table.columns.push_back({"n", "n", ColumnKind::integer, ""});
    table.columns.push_back({"mean", run({"Media", "Mean"}), ColumnKind::number, words.measure});
    table.columns.push_back({"median", run({"Mediana", "Median"}), ColumnKind::number, words.measure});
    table.columns.push_back({"least", run({"Mínimo", "Minimum"}), ColumnKind::number, words.measure});
    table.columns.push_back({"greatest", run({"Máximo", "Maximum"}), ColumnKind::number, words.measure});
    for (const Group& group : grouping.groups()) {
        TableRow row = row_of(group, run);
        add_summary(row, summary_of(group.members, outcome), decimals, run);
        table.rows.push_back(std::move(row));
    }
    std::vector<std::uint32_t> everyone(outcome.size());
    std::iota(everyone.begin(), everyone.end(), 0u);
    TableRow row = row_of_all(grouping, run);
    add_summary(row, summary_of(everyone, outcome), decimals, run);
    table.rows.push_back(std::move(row));
    tell_cases(table, grouping, [&](std::size_t i) { return std::isfinite(outcome[i]); }, run);
    if (!grouping.overlapping()) table.footnotes.push_back({"", permutation_sentence(grouping, outcome, run)});
    return table;
}

std::string comparison_heading(const Grouping& grouping, const Run& run) {
    return format(run({"Comparación por «{0}»", "Comparison by “{0}”"}), {run(grouping.variable().label)});
}

Paragraph comparison_summary(const ComparisonWords& words, const Grouping& grouping, const Table& table, const Run& run) {
    const TableRow& all = table.rows.back();
    const auto place = [&](std::string_view id) {
        return static_cast<std::size_t>(std::find_if(table.columns.begin(), table.columns.end(), [&](const TableColumn& column) { return column.id == id; }) - table.columns.begin());
    };
    const auto initiatives = [&](const Cell& n, const Text& one, const Text& many, std::initializer_list<std::string_view> further = {}) {
        return run.plural(std::get<std::int64_t>(n.value), one, many, further);
    };
    std::string text = words.title + ": ";
    if (place("percent") < table.columns.size()) {
        text += initiatives(all.cells[2], {"**{1}** de {0} iniciativa", "**{1}** of {0} initiative"}, {"**{1}** de {0} iniciativas", "**{1}** of {0} initiatives"}, {all.cells[1].text});
        if (!all.cells[3].missing) text += " (" + all.cells[3].text + ')';
    } else {
        text += initiatives(all.cells[1], {"{0} iniciativa con dato", "{0} initiative with a value"}, {"{0} iniciativas con dato", "{0} initiatives with a value"});
        if (place("mean") < table.columns.size() && !all.cells[2].missing) text += format(run({", con media **{0}**", ", with mean **{0}**"}), {all.cells[2].text});
    }
    if (grouping.groups().empty()) {
        text += format(run({"; ninguna tiene dato de «{0}».", "; none has a value of “{0}”."}), {run(grouping.variable().label)});
        return paragraph(words.id + "_summary", std::move(text));
    }
    text += run.plural(static_cast<std::int64_t>(grouping.groups().size()), {"; la tabla da lo mismo en el único grupo de «{1}».", "; the table gives the same in the only group of “{1}”."},
                       {"; la tabla da lo mismo en cada uno de los {0} grupos de «{1}».", "; the table gives the same in each of the {0} groups of “{1}”."}, {run(grouping.variable().label)});
    return paragraph(words.id + "_summary", std::move(text));
}

std::vector<std::string_view> comparison_sources() { return {"freeman1951", "mehta1983", "patefield1981", "phipson2010"}; }

}  // namespace cabildo
