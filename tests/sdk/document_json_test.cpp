// The JSON form: exact there and back, strict on reading, and judged alike by violations() and the JSON Schema.
#include <cabildo/document_json.hpp>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>

#include <unistd.h>

using namespace cabildo;
using Json = nlohmann::ordered_json;

BOOST_AUTO_TEST_SUITE(document_json_test)

namespace {

const std::filesystem::path documents = std::filesystem::path(CABILDO_TEST_DATA) / "sdk/documents";

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(in, file);
    return {std::istreambuf_iterator<char>(in), {}};
}

Json json_of(const char* name) { return Json::parse(text_of(documents / name)); }

struct Broken {
    std::string name, json, where;
    bool schema_sees_it = false;
};

/// The documents of broken.json: every_block.json with one thing changed.
std::vector<Broken> broken_documents() {
    const Json good = json_of("every_block.json");
    std::vector<Broken> list;
    for (const Json& each : json_of("broken.json"))
        list.push_back({each.at("name"), good.patch(nlohmann::json(each.at("patch"))).dump(), each.at("where"), each.at("schema")});
    return list;
}

/// Where the SDK finds the first fault; "" for a good document.
std::string fault_of(const std::string& json) {
    try {
        const auto found = violations(document_from_json(json));
        return found.empty() ? "" : found.front().where();
    } catch (const Error& error) {
        return error.where();
    }
}

/// "valid" or "invalid" for each document, by Python's jsonschema.
std::vector<std::string> schema_verdicts(const std::vector<std::string>& jsons) {
    const auto folder = std::filesystem::temp_directory_path() / ("cabildo-schema-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    {
        std::ofstream out(folder / "documents");
        for (const std::string& json : jsons) out << json << '\n';
    }
    const std::string command = "/usr/bin/python3 '" CABILDO_TEST_DATA "/sdk/validate_schema.py' '" CABILDO_SOURCE_DIR
                                "/sdk/schema/document.schema.json' '" + (folder / "documents").string() + "' > '" +
                                (folder / "verdicts").string() + "'";
    BOOST_REQUIRE(std::system(command.c_str()) == 0);
    std::istringstream lines(text_of(folder / "verdicts"));
    std::vector<std::string> verdicts;
    for (std::string line; std::getline(lines, line);) verdicts.push_back(line);
    std::filesystem::remove_all(folder);
    BOOST_REQUIRE(verdicts.size() == jsons.size());
    return verdicts;
}

Document with_table(std::vector<Cell> cells) {
    Table table;
    table.id = "t";
    table.title = "T";
    for (std::size_t i = 0; i < cells.size(); ++i) table.columns.push_back({"c" + std::to_string(i), "", ColumnKind::number});
    table.rows.push_back({"r", RowRole::body, std::move(cells)});
    return {.title = "D", .blocks = {table}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(round_trip)

BOOST_AUTO_TEST_CASE(of_a_document_with_every_block_keeps_every_field_and_its_order) {
    const Json original = json_of("every_block.json");
    const Document document = document_from_json(original.dump());
    const std::string written = to_json(document);
    BOOST_TEST((Json::parse(written).dump() == original.dump()));
    BOOST_TEST((document_from_json(written) == document));
    BOOST_TEST(to_json(document_from_json(written)) == written);
    BOOST_TEST(written.find('\n') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_an_empty_document_keeps_it) {
    const Json original = json_of("empty.json");
    BOOST_TEST(Json::parse(to_json(document_from_json(original.dump()))).dump() == original.dump());
}

BOOST_AUTO_TEST_CASE(keeps_the_type_and_every_digit_of_values) {
    const double doubles[] = {3.0, 0.1, 0.1 + 0.2, 1e22, 5e-324, -2.2250738585072014e-308, std::numeric_limits<double>::max(), 1.0 / 3};
    for (double value : doubles) {
        const Document document = with_table({{value, "x"}});
        const Document again = document_from_json(to_json(document));
        BOOST_TEST((again == document), value);
        BOOST_TEST(std::get<double>(std::get<Table>(again.blocks[0]).rows[0].cells[0].value) == value);
    }
    for (std::int64_t value : {std::int64_t{3}, std::int64_t{0}, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
        BOOST_TEST((document_from_json(to_json(with_table({{value, "x"}}))) == with_table({{value, "x"}})), value);
    BOOST_TEST(to_json(with_table({{3.0, "x"}})).find(R"("value":3.0,)") != std::string::npos);
    BOOST_TEST(to_json(with_table({{std::int64_t{3}, "x"}})).find(R"("value":3,)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(keeps_every_character) {
    std::string text;
    for (int c = 1; c < 128; ++c) text += static_cast<char>(c);
    text += "ñ–\u202F€😀\u2028";
    Document document;
    document.title = text + std::string(1, '\0');
    BOOST_TEST((document_from_json(to_json(document)) == document));
}

BOOST_AUTO_TEST_CASE(of_bytes_that_are_no_text_still_gives_json) {
    Document document;
    document.title = "a\xff" "b\xc3";
    BOOST_TEST(document_from_json(to_json(document)).title == "a\uFFFD" "b\uFFFD");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(of_what_is_no_json_says_where_it_ends) {
    BOOST_CHECK_EXCEPTION((void)document_from_json("{\"schema\": 1,"), Error, [](const Error& error) {
        return error.line(Language::en) == "the document is not valid JSON (byte 14).";
    });
    for (const char* text : {"", "null", "[]", "3", "\"x\"", "{}", "{\"schema\":1}", "\xff", "{\"schema\":1} x"})
        BOOST_CHECK_THROW((void)document_from_json(text), Error);
}

BOOST_AUTO_TEST_CASE(names_the_first_wrong_field_and_what_it_should_be) {
    Json json = json_of("every_block.json");
    json["blocks"][2]["rows"][1]["role"] = "sum";
    BOOST_CHECK_EXCEPTION((void)document_from_json(json.dump()), Error, [](const Error& error) {
        return error.line(Language::es).starts_with("/blocks/2/rows/1/role: se espera uno de: body, subtotal, total.");
    });
    json = json_of("every_block.json");
    json["provenance"]["options"]["a/b~c"] = 1;
    BOOST_CHECK_EXCEPTION((void)document_from_json(json.dump()), Error, [](const Error& error) {
        return error.where() == "/provenance/options/a~1b~0c";
    });
}

BOOST_AUTO_TEST_CASE(refuses_integers_that_do_not_fit) {
    Json json = json_of("every_block.json");
    json["blocks"][2]["rows"][0]["cells"][2]["value"] = 9223372036854775808u;
    BOOST_TEST(fault_of(json.dump()) == "/blocks/2/rows/0/cells/2/value");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(the_rules)

BOOST_AUTO_TEST_CASE(find_nothing_in_good_documents) {
    for (const char* name : {"every_block.json", "empty.json"}) {
        for (const Error& error : violations(document_from_json(text_of(documents / name)))) BOOST_ERROR(error.line(Language::en));
    }
}

BOOST_AUTO_TEST_CASE(find_each_fault_at_its_place) {
    for (const Broken& broken : broken_documents()) BOOST_TEST(fault_of(broken.json) == broken.where, broken.name);
}

BOOST_AUTO_TEST_CASE(agree_with_the_schema) {
    const auto broken = broken_documents();
    std::vector<std::string> jsons{json_of("every_block.json").dump(), json_of("empty.json").dump()};
    for (const Broken& each : broken) jsons.push_back(each.json);
    const auto verdicts = schema_verdicts(jsons);
    BOOST_TEST(verdicts[0] == "valid");
    BOOST_TEST(verdicts[1] == "valid");
    for (std::size_t i = 0; i < broken.size(); ++i)
        BOOST_TEST(verdicts[i + 2] == (broken[i].schema_sees_it ? "invalid" : "valid"), broken[i].name);
}

BOOST_AUTO_TEST_CASE(find_figures_that_json_cannot_hold) {
    const double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
    const auto first = [](const Document& document) {
        const auto found = violations(document);
        return found.empty() ? std::string() : found.front().where();
    };
    BOOST_TEST(first(with_table({{1.0, "1"}})) == "");
    BOOST_TEST(first(with_table({{nan, "1"}})) == "/blocks/0/rows/0/cells/0/value");
    BOOST_TEST(first(with_table({{-infinity, "1"}})) == "/blocks/0/rows/0/cells/0/value");
    Document document = with_table({{1.0, "1"}});
    Chart chart{{"chart", "Chart"}, ChartKind::dot, {{"a", "A"}}, {{"s", "S", {{1.0, "1", 0.0, infinity}}}}};
    chart.alt = "alt";
    chart.table = "t";
    document.blocks.push_back(chart);
    BOOST_TEST(first(document) == "/blocks/1/series/0/data/0");
    Network network;
    network.id = "network";
    network.alt = "alt";
    network.table = "t";
    network.nodes = {{"a", "A", "", nan, 0.0}};
    document.blocks.back() = network;
    BOOST_TEST(first(document) == "/blocks/1/nodes/0");
}

BOOST_AUTO_TEST_CASE(find_text_that_is_not_utf8) {
    Document document = with_table({{1.0, "\xc3("}});
    BOOST_REQUIRE(violations(document).size() == 1);
    BOOST_TEST(violations(document).front().line(Language::en) == "/blocks/0/rows/0/cells/0/text: the text is not valid UTF-8.");
}

BOOST_AUTO_TEST_CASE(tell_every_breach_and_not_only_the_first) {
    Document document = with_table({{101.0, ""}});
    std::get<Table>(document.blocks[0]).columns[0].kind = ColumnKind::percent;
    document.title = "";
    BOOST_TEST(violations(document).size() == 3);
}

BOOST_AUTO_TEST_CASE(leave_room_for_the_last_digits_of_a_sum_of_shares) {
    double cumulative = 0;
    for (int i = 0; i < 10; ++i) cumulative += 100.0 / 10 + 1e-14;
    Document document = with_table({{cumulative, "100,0"}});
    std::get<Table>(document.blocks[0]).columns[0].kind = ColumnKind::percent;
    BOOST_REQUIRE(cumulative > 100);
    BOOST_TEST(violations(document).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
