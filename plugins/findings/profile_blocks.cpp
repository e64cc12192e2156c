// The table and figure of a profile.
#include "profile_blocks.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/share.hpp>

#include <algorithm>
#include <cmath>

namespace cabildo::findings {
namespace {

/// A value of a scale in words: its step, or the number.
std::string value_text(const Scale& scale, double value, const Run& run) {
    if (!scale.labels.empty()) return run(scale.labels[static_cast<std::size_t>(value)].label);
    if (scale.percent) return run.numbers().percent(value, scale.decimals);
    const bool years = scale.greatest == 0 && value == std::floor(value);
    return years ? run.numbers().integer(static_cast<std::int64_t>(value)) : run.numbers().decimal(value, std::max(scale.decimals, value == std::floor(value) ? scale.decimals : 1));
}

std::string spread_text(const Scale& scale, const Spread& spread, const Run& run) {
    const std::string low = value_text(scale, spread.low, run), high = value_text(scale, spread.high, run);
    const std::string half = low == high ? low : scale.labels.empty() ? low + "–" + high : format(run({"de {0} a {1}", "{0} to {1}"}), {low, high});
    return format(run({"mediana {0}; mitad central {1}", "median {0}; middle half {1}"}), {value_text(scale, spread.median, run), half});
}

std::int64_t known_count(const Trait& trait) { return std::count(trait.known.begin(), trait.known.end(), Known::value); }

std::string count_text(std::int64_t count, std::int64_t total, const Run& run) {
    std::string text = format(run({"{0} de {1}", "{0} of {1}"}), {run.numbers().integer(count), run.numbers().integer(total)});
    if (const auto share = percentage(count, total)) text += " (" + run.numbers().percent(*share, 0) + ')';
    return text;
}

std::vector<std::int64_t> counts_of(const Choice& choice) {
    std::vector<std::int64_t> counts(choice.categories.size());
    for (const auto& codes : choice.codes)
        for (const Code code : codes) ++counts[static_cast<std::size_t>(code)];
    return counts;
}

/// Yes-or-no traits tell the yes; others the most frequent category.
std::string most_text(const Choice& choice, std::int64_t total, const Run& run) {
    const auto counts = counts_of(choice);
    const bool question = choice.categories.size() == 2 && choice.categories[1].id == "yes";
    const auto most = question ? counts.begin() + 1 : std::max_element(counts.begin(), counts.end());
    if (counts.empty() || (*most == 0 && !question)) return run({"ninguna respuesta", "no answer"});
    return run(choice.categories[static_cast<std::size_t>(most - counts.begin())].label) + ": " + count_text(*most, total, run);
}

/// The portfolio's counts of the initiative's own categories.
std::string same_text(const Choice& choice, std::size_t initiative, std::int64_t total, const Run& run) {
    const auto counts = counts_of(choice);
    const auto& own = choice.codes[initiative];
    if (own.size() == 1) return format(run({"lo mismo en {0}", "the same in {0}"}), {count_text(counts[static_cast<std::size_t>(own.front())], total, run)});
    std::vector<std::string> each;
    for (const Code code : own) each.push_back(run.numbers().integer(counts[static_cast<std::size_t>(code)]));
    return format(run({"lo mismo en {0} de {1}, en ese orden", "the same in {0} of {1}, in that order"}), {enumeration(each, run), run.numbers().integer(total)});
}

Cell own_cell(const Trait& trait, std::size_t initiative, const Run& run) {
    switch (trait.known[initiative]) {
        case Known::not_reported: return missing_cell(Missing::not_reported, run.language());
        case Known::not_applicable: return missing_cell(Missing::not_applicable, run.language());
        case Known::not_coded: return text_cell(run({"sin codificar", "not coded"}));
        case Known::value: break;
    }
    if (const auto* scale = std::get_if<Scale>(&trait.value)) return text_cell(value_text(*scale, scale->values[initiative], run));
    const Choice& choice = std::get<Choice>(trait.value);
    std::vector<std::string> labels;
    for (const Code code : choice.codes[initiative]) labels.push_back(run(choice.categories[static_cast<std::size_t>(code)].label));
    if (labels.empty()) return text_cell(run({"ninguna", "none"}));
    std::string text;
    for (const std::string& label : labels) text += (text.empty() ? "" : "; ") + label;
    return text_cell(text);
}

Cell place_cell(const Trait& trait, std::size_t initiative, const Run& run) {
    const auto* scale = std::get_if<Scale>(&trait.value);
    if (trait.known[initiative] != Known::value) return missing_cell(Missing::not_applicable, run.language());
    if (!scale) {
        const Choice& choice = std::get<Choice>(trait.value);
        if (choice.codes[initiative].empty()) return missing_cell(Missing::not_applicable, run.language());
        return text_cell(same_text(choice, initiative, known_count(trait), run));
    }
    const auto place = place_of(scale->values[initiative], spread_of(scale->values, scale->ordinal));
    if (!place) return missing_cell(Missing::undefined, run.language());
    switch (*place) {
        case Place::below: return text_cell(run({"por debajo de la mediana", "below the median"}));
        case Place::above: return text_cell(run({"por encima de la mediana", "above the median"}));
        case Place::at: break;
    }
    return text_cell(run({"en la mediana", "at the median"}));
}

Cell portfolio_cell(const Trait& trait, const Run& run) {
    const std::int64_t known = known_count(trait);
    if (known == 0) return missing_cell(Missing::undefined, run.language());
    if (const auto* scale = std::get_if<Scale>(&trait.value)) return text_cell(spread_text(*scale, spread_of(scale->values, scale->ordinal), run));
    return text_cell(most_text(std::get<Choice>(trait.value), known, run));
}

}  // namespace

Table profile_table(std::string id, std::string title, const std::vector<const Trait*>& traits, std::optional<std::size_t> initiative, const Run& run) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns = {{"trait", run({"Rasgo", "Trait"}), ColumnKind::category, ""}};
    if (initiative) table.columns.push_back({"initiative", run({"Iniciativa", "Initiative"}), ColumnKind::text, ""});
    table.columns.push_back({"portfolio", run({"Cartera", "Portfolio"}), ColumnKind::text, ""});
    table.columns.push_back({"n", run({"con dato", "with a value"}), ColumnKind::integer, ""});
    table.columns.push_back({"not_reported", run({"no informadas", "not reported"}), ColumnKind::integer, ""});
    if (initiative) table.columns.push_back({"place", run({"Dónde está", "Where it stands"}), ColumnKind::text, ""});
    for (const Trait* trait : traits) {
        TableRow row{trait->id, RowRole::body, {category_cell(trait->id, run(trait->label))}};
        if (initiative) row.cells.push_back(own_cell(*trait, *initiative, run));
        row.cells.push_back(portfolio_cell(*trait, run));
        row.cells.push_back(count_cell(known_count(*trait), run.language()));
        row.cells.push_back(count_cell(std::count(trait->known.begin(), trait->known.end(), Known::not_reported), run.language()));
        if (initiative) row.cells.push_back(place_cell(*trait, *initiative, run));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Chart profile_chart(const std::vector<const Trait*>& traits, std::optional<std::size_t> initiative, std::string initiative_label, std::string table, const Run& run) {
    Chart chart;
    chart.id = "positions_chart";
    chart.kind = ChartKind::dot;
    chart.percent = true;
    chart.table = std::move(table);
    chart.title = run({"Posición en cada escala propia, en % de su recorrido", "Position on each scale of its own, in % of its range"});
    chart.value_label = run({"% de la escala (0 = su comienzo, 100 = su final)", "% of the scale (0 = its start, 100 = its end)"});
    Series own{"initiative", std::move(initiative_label), {}}, all{"portfolio", run({"Cartera: mediana y mitad central", "Portfolio: median and middle half"}), {}};
    std::vector<std::string> said;
    for (const Trait* trait : traits) {
        const auto* scale = std::get_if<Scale>(&trait->value);
        if (!scale || scale->greatest <= 0) continue;
        const Spread spread = spread_of(scale->values, scale->ordinal);
        if (spread.n == 0) continue;
        const auto position = [&](double value) { return std::clamp(100 * value / scale->greatest, 0.0, 100.0); };
        const auto written = [&](double value) { return scale->labels.empty() ? value_text(*scale, value, run) : run.numbers().integer(static_cast<std::int64_t>(value)); };
        chart.categories.emplace_back(trait->id, run(trait->label));
        all.data.push_back({position(spread.median), written(spread.median), position(spread.low), position(spread.high)});
        std::string text = run(trait->label) + ": " + format(run({"mediana {0}", "median {0}"}), {written(spread.median)});
        if (initiative && trait->known[*initiative] == Known::value) {
            const double value = scale->values[*initiative];
            own.data.push_back({position(value), written(value), {}, {}});
            text += format(run({", la iniciativa {0}", ", the initiative {0}"}), {written(value)});
        } else if (initiative) {
            own.data.push_back({{}, trait->known[*initiative] == Known::not_reported ? run({"n. i.", "n. r."}) : trait->known[*initiative] == Known::not_coded ? run({"sin codificar", "not coded"}) : run({"n. a.", "n. a."}), {}, {}});
        }
        said.push_back(std::move(text));
    }
    if (initiative) chart.series.push_back(std::move(own));
    chart.series.push_back(std::move(all));
    std::string list;
    for (const std::string& each : said) list += (list.empty() ? "" : "; ") + each;
    chart.alt = format(run({"Puntos. {0}. {1}.", "Dots. {0}. {1}."}), {chart.title, list});
    return chart;
}

Places places(const std::vector<const Trait*>& traits, std::size_t initiative, const Run& run) {
    Places found;
    for (const Trait* trait : traits) {
        const auto* scale = std::get_if<Scale>(&trait->value);
        if (!scale || scale->greatest <= 0 || trait->known[initiative] != Known::value) continue;
        const auto place = place_of(scale->values[initiative], spread_of(scale->values, scale->ordinal));
        const std::string& label = run(trait->label);
        const std::string name = label.substr(0, label.find(" ("));
        if (place == Place::above) found.above.push_back(name);
        if (place == Place::below) found.below.push_back(name);
    }
    return found;
}

}  // namespace cabildo::findings
