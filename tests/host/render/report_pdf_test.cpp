// Every plugin's report of the sample as PDF, read by poppler.
#include "../cli/done.hpp"
#include "other_programs.hpp"
#include "paper_check.hpp"

#include <cabildo/document_json.hpp>

#include <boost/test/data/test_case.hpp>

using namespace cabildo;
using namespace cabildo::render::test;
namespace data = boost::unit_test::data;
using cli_test::require_done;
using cli_test::whole;
using cli_test::Workplace;

BOOST_AUTO_TEST_SUITE(report_pdf_test)

namespace {

/// The reports of all plugins in one language, made once.
struct Reports {
    explicit Reports(const std::string& language) {
        require_done(place.run({"report", place.sample(), "-o", place / "out", "--format", "json,pdf", "--lang", language}));
        for (const auto& entry : std::filesystem::directory_iterator(place / "out"))
            if (entry.path().extension() == ".pdf") files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        BOOST_REQUIRE(files.size() >= 8u);
    }
    Document document(std::filesystem::path file) const { return document_from_json(whole(file.replace_extension(".json"))); }

    Workplace place;
    std::vector<std::filesystem::path> files;
};

const Reports& reports(const std::string& language) {
    static std::map<std::string, Reports> made;
    return made.try_emplace(language, language).first->second;
}

const std::string languages[] = {"es", "en"};

}  // namespace

BOOST_DATA_TEST_CASE(every_text_of_every_report_is_on_paper_in_its_order, data::make(languages), language) {
    const Reports& all = reports(language);
    for (const auto& file : all.files) BOOST_TEST_CONTEXT(file.filename()) {
        const Pdf pdf = read_pdf(file);
        const Document document = all.document(file);
        check_texts(pdf, document);
        check_sheets(pdf);
        check_contents(pdf, document);
        check_structure(pdf, document);
        BOOST_TEST(pdf.info.find("Tagged:          yes") != std::string::npos);
        BOOST_TEST(pdf.info.find("Title:           " + document.title) != std::string::npos);
        BOOST_TEST(pdf.info.find("CreationDate") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_second_run_elsewhere_gives_the_same_bytes) {
    const Reports& all = reports("es");
    const Workplace other;
    const std::string store = other.sample();
    require_done(other.run({"report", store, "participation", "articulation", "-o", other / "again", "--format", "pdf"}));
    // Another copy of the store, another folder, another moment.
    for (const char* name : {"participation.pdf", "articulation.pdf"}) {
        const std::string one = whole(all.files.front().parent_path() / name), two = whole(other / "again" / name);
        BOOST_TEST(!one.empty());
        BOOST_TEST((one == two), name);
        BOOST_TEST(one.find(other.home().string()) == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_style_file_dresses_the_report_and_its_errors_leave_no_file) {
    const Workplace place;
    const std::string store = place.sample();
    cli_test::write_text(place / "house.json", "{\"institution\": \"Gobierno Regional\", \"paper\": \"Oficio\", \"accent\": \"#7a1f1f\", \"logo\": \"house.svg\"}");
    cli_test::write_text(place / "house.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><circle cx=\"20\" cy=\"10\" r=\"9\"/></svg>");
    const auto report = [&](const std::string& style) {
        return place.run({"report", store, "resources", "-o", place / "out", "--format", "pdf,docx", "--style", place / style, "--lang", "en"});
    };
    for (const auto& [text, told] : {std::pair{"{\"paper\": \"A5\"}", "bad.json: paper"}, {"{\"font\": \"Nirgends Grotesk\"}", "Nirgends Grotesk"}}) {
        cli_test::write_text(place / "bad.json", text);
        const cli_test::Result result = report("bad.json");
        BOOST_TEST(result.status == 1);
        BOOST_TEST(cli_test::lines(result.err) == 1, result.err);
        BOOST_TEST(result.err.find(told) != std::string::npos, result.err);
        BOOST_TEST(!std::filesystem::exists(place / "out"));
    }
    require_done(report("house.json"));
    const Pdf pdf = read_pdf(place / "out/resources.pdf");
    BOOST_TEST(pdf.pages[0].height == 330 / 25.4 * 72, boost::test_tools::tolerance(0.01));
    const std::string images = render::test::run("pdfimages -list -l 1 '" + (place / "out/resources.pdf").string() + "'").text;
    BOOST_TEST(images.find("1000   500") != std::string::npos, images);
    const std::string text = render::test::run("unzip -p '" + (place / "out/resources.docx").string() + "' word/document.xml").text;
    BOOST_TEST(text.find("w:w=\"12246\" w:h=\"18709\"") != std::string::npos);
    BOOST_TEST(text.find("Logo of Gobierno Regional") != std::string::npos);
    BOOST_TEST(pdf.pages[0].text.starts_with("GobiernoRegional"));
    BOOST_TEST(pdf.pages[3].text.starts_with("GobiernoRegional"));
}

BOOST_AUTO_TEST_CASE(without_the_programs_font_the_one_in_its_place_is_named_and_without_any_nothing_is_written) {
    const Workplace place;
    const std::string store = place.sample();
    const auto fonts = [&](const std::string& folder) {
        cli_test::write_text(place / "fonts.conf", "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>" +
                                                       folder + "</dir><cachedir>" + (place / "fontcache").string() + "</cachedir></fontconfig>");
        return std::map<std::string, std::string>{{"FONTCONFIG_FILE", (place / "fonts.conf").string()}};
    };
    const std::vector<std::string> arguments{"report", store, "resources", "-o", place / "out", "--format", "pdf"};
    const cli_test::Result none = place.run(arguments, fonts(place / "nothing"));
    BOOST_TEST(none.status == 1);
    BOOST_TEST(none.err.find("fonts-noto-core") != std::string::npos, none.err);
    BOOST_TEST(!std::filesystem::exists(place / "out"));
    for (const char* format : {"docx", "xlsx", "png"}) {  // figures that are pictures
        const cli_test::Result picture = place.run({"report", store, "articulation", "-o", place / "out", "--format", format}, fonts(place / "nothing"));
        BOOST_TEST(picture.status == 1, format);
        BOOST_TEST(picture.err.find("fonts-noto-core") != std::string::npos, picture.err);
        BOOST_TEST(!std::filesystem::exists(place / "out"));
    }

    require_done(place.run(arguments, fonts("/usr/share/fonts/truetype/dejavu")));
    const Pdf pdf = read_pdf(place / "out/resources.pdf");
    BOOST_TEST(pdf.pages.back().text.find(squeezed("DejaVu Sans; Noto Sans no está instalada")) != std::string::npos);
    check_sheets(pdf);
}

BOOST_AUTO_TEST_SUITE_END()
