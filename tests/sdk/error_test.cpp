// Failures as lines.
#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>

#include <new>
#include <stdexcept>

using namespace cabildo;

BOOST_AUTO_TEST_SUITE(error_test)

BOOST_AUTO_TEST_SUITE(the_line_of_an_error)

BOOST_AUTO_TEST_CASE(says_where_what_and_what_to_do_in_either_language) {
    const Error error({"el código «A1» está repetido", "the code “A1” is repeated"}, "initiatives.csv:3:code",
                      {"Deje un solo registro por código", "Keep one record for each code"});
    BOOST_TEST(error.line(Language::es) == "initiatives.csv:3:code: el código «A1» está repetido. Deje un solo registro por código.");
    BOOST_TEST(error.line(Language::en) == "initiatives.csv:3:code: the code “A1” is repeated. Keep one record for each code.");
    BOOST_TEST(error.what() == error.line(Language::en));
    BOOST_TEST((error.kind() == ErrorKind::failed));
}

BOOST_AUTO_TEST_CASE(leaves_out_what_is_not_known) {
    BOOST_TEST(Error({"No queda espacio.", "No space is left."}).line(Language::en) == "No space is left.");
    BOOST_TEST(Error(untranslated("¿Sigue ahí?")).line(Language::es) == "¿Sigue ahí?");
}

BOOST_AUTO_TEST_CASE(stays_one_line_whatever_the_parts_hold) {
    const Error error(untranslated("first\n  second\r\n\tthird\n"), "a\nb", untranslated("do\nthis"));
    BOOST_TEST(error.line(Language::en) == "a b: first second third. do this.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(describing_an_exception)

BOOST_AUTO_TEST_CASE(keeps_the_language_of_an_error_and_the_text_of_others) {
    BOOST_TEST(describe(usage_error({"no", "not"}), Language::es) == "no.");
    BOOST_TEST((usage_error({"no", "not"}).kind() == ErrorKind::usage));
    BOOST_TEST(describe(std::runtime_error("line 1\nline 2"), Language::es) == "line 1 line 2.");
}

BOOST_AUTO_TEST_CASE(puts_words_to_exceptions_that_have_none) {
    BOOST_TEST(describe(std::bad_alloc(), Language::en) == "There is not enough memory to finish the work.");
    BOOST_TEST(describe(std::runtime_error(""), Language::es) == "Falla sin descripción.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
