// The cells of a declared table as the data give them.
#include "audit.hpp"
#include "memory_dataset.hpp"

#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::tabulation;

BOOST_AUTO_TEST_SUITE(declared_counts_test)

namespace {

cabildo::test::MemoryDataset contest() {
    cabildo::test::MemoryDataset data(8);
    data.add("area", VariableKind::single, {"social", "economic"}, {"social", "social", "social", "economic", "economic", "economic", "economic", "economic"});
    data.add("award", VariableKind::single, {"first", "second", "none"}, {"first", "none", "second", "first", "none", "none", "none", ""});
    data.add("scope", VariableKind::single, {"health", "tourism"}, {"health", "health", "tourism", "@not_coded", "@not_coded", "", "health", "health"});
    return data;
}

DeclaredCell cell(std::string row, std::string column, bool total = false) { return {row, row, total, column, column, "1"}; }

}  // namespace

BOOST_AUTO_TEST_CASE(counts_conditions_and_totals_come_from_the_whole_store) {
    const DeclaredTable table{"area", "Area", "area", "",
                              {cell("social", "n"), cell("social", "award=first,second"), cell("economic", "award=first,second"), cell("", "n", true),
                               cell("", "award=first,second", true)}};
    const auto cells = compute_declared(table, contest());
    BOOST_TEST(*cells[0].count == 3);
    BOOST_TEST(*cells[1].count == 2);
    BOOST_TEST(*cells[2].count == 1);
    BOOST_TEST(*cells[3].count == 8);
    BOOST_TEST(*cells[4].count == 3);
}

BOOST_AUTO_TEST_CASE(a_population_narrows_it_and_shares_are_of_the_coded) {
    const DeclaredTable table{"scope", "Scope", "scope", "area=economic", {cell("health", "percent"), cell("tourism", "percent"), cell("", "n", true)}};
    const auto cells = compute_declared(table, contest());
    BOOST_TEST(*cells[0].value() == 100.0);
    BOOST_TEST(*cells[1].value() == 0.0);
    BOOST_TEST(*cells[2].count == 2);  // two not coded, one not reported
}

BOOST_AUTO_TEST_CASE(a_listed_not_reported_row_counts_in_the_base) {
    const DeclaredTable table{"scope", "Scope", "scope", "area=economic", {cell("health", "percent"), cell("@not_reported", "n"), cell("", "n", true)}};
    const auto cells = compute_declared(table, contest());
    BOOST_TEST(*cells[0].value() == 200.0 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(*cells[1].count == 1);
    BOOST_TEST(*cells[2].count == 3);
}

BOOST_AUTO_TEST_CASE(unknown_rows_columns_and_variables_have_nothing_computed) {
    const DeclaredTable table{"area", "Area", "area", "", {cell("martian", "n"), cell("social", "budget")}};
    for (const auto& computed : compute_declared(table, contest())) BOOST_TEST(!computed.count.has_value());
    const DeclaredTable unknown{"x", "X", "nothing", "", {cell("a", "n")}};
    BOOST_TEST(!compute_declared(unknown, contest())[0].count.has_value());
}

BOOST_AUTO_TEST_CASE(a_subtotal_counts_its_block) {
    const DeclaredTable table{"area", "Area", "area", "", {cell("social", "n"), {"", "Subtotal", true, "n", "n", "3"}, cell("economic", "n"), {"", "Total", true, "n", "n", "8"}}};
    const auto cells = compute_declared(table, contest());
    BOOST_TEST(*cells[1].count == 3);
    BOOST_TEST(*cells[3].count == 8);
}

BOOST_AUTO_TEST_CASE(an_unknown_population_is_an_error) {
    const DeclaredTable table{"area", "Area", "area", "nothing=here", {cell("social", "n")}};
    BOOST_CHECK_THROW(compute_declared(table, contest()), Error);
}

BOOST_AUTO_TEST_SUITE_END()
