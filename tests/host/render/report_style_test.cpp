#include "other_programs.hpp"

#include <cabildo/error.hpp>
#include <cabildo/render/report_style.hpp>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <tuple>

using namespace cabildo;
using namespace cabildo::render;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(report_style_test)

namespace {

/// The head of a PNG of 300 × 120 pixels.
const std::string png_head("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\x2c\0\0\0\x78\x08\2\0\0\0\0\0\0\0", 33);

/// A JPEG picture of 16 × 8 grey pixels.
std::string grey_jpeg() {
    constexpr std::string_view hexadecimal =
        "ffd8ffe000104a46494600010100000100010000ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f141d1a1f1e1d1a1c1c"
        "20242e2720222c231c1c2837292c30313434341f27393d38323c2e333432ffc0000b080008001001011100ffc40015000101000000000000000000"
        "00000000000007ffc40014100100000000000000000000000000000000ffda0008010100003f009a8fffd9";
    std::string bytes;
    for (std::size_t i = 0; i < hexadecimal.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(hexadecimal.substr(i, 2)), nullptr, 16));
    return bytes;
}

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
    {"{\"paper\": \"A5\"}", "style.json: paper", "The papers are: A4, Letter, Oficio, Legal."},
    {"{\"colour\": \"#000000\"}", "style.json: colour", "The keys are: institution, logo"},
    {"{\"institution\": 7}", "style.json: institution", "is not a text"},
    {"{\"logo\": \"none.png\"}", "style.json: logo", "could not read none.png"},
    {"{\"logo\": \"style.json\"}", "style.json: logo", "it is not a PNG, JPEG or SVG picture"},
    {"{\"logo\": \"broken.svg\"}", "style.json: logo", "the picture cannot be read"},
    {"{\"logo\": \"broken.jpg\"}", "style.json: logo", "the picture cannot be read"},
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

BOOST_AUTO_TEST_CASE(each_paper_is_known_by_its_id_and_has_its_size) {
    const std::map<std::string, std::pair<double, double>> millimetres{
        {"A4", {210, 297}}, {"Letter", {215.9, 279.4}}, {"Oficio", {216, 330}}, {"Legal", {215.9, 355.6}}};
    BOOST_TEST(papers().size() == millimetres.size());
    for (const auto& [id, sides] : millimetres) {
        const PaperSize size = size_of(house_style_from_json("{\"paper\": \"" + id + "\"}", "style.json").paper);
        BOOST_TEST(size.width / 72 * 25.4 == sides.first, boost::test_tools::tolerance(1e-9));
        BOOST_TEST(size.height / 72 * 25.4 == sides.second, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(a_logo_in_svg_or_jpeg_becomes_a_png_of_its_shape) {
    const StyleFolder folder;
    folder.put("logo.svg", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='30' height='12'><rect width='30' height='12' fill='#0b3d6b'/></svg>");
    folder.put("logo.jpg", grey_jpeg());
    for (const auto& [name, width, height] : {std::tuple{"logo.svg", 1000, 400}, {"logo.jpg", 16, 8}}) {
        const HouseStyle style = read_house_style(folder.put("style.json", std::string("{\"logo\": \"") + name + "\"}"));
        BOOST_REQUIRE(style.logo.has_value());
        BOOST_TEST(style.logo->bytes.starts_with("\x89PNG"), name);
        BOOST_TEST(style.logo->width == width, name);
        BOOST_TEST(style.logo->height == height, name);
        BOOST_TEST((read_house_style(folder.path / "style.json").logo->bytes == style.logo->bytes), name);  // the same bytes each time
    }
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
    folder.put("broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect");
    folder.put("broken.jpg", "\xff\xd8\xff\xe0 and no more");
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
