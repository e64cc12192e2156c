// Native panels in the real window: loaded only when they are allowed and opened; what throws costs its own tab; what crashes takes
// the program down, and neither data nor the next start.
#include "document/document_view.hpp"
#include "frame/banner.hpp"
#include "frame/commands.hpp"
#include "frame/navigation_tree.hpp"
#include "native_panels/native_area.hpp"
#include "pages/option_form.hpp"
#include "pages/panel_page.hpp"
#include "plugin_manager.hpp"

#include <cabildo/engine/native_part.hpp>
#include <cabildo/engine/trust.hpp>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/notebook.h>
#include <wx/stattext.h>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(native_panel_test)

namespace {

using Standing = engine::PluginInfo::Standing;

const fs::path build = CABILDO_BUILD_DIR;
constexpr const char* id = "org.cabildo.faults.native";
constexpr const char* place = "native/echo";
constexpr const char* folder_variable = "CABILDO_TEST_CRASH_FOLDER";

fs::path folder_of(const std::string& name) { return build / "tests" / "faults" / "native" / name; }
fs::path library_of(const std::string& name) { return folder_of(name) / ("native_" + name + ".so"); }

bool loaded(const std::string& library) {
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);)
        if (line.ends_with(library)) return true;
    return false;
}

/// A window with one of the native panels in a folder named by hand, its page open.
struct Guest : Window {
    explicit Guest(const std::string& name) : Window({folder_of(name)}) {
        open_sample();
        open_panel(place);
    }
    NativeArea& native() {
        BOOST_REQUIRE(panel().native() != nullptr);
        return *panel().native();
    }
    void explore() {
        panel().explore(true);
        settle();
    }
    std::string notice() { return native().notice() != nullptr ? native().notice()->text() : std::string(); }
    std::string words() {
        auto* label = dynamic_cast<wxStaticText*>(native().window());
        return label != nullptr ? to_utf8(label->GetLabel()) : std::string();
    }
};

const engine::PluginInfo* plugin_of(Window& window) { return window.frame().analyses().plugin("native"); }

/// Runs a case of this program in a process of its own; what wait() tells of its end.
int run_alone(const std::string& name, const fs::path& folder) {
    const std::string choice = "--run_test=native_panel_test/" + name;
    const pid_t child = ::fork();
    if (child == 0) {
        ::setenv(folder_variable, folder.c_str(), 1);
        ::execl("/proc/self/exe", "workbench_window_tests", choice.c_str(), "--catch_system_errors=no", static_cast<char*>(nullptr));
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

/// The sanitizers turn a crash into an exit of their own.
bool crashed(int status) {
#if defined(__SANITIZE_ADDRESS__)
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
#else
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV;
#endif
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_is_loaded_when_its_tab_is_opened_and_shows_what_the_report_shows) {
    Guest window("asks");
    BOOST_TEST(!loaded("native_asks-native.so"));
    window.explore();
    BOOST_TEST(loaded("native_asks-native.so"));
    // Its own run stands beside the report, which stays as it is.
    BOOST_REQUIRE(wait_until([&] { return window.words() == "129 | 129 pedida"; }));
    BOOST_TEST(window.panel().form().values().at("word").empty());
    window.session().select(db::Selection::parse("area=political_institutional"));
    BOOST_REQUIRE(wait_until([&] { return window.words() == "29 | 29 pedida"; }));
}

BOOST_AUTO_TEST_CASE(what_it_hands_over_is_an_option_like_any_other) {
    Guest window("asks");
    window.explore();
    wxMouseEvent click(wxEVT_LEFT_DOWN);
    window.native().window()->ProcessWindowEvent(click);
    BOOST_REQUIRE(wait_until([&] { return window.panel().form().values().at("word") == "entregada"; }));
    BOOST_REQUIRE(window.wait_for_panel());
    BOOST_TEST(controls<wxNotebook>(window.panel()).front()->GetSelection() == 0);  // the report is in sight
    BOOST_TEST(window.panel().view().document().provenance.options.at("word") == "entregada");
}

BOOST_AUTO_TEST_CASE(a_place_leads_to_it_and_another_theme_makes_it_anew) {
    Guest window("asks");
    window.frame().go("native/echo/explore");
    BOOST_TEST(window.native().opened());
    window.frame().set_theme(Theme::dark);
    BOOST_REQUIRE(window.wait_for_panel());
    window.explore();
    BOOST_TEST(wait_until([&] { return window.words() == "129 | 129 pedida"; }));
    window.frame().set_theme(Theme::light);
}

BOOST_AUTO_TEST_CASE(what_throws_costs_its_own_tab) {
    for (const auto& [name, reason] : {std::pair("throws_in_create", "no hay tinta"), {"throws_in_show", "no es una excepción"}}) {
        Guest window(name);
        window.explore();
        BOOST_TEST(window.notice().find(reason) != std::string::npos, window.notice());
        BOOST_TEST(window.native().window() == nullptr);
        BOOST_TEST(!window.open_panel("tabulation/frequencies").view().tables().empty());
        window.session().edit([](db::Editor& editor) { editor.set_value("PI-01", "region", {"XII"}); });
        BOOST_TEST(window.open_panel(place).result()->outcome.has_value());
    }
}

BOOST_AUTO_TEST_CASE(what_was_built_with_something_else_is_told_and_nothing_of_it_is_loaded) {
    for (const auto& [name, reason] : {std::pair("other_wx", "con wxWidgets «2.8 (ANSI) gtk2»"), {"needs_symbol", "function_that_nobody_wrote"}, {"no_entry", "cabildo_native_panel"}}) {
        Guest window(name);
        window.explore();
        BOOST_TEST(window.notice().find(reason) != std::string::npos, window.notice());
        BOOST_TEST(window.notice().find(name) != std::string::npos, window.notice());
    }
    BOOST_TEST(!loaded("native_other_wx-native.so"));
    Guest window("other_plugin");
    BOOST_TEST(window.panel().native() == nullptr);
    window.frame().go(std::string("plugins/") + id);
    auto& page = dynamic_cast<PluginsPage&>(*window.frame().page());
    settle();
    BOOST_TEST(said(page).find("es de otro complemento: org.cabildo.faults.other") != std::string::npos, said(page));
}

BOOST_AUTO_TEST_CASE(it_is_installed_with_its_plugin_and_allowed_apart) {
    Window window;
    window.open_sample();
    window.wait_for_plugins();
    install_plugin(window, library_of("asks"), id, [](wxDialog& dialog) {
        BOOST_TEST(!controls<wxCheckBox>(dialog).front()->GetValue());  // nobody is made to
    });
    BOOST_REQUIRE(plugin_of(window)->native.has_value());
    window.open_panel(place).explore(true);
    NativeArea& native = *window.panel().native();
    BOOST_TEST(native.window() == nullptr);
    BOOST_REQUIRE(native.notice() != nullptr);
    BOOST_TEST(native.notice()->text().find(plugin_of(window)->native->hash) != std::string::npos);
    BOOST_TEST(native.notice()->text().find("puede cerrarlo de golpe") != std::string::npos);
    // The button leads to where it is allowed.
    wxCommandEvent press(wxEVT_BUTTON);
    controls<wxButton>(native).front()->ProcessWindowEvent(press);
    settle();
    auto& again = dynamic_cast<PluginsPage&>(*window.frame().page());
    again.choose(id);
    again.allow_native(true);
    BOOST_REQUIRE(wait_until([&] { return plugin_of(window)->native->standing == Standing::allowed && !again.running(); }));
    settle();
    window.open_panel(place).explore(true);
    BOOST_TEST(window.panel().native()->window() != nullptr);
}

/// What goes down in the next case: the crashing panel is installed, an edit is made, the panel is opened.
BOOST_AUTO_TEST_CASE(the_program_goes_down, *boost::unit_test::disabled()) {
    const char* folder = std::getenv(folder_variable);
    if (folder == nullptr) return;  // run for itself, by the cases below
    Window window(Language::es, folder);
    window.open_sample();
    window.wait_for_plugins();
    install_plugin(window, library_of("crashes_in_show"), id, [](wxDialog& dialog) { controls<wxCheckBox>(dialog).front()->SetValue(true); });
    BOOST_REQUIRE(plugin_of(window)->native && plugin_of(window)->native->allowed());
    window.session().edit([](db::Editor& editor) { editor.set_value("PI-01", "region", {"XII"}); });
    window.open_panel("tabulation/frequencies");
    window.open_panel(place).explore(true);
    wait_until([] { return false; });
}

BOOST_AUTO_TEST_CASE(a_crash_loses_no_edit_and_the_next_start_goes_on_without_it) {
    const TemporaryFolder folder;
    BOOST_REQUIRE(crashed(run_alone("the_program_goes_down", folder.path())));
    {
        const BoxAnswer without(wxID_YES);
        Window window(Language::es, folder.path());
        BOOST_TEST(without.asked == 1);
        window.open_sample();
        window.wait_for_plugins();
        BOOST_TEST((db::read_record(window.session().store(), "PI-01").values.at("region").categories == std::vector<std::string>{"XII"}));
        BOOST_TEST(window.session().undo_title().has_value());
        BOOST_TEST(window.session().store().verify().empty());
        BOOST_CHECK(plugin_of(window)->native->standing == Standing::disabled);
        BOOST_TEST(!window.open_panel("tabulation/frequencies").view().tables().empty());
        BOOST_TEST(window.open_panel(place).result()->outcome.has_value());  // its report still works
        window.panel().explore(true);
        BOOST_REQUIRE(window.panel().native()->notice() != nullptr);
        BOOST_TEST(window.panel().native()->notice()->text().find("hasta que se permita otra vez") != std::string::npos);
        window.session().undo();
    }
    const BoxAnswer nobody(wxID_YES);
    Window window(Language::es, folder.path());
    BOOST_TEST(nobody.asked == 0);  // told once, and ended in good order since
    window.wait_for_plugins();
    BOOST_CHECK(plugin_of(window)->native->standing == Standing::disabled);
    auto& page = open_plugins(window);
    BOOST_REQUIRE(wait_until([&] { return page.choose(id); }));
    page.allow_native(true);
    BOOST_TEST(wait_until([&] { return plugin_of(window)->native->standing == Standing::allowed; }));
}

BOOST_AUTO_TEST_CASE(who_goes_on_with_it_keeps_it) {
    const TemporaryFolder folder;
    BOOST_REQUIRE(crashed(run_alone("the_program_goes_down", folder.path())));
    const BoxAnswer with(wxID_NO);
    Window window(Language::es, folder.path());
    BOOST_TEST(with.asked == 1);
    window.wait_for_plugins();
    BOOST_CHECK(plugin_of(window)->native->standing == Standing::allowed);
}

BOOST_AUTO_TEST_CASE(the_template_s_native_panel_shows_its_counts) {
    Window window({build / "template"});
    window.open_sample();
    window.open_panel("template/counts").explore(true);
    settle();
    BOOST_REQUIRE(window.panel().native() != nullptr);
    BOOST_TEST(window.panel().native()->notice() == nullptr);
    BOOST_REQUIRE(window.panel().native()->window() != nullptr);
    wxMouseEvent click(wxEVT_LEFT_DOWN);
    click.SetPosition({10, 10});
    window.panel().native()->window()->ProcessWindowEvent(click);
    std::string first;
    for (const Block& block : window.panel().view().document().blocks)
        if (const auto* table = std::get_if<Table>(&block)) first = table->rows.front().cells.front().text;
    BOOST_TEST(to_utf8(window.frame().banner().note()).starts_with(first + ": "), window.frame().banner().note());
}

BOOST_AUTO_TEST_SUITE_END()
