// The whole chain: the built program, stores made from the sample and from an imported data package, the loaded plugin.
// Davis' Southern Women: figures of NetworkX 3 and NumPy, as in davis_expected.csv.
#include "networks.hpp"

#include "../program_run.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo::test;
using cabildo::articulation::test::rows_of;
using nlohmann::json;

BOOST_AUTO_TEST_SUITE(chain_test)

namespace {

json analysed(const std::filesystem::path& store, const std::string& rest) { return json::parse(analyze(store, "articulation/" + rest)); }

std::filesystem::path sample() { return SampleStore::shared().path(); }
std::filesystem::path davis() { return SampleStore::shared().imported("plugins/articulation/packages/davis"); }

std::string text(const json& document, const std::string& id) { return block(document, id).at("text"); }

}  // namespace

BOOST_AUTO_TEST_SUITE(southern_women_imported)

BOOST_AUTO_TEST_CASE(have_every_published_centrality) {
    const json document = analysed(davis(), "network");
    for (const auto& row : rows_of("davis_expected.csv")) {
        const json& table = block(document, row[1] == "woman" ? "actor_centrality" : "initiative_centrality");
        BOOST_TEST_CONTEXT(row[0]) {
            BOOST_TEST(value(table, row[0], row[1] == "woman" ? "initiatives" : "actors") == std::stoi(row[2]));
            BOOST_TEST(std::fabs(value(table, row[0], "degree").get<double>() - std::stod(row[3])) < 1e-9);
            BOOST_TEST(std::fabs(value(table, row[0], "betweenness").get<double>() - std::stod(row[4])) < 1e-9);
            BOOST_TEST(std::fabs(value(table, row[0], "closeness").get<double>() - std::stod(row[6])) < 1e-9);
            BOOST_TEST(std::fabs(value(table, row[0], "eigenvector").get<double>() - std::stod(row[7])) < 1e-9);
        }
    }
}

BOOST_AUTO_TEST_CASE(have_the_published_figures_of_the_whole_network) {
    const json document = analysed(davis(), "network --lang en");
    const json& whole = block(document, "whole");
    const auto near = [&](const json& value, double expected, double within) { return std::fabs(value.get<double>() - expected) < within; };
    BOOST_TEST(near(value(whole, "density", "value"), 0.35317, 5e-6));
    BOOST_TEST(near(value(whole, "clustering", "value"), 0.467764, 5e-7));
    BOOST_TEST(near(value(whole, "singular_1", "value"), 6.741908, 5e-7));
    BOOST_TEST(near(value(whole, "singular_2", "value"), 4.380098, 5e-7));
    BOOST_TEST(near(value(whole, "singular_3", "value"), 2.447261, 5e-7));
    BOOST_TEST(near(value(block(document, "projections"), "actors", "density"), 0.9085, 5e-5));
    BOOST_TEST(block(document, "communities").at("rows").size() == 2u);
    BOOST_TEST(block(document, "network").at("nodes").size() == 32u);
}

BOOST_AUTO_TEST_CASE(say_plainly_that_their_sectors_are_not_reported) {
    const json document = analysed(davis(), "levels --lang en");
    BOOST_TEST(value(block(document, "ei"), "level", "unknown") == 18);
    BOOST_TEST(value(block(document, "ei"), "level", "index").is_null());
    BOOST_TEST(text(document, "levels_summary").find("14 more initiatives") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(sample_of_2009)

BOOST_AUTO_TEST_CASE(supports_the_claims_of_the_seed_on_actors) {
    // A wide map: the three sectors, and a median of five actors or more.
    const json actors = analysed(sample(), "actors --lang en");
    BOOST_TEST(text(actors, "wide_map").find("**23 of 29**") != std::string::npos);
    BOOST_TEST(text(actors, "actors_summary").find("The median is **9** actors") != std::string::npos);
    // Multi-level prevails, effective intersectorality is low.
    const json levels = analysed(sample(), "levels --lang en");
    BOOST_TEST(text(levels, "levels_summary").find("**24 of 29**") != std::string::npos);
    BOOST_TEST(text(levels, "levels_summary").find("majority beyond chance") != std::string::npos);
    BOOST_TEST(text(levels, "sectors_summary").find("**9 of 29**") != std::string::npos);
    BOOST_TEST(text(levels, "sectors_summary").find("It is a minority") != std::string::npos);
    // Leads: the provincial and the local level stand out.
    BOOST_TEST(text(analysed(sample(), "leadership --lang en"), "levels_summary").find("**30 of 34**") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_selection_equals_the_whole_of_what_is_coded) {
    // Only the 29 political-institutional initiatives are coded: selecting them changes nothing but N outside.
    for (const char* panel : {"actors", "network", "levels", "leadership", "agreements"}) {
        const json all = analysed(sample(), panel), some = analysed(sample(), std::string(panel) + " --where area=political_institutional");
        for (const auto& each : all.at("blocks")) {
            if (each.at("id") != "summary") BOOST_TEST((each == block(some, each.at("id"))), panel);
        }
        BOOST_TEST(block(analysed(sample(), std::string(panel) + " --where area=social"), "no_cases").at("kind") == "warning");  // nothing coded
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
