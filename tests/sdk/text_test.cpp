// Numbers as they are written in Spanish (RAE, Ortografía 2010, VIII.2.2) and English; placeholders; language codes.
#include <cabildo/text.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>
#include <ostream>

using namespace cabildo;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(text_test)

namespace {

const NumberFormat spanish(Language::es), english(Language::en);

struct DecimalCase {
    const char* name;
    double value;
    int decimals;
    const char* es;
    const char* en;
};
std::ostream& operator<<(std::ostream& out, const DecimalCase& c) { return out << c.name; }

const DecimalCase decimal_cases[] = {
    {"a share of the contest", 82.75862068965517, 1, "82,8", "82.8"},
    {"a half whose double lies below it", 0.145, 2, "0,15", "0.15"},
    {"a half whose double lies below it, larger", 1.005, 2, "1,01", "1.01"},
    {"a half to the even side in binary rounding", 2.5, 0, "3", "3"},
    {"a half, away from zero", 0.5, 0, "1", "1"},
    {"just below a half", 0.49999999999999994, 0, "0", "0"},
    {"a negative half, away from zero", -2.5, 0, "−3", "−3"},
    {"nines that carry over", 99.95, 1, "100,0", "100.0"},
    {"nines below one that carry over", 0.999, 2, "1,00", "1.00"},
    {"too small to show", 0.04, 1, "0,0", "0.0"},
    {"negative and too small to show", -0.04, 1, "0,0", "0.0"},
    {"much too small to show", 4e-12, 3, "0,000", "0.000"},
    {"the first digit dropped counts up", 0.06, 1, "0,1", "0.1"},
    {"one digit before the first", 0.6, 0, "1", "1"},
    {"negative zero", -0.0, 1, "0,0", "0.0"},
    {"four digits", 1234.5, 1, "1234,5", "1,234.5"},
    {"five digits", 12345.678, 2, "12\u202F345,68", "12,345.68"},
    {"carry that adds a fifth digit", 9999.96, 1, "10\u202F000,0", "10,000.0"},
    {"large", 1e15, 0, "1\u202F000\u202F000\u202F000\u202F000\u202F000", "1,000,000,000,000,000"},
    {"larger than its digits", 1.5e18, 1, "1\u202F500\u202F000\u202F000\u202F000\u202F000\u202F000,0", "1,500,000,000,000,000,000.0"},
    {"more decimals than digits", 0.1, 5, "0,10000", "0.10000"},
    {"not a number", std::numeric_limits<double>::quiet_NaN(), 1, "–", "–"},
    {"infinite", std::numeric_limits<double>::infinity(), 1, "–", "–"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(decimals)

BOOST_DATA_TEST_CASE(are_rounded_half_away_from_zero_on_the_shortest_form, data::make(decimal_cases)) {
    BOOST_TEST(spanish.decimal(sample.value, sample.decimals) == sample.es);
    BOOST_TEST(english.decimal(sample.value, sample.decimals) == sample.en);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(integers)

BOOST_AUTO_TEST_CASE(are_grouped_from_five_digits_in_spanish_and_four_in_english) {
    BOOST_TEST(spanish.integer(0) == "0");
    BOOST_TEST(spanish.integer(129) == "129");
    BOOST_TEST(spanish.integer(2009) == "2009");
    BOOST_TEST(spanish.integer(10000) == "10\u202F000");
    BOOST_TEST(english.integer(999) == "999");
    BOOST_TEST(english.integer(2009) == "2,009");
    BOOST_TEST(english.integer(1000000) == "1,000,000");
}

BOOST_AUTO_TEST_CASE(below_zero_take_the_minus_sign_down_to_the_least) {
    BOOST_TEST(spanish.integer(-12345) == "−12\u202F345");
    BOOST_TEST(english.integer(std::numeric_limits<std::int64_t>::min()) == "−9,223,372,036,854,775,808");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(percentages)

BOOST_AUTO_TEST_CASE(have_a_narrow_space_in_spanish_and_none_in_english) {
    BOOST_TEST(spanish.percent(100.0 * 24 / 29) == "82,8\u202F%");
    BOOST_TEST(english.percent(100.0 * 24 / 29) == "82.8%");
    BOOST_TEST(spanish.percent(31.03448, 2) == "31,03\u202F%");
    BOOST_TEST(spanish.percent(100, 0) == "100\u202F%");
    BOOST_TEST(spanish.percent(std::numeric_limits<double>::quiet_NaN()) == "–");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(p_values)

BOOST_AUTO_TEST_CASE(have_three_decimals_and_a_floor) {
    BOOST_TEST(spanish.p_value(0.2323) == "0,232");
    BOOST_TEST(english.p_value(0.001) == "0.001");
    BOOST_TEST(spanish.p_value(0.00099999) == "< 0,001");
    BOOST_TEST(english.p_value(0) == "< 0.001");
    BOOST_TEST(english.p_value(1) == "1.000");
    BOOST_TEST(english.p_value(std::numeric_limits<double>::quiet_NaN()) == "–");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(placeholders)

BOOST_AUTO_TEST_CASE(are_filled_by_position_in_any_order_and_number) {
    BOOST_TEST(format("{1} de {0}, {1}", {"129", "29"}) == "29 de 129, 29");
    BOOST_TEST(format("{10}", {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "ten"}) == "ten");
}

BOOST_AUTO_TEST_CASE(without_argument_and_other_braces_stay) {
    BOOST_TEST(format("{0} {1} {} {x} {0", {"a"}) == "a {1} {} {x} {0");
    BOOST_TEST(format("{{0}}", {"a"}) == "{a}");
}

BOOST_AUTO_TEST_CASE(in_arguments_are_not_filled_again) {
    BOOST_TEST(format("{0}-{1}", {"{1}", "b"}) == "{1}-b");
}

BOOST_AUTO_TEST_CASE(are_filled_in_both_languages) {
    const Text text = format(Text{"{0} iniciativas", "{0} initiatives"}, {"29"});
    BOOST_TEST(text.in(Language::es) == "29 iniciativas");
    BOOST_TEST(text.in(Language::en) == "29 initiatives");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(language_codes)

BOOST_AUTO_TEST_CASE(are_english_only_when_they_say_so) {
    for (const char* code : {"en", "EN", "en_US.UTF-8", "en-GB", "en.UTF-8", "en@quot"})
        BOOST_TEST((language_of(code) == Language::en), code);
    for (const char* code : {"es", "es_CL.UTF-8", "C", "POSIX", "", "e", "fr_FR", "enx"})
        BOOST_TEST((language_of(code) == Language::es), code);
    BOOST_TEST(language_code(language_of("en_US")) == "en");
    BOOST_TEST(language_code(language_of("es_CL")) == "es");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
