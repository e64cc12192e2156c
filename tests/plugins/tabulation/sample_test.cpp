// The whole chain on the sample of the contest of 2009: the built program, a store made from the sample, the loaded
// plugin, and every cell that the contest published.
#include "../program_run.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <fstream>
#include <vector>

using namespace cabildo::test;
using nlohmann::json;

BOOST_AUTO_TEST_SUITE(sample_test)

namespace {

namespace fs = std::filesystem;

json analysed(const fs::path& store, const std::string& rest) { return json::parse(analyze(store, "tabulation/" + rest)); }

fs::path sample() { return SampleStore::shared().path(); }
fs::path imported(const std::string& package) { return SampleStore::shared().imported("plugins/tabulation/packages/" + package); }

/// The fields of a line of CSV, with quotes.
std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool inside = false;
    for (const char c : line) {
        if (c == '"') inside = !inside;
        else if (c == ',' && !inside) fields.emplace_back();
        else if (c != '\r') fields.back() += c;
    }
    return fields;
}

/// A published table without its header: its rows as printed.
std::vector<std::vector<std::string>> published(const std::string& name) {
    std::ifstream file(fs::path(CABILDO_TEST_DATA) / "db/published" / (name + ".csv"));
    if (!file) throw std::runtime_error("no published table " + name);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) rows.push_back(fields_of(line));
    return rows;
}

std::int64_t times(const std::string& text, const std::string& part) {
    std::int64_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

/// The id of the row at the position of a printed row; the last one is the total.
std::string row_id(const json& table, std::size_t position) { return table.at("rows").at(position).at("id"); }

}  // namespace

BOOST_AUTO_TEST_SUITE(sample_of_2009)

BOOST_AUTO_TEST_CASE(the_area_table_has_every_published_cell) {
    const json document = analysed(sample(), "characterisation");
    const json& table = block(document, "area");
    const auto rows = published("area");
    BOOST_REQUIRE(table.at("rows").size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string id = row_id(table, i);
        BOOST_TEST_CONTEXT(rows[i][0]) {
            BOOST_TEST(cell(table, id, "n").at("value") == std::stoll(rows[i][1]));
            BOOST_TEST(cell(table, id, "honourable_mention").at("value") == std::stoll(rows[i][3]));
            if (id == "total") continue;  // the printed 0 is one of the audit's findings
            BOOST_TEST(cell(table, id, "category").at("text") == rows[i][0]);
            BOOST_TEST(cell(table, id, "first").at("value") == times(rows[i][2], "1er"));
            BOOST_TEST(cell(table, id, "second").at("value") == times(rows[i][2], "2do"));
        }
    }
    BOOST_TEST(cell(table, "total", "prizes").at("value") == 10);
    BOOST_TEST(cell(table, "total", "recognised").at("value") == 20);
    BOOST_TEST(cell(table, "total", "recognition_percent").at("text") == "15,5\u202F%");
    BOOST_TEST(cell(table, "political_institutional", "recognition_percent").at("text") == "20,7\u202F%");
}

BOOST_AUTO_TEST_CASE(the_region_table_has_every_published_cell) {
    const json document = analysed(sample(), "characterisation");
    const json& table = block(document, "region");
    const auto rows = published("region");
    BOOST_REQUIRE(table.at("rows").size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string id = row_id(table, i);
        BOOST_TEST(id == (rows[i][0].empty() ? "total" : rows[i][0]));
        BOOST_TEST(cell(table, id, "n").at("value") == std::stoll(rows[i][2]));
        if (id != "total") BOOST_TEST(cell(table, id, "category").at("text") == rows[i][1]);
    }
}

BOOST_AUTO_TEST_CASE(the_applicant_table_has_every_published_cell) {
    const json document = analysed(sample(), "characterisation");
    const json& table = block(document, "applicant");
    const auto rows = published("applicant");
    BOOST_REQUIRE(table.at("rows").size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string label = cell(table, row_id(table, i), "category").at("text");
        BOOST_TEST(rows[i][0].starts_with(label));  // printed with a colon after "(especificar)"
        BOOST_TEST(cell(table, row_id(table, i), "n").at("value") == std::stoll(rows[i][1]));
    }
}

BOOST_AUTO_TEST_CASE(the_scope_table_has_every_published_cell_with_its_rounding) {
    const json document = analysed(sample(), "characterisation");
    const json& table = block(document, "scope");
    const auto rows = published("scope");
    BOOST_REQUIRE(table.at("rows").size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string& printed = rows[i][2];
        const auto comma = printed.find(',');
        const int decimals = comma == std::string::npos ? 0 : static_cast<int>(printed.size() - comma - 2);
        std::string number = printed.substr(0, printed.size() - 1);
        if (comma != std::string::npos) number[comma] = '.';
        BOOST_TEST(cell(table, row_id(table, i), "n").at("value") == std::stoll(rows[i][1]));
        BOOST_TEST(rounded(cell(table, row_id(table, i), "percent").at("value").get<double>(), decimals) == std::stod(number));
    }
}

BOOST_AUTO_TEST_CASE(the_audit_finds_the_six_slips_and_nothing_else_under_any_selection) {
    const std::vector<std::array<std::string, 4>> expected{
        {"area", "numeric_total_of_text", "0", "10"}, {"region", "populations_differ", "Total ingresado al Sistema", "n. a."},
        {"applicant", "category_after_other", "Redes", "n. a."}, {"applicant", "other_unspecified", "2", "2"},
        {"scope", "mixed_decimals", "31,03%", "n. a."}, {"scope", "rounding_does_not_add", "100%", "99,83\u202F%"}};
    for (const char* selection : {"", " --where area=social"}) {
        const json document = analysed(sample(), std::string("audit") + selection);
        const json& findings = block(document, "findings");
        BOOST_REQUIRE(findings.at("rows").size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const std::string row = row_id(findings, i);
            BOOST_TEST(cell(findings, row, "table").at("value") == expected[i][0]);
            BOOST_TEST(cell(findings, row, "rule").at("value") == expected[i][1]);
            BOOST_TEST(cell(findings, row, "declared").at("text") == expected[i][2]);
            BOOST_TEST(cell(findings, row, "computed").at("text") == expected[i][3]);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_published_distributions_have_the_known_diversity) {
    const json scope = analysed(sample(), "frequencies --set variable=scope"), applicant = analysed(sample(), "frequencies --set variable=applicant");
    const json region = analysed(sample(), "frequencies --set variable=region");
    const auto text = [](const json& document, const char* measure) { return cell(block(document, "diversity"), measure, "value").at("text").get<std::string>(); };
    BOOST_TEST(text(scope, "shannon") == "2,0459");
    BOOST_TEST(text(scope, "blau") == "0,8371");
    BOOST_TEST(text(scope, "iqv") == "0,9301");
    BOOST_TEST(text(applicant, "shannon") == "1,5004");
    BOOST_TEST(text(applicant, "blau") == "0,7063");
    BOOST_TEST(text(region, "shannon") == "2,1344");
    BOOST_TEST(text(region, "blau") == "0,8680");
}

BOOST_AUTO_TEST_CASE(a_small_cross_table_is_tested_exactly_and_warned_of) {
    const json document = analysed(sample(), "crosstab --set rows=applicant --set columns=scope --lang en");
    BOOST_TEST(cell(block(document, "tests"), "freeman_halton", "basis").at("text") == "exact");
    BOOST_TEST(cell(block(document, "association"), "chance_v", "value").at("text").get<std::string>().starts_with("0.56"));
    BOOST_TEST(block(document, "inflated_v").at("kind") == "warning");
}

BOOST_AUTO_TEST_CASE(the_map_has_the_fifteen_regions_of_2009) {
    const json document = analysed(sample(), "map");
    BOOST_TEST(block(document, "map").at("regions").size() == 15u);
    BOOST_CHECK_THROW(block(document, "not_joined"), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(imported_data_sets)

BOOST_AUTO_TEST_CASE(admissions_at_berkeley_have_the_published_figures) {
    const json document = analysed(imported("ucb"), "crosstab --set rows=admit --set columns=gender --set strata=dept --lang en");
    const auto text = [&](const char* table, const char* row, const char* column) { return cell(block(document, table), row, column).at("text").get<std::string>(); };
    BOOST_TEST(text("tests", "pearson", "statistic") == "92.205");
    BOOST_TEST(text("tests", "yates", "statistic") == "91.610");
    BOOST_TEST(text("association", "cramers_v", "value") == "0.143");
    BOOST_TEST(text("association", "odds_ratio", "value") == "1.841");
    BOOST_TEST(text("cmh", "corrected", "statistic") == "1.4269");
    BOOST_TEST(text("cmh", "corrected", "p") == "0.232");
    BOOST_TEST(text("cmh", "uncorrected", "statistic") == "1.5246");
    BOOST_TEST(text("cmh", "uncorrected", "p") == "0.217");
    BOOST_TEST(text("stratified", "total", "odds_ratio") == "0.9047");
}

BOOST_AUTO_TEST_CASE(hair_and_eyes_have_the_published_figures) {
    const json document = analysed(imported("hair_eye"), "crosstab --set rows=hair --set columns=eye --lang en");
    const auto value = [&](const char* row, const char* column) { return cell(block(document, "tests"), row, column).at("value").get<double>(); };
    BOOST_TEST(rounded(value("pearson", "statistic"), 2) == 138.29);
    BOOST_TEST(cell(block(document, "tests"), "pearson", "degrees").at("value") == 9);
    BOOST_TEST(rounded(value("likelihood_ratio", "statistic"), 2) == 146.44);
    BOOST_TEST(cell(block(document, "association"), "cramers_v", "value").at("text") == "0.279");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
