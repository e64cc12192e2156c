#include "drafts.hpp"

#include <boost/test/unit_test.hpp>

using cabildo::workbench::Drafts;

BOOST_AUTO_TEST_SUITE(drafts_test)

BOOST_AUTO_TEST_CASE(what_was_refused_is_kept_by_place_and_follows_a_new_code) {
    Drafts drafts;
    int told = 0;
    drafts.on_change = [&] { ++told; };
    drafts.keep("initiatives/PI-03/year", {{"Año de PI-03", "Year of PI-03"}, "ayer", {"no es un número", "no number"}});
    drafts.keep("initiatives/PI-030/year", {{}, "hoy", {}});
    BOOST_REQUIRE(drafts.find("initiatives/PI-03/year") != nullptr);
    BOOST_TEST(drafts.find("initiatives/PI-03/year")->text == "ayer");
    drafts.move("initiatives/PI-03/", "initiatives/X/");
    BOOST_TEST(drafts.find("initiatives/PI-03/year") == nullptr);
    BOOST_TEST(drafts.find("initiatives/X/year")->text == "ayer");
    BOOST_TEST(drafts.find("initiatives/PI-030/year")->text == "hoy");
    BOOST_TEST(told == 2);
    drafts.drop("initiatives/X/year");
    drafts.drop("initiatives/X/year");
    BOOST_TEST(told == 3);
    drafts.drop_all("initiatives/PI-030/");
    BOOST_TEST(drafts.all().empty());
}

BOOST_AUTO_TEST_CASE(something_is_being_typed_as_long_as_one_field_says_so) {
    Drafts drafts;
    const int first = 0, second = 0;
    drafts.set_typing(&first, true);
    drafts.set_typing(&second, true);
    drafts.set_typing(&first, false);
    BOOST_TEST(drafts.typing());
    drafts.set_typing(&second, false);
    drafts.set_typing(&second, false);
    BOOST_TEST(!drafts.typing());
}

BOOST_AUTO_TEST_SUITE_END()
