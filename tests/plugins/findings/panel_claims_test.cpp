// The document of the panel "claims".
#include "findings_data.hpp"
#include "panel_run.hpp"

#include "panels.hpp"

#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::findings;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_claims_test)

namespace {

const std::string own = "p.1 | mine | Participan | They take part | participation.takes_part majority\n"
                        "p.2 | mine | Se obliga | It binds | participation.binding majority_beyond_chance\n"
                        "p.3 | other | Lo dice la gente | People say so |\n"
                        "p.4 | other | Hay crecimiento | Growth | objectives=growth\n";

Document claims(std::map<std::string, std::string, std::less<>> given, Language language = Language::en) {
    return run_panel(claims_panel(), findings_data(), given, language);
}

bool noted(const Table& table, std::string_view row, std::string_view column, std::string_view words) {
    for (const std::string& mark : cell(table, row, column).notes)
        for (const Footnote& note : table.footnotes)
            if (note.mark == mark && note.text.find(words) != std::string::npos) return true;
    return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_institutions_own_claims_are_judged) {
    const Document document = claims({{"claims", own}});
    const Table& mine = block<Table>(document, "claims.mine");
    BOOST_TEST(count(mine, "p.1", "n") == 3);
    BOOST_TEST(count(mine, "p.1", "total") == 4);
    BOOST_TEST(number(mine, "p.1", "percent") == 75.0);
    BOOST_TEST(std::get<std::string>(cell(mine, "p.1", "verdict").value) == "supported");
    BOOST_TEST(cell(mine, "p.1", "verdict").text == "Supported (majority)");
    BOOST_TEST(std::get<std::string>(cell(mine, "p.1", "panel").value) == "participation/overview");
    BOOST_TEST(noted(mine, "p.1", "total", "1 not reported, which never counts as “no”"));
    // 1 of 2; I4 does not report it, and of I5 it is not known whether it takes part: between 1 and 3 of 4.
    BOOST_TEST(std::get<std::string>(cell(mine, "p.2", "verdict").value) == "not_decided");
    BOOST_TEST(noted(mine, "p.2", "verdict", "with all values it would be between 1 and 3 of 4"));
    const Table& other = block<Table>(document, "claims.other");
    BOOST_TEST((cell(other, "p.3", "n").missing == Missing::not_applicable));
    BOOST_TEST(noted(other, "p.3", "verdict", "a judgement that no coded fact measures"));
    BOOST_TEST(count(other, "p.4", "n") == 3);
    BOOST_TEST(noted(other, "p.4", "verdict", "no count decides"));
    BOOST_TEST(block<Paragraph>(document, "summary").text == "Of **4** claims, the data decide on **1**: 1 is supported. 1 is not decided: what is not reported might change its verdict. 2 are not countable, among them 1 lesson whose count is reported.");
    BOOST_TEST(count(block<Table>(document, "verdicts"), "@total", "not_countable") == 2);
}

// 3 of 4. Wilson, z² = 3.8415: centre (0.75 + z²/8)/(1 + z²/4) = 0.6275, half width 1.96·√(0.1875/4 + z²/64)/(1 + z²/4) = 0.3269.
// Exact: the lower end solves 4p³ − 3p⁴ = 0.025, p = 0.1941; the upper one 1 − p⁴ = 0.025, p = 0.9937.
BOOST_AUTO_TEST_CASE(both_intervals_stand_beside_a_share) {
    const Table table = block<Table>(claims({{"claims", own}}), "claims.mine");
    BOOST_TEST(number(table, "p.1", "wilson_low") == 30.06, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(number(table, "p.1", "wilson_high") == 95.44, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(number(table, "p.1", "exact_low") == 19.41, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(number(table, "p.1", "exact_high") == 99.37, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(number(block<Table>(claims({{"claims", own}, {"confidence", "99"}}), "claims.mine"), "p.1", "exact_low") < 19.4);
}

// "It binds little" is a claim of a minority; what is plotted are those that bind.
BOOST_AUTO_TEST_CASE(the_figure_names_what_it_plots_and_not_the_claim) {
    const Chart chart = block<Chart>(claims({{"claims", "p | mine | Se obliga poco | It binds little | participation.binding minority\nq | mine | No hay confianza | No trust | objectives=trust minority"}}), "chart.mine");
    BOOST_TEST(chart.categories.at(0).second == "Of those that take part, initiatives with a binding mechanism");
    BOOST_TEST(chart.categories.at(1).second == "Initiatives with “trust” in “objectives”");
    BOOST_TEST(chart.alt.find("little") == std::string::npos);
    BOOST_TEST(chart.alt.find("initiatives with a binding mechanism: 1 of 2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(initiatives_that_report_nothing_are_not_called_coded) {
    const Document document = run_panel(claims_panel(), unknown_data(3, Coverage::not_reported), {}, Language::es);
    BOOST_TEST(block<Paragraph>(document, "cases").text.starts_with("Hay **0** iniciativas codificadas en alguna de las cinco dimensiones o en sostenibilidad; 3 no informadas en ninguna."));
}

BOOST_AUTO_TEST_CASE(a_fault_in_the_claims_is_a_usage_error_that_names_the_line) {
    try {
        claims({{"claims", own + "p.5 | mine | x | x | participation.nothing occurs"}});
        BOOST_ERROR("no error");
    } catch (const Error& error) {
        BOOST_TEST((error.kind() == ErrorKind::usage));
        BOOST_TEST(error.line(Language::es).starts_with("Afirmaciones, línea 5: no existe la medida «participation.nothing»"));
    }
}

BOOST_AUTO_TEST_CASE(a_list_without_claims_says_so) {
    BOOST_TEST(find_block<Notice>(claims({{"claims", "# nothing yet"}}), "no_claims"));
}

BOOST_AUTO_TEST_CASE(sections_may_be_called_anything_and_stay_one_where_their_ids_meet) {
    const Document document = claims({{"claims", "a | Mi región | x | x | zone=north occurs\nb | mi_region | y | y | zone=south occurs"}});
    BOOST_TEST(block<Table>(document, "claims.mi_region").rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(groups_are_counted_below_each_claim) {
    const Document document = claims({{"claims", own}, {"group", "zone"}});
    const Table& table = block<Table>(document, "groups.mine");
    BOOST_TEST(count(table, "p.1", "total") == 4);
    BOOST_TEST(count(table, "p.1/north", "n") == 1);  // I1 of I1 and I3
    BOOST_TEST(count(table, "p.1/north", "total") == 2);
    BOOST_TEST(count(table, "p.1/south", "n") == 2);
    BOOST_TEST(count(table, "p.1/south", "total") == 2);
    BOOST_TEST(block<Paragraph>(document, "summary.groups.mine").text == "“mine”: the counts of **2** claims, n of N, in **6** initiatives and in each of the 2 groups of “zone”.");
}

BOOST_AUTO_TEST_CASE(synthesis_variables_have_tables_of_several_answers) {
    MemoryDataset data = findings_data();
    data.add(Variable{"lessons", VariableKind::several, Dimension::synthesis, {"Lecciones", "Lessons"}, {{"a", {"A", "A"}}, {"b", {"B", "B"}}}}, {"a", "a;b", "", "b", "@not_coded", "@not_coded"});
    const Document document = run_panel(claims_panel(), data, {}, Language::en);
    const Table& table = block<Table>(document, "answers.lessons");
    BOOST_TEST(count(table, "a", "n") == 2);
    BOOST_TEST(number(table, "a", "percent") == 200.0 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(number(table, "b", "percent_answers") == 50.0);
    BOOST_TEST(count(table, "total", "n") == 4);
    BOOST_TEST(block<Paragraph>(document, "summary.answers.lessons").text.find("1 not reported") != std::string::npos);
}

// A store with another codebook: the claims of 2009 are told apart as not countable, and why.
BOOST_AUTO_TEST_CASE(what_the_codebook_lacks_makes_a_claim_not_countable) {
    const Document document = claims({});
    const Table& table = block<Table>(document, "claims.objectives");
    BOOST_TEST(std::get<std::string>(cell(table, "objectives.coordination", "verdict").value) == "not_countable");
    BOOST_TEST(noted(table, "objectives.coordination", "verdict", "“objectives” has no category “coordination”"));
}

BOOST_AUTO_TEST_CASE(another_n_than_the_claims_is_told) {
    const Table table = block<Table>(claims({}), "claims.participation");
    BOOST_TEST(noted(table, "participation.mechanisms", "verdict", "the claim speaks of 29 cases, and here there are 4"));
}

BOOST_AUTO_TEST_CASE(the_order_of_the_rows_and_the_names_of_the_initiatives_change_no_figure) {
    MemoryDataset turned = findings_data();
    std::reverse(turned.mechanisms_.begin(), turned.mechanisms_.end());
    std::reverse(turned.involvements_.begin(), turned.involvements_.end());
    std::reverse(turned.resources_.begin(), turned.resources_.end());
    std::reverse(turned.innovations_.begin(), turned.innovations_.end());
    for (Initiative& each : turned.initiatives_) each.code = "X" + each.code;
    const Document document = claims({}), other = run_panel(claims_panel(), turned, {}, Language::en);
    for (const char* id : {"verdicts", "claims.articulation", "claims.resources", "claims.participation", "claims.innovation", "claims.lessons"}) BOOST_TEST((block<Table>(document, id) == block<Table>(other, id)), id);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    for (const std::size_t size : {0u, 1u, 3u}) {
        for (const Coverage coverage : {Coverage::not_coded, Coverage::not_reported, Coverage::none}) {
            for (const Language language : {Language::es, Language::en}) {
                for (const char* group : {"", "zone", "objectives"}) {
                    const Document document = run_panel(claims_panel(), unknown_data(size, coverage), {{"group", group}}, language);
                    if (size == 0) {
                        BOOST_TEST(find_block<Notice>(document, "no_cases"));
                        continue;
                    }
                    if (coverage != Coverage::none) BOOST_TEST(count(block<Table>(document, "verdicts"), "@total", "not_countable") == 48);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
