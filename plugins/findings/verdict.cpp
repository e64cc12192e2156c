// Rules applied to figures.
#include "verdict.hpp"

#include <cabildo/analysis/majority.hpp>

#include <algorithm>

namespace cabildo::findings {
namespace {

Judgement decided(bool holds) { return {holds ? Verdict::supported : Verdict::contradicted, Obstacle::none}; }

/// A majority or minority; `strict`: also beyond chance.
Judgement against_half(const Figure& figure, bool holds, bool strict) {
    if (!holds || !strict) return decided(holds);
    return Majority{figure.count, figure.total}.beyond_chance() ? decided(true) : Judgement{Verdict::not_beyond_chance, Obstacle::none};
}

bool is_most_frequent(const Figure& figure) {
    return std::all_of(figure.categories.begin(), figure.categories.end(), [&](const CountedCategory& each) { return each.count > figure.greatest_other; });
}

bool all_occur(const Figure& figure) {
    return std::all_of(figure.categories.begin(), figure.categories.end(), [](const CountedCategory& each) { return each.count > 0; });
}

bool needs_total(Rule rule) { return rule != Rule::occurs && rule != Rule::count && rule != Rule::all_occur; }

}  // namespace

const std::vector<Category>& verdicts() {
    static const std::vector<Category> list{
        {"supported", {"Se sostiene", "Supported"}},
        {"contradicted", {"Se contradice", "Contradicted"}},
        {"not_beyond_chance", {"No más allá del azar", "Not beyond chance"}},
        {"not_countable", {"No contable", "Not countable"}},
    };
    return list;
}

Judgement judge(const Condition& condition, const Figure& figure) {
    if (figure.gap) return {Verdict::not_countable, Obstacle::gap};
    if (!condition.rule) return {Verdict::not_countable, Obstacle::lesson};
    const Rule rule = *condition.rule;
    if (figure.cases == 0 || (needs_total(rule) && figure.total == 0)) return {Verdict::not_countable, Obstacle::no_data};
    const Majority half{figure.count, figure.total};
    switch (rule) {
        case Rule::occurs: return decided(figure.count > 0);
        case Rule::count: return decided(static_cast<double>(figure.count) == condition.value);
        case Rule::exactly:
            if (figure.total != condition.of) return {Verdict::not_countable, Obstacle::other_total};
            return decided(static_cast<double>(figure.count) == condition.value);
        case Rule::majority: return against_half(figure, half.majority(), false);
        case Rule::minority: return against_half(figure, half.minority(), false);
        case Rule::majority_beyond_chance: return against_half(figure, half.majority(), true);
        case Rule::minority_beyond_chance: return against_half(figure, half.minority(), true);
        case Rule::most_frequent: return decided(is_most_frequent(figure));
        case Rule::all_occur: return decided(all_occur(figure));
        case Rule::median_at_least: return decided(figure.median && *figure.median >= condition.value);
    }
    return {};
}

Finding examine(const Claim& claim, Counting& counting, std::span<const std::uint32_t> members) {
    Finding finding;
    if (claim.test.empty()) {
        finding.obstacle = Obstacle::judgement;
        return finding;
    }
    std::vector<Judgement> judged;
    for (const Condition& condition : claim.test) {
        finding.figures.push_back(counting.evaluate(condition, members));
        const Judgement each = judge(condition, finding.figures.back());
        if (condition.rule || !claim.decides()) judged.push_back(each);
    }
    const auto first = [&](Verdict verdict) { return std::find_if(judged.begin(), judged.end(), [&](const Judgement& each) { return each.verdict == verdict; }); };
    finding.verdict = Verdict::supported;
    for (const Verdict verdict : {Verdict::not_countable, Verdict::contradicted, Verdict::not_beyond_chance}) {
        const auto found = first(verdict);
        if (found == judged.end()) continue;
        finding.verdict = found->verdict;
        finding.obstacle = found->obstacle;
        break;
    }
    if (claim.tension) {
        finding.tension = std::all_of(claim.tension->test.begin(), claim.tension->test.end(), [&](const Condition& condition) {
            return judge(condition, counting.evaluate(condition, members)).verdict == Verdict::supported;
        });
    }
    return finding;
}

}  // namespace cabildo::findings
