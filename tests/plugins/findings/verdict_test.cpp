// Each rule with figures that support it, contradict it, or leave it open.
#include "verdict.hpp"

#include "findings_data.hpp"

#include <boost/test/unit_test.hpp>

#include <numeric>

using namespace cabildo;
using namespace cabildo::findings;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(verdict_test)

namespace {

Condition condition(std::optional<Rule> rule, double value = 0, std::int64_t of = 0) {
    Condition each;
    each.measure = "m";
    each.rule = rule;
    each.value = value;
    each.of = of;
    return each;
}

Figure figure(std::int64_t count, std::int64_t total, std::int64_t cases = -1) {
    Figure each;
    each.count = count;
    each.total = total;
    each.cases = cases < 0 ? total : cases;
    return each;
}

Figure tallied(std::vector<std::int64_t> named, std::int64_t greatest_other) {
    Figure each = figure(std::accumulate(named.begin(), named.end(), std::int64_t{0}), 100, 10);
    for (const std::int64_t count : named) each.categories.push_back({"c", {"c", "c"}, count});
    each.greatest_other = each.greatest_other_possible = greatest_other;
    return each;
}

Figure open(Figure figure, std::int64_t unknown) {
    figure.unknown = unknown;
    return figure;
}

struct Case {
    const char* name;
    Condition condition;
    Figure figure;
    Verdict verdict;
    Obstacle obstacle = Obstacle::none;
};

Finding finding(const std::string& line, const MemoryDataset& data) {
    const Facts facts(data);
    Counting counting(facts);
    std::vector<std::uint32_t> members(data.size());
    std::iota(members.begin(), members.end(), 0u);
    return examine(parse_claims(line).front(), counting, members);
}

}  // namespace

// Beyond chance: the exact 95 % interval leaves out one half; 18 of 24 does, 17 of 24 does not, nor does 7; 6 does.
BOOST_AUTO_TEST_CASE(rules_decide) {
    using enum Verdict;
    using enum Rule;
    const std::vector<Case> cases{
        {"one occurs", condition(occurs), figure(1, 29), supported},
        {"none occurs", condition(occurs), figure(0, 29), contradicted},
        {"count met", condition(count, 0), figure(0, 29), supported},
        {"count missed", condition(count, 0), figure(1, 29), contradicted},
        {"24 of 29", condition(exactly, 24, 29), figure(24, 29), supported},
        {"23 of 29", condition(exactly, 24, 29), figure(23, 29), contradicted},
        {"24 of 30", condition(exactly, 24, 29), figure(24, 30), not_countable, Obstacle::other_total},
        {"more than one half", condition(majority), figure(15, 29), supported},
        {"one half", condition(majority), figure(12, 24), contradicted},
        {"less than one half", condition(minority), figure(14, 29), supported},
        {"one half is no minority", condition(minority), figure(12, 24), contradicted},
        {"18 of 24", condition(majority_beyond_chance), figure(18, 24), supported},
        {"17 of 24", condition(majority_beyond_chance), figure(17, 24), not_beyond_chance},
        {"12 of 24", condition(majority_beyond_chance), figure(12, 24), contradicted},
        {"6 of 24", condition(minority_beyond_chance), figure(6, 24), supported},
        {"7 of 24", condition(minority_beyond_chance), figure(7, 24), not_beyond_chance},
        {"13 of 24", condition(minority_beyond_chance), figure(13, 24), contradicted},
        {"first", condition(most_frequent), tallied({5}, 4), supported},
        {"tied", condition(most_frequent), tallied({5}, 5), contradicted},
        {"both before the others", condition(most_frequent), tallied({5, 6}, 4), supported},
        {"one behind another", condition(most_frequent), tallied({9, 3}, 4), contradicted},
        {"all there", condition(all_occur), tallied({1, 1, 7}, 9), supported},
        {"one missing", condition(all_occur), tallied({1, 0, 7}, 9), contradicted},
        // Between 3 and 8 of 12; 20 of 24 to 22 of 24; 17 to 19 of 24.
        {"a minority that may be none", condition(minority), open(figure(3, 7), 5), not_decided},
        {"a majority whatever is missing", condition(majority_beyond_chance), open(figure(20, 22), 2), supported},
        {"beyond chance or not", condition(majority_beyond_chance), open(figure(17, 22), 2), not_decided},
        {"no majority whatever is missing", condition(majority), open(figure(3, 20), 4), contradicted},
        {"none, and one not reported", condition(occurs), open(figure(0, 1), 2), not_decided},
        {"one, and one not reported", condition(occurs), open(figure(1, 3), 1), supported},
        {"a count that may grow", condition(count, 3), open(figure(3, 7), 1), not_decided},
        {"a count that is passed", condition(count, 2), open(figure(3, 7), 1), contradicted},
        {"24 of 29 with two open", condition(exactly, 24, 29), open(figure(23, 27), 2), not_decided},
        {"24 of 29 out of reach", condition(exactly, 24, 29), open(figure(20, 27), 2), contradicted},
        {"first by more than what is open", condition(most_frequent), open(tallied({5}, 3), 1), supported},
        {"first unless one more is another", condition(most_frequent), open(tallied({5}, 3), 2), not_decided},
        {"behind by more than what is open", condition(most_frequent), open(tallied({2}, 5), 3), contradicted},
        {"two missing, one open", condition(all_occur), open(tallied({0, 0, 7}, 9), 1), contradicted},
        {"one missing, one open", condition(all_occur), open(tallied({1, 0, 7}, 9), 1), not_decided},
    };
    for (const Case& each : cases) {
        BOOST_TEST_CONTEXT(each.name) {
            const Judgement judged = judge(each.condition, each.figure);
            BOOST_TEST((judged.verdict == each.verdict));
            BOOST_TEST((judged.obstacle == each.obstacle));
        }
    }
}

BOOST_AUTO_TEST_CASE(medians_decide) {
    Figure actors = figure(5, 9);
    actors.median = 5;
    BOOST_TEST((judge(condition(Rule::median_at_least, 5), actors).verdict == Verdict::supported));
    BOOST_TEST((judge(condition(Rule::median_at_least, 5.5), actors).verdict == Verdict::contradicted));
    actors.median_low = 4;
    actors.median_high = 7;
    BOOST_TEST((judge(condition(Rule::median_at_least, 5), actors).verdict == Verdict::not_decided));
    BOOST_TEST((judge(condition(Rule::median_at_least, 4), actors).verdict == Verdict::supported));
    BOOST_TEST((judge(condition(Rule::median_at_least, 8), actors).verdict == Verdict::contradicted));
}

// No data is no contradiction.
BOOST_AUTO_TEST_CASE(without_data_or_rule_nothing_is_decided) {
    for (const Rule rule : {Rule::occurs, Rule::count, Rule::exactly, Rule::majority, Rule::minority, Rule::majority_beyond_chance, Rule::minority_beyond_chance, Rule::most_frequent, Rule::all_occur, Rule::median_at_least}) {
        const Judgement judged = judge(condition(rule), figure(0, 0));
        BOOST_TEST((judged.verdict == Verdict::not_countable));
        BOOST_TEST((judged.obstacle == Obstacle::no_data));
    }
    BOOST_TEST((judge(condition(std::nullopt), figure(9, 29)).obstacle == Obstacle::lesson));
    // Looked at, and no row: a part that does not occur, and of which no share can be said.
    BOOST_TEST((judge(condition(Rule::occurs), figure(0, 0, 5)).verdict == Verdict::contradicted));
    BOOST_TEST((judge(condition(Rule::majority), figure(0, 0, 5)).obstacle == Obstacle::no_data));
    Figure gap = figure(0, 0);
    gap.gap = Text{"x", "x"};
    BOOST_TEST((judge(condition(Rule::occurs), gap).obstacle == Obstacle::gap));
}

BOOST_AUTO_TEST_CASE(all_conditions_must_hold_and_shown_ones_decide_nothing) {
    const MemoryDataset data = findings_data();
    const auto verdict = [&](const std::string& test) { return finding("a | s | x | x | " + test, data).verdict; };
    BOOST_TEST((verdict("participation.takes_part majority; resources.origins=external most_frequent") == Verdict::supported));
    BOOST_TEST((verdict("participation.takes_part majority; articulation.three_sectors majority") == Verdict::not_decided));  // 1 of 3, two not reported
    BOOST_TEST((verdict("participation.takes_part minority; articulation.three_sectors majority") == Verdict::contradicted));
    BOOST_TEST((verdict("participation.takes_part majority; participation.takes_part majority_beyond_chance") == Verdict::not_beyond_chance));
    BOOST_TEST((verdict("participation.takes_part majority; topic=x occurs") == Verdict::not_countable));
    BOOST_TEST((verdict("participation.takes_part majority; topic=x") == Verdict::supported));
    BOOST_TEST((finding("a | s | x | x | objectives=growth", data).obstacle == Obstacle::lesson));
    BOOST_TEST((finding("a | s | x | x |", data).obstacle == Obstacle::judgement));
}

BOOST_AUTO_TEST_CASE(a_tension_holds_while_its_test_does) {
    const MemoryDataset data = findings_data();
    BOOST_TEST(finding("a | s | x | x | zone=north occurs | ojo | mind | zone=north count=3", data).tension);
    BOOST_TEST(!finding("a | s | x | x | zone=north occurs | ojo | mind | objectives=trust count=1", data).tension);  // one does not report it
    BOOST_TEST(!finding("a | s | x | x | zone=north occurs | ojo | mind | zone=north count=0", data).tension);
}

BOOST_AUTO_TEST_SUITE_END()
