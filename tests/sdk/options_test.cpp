// What options take, what they refuse, and in which words.
#include <cabildo/options.hpp>

#include <cabildo/error.hpp>

#include "memory_dataset.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <stdexcept>

using namespace cabildo;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(options_test)

namespace {

using Given = std::map<std::string, std::string, std::less<>>;

test::MemoryDataset store() {
    test::MemoryDataset dataset(3);
    dataset.add("notes", VariableKind::text, {}, {"x", "", ""})
        .add("area", VariableKind::single, {"social"}, {"social", "social", ""})
        .add("scope", VariableKind::single, {"local"}, {"local", "", ""})
        .add("lessons", VariableKind::several, {"a"}, {"a", "", ""});
    return dataset;
}

const Text label{"Etiqueta", "Label"};

std::vector<Option> declared() {
    const std::vector<Category> scales{{"d", label}, {"iap2", label}, {"oecd", label}};
    return {Option::choice("scale", label, scales).initially("iap2"),
            Option::several("shown", label, scales),
            Option::variable("rows", label).of({VariableKind::single, VariableKind::ordinal}).initially("applicant"),
            Option::variable("strata", label).of({VariableKind::single}).optional(),
            Option::initiative("initiative", label),
            Option::number("level", label, 50, 99.9, 0.1, 1).initially("95"),
            Option::number("draws", label, 100, 100000, 100).initially("2000"),
            Option::toggle("intervals", label, true),
            Option::text("heading", label)};
}

std::string resolved(const std::string& id, const std::string& value) {
    return Options::resolve(declared(), Given{{id, value}}, store()).text(id);
}

struct Taken {
    const char *id, *given, *canonical;
};
std::ostream& operator<<(std::ostream& out, const Taken& c) { return out << c.id << '=' << c.given; }

const Taken taken[] = {
    {"scale", "oecd", "oecd"},          {"scale", " d ", "d"},
    {"shown", "oecd, d", "d,oecd"},     {"shown", "d,d", "d"},          {"shown", "", ""},
    {"rows", "scope", "scope"},         {"strata", "", ""},             {"strata", "area", "area"},
    {"initiative", "I3", "I3"},         {"level", "99.5", "99.5"},      {"level", "90.0", "90"},
    {"level", "99.9", "99.9"},          {"draws", "1e4", "10000"},      {"draws", "100", "100"},
    {"intervals", "yes", "yes"},        {"intervals", "true", "yes"},   {"intervals", "1", "yes"},
    {"intervals", "no", "no"},          {"intervals", "false", "no"},   {"intervals", "0", "no"},
    {"heading", " a, b ", " a, b "},    {"heading", "", ""},
};

struct Refused {
    const char *id, *given, *line;
};
std::ostream& operator<<(std::ostream& out, const Refused& c) { return out << c.id << '=' << c.given; }

const Refused refused[] = {
    {"scale", "arnstein", "Option “scale” does not take “arnstein”. It takes: d, iap2, oecd."},
    {"scale", "", "Option “scale” needs a value. It takes: d, iap2, oecd."},
    {"scale", "IAP2", "Option “scale” does not take “IAP2”. It takes: d, iap2, oecd."},
    {"shown", "d,x", "Option “shown” does not take “x”. It takes: d, iap2, oecd."},
    {"rows", "nothing", "Option “rows” does not take “nothing”. It takes: area, scope."},
    {"rows", "lessons", "Option “rows” does not take “lessons”, which is a variable of several answers. It takes: area, scope."},
    {"rows", "", "Option “rows” needs a value. It takes: area, scope."},
    {"initiative", "I4", "Option “initiative” does not take “I4”. It takes: I1, I2, I3."},
    {"level", "high", "Option “level” does not take “high”. It takes a number between 50 and 99.9, with a decimal point and at most one decimal."},
    {"level", "97,5", "Option “level” does not take “97,5”. It takes a number between 50 and 99.9, with a decimal point and at most one decimal."},
    {"level", "49.9", "Option “level” does not take “49.9”. It takes a number between 50 and 99.9, with a decimal point and at most one decimal."},
    {"level", "nan", "Option “level” does not take “nan”. It takes a number between 50 and 99.9, with a decimal point and at most one decimal."},
    {"level", "97.55", "Option “level” does not take “97.55”. It takes a number between 50 and 99.9, with a decimal point and at most one decimal."},
    {"draws", "inf", "Option “draws” does not take “inf”. It takes a whole number between 100 and 100000."},
    {"draws", "200.5", "Option “draws” does not take “200.5”. It takes a whole number between 100 and 100000."},
    {"draws", "200 x", "Option “draws” does not take “200 x”. It takes a whole number between 100 and 100000."},
    {"draws", "", "Option “draws” needs a value. It takes a whole number between 100 and 100000."},
    {"intervals", "sí", "Option “intervals” does not take “sí”. It takes: yes, no."},
    {"colour", "red", "There is no option “colour”. The options are: scale, shown, rows, strata, initiative, level, draws, intervals, heading."},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(a_given_value)

BOOST_DATA_TEST_CASE(that_fits_is_kept_in_its_canonical_form, data::make(taken)) {
    BOOST_TEST(resolved(sample.id, sample.given) == sample.canonical);
}

BOOST_DATA_TEST_CASE(that_does_not_fit_is_refused_in_one_clear_line, data::make(refused)) {
    BOOST_CHECK_EXCEPTION(resolved(sample.id, sample.given), Error, [&](const Error& error) {
        BOOST_TEST(error.line(Language::en) == sample.line);
        BOOST_TEST((error.kind() == ErrorKind::usage));
        return true;
    });
}

BOOST_AUTO_TEST_CASE(of_many_alternatives_is_refused_with_twelve_of_them) {
    const test::MemoryDataset many(100);
    try {
        (void)Options::resolve({Option::initiative("initiative", label)}, Given{{"initiative", "none"}}, many);
        BOOST_ERROR("taken");
    } catch (const Error& error) {
        BOOST_TEST(error.line(Language::es) ==
                   "La opción «initiative» no acepta «none». Acepta: I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12, …");
    }
}

BOOST_AUTO_TEST_CASE(for_a_panel_without_options_is_refused) {
    BOOST_CHECK_EXCEPTION((void)Options::resolve({}, Given{{"x", "1"}}, store()), Error, [](const Error& error) {
        return error.line(Language::en) == "There is no option “x”. This panel has no options.";
    });
}

BOOST_AUTO_TEST_CASE(of_a_resolved_set_resolves_to_itself) {
    const Options once = Options::resolve(declared(), Given{{"shown", "oecd,d"}, {"level", "90.50"}}, store());
    const Options twice = Options::resolve(declared(), once.values(), store());
    BOOST_TEST((once.values() == twice.values()));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_value_not_given)

BOOST_AUTO_TEST_CASE(is_the_initial_one) {
    const Options options = Options::resolve(declared(), {}, store());
    BOOST_TEST(options.values().size() == declared().size());
    BOOST_TEST(options.text("scale") == "iap2");
    BOOST_TEST(options.several("shown").empty());
    BOOST_TEST(!options.has("strata"));
    BOOST_TEST(options.text("initiative") == "I1");
    BOOST_TEST(options.number("level") == 95.0);
    BOOST_TEST(options.number("draws") == 2000.0);
    BOOST_TEST(options.toggle("intervals"));
    BOOST_TEST(!options.has("heading"));
}

BOOST_AUTO_TEST_CASE(of_a_variable_that_the_store_lacks_is_the_first_that_fits) {
    BOOST_TEST(Options::resolve(declared(), {}, store()).text("rows") == "area");
}

BOOST_AUTO_TEST_CASE(of_a_choice_without_initial_is_the_first) {
    const std::vector<Option> choice{Option::choice("c", label, {{"first", label}, {"second", label}})};
    BOOST_TEST(Options::resolve(choice, {}, store()).text("c") == "first");
}

BOOST_AUTO_TEST_CASE(fails_with_the_reason_when_the_store_has_nothing_to_choose_from) {
    const test::MemoryDataset empty;
    const auto failure = [&](Option option) {
        try {
            (void)Options::resolve({std::move(option)}, {}, empty);
        } catch (const Error& error) {
            return error.kind() == ErrorKind::failed ? error.line(Language::es) : "usage";
        }
        return std::string("taken");
    };
    BOOST_TEST(failure(Option::variable("rows", label).of({VariableKind::single})) ==
               "El libro de códigos no tiene variables para la opción «rows» (de tipo single). Agregue una variable al libro de códigos.");
    BOOST_TEST(failure(Option::initiative("initiative", label)) ==
               "No hay iniciativas entre las que elegir para la opción «initiative». Agregue iniciativas o amplíe la selección.");
    BOOST_TEST(failure(Option::variable("strata", label).optional()) == "taken");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(reading_values)

BOOST_AUTO_TEST_CASE(gives_several_answers_in_the_order_of_the_choices) {
    const auto shown = Options::resolve(declared(), Given{{"shown", "oecd,d"}}, store()).several("shown");
    BOOST_TEST(shown == (std::vector<std::string>{"d", "oecd"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_an_option_that_was_never_declared_is_a_fault_of_the_plugin) {
    const Options options = Options::resolve(declared(), {}, store());
    BOOST_CHECK_THROW((void)options.text("row"), std::out_of_range);
    BOOST_TEST(!options.has("row"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
