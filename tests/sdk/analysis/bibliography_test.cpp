// Sources by short id.
#include <cabildo/analysis/bibliography.hpp>

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace cabildo;

BOOST_AUTO_TEST_SUITE(bibliography_test)

BOOST_AUTO_TEST_CASE(cites_own_and_shared_sources_once_in_the_order_given) {
    const Bibliography bibliography({{"own2020", "Own (2020).", ""}});
    const References block = bibliography.cite({"wilson1927", "own2020", "wilson1927"}, Language::en);
    BOOST_TEST(block.title == "References");
    BOOST_REQUIRE(block.items.size() == 2u);
    BOOST_TEST(block.items[0].id == "wilson1927");
    BOOST_TEST(block.items[1].text == "Own (2020).");
    BOOST_TEST(bibliography.cite({}, Language::es).title == "Referencias");
}

BOOST_AUTO_TEST_CASE(own_sources_go_before_shared_ones_and_unknown_ones_are_an_error) {
    const Bibliography bibliography({{"blau1977", "Blau, as the author wants it.", ""}});
    BOOST_TEST(bibliography.cite({"blau1977"}, Language::es).items.front().text == "Blau, as the author wants it.");
    BOOST_TEST(bibliography.all().size() == shared_sources().size());
    BOOST_CHECK_THROW((void)bibliography.cite({"nobody1900"}, Language::es), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
