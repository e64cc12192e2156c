// What spreadsheets write: words for "not reported", headers in two languages, numbers with either mark.
#include "sheet/headers.hpp"
#include "sheet/numbers.hpp"
#include "sheet/words.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::db;
using namespace cabildo::db::sheet;

BOOST_AUTO_TEST_SUITE(sheet_test)

namespace {

std::string shown(std::optional<double> number) { return number ? std::to_string(*number) : "none"; }

NumberLook look_at(const std::vector<std::string>& cells) {
    NumberLook look;
    for (const std::string& cell : cells) look.see(cell);
    return look;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(not_reported_words)

BOOST_AUTO_TEST_CASE(are_found_whatever_their_case_and_accents) {
    const NotReportedWords words(usual_not_reported_words());
    for (const char* cell : {"no informado", "NO INFORMADO", " No Informado ", "s/i", "S/I", "s/i.", "Sin informacion", "SIN INFORMACIÓN",
                             "NA", "n/d", "not reported", "#N/D"})
        BOOST_TEST((words.find(cell) != nullptr), cell);
    for (const char* cell : {"", "no", "Nada", "informado", "sin información adicional", "0", "Navarra", "s", "-"})
        BOOST_TEST((words.find(cell) == nullptr), cell);
    BOOST_TEST(*words.find("SIN INFORMACION") == "sin información");
}

BOOST_AUTO_TEST_CASE(are_a_list_that_people_type) {
    BOOST_CHECK((words_in(" s/i, sin dato ,,NA") == std::vector<std::string>{"s/i", "sin dato", "NA"}));
    BOOST_CHECK(words_in(" , ").empty());
    BOOST_CHECK(words_in(word_list(usual_not_reported_words())) == usual_not_reported_words());
    BOOST_TEST((NotReportedWords({}).find("s/i") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(headers)

BOOST_AUTO_TEST_CASE(name_core_fields_in_both_languages) {
    const std::vector<std::pair<std::string, CoreField>> cases{
        {"code", CoreField::code},           {"Código", CoreField::code},
        {"CODIGO", CoreField::code},         {"Código de la iniciativa", CoreField::code},
        {"Título", CoreField::title},        {"Nombre de la  Iniciativa", CoreField::title},
        {"nombre_iniciativa", CoreField::title}, {"Organización", CoreField::organisation},
        {"Organization", CoreField::organisation}, {"INSTITUCIÓN", CoreField::organisation},
        {"Descripción", CoreField::summary},
    };
    for (const auto& [header, field] : cases)
        for (std::size_t i = 0; i < core_fields; ++i)
            BOOST_TEST(rank_of(header, static_cast<CoreField>(i)).has_value() == (static_cast<CoreField>(i) == field), header);
    BOOST_TEST(!rank_of("Código postal", CoreField::code).has_value());
    BOOST_TEST(understood(CoreField::code).starts_with("code, código, "));
}

BOOST_AUTO_TEST_CASE(become_new_variables_under_an_id_of_their_own) {
    BOOST_TEST(new_variable("Región", VariableKind::single, {}).variable == "region");
    BOOST_TEST(new_variable("AÑO", VariableKind::number, {}).label.en == "Year");
    BOOST_TEST(new_variable("Monto total", VariableKind::number, {}).variable == "Monto total");
    BOOST_TEST(new_variable("Región", VariableKind::single, {"region", "region_2"}).variable == "region_3");
    BOOST_TEST(new_variable("plans", VariableKind::single, {}).variable == "plans_2");  // a file of the format
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(numbers)

BOOST_AUTO_TEST_CASE(are_read_by_the_mark_of_their_column) {
    struct Case {
        const char* cell;
        const char *point, *comma, *undecided;
    };
    const std::vector<Case> cases{
        {"12", "12.000000", "12.000000", "12.000000"},
        {"-7", "-7.000000", "-7.000000", "-7.000000"},
        {"1,5", "none", "1.500000", "none"},
        {"1.5", "1.500000", "none", "none"},
        {"1.234", "1.234000", "1234.000000", "none"},
        {"1,234", "1234.000000", "1.234000", "none"},
        {"1.234,5", "none", "1234.500000", "none"},
        {"1,234.5", "1234.500000", "none", "none"},
        {"1.234.567", "none", "1234567.000000", "none"},
        {"1\u00a0234,5", "none", "1234.500000", "none"},
        {"1\u202f234", "1234.000000", "1234.000000", "1234.000000"},
        {"\u22123,5", "none", "-3.500000", "none"},
        {"12 500", "12500.000000", "12500.000000", "12500.000000"},
        {"12 500,25", "none", "12500.250000", "none"},
        {"1,5,2", "none", "none", "none"},
        {"12.34.56", "none", "none", "none"},
        {"0.123.456", "none", "none", "none"},
        {"1,", "none", "none", "none"},
        {"1e3", "1000.000000", "none", "none"},
        {"nan", "none", "none", "none"},
        {"$ 5", "none", "none", "none"},
    };
    for (const Case& one : cases)
        BOOST_TEST_CONTEXT(one.cell) {
            BOOST_TEST(shown(number_in(one.cell, DecimalMark::point)) == one.point);
            BOOST_TEST(shown(number_in(one.cell, DecimalMark::comma)) == one.comma);
            BOOST_TEST(shown(number_in(one.cell, DecimalMark::undecided)) == one.undecided);
        }
}

BOOST_AUTO_TEST_CASE(tell_their_mark_where_one_of_them_needs_it) {
    BOOST_CHECK((look_at({"1", "2,5", "1.234"}).mark() == DecimalMark::comma));
    BOOST_CHECK((look_at({"1", "-33.45"}).mark() == DecimalMark::point));
    BOOST_CHECK((look_at({"1.234", "5"}).mark() == DecimalMark::undecided));
    BOOST_TEST(look_at({"1.234", "5"}).ambiguous().value() == "1.234");
    BOOST_TEST(!look_at({"2009", "5"}).ambiguous().has_value());
    BOOST_TEST(look_at({"2,5", "-1"}).numbers());
    BOOST_TEST(!look_at({"05101", "13101"}).numbers());  // codes of digits
    BOOST_TEST(!look_at({"2,5", "mucho"}).numbers());
    BOOST_TEST(!look_at({}).numbers());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
