// The whole chain on the sample of the contest of 2009: the built program, a store made from the sample, the loaded
// plugin, and the findings on participation that the contest's analysis stated.
#include "../program_run.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo::test;
using nlohmann::json;

BOOST_AUTO_TEST_SUITE(sample_test)

namespace {

std::string analysed(const std::string& rest) { return analyze(SampleStore::shared().path(), "participation/" + rest); }

/// The 29 political-institutional initiatives.
json of_29(const std::string& rest) { return json::parse(analysed(rest + " --where area=political_institutional")); }

}  // namespace

// "la gran mayoría (24 de 29) incorpora mecanismos de participación"
BOOST_AUTO_TEST_CASE(twenty_four_of_twenty_nine_have_participation_with_both_intervals) {
    const json document = of_29("overview");
    const json& table = block(document, "measures");
    BOOST_TEST(cell(table, "takes_part", "n").at("value") == 24);
    BOOST_TEST(cell(table, "takes_part", "total").at("value") == 29);
    BOOST_TEST(cell(table, "takes_part", "wilson_low").at("text") == "65,5\u202f%");
    BOOST_TEST(cell(table, "takes_part", "wilson_high").at("text") == "92,4\u202f%");
    BOOST_TEST(cell(table, "takes_part", "exact_low").at("text") == "64,2\u202f%");
    BOOST_TEST(cell(table, "takes_part", "exact_high").at("text") == "94,2\u202f%");
}

// "mayoría a nivel de información y consulta": majority beyond chance; "escasa participación de carácter vinculante":
// minority beyond chance.
BOOST_AUTO_TEST_CASE(most_do_not_go_beyond_consultation_and_few_bind) {
    const json document = of_29("overview");
    const json& table = block(document, "measures");
    BOOST_TEST(cell(table, "at_most_consult", "total").at("value") == 24);
    BOOST_TEST(cell(table, "at_most_consult", "majority").at("value") == "majority");
    BOOST_TEST(cell(table, "binding", "majority").at("value") == "minority");
}

// "diversidad de instrumentos: mesas, asambleas, foros, talleres, cabildos, comités, plazas ciudadanas, consultas"
BOOST_AUTO_TEST_CASE(all_eight_instruments_of_the_finding_occur) {
    const json document = of_29("instruments");
    for (const char* instrument : {"round_table", "assembly", "forum", "workshop", "cabildo", "committee", "citizen_square", "consultation"})
        BOOST_TEST(cell(block(document, "instruments"), instrument, "mechanisms").at("value").get<int>() > 0);
}

// Counted by hand in db/sample/contest-2009/mechanisms.csv: greatest depth of each of the 24 initiatives.
BOOST_AUTO_TEST_CASE(the_ladder_of_the_sample_is_the_one_counted_by_hand) {
    const json document = of_29("depth");
    const int expected[] = {5, 5, 14, 3, 1, 1};
    for (int depth = 0; depth <= 5; ++depth)
        BOOST_TEST(cell(block(document, "distribution"), std::to_string(depth), "n").at("value") == expected[depth]);
    BOOST_TEST(block(document, "ladder").at("divider_label") == "19 de 24 no pasan de la consulta");
    BOOST_TEST(block(document, "initiatives").at("rows").size() == 29u);
    BOOST_TEST(cell(block(document, "initiatives"), "PI-14", "depth_max").at("value") == 5);  // 5, 3, 4
    BOOST_TEST(cell(block(document, "initiatives"), "PI-14", "depth_median").at("value") == 4);
}

BOOST_AUTO_TEST_CASE(areas_that_are_not_coded_leave_every_figure_and_are_said) {
    const json all = json::parse(analysed("overview")), some = of_29("overview");
    BOOST_TEST(block(all, "measures") == block(some, "measures"));
    BOOST_TEST(block(all, "who_counts").at("text").get<std::string>().find("100 sin codificar") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_panel_is_written_in_both_languages_and_twice_the_same) {
    for (const char* panel :
         {"overview", "depth --set scale=arnstein", "depth --set scale=oecd", "depth --set scale=iap2", "instruments", "binding", "cycle"})
        for (const char* language : {"es", "en"}) {
            const std::string command = std::string(panel) + " --set group=applicant --format html --lang " + language;
            const std::string once = analysed(command);
            BOOST_TEST(once.find("NaN") == std::string::npos);
            BOOST_TEST((once == analysed(command)), command);
        }
}

BOOST_AUTO_TEST_SUITE_END()
