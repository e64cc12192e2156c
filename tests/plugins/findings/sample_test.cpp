// The whole chain on the sample of the contest of 2009: the built program, a store made from the sample, the loaded
// plugin, and every finding that the contest's analysis stated.
#include "../program_run.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <set>

using namespace cabildo::test;
using nlohmann::json;

BOOST_AUTO_TEST_SUITE(sample_test)

namespace {

std::filesystem::path sample() { return SampleStore::shared().path(); }
std::string analysed(const std::string& rest) { return analyze(sample(), "findings/" + rest); }

const std::string of_29 = " --where area=political_institutional";

/// Calls `see(row id, cells by column)` for every claim.
template <class See>
std::size_t each_claim(const json& document, See see) {
    std::size_t count = 0;
    for (const auto& table : document.at("blocks")) {
        if (table.at("type") != "table" || !table.at("id").get<std::string>().starts_with("claims.")) continue;
        for (const auto& row : table.at("rows")) {
            see(table, row.at("id").get<std::string>());
            ++count;
        }
    }
    return count;
}

struct Expected {
    const char* section;
    const char* id;
    int count, total;
};

// Counted from the sample's CSV files by tests/db/sample_rules.py, another program; there an answer not reported counts as no,
// so that N is 29 (24 for binding): here it is outside of N.
constexpr std::array<Expected, 13> expected{{
    {"objectives", "objectives.coordination", 19, 29}, {"articulation", "articulation.wide_map", 23, 29}, {"articulation", "articulation.multilevel", 24, 29},
    {"articulation", "articulation.low_effective_intersectorality", 9, 29}, {"articulation", "articulation.leadership", 30, 34},
    {"resources", "resources.combination", 25, 28}, {"resources", "resources.external_more_frequent", 49, 79}, {"planning", "planning.collective", 21, 29},
    {"planning", "planning.logframe", 20, 46}, {"participation", "participation.mechanisms", 24, 29}, {"participation", "participation.information_consultation", 19, 24},
    {"innovation", "innovation.counterpoint", 21, 27}, {"lessons", "participation.little_binding", 4, 23},
}};

}  // namespace

// The 100 initiatives of other areas are not coded: they leave N, so that the selection changes no verdict and no count.
BOOST_AUTO_TEST_CASE(every_countable_finding_is_supported_with_and_without_the_selection) {
    for (const std::string& selection : {std::string(), of_29}) {
        const json document = json::parse(analysed("claims" + selection));
        std::size_t supported = 0;
        const std::size_t all = each_claim(document, [&](const json& table, const std::string& id) {
            BOOST_TEST_CONTEXT(id) {
                const std::string verdict = cell(table, id, "verdict").at("value");
                const json& n = cell(table, id, "n").at("value");
                supported += verdict == "supported";
                if (verdict == "supported") BOOST_TEST(n.get<int>() > 0);
                else BOOST_TEST(verdict == "not_countable");
                if (id != "resources.project_capacity") BOOST_TEST(n.get<int>() <= cell(table, id, "total").at("value").get<int>());
            }
        });
        BOOST_TEST(all == 48u);
        BOOST_TEST(supported == 38u);  // the others: nine lessons and one judgement
        for (const Expected& each : expected) {
            const json& table = block(document, std::string("claims.") + each.section);
            BOOST_TEST_CONTEXT(each.id) {
                BOOST_TEST(cell(table, each.id, "n").at("value") == each.count);
                BOOST_TEST(cell(table, each.id, "total").at("value") == each.total);
            }
        }
    }
}

// Wilson 65.45–92.40, exact 64.23–94.15.
BOOST_AUTO_TEST_CASE(twenty_four_of_twenty_nine_stands_there_with_both_intervals) {
    const json document = json::parse(analysed("claims" + of_29));
    const json& table = block(document, "claims.participation");
    const auto percent = [&](const char* column) { return std::round(100 * cell(table, "participation.mechanisms", column).at("value").get<double>()) / 100; };
    BOOST_TEST(percent("percent") == 82.76);
    BOOST_TEST(percent("wilson_low") == 65.45);
    BOOST_TEST(percent("wilson_high") == 92.40);
    BOOST_TEST(percent("exact_low") == 64.23);
    BOOST_TEST(percent("exact_high") == 94.15);
}

BOOST_AUTO_TEST_CASE(tensions_and_lessons_are_told) {
    const std::string text = analysed("claims --lang en" + of_29);
    BOOST_TEST(text.find("Tension: no association of municipalities applied.") != std::string::npos);
    BOOST_TEST(text.find("Tension: a single provincial government applied.") != std::string::npos);
    const json document = json::parse(text);
    BOOST_TEST(cell(block(document, "claims.lessons"), "lessons.support", "verdict").at("value") == "not_countable");
    BOOST_TEST(cell(block(document, "claims.lessons"), "lessons.support", "n").at("value") == 6);
    BOOST_TEST(block(document, "answers.lessons").at("rows").size() == 10u);
}

BOOST_AUTO_TEST_CASE(the_panels_named_are_there) {
    std::set<std::string> panels;
    for (const auto& plugin : json::parse(output_of(program() + " plugins --json"))) {
        const std::string id = plugin.at("id");
        for (const auto& panel : plugin.at("panels")) panels.insert(id.substr(id.rfind('.') + 1) + '/' + panel.at("id").get<std::string>());
    }
    each_claim(json::parse(analysed("claims" + of_29)), [&](const json& table, const std::string& id) {
        const json& panel = cell(table, id, "panel").at("value");
        if (!panel.is_null()) BOOST_TEST(panels.contains(panel.get<std::string>()), panel);
    });
}

// The same figure in the panel that a claim names: one implementation.
BOOST_AUTO_TEST_CASE(the_named_panel_shows_the_same_count) {
    const auto other = [](const char* panel) { return json::parse(analyze(sample(), panel + of_29)); };
    BOOST_TEST(cell(block(other("participation/overview"), "measures"), "binding", "n").at("value") == 4);
    BOOST_TEST(cell(block(other("planning/overview"), "questions"), "collective", "yes").at("value") == 21);
    BOOST_TEST(cell(block(other("resources/overview"), "questions"), "both_origins", "yes").at("value") == 25);
    BOOST_TEST(cell(block(other("innovation/overview"), "questions"), "organ", "yes").at("value") == 9);
}

BOOST_AUTO_TEST_CASE(own_claims_are_given_on_the_command_line) {
    const json document = json::parse(analysed("claims --set claims='mine.1 | mine | Hay mesas | There are round tables | participation.instruments=round_table occurs'"));
    BOOST_TEST(cell(block(document, "claims.mine"), "mine.1", "n").at("value") == 8);
    const std::string store = quoted(sample());
    FILE* pipe = popen((program() + " analyze " + store + " findings/claims --lang en --set claims='mine.1 | mine | x | x | nothing.here occurs' 2>&1").c_str(), "r");
    BOOST_REQUIRE(pipe);
    std::array<char, 512> line{};
    BOOST_TEST(fgets(line.data(), static_cast<int>(line.size()), pipe));
    BOOST_TEST(std::string(line.data()).find("Claims, line 1: there is no measure “nothing.here”") != std::string::npos);
    while (fgets(line.data(), static_cast<int>(line.size()), pipe)) {}
    BOOST_TEST(WEXITSTATUS(pclose(pipe)) == 2);
}

BOOST_AUTO_TEST_CASE(an_initiative_of_another_area_has_a_profile) {
    const json document = json::parse(analysed("profile --lang en --set initiative=SO-01"));
    BOOST_TEST(block(document, "not_coded").at("kind") == "note");
    BOOST_TEST(cell(block(document, "traits"), "depth", "initiative").at("text") == "not coded");
    BOOST_TEST(cell(block(document, "traits"), "depth", "n").at("value") == 29);
}

BOOST_AUTO_TEST_SUITE_END()
