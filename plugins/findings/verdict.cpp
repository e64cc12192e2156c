// Rules applied to figures.
#include "verdict.hpp"

#include <cabildo/analysis/majority.hpp>

#include <algorithm>

namespace cabildo::findings {
namespace {

Judgement decided(bool holds) { return {holds ? Verdict::supported : Verdict::contradicted, Obstacle::none}; }

constexpr Judgement undecided{Verdict::not_decided, Obstacle::none};

/// A majority or minority at one bound; `strict`: also beyond chance.
Verdict against_half(const Bound& bound, Rule rule) {
    const Majority half{bound.count, bound.total};
    const bool most = rule == Rule::majority || rule == Rule::majority_beyond_chance;
    const bool strict = rule == Rule::majority_beyond_chance || rule == Rule::minority_beyond_chance;
    if (!(most ? half.majority() : half.minority())) return Verdict::contradicted;
    return !strict || half.beyond_chance() ? Verdict::supported : Verdict::not_beyond_chance;
}

/// More cases never make a minority of a majority, so that the two bounds tell all between them.
Judgement at_both_bounds(const Figure& figure, Rule rule) {
    const Verdict low = against_half(figure.low(), rule), high = against_half(figure.high(), rule);
    return low == high ? Judgement{low, Obstacle::none} : undecided;
}

Judgement occurs(const Figure& figure) {
    if (figure.count > 0) return decided(true);
    return figure.high().count > 0 ? undecided : decided(false);
}

/// Whether the count is this one: it may be any between the bounds.
Judgement counted(const Figure& figure, double value) {
    const auto lowest = static_cast<double>(figure.low().count), highest = static_cast<double>(figure.high().count);
    if (value < lowest || value > highest) return decided(false);
    return figure.open() ? undecided : decided(true);
}

Judgement exactly(const Figure& figure, const Condition& condition) {
    const std::int64_t most = figure.total + figure.pool() + figure.possible_named + figure.possible_other;
    if (condition.of < figure.total || condition.of > most) return {Verdict::not_countable, Obstacle::other_total};
    return counted(figure, condition.value);
}

Judgement is_most_frequent(const Figure& figure) {
    const auto& named = figure.categories;
    const std::int64_t rival = figure.greatest_other_possible + (figure.others ? figure.pool() : 0);
    if (std::all_of(named.begin(), named.end(), [&](const CountedCategory& each) { return each.count > rival; })) return decided(true);
    std::int64_t needed = 0;
    for (const CountedCategory& each : named) needed += std::max<std::int64_t>(0, figure.greatest_other + 1 - each.count - each.possible);
    return needed > figure.pool() ? decided(false) : undecided;
}

Judgement all_occur(const Figure& figure) {
    const auto& named = figure.categories;
    if (std::all_of(named.begin(), named.end(), [](const CountedCategory& each) { return each.count > 0; })) return decided(true);
    const auto missing = std::count_if(named.begin(), named.end(), [](const CountedCategory& each) { return each.count + each.possible == 0; });
    return missing > figure.pool() ? decided(false) : undecided;
}

Judgement median_reaches(const Figure& figure, double value) {
    if (!figure.median) return decided(false);
    if (figure.median_low.value_or(*figure.median) >= value) return decided(true);
    return figure.median_high.value_or(*figure.median) < value ? decided(false) : undecided;
}

bool needs_total(Rule rule) { return rule != Rule::occurs && rule != Rule::count && rule != Rule::all_occur; }

}  // namespace

const std::vector<Category>& verdicts() {
    static const std::vector<Category> list{
        {"supported", {"Se sostiene", "Supported"}},
        {"contradicted", {"Se contradice", "Contradicted"}},
        {"not_beyond_chance", {"No más allá del azar", "Not beyond chance"}},
        {"not_decided", {"Sin decidir", "Not decided"}},
        {"not_countable", {"No contable", "Not countable"}},
    };
    return list;
}

Judgement judge(const Condition& condition, const Figure& figure) {
    if (figure.gap) return {Verdict::not_countable, Obstacle::gap};
    if (!condition.rule) return {Verdict::not_countable, Obstacle::lesson};
    const Rule rule = *condition.rule;
    if (figure.cases == 0 || (needs_total(rule) && figure.total == 0)) return {Verdict::not_countable, Obstacle::no_data};
    switch (rule) {
        case Rule::occurs: return occurs(figure);
        case Rule::count: return counted(figure, condition.value);
        case Rule::exactly: return exactly(figure, condition);
        case Rule::majority:
        case Rule::minority:
        case Rule::majority_beyond_chance:
        case Rule::minority_beyond_chance: return at_both_bounds(figure, rule);
        case Rule::most_frequent: return is_most_frequent(figure);
        case Rule::all_occur: return all_occur(figure);
        case Rule::median_at_least: return median_reaches(figure, condition.value);
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
    for (const Verdict verdict : {Verdict::not_countable, Verdict::contradicted, Verdict::not_decided, Verdict::not_beyond_chance}) {
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
