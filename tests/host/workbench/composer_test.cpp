// Reports put together in the real window, and read back from the files by other programs.
#include "data_pages.hpp"
#include "dialogs/export.hpp"
#include "frame/banner.hpp"
#include "frame/commands.hpp"
#include "pages/option_form.hpp"
#include "pages/panel_page.hpp"
#include "pdf_reader.hpp"
#include "print/preview_panel.hpp"
#include "reports/composer_page.hpp"
#include "reports/parts_list.hpp"

#include <cabildo/db/saved.hpp>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/menu.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <fstream>

#include <unistd.h>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

using cabildo::render::test::squeezed;

BOOST_AUTO_TEST_SUITE(composer_test)

namespace {

/// Nothing is read-only to root: reported as skipped there.
boost::test_tools::assertion_result not_root(boost::unit_test::test_unit_id) { return ::geteuid() != 0; }

struct Composer : Window {
    Composer() { open_sample(); }

    void save(const std::string& variable, const std::string& title) {
        PanelPage& page = open_panel("tabulation/frequencies");
        page.form().set("variable", variable);
        BOOST_REQUIRE(wait_for_panel());
        answer_form({title});
        frame().command(command_save_analysis);
        settle();
    }
    ComposerPage& page() {
        frame().go("reports");
        settle();
        auto* page = dynamic_cast<ComposerPage*>(frame().page());
        BOOST_REQUIRE(page != nullptr);
        return *page;
    }
    bool wait_for_preview(ComposerPage& page) {
        return wait_until([&] { return page.settled(); });
    }
    /// A report "Informe anual" of two analyses between a heading and a text.
    ComposerPage& with_report() {
        save("region", "Regiones");
        save("award", "Premios");
        ComposerPage& composer = page();
        answer_form({"Informe anual", "Lo que se vio", "Subsecretaría", "Unidad de Estudios", "2009", "marzo de 2026"});
        composer.add_report();
        answer_form({"Primera parte", ""});
        composer.add_heading();
        with_next_dialog([](wxDialog& dialog) {
            auto* list = controls<wxCheckListBox>(dialog).front();
            for (unsigned i = 0; i < list->GetCount(); ++i) list->Check(i);
            confirm(dialog);
        });
        composer.add_analyses();
        answer_form({"", "Un cierre con **fuerza**."});
        composer.add_text();
        BOOST_REQUIRE_EQUAL(composer.items().size(), 4u);
        BOOST_REQUIRE(wait_for_preview(composer));
        return composer;
    }
    std::vector<std::string> shown(ComposerPage& composer) {
        std::vector<std::string> titles;
        for (std::size_t row = 0; row < composer.parts().count(); ++row) titles.push_back(composer.parts().cell(row, 1).text);
        return titles;
    }
};

std::string order_in(const std::string& text, const std::vector<std::string>& words) {
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const std::string& word : words) found.emplace_back(text.rfind(squeezed(word)), word);
    std::sort(found.begin(), found.end());
    std::string order;
    for (const auto& [at, word] : found) order += (order.empty() ? "" : ", ") + (at == std::string::npos ? "no " + word : word);
    return order;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(parts_are_added_and_moved_by_keyboard_and_by_dragging_and_each_step_can_be_undone, Composer) {
    ComposerPage& composer = with_report();
    using Titles = std::vector<std::string>;
    BOOST_TEST((shown(composer) == Titles{"Primera parte", "Regiones", "Premios", "Un cierre con **fuerza**."}));
    composer.parts().select(1);
    composer.parts().on_select(1);
    const wxMenuItem* down = frame().GetMenuBar()->FindItem(command_move_down);
    BOOST_REQUIRE(down != nullptr);
    BOOST_TEST(down->GetItemLabel().EndsWith("\tAlt+Down"));
    frame().command(command_move_down);
    BOOST_TEST((shown(composer) == Titles{"Primera parte", "Premios", "Regiones", "Un cierre con **fuerza**."}));
    BOOST_TEST(composer.parts().selected().value() == 2u);  // it stays chosen, to be moved on
    frame().command(command_move_down);
    BOOST_TEST(!frame().enabled(command_move_down));
    frame().command(command_move_up);
    composer.parts().drop(3, 0);
    BOOST_TEST((shown(composer) == Titles{"Un cierre con **fuerza**.", "Primera parte", "Premios", "Regiones"}));
    frame().command(command_undo);
    frame().command(command_undo);
    BOOST_TEST((shown(composer) == Titles{"Primera parte", "Premios", "Un cierre con **fuerza**.", "Regiones"}));
    composer.parts().drop(0, 4);
    BOOST_TEST(shown(composer).back() == "Primera parte");
    frame().command(command_remove);
    BOOST_TEST(composer.items().size() == 3u);
}

BOOST_FIXTURE_TEST_CASE(an_exported_pdf_has_cover_parts_and_notes_in_their_order, Composer) {
    ComposerPage& composer = with_report();
    composer.parts().select(1);
    composer.parts().on_select(1);
    answer_form({"Dónde están", "Una nota sobre las regiones."});
    composer.edit_part();
    frame().command(command_move_down);
    BOOST_REQUIRE(wait_for_preview(composer));
    composer.export_to({{render::Format::pdf, render::Format::docx, render::Format::xlsx, render::Format::html}, folder() / "out"});
    BOOST_REQUIRE(wait_until([&] { return composer.settled(); }));
    BOOST_TEST(frame().banner().message().empty());
    for (const char* ending : {"docx", "xlsx", "html"}) BOOST_TEST(std::filesystem::exists(folder() / "out" / ("Informe-anual." + std::string(ending))));
    const render::test::Pdf pdf = render::test::read_pdf(folder() / "out" / "Informe-anual.pdf");
    BOOST_TEST(static_cast<int>(pdf.pages.size()) == composer.preview().pages().count());
    const std::string cover = pdf.pages.front().text;
    for (const char* words : {"Informe anual", "Lo que se vio", "Subsecretaría", "Unidad de Estudios", "2009", "marzo de 2026"})
        BOOST_TEST(cover.find(squeezed(words)) != std::string::npos);
    std::string body;
    for (std::size_t i = 2; i < pdf.pages.size(); ++i) body += pdf.pages[i].text;
    BOOST_TEST(order_in(body, {"Primera parte", "Una nota sobre las regiones.", "Un cierre con fuerza."}) ==
               "Primera parte, Una nota sobre las regiones., Un cierre con fuerza.");
    BOOST_TEST(body.find(squeezed("Premios")) < body.find(squeezed("Una nota sobre las regiones.")));
}

BOOST_FIXTURE_TEST_CASE(a_report_in_another_language_than_the_window_s_is_run_in_it, Composer) {
    ComposerPage& composer = with_report();
    answer_form({"Annual report"}, {1});
    composer.edit_cover();
    BOOST_REQUIRE(wait_for_preview(composer));
    BOOST_REQUIRE(composer.composed());
    BOOST_TEST((composer.composed()->language == Language::en));
    const auto& blocks = composer.composed()->blocks;
    const bool english = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        const auto* table = std::get_if<Table>(&block);
        return table != nullptr && table->id.ends_with(".table") &&
               std::any_of(table->columns.begin(), table->columns.end(), [](const TableColumn& column) { return column.label == "Region"; });
    });
    BOOST_TEST(english);
}

BOOST_FIXTURE_TEST_CASE(a_style_file_gives_logo_and_colours_and_a_wrong_one_is_told_in_the_dialog, Composer) {
    db::Report report;
    report.title = "Con estilo";
    std::ofstream(folder() / "casa.json") << R"({"institution": "Ministerio", "accent": "#7a1f1f", "paper": "Letter"})";
    reports::take_style(report, folder() / "casa.json");
    BOOST_TEST((reports::style_of(report).house.paper == render::Paper::letter));
    BOOST_TEST(reports::style_of(report).house.institution == "Ministerio");
    std::ofstream(folder() / "pale.json") << R"({"accent": "#ffffaa"})";
    BOOST_CHECK_THROW(reports::take_style(report, folder() / "pale.json"), Error);
    BOOST_TEST(reports::style_of(report).house.institution == "Ministerio");
    session().edit([&](db::Editor& editor) { editor.add_report(report); });
    ComposerPage& composer = page();
    answer_form({"Primero"});
    composer.add_text();
    BOOST_REQUIRE(wait_for_preview(composer));
    BOOST_TEST(composer.preview().pages().count() >= 1);
}

BOOST_FIXTURE_TEST_CASE(a_plugin_s_report_comes_ready_made_and_is_kept_when_all_of_it_was_run, Composer) {
    wait_for_plugins();
    ComposerPage& composer = page();
    answer_form({"Listo"}, {0, 0});
    composer.add_from_plugin();
    BOOST_REQUIRE(wait_until([&] { return !composer.reports().empty() && composer.settled(); }));
    BOOST_TEST(composer.reports().front().title == "Listo");
    BOOST_TEST(composer.items().size() >= 2u);
    BOOST_TEST(db::saved_analyses(session().store()).size() == composer.items().size());
    BOOST_TEST(session().store().verify().empty());
    BOOST_TEST(session().undo_title()->es == "Nuevo informe: Listo");
    frame().command(command_undo);  // one step
    BOOST_TEST(db::reports(session().store()).empty());
    BOOST_TEST(db::saved_analyses(session().store()).empty());
    frame().command(command_redo);
    BOOST_TEST(db::saved_analyses(session().store()).size() == composer.items().size());
    BOOST_TEST(composer.items().size() >= 2u);
}

BOOST_FIXTURE_TEST_CASE(stale_parts_are_marked_in_the_list_and_in_the_report, Composer) {
    ComposerPage& composer = with_report();
    session().edit([](db::Editor& editor) { editor.set_value("PI-01", "region", {"XII"}); });
    BOOST_TEST(composer.parts().cell(1, 2).text == "desactualizado ⚠");
    BOOST_REQUIRE(wait_for_preview(composer));
    const auto& blocks = composer.composed()->blocks;
    BOOST_TEST(std::any_of(blocks.begin(), blocks.end(), [](const Block& block) { return block_id(block).ends_with("-stale"); }));
}

BOOST_FIXTURE_TEST_CASE(an_export_to_a_folder_that_cannot_be_says_so_and_leaves_nothing, Composer) {
    ComposerPage& composer = with_report();
    std::ofstream(folder() / "file") << "no folder";
    composer.export_to({{render::Format::html}, folder() / "file"});
    BOOST_REQUIRE(wait_until([&] { return !frame().banner().message().empty(); }));
    BOOST_TEST(frame().banner().message().Contains("file"));
    BOOST_TEST(composer.can(PageCommand::export_panel));
}

BOOST_FIXTURE_TEST_CASE(what_is_kept_in_a_store_that_cannot_be_written_is_shown_exported_and_left_as_it_is, Composer,
                        *boost::unit_test::precondition(not_root)) {
    with_report();
    const auto file = session().path();
    const auto runs = db::past_runs(session().store()).size();
    session().close();
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    std::filesystem::permissions(folder(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    frame().open_store(file);
    std::filesystem::permissions(folder(), std::filesystem::perms::owner_all);
    BOOST_REQUIRE(session().read_only());
    ComposerPage& composer = page();
    BOOST_REQUIRE(wait_for_preview(composer));
    BOOST_TEST(composer.preview().pages().count() > 2);
    for (const int id : {command_add, command_remove, command_move_down}) BOOST_TEST(!frame().enabled(id));
    BOOST_TEST(frame().enabled(command_export_panel));
    std::size_t told = 0;
    for (const wxButton* button : controls<wxButton>(composer)) told += !button->IsEnabled() && button->GetToolTipText().Contains(file.filename().string());
    BOOST_TEST(told >= 8u);
    open_panel("tabulation/crosstab");
    BOOST_TEST(!frame().enabled(command_save_analysis));
    BOOST_TEST(db::past_runs(session().store()).size() == runs);
    BOOST_TEST(frame().banner().message().empty());
}

BOOST_AUTO_TEST_SUITE_END()
