// The document of the panel "binding".
#include "panels.hpp"
#include "participation_data.hpp"

using namespace cabildo;
using namespace cabildo::participation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_binding_test)

BOOST_AUTO_TEST_CASE(the_share_is_of_initiatives_that_take_part_and_report_it) {
    const std::string text = block<Paragraph>(run_panel(binding_panel(), participation_data()), "summary").text;
    BOOST_TEST(text.starts_with("**1 de 3** (33,3\u202f%;"));
    BOOST_TEST(text.find("tiene algún mecanismo vinculante: minoría, no más allá del azar. 1 no lo informa.") != std::string::npos);
    BOOST_TEST(text.find("**1 de 6**") != std::string::npos);  // mechanisms: one binding, five not, one not reported
}

BOOST_AUTO_TEST_CASE(the_deepest_mechanism_need_not_bind_and_a_shallow_one_may) {
    const Table table = block<Table>(run_panel(binding_panel(), participation_data()), "depths");
    BOOST_TEST(count(table, "4", "yes") == 0);
    BOOST_TEST(count(table, "2", "yes") == 1);
    BOOST_TEST(number(table, "2", "percent") == 50.0);
    BOOST_TEST(count(table, "not_reported", "unknown") == 1);
    BOOST_TEST(count(table, "total", "valid") == 6);
    BOOST_TEST((cell(table, "5", "percent").missing == Missing::undefined));
}

BOOST_AUTO_TEST_CASE(where_and_by_whom_are_told_by_variables_and_by_a_list) {
    MemoryDataset data = participation_data();
    data.actors_ = {{"a", "Junta de vecinos", Sector::civil_society, Level::municipal, no_code}};
    data.involvements_ = {{2, 0, Role::leads, Agreement::unknown}, {4, 0, Role::leads, Agreement::unknown}};
    const Document document = run_panel(binding_panel(), data);
    const Table& where = block<Table>(document, "by_where");
    BOOST_TEST(count(where, "north", "n") == 1);
    BOOST_TEST(count(where, "north", "total") == 2);
    BOOST_TEST(count(where, "south", "total") == 1);  // one of the two that take part does not report it
    const Table& list = block<Table>(document, "binding_mechanisms");
    BOOST_REQUIRE(list.rows.size() == 1u);
    BOOST_TEST(cell(list, "I3", "leads").text == "Junta de vecinos");
    BOOST_TEST(cell(list, "I3", "instrument").text == "Asamblea");
    BOOST_TEST(count(list, "I3", "depth") == 2);
    BOOST_TEST(find_block<Table>(document, "by_whom") == nullptr);  // the codebook has no applicant
}

BOOST_AUTO_TEST_CASE(two_binding_mechanisms_of_one_initiative_have_a_row_each) {
    MemoryDataset data = participation_data();
    data.mechanisms_[1].binding = Answer::yes;
    const Table list = block<Table>(run_panel(binding_panel(), data), "binding_mechanisms");
    BOOST_REQUIRE(list.rows.size() == 2u);
    BOOST_TEST(std::get<std::string>(list.rows[1].cells[0].value) == "I3");
    BOOST_TEST((list.rows[0].cells[2].missing == Missing::not_reported));
}

BOOST_AUTO_TEST_CASE(without_binding_mechanisms_there_is_nothing_to_list_and_that_is_said) {
    MemoryDataset data = participation_data();
    for (Mechanism& mechanism : data.mechanisms_) mechanism.binding = Answer::no;
    BOOST_TEST(find_block<Notice>(run_panel(binding_panel(), data), "no_binding") != nullptr);
}

BOOST_AUTO_TEST_CASE(cells_of_the_list_are_never_blank) {
    MemoryDataset data = participation_data();
    data.mechanisms_[2].stages = std::uint8_t{0};
    const Table list = block<Table>(run_panel(binding_panel(), data, {}, Language::en), "binding_mechanisms");
    BOOST_TEST((cell(list, "I3", "organisation").missing == Missing::not_reported));
    BOOST_TEST(cell(list, "I3", "stages").text == "None");
}

BOOST_AUTO_TEST_CASE(the_sentence_on_one_initiative_is_in_the_singular) {
    MemoryDataset data(1);
    data.vocabularies_["mechanisms.instrument"] = {{"council", {"Consejo", "Council"}}};
    data.coverage_[Part::mechanisms] = {Coverage::coded};
    data.mechanisms_ = {Made(0, 2, 0)};
    data.add("region", VariableKind::single, {"north"}, {"north"});
    BOOST_TEST(block<Paragraph>(run_panel(binding_panel(), data), "by_where_summary").text.find("de 1 iniciativa") == std::string::npos);
    BOOST_TEST(block<Paragraph>(run_panel(binding_panel(), data), "by_where_summary").text.starts_with("Iniciativas con algún mecanismo vinculante, de 1 que participa,"));
    BOOST_TEST(block<Paragraph>(run_panel(binding_panel(), data, {}, Language::en), "by_where_summary").text.starts_with("Initiatives with a binding mechanism, of 1 that takes part,"));
}

BOOST_AUTO_TEST_SUITE_END()
