// The history of runs in the real window: what was run can be opened again as it was.
#include "data_pages.hpp"
#include "frame/banner.hpp"
#include "pages/option_form.hpp"
#include "pages/panel_page.hpp"
#include "reports/history_page.hpp"
#include "reports/run_words.hpp"

#include <cabildo/db/saved.hpp>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>

#include <algorithm>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(history_test)

namespace {

struct History : Window {
    History() { open_sample(); }

    HistoryPage& history() {
        frame().go("history");
        settle();
        auto* page = dynamic_cast<HistoryPage*>(frame().page());
        BOOST_REQUIRE(page != nullptr);
        return *page;
    }
    /// The row of a run of this panel with this value of an option.
    std::size_t row_with(HistoryPage& page, const std::string& panel, const std::string& option, const std::string& value) {
        const auto& runs = page.runs();
        const auto found = std::find_if(runs.begin(), runs.end(), [&](const db::PastRun& run) {
            const auto given = run.settings.options.find(option);
            return run.settings.panel == panel && given != run.settings.options.end() && given->second == value;
        });
        BOOST_REQUIRE(found != runs.end());
        return static_cast<std::size_t>(found - runs.begin());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_past_run_opens_with_its_options_and_its_selection, History) {
    wait_for_plugins();
    session().select(db::Selection::parse("area=political_institutional"));
    PanelPage& page = open_panel("tabulation/frequencies");
    page.form().set("variable", "region");
    BOOST_REQUIRE(wait_for_panel());
    const Document then = page.result()->outcome->document;
    page.form().set("variable", "award");
    BOOST_REQUIRE(wait_for_panel());
    session().select({});
    BOOST_REQUIRE(wait_for_panel());

    HistoryPage& past = history();
    const std::size_t row = row_with(past, "frequencies", "variable", "region");
    BOOST_TEST(past.list().cell(row, 3).text.ends_with("Área: Político – Institucional"));
    BOOST_TEST(past.list().cell(row, 4).text.find("Región") != std::string::npos);
    past.list().select(row);
    past.open();
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(panel().place() == "tabulation/frequencies");
    BOOST_TEST(panel().form().values().at("variable") == "region");
    BOOST_TEST(session().selection().text() == "area=political_institutional");
    BOOST_TEST((panel().result()->outcome->document == then));
    // Run again, it stands at the head, once.
    HistoryPage& now = history();
    BOOST_TEST(row_with(now, "frequencies", "variable", "region") == 0u);
    BOOST_TEST(now.runs().front().times >= 2);
}

BOOST_FIXTURE_TEST_CASE(the_seed_of_a_past_run_comes_back_and_can_be_left, History) {
    open_panel("tabulation/crosstab");
    HistoryPage& page = history();
    db::AnalysisSettings run = page.runs().front().settings;
    run.seed = 7;
    BOOST_REQUIRE(frame().guard([&] { frame().open_run(run); }));
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(panel().result()->outcome->document.provenance.seed == 7u);
    const auto buttons = controls<wxButton>(panel().form());
    const auto seed = std::find_if(buttons.begin(), buttons.end(), [](wxButton* each) { return each->GetLabel().Contains("7"); });
    BOOST_REQUIRE(seed != buttons.end());
    BOOST_TEST((*seed)->IsShownOnScreen());
    wxCommandEvent event(wxEVT_BUTTON, (*seed)->GetId());
    (*seed)->GetEventHandler()->ProcessEvent(event);
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST(panel().result()->outcome->document.provenance.seed == 1u);
    BOOST_TEST(!(*seed)->IsShown());
}

BOOST_FIXTURE_TEST_CASE(the_command_that_repeats_a_run_is_copied_with_the_store_s_path, History) {
    open_panel("tabulation/crosstab");
    HistoryPage& page = history();
    page.list().select(0);
    page.copy_command();
    const std::string command = clipboard_text();
    BOOST_TEST(command.starts_with("cabildo analyze " + session().path().string() + " org.cabildo.tabulation/crosstab --set "));
    BOOST_TEST(command.ends_with("--lang es --seed 1"));
}

BOOST_FIXTURE_TEST_CASE(a_run_whose_plugin_or_category_is_gone_says_so_and_changes_nothing, History) {
    wait_for_plugins();
    frame().go("history");
    db::AnalysisSettings run;
    run.plugin = "org.example.gone";
    run.panel = "one";
    BOOST_TEST(!frame().guard([&] { frame().open_run(run); }));
    BOOST_TEST(frame().banner().message().Contains("org.example.gone/one"));
    run.plugin = "org.cabildo.tabulation";
    run.panel = "crosstab";
    run.selection = "area=gone";
    BOOST_TEST(!frame().guard([&] { frame().open_run(run); }));
    BOOST_TEST(session().selection().empty());
    BOOST_TEST(frame().page()->place() == "history");
}

BOOST_FIXTURE_TEST_CASE(a_store_without_runs_says_what_will_stand_there_and_a_cleared_one_too, History) {
    HistoryPage& page = history();
    BOOST_TEST(!page.list().IsShown());
    open_panel("tabulation/crosstab");
    history();
    BOOST_TEST(page.list().IsShown());
    session().clear_history();
    BOOST_TEST(page.runs().empty());
    BOOST_TEST(!page.list().IsShown());
}

BOOST_AUTO_TEST_CASE(moments_are_told_in_local_time_as_the_language_does) {
    set_language(Language::es);
    const std::string es = time_words("2026-03-05T12:30:00Z");
    BOOST_TEST(es.substr(2, 8) == "-03-2026");
    set_language(Language::en);
    BOOST_TEST(time_words("2026-03-05T12:30:00Z").starts_with("2026-03-0"));
    BOOST_TEST(time_words("nothing") == "nothing");
    set_language(Language::es);
}

BOOST_AUTO_TEST_SUITE_END()
