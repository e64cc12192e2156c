// The workbench as people use it: the real window, the real worker, the sample.
#include "document/document_view.hpp"
#include "frame/banner.hpp"
#include "frame/commands.hpp"
#include "frame/filter_dialog.hpp"
#include "frame/navigation_tree.hpp"
#include "frame/selection_bar.hpp"
#include "frame/status_line.hpp"
#include "language.hpp"
#include "native/look.hpp"
#include "pages/option_form.hpp"
#include "pages/panel_page.hpp"
#include "window.hpp"

#include <boost/test/unit_test.hpp>

#include <wx/menu.h>
#include <wx/spinctrl.h>

#include <fstream>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(gui_test)

namespace {

const fs::path faults = fs::path(CABILDO_BUILD_DIR) / "tests" / "faults";

const Table& first_table(const PanelPage& page) {
    for (const Block& block : page.result()->outcome->document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) return *table;
    throw std::runtime_error("the document has no table");
}

/// "tabulation/frequencies" of the healthy plugins; for faulty ones their first panel, whatever its name.
std::string first_panel_of(Window& window, const std::string& file) {
    window.wait_for_plugins();
    for (const engine::PluginInfo& plugin : window.frame().analyses().plugins())
        if (plugin.short_name() == file && !plugin.panels.empty())
            return plugin.short_name() + "/" + plugin.panels.front().id;
    return {};
}

std::size_t errors_of(PanelPage& page) {
    std::size_t errors = 0;
    for (const NoticeView* notice : page.view().notices()) errors += notice->kind() == NoticeKind::error;
    return errors;
}

struct Sample : Window {
    Sample() { open_sample(); }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(the_sample_opens_with_its_129_initiatives_and_the_badge, Sample) {
    BOOST_TEST(session().data().size() == 129u);
    BOOST_TEST(frame().selection_bar().count_text() == "129 iniciativas");
    BOOST_TEST(session().state().illustrative);
    BOOST_TEST(frame().status_line().text().StartsWith("Todos los cambios guardados"));
    wait_for_plugins();
    BOOST_TEST(find_entry(frame().tree().entries(), "tabulation/crosstab") != nullptr);
}

BOOST_FIXTURE_TEST_CASE(a_changed_option_changes_the_table, Sample) {
    PanelPage& page = open_panel("tabulation/frequencies");
    page.form().set("variable", "region");
    BOOST_REQUIRE(wait_for_panel());
    const Table before = first_table(page);
    page.form().set("variable", "award");
    BOOST_TEST(!page.settled());
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST((first_table(page).rows != before.rows));
    BOOST_TEST(page.view().tables().front()->rows().table().rows.size() == first_table(page).rows.size());
}

BOOST_FIXTURE_TEST_CASE(a_variable_that_undo_takes_away_leaves_the_options_too, Sample) {
    session().edit([](db::Editor& editor) {
        editor.add_variable({"risk", VariableKind::single, Dimension::characterisation, {"Zona de riesgo", "Risk zone"}});
    });
    PanelPage& page = open_panel("tabulation/frequencies");
    page.form().set("variable", "risk");
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(page.form().values().at("variable") == "risk");
    session().undo();
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(page.form().values().at("variable") != "risk");
    BOOST_TEST(errors_of(page) == 0u);
    session().redo();
    BOOST_REQUIRE(wait_for_panel());
    page.form().set("variable", "risk");
    BOOST_TEST(page.form().values().at("variable") == "risk");
}

BOOST_AUTO_TEST_CASE(an_empty_store_is_met_with_guidance_and_the_panel_computes_when_there_is_something) {
    Window window;
    window.session().create(window.folder() / "new.cabildo", "Nuevo");
    window.wait_for_plugins();
    window.frame().go("tabulation/crosstab");
    PanelPage& page = window.panel();
    const auto guided = [&] {
        const auto& notices = page.view().notices();
        return notices.size() == 1 && notices.front()->kind() == NoticeKind::note && !page.result();
    };
    BOOST_TEST(guided());
    BOOST_TEST(page.form().values().at("confidence") == "95.0");
    window.session().edit([](db::Editor& editor) { editor.add_initiative({{"code", "A-1"}}); });
    BOOST_TEST(wait_until([&] { return page.settled(); }));
    BOOST_TEST(guided());  // the codebook has no variable yet
    window.session().edit([](db::Editor& editor) {
        editor.add_variable({"scope", VariableKind::single, Dimension::characterisation, {"Ámbito", "Scope"}});
    });
    BOOST_TEST(wait_until([&] { return page.settled() && page.result(); }));
    BOOST_TEST(page.result()->outcome.has_value());
    BOOST_TEST(errors_of(page) == 0u);
}

BOOST_FIXTURE_TEST_CASE(numbers_are_written_and_read_as_the_language_does, Sample) {
    PanelPage& page = open_panel("tabulation/frequencies");
    wxSpinCtrlDouble* confidence = nullptr;
    for (wxWindow* child : page.form().GetChildren())
        if (auto* spin = dynamic_cast<wxSpinCtrlDouble*>(child); spin && spin->GetDigits() == 1) confidence = spin;
    BOOST_REQUIRE(confidence);
    BOOST_TEST(confidence->GetTextValue() == "95,0");
    page.form().set("confidence", "99.5");
    BOOST_TEST(confidence->GetTextValue() == "99,5");
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(page.result()->outcome->document.provenance.options.at("confidence") == "99.5");
    frame().set_language(Language::en);
    BOOST_REQUIRE(wait_for_panel());
    for (wxWindow* child : panel().form().GetChildren())
        if (auto* spin = dynamic_cast<wxSpinCtrlDouble*>(child); spin && spin->GetDigits() == 1) BOOST_TEST(spin->GetTextValue() == "99.5");
}

BOOST_FIXTURE_TEST_CASE(the_tree_says_what_the_audit_has_found_in_the_data_as_they_are, Sample) {
    const auto count = [&] { return find_entry(frame().tree().entries(), "tabulation/audit")->count; };
    wait_for_plugins();
    BOOST_TEST(count().empty());
    open_panel("tabulation/audit");
    BOOST_TEST(count() == std::to_string(first_table(panel()).rows.size()) + " ⚠");
    BOOST_TEST(frame().status_line().text().Contains("calculado a las"));
    frame().go("initiatives");
    session().edit([](db::Editor& editor) { editor.add_initiative({{"code", "PI-99"}}); });
    BOOST_TEST(count().empty());
}

BOOST_FIXTURE_TEST_CASE(a_copy_is_saved_while_the_window_goes_on, Sample) {
    frame().in_background("…", [copy = folder() / "copy.cabildo"](db::Store& store) {
        store.backup(copy);
        return std::string("saved");
    });
    BOOST_TEST(frame().working_in_background());
    frame().in_background("…", [](db::Store&) { return std::string("never"); });
    BOOST_TEST(!frame().banner().message().empty());  // one at a time
    session().edit([](db::Editor& editor) { editor.add_initiative({{"code", "PI-99"}}); });
    BOOST_REQUIRE(wait_until([&] { return !frame().working_in_background(); }));
    BOOST_TEST(frame().status_line().text().Contains("saved"));
    BOOST_TEST(db::Store::open(folder() / "copy.cabildo", db::Access::read).verify().empty());
    frame().command(command_verify);
    BOOST_REQUIRE(wait_until([&] { return !frame().working_in_background(); }));
    BOOST_TEST(frame().status_line().text().Contains("sano"));
}

BOOST_FIXTURE_TEST_CASE(a_filter_narrows_what_the_panel_counts, Sample) {
    PanelPage& page = open_panel("tabulation/frequencies");
    with_next_dialog([](wxDialog& dialog) {
        dynamic_cast<FilterDialog&>(dialog).choose("area", {"political_institutional"});
    });
    frame().selection_bar().ask({});
    BOOST_TEST(frame().selection_bar().chips() == 1u);
    BOOST_TEST(frame().selection_bar().count_text() == "29 de 129 iniciativas");
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(page.result()->outcome->document.provenance.selected == 29);
    frame().command(command_clear_filters);
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(page.result()->outcome->document.provenance.selected == 129);
    BOOST_TEST(frame().selection_bar().chips() == 0u);
}

BOOST_FIXTURE_TEST_CASE(a_page_left_alone_catches_up_with_the_selection_when_it_is_shown_again, Sample) {
    open_panel("tabulation/frequencies");
    open_panel("tabulation/crosstab");
    session().select(db::Selection::parse("area=political_institutional"));
    BOOST_REQUIRE(wait_for_panel());
    frame().go("tabulation/frequencies");
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(panel().result()->outcome->document.provenance.selected == 29);
}

BOOST_FIXTURE_TEST_CASE(a_click_on_a_header_sorts_and_the_copy_follows, Sample) {
    PanelPage& page = open_panel("tabulation/frequencies");
    TableView& table = *page.view().tables().front();
    const std::string first = table.rows().row(0).id;
    table.sort_next(1);
    table.sort_next(1);
    std::size_t body = 0;
    for (const TableRow& row : table.rows().table().rows) body += row.role == RowRole::body;
    for (std::size_t i = 1; i < body; ++i) {
        const auto* above = std::get_if<std::int64_t>(&table.rows().cell(i - 1, 1).value);
        const auto* below = std::get_if<std::int64_t>(&table.rows().cell(i, 1).value);
        if (above != nullptr && below != nullptr) BOOST_TEST(*above >= *below);
    }
    table.list().SetFocus();
    settle();
    frame().command(command_copy);
    const std::string copied = clipboard_text();
    BOOST_TEST(copied.find(table.rows().cell(0, 0).text) < copied.find(table.rows().cell(body - 1, 0).text));
    BOOST_TEST(clipboard_html().find("<table") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(the_language_changes_at_run_time_with_page_options_and_selection_kept, Sample) {
    PanelPage& page = open_panel("tabulation/frequencies");
    page.form().set("variable", "award");
    BOOST_REQUIRE(wait_for_panel());
    session().select(db::Selection::parse("area=political_institutional"));
    BOOST_REQUIRE(wait_for_panel());
    frame().command(command_language_en);
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(frame().GetMenuBar()->GetMenuLabelText(0) == "File");
    BOOST_TEST(frame().selection_bar().count_text() == "29 of 129 initiatives");
    BOOST_TEST(panel().form().values().at("variable") == "award");
    BOOST_TEST((panel().result()->outcome->document.language == Language::en));
    frame().command(command_language_es);
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(frame().GetMenuBar()->GetMenuLabelText(0) == "Archivo");
}

BOOST_FIXTURE_TEST_CASE(dark_and_light_can_be_switched_while_a_panel_is_shown, Sample) {
    open_panel("tabulation/frequencies");
    frame().command(command_theme_dark);
    BOOST_TEST(colours().page.GetLuminance() < 0.4);
    BOOST_TEST(colours().text.GetLuminance() > 0.6);
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(!panel().view().tables().empty());
    frame().command(command_theme_light);
    BOOST_REQUIRE(wait_for_panel());
}

BOOST_AUTO_TEST_CASE(a_crashing_plugin_costs_its_own_panel_and_the_others_go_on) {
    Window window({faults / "segfaults"});
    window.open_sample();
    const std::string place = first_panel_of(window, "segfaults");
    BOOST_REQUIRE(!place.empty());
    PanelPage& crashed = window.open_panel(place);
    BOOST_REQUIRE(crashed.result()->outcome.has_value());
    BOOST_TEST(crashed.result()->outcome->fault.has_value());
    BOOST_TEST(errors_of(crashed) == 1u);
    PanelPage& healthy = window.open_panel("tabulation/frequencies");
    BOOST_TEST(!healthy.result()->outcome->fault.has_value());
    BOOST_TEST(!healthy.view().tables().empty());
    window.frame().go(place);
    window.frame().command(command_rerun);
    BOOST_REQUIRE(window.wait_for_panel());
    BOOST_TEST(errors_of(window.panel()) == 1u);
    BOOST_TEST(window.session().data().size() == 129u);
}

BOOST_AUTO_TEST_CASE(a_plugin_that_never_ends_can_be_stopped) {
    Window window({faults / "loops_with_progress"});
    window.open_sample();
    const std::string place = first_panel_of(window, "loops_with_progress");
    BOOST_REQUIRE(!place.empty());
    window.frame().go(place);
    PanelPage& page = window.panel();
    BOOST_REQUIRE(wait_until([&] { return page.can(PageCommand::cancel); }));
    page.perform(PageCommand::cancel);
    BOOST_REQUIRE(window.wait_for_panel());
    BOOST_TEST(page.result()->cancelled());
    BOOST_TEST(!window.open_panel("tabulation/frequencies").view().tables().empty());
}

BOOST_AUTO_TEST_CASE(a_page_may_close_while_its_panel_runs) {
    Window window({faults / "loops_with_progress"});
    window.open_sample();
    window.frame().go(first_panel_of(window, "loops_with_progress"));
    PanelPage& page = window.panel();
    BOOST_REQUIRE(wait_until([&] { return page.can(PageCommand::cancel); }));
    window.frame().command(command_close_store);
    settle();
    BOOST_TEST(window.frame().page()->place() == "start");
}

BOOST_AUTO_TEST_CASE(a_library_that_is_no_plugin_is_listed_with_its_fault) {
    Window window({faults / "text"});
    window.open_sample();
    window.wait_for_plugins();
    const std::string place = "plugin:" + (faults / "text" / "text.so").string();
    BOOST_REQUIRE(find_entry(window.frame().tree().entries(), place) != nullptr);
    window.frame().go(place);
    BOOST_TEST(window.frame().page()->place() == place);
}

BOOST_AUTO_TEST_CASE(bad_files_are_refused_in_a_line_and_the_start_page_stays) {
    Window window;
    const fs::path text = window.folder() / "letter.cabildo";
    std::ofstream(text) << "Estimados:";
    const fs::path empty = window.folder() / "empty.cabildo";
    std::ofstream(empty).flush();
    for (const fs::path& bad : {text, empty, window.folder(), window.folder() / "none.cabildo"}) {
        window.frame().open_store(bad);
        settle();
        BOOST_TEST(!window.session().is_open(), bad);
        BOOST_TEST(!window.frame().banner().message().empty(), bad);
        BOOST_TEST(window.frame().page()->place() == "start", bad);
    }
    BOOST_TEST(window.settings.recent.empty());
    window.open_sample();
    BOOST_TEST(window.frame().banner().message().empty());
}

BOOST_FIXTURE_TEST_CASE(a_place_that_does_not_exist_is_told, Sample) {
    wait_for_plugins();
    frame().go("tabulation/nothing");
    settle();
    BOOST_TEST(frame().banner().message().Contains("tabulation/nothing"));
}

BOOST_FIXTURE_TEST_CASE(a_row_leads_to_the_panel_that_computes_it_with_its_options, Sample) {
    open_panel("tabulation/frequencies").form().set("variable", "region");
    BOOST_REQUIRE(wait_for_panel());
    PanelPage& claims = open_panel("findings/claims");
    const auto follow = [&](const std::string& row) {
        for (TableView* table : claims.view().tables())
            for (std::size_t i = 0; i < table->rows().size(); ++i) {
                if (table->rows().row(i).id != row) continue;
                table->list().select_place(i);
                wxDataViewEvent activated(wxEVT_DATAVIEW_ITEM_ACTIVATED, &table->list(), table->list().GetSelection());
                table->list().GetEventHandler()->ProcessEvent(activated);
                return wait_for_panel();
            }
        return false;
    };
    BOOST_REQUIRE(follow("participation.mechanisms"));
    BOOST_TEST(panel().place() == "participation/overview");
    frame().go("findings/claims");
    BOOST_REQUIRE(follow("results.coverage"));
    BOOST_TEST(panel().place() == "tabulation/frequencies");  // open already, with another variable
    BOOST_TEST(panel().form().values().at("variable") == "results");
    BOOST_TEST(panel().result()->outcome->document.provenance.options.at("variable") == "results");
    frame().go("findings/claims");
    BOOST_REQUIRE(follow("objectives"));  // a row of verdicts by section leads nowhere
    BOOST_TEST(panel().place() == "findings/claims");
}

BOOST_FIXTURE_TEST_CASE(the_opened_store_is_among_the_recent_ones, Sample) {
    BOOST_REQUIRE(!settings.recent.empty());
    BOOST_TEST(settings.recent.front() == session().path());
}

BOOST_AUTO_TEST_SUITE_END()
