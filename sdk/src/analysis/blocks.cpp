// Blocks and words that panels of every plugin write.
#include <cabildo/analysis/blocks.hpp>

#include <cabildo/analysis/ranking.hpp>
#include <cabildo/analysis/share.hpp>

#include <algorithm>
#include <utility>

namespace cabildo {
namespace {

/// Whether a Spanish word starts with the sound of "i", before which "y" becomes "e": "e informes", "e historia", but "y hierro".
/// Codes, numerals and initials ("I2", "II") are not words.
bool sounds_as_i(std::string_view word) {
    if (word.size() < 2 || (word[1] >= 'A' && word[1] <= 'Z') || (word[1] >= '0' && word[1] <= '9') || word[1] == ' ') return false;
    const auto starts = [&](std::string_view start) { return word.starts_with(start); };
    if (starts("hie") || starts("Hie") || starts("hia") || starts("Hia") || starts("hio") || starts("Hio")) return false;
    return starts("i") || starts("I") || starts("í") || starts("Í") || starts("hi") || starts("Hi") || starts("hí") || starts("Hí");
}

}  // namespace

Paragraph paragraph(std::string id, std::string text) {
    Paragraph block;
    block.id = std::move(id);
    block.text = std::move(text);
    return block;
}

Heading heading(std::string id, std::string text, int level) {
    Heading block;
    block.id = std::move(id);
    block.title = std::move(text);
    block.level = level;
    return block;
}

Notice notice(std::string id, NoticeKind kind, std::string text) {
    Notice block;
    block.id = std::move(id);
    block.kind = kind;
    block.text = std::move(text);
    return block;
}

Option figures_option() {
    return Option::toggle("figures", {"Figuras", "Figures"}, true)
        .helped({"Sin ellas quedan las tablas, que tienen las mismas cifras.", "Without them the tables remain, which hold the same figures."});
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
    std::erase_if(largest, [&](std::size_t i) { return counts[i] == 0; });
    const auto tied = [&](std::size_t i) { return i + 1 < largest.size() && counts[largest[i]] == counts[largest[i + 1]]; };
    largest.resize(cut_between_ties(largest.size(), 3, tied).shown);  // none is named before its equals
    std::vector<std::string> named;
    for (const std::size_t i : largest) named.push_back(run(categories[i].label) + ", " + run.numbers().integer(counts[i]));
    chart.series.push_back(std::move(series));
    chart.alt = format(run({"Gráfico de barras. {0}.", "Bar chart. {0}."}), {chart.title});
    if (!named.empty()) {
        std::string list;
        for (const auto& name : named) list += (list.empty() ? "" : "; ") + name;
        chart.alt += format(run({" Las más frecuentes: {0}.", " The most frequent: {0}."}), {list});
    }
    return chart;
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
        if (i > 0) text += i + 1 < items.size() ? ", " : sounds_as_i(items[i]) ? run({" e ", " and "}) : run({" y ", " and "});
        text += items[i];
    }
    return text;
}

}  // namespace cabildo
