#include "natural_order.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

using cabildo::workbench::natural_key;

BOOST_AUTO_TEST_SUITE(natural_order_test)

BOOST_AUTO_TEST_CASE(texts_are_ordered_as_people_read_them) {
    const std::vector<std::string> expected{"Área 2", "area 10", "G-2", "g-010", "G-10b", "G-100", "nube", "ñandú", "ñuble 3", "oso", "PI-03"};
    std::vector<std::string> texts = expected;
    std::sort(texts.begin(), texts.end());
    std::stable_sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) { return natural_key(a) < natural_key(b); });
    BOOST_TEST(texts == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(numbers_of_any_length_are_compared) {
    BOOST_TEST((natural_key("1" + std::string(40, '0')) < natural_key("2" + std::string(40, '0'))));
    BOOST_TEST((natural_key(std::string(40, '9')) < natural_key("1" + std::string(40, '0'))));
    BOOST_TEST((natural_key("000") < natural_key("1")));
    BOOST_TEST((natural_key("") < natural_key("0")));
}

BOOST_AUTO_TEST_SUITE_END()
