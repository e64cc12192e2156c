// Printing and its preview in the real window; what the print system writes is read back.
#include "data_pages.hpp"
#include "frame/commands.hpp"
#include "native/print_operation.hpp"
#include "pages/panel_page.hpp"
#include "pdf_reader.hpp"
#include "print/preview_panel.hpp"
#include "print/print_desk.hpp"

#include <cabildo/render/files.hpp>

#include <boost/test/unit_test.hpp>

#include <wx/choice.h>

#include <fstream>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(printing_test)

namespace {

struct Printing : Window {
    Printing() {
        open_sample();
        frame().printing().print_with = [this](const render::Pages& pages, const std::string& name) {
            print_pages_to_file(&frame(), pages, name, printed);
        };
    }
    render::test::Pdf exported(const Document& document, render::Paper paper) {
        render::FileOptions options;
        options.style.house.paper = paper;
        render::write_files(render::files_of(document, render::Format::pdf, "exported", options), folder());
        return render::test::read_pdf(folder() / "exported.pdf");
    }

    std::filesystem::path printed = folder() / "printed.pdf";
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_panel_is_printed_as_its_pdf_shows_it, Printing) {
    open_panel("tabulation/characterisation");
    frame().command(command_print);
    BOOST_REQUIRE(wait_until([&] { return std::filesystem::exists(printed) && !frame().printing().working(); }));
    const render::test::Pdf paper = render::test::read_pdf(printed);
    const render::test::Pdf file = exported(panel().result()->outcome->document, render::Paper::a4);
    BOOST_REQUIRE_EQUAL(paper.pages.size(), file.pages.size());
    for (std::size_t i = 0; i < paper.pages.size(); ++i) {
        BOOST_TEST(paper.pages[i].text == file.pages[i].text);
        BOOST_TEST(paper.pages[i].width == file.pages[i].width, boost::test_tools::tolerance(0.01));
        BOOST_TEST(paper.pages[i].height == file.pages[i].height, boost::test_tools::tolerance(0.01));
    }
}

BOOST_FIXTURE_TEST_CASE(a_sheet_of_a_wide_table_is_turned, Printing) {
    Document document;
    document.title = "Ancha";
    Table table;
    table.id = "table";
    table.title = "Una tabla ancha";
    for (int i = 0; i < 16; ++i) table.columns.push_back({"c" + std::to_string(i), "Columna de nombre largo " + std::to_string(i), ColumnKind::integer, {}});
    TableRow row;
    row.id = "one";
    for (int i = 0; i < 16; ++i) row.cells.push_back(count_cell(123456, Language::es));
    table.rows.push_back(row);
    document.blocks.emplace_back(table);
    const render::Pages pages(document);
    print_pages_to_file(nullptr, pages, "Ancha", printed);
    const render::test::Pdf paper = render::test::read_pdf(printed);
    BOOST_REQUIRE_EQUAL(static_cast<int>(paper.pages.size()), pages.count());
    bool turned = false;
    for (int i = 0; i < pages.count(); ++i) {
        const auto& printed_page = paper.pages[static_cast<std::size_t>(i)];
        BOOST_TEST((printed_page.width > printed_page.height) == (pages.size(i).width > pages.size(i).height));
        turned = turned || printed_page.width > printed_page.height;
    }
    BOOST_TEST(turned);
}

BOOST_FIXTURE_TEST_CASE(the_preview_shows_as_many_pages_and_follows_the_keyboard_and_the_page_setup, Printing) {
    open_panel("tabulation/characterisation");
    frame().command(command_print_preview);
    BOOST_REQUIRE(wait_until([&] { return frame().printing().shown_preview() != nullptr; }));
    settle();
    PreviewPanel& preview = *frame().printing().shown_preview();
    const Document& document = panel().result()->outcome->document;
    const int a4 = preview.pages().count();
    BOOST_TEST(a4 == static_cast<int>(exported(document, render::Paper::a4).pages.size()));
    BOOST_TEST(preview.page_text().StartsWith("Página 1 de "));
    press(preview.pages(), WXK_END);
    settle();
    BOOST_TEST(preview.pages().page() == a4 - 1);
    press(preview.pages(), WXK_HOME);
    BOOST_TEST(preview.pages().page() == 0);

    with_next_dialog([](wxDialog& dialog) {
        controls<wxChoice>(dialog).front()->SetSelection(1);
        confirm(dialog);
    });
    BOOST_TEST(frame().printing().ask_page_setup());
    BOOST_TEST((settings.paper == render::Paper::letter));
    frame().command(command_print);
    BOOST_REQUIRE(wait_until([&] { return std::filesystem::exists(printed) && !frame().printing().working(); }));
    BOOST_TEST(render::test::read_pdf(printed).pages.front().width == 612.0, boost::test_tools::tolerance(0.01));
    const render::PaperKind& oficio = render::papers()[2];
    with_next_dialog([&](wxDialog& dialog) {
        auto* choice = controls<wxChoice>(dialog).front();
        BOOST_TEST(to_utf8(choice->GetString(2)) == "Oficio (21,6 × 33 cm)");
        choice->SetSelection(2);
        confirm(dialog);
    });
    BOOST_TEST(frame().printing().ask_page_setup());
    BOOST_TEST((settings.paper == oficio.paper));
    std::filesystem::remove(printed);
    frame().command(command_print);
    BOOST_REQUIRE(wait_until([&] { return std::filesystem::exists(printed) && !frame().printing().working(); }));
    BOOST_TEST(render::test::read_pdf(printed).pages.front().height == oficio.size.height, boost::test_tools::tolerance(0.01));
    settings.paper = render::Paper::a4;
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_printed_says_why, Printing) {
    Document document;
    document.title = "Nada";
    const render::Pages pages(document);
    BOOST_CHECK_THROW(print_pages_to_file(nullptr, pages, "Nada", folder() / "no" / "such" / "folder.pdf"), Error);
    frame().go("actors");
    BOOST_TEST(!frame().enabled(command_print));
}

BOOST_AUTO_TEST_SUITE_END()
