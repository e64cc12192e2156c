// Cells: value and text belong together.
#include <cabildo/document.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace cabildo;

BOOST_AUTO_TEST_SUITE(document_test)

BOOST_AUTO_TEST_SUITE(a_cell)

BOOST_AUTO_TEST_CASE(keeps_the_full_value_beside_the_text_of_its_language) {
    const Cell share = percent_cell(100.0 * 24 / 29, Language::es);
    BOOST_TEST(std::get<double>(share.value) == 100.0 * 24 / 29);
    BOOST_TEST(share.text == "82,8\u202F%");
    BOOST_TEST(!share.missing);
    BOOST_TEST(percent_cell(12.345, Language::en, 2).text == "12.35%");
    BOOST_TEST(number_cell(2.0459, 3, Language::es).text == "2,046");
    BOOST_TEST(std::get<double>(p_value_cell(1e-9, Language::es).value) == 1e-9);
    BOOST_TEST(p_value_cell(1e-9, Language::es).text == "< 0,001");
}

BOOST_AUTO_TEST_CASE(of_a_count_holds_an_integer_and_of_a_category_its_id) {
    BOOST_TEST(std::get<std::int64_t>(count_cell(12345, Language::en).value) == 12345);
    BOOST_TEST(count_cell(12345, Language::en).text == "12,345");
    const Cell category = category_cell("local", "Comunal");
    BOOST_TEST(std::get<std::string>(category.value) == "local");
    BOOST_TEST(category.text == "Comunal");
    BOOST_TEST(std::get<std::string>(text_cell("x").value) == "x");
}

BOOST_AUTO_TEST_CASE(that_is_not_finite_is_missing_and_has_no_value) {
    const double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
    for (const Cell& cell : {number_cell(nan, 2, Language::es), percent_cell(infinity, Language::es), p_value_cell(nan, Language::en)}) {
        BOOST_TEST((cell.missing == Missing::undefined));
        BOOST_TEST(std::holds_alternative<std::monostate>(cell.value));
        BOOST_TEST(cell.text == "–");
    }
}

BOOST_AUTO_TEST_CASE(that_is_missing_tells_not_reported_from_not_applicable) {
    BOOST_TEST(missing_cell(Missing::not_reported, Language::es).text == "n. i.");
    BOOST_TEST(missing_cell(Missing::not_reported, Language::en).text == "n/r");
    BOOST_TEST(missing_cell(Missing::not_applicable, Language::es).text == "n. a.");
    BOOST_TEST((missing_cell(Missing::not_applicable, Language::en).missing == Missing::not_applicable));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_block)

BOOST_AUTO_TEST_CASE(of_any_kind_tells_its_id) {
    Chart chart;
    chart.id = "chart";
    BOOST_TEST(block_id(Block(chart)) == "chart");
    Notice notice;
    notice.id = "notice";
    const Block block(notice);
    BOOST_TEST(&block_id(block) == &std::get<Notice>(block).id);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
