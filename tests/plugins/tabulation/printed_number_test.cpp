// Numbers as printed.
#include "printed_number.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

using namespace cabildo::tabulation;

BOOST_AUTO_TEST_SUITE(printed_number_test)

namespace {

struct Read {
    std::string text;
    DecimalMark mark;
    bool whole;
    double value;
    int decimals;
};
std::ostream& operator<<(std::ostream& out, const Read& read) { return out << '"' << read.text << '"'; }

constexpr auto unknown = DecimalMark::unknown;
constexpr auto comma = DecimalMark::comma;
constexpr auto point = DecimalMark::point;

const std::vector<Read> readable{
    {"29", unknown, true, 29, 0},         {"31,03%", unknown, false, 31.03, 2},  {"13,8 %", unknown, false, 13.8, 1},
    {"13.8%", unknown, false, 13.8, 1},   {"100%", unknown, false, 100, 0},      {"1.234", unknown, true, 1234, 0},
    {"1.234", unknown, false, 1.234, 3},  {"1.234", comma, false, 1234, 0},      {"1.234", point, false, 1.234, 3},
    {"1,234", unknown, true, 1234, 0},    {"1.234.567", unknown, true, 1234567, 0}, {"1.234,5", unknown, false, 1234.5, 1},
    {"1,234.50", unknown, false, 1234.5, 2}, {"1 234", unknown, true, 1234, 0},  {"1\u202F234,5", unknown, false, 1234.5, 1},
    {"12'345", unknown, true, 12345, 0},  {"0,125", unknown, true, 0.125, 3},    {"-3,5", unknown, false, -3.5, 1},
    {"\u22123", unknown, true, -3, 0},    {"12*", unknown, true, 12, 0},         {"–", unknown, true, 0, 0},
    {" 7 ", unknown, true, 7, 0},         {"1234,5", unknown, false, 1234.5, 1}};

}  // namespace

BOOST_DATA_TEST_CASE(numbers_are_read_as_they_are_meant, boost::unit_test::data::make(readable)) {
    const auto number = printed_number(sample.text, sample.mark, sample.whole);
    BOOST_REQUIRE(number.has_value());
    BOOST_TEST(number->value == sample.value, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(number->decimals == sample.decimals);
}

BOOST_DATA_TEST_CASE(what_is_no_number_is_not_read_as_one,
                     boost::unit_test::data::make({"1er, 1er, 2do", "", "s/i", "12 34", "1,23,4", "Total", "3-4", "12%%", ",5"})) {
    BOOST_TEST(!printed_number(sample, unknown, true).has_value());
}

BOOST_AUTO_TEST_CASE(one_cell_of_a_table_tells_how_the_others_are_meant) {
    BOOST_TEST((decimal_mark(std::vector<std::string>{"1.234", "13,8%"}) == comma));
    BOOST_TEST((decimal_mark(std::vector<std::string>{"1,234", "13.8%"}) == point));
    BOOST_TEST((decimal_mark(std::vector<std::string>{"1.234.567"}) == comma));
    BOOST_TEST((decimal_mark(std::vector<std::string>{"1.234", "Social", "29"}) == unknown));
}

BOOST_AUTO_TEST_CASE(a_dash_is_a_zero_that_was_not_written) {
    BOOST_TEST(printed_number("—", unknown, true)->dash);
    BOOST_TEST(!printed_number("0", unknown, true)->dash);
}

BOOST_AUTO_TEST_CASE(a_percent_sign_is_noticed) {
    BOOST_TEST(printed_number("31,03 %", comma, false)->percent);
    BOOST_TEST(!printed_number("31,03", comma, false)->percent);
}

BOOST_AUTO_TEST_SUITE_END()
