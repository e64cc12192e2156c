// How spreadsheets are told to show a number.
#include "module/display_format.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <vector>

using namespace cabildo;
using namespace cabildo::render;

BOOST_AUTO_TEST_SUITE(display_format_test)

namespace {

struct Case {
    double value;
    std::string text;
    Language language;
    std::string code;
    double factor;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.text; }

const std::vector<Case> cases{
    {24, "24", Language::es, "0", 1},
    {12345, "12\u202F345", Language::es, "#,##0", 1},
    {1234, "1,234", Language::en, "#,##0", 1},
    {2.5, "2,50", Language::es, "0.00", 1},
    {0.1724137931034483, "0,1724", Language::es, "0.0000", 1},
    {82.75862068965517, "82,8\u202F%", Language::es, "0.0 %", 0.01},
    {82.75862068965517, "82.8%", Language::en, "0.0%", 0.01},
    {-3.25, "\u22123,3", Language::es, "0.0", 1},
    {14, "14 (48,3\u202F%)", Language::es, "0\" (48,3\u202F%)\"", 1},
    {0.0004, "< 0,001", Language::es, "[<0.001]\"< 0,001\";0.000", 1},
    {0.032, "0,032", Language::es, "0.000", 1},
    {5, "5 \"de\" 9", Language::es, "0\" \"\\\"\"de\"\\\"\" 9\"", 1},
    {3, "tres", Language::es, "", 1},
    {3, "13", Language::es, "", 1},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_number_reads_in_a_spreadsheet_as_in_the_document, boost::unit_test::data::make(cases), c) {
    const DisplayFormat format = display_format(c.value, c.text, c.language);
    BOOST_TEST(format.code == c.code);
    BOOST_TEST(format.factor == c.factor);
}

BOOST_AUTO_TEST_SUITE_END()
