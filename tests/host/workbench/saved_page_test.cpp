// Saved analyses in the real window: kept without running, marked when the data change, run again, compared, kept or left.
#include "data_pages.hpp"
#include "document/document_view.hpp"
#include "frame/commands.hpp"
#include "frame/navigation_tree.hpp"
#include "pages/option_form.hpp"
#include "pages/panel_page.hpp"
#include "reports/changes_view.hpp"
#include "reports/saved_page.hpp"

#include <cabildo/db/saved.hpp>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/textctrl.h>

#include <algorithm>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(saved_page_test)

namespace {

struct Saved : Window {
    Saved() { open_sample(); }

    /// Saves the frequencies of the regions by the menu.
    void save_regions(const std::string& title) {
        PanelPage& page = open_panel("tabulation/frequencies");
        page.form().set("variable", "region");
        BOOST_REQUIRE(wait_for_panel());
        answer_form({title, "**Ojo** con las notas"});
        frame().command(command_save_analysis);
        settle();
    }
    SavedPage& page() {
        frame().go("saved");
        settle();
        auto* page = dynamic_cast<SavedPage*>(frame().page());
        BOOST_REQUIRE(page != nullptr);
        return *page;
    }
    bool wait_for_rerun(SavedPage& page) {
        return wait_until([&] { return !page.running(); });
    }
    std::string state(SavedPage& page, std::size_t row = 0) { return page.list().cell(row, 2).text; }
    std::string tree_count() { return find_entry(frame().tree().entries(), "saved")->count; }
    Document kept(std::int64_t id) { return db::last_document(session().store(), id).value(); }
    /// Moves an initiative to another region.
    void move_initiative() {
        session().edit([](db::Editor& editor) {
            editor.set_value("PI-01", "region", {"XII"});
            editor.set_value("PI-02", "region", {"XII"});
        });
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_panel_is_saved_with_title_and_notes_and_opened_without_running, Saved) {
    save_regions("Regiones");
    SavedPage& saved = page();
    BOOST_REQUIRE_EQUAL(saved.analyses().size(), 1u);
    const db::SavedAnalysis& analysis = saved.analyses().front();
    BOOST_TEST(analysis.title == "Regiones");
    BOOST_TEST(analysis.notes == "**Ojo** con las notas");
    BOOST_TEST(state(saved) == "al día");
    BOOST_TEST(tree_count() == "1");
    BOOST_TEST(!saved.running());
    BOOST_TEST((saved.view().document() == kept(analysis.id)));
    frame().command(command_undo);
    BOOST_TEST(saved.analyses().empty());
    BOOST_TEST(tree_count() == "0");
}

BOOST_FIXTURE_TEST_CASE(changed_data_mark_it_and_a_rerun_shows_the_cells_before_anything_is_kept, Saved) {
    save_regions("Regiones");
    SavedPage& saved = page();
    const std::int64_t id = saved.analyses().front().id;
    const Document before = kept(id);
    move_initiative();
    BOOST_TEST(state(saved) == "desactualizado ⚠");
    BOOST_TEST(tree_count() == "1 ⚠");
    BOOST_TEST(!saved.running());
    BOOST_TEST((saved.view().document() == before));

    saved.rerun();
    BOOST_REQUIRE(wait_for_rerun(saved));
    BOOST_REQUIRE(saved.changes_shown());
    const auto& lines = saved.changes().lines();
    const auto cell = std::find_if(lines.begin(), lines.end(), [](const reports::ChangeLine& line) {
        return line.row.id == "XII" && line.column.id == "n";
    });
    BOOST_REQUIRE(cell != lines.end());
    BOOST_TEST(cell->change.starts_with("+"));
    BOOST_TEST((kept(id) == before));
    BOOST_TEST(state(saved) == "cambia ⚠");

    saved.keep(false);
    BOOST_TEST(!saved.changes_shown());
    BOOST_TEST((kept(id) == before));
    BOOST_TEST(state(saved) == "desactualizado ⚠");

    frame().command(command_rerun);
    BOOST_REQUIRE(wait_for_rerun(saved));
    BOOST_REQUIRE(saved.changes_shown());
    saved.keep(true);
    BOOST_TEST(!saved.changes_shown());
    BOOST_TEST((kept(id) != before));
    BOOST_TEST((saved.view().document() == kept(id)));
    BOOST_TEST(state(saved) == "al día");
    BOOST_TEST(tree_count() == "1");
}

BOOST_FIXTURE_TEST_CASE(a_rerun_without_changes_needs_no_decision, Saved) {
    save_regions("Regiones");
    SavedPage& saved = page();
    session().edit([](db::Editor& editor) { editor.set_core("PI-01", "summary", "Otro resumen"); });
    BOOST_TEST(state(saved) == "desactualizado ⚠");
    saved.rerun_stale();
    BOOST_REQUIRE(wait_for_rerun(saved));
    BOOST_TEST(!saved.changes_shown());
    BOOST_TEST(state(saved) == "al día");
}

BOOST_FIXTURE_TEST_CASE(a_rerun_that_fails_says_why_and_leaves_the_document, Saved) {
    session().edit([](db::Editor& editor) {
        editor.add_variable({"risk", VariableKind::single, Dimension::characterisation, {"Zona de riesgo", "Risk zone"}});
    });
    PanelPage& panel = open_panel("tabulation/frequencies");
    panel.form().set("variable", "risk");
    BOOST_REQUIRE(wait_for_panel());
    answer_form({"Riesgo"});
    frame().command(command_save_analysis);
    session().edit([](db::Editor& editor) { editor.remove_variable("risk"); });
    SavedPage& saved = page();
    const Document before = kept(saved.analyses().front().id);
    saved.rerun();
    BOOST_REQUIRE(wait_for_rerun(saved));
    BOOST_TEST(!saved.changes_shown());
    BOOST_TEST(state(saved) == "falló ⚠");
    BOOST_TEST((saved.view().document() == before));
}

BOOST_FIXTURE_TEST_CASE(a_title_that_is_taken_is_told_in_the_dialog_or_replaced_when_it_is_the_same_panel, Saved) {
    save_regions("Regiones");
    open_panel("tabulation/crosstab");
    with_next_dialog([](wxDialog& dialog) {
        controls<wxTextCtrl>(dialog)[0]->SetValue("Regiones");
        confirm(dialog);
        BOOST_TEST(dialog.IsModal());  // refused
        controls<wxTextCtrl>(dialog)[0]->SetValue("Cruce");
        confirm(dialog);
    });
    frame().command(command_save_analysis);
    BOOST_TEST(db::saved_analyses(session().store()).size() == 2u);
    SavedPage& saved = page();
    const std::int64_t id = saved.analyses()[1].id;
    saved.choose(id);
    answer_form({"Cruce de regiones", "nota"});
    saved.edit();
    BOOST_TEST(saved.analyses()[1].title == "Cruce de regiones");
    BOOST_TEST(saved.analyses()[1].notes == "nota");
    frame().command(command_remove);
    BOOST_TEST(saved.analyses().size() == 1u);
    frame().command(command_undo);
    BOOST_TEST(saved.analyses().size() == 2u);
    BOOST_TEST(kept(id).provenance.panel == "crosstab");
}

BOOST_FIXTURE_TEST_CASE(a_saved_analysis_opens_its_panel_as_it_was, Saved) {
    save_regions("Regiones");
    panel().form().set("variable", "award");
    BOOST_REQUIRE(wait_for_panel());
    page().open_panel();
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(panel().form().values().at("variable") == "region");
}

BOOST_AUTO_TEST_SUITE_END()
