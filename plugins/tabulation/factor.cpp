// A codebook variable as the tables need it.
#include "factor.hpp"

#include "distribution.hpp"
#include "label_words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace cabildo::tabulation {

Cases count_cases(const Column& column) {
    Cases cases;
    for (const Coverage coverage : column.coverage) {
        cases.valid += coverage == Coverage::coded || coverage == Coverage::none;
        cases.not_reported += coverage == Coverage::not_reported;
        cases.not_coded += coverage == Coverage::not_coded;
    }
    return cases;
}

std::string describe(const Cases& cases, const Run& run) {
    std::string text = run.plural(cases.valid, {"**{0}** iniciativa con dato (N válido)", "**{0}** initiative with a value (valid N)"},
                                  {"**{0}** iniciativas con dato (N válido)", "**{0}** initiatives with a value (valid N)"});
    if (cases.not_reported > 0) {
        text += run.plural(cases.not_reported, {"; {0} no informada, fuera del N válido", "; {0} not reported, outside of the valid N"},
                           {"; {0} no informadas, fuera del N válido", "; {0} not reported, outside of the valid N"});
    }
    if (cases.not_coded > 0) {
        text += run.plural(cases.not_coded, {"; {0} sin codificar, fuera de N", "; {0} not coded, outside of N"},
                           {"; {0} sin codificar, fuera de N", "; {0} not coded, outside of N"});
    }
    return text + '.';
}

Factor::Factor(const Variable& variable, const Column& column)
    : variable_(&variable), column_(&column), categories_(variable.categories), cases_(count_cases(column)) {
    if (several()) return;
    const auto none = std::count(column.coverage.begin(), column.coverage.end(), Coverage::none);
    if (none == 0) return;
    own_codes_ = column.codes;
    for (std::size_t i = 0; i < own_codes_.size(); ++i) {
        if (column.coverage[i] == Coverage::none) own_codes_[i] = static_cast<Code>(categories_.size());
    }
    categories_.push_back({"@none", {"Ninguna (revisado)", "None (looked at)"}});
}

std::vector<std::int64_t> Factor::counts() const {
    return count_codes(several() ? std::span<const Code>(column_->answers) : codes(), categories_.size());
}

ShareInterval ShareInterval::from(const Options& options) {
    return {options.text("interval") == "exact", options.number("confidence") / 100};
}

std::optional<stats::Interval> ShareInterval::of(std::int64_t count, std::int64_t total) const {
    return exact ? stats::clopper_pearson(count, total, confidence) : stats::wilson(count, total, confidence);
}

std::string confidence_label(double confidence, const Run& run) {
    const double percent = std::round(1000 * confidence) / 10;
    return format(run({"IC {0}", "{0} CI"}), {run.numbers().percent(percent, percent == std::floor(percent) ? 0 : 1)});
}

std::string ShareInterval::label(const Run& run) const {
    return confidence_label(confidence, run) + (exact ? run({" (exacto)", " (exact)"}) : std::string(" (Wilson)"));
}

void ShareInterval::add_columns(Table& table, const Run& run) const {
    table.columns.push_back({"low", run({"desde", "from"}), ColumnKind::percent, label(run)});
    table.columns.push_back({"high", run({"hasta", "to"}), ColumnKind::percent, label(run)});
}

void ShareInterval::add_cells(TableRow& row, std::int64_t count, std::int64_t total, const Run& run) const {
    const auto interval = of(count, total);
    for (const double end : {interval ? interval->low : 0.0, interval ? interval->high : 0.0}) {
        row.cells.push_back(interval ? percent_cell(100 * end, run.language()) : missing_cell(Missing::undefined, run.language()));
    }
}

std::vector<Option> interval_options() {
    return {Option::choice("interval", {"Intervalo", "Interval"},
                           {{"wilson", {"Wilson", "Wilson"}}, {"exact", {"Exacto (Clopper–Pearson)", "Exact (Clopper–Pearson)"}}})
                .initially("wilson")
                .helped({"Wilson acierta en promedio la confianza; el exacto nunca queda por debajo de ella.",
                         "Wilson's meets the confidence on average; the exact one never falls below it."}),
            Option::number("confidence", {"Confianza (%)", "Confidence (%)"}, 80, 99.9, 1, 1).initially("95")};
}

Cell share_cell(std::optional<double> percentage, const Run& run, int decimals) {
    return percentage ? percent_cell(*percentage, run.language(), decimals) : missing_cell(Missing::undefined, run.language());
}

Cell number_or_missing(std::optional<double> value, int decimals, const Run& run) {
    return value ? number_cell(*value, decimals, run.language()) : missing_cell(Missing::undefined, run.language());
}

std::string free_id(std::string wanted, const std::vector<Category>& categories) {
    while (std::any_of(categories.begin(), categories.end(), [&](const Category& category) { return category.id == wanted; })) {
        wanted += '_';
    }
    return wanted;
}

std::string block_id_of(std::string_view id) {
    std::string result;
    for (const auto& word : words_of(id)) result += (result.empty() ? "" : "_") + word;
    return result.empty() ? "x" : result;
}

std::string enumeration(const std::vector<std::string>& items, const Run& run) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 < items.size() ? ", " : run({" y ", " and "});
        text += items[i];
    }
    return text;
}

Paragraph paragraph(std::string id, std::string text) {
    Paragraph block;
    block.id = std::move(id);
    block.text = std::move(text);
    return block;
}

Notice notice(std::string id, NoticeKind kind, std::string text) {
    Notice block;
    block.id = std::move(id);
    block.kind = kind;
    block.text = std::move(text);
    return block;
}

std::optional<Notice> no_cases(const Dataset& data, std::int64_t valid, const Run& run) {
    if (valid > 0) return std::nullopt;
    return notice("no_cases", NoticeKind::warning,
                  data.size() == 0 ? run({"La selección no contiene ninguna iniciativa.", "The selection contains no initiative."})
                                   : run({"Ninguna de las iniciativas seleccionadas tiene dato: no hay nada que calcular.",
                                          "None of the selected initiatives has a value: there is nothing to compute."}));
}

Chart bar_chart(std::string id, std::string title, const std::vector<Category>& categories, std::span<const std::size_t> order,
                std::span<const std::int64_t> counts, std::int64_t base, std::string table, const Run& run) {
    Chart chart;
    chart.id = std::move(id);
    chart.title = std::move(title);
    chart.kind = ChartKind::bar;
    chart.value_label = run({"Iniciativas", "Initiatives"});
    chart.table = std::move(table);
    Series series{"n", run({"Iniciativas", "Initiatives"}), {}};
    for (const std::size_t i : order) {
        chart.categories.emplace_back(categories[i].id, run(categories[i].label));
        std::string text = run.numbers().integer(counts[i]);
        if (const auto share = percentage(counts[i], base)) text += " (" + run.numbers().percent(*share) + ')';
        series.data.push_back({static_cast<double>(counts[i]), std::move(text), {}, {}});
    }
    std::vector<std::size_t> largest(order.begin(), order.end());
    std::stable_sort(largest.begin(), largest.end(), [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    std::vector<std::string> named;
    for (const std::size_t i : largest) {
        if (named.size() == 3 || counts[i] == 0) break;
        named.push_back(run(categories[i].label) + ", " + run.numbers().integer(counts[i]));
    }
    chart.series.push_back(std::move(series));
    chart.alt = format(run({"Gráfico de barras. {0}.", "Bar chart. {0}."}), {chart.title});
    if (!named.empty()) {
        std::string list;
        for (const auto& name : named) list += (list.empty() ? "" : "; ") + name;
        chart.alt += format(run({" Las más frecuentes: {0}.", " The most frequent: {0}."}), {list});
    }
    return chart;
}

}  // namespace cabildo::tabulation
