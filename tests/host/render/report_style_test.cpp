#include "other_programs.hpp"

#include <cabildo/error.hpp>
#include <cabildo/render/report_style.hpp>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

using namespace cabildo;
using namespace cabildo::render;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(report_style_test)

namespace {

/// The head of a PNG of 300 × 120 pixels.
const std::string png_head("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\x2c\0\0\0\x78\x08\2\0\0\0\0\0\0\0", 33);

struct StyleFolder : test::Folder {
    std::filesystem::path put(const std::string& name, const std::string& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }
};

struct Bad {
    const char* json;
    const char* key;   ///< where the error says it is
    const char* what;  ///< and some of what it says, in English
};
std::ostream& operator<<(std::ostream& out, const Bad& bad) { return out << bad.json; }

const Bad bad_styles[] = {
    {"{\"accent\": \"blue\"}", "style.json: accent", "is not a colour"},
    {"{\"accent\": \"#ffee00\"}", "style.json: accent", "cannot be read on white"},
    {"{\"band\": \"#12345\"}", "style.json: band", "is not a colour"},
    {"{\"paper\": \"A5\"}", "style.json: paper", "Write A4 or Letter"},
    {"{\"colour\": \"#000000\"}", "style.json: colour", "The keys are: institution, logo"},
    {"{\"institution\": 7}", "style.json: institution", "is not a text"},
    {"{\"logo\": \"none.png\"}", "style.json: logo", "could not read none.png"},
    {"{\"logo\": \"style.json\"}", "style.json: logo", "is not a PNG picture"},
    {"{\"logo\": \".\"}", "style.json: logo", "could not read ."},
    {"{\"font\": \"Arial, Helvetica\"}", "style.json: font", "is not a family"},
    {"[]", "style.json", "is not a JSON object"},
    {"{\"accent\": ", "style.json", "is not JSON"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_style_file_gives_the_house_its_look) {
    const StyleFolder folder;
    folder.put("logo.png", png_head);
    const HouseStyle style = read_house_style(folder.put(
        "style.json", R"({"institution": "Gobierno Regional", "logo": "logo.png", "accent": "#0b3d6b", "band": "#ffcc00", "paper": "Letter", "font": "Lato"})"));
    BOOST_TEST(style.institution == "Gobierno Regional");
    BOOST_REQUIRE(style.logo.has_value());
    BOOST_TEST((style.logo->bytes == png_head));
    BOOST_TEST(style.logo->width == 300);
    BOOST_TEST(style.logo->height == 120);
    BOOST_TEST((style.accent == Colour{0x0b / 255.0, 0x3d / 255.0, 0x6b / 255.0}));
    BOOST_TEST((style.band == Colour{1, 0xcc / 255.0, 0}));
    BOOST_TEST((style.paper == Paper::letter));
    BOOST_TEST(style.font == "Lato");
}

BOOST_AUTO_TEST_CASE(an_empty_style_is_the_programs_own) {
    const HouseStyle style = house_style_from_json("{}", "style.json");
    BOOST_TEST(!style.logo);
    BOOST_TEST(style.institution.empty());
    BOOST_TEST((style.paper == Paper::a4));
    BOOST_TEST(contrast(style.accent, {1, 1, 1}) >= 4.5);
}

BOOST_DATA_TEST_CASE(an_error_in_a_style_file_names_file_and_key, data::make(bad_styles), bad) {
    const StyleFolder folder;
    const auto file = folder.put("style.json", bad.json);
    try {
        read_house_style(file);
        BOOST_ERROR("accepted");
    } catch (const Error& error) {
        BOOST_TEST(error.where().ends_with(bad.key), error.where());
        const std::string line = error.line(Language::en);
        BOOST_TEST(line.find(bad.what) != std::string::npos, line);
    }
}

BOOST_AUTO_TEST_CASE(a_missing_style_file_is_named) {
    try {
        read_house_style("/nowhere/style.json");
        BOOST_ERROR("accepted");
    } catch (const Error& error) {
        BOOST_TEST(error.where() == "/nowhere/style.json");
    }
}

BOOST_AUTO_TEST_CASE(a_cover_takes_what_it_lacks_from_the_document_and_the_house) {
    Document document;
    document.title = "Participación";
    Heading heading;
    heading.title = "Participación";
    Paragraph question;
    question.id = "question";
    question.text = "¿Hasta dónde llega la ciudadanía?";
    document.blocks = {heading, question};
    HouseStyle house;
    house.institution = "Gobierno Regional";
    Cover cover = completed({}, house, document);
    BOOST_TEST(cover.title == "Participación");
    BOOST_TEST(cover.subtitle == "¿Hasta dónde llega la ciudadanía?");
    BOOST_TEST(cover.institution == "Gobierno Regional");
    BOOST_TEST(cover.date.empty());

    Cover given;
    given.title = "Informe anual";
    given.institution = "Ministerio";
    cover = completed(given, house, document);
    BOOST_TEST(cover.title == "Informe anual");
    BOOST_TEST(cover.institution == "Ministerio");
}

BOOST_AUTO_TEST_SUITE_END()
