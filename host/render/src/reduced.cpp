#include "reduced.hpp"

#include "words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cabildo::render {
namespace {

/// Positions of the `most` greatest weights, ascending.
std::vector<std::size_t> greatest(const std::vector<double>& weights, std::size_t most) {
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
    order.resize(std::min(most, order.size()));
    std::sort(order.begin(), order.end());
    return order;
}

Datum sum_of(double sum, bool known, Language language) {
    if (!known) return {};
    return {sum, NumberFormat(language).integer(std::llround(sum)), {}, {}};
}

/// The sum of the categories that are not kept, as text alone: a bar of many summed would dwarf the single ones.
Datum rest_of(const std::vector<Series>& all, const std::vector<bool>& kept, Language language) {
    double sum = 0;
    for (const Series& series : all)
        for (std::size_t i = 0; i < series.data.size(); ++i)
            if (!kept[i]) sum += series.data[i].value.value_or(0);
    return {{}, format(words::together.in(language), {NumberFormat(language).integer(std::llround(sum))}), {}, {}};
}

bool sums(const Chart& chart) {
    return holds_counts(chart) && (chart.kind == ChartKind::bar || chart.kind == ChartKind::grouped_bar ||
                                   chart.kind == ChartKind::stacked_bar);
}

std::string count_text(std::size_t count, Language language) {
    return NumberFormat(language).integer(static_cast<std::int64_t>(count));
}

void reduce_categories(Reduced& result, Language language, std::size_t most) {
    Chart& chart = result.chart;
    const std::size_t all = chart.categories.size();
    if (all <= most) return;
    const bool summed = sums(chart);
    std::vector<double> weights(all, 0);
    for (const Series& series : chart.series)
        for (std::size_t i = 0; i < all; ++i) weights[i] += std::abs(series.data[i].value.value_or(0));
    const std::vector<std::size_t> keep = greatest(weights, summed ? most - 1 : most);
    std::vector<bool> kept(all, false);
    for (const std::size_t i : keep) kept[i] = true;
    const std::string left = count_text(all - keep.size(), language);

    const auto categories = chart.categories;
    chart.categories.clear();
    for (const std::size_t i : keep) chart.categories.push_back(categories[i]);
    if (summed) {
        result.rest = chart.categories.size();
        chart.categories.emplace_back("@others", format(words::others.in(language), {left}));
    } else {
        result.notes.push_back(format(words::categories_left_out.in(language), {left}));
    }
    const bool stacked = chart.kind == ChartKind::stacked_bar;
    const Datum all_rest = rest_of(chart.series, kept, language);
    for (Series& series : chart.series) {
        const Datum rest = stacked ? all_rest : rest_of({series}, kept, language);
        std::vector<Datum> data;
        for (const std::size_t i : keep) data.push_back(series.data[i]);
        if (summed) data.push_back(rest);
        series.data = std::move(data);
    }
}

Series sum_of_series(const std::vector<Series>& all, const std::vector<bool>& kept, std::size_t left, Language language) {
    Series rest{"@others", format(words::other_series.in(language), {count_text(left, language)}), {}};
    for (std::size_t c = 0; c < all.front().data.size(); ++c) {
        double sum = 0;
        bool known = false;
        for (std::size_t s = 0; s < all.size(); ++s)
            if (!kept[s] && all[s].data[c].value) {
                sum += *all[s].data[c].value;
                known = true;
            }
        rest.data.push_back(sum_of(sum, known, language));
    }
    return rest;
}

void reduce_series(Reduced& result, Language language, std::size_t most) {
    Chart& chart = result.chart;
    const std::size_t all = chart.series.size();
    if (all <= most) return;
    const bool summed = sums(chart) && chart.kind == ChartKind::stacked_bar;
    std::vector<double> weights;
    for (const Series& series : chart.series) {
        double weight = 0;
        for (const Datum& datum : series.data) weight += std::abs(datum.value.value_or(0));
        weights.push_back(weight);
    }
    const std::vector<std::size_t> keep = greatest(weights, summed ? most - 1 : most);
    std::vector<bool> kept(all, false);
    for (const std::size_t i : keep) kept[i] = true;
    std::vector<Series> series;
    for (const std::size_t i : keep) series.push_back(chart.series[i]);
    const std::size_t left = all - keep.size();
    if (summed) {
        result.rest_series = series.size();
        series.push_back(sum_of_series(chart.series, kept, left, language));
    } else {
        const Text& note = chart.kind == ChartKind::heat_map ? words::rows_left_out : words::series_left_out;
        result.notes.push_back(format(note.in(language), {count_text(left, language)}));
    }
    chart.series = std::move(series);
}

}  // namespace

bool holds_counts(const Chart& chart) {
    if (chart.percent) return false;
    for (const Series& series : chart.series)
        for (const Datum& datum : series.data)
            if (datum.value && (*datum.value != std::floor(*datum.value) || std::abs(*datum.value) > 1e15)) return false;
    return true;
}

bool holds_values(const Chart& chart) {
    if (chart.categories.empty()) return false;
    return std::any_of(chart.series.begin(), chart.series.end(), [](const Series& series) {
        return std::any_of(series.data.begin(), series.data.end(), [](const Datum& datum) { return datum.value.has_value(); });
    });
}

Reduced reduced(const Chart& chart, Language language, std::size_t most_categories, std::size_t most_series) {
    Reduced result{chart, {}, {}, {}};
    for (Series& series : result.chart.series) {
        series.data.resize(chart.categories.size());
        for (Datum& datum : series.data)
            if (datum.value && !std::isfinite(*datum.value)) datum.value.reset();
    }
    reduce_categories(result, language, most_categories);
    reduce_series(result, language, most_series);
    return result;
}

}  // namespace cabildo::render
