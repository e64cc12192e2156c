// A plugin's native part on the shelf: it goes with its plugin, and has a leave of its own.
#include "../engine/scene.hpp"

#include <cabildo/engine/native_part.hpp>
#include <cabildo/engine/trust.hpp>
#include <cabildo/shelf/shelf.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::engine;
using namespace cabildo::shelf;

BOOST_AUTO_TEST_SUITE(native_shelf_test)

namespace {

constexpr const char* id = "org.cabildo.faults.native";
const std::filesystem::path given = faults_folder / "native" / "asks" / "native_asks.so";

struct Desk : Scene {
    Places places() const {
        Places places = Scene::places();
        places.shared_data = build_folder / "share" / "cabildo";
        return places;
    }
    std::filesystem::path native() const { return folder / "user" / (std::string(id) + "-native.so"); }
};

auto says(const std::string& words) {
    return [words](const Error& error) {
        BOOST_TEST(error.line(Language::es).find(words) != std::string::npos, error.line(Language::es));
        return true;
    };
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_is_copied_with_its_plugin_and_stays_off_until_it_is_allowed) {
    const Desk desk;
    PluginShelf shelf(desk.places());
    const Candidate candidate = shelf.examine(given);
    BOOST_REQUIRE(candidate.plugin.native.has_value());
    BOOST_TEST(candidate.plugin.native->hash == sha256_of(native_part_of(given)));
    BOOST_TEST(!shelf.install(candidate).native.value().allowed());
    BOOST_TEST(sha256_of(desk.native()) == candidate.plugin.native->hash);
    BOOST_TEST(shelf.enable_native("native").native.value().allowed());
    BOOST_TEST(!shelf.disable_native(id).native.value().allowed());
    shelf.install(shelf.examine(given), true);
    BOOST_TEST(shelf.enable_native(id).native.value().allowed());
    shelf.remove(id);
    BOOST_TEST(!std::filesystem::exists(desk.native()));
    BOOST_CHECK(Trust(desk.folder / "settings", {}).of(desk.native().filename().string(), candidate.plugin.native->hash) == Trusted::fresh);
}

BOOST_AUTO_TEST_CASE(a_version_without_one_takes_the_old_one_away) {
    const Desk desk;
    PluginShelf shelf(desk.places());
    shelf.install(shelf.examine(given), true);
    std::filesystem::create_directories(desk.folder / "alone");
    std::filesystem::copy_file(given, desk.folder / "alone" / "plugin.so");
    BOOST_TEST(!shelf.install(shelf.examine(desk.folder / "alone" / "plugin.so")).native.has_value());
    BOOST_TEST(!std::filesystem::exists(desk.native()));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_used_stays_behind_and_what_is_forbidden_stays_off) {
    const Desk desk;
    PluginShelf shelf(desk.places());
    const auto wrong = faults_folder / "native" / "other_plugin" / "native_other_plugin.so";
    BOOST_TEST(!shelf.install(shelf.examine(wrong), true).native.has_value());
    BOOST_CHECK_EXCEPTION(shelf.examine(native_part_of(given)), Error, says("es el panel nativo de un complemento"));
    write_text(desk.folder / "allow.json", R"({"allowed": [{"sha256": ")" + sha256_of(given) + "\"}]}");
    shelf.refresh();
    BOOST_CHECK_EXCEPTION(shelf.install(shelf.examine(given), true), Error, says("la institución no permite"));
    shelf.install(shelf.examine(given));
    BOOST_CHECK_EXCEPTION(shelf.enable_native(id), Error, says("la institución no permite"));
}

BOOST_AUTO_TEST_SUITE_END()
