// The plugin manager in the real window: a user's plugins are checked, installed, switched off and on, and removed; what is
// new or has changed is never loaded; the tree and the saved analyses follow.
#include "document/document_view.hpp"
#include "frame/banner.hpp"
#include "frame/commands.hpp"
#include "frame/navigation_tree.hpp"
#include "pages/panel_page.hpp"
#include "plugin_manager.hpp"
#include "reports/saved_page.hpp"

#include <cabildo/db/saved.hpp>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>

#include <algorithm>
#include <fstream>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(plugins_test)

namespace {

using Standing = engine::PluginInfo::Standing;

const fs::path build = CABILDO_BUILD_DIR;
const fs::path crashing_library = build / "tests" / "faults" / "segfaults" / "fault_segfaults.so";
const fs::path own_library = build / "template" / "template.so";
constexpr const char* own_id = "org.example.template";
constexpr const char* own_panel = "template/counts";

struct Manager : Window {
    Manager() {
        open_sample();
        wait_for_plugins();
    }

    PluginsPage& plugins() { return open_plugins(*this); }
    Analyses& analyses() { return frame().analyses(); }
    bool in_tree(const std::string& place) { return find_entry(frame().tree().entries(), place) != nullptr; }
    const engine::PluginInfo* find(const std::string& id) {
        const auto& all = analyses().plugins();
        const auto found = std::find_if(all.begin(), all.end(), [&](const engine::PluginInfo& each) { return each.id == id; });
        return found == all.end() ? nullptr : &*found;
    }
    bool wait_for(const std::string& id, Standing standing) {
        return wait_until([&] { return find(id) != nullptr && find(id)->standing == standing; });
    }
    fs::path installed(const std::string& id = own_id) const { return folder() / "user-plugins" / (id + ".so"); }

    void install() { install_plugin(*this, own_library, own_id); }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_plugin_is_installed_from_its_file_and_computes_without_a_restart, Manager) {
    BOOST_TEST(!in_tree(own_panel));
    PluginsPage& page = plugins();
    BOOST_TEST(!button(page, "Quitar…").IsEnabled());  // a bundled one is chosen
    bool asked = false;
    with_next_dialog([&](wxDialog& dialog) {
        asked = true;
        BOOST_TEST(!in_tree(own_panel));
        BOOST_TEST(!fs::exists(installed()));
        confirm(dialog);
    });
    page.install_file(own_library);
    BOOST_TEST(page.running());
    BOOST_TEST(!button(page, "Instalar desde archivo…").IsEnabled());
    BOOST_REQUIRE(wait_for(own_id, Standing::allowed));
    settle();
    BOOST_TEST(asked);
    BOOST_TEST(fs::exists(installed()));
    BOOST_TEST(in_tree(own_panel));
    BOOST_TEST(page.choose(own_id));
    BOOST_TEST(button(page, "Desactivar").IsEnabled());
    BOOST_TEST(button(page, "Quitar…").IsEnabled());
    BOOST_TEST(!open_panel(own_panel).view().tables().empty());
}

BOOST_FIXTURE_TEST_CASE(what_does_not_pass_is_told_whole_grave_faults_first_and_can_be_copied, Manager) {
    PluginsPage& page = plugins();
    std::vector<std::pair<NoticeKind, std::string>> told;
    std::string copied;
    with_next_dialog([&](wxDialog& dialog) {
        for (const Block& block : controls<DocumentView>(dialog).front()->document().blocks)
            if (const auto* notice = std::get_if<Notice>(&block)) told.emplace_back(notice->kind, notice->title + "\n" + notice->text);
        wxCommandEvent click(wxEVT_BUTTON);
        button(dialog, "Copiar todo").ProcessWindowEvent(click);
        copied = clipboard_text();
        dialog.EndModal(wxID_CANCEL);
    });
    page.install_file(build / "tests" / "faults" / "several" / "fault_several.so");
    BOOST_REQUIRE(wait_until([&] { return !told.empty(); }));
    BOOST_REQUIRE(wait_until([&] { return !page.running(); }));
    settle();
    const auto heard = [&](NoticeKind kind, const std::string& words) {
        return std::any_of(told.begin(), told.end(), [&](const auto& each) { return each.first == kind && each.second.find(words) != std::string::npos; });
    };
    BOOST_TEST(heard(NoticeKind::error, "std::out_of_range"));
    BOOST_TEST(heard(NoticeKind::error, "escribe en la salida estándar: «hola»"));
    BOOST_TEST(heard(NoticeKind::warning, "harm.deep: la opción no tiene ayuda"));
    BOOST_TEST(std::is_partitioned(told.begin(), told.end(), [](const auto& each) { return each.first == NoticeKind::error; }));
    for (std::size_t i = 1; i < told.size(); ++i) {  // below what tells that it is refused
        BOOST_TEST(told[i].second.find("Por qué importa: ") != std::string::npos, told[i].second);
        BOOST_TEST(told[i].second.find("Qué hacer: ") != std::string::npos, told[i].second);
        BOOST_TEST(copied.find(told[i].second) != std::string::npos, copied);
    }
    BOOST_TEST(to_utf8(frame().banner().message()).find("no pasó la comprobación") != std::string::npos, frame().banner().message());
    BOOST_TEST(!fs::exists(installed("org.cabildo.faults.several")));
}

BOOST_FIXTURE_TEST_CASE(nothing_is_installed_when_the_check_fails_or_the_user_says_no, Manager) {
    PluginsPage& page = plugins();
    bool told = false;
    with_next_dialog([&](wxDialog& dialog) {
        told = true;
        dialog.EndModal(wxID_CANCEL);
    });
    page.install_file(crashing_library);
    BOOST_REQUIRE(wait_until([&] { return told && !page.running(); }));
    BOOST_TEST(to_utf8(frame().banner().message()).find("no pasó la comprobación") != std::string::npos, frame().banner().message());
    with_next_dialog([](wxDialog& dialog) { dialog.EndModal(wxID_CANCEL); });
    page.install_file(own_library);
    BOOST_REQUIRE(wait_until([&] { return !page.running(); }));
    settle();
    BOOST_TEST((!fs::exists(folder() / "user-plugins") || fs::is_empty(folder() / "user-plugins")));
    BOOST_TEST(!in_tree(own_panel));
    // A folder that cannot be written is told; nothing stays allowed for what is not there.
    fs::remove_all(folder() / "user-plugins");
    std::ofstream(folder() / "user-plugins") << "in the way";
    frame().banner().dismiss();
    with_next_dialog([](wxDialog& dialog) { confirm(dialog); });
    page.install_file(own_library);
    BOOST_REQUIRE(wait_until([&] { return !frame().banner().message().empty(); }));
    BOOST_TEST(!fs::exists(folder() / "settings" / "plugins.json"));
}

BOOST_FIXTURE_TEST_CASE(what_the_check_advises_is_shown_and_the_user_decides, Manager) {
    PluginsPage& page = plugins();
    std::string shown;
    with_next_dialog([&](wxDialog& dialog) {
        for (const Block& block : controls<DocumentView>(dialog).front()->document().blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) shown += paragraph->text + "\n";
            if (const auto* notice = std::get_if<Notice>(&block)) shown += notice->title + "\n" + notice->text + "\n";
        }
        confirm(dialog);
    });
    page.install_file(build / "tests" / "faults" / "no_help" / "fault_no_help.so");
    BOOST_REQUIRE(wait_for("org.cabildo.faults.no_help", Standing::allowed));
    BOOST_TEST(shown.find("la opción no tiene ayuda") != std::string::npos, shown);
    const std::string hash = find("org.cabildo.faults.no_help")->hash;
    BOOST_TEST(shown.find(hash) != std::string::npos, shown);
}

BOOST_AUTO_TEST_CASE(plugins_are_seen_without_a_store_and_in_english) {
    Window window({}, Language::en);
    window.wait_for_plugins();
    window.frame().command(command_plugins);
    auto* page = dynamic_cast<PluginsPage*>(window.frame().page());
    BOOST_REQUIRE(page != nullptr);
    BOOST_REQUIRE(wait_until([&] { return page->choose("org.cabildo.tabulation"); }));
    BOOST_TEST(page->list().cell(*page->list().selected(), 4).text == "on");
    wxButton& back = button(*page, "Back to start");
    wxCommandEvent click(wxEVT_BUTTON, back.GetId());
    back.GetEventHandler()->ProcessEvent(click);
    settle();
    BOOST_TEST(window.frame().page()->place() == "start");
}

BOOST_AUTO_TEST_CASE(safe_mode_says_so_and_neither_shows_nor_changes_the_user_s_plugins) {
    Window window({}, Language::es, true);
    window.open_sample();
    window.wait_for_plugins();
    fs::create_directories(window.folder() / "user-plugins");
    fs::copy_file(own_library, window.folder() / "user-plugins" / "own.so");
    const auto notices = controls<NoticeView>(window.frame());
    BOOST_TEST(std::any_of(notices.begin(), notices.end(), [](const NoticeView* each) {
        return each->IsShownOnScreen() && each->text().find("Modo seguro") != std::string::npos;
    }));
    window.frame().command(command_plugins);
    auto& page = dynamic_cast<PluginsPage&>(*window.frame().page());
    settle();
    BOOST_TEST(!page.choose("own.so"));
    BOOST_TEST(page.choose("org.cabildo.tabulation"));
    BOOST_TEST(!button(page, "Instalar desde archivo…").IsEnabled());
    page.install_file(own_library);
    BOOST_TEST(!page.running());
    BOOST_TEST(!window.open_panel("tabulation/frequencies").view().tables().empty());
}

BOOST_FIXTURE_TEST_CASE(a_disabled_plugin_leaves_the_tree_and_its_saved_analysis_stays_and_says_what_is_missing, Manager) {
    install();
    open_panel(own_panel);
    answer_form({"Recuento propio"});
    frame().command(command_save_analysis);
    settle();
    PluginsPage& page = plugins();
    BOOST_REQUIRE(page.choose(own_id));
    page.disable();
    BOOST_REQUIRE(wait_for(own_id, Standing::disabled));
    settle();
    BOOST_TEST(!in_tree(own_panel));
    BOOST_TEST(fs::exists(installed()));

    frame().go("saved");
    settle();
    auto& saved = dynamic_cast<SavedPage&>(*frame().page());
    BOOST_TEST(!saved.view().tables().empty());
    BOOST_TEST((saved.view().document() == db::last_document(session().store(), saved.analyses().front().id).value()));
    BOOST_TEST(saved.list().cell(0, 2).text == "sin complemento ⚠");
    const auto told = [&] {
        for (const NoticeView* notice : controls<NoticeView>(saved))
            if (notice->text().find(own_id) != std::string::npos) return true;
        return false;
    };
    BOOST_TEST(told());
    BOOST_TEST(!button(saved, "Calcular de nuevo").IsEnabled());

    PluginsPage& again = plugins();
    again.choose(own_id);
    again.allow();
    BOOST_REQUIRE(wait_for(own_id, Standing::allowed));
    settle();
    BOOST_TEST(in_tree(own_panel));
    frame().go("saved");
    settle();
    BOOST_TEST(!told());
    BOOST_TEST(button(saved, "Calcular de nuevo").IsEnabled());

    plugins().choose(own_id);
    {
        const BoxAnswer no(wxID_NO);
        press(plugins().list(), WXK_DELETE);
        BOOST_TEST(no.asked == 1);
        BOOST_TEST(!plugins().running());
    }
    const BoxAnswer yes(wxID_YES);
    plugins().remove();
    BOOST_TEST(yes.asked == 1);
    BOOST_REQUIRE(wait_until([&] { return find(own_id) == nullptr; }));
    settle();
    BOOST_TEST(!fs::exists(installed()));
    frame().go("saved");
    settle();
    BOOST_TEST(told());
    BOOST_TEST(!saved.view().tables().empty());
}

BOOST_FIXTURE_TEST_CASE(a_file_that_changes_is_off_until_it_is_allowed_as_it_is, Manager) {
    install();
    open_panel(own_panel);
    {
        fs::path other = folder() / "other.so";
        fs::copy_file(own_library, other);
        std::ofstream(other, std::ios::app) << "x";  // behind what the loader reads
        fs::rename(other, installed());
    }
    PluginsPage& page = plugins();
    BOOST_REQUIRE(wait_for(own_id, Standing::changed));
    settle();
    BOOST_TEST(!in_tree(own_panel));
    BOOST_REQUIRE(page.choose(own_id));
    BOOST_TEST(said(page).find("No es el que usted permitió") != std::string::npos);
    BOOST_TEST(button(page, "Permitir").IsEnabled());
    BOOST_TEST(!button(page, "Desactivar").IsEnabled());
    page.allow();
    BOOST_REQUIRE(wait_for(own_id, Standing::allowed));
    settle();
    BOOST_TEST(!open_panel(own_panel).view().tables().empty());
}

BOOST_FIXTURE_TEST_CASE(a_plugin_that_crashes_costs_its_own_panel_and_nothing_else, Manager) {
    fs::create_directories(folder() / "user-plugins");
    fs::copy_file(crashing_library, folder() / "user-plugins" / "segfaults.so");
    PluginsPage& page = plugins();
    BOOST_REQUIRE(wait_for("segfaults", Standing::fresh));  // never loaded: only its file is known
    BOOST_TEST(!in_tree("segfaults/harm"));
    settle();
    BOOST_REQUIRE(page.choose("segfaults.so"));
    page.allow();
    BOOST_REQUIRE(wait_for("org.cabildo.faults.segfaults", Standing::allowed));
    settle();
    PanelPage& panel = open_panel("segfaults/harm");
    const auto& notices = panel.view().notices();
    BOOST_TEST(std::any_of(notices.begin(), notices.end(), [](const NoticeView* each) { return each->kind() == NoticeKind::error; }));
    BOOST_TEST(!open_panel("tabulation/frequencies").view().tables().empty());
    BOOST_TEST(session().data().size() == 129u);
}

BOOST_AUTO_TEST_SUITE_END()
