// Words about claims, in both languages.
#include "claim_words.hpp"

#include <cabildo/analysis/blocks.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace cabildo::findings {

std::string lower_first(std::string text) {
    const bool acronym = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
    if (!text.empty() && !acronym && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

namespace {

std::string number_text(double value, const Run& run) {
    return value == std::floor(value) ? run.numbers().integer(static_cast<std::int64_t>(value)) : run.numbers().decimal(value, 1);
}

/// The categories that the claim names; `inside` of a sentence.
std::string labels_of(const Figure& figure, bool inside, const Run& run) {
    std::vector<std::string> labels;
    for (const CountedCategory& each : figure.categories) labels.push_back(inside ? lower_first(run(each.label)) : run(each.label));
    return enumeration(labels, run);
}

/// "Mesa 12, Foro 5".
std::string counts_of(const Figure& figure, const Run& run) {
    std::string text;
    for (const CountedCategory& each : figure.categories) text += (text.empty() ? "" : "; ") + run(each.label) + ' ' + run.numbers().integer(each.count);
    return text;
}

MeasureKind kind_of(const Condition& condition) {
    const MeasureInfo* measure = find_measure(condition.measure);
    return measure ? measure->kind : MeasureKind::variable;
}

/// "12 de 40" with a unit or median, of a condition that is not the claim's first.
std::string further_figure(const Condition& condition, const Figure& figure, const Claim& claim, const Dataset& data, const Run& run) {
    if (figure.gap) return format(run({"Sin cuenta: {0}.", "No count: {0}."}), {run(*figure.gap)});
    const std::string counted = counted_text(condition, figure, claim.text, data, run);
    const Shown each = shown(condition, figure);
    std::string text = counted + ": ";
    if (kind_of(condition) == MeasureKind::number) {
        text += figure.median ? format(run({"mediana {0}", "median {0}"}), {number_text(*figure.median, run)}) : run({"sin dato", "no value"});
    } else if (kind_of(condition) == MeasureKind::tally && figure.categories.size() > 1) {
        text = counted.substr(0, counted.find(':')) + ": " + counts_of(figure, run);
    } else {
        text += format(run({"{0} de {1}", "{0} of {1}"}), {run.numbers().integer(each.count), run.numbers().integer(each.total)});
    }
    if (condition.rule) text += format(run({" (regla: {0})", " (rule: {0})"}), {rule_text(condition, run)});
    return text + '.';
}

std::string obstacle_text(const Claim& claim, const Finding& finding, const Run& run) {
    switch (finding.obstacle) {
        case Obstacle::judgement: return run({"No contable: es un juicio que ningún dato codificado mide.", "Not countable: a judgement that no coded fact measures."});
        case Obstacle::lesson: return run({"No contable como afirmación: se informa cuántas veces se registra, y ninguna cuenta decide sobre ella.", "Not countable as a claim: it is reported how often it is recorded, and no count decides about it."});
        case Obstacle::gap: {
            const auto found = std::find_if(finding.figures.begin(), finding.figures.end(), [](const Figure& each) { return each.gap.has_value(); });
            return format(run({"No contable: {0}.", "Not countable: {0}."}), {found == finding.figures.end() ? std::string() : run(*found->gap)});
        }
        case Obstacle::no_data: return run({"No contable: no hay dato.", "Not countable: there is no value."});
        case Obstacle::other_total:
            for (std::size_t i = 0; i < claim.test.size(); ++i) {
                if (claim.test[i].rule != Rule::exactly || finding.figures[i].total == claim.test[i].of) continue;
                return format(run({"No contable: la afirmación habla de {0} casos y aquí hay {1}.", "Not countable: the claim speaks of {0} cases, and here there are {1}."}),
                              {run.numbers().integer(claim.test[i].of), run.numbers().integer(finding.figures[i].total)});
            }
            return {};
        case Obstacle::none: break;
    }
    return {};
}

/// Between what a figure lies that what is not reported leaves undecided.
std::string undecided_text(const Condition& condition, const Figure& figure, const Run& run) {
    const NumberFormat numbers = run.numbers();
    if (condition.rule == Rule::median_at_least) {
        return run.plural(figure.unknown, {"Sin decidir: {0} valor no informado podría mover la mediana.", "Not decided: {0} value not reported might move the median."},
                          {"Sin decidir: {0} valores no informados podrían mover la mediana.", "Not decided: {0} values not reported might move the median."});
    }
    if (condition.rule == Rule::all_occur || condition.rule == Rule::most_frequent) {
        return run.plural(figure.pool() + figure.possible_named + figure.possible_other, {"Sin decidir: {0} caso no informado podría cambiarlo.", "Not decided: {0} case not reported might change it."},
                          {"Sin decidir: {0} casos no informados podrían cambiarlo.", "Not decided: {0} cases not reported might change it."});
    }
    const Bound low = figure.low(), high = figure.high();
    if (low.total == high.total) {
        return format(run({"Sin decidir: con todos los datos serían entre {0} y {1} de {2}.", "Not decided: with all values it would be between {0} and {1} of {2}."}),
                      {numbers.integer(low.count), numbers.integer(high.count), numbers.integer(low.total)});
    }
    return format(run({"Sin decidir: con todos los datos serían entre {0} de {1} y {2} de {3}.", "Not decided: with all values it would be between {0} of {1} and {2} of {3}."}),
                  {numbers.integer(low.count), numbers.integer(low.total), numbers.integer(high.count), numbers.integer(high.total)});
}

}  // namespace

Text section_label(const std::string& section) {
    static const std::array<std::pair<const char*, Text>, 10> labels{{
        {"objectives", {"Objetivos", "Objectives"}}, {"results", {"Resultados", "Results"}}, {"strategies", {"Estrategias", "Strategies"}},
        {"sustainability", {"Sostenibilidad", "Sustainability"}}, {"articulation", {"Articulación de actores", "Actor articulation"}},
        {"resources", {"Recursos", "Resources"}}, {"planning", {"Planificación", "Planning"}}, {"participation", {"Participación", "Participation"}},
        {"innovation", {"Flexibilidad e innovación", "Flexibility and innovation"}}, {"lessons", {"Lecciones y aprendizajes", "Lessons learnt"}},
    }};
    const auto found = std::find_if(labels.begin(), labels.end(), [&](const auto& each) { return section == each.first; });
    return found == labels.end() ? untranslated(section) : found->second;
}

std::string counted_text(const Condition& condition, const Figure& figure, const Text& claim, const Dataset& data, const Run& run) {
    if (const MeasureInfo* measure = find_measure(condition.measure)) {
        if (condition.rule == Rule::all_occur) return format(run(measure->counted), {run({"los que se nombran", "those named"})});
        return format(run(measure->counted), {labels_of(figure, true, run)});
    }
    const Variable* variable = data.find(condition.measure);
    if (!variable) return condition.measure;
    const std::string answers = labels_of(figure, false, run);
    if (answers == run(claim)) return format(run({"Iniciativas con esta respuesta en «{0}»", "Initiatives with this answer to “{0}”"}), {run(variable->label)});
    return format(run({"Iniciativas con «{0}» en «{1}»", "Initiatives with “{0}” in “{1}”"}), {answers, run(variable->label)});
}

std::string plotted_text(const Condition& condition, const Figure& figure, const Dataset& data, const Run& run) { return counted_text(condition, figure, Text{}, data, run); }

std::string rule_text(const Condition& condition, const Run& run) {
    if (!condition.rule) return run({"se informa", "reported"});
    const std::string value = number_text(condition.value, run);
    switch (*condition.rule) {
        case Rule::occurs: return run({"se presenta", "occurs"});
        case Rule::count: return format(run({"exactamente {0}", "exactly {0}"}), {value});
        case Rule::exactly: return format(run({"exactamente {0} de {1}", "exactly {0} of {1}"}), {value, run.numbers().integer(condition.of)});
        case Rule::majority: return run({"mayoría", "majority"});
        case Rule::minority: return run({"minoría", "minority"});
        case Rule::majority_beyond_chance: return run({"mayoría más allá del azar", "majority beyond chance"});
        case Rule::minority_beyond_chance: return run({"minoría más allá del azar", "minority beyond chance"});
        case Rule::most_frequent: return run({"más frecuente que los demás", "more frequent than the others"});
        case Rule::all_occur: return run({"se presentan todos", "all occur"});
        case Rule::median_at_least: return format(run({"mediana de {0} o más", "median of {0} or more"}), {value});
    }
    return {};
}

std::string rule_text(const Claim& claim, const Run& run) {
    if (claim.test.empty()) return run({"sin medida", "no measure"});
    std::vector<std::string> rules;
    for (const Condition& condition : claim.test) {
        std::string text = rule_text(condition, run);
        if ((condition.rule || !claim.decides()) && std::find(rules.begin(), rules.end(), text) == rules.end()) rules.push_back(std::move(text));
    }
    return enumeration(rules, run);
}

const Category& panel_of(const Condition& condition) {
    const MeasureInfo* measure = find_measure(condition.measure);
    return panel_category(measure ? std::string_view(measure->panel) : "tabulation/frequencies");
}

Shown shown(const Condition& condition, const Figure& figure) {
    if (condition.rule == Rule::all_occur) {
        return {std::count_if(figure.categories.begin(), figure.categories.end(), [](const CountedCategory& each) { return each.count > 0; }),
                static_cast<std::int64_t>(figure.categories.size()), false, false};
    }
    return {figure.count, figure.total, true, kind_of(condition) == MeasureKind::tally};
}

std::vector<std::string> notes_of(const Claim& claim, const Finding& finding, const Dataset& data, const Run& run) {
    std::vector<std::string> notes;
    if (std::string obstacle = obstacle_text(claim, finding, run); !obstacle.empty()) notes.push_back(std::move(obstacle));
    for (std::size_t i = 0; i < finding.figures.size(); ++i) {
        const Condition& condition = claim.test[i];
        const Figure& figure = finding.figures[i];
        if (figure.gap && finding.obstacle == Obstacle::gap) continue;  // told already
        if (i > 0) notes.push_back(further_figure(condition, figure, claim, data, run));
        else if (figure.categories.size() > 1) notes.push_back(counts_of(figure, run) + '.');
        if (condition.rule == Rule::most_frequent && figure.total > 0)
            notes.push_back(run.plural(figure.greatest_other, {"El más frecuente de los demás: {0}.", "The most frequent of the others: {0}."}, {"El más frecuente de los demás: {0}.", "The most frequent of the others: {0}."}));
    }
    for (std::size_t i = 0; i < finding.figures.size(); ++i)
        if (judge(claim.test[i], finding.figures[i]).verdict == Verdict::not_decided) notes.push_back(undecided_text(claim.test[i], finding.figures[i], run));
    if (finding.tension) notes.push_back(format(run({"Tensión: {0}.", "Tension: {0}."}), {run(claim.tension->text)}));
    return notes;
}

}  // namespace cabildo::findings
