// The whole chain: the built program, stores made from the sample and from an imported data package, the loaded plugin.
// Davis' Southern Women: figures of NetworkX 3 and NumPy, as in davis_expected.csv.
#include "networks.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

using cabildo::articulation::test::rows_of;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

std::string output_of(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error("cannot run " + command);
    std::string text;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) text.append(buffer.data(), n);
    if (pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
    return text;
}

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

const std::string program = quoted(fs::path(CABILDO_BUILD_DIR) / "bin" / "cabildo");

struct Stores {
    fs::path folder, sample, davis;

    Stores() {
        std::string name = (fs::temp_directory_path() / "cabildo-articulation-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        folder = name;
        sample = folder / "sample.cabildo";
        davis = folder / "davis.cabildo";
        output_of(program + " new " + quoted(sample) + " --sample contest-2009");
        output_of(program + " new " + quoted(davis));
        output_of(program + " import " + quoted(davis) + ' ' + quoted(fs::path(CABILDO_TEST_DATA) / "plugins/articulation/packages/davis"));
    }
    ~Stores() { fs::remove_all(folder); }
};

const Stores& stores() {
    static const Stores made;
    return made;
}

json analysed(const fs::path& store, const std::string& rest) { return json::parse(output_of(program + " analyze " + quoted(store) + " articulation/" + rest)); }

const json& block(const json& document, const std::string& id) {
    for (const auto& each : document.at("blocks")) {
        if (each.at("id") == id) return each;
    }
    throw std::runtime_error("no block " + id);
}

const json& cell(const json& table, const std::string& row, const std::string& column) {
    const auto& columns = table.at("columns");
    for (const auto& each : table.at("rows")) {
        if (each.at("id") != row) continue;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c].at("id") == column) return each.at("cells")[c].at("value");
        }
    }
    throw std::runtime_error("no cell " + row + ", " + column);
}

std::string text(const json& document, const std::string& id) { return block(document, id).at("text"); }

}  // namespace

BOOST_AUTO_TEST_SUITE(southern_women_imported)

BOOST_AUTO_TEST_CASE(have_every_published_centrality) {
    const json document = analysed(stores().davis, "network");
    for (const auto& row : rows_of("davis_expected.csv")) {
        const json& table = block(document, row[1] == "woman" ? "actor_centrality" : "initiative_centrality");
        BOOST_TEST_CONTEXT(row[0]) {
            BOOST_TEST(cell(table, row[0], row[1] == "woman" ? "initiatives" : "actors") == std::stoi(row[2]));
            BOOST_TEST(std::fabs(cell(table, row[0], "degree").get<double>() - std::stod(row[3])) < 1e-9);
            BOOST_TEST(std::fabs(cell(table, row[0], "betweenness").get<double>() - std::stod(row[4])) < 1e-9);
            BOOST_TEST(std::fabs(cell(table, row[0], "closeness").get<double>() - std::stod(row[6])) < 1e-9);
            BOOST_TEST(std::fabs(cell(table, row[0], "eigenvector").get<double>() - std::stod(row[7])) < 1e-9);
        }
    }
}

BOOST_AUTO_TEST_CASE(have_the_published_figures_of_the_whole_network) {
    const json document = analysed(stores().davis, "network --lang en");
    const json& whole = block(document, "whole");
    const auto near = [&](const json& value, double expected, double within) { return std::fabs(value.get<double>() - expected) < within; };
    BOOST_TEST(near(cell(whole, "density", "value"), 0.35317, 5e-6));
    BOOST_TEST(near(cell(whole, "clustering", "value"), 0.467764, 5e-7));
    BOOST_TEST(near(cell(whole, "singular_1", "value"), 6.741908, 5e-7));
    BOOST_TEST(near(cell(whole, "singular_2", "value"), 4.380098, 5e-7));
    BOOST_TEST(near(cell(whole, "singular_3", "value"), 2.447261, 5e-7));
    BOOST_TEST(near(cell(block(document, "projections"), "actors", "density"), 0.9085, 5e-5));
    BOOST_TEST(block(document, "communities").at("rows").size() == 2u);
    BOOST_TEST(block(document, "network").at("nodes").size() == 32u);
}

BOOST_AUTO_TEST_CASE(say_plainly_that_their_sectors_are_not_reported) {
    const json document = analysed(stores().davis, "levels --lang en");
    BOOST_TEST(cell(block(document, "ei"), "level", "unknown") == 18);
    BOOST_TEST(cell(block(document, "ei"), "level", "index").is_null());
    BOOST_TEST(text(document, "levels_summary").find("14 more initiatives") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(sample_of_2009)

BOOST_AUTO_TEST_CASE(supports_the_claims_of_the_seed_on_actors) {
    // A wide map: the three sectors, and a median of five actors or more.
    const json actors = analysed(stores().sample, "actors --lang en");
    BOOST_TEST(text(actors, "wide_map").find("**23 of 29**") != std::string::npos);
    BOOST_TEST(text(actors, "actors_summary").find("The median is **9** actors") != std::string::npos);
    // Multi-level prevails, effective intersectorality is low.
    const json levels = analysed(stores().sample, "levels --lang en");
    BOOST_TEST(text(levels, "levels_summary").find("**24 of 29**") != std::string::npos);
    BOOST_TEST(text(levels, "levels_summary").find("majority beyond chance") != std::string::npos);
    BOOST_TEST(text(levels, "sectors_summary").find("**9 of 29**") != std::string::npos);
    BOOST_TEST(text(levels, "sectors_summary").find("It is a minority") != std::string::npos);
    // Leads: the provincial and the local level stand out.
    BOOST_TEST(text(analysed(stores().sample, "leadership --lang en"), "levels_summary").find("**30 of 34**") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_selection_equals_the_whole_of_what_is_coded) {
    // Only the 29 political-institutional initiatives are coded: selecting them changes nothing but N outside.
    for (const char* panel : {"actors", "network", "levels", "leadership", "agreements"}) {
        const json all = analysed(stores().sample, panel), some = analysed(stores().sample, std::string(panel) + " --where area=political_institutional");
        for (const auto& each : all.at("blocks")) {
            if (each.at("id") != "summary") BOOST_TEST((each == block(some, each.at("id"))), panel);
        }
        BOOST_TEST(block(analysed(stores().sample, std::string(panel) + " --where area=social"), "no_cases").at("kind") == "warning");  // nothing coded
    }
}

BOOST_AUTO_TEST_SUITE_END()
