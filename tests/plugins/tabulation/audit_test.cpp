// Every rule of the audit, on small tables with its slip and without.
#include "audit.hpp"
#include "declared_builder.hpp"

#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace cabildo::tabulation;
using cabildo::tabulation::test::DeclaredBuilder;

BOOST_AUTO_TEST_SUITE(audit_test)

namespace {

using Ids = std::vector<std::string>;

const std::vector<std::string> regions{"Norte", "Centro", "Sur"};

void check(const DeclaredBuilder& table, const Ids& expected) {
    BOOST_TEST(table.found() == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_sound_table_has_no_finding) {
    check(DeclaredBuilder().rows(regions).column("n", "Nº", {"5", "3", "2", "10"}, {5, 3, 2, 10})
              .column("percent", "%", {"50,0%", "30,0%", "20,0%", "100%"}, {5, 3, 2, 10}), {});
    check(DeclaredBuilder().rows(regions).column("n", "Nº", {"1.500", "300", "–", "1.800"}, {1500, 300, 0, 1800}), {});
}

BOOST_AUTO_TEST_CASE(a_total_that_is_not_the_sum_is_one_finding) {
    const DeclaredBuilder table = DeclaredBuilder().rows(regions).column("n", "Nº", {"5", "3", "2", "11"}, {5, 3, 2, 10});
    check(table, {"total_differs"});
    BOOST_TEST(table.audited()[0].declared == "11");
    BOOST_TEST(table.audited()[0].computed->value == 10);
    BOOST_TEST(table.audited()[0].row == "Total");
    check(DeclaredBuilder().rows(regions).column("n", "Nº", {"5", "3", "2", "11"}), {"total_differs"});  // without data too
}

BOOST_AUTO_TEST_CASE(a_missing_row_shows_in_the_total) {
    check(DeclaredBuilder().rows({"Norte", "Sur"}).column("n", "Nº", {"5", "2", "10"}, {5, 2, 10}), {"total_differs"});
}

BOOST_AUTO_TEST_CASE(totals_of_several_answers_need_not_be_sums) {
    check(DeclaredBuilder().rows(regions).column("n", "Nº", {"5", "3", "6", "10"}, {5, 3, 6, 10}).several_answers(), {});
    check(DeclaredBuilder().rows(regions).column("percent", "%", {"50,0", "30,0", "60,0", "100"}).several_answers(), {});
}

BOOST_AUTO_TEST_CASE(subtotals_sum_their_block_and_the_last_row_sums_all) {
    DeclaredBuilder table;
    table.rows({"GORE", "Municipio"}).column("n", "Nº", {"2", "8", "10"}, {2, 8, 10}, "Subtotal públicos");
    table.rows({"ONG", "Empresa"}).column("n", "Nº", {"1", "3", "14"}, {1, 3, 14}, "Total");
    check(table, {});
    DeclaredBuilder wrong;
    wrong.rows({"GORE", "Municipio"}).column("n", "Nº", {"2", "8", "9"}, {2, 8, 10}, "Subtotal públicos");
    wrong.rows({"ONG", "Empresa"}).column("n", "Nº", {"1", "3", "14"}, {1, 3, 14}, "Total");
    check(wrong, {"total_differs"});
    BOOST_TEST(wrong.audited()[0].row == "Subtotal públicos");
}

BOOST_AUTO_TEST_CASE(a_number_under_a_column_of_texts_is_a_finding_unless_it_counts_them) {
    const Ids none{};
    const auto awards = [](const std::string& total) {
        return DeclaredBuilder().rows(regions).column("award=first,second", "Premios", {"1er, 1er, 2do", "2do", "–", total}, {3, 1, 0, 4});
    };
    const DeclaredBuilder table = awards("0");
    check(table, {"numeric_total_of_text"});
    const Finding finding = table.audited()[0];
    BOOST_TEST(finding.computed->value == 4);
    BOOST_TEST(finding.listed[0].first == "1er");
    BOOST_TEST(finding.listed[0].second == 2);
    BOOST_TEST(finding.listed[1].second == 2);
    check(awards("4"), none);
    check(awards(""), none);
    check(awards("–"), none);
    check(awards("1er ×2, 2do ×2"), none);
}

BOOST_AUTO_TEST_CASE(a_list_that_names_more_than_the_data_have_is_a_finding) {
    check(DeclaredBuilder().rows(regions).column("award=first", "Premios", {"1er, 1er", "1er", "–", "3"}, {1, 1, 0, 2}), {"cell_differs"});
}

BOOST_AUTO_TEST_CASE(one_cell_with_other_decimals_than_its_column_is_a_finding) {
    const DeclaredBuilder table = DeclaredBuilder().rows(regions)
        .column("percent", "%", {"31,03%", "55,2%", "13,8%", "100%"}, {9, 16, 4, 29});
    check(table, {"mixed_decimals", "rounding_does_not_add"});
    BOOST_TEST(table.audited()[0].row == "Norte");
    BOOST_TEST(table.audited()[0].declared == "31,03%");
    BOOST_TEST(table.audited()[0].computed->value == 1);
}

BOOST_AUTO_TEST_CASE(plain_zero_and_hundred_do_not_mix_decimals) {
    check(DeclaredBuilder().rows(regions).column("percent", "%", {"33,3%", "66,7%", "0%", "100%"}, {1, 2, 0, 3}), {});
    check(DeclaredBuilder().rows(regions).column("percent", "%", {"100%", "0%", "–", "100%"}, {3, 0, 0, 3}), {});
}

BOOST_AUTO_TEST_CASE(rounded_parts_that_do_not_add_to_the_printed_total_are_told_apart_from_a_wrong_total) {
    check(DeclaredBuilder().rows(regions).column("percent", "%", {"33,3%", "33,3%", "33,3%", "100%"}, {1, 1, 1, 3}), {"rounding_does_not_add"});
    check(DeclaredBuilder().rows(regions).column("percent", "%", {"33,3%", "33,3%", "33,3%", "99,9%"}, {1, 1, 1, 3}), {});
    check(DeclaredBuilder().rows(regions).column("percent", "%", {"33,3%", "33,3%", "23,3%", "100%"}, {1, 1, 1, 3}), {"total_differs", "cell_differs"});
}

BOOST_AUTO_TEST_CASE(the_sum_of_printed_decimals_has_those_decimals) {
    // The scope table of 2009: 99.83, where the doubles add to 99.83000000000003.
    const DeclaredBuilder table = DeclaredBuilder().rows({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"})
        .column("percent", "%", {"31,03%", "13,8%", "13,8%", "10,3%", "6,9%", "6,9%", "6,9%", "3,4%", "3,4%", "3,4%", "100%"});
    check(table, {"mixed_decimals", "rounding_does_not_add"});
    BOOST_TEST(table.audited()[1].computed->value == 99.83);
}

BOOST_AUTO_TEST_CASE(percentages_rounded_by_the_largest_remainder_are_right) {
    check(DeclaredBuilder().rows(regions).column("percent", "%", {"33,4%", "33,3%", "33,3%", "100%"}, {1, 1, 1, 3}), {});
    check(DeclaredBuilder().rows(regions).column("percent", "%", {"33,3%", "33,3%", "33,4%", "100%"}, {1, 1, 1, 3}), {"cell_differs"});
}

BOOST_AUTO_TEST_CASE(heading_and_total_row_of_different_populations_are_a_finding) {
    const auto named = [](const std::string& heading, const std::string& total) {
        return DeclaredBuilder("Nº Región, Nombre Región").unit({"Región", "Region"}).rows(regions)
            .column("n", heading, {"5", "3", "2", "10"}, {5, 3, 2, 10}, total);
    };
    check(named("Iniciativas con formulario de profundización", "Total ingresado al Sistema"), {"populations_differ"});
    check(named("Approved initiatives", "Total submitted"), {"populations_differ"});
    for (const char* total : {"Total", "TOTAL", "Total general", "Total país", "Total regiones", "Total iniciativas", "Total con formulario", "Suma", "N"}) {
        BOOST_TEST_CONTEXT(total) check(named("Iniciativas con formulario de profundización", total), {});
    }
    check(named("Nº", "Total ingresado al Sistema"), {});           // the heading names no population
    check(named("Iniciativas", "Total de iniciativas ingresadas"), {});
    check(named("Iniciativas ingresadas", "Total ingresado"), {});
}

BOOST_AUTO_TEST_CASE(cases_under_other_specify_with_nothing_specified_are_a_finding) {
    const auto other = [](const std::string& label, const std::string& n, std::int64_t count) {
        return DeclaredBuilder().rows({"Municipio", label}).column("n", "Nº", {"8", n, std::to_string(8 + count)}, {8, count, 8 + count});
    };
    const DeclaredBuilder table = other("Otros (especificar):", "2", 2);
    check(table, {"other_unspecified"});
    BOOST_TEST(table.audited()[0].declared == "2");
    check(other("Other, please specify", "2", 2), {"other_unspecified"});
    check(other("Otros (especificar):", "0", 0), {});
    check(other("Otros (especificar):", "–", 0), {});
    check(other("Otros (especificar): junta de vecinos", "2", 2), {});
    check(other("Otros", "2", 2), {});
}

BOOST_AUTO_TEST_CASE(categories_after_other_are_a_finding) {
    const auto order = [](const std::vector<std::string>& labels) {
        return DeclaredBuilder().rows(labels).column("n", "Nº", {"1", "2", "3", "6"}, {1, 2, 3, 6});
    };
    const DeclaredBuilder table = order({"Municipio", "Otros", "Redes"});
    check(table, {"category_after_other"});
    BOOST_TEST(table.audited()[0].declared == "Redes");
    check(order({"Municipio", "Redes", "Otros"}), {});
    check(order({"Municipio", "Otros", "No informado"}), {});
    check(order({"Municipio", "Others", "None"}), {});
    check(order({"Otros servicios públicos", "Municipio", "Otras"}), {});
}

BOOST_AUTO_TEST_CASE(a_cell_that_is_not_what_the_data_give_is_a_finding) {
    const DeclaredBuilder table = DeclaredBuilder().rows(regions).column("n", "Nº", {"5", "4", "1", "10"}, {5, 3, 2, 10});
    check(table, {"cell_differs", "cell_differs"});
    BOOST_TEST(table.audited()[0].row == "Centro");
    BOOST_TEST(table.audited()[0].computed->value == 3);
    check(DeclaredBuilder().rows(regions).column("percent", "%", {"50,0%", "31,0%", "20,0%", "100%"}, {5, 3, 2, 10}),
          {"total_differs", "cell_differs"});
}

BOOST_AUTO_TEST_CASE(a_percentage_may_be_rounded_to_any_number_of_decimals) {
    for (const char* printed : {"31%", "31,0%", "31,03%", "31,034"}) {
        BOOST_TEST_CONTEXT(printed) {
            check(DeclaredBuilder().rows({"A"}).column("percent", "%", {printed}, {9, 29}), {});
        }
    }
    check(DeclaredBuilder().rows({"A"}).column("percent", "%", {"31,1%"}, {9, 29}), {"cell_differs"});
    check(DeclaredBuilder().rows({"A", "B"}).column("percent", "%", {"13%", "88%"}, {1, 7, 8}), {});  // 12.5 and 87.5, both up
}

BOOST_AUTO_TEST_CASE(a_dash_over_cases_is_a_finding) {
    check(DeclaredBuilder().rows({"Norte", "Sur"}).column("n", "Nº", {"5", "–", "5"}, {5, 1, 6}), {"cell_differs", "cell_differs"});
}

BOOST_AUTO_TEST_CASE(cells_that_cannot_be_computed_or_read_are_let_alone) {
    check(DeclaredBuilder().rows(regions).column("n", "Nº", {"5", "s/i", "2", "10"}, {5, 3, 2, 10}), {});
    check(DeclaredBuilder().rows(regions).column("budget", "Monto", {"1.000", "2.000", "500", "3.100"}), {});
}

BOOST_AUTO_TEST_SUITE_END()
