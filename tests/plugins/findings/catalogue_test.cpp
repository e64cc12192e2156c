// Every measure on six initiatives counted by hand (findings_data.hpp).
#include "catalogue.hpp"

#include "findings_data.hpp"

#include <boost/test/unit_test.hpp>

#include <numeric>

using namespace cabildo;
using namespace cabildo::findings;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(catalogue_test)

namespace {

struct Counted {
    const char* measure;
    std::int64_t count, total, unknown;
};

Figure figure(const Dataset& data, const std::string& test, std::vector<std::uint32_t> members = {}) {
    if (members.empty()) {
        members.resize(data.size());
        std::iota(members.begin(), members.end(), 0u);
    }
    const Facts facts(data);
    return Counting(facts).evaluate(parse_claims("a | s | x | x | " + test).front().test.front(), members);
}

}  // namespace

// Not reported is unknown, never a no, also where it decides whether a question concerns the initiative; I6 is not coded and is in no count. Of I4 only the mechanisms are known.
BOOST_AUTO_TEST_CASE(shares_are_those_counted_by_hand) {
    const MemoryDataset data = findings_data();
    for (const Counted& each : std::initializer_list<Counted>{
             {"participation.takes_part", 3, 4, 1}, {"participation.inform_only", 1, 3, 1}, {"participation.at_most_consultation", 2, 3, 1},
             {"participation.axis", 2, 3, 1}, {"participation.binding", 1, 2, 2}, {"participation.simulated", 0, 3, 1},
             {"articulation.three_sectors", 1, 3, 2}, {"articulation.multilevel", 1, 3, 2}, {"articulation.intersectoral", 1, 3, 2},
             {"articulation.effective_intersectoral", 1, 3, 2}, {"articulation.two_municipalities", 1, 3, 2}, {"articulation.shared_leadership", 0, 3, 2},
             {"articulation.formal_agreement", 1, 3, 2}, {"resources.both_origins", 1, 3, 2}, {"resources.planned", 1, 2, 3}, {"resources.dependent", 1, 3, 2},
             {"planning.collective", 1, 3, 2}, {"planning.territorial_or_participatory", 1, 3, 2}, {"planning.logical_framework", 2, 3, 2}, {"planning.complete_framework", 1, 3, 2},
             {"innovation.any", 2, 3, 2}, {"innovation.organ", 1, 3, 2}, {"innovation.instrument", 1, 3, 2}, {"innovation.management", 0, 3, 2}, {"innovation.overstated", 1, 2, 2},
             {"sustainability.commitment", 1, 3, 2}, {"sustainability.installed_method", 0, 3, 2}, {"sustainability.adhoc_organ", 1, 3, 2}, {"sustainability.social_capital", 0, 3, 2},
             {"sustainability.institutional", 1, 3, 2}, {"sustainability.at_risk", 0, 3, 2}}) {
        BOOST_TEST_CONTEXT(each.measure) {
            const Figure found = figure(data, each.measure);
            BOOST_TEST(found.count == each.count);
            BOOST_TEST(found.total == each.total);
            BOOST_TEST(found.unknown == each.unknown);
        }
    }
}

BOOST_AUTO_TEST_CASE(tallies_count_rows_and_know_the_greatest_of_the_others) {
    const MemoryDataset data = findings_data();
    const Figure origins = figure(data, "resources.origins=external");
    BOOST_TEST(origins.count == 2);
    BOOST_TEST(origins.total == 3);
    BOOST_TEST(origins.greatest_other == 1);
    const Figure sectors = figure(data, "articulation.sectors=public,private,civil_society");
    BOOST_REQUIRE(sectors.categories.size() == 3u);
    BOOST_TEST(sectors.categories[0].count == 4);  // A twice, once in each initiative
    BOOST_TEST(sectors.categories[2].count == 1);
    BOOST_TEST(figure(data, "articulation.leaders=municipal").count == 1);
    BOOST_TEST(figure(data, "articulation.leaders=municipal,provincial").count == 2);
    BOOST_TEST(figure(data, "participation.instruments=assembly").count == 2);
    BOOST_TEST(figure(data, "participation.instruments=assembly,survey").categories[1].count == 0);
    BOOST_TEST(figure(data, "planning.instruments=logical_framework").count == 2);
    BOOST_TEST(figure(data, "innovation.kinds=organ").total == 2);
    BOOST_TEST(figure(data, "innovation.organs=udel,window").total == 1);  // the counter is no organ
    BOOST_TEST(figure(data, "innovation.comparisons=below").count == 1);
    BOOST_TEST(figure(data, "innovation.comparisons=below").total == 2);
    BOOST_TEST(origins.cases == 3);
}

// A role not reported may be a lead, a kind not reported an organ: of I1 a municipality, of I2 the counter.
BOOST_AUTO_TEST_CASE(rows_that_may_be_counted_stand_apart_with_their_category) {
    MemoryDataset data = findings_data();
    data.involvements_[1].role = Role::unknown;
    const Figure leaders = figure(data, "articulation.leaders=municipal");
    BOOST_TEST(leaders.count == 1);
    BOOST_TEST(leaders.total == 2);
    BOOST_TEST(leaders.possible_named == 1);
    BOOST_TEST(leaders.low().total == 2);
    BOOST_TEST(leaders.high().count == 2);
    BOOST_TEST(leaders.high().total == 3);
    BOOST_TEST(figure(data, "articulation.leaders=provincial").low().total == 3);
    data.innovations_[1].kind = InnovationKind::unknown;
    const Figure organs = figure(data, "innovation.organs=udel");
    BOOST_TEST(organs.greatest_other_possible == 1);
    BOOST_TEST(organs.possible_other == 1);
}

// Actors of I1, I2, I3: 4, 2, 0; the median is 2. I4 and I5 do not report theirs: it may be 0, or 4.
BOOST_AUTO_TEST_CASE(numbers_have_a_median) {
    const Figure actors = figure(findings_data(), "articulation.actors median_at_least=2");
    BOOST_TEST(actors.median.value() == 2.0);
    BOOST_TEST(actors.median_low.value() == 0.0);
    BOOST_TEST(actors.median_high.value() == 4.0);
    BOOST_TEST(actors.count == 2);
    BOOST_TEST(actors.total == 3);
}

BOOST_AUTO_TEST_CASE(a_variable_counts_initiatives_with_any_of_the_answers) {
    const MemoryDataset data = findings_data();
    BOOST_TEST(figure(data, "objectives=growth").count == 3);
    BOOST_TEST(figure(data, "objectives=growth,trust").count == 3);
    BOOST_TEST(figure(data, "objectives=trust").total == 3);
    BOOST_TEST(figure(data, "objectives=trust").unknown == 1);
    BOOST_TEST(figure(data, "zone=north").count == 3);
}

BOOST_AUTO_TEST_CASE(what_the_codebook_lacks_is_said) {
    const MemoryDataset data = findings_data();
    BOOST_TEST(figure(data, "topic=x").gap->en == "the codebook has no variable “topic”");
    BOOST_TEST(figure(data, "zone=west").gap->en == "“zone” has no category “west”");
    BOOST_TEST(figure(data, "planning.instruments=charter").gap->en == "“planning.instruments” has no category “charter”");
}

// A part of the initiatives gives what a store with these alone would give.
BOOST_AUTO_TEST_CASE(members_are_counted_alone) {
    const MemoryDataset data = findings_data();
    BOOST_TEST(figure(data, "participation.takes_part", {1, 3, 4}).count == 2);
    BOOST_TEST(figure(data, "resources.origins=external", {0}).total == 2);
    BOOST_TEST(figure(data, "articulation.leaders=provincial", {0, 2}).count == 0);
    BOOST_TEST(figure(data, "articulation.actors median_at_least=2", {0, 1}).median.value() == 3.0);
}

BOOST_AUTO_TEST_CASE(every_measure_bears_to_have_no_data) {
    for (const std::size_t size : {0u, 1u, 3u}) {
        for (const Coverage coverage : {Coverage::not_coded, Coverage::not_reported, Coverage::none, Coverage::coded}) {
            const MemoryDataset data = unknown_data(size, coverage);
            for (const MeasureInfo& each : catalogue()) {
                BOOST_TEST_CONTEXT(each.id) {
                    const Figure found = figure(data, each.id + (each.kind == MeasureKind::tally ? "=x" : ""));
                    BOOST_TEST(found.count >= 0);
                    BOOST_TEST(found.count <= found.total);
                    if (coverage == Coverage::not_coded || coverage == Coverage::not_reported) BOOST_TEST(found.cases == 0);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_measure_has_both_texts_and_a_panel) {
    for (const MeasureInfo& each : catalogue()) {
        BOOST_TEST((!each.counted.es.empty() && !each.counted.en.empty()));
        BOOST_TEST(!panel_category(each.panel).label.en.empty());
        BOOST_TEST(find_measure(each.id) == &each);
    }
    BOOST_TEST(!find_measure("zone"));
}

BOOST_AUTO_TEST_SUITE_END()
