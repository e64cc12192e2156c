// Libraries with native panels as files: whose they are, whether they may be loaded, and that nothing of them is.
#include "scene.hpp"

#include <cabildo/engine/native_part.hpp>
#include <cabildo/engine/trust.hpp>

#include <boost/test/unit_test.hpp>

#include <iterator>

using namespace cabildo;
using namespace cabildo::engine;

BOOST_AUTO_TEST_SUITE(native_part_test)

namespace {

using Standing = PluginInfo::Standing;

std::filesystem::path folder_of(const std::string& name) { return faults_folder / "native" / name; }

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A user's folder with a plugin and the native part of `name` beside it.
struct Desk : Scene {
    std::filesystem::path plugin = folder / "user" / "faults.so", native = folder / "user" / "faults-native.so";

    explicit Desk(const std::string& name) {
        std::filesystem::create_directories(plugin.parent_path());
        std::filesystem::copy_file(folder_of(name) / ("native_" + name + ".so"), plugin);
        std::filesystem::copy_file(folder_of(name) / ("native_" + name + "-native.so"), native);
        allow(folder / "settings", plugin, sha256_of(plugin));
    }
    PluginInfo found() const { return Catalogue(places()).find("org.cabildo.faults.native"); }
    Standing standing() const { return found().native.value().standing; }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_native_part_is_no_plugin_and_says_its_panels_without_being_loaded) {
    const Desk desk("asks");
    const Catalogue catalogue(desk.places());
    BOOST_TEST(catalogue.plugins().size() == 2u);  // the bundled one, and this
    const PluginInfo plugin = desk.found();
    BOOST_REQUIRE(plugin.native.has_value());
    BOOST_TEST(!plugin.native->fault.has_value());
    BOOST_TEST(plugin.native->hash == sha256_of(desk.native));
    BOOST_TEST(plugin.has_native("echo"));
    BOOST_TEST(!plugin.has_native("ech"));
    BOOST_TEST(is_native_part("a-native.so"));
    BOOST_TEST(!is_native_part("native.so"));
}

BOOST_AUTO_TEST_CASE(a_plugin_s_leave_is_none_for_its_native_part_which_has_one_of_its_own) {
    const Desk desk("asks");
    BOOST_CHECK(desk.standing() == Standing::fresh);
    BOOST_TEST(!desk.found().native->allowed());
    allow(desk.folder / "settings", desk.native, sha256_of(desk.native));
    BOOST_CHECK(desk.standing() == Standing::allowed);
    BOOST_TEST(desk.found().native->allowed());
    std::ofstream(desk.native, std::ios::app) << "x";
    BOOST_CHECK(desk.standing() == Standing::changed);
    BOOST_TEST(!desk.found().native->allowed());
    disable(desk.folder / "settings", desk.native, sha256_of(desk.native));
    BOOST_CHECK(desk.standing() == Standing::disabled);
    // The institution's list holds the plugin alone.
    allow(desk.folder / "settings", desk.native, sha256_of(desk.native));
    write_text(desk.folder / "allow.json", R"({"allowed": [{"sha256": ")" + sha256_of(desk.plugin) + "\"}]}");
    BOOST_CHECK(desk.standing() == Standing::forbidden);
}

BOOST_AUTO_TEST_CASE(a_folder_named_by_hand_needs_no_leave_but_the_institution_s) {
    const Scene scene;
    const auto standing = [&] { return Catalogue(scene.places(), {folder_of("asks")}).find("org.cabildo.faults.native").native.value().standing; };
    BOOST_CHECK(standing() == Standing::named);
    const auto native = folder_of("asks") / "native_asks-native.so";
    disable(scene.folder / "settings", native, sha256_of(native));
    BOOST_CHECK(standing() == Standing::disabled);
    write_text(scene.folder / "allow.json", R"({"allowed": []})");
    BOOST_CHECK(standing() == Standing::forbidden);
}

BOOST_AUTO_TEST_CASE(what_is_of_another_plugin_or_no_native_panel_is_told) {
    const auto reason = [](const std::string& name) { return Desk(name).found().native.value().fault.value().line(Language::en); };
    BOOST_TEST(reason("other_plugin") == "faults-native.so: the native panel is another plugin's: org.cabildo.faults.other. Put beside each plugin its own native panel.");
    BOOST_TEST(reason("no_tag").find("it has no “cabildo_native_tag”") != std::string::npos);
    BOOST_TEST(!Desk("no_tag").found().has_native("echo"));
}

BOOST_AUTO_TEST_CASE(another_wx_is_told_in_the_words_of_every_mismatch) {
    const Desk desk("other_wx");
    const PluginInfo plugin = desk.found();
    BOOST_TEST(!plugin.native->fault.has_value());  // this program has no wxWidgets to compare with
    const auto mismatch = native_mismatch(native_tag(desk.native), plugin, desk.native, "3.2 (wchar_t) gtk3");
    BOOST_REQUIRE(mismatch.has_value());
    BOOST_TEST(mismatch->line(Language::es).find("con wxWidgets «2.8 (ANSI) gtk2»") != std::string::npos, mismatch->line(Language::es));
    BOOST_TEST(mismatch->line(Language::es).find("con wxWidgets «3.2 (wchar_t) gtk3»") != std::string::npos, mismatch->line(Language::es));
}

BOOST_AUTO_TEST_CASE(files_that_are_cut_or_damaged_have_no_tag_and_do_no_harm) {
    const Scene scene;
    const std::string whole = bytes_of(folder_of("asks") / "native_asks-native.so");
    const auto file = scene.folder / "cut-native.so";
    for (std::size_t length = 0; length < whole.size(); length += 1 + length / 7) {
        write_text(file, whole.substr(0, length));
        BOOST_TEST((!native_tag(file) || native_tag(file)->size == sizeof(NativeTag)));
    }
    // Every byte of the headers in turn is something else.
    for (std::size_t at = 0; at < 0x200; ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(~damaged[at]);
        write_text(file, damaged);
        (void)native_tag(file);
    }
    BOOST_TEST(!native_tag(scene.folder / "nothing.so").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
