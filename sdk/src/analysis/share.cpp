// Shares of a whole with their confidence intervals.
#include <cabildo/analysis/share.hpp>

#include <cmath>

namespace cabildo {

std::optional<double> percentage(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
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

std::string ShareInterval::sentence(std::int64_t count, std::int64_t total, const Run& run) const {
    const NumberFormat numbers = run.numbers();
    const std::string whole = numbers.integer(total);
    std::string text = "**" + format(run({"{0} de {1}", "{0} of {1}"}), {numbers.integer(count), whole}) + "**";
    const auto interval = of(count, total);
    if (!interval) return text;
    const std::string share = numbers.percent(100.0 * static_cast<double>(count) / static_cast<double>(total));
    const Text kind = exact ? Text{"{0} exacto", "exact {0}"} : Text{"{0} de Wilson", "Wilson {0}"};
    return text + " (" + share + "; " + format(run(kind), {confidence_label(confidence, run)}) + ' ' + numbers.decimal(100 * interval->low, 1) +
           "–" + numbers.decimal(100 * interval->high, 1) + ')';
}

std::string share_with_both_intervals(std::int64_t count, std::int64_t total, double confidence, const Run& run) {
    std::string text = ShareInterval{false, confidence}.sentence(count, total, run);
    const auto exact = stats::clopper_pearson(count, total, confidence);
    if (!exact) return text;
    text.pop_back();
    return text + format(run({", exacto {0}–{1})", ", exact {0}–{1})"}),
                         {run.numbers().decimal(100 * exact->low, 1), run.numbers().decimal(100 * exact->high, 1)});
}

std::vector<Option> interval_options() {
    return {Option::choice("interval", {"Intervalo", "Interval"},
                           {{"wilson", {"Wilson", "Wilson"}}, {"exact", {"Exacto (Clopper–Pearson)", "Exact (Clopper–Pearson)"}}})
                .initially("wilson")
                .helped({"Wilson acierta en promedio la confianza; el exacto nunca queda por debajo de ella.",
                         "Wilson's meets the confidence on average; the exact one never falls below it."}),
            Option::number("confidence", {"Confianza (%)", "Confidence (%)"}, 80, 99.9, 1, 1)
                .initially("95")
                .helped({"En cuántos de cada 100 casos un intervalo así contiene la proporción verdadera; lo usual es 95.",
                         "In how many of 100 cases such an interval holds the true share; 95 is usual."})};
}

Cell share_cell(std::optional<double> percentage, const Run& run, int decimals) {
    return percentage ? percent_cell(*percentage, run.language(), decimals) : missing_cell(Missing::undefined, run.language());
}

Cell bounded_share_cell(double low, double high, const Run& run) {
    if (low == high) return percent_cell(low, run.language());
    Cell cell = missing_cell(Missing::not_reported, run.language());
    cell.text = run.numbers().decimal(low, 0) + "–" + run.numbers().percent(high, 0);
    return cell;
}

Cell number_or_missing(std::optional<double> value, int decimals, const Run& run) {
    return value ? number_cell(*value, decimals, run.language()) : missing_cell(Missing::undefined, run.language());
}

}  // namespace cabildo
