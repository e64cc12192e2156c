// Categories of a field of a part, by rows and by initiatives.
#include "panel_run.hpp"

#include <cabildo/analysis/tally.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(tally_test)

namespace {

const std::vector<Category> instruments{{"logframe", {"Marco lógico", "Logical framework"}}, {"strategy", {"Estrategia", "Strategy"}}, {"atlas", {"Atlas", "Atlas"}}};

/// Five initiatives: 0 two logical frameworks and one plan not told, 1 a strategy, 2 only plans not told, 3 none, 4 not reported.
Tally plans() {
    static const std::vector<Coverage> coverage{Coverage::coded, Coverage::coded, Coverage::coded, Coverage::none, Coverage::not_reported};
    std::vector<Plan> rows(6);
    const std::vector<std::pair<std::uint32_t, Code>> given{{0, 0}, {1, 1}, {0, 0}, {0, no_code}, {2, no_code}, {2, no_code}};
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].initiative = given[i].first, rows[i].instrument = given[i].second;
    return tally(rows, coverage, instruments.size(), [](const Plan& plan) { return plan.instrument; });
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_initiative_counts_once_in_each_category_whatever_the_order_of_its_rows) {
    const Tally counted = plans();
    BOOST_TEST(counted.rows == (std::vector<std::int64_t>{2, 1, 0}), boost::test_tools::per_element());
    BOOST_TEST(counted.initiatives == (std::vector<std::int64_t>{1, 1, 0}), boost::test_tools::per_element());
    BOOST_TEST(counted.known_rows() == 3);
    BOOST_TEST(counted.unknown_rows == 3);
}

BOOST_AUTO_TEST_CASE(the_base_of_a_category_has_those_with_none_and_not_those_that_might_have_it) {
    // Valid: 0, 1, 2, 3. The untold plan of 0 might be a strategy, those of 2 anything; 0 has a logical framework anyway.
    const Tally counted = plans();
    BOOST_TEST(counted.valid == 4);
    BOOST_TEST(counted.bases == (std::vector<std::int64_t>{3, 2, 2}), boost::test_tools::per_element());
    BOOST_TEST(counted.unknown_initiatives == 2);
}

BOOST_AUTO_TEST_CASE(the_order_by_frequency_leaves_out_what_does_not_occur) {
    const std::vector<std::int64_t> counts{1, 3, 0, 3};
    BOOST_TEST(by_frequency(counts) == (std::vector<std::size_t>{1, 3, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(all_that_tie_for_the_first_place_are_named_and_many_are_counted) {
    const TestRun run(Language::en);
    const MostWords words{{"", "The most frequent is {0}, with {1} of {2}."}, {"", "The most frequent are {0}, with {1} of {2} each."}, {"", "{0} tie, with {1} of {2} each."}};
    const auto said = [&](const std::vector<std::int64_t>& counts) { return most_sentence(words, counts, instruments, "9 plans", run); };
    BOOST_TEST(said({4, 3, 2}) == "The most frequent is “Logical framework”, with 4 of 9 plans.");
    BOOST_TEST(said({4, 1, 4}) == "The most frequent are “Logical framework” and “Atlas”, with 4 of 9 plans each.");
    const std::vector<Category> four{{"a", {"A", "A"}}, {"b", {"B", "B"}}, {"c", {"C", "C"}}, {"d", {"D", "D"}}};
    BOOST_TEST(most_sentence(words, std::vector<std::int64_t>{1, 1, 1, 1}, four, "4 plans", run) == "4 tie, with 1 of 4 plans each.");
    BOOST_TEST(most_frequent(std::vector<std::int64_t>{0, 0}).empty());
}

BOOST_AUTO_TEST_CASE(the_table_has_both_shares_with_their_denominators) {
    const TestRun run(Language::en);
    const Tally counted = plans();
    const Table table = tally_table({"instruments", "Plans by instrument", "Instrument", "Plans"}, counted, instruments, codebook_order(3), {}, run);
    BOOST_TEST(number(table, "logframe", "rows_percent") == 100.0 * 2 / 3);
    BOOST_TEST(number(table, "logframe", "initiatives_percent") == 100.0 / 3);
    BOOST_TEST(count(table, "not_reported", "rows") == 3);
    BOOST_TEST(count(table, "total", "rows") == 6);
    BOOST_TEST(count(table, "total", "initiatives") == 4);
    BOOST_TEST(count(table, "logframe", "base") == 3);
    BOOST_TEST(count(table, "not_reported", "initiatives") == 2);
    const Chart chart = tally_chart("instruments", "Initiatives by instrument", "Instrument", counted, instruments, codebook_order(3), run);
    BOOST_TEST(chart.title == "Initiatives by instrument (n = 4)");
    BOOST_TEST(chart.series[0].data[0].text == "1 (33.3%)");
}

BOOST_AUTO_TEST_CASE(where_every_row_tells_its_category_all_shares_are_of_the_valid_n) {
    const TestRun run(Language::en);
    const std::vector<Plan> rows{{0, 0, Approach::unknown, Answer::unknown, {}}};
    const std::vector<Coverage> coverage{Coverage::coded, Coverage::none};
    const Tally counted = tally(rows, coverage, 3, [](const Plan& plan) { return plan.instrument; });
    const Table table = tally_table({"instruments", "Plans by instrument", "Instrument", "Plans"}, counted, instruments, codebook_order(3), {}, run);
    BOOST_TEST(number(table, "logframe", "initiatives_percent") == 50.0);
    BOOST_TEST(table.how_to_read.find("of 2 initiatives with a value") != std::string::npos);
    BOOST_TEST(table.columns.size() == 7u);
}

BOOST_AUTO_TEST_CASE(no_rows_give_a_table_without_shares) {
    const TestRun run(Language::es);
    const Tally nothing = tally(std::vector<Plan>{}, std::vector<Coverage>{}, 3, [](const Plan& plan) { return plan.instrument; });
    const Table table = tally_table({"instruments", "Planes", "Instrumento", "Planes"}, nothing, instruments, codebook_order(3), {}, run);
    BOOST_TEST((cell(table, "atlas", "rows_percent").missing == Missing::undefined));
    BOOST_TEST((cell(table, "atlas", "low").missing == Missing::undefined));
}

BOOST_AUTO_TEST_SUITE_END()
