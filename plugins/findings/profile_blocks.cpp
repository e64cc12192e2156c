// The table and figure of a profile.
#include "profile_blocks.hpp"

#include "claim_words.hpp"

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
    if (scale.decimals == 0 && value != std::floor(value)) return run.numbers().decimal(value, 1);
    return scale.years ? std::to_string(static_cast<std::int64_t>(value)) : run.numbers().decimal(value, scale.decimals);
}

/// The same, of a step whose label starts with its number ("2 Consulta") the number alone.
std::string short_text(const Scale& scale, double value, const Run& run) {
    const std::string text = value_text(scale, value, run);
    return scale.labels.empty() || text.empty() || text[0] < '0' || text[0] > '9' ? text : text.substr(0, text.find(' '));
}

/// "mediana 4 (3–4)": in parentheses the middle half.
std::string spread_text(const Scale& scale, const Spread& spread, const Run& run) {
    const std::string low = short_text(scale, spread.low, run), high = short_text(scale, spread.high, run);
    const std::string median = short_text(scale, spread.median, run);
    // "mediana Nueva para el organismo (hasta Nueva para el país)": long labels are not said twice.
    if (low != high && low.find(' ') != std::string::npos && (low == median || high == median))
        return format(low == median ? run({"mediana {0} (hasta {1})", "median {0} (up to {1})"}) : run({"mediana {0} (desde {1})", "median {0} (from {1})"}), {median, low == median ? high : low});
    const std::string half = low == high ? std::string() : " (" + low + (low.find(' ') == std::string::npos ? "–" : " – ") + high + ')';
    return format(run({"mediana {0}{1}", "median {0}{1}"}), {median, half});
}

/// The dimension in one word.
std::string dimension_word(Dimension dimension, const Run& run) {
    const std::string& label = run(dimension_label(dimension));
    switch (dimension) {
        case Dimension::articulation: return run({"Articulación", "Articulation"});
        case Dimension::innovation: return run({"Innovación", "Innovation"});
        default: return label;
    }
}

std::int64_t known_count(const Trait& trait) { return std::count(trait.known.begin(), trait.known.end(), Known::value); }

std::string count_text(std::int64_t count, std::int64_t total, const Run& run) {
    std::string text = format(run({"{0} de {1}", "{0} of {1}"}), {run.numbers().integer(count), run.numbers().integer(total)});
    if (const auto share = percentage(count, total)) text += " (" + run.numbers().percent(*share, 0) + ')';
    return text;
}

std::vector<std::int64_t> counts_of(const Choice& choice) {
    std::vector<std::int64_t> counts(choice.categories.size());
    for (std::size_t i = 0; i < choice.size(); ++i)
        for (const Code code : choice.of(i)) ++counts[static_cast<std::size_t>(code)];
    return counts;
}

bool question(const Choice& choice) { return choice.categories.size() == 2 && choice.categories[1].id == "yes"; }

/// Yes-or-no traits tell the yes; others the most frequent category.
std::string most_text(const Choice& choice, std::int64_t total, const Run& run) {
    const auto counts = counts_of(choice);
    const auto most = question(choice) ? counts.begin() + 1 : std::max_element(counts.begin(), counts.end());
    if (counts.empty() || (*most == 0 && !question(choice))) return run({"ninguna respuesta", "no answer"});
    return run(choice.categories[static_cast<std::size_t>(most - counts.begin())].label) + ": " + count_text(*most, total, run);
}

/// The portfolio's counts of the initiative's own categories.
std::string same_text(const Choice& choice, std::size_t initiative, std::int64_t total, const Run& run) {
    const auto counts = counts_of(choice);
    const auto own = choice.of(initiative);
    if (own.size() > 1) {
        std::vector<std::string> each;
        for (const Code code : own) each.push_back(run.numbers().integer(counts[static_cast<std::size_t>(code)]));
        return format(run({"igual: {0} de {1}", "the same: {0} of {1}"}), {enumeration(each, run), run.numbers().integer(total)});
    }
    const std::int64_t same = counts[static_cast<std::size_t>(own.front())];
    return format(run({"igual: {0}", "the same: {0}"}), {run.numbers().percent(*percentage(same, total), 0)});
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
    for (const Code code : choice.of(initiative)) labels.push_back(run(choice.categories[static_cast<std::size_t>(code)].label));
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
        if (choice.of(initiative).empty()) return missing_cell(Missing::not_applicable, run.language());
        return text_cell(same_text(choice, initiative, known_count(trait), run));
    }
    const auto place = place_of(scale->values[initiative], spread_of(scale->values, scale->ordinal));
    if (!place) return missing_cell(Missing::undefined, run.language());
    switch (*place) {
        case Place::below: return text_cell(run({"< mediana", "< median"}));
        case Place::above: return text_cell(run({"> mediana", "> median"}));
        case Place::at: break;
    }
    return text_cell(run({"= mediana", "= median"}));
}

Cell portfolio_cell(const Trait& trait, const Run& run) {
    const std::int64_t known = known_count(trait);
    if (known == 0) return missing_cell(Missing::undefined, run.language());
    if (const auto* scale = std::get_if<Scale>(&trait.value)) return text_cell(spread_text(*scale, spread_of(scale->values, scale->ordinal), run));
    return text_cell(most_text(std::get<Choice>(trait.value), known, run));
}

}  // namespace

Table profile_table(const std::vector<const Trait*>& traits, std::optional<std::size_t> initiative, const Run& run) {
    Table table;
    table.id = "traits";
    table.title = run({"Rasgos por dimensión", "Traits by dimension"});
    const std::string initiatives = run({"Iniciativas", "Initiatives"});
    table.columns = {{"trait", run({"Rasgo", "Trait"}), ColumnKind::category, ""}, {"dimension", run({"Dimensión", "Dimension"}), ColumnKind::category, ""}};
    if (initiative) table.columns.push_back({"initiative", run({"Iniciativa", "Initiative"}), ColumnKind::text, ""});
    table.columns.push_back({"portfolio", run({"Cartera", "Portfolio"}), ColumnKind::text, ""});
    if (initiative) table.columns.push_back({"place", run({"Frente a la cartera", "Beside the portfolio"}), ColumnKind::text, ""});
    table.columns.push_back({"n", run({"con\u00A0dato", "known"}), ColumnKind::integer, initiatives});
    table.columns.push_back({"not_reported", run({"n.\u00A0i.", "n.\u00A0r."}), ColumnKind::integer, initiatives});
    for (const Trait* trait : traits) {
        TableRow row{trait->id, RowRole::body, {category_cell(trait->id, run(trait->label)), category_cell(std::string(dimension_id(trait->dimension)), dimension_word(trait->dimension, run))}};
        if (initiative) row.cells.push_back(own_cell(*trait, *initiative, run));
        row.cells.push_back(portfolio_cell(*trait, run));
        if (initiative) row.cells.push_back(place_cell(*trait, *initiative, run));
        row.cells.push_back(count_cell(known_count(*trait), run.language()));
        row.cells.push_back(count_cell(std::count(trait->known.begin(), trait->known.end(), Known::not_reported), run.language()));
        table.rows.push_back(std::move(row));
    }
    table.how_to_read = run({"De las escalas se da la mediana y, entre paréntesis si se aparta de ella, la mitad central de las iniciativas; de lo demás, la categoría más frecuente o el «sí».",
                             "Of scales the median is given with the middle half of the initiatives, in parentheses if it differs; of the rest, the most frequent category or the “yes”."});
    if (std::any_of(traits.begin(), traits.end(), [](const Trait* each) { return each->id == "external_share"; })) {
        table.footnotes.push_back({"", run({"La parte externa es de los montos conocidos; donde no hay ninguno, del número de recursos: un recurso sin monto puede no pesar.",
                                            "The external share is of the known amounts; where there are none, of the number of resources: a resource without an amount may not weigh."})});
    }
    table.footnotes.push_back({"", run({"n. i.: no informadas, fuera de las que tienen dato; lo no informado nunca cuenta como «no». La mediana de un número par de grados ordenados es la inferior.",
                                        "n. r.: not reported, outside of those known; not reported never counts as “no”. The median of an even number of ordered steps is the lower one."})});
    return table;
}

std::string trait_phrase(const Trait& trait, std::optional<std::size_t> initiative, const Run& run) {
    const std::string label = run(trait.label) + ": ";
    const std::int64_t known = known_count(trait);
    if (!initiative) return label + (known == 0 ? run({"sin dato", "no value"}) : portfolio_cell(trait, run).text);
    const std::string own = label + "**" + own_cell(trait, *initiative, run).text + "**";
    if (trait.known[*initiative] != Known::value) return own;
    if (const auto* scale = std::get_if<Scale>(&trait.value)) {
        return own + format(run({" (mediana {0})", " (median {0})"}), {value_text(*scale, spread_of(scale->values, scale->ordinal).median, run)});
    }
    const Choice& choice = std::get<Choice>(trait.value);
    const auto counts = counts_of(choice);
    std::vector<std::string> each;
    for (const Code code : choice.of(*initiative)) each.push_back(run.numbers().integer(counts[static_cast<std::size_t>(code)]));
    if (each.empty()) return own;
    return own + " (" + format(run({"{0} de {1}", "{0} of {1}"}), {enumeration(each, run), run.numbers().integer(known)}) + ')';
}

Chart profile_chart(const std::vector<const Trait*>& traits, std::optional<std::size_t> initiative, std::string initiative_label, const Run& run) {
    Chart chart;
    chart.id = "positions_chart";
    chart.kind = ChartKind::dot;
    chart.percent = true;
    chart.table = "traits";
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
        const auto written = [&](double value) { return short_text(*scale, value, run); };
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
    const bool any = std::any_of(own.data.begin(), own.data.end(), [](const Datum& each) { return each.value.has_value(); });
    if (any) chart.series.push_back(std::move(own));
    else chart.title = run({"Mediana y mitad central de la cartera en cada escala, en % de su recorrido", "Median and middle half of the portfolio on each scale, in % of its range"});
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
        if (!scale || trait->known[initiative] != Known::value) continue;
        const auto place = place_of(scale->values[initiative], spread_of(scale->values, scale->ordinal));
        const std::string& label = run(trait->label);
        const std::string name = lower_first(label.substr(0, label.find(" (")));
        if (place == Place::above) found.above.push_back(name);
        if (place == Place::below) found.below.push_back(name);
    }
    return found;
}

}  // namespace cabildo::findings
