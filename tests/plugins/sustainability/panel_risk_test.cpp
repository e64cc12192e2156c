// The document of the panel "risk".
#include "basis_builder.hpp"
#include "no_data.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::sustainability;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_risk_test)

namespace {

Resource resource(std::uint32_t initiative, Origin origin) { return {initiative, origin, ResourceKind::financial, no_code, std::nullopt, "", Answer::unknown}; }

/// The even ones depend wholly and have an agreement, the odd ones have own resources and a law.
MemoryDataset of(std::size_t size) {
    MemoryDataset data(size);
    data.coverage_[Part::resources].assign(size, Coverage::coded);
    data.coverage_[Part::sustainability].assign(size, Coverage::coded);
    std::vector<std::string> zones;
    for (std::uint32_t i = 0; i < size; ++i) {
        data.resources_.push_back(resource(i, i % 2 == 0 ? Origin::external : Origin::own));
        data.sustainability_.push_back(observed(i, i % 2 == 0 ? 2 : 5));
        zones.emplace_back(i < size / 2 ? "north" : "south");
    }
    data.add("zone", VariableKind::single, {"north", "south"}, zones);
    return data;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_initiative_is_named_in_its_cell) {
    const Document document = run_panel(risk_panel(), of(5), {}, Language::en);
    BOOST_TEST(count(block<Table>(document, "matrix"), "2", "all") == 3);
    BOOST_TEST(count(block<Table>(document, "matrix"), "5", "zero") == 2);
    BOOST_TEST(cell(block<Table>(document, "names"), "2", "all").text == "I1, I3, I5");
    BOOST_TEST(cell(block<Table>(document, "names"), "5", "zero").text == "I2, I4");
    BOOST_TEST(block<Table>(document, "at_risk").rows.size() == 3u);
    BOOST_TEST(cell(block<Table>(document, "at_risk"), "I1", "base").text == "number");
    BOOST_TEST(block<Paragraph>(document, "matrix_summary").text.find("**3 of 5**") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(many_initiatives_are_counted_and_not_named_in_the_matrix) {
    BOOST_TEST(find_block<Table>(run_panel(risk_panel(), of(60)), "names"));
    const Document document = run_panel(risk_panel(), of(61));
    BOOST_TEST(!find_block<Table>(document, "names"));
    BOOST_TEST(count(block<Table>(document, "matrix"), "total", "total") == 61);
    BOOST_TEST(block<Table>(document, "at_risk").rows.size() == 31u);
}

BOOST_AUTO_TEST_CASE(what_is_not_reported_has_a_place_of_its_own) {
    MemoryDataset data = of(3);
    data.coverage_[Part::resources][0] = Coverage::not_reported;
    data.resources_.erase(data.resources_.begin());
    const Document document = run_panel(risk_panel(), data);
    BOOST_TEST(count(block<Table>(document, "matrix"), "2", "not_reported") == 1);
    BOOST_TEST(block<Paragraph>(document, "matrix_summary").text.find("Con todos los datos serían entre 1 y 2 de 3.") != std::string::npos);
}

// I1: 2 of 3 external at least, rung between 0 and 2. I2: dependent, an organ without its step. I3: own with a law.
BOOST_AUTO_TEST_CASE(who_is_at_risk_whatever_is_not_reported_is_named_and_who_may_be_is_not) {
    MemoryDataset data(3);
    data.coverage_[Part::resources].assign(3, Coverage::coded);
    data.coverage_[Part::sustainability].assign(3, Coverage::coded);
    data.resources_ = {resource(0, Origin::external), resource(0, Origin::external), resource(0, Origin::unknown), resource(1, Origin::external), resource(2, Origin::own)};
    data.sustainability_ = {observed(0, 0), unknown_horizon(0, 2), observed(1, 1), observed(1, std::nullopt, Basis::adhoc_organ), observed(2, 5)};
    const Document document = run_panel(risk_panel(), data, {}, Language::en);
    const Table& named = block<Table>(document, "at_risk");
    BOOST_TEST(named.rows.size() == 1u);
    BOOST_TEST(cell(named, "I1", "external").text == "67–100%");
    BOOST_TEST(cell(named, "I1", "step").text == "0–2");
    BOOST_TEST(block<Paragraph>(document, "matrix_summary").text.find("between 1 and 2 of 3") != std::string::npos);
    BOOST_TEST(block<Chart>(document, "matrix_chart").alt.ends_with("At risk: 1."));
    BOOST_TEST(block<Table>(document, "matrix").footnotes.back().text.starts_with("1 initiative without a place on both axes"));
}

BOOST_AUTO_TEST_CASE(what_has_no_amount_is_told_beside_a_share_of_all) {
    MemoryDataset data = of(1);
    data.resources_ = {{0, Origin::external, ResourceKind::financial, no_code, 10.0, "CLP", Answer::unknown}, resource(0, Origin::own)};
    const Table matrix = block<Table>(run_panel(risk_panel(), data, {}, Language::en), "matrix");
    BOOST_TEST(count(matrix, "2", "all") == 1);
    BOOST_TEST(matrix.footnotes.at(0).text.find("1 initiative at 100% has own resources without an amount too.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(groups_are_compared) {
    const Table table = block<Table>(run_panel(risk_panel(), of(8), {{"group", "zone"}}), "by_group.at_risk");
    BOOST_TEST(count(table, "north", "n") == 2);
    BOOST_TEST(count(table, "total", "total") == 8);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    run_on_next_to_nothing(risk_panel(), {Part::resources, Part::sustainability}, [](MemoryDataset& data, std::uint32_t i) {
        data.resources_.push_back(resource(i, Origin::unknown));
        data.sustainability_.push_back({i, Basis::unknown, std::nullopt, Horizon::unknown});
    });
}

BOOST_AUTO_TEST_SUITE_END()
