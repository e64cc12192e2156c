// Which declared cells the audit cannot read or compare, each with its reason.
#include "declared_builder.hpp"
#include "unchecked.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>

using namespace cabildo;
using namespace cabildo::tabulation;
using cabildo::tabulation::test::DeclaredBuilder;
using enum cabildo::tabulation::UncheckedReason;

BOOST_AUTO_TEST_SUITE(unchecked_test)

namespace {

const Variable places{"v", VariableKind::single, Dimension::characterisation, {"Lugar", "Place"}, {{"Norte", {}}, {"Sur", {}}}};

std::vector<UncheckedCell> unchecked(const DeclaredBuilder& builder, const Variable* variable = &places, bool population_known = true) {
    return unchecked_cells(builder.table_, builder.context_, variable, population_known);
}

/// Counts of Norte (38), Sur (2) and their total as printed.
DeclaredBuilder printed(const std::string& first, const std::string& second = "2", const std::string& total = "40") {
    return DeclaredBuilder().rows({"Norte", "Sur"}).column("n", "Nº", {first, second, total}, {38, 2, 40});
}

void check_only(const std::vector<UncheckedCell>& cells, const std::string& row, UncheckedReason reason) {
    BOOST_REQUIRE(cells.size() == 1u);
    BOOST_TEST(cells[0].row == row);
    BOOST_TEST((cells[0].reason == reason));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_table_of_numbers_that_the_data_know_has_none) {
    BOOST_TEST(unchecked(printed("38")).empty());
    BOOST_TEST(unchecked(printed("–")).empty());
    BOOST_TEST(unchecked(printed("39")).empty());  // a finding, so it was compared
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_told_and_that_it_keeps_the_total_from_being_added_up) {
    for (const std::string& text : std::vector<std::string>{"treinta", "3 8", "38 (a)", std::string(400, '9')}) {
        BOOST_TEST_CONTEXT(text) {
            const auto cells = unchecked(printed(text));
            check_only(cells, "Norte", unreadable);
            BOOST_TEST(cells[0].column == "Nº");
            BOOST_TEST(cells[0].printed == text);
            BOOST_TEST(cells[0].total_unchecked);
        }
    }
    BOOST_TEST(!unchecked(printed("treinta").several_answers())[0].total_unchecked);
    BOOST_TEST(!unchecked(printed("38", "2", "cuarenta"))[0].total_unchecked);
}

BOOST_AUTO_TEST_CASE(words_do_not_turn_a_column_of_numbers_into_one_of_texts) {
    BOOST_TEST(unchecked(printed("treinta", "dos")).size() == 2u);
    check_only(unchecked(DeclaredBuilder().rows({"Norte"}).column("percent", "%", {"todo"}, {38})), "Norte", unreadable);
}

BOOST_AUTO_TEST_CASE(lists_under_a_condition_are_compared_and_a_total_in_words_is_not) {
    const auto awards = [](const std::string& total) {
        return DeclaredBuilder().rows({"Norte", "Sur"}).column("award=first,second", "Premios", {"1er, 1er, 2do", "2do", total}, {3, 1, 4});
    };
    BOOST_TEST(unchecked(awards("4")).empty());
    BOOST_TEST(unchecked(awards("–")).empty());
    check_only(unchecked(awards("1er ×2, 2do ×2")), "Total", text_total);
}

BOOST_AUTO_TEST_CASE(an_empty_cell_is_told_where_the_data_have_cases) {
    check_only(unchecked(printed("")), "Norte", blank);
    BOOST_TEST(unchecked(printed("38", "2", "")).empty());
    BOOST_TEST(unchecked(DeclaredBuilder().rows({"Norte", "Sur"}).column("n", "Nº", {"38", "", "38"}, {38, 0, 38})).empty());
}

BOOST_AUTO_TEST_CASE(the_second_of_two_equal_cells_is_told_and_the_first_one_counts) {
    DeclaredBuilder twice = printed("38");
    twice.table_.cells.push_back(twice.table_.cells[0]);
    twice.table_.cells.back().value = "7";
    twice.context_.computed.push_back(twice.context_.computed[0]);
    check_only(unchecked(twice), "Norte", repeated);
    BOOST_TEST(unchecked(twice)[0].printed == "7");
    BOOST_TEST(twice.found().empty());
}

BOOST_AUTO_TEST_CASE(what_the_data_cannot_give_is_told_with_the_reason) {
    const DeclaredBuilder unknown = DeclaredBuilder().rows({"Este"}).column("n", "Nº", {"1"});
    check_only(unchecked(unknown), "Este", unknown_row);
    check_only(unchecked(unknown, nullptr), "Este", unknown_variable);
    check_only(unchecked(unknown, &places, false), "Este", unknown_population);
    for (const VariableKind kind : {VariableKind::number, VariableKind::text}) {
        const Variable variable{"v", kind, Dimension::characterisation, {"V", "V"}};
        check_only(unchecked(unknown, &variable), "Este", no_categories);
    }
    for (const char* column : {"percentage", ""}) {
        check_only(unchecked(DeclaredBuilder().rows({"Norte"}).column(column, "Parte", {"1"})), "Norte", unknown_column);
    }
    DeclaredBuilder nobody = DeclaredBuilder().rows({"Norte"}).column("percent", "%", {"0%"}, {0});
    nobody.context_.computed[0].base = 0;
    check_only(unchecked(nobody), "Norte", no_cases);
}

BOOST_AUTO_TEST_CASE(a_subtotal_that_cannot_be_made_is_told) {
    DeclaredBuilder table;
    table.rows({"Norte"}).column("n", "Nº", {"38", "38"}, {38}, "Subtotal").rows({"Sur"}).column("n", "Nº", {"2", "40"}, {2, 40});
    check_only(unchecked(table), "Subtotal", unknown_part);
    check_only(unchecked(table.several_answers()), "Subtotal", overlapping);
}

BOOST_AUTO_TEST_SUITE_END()
