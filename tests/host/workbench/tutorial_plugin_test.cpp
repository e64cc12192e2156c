// The plugin that the tutorial's commands have just built against the installed SDK (sdk_tutorial_test), installed by the page
// Plugins of the real window, as a colleague who got the file would.
#include "data_pages.hpp"
#include "document/document_view.hpp"
#include "frame/commands.hpp"
#include "pages/panel_page.hpp"
#include "plugins/plugins_page.hpp"
#include "window.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(tutorial_plugin_test)

BOOST_AUTO_TEST_CASE(the_tutorial_s_plugin_is_installed_in_the_window_and_shows_its_table_and_figure) {
    const fs::path library = fs::path(CABILDO_BUILD_DIR) / "tests" / "installed" / "tutorial" / "empty" / "tenure" / "build" / "tenure.so";
    BOOST_REQUIRE_MESSAGE(fs::exists(library), "run sdk_tutorial_test before");
    Window window;
    window.open_sample();
    window.wait_for_plugins();
    window.frame().command(command_plugins);
    auto& page = dynamic_cast<PluginsPage&>(*window.frame().page());
    with_next_dialog([](wxDialog& dialog) { confirm(dialog); });
    page.install_file(library);
    BOOST_REQUIRE(wait_until([&] { return window.frame().analyses().find("tenure/counts").panel != nullptr; }));
    settle();
    PanelPage& panel = window.open_panel("tenure/counts");
    BOOST_TEST(panel.view().tables().size() == 1u);
    BOOST_TEST(panel.view().figures().size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
