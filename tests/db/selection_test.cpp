#include <cabildo/db/selection.hpp>

#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>

using cabildo::Category;
using cabildo::Error;
using cabildo::ErrorKind;
using cabildo::Language;
using cabildo::Variable;
using cabildo::VariableKind;
using cabildo::db::Selection;

BOOST_AUTO_TEST_SUITE(selection_test)

namespace {

const std::vector<Variable> codebook = {
    {"area", VariableKind::single, cabildo::Dimension::characterisation, {"Área", "Area"},
     {{"social", {"Social", "Social"}}, {"economic", {"Económico", "Economic"}}}},
    {"region", VariableKind::single, cabildo::Dimension::characterisation, {"Región", "Region"}, {{"VII", {"Maule", "Maule"}}}},
    {"odd", VariableKind::single, cabildo::Dimension::characterisation, {"Rara", "Odd"},
     {{"a,b=c&d\\e", {"Rara", "Odd"}}}},
    {"budget", VariableKind::number, cabildo::Dimension::resources, {"Presupuesto", "Budget"}, {}},
};

bool is_usage(const Error& error) {
    return error.kind() == ErrorKind::usage && !error.message().es.empty() && !error.message().en.empty();
}

}  // namespace

BOOST_AUTO_TEST_CASE(categories_joined_by_commas_are_alternatives_and_conditions_joined_by_ampersands_all_hold) {
    const Selection selection = Selection::parse("area=social,economic&region=VII");
    BOOST_REQUIRE_EQUAL(selection.conditions.size(), 2U);
    BOOST_TEST(selection.conditions[0].variable == "area");
    BOOST_TEST(selection.conditions[0].categories == (std::vector<std::string>{"social", "economic"}), boost::test_tools::per_element());
    BOOST_TEST(selection.conditions[1].categories == (std::vector<std::string>{"VII"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(repeated_conditions_of_the_command_line_add_up) {
    BOOST_TEST((Selection::parse(std::vector<std::string>{"area=social", "region=VII"}) == Selection::parse("area=social&region=VII")));
    BOOST_TEST(Selection::parse(std::vector<std::string>{}).empty());
    BOOST_TEST(Selection::parse("").empty());
}

BOOST_AUTO_TEST_CASE(ids_with_the_signs_of_the_syntax_are_escaped_and_read_back) {
    Selection selection;
    selection.conditions.push_back({"odd", {"a,b=c&d\\e"}});
    BOOST_TEST(selection.text() == R"(odd=a\,b\=c\&d\\e)");
    BOOST_TEST((Selection::parse(selection.text()) == selection));
    BOOST_CHECK_NO_THROW(selection.check(codebook));
}

BOOST_AUTO_TEST_CASE(a_category_named_twice_counts_once) {
    BOOST_TEST(Selection::parse("area=social,social").text() == "area=social");
}

BOOST_AUTO_TEST_CASE(bad_syntax_is_a_usage_error) {
    for (const char* text : {"area", "=social", "area=", "area=social,", "area=social=x", "area=social&", "&", "area=social\\"}) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_CHECK_EXCEPTION(Selection::parse(text), Error, is_usage);
        }
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_variable_or_category_is_a_usage_error_that_names_it) {
    BOOST_CHECK_EXCEPTION(Selection::parse("colour=red").check(codebook), Error, [](const Error& error) {
        return is_usage(error) && error.message().es.find("colour") != std::string::npos;
    });
    BOOST_CHECK_EXCEPTION(Selection::parse("area=red").check(codebook), Error, [](const Error& error) {
        return is_usage(error) && error.message().en.find("red") != std::string::npos;
    });
    BOOST_CHECK_EXCEPTION(Selection::parse("budget=5").check(codebook), Error, is_usage);
    BOOST_CHECK_NO_THROW(Selection::parse("budget=@not_reported").check(codebook));
}

BOOST_AUTO_TEST_CASE(the_label_reads_as_a_sentence_in_both_languages) {
    const Selection selection = Selection::parse("area=social,economic&region=VII");
    BOOST_TEST(selection.label(codebook, Language::es) == "Área: Social o Económico; Región: Maule");
    BOOST_TEST(selection.label(codebook, Language::en) == "Area: Social or Economic; Region: Maule");
    BOOST_TEST(Selection::parse("region=@not_reported").label(codebook, Language::es) == "Región: No informado");
}

BOOST_AUTO_TEST_SUITE_END()
