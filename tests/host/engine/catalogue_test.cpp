// Which plugins there are, which may be loaded, and what is remembered of them.
#include "scene.hpp"

#include <cabildo/engine/plugin_json.hpp>
#include <cabildo/engine/trust.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <sstream>

using namespace cabildo;
using namespace cabildo::engine;

BOOST_AUTO_TEST_SUITE(catalogue_test)

namespace {

const auto usage = [](const Error& error) { return error.kind() == ErrorKind::usage; };

std::string whole(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

/// A scene whose user folder holds one plugin.
struct UserScene : Scene {
    std::filesystem::path library = folder / "user" / "mine.so";

    UserScene() {
        std::filesystem::create_directories(library.parent_path());
        std::filesystem::copy_file(fault_library("throws"), library);
    }
    PluginInfo found() const {
        const Catalogue catalogue(places());
        const auto& plugins = catalogue.plugins();
        return *std::find_if(plugins.begin(), plugins.end(), [](const PluginInfo& p) { return p.origin == PluginInfo::Origin::user; });
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(describes_a_plugin_without_loading_it_here) {
    const Scene scene;
    const Catalogue catalogue(scene.places());
    BOOST_REQUIRE(catalogue.plugins().size() == 1u);
    const PluginInfo& plugin = catalogue.find("org.cabildo.faults.healthy");
    BOOST_TEST(&plugin == &catalogue.find("healthy"));
    BOOST_TEST(plugin.descriptor.title.en == "Plugin healthy");
    BOOST_TEST(plugin.hash == sha256_of(fault_library("healthy")));
    BOOST_TEST(plugin.size == std::filesystem::file_size(fault_library("healthy")));
    BOOST_TEST(plugin.panel("harm").title.es == "Panel de daños");
    BOOST_TEST(whole("/proc/self/maps").find("fault_healthy.so") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(unknown_names_are_wrong_usage_that_lists_what_there_is) {
    const Scene scene;
    const Catalogue catalogue(scene.places());
    BOOST_CHECK_EXCEPTION(catalogue.find("nothing"), Error, [](const Error& error) {
        return usage(error) && error.line(Language::es).find("healthy") != std::string::npos;
    });
    BOOST_CHECK_EXCEPTION(catalogue.find("healthy").panel("nothing"), Error, [](const Error& error) {
        return usage(error) && error.line(Language::en).find("harm") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(what_was_described_is_remembered_and_needs_no_worker) {
    const Scene scene;
    { const Catalogue first(scene.places()); }
    Places places = scene.places();
    places.worker = "/nowhere/cabildo";
    const Catalogue second(places);
    BOOST_TEST(second.find("healthy").panel("harm").title.es == "Panel de daños");
}

BOOST_AUTO_TEST_CASE(a_damaged_cache_is_made_anew) {
    const Scene scene;
    const auto cache = scene.folder / "cache/catalogue.json";
    { const Catalogue first(scene.places()); }
    const std::string good = whole(cache);
    for (const std::string& damage : {std::string(), std::string("{"), std::string("[]"), good.substr(0, good.size() / 2)}) {
        write_text(cache, damage);
        const Catalogue again(scene.places());
        BOOST_TEST(again.find("healthy").panels.size() == 1u);
        BOOST_TEST(whole(cache) == good);
    }
}

BOOST_AUTO_TEST_CASE(a_description_that_was_lost_or_damaged_is_made_anew) {
    const Scene scene;
    const std::string hash = Catalogue(scene.places()).find("healthy").hash;
    const auto description = scene.folder / "cache/plugins" / (hash + ".json");
    const std::string good = whole(description);
    for (const std::string& damage : {std::string(), good.substr(0, good.size() / 2)}) {
        write_text(description, damage);
        BOOST_TEST(Catalogue(scene.places()).find("healthy").panels.size() == 1u);
        BOOST_TEST(whole(description) == good);
    }
    std::filesystem::remove(description);
    BOOST_TEST(Catalogue(scene.places(), {}, describe_limits, "healthy").find("healthy").panels.size() == 1u);
}

BOOST_AUTO_TEST_CASE(one_plugin_is_found_without_reading_of_the_others) {
    const Scene scene;
    { const Catalogue first(scene.places()); }
    const Catalogue other(scene.places(), {}, describe_limits, "nothing");
    BOOST_TEST(other.plugins().at(0).id == "org.cabildo.faults.healthy");
    BOOST_TEST(other.plugins().at(0).panels.empty());
    BOOST_CHECK_EXCEPTION(other.find("nothing"), Error, [](const Error& error) { return error.line(Language::en).find("healthy") != std::string::npos; });
    for (const char* name : {"healthy", "org.cabildo.faults.healthy"})
        BOOST_TEST(Catalogue(scene.places(), {}, describe_limits, name).find(name).panels.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_cache_that_cannot_be_written_does_no_harm) {
    const Scene scene;
    write_text(scene.folder / "file", "");
    Places places = scene.places();
    places.cache = scene.folder / "file/cache";
    BOOST_TEST(Catalogue(places).find("healthy").panels.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_changed_file_is_described_anew) {
    const Scene scene;
    const auto library = scene.folder / "extra/plugin.so";
    std::filesystem::create_directories(library.parent_path());
    std::filesystem::copy_file(fault_library("throws"), library);
    BOOST_TEST(Catalogue(scene.places(), {library.parent_path()}).find("throws").short_name() == "throws");
    std::filesystem::remove(library);
    std::filesystem::copy_file(fault_library("exits"), library);
    BOOST_TEST(Catalogue(scene.places(), {library.parent_path()}).find("exits").short_name() == "exits");
}

BOOST_AUTO_TEST_CASE(a_folder_named_by_hand_goes_before_the_bundled_one) {
    const Scene scene;
    const auto library = scene.folder / "extra/healthy.so";
    std::filesystem::create_directories(library.parent_path());
    std::filesystem::copy_file(fault_library("healthy"), library);
    const Catalogue catalogue(scene.places(), {library.parent_path()});
    BOOST_TEST(catalogue.plugins().size() == 2u);
    BOOST_TEST(catalogue.find("healthy").file == library);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_told) {
    const Scene scene;
    BOOST_CHECK_THROW(Catalogue(scene.places(), {scene.folder / "nothing"}), Error);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(trust)

BOOST_AUTO_TEST_CASE(the_hash_is_sha256) {
    const Folder folder;
    write_text(folder / "abc", "abc");  // FIPS 180-4, example of one block
    BOOST_TEST(sha256_of(folder / "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(a_plugin_of_the_user_is_off_until_it_is_allowed) {
    const UserScene scene;
    const PluginInfo off = scene.found();
    BOOST_CHECK(off.state == PluginInfo::State::not_allowed);
    BOOST_TEST(off.id == "mine");
    BOOST_TEST(off.hash == sha256_of(scene.library));
    BOOST_TEST(off.panels.empty());

    allow(scene.folder / "settings", off.file, off.hash);
    const PluginInfo on = scene.found();
    BOOST_CHECK(on.state == PluginInfo::State::ready);
    BOOST_TEST(on.short_name() == "throws");

    forget(scene.folder / "settings", on.file);
    BOOST_CHECK(scene.found().state == PluginInfo::State::not_allowed);
}

BOOST_AUTO_TEST_CASE(an_allowed_plugin_that_changes_is_off_again) {
    const UserScene scene;
    allow(scene.folder / "settings", scene.library, sha256_of(scene.library));
    BOOST_CHECK(scene.found().state == PluginInfo::State::ready);
    std::ofstream(scene.library, std::ios::app) << "x";
    BOOST_CHECK(scene.found().state == PluginInfo::State::not_allowed);
}

BOOST_AUTO_TEST_CASE(a_plugin_that_changes_after_the_start_is_not_loaded) {
    const UserScene scene;
    allow(scene.folder / "settings", scene.library, sha256_of(scene.library));
    const Catalogue catalogue(scene.places());
    std::filesystem::remove(scene.library);
    std::filesystem::copy_file(fault_library("exits"), scene.library);
    Engine engine(scene.places());
    const Outcome outcome = engine.run(scene.request(catalogue.find("throws")));
    BOOST_REQUIRE(outcome.fault.has_value());
    BOOST_TEST(outcome.fault->line(Language::es).find("cambió después de ser permitido") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_institutions_list_has_the_last_word) {
    const UserScene scene;
    const std::string hash = sha256_of(scene.library);
    allow(scene.folder / "settings", scene.library, hash);
    write_text(scene.folder / "allow.json", R"({"allowed": []})");
    const PluginInfo refused = scene.found();
    BOOST_CHECK(refused.state == PluginInfo::State::not_allowed);
    BOOST_TEST(refused.fault->line(Language::es).find("la institución") != std::string::npos);

    write_text(scene.folder / "allow.json", R"({"allowed": [{"sha256": ")" + hash + R"("}]})");
    BOOST_CHECK(scene.found().state == PluginInfo::State::ready);

    write_text(scene.folder / "allow.json", "{ damaged");
    BOOST_CHECK(scene.found().state == PluginInfo::State::not_allowed);
}

BOOST_AUTO_TEST_CASE(a_list_of_the_institution_does_not_switch_a_plugin_on) {
    const UserScene scene;
    write_text(scene.folder / "allow.json", R"({"allowed": [{"sha256": ")" + sha256_of(scene.library) + R"("}]})");
    BOOST_CHECK(scene.found().state == PluginInfo::State::not_allowed);
}

BOOST_AUTO_TEST_CASE(what_may_not_be_loaded_is_listed_by_name_size_and_hash) {
    const UserScene scene;
    const std::string json = to_json({scene.found()});
    BOOST_TEST(json.find("\"state\": \"not_allowed\"") != std::string::npos);
    BOOST_TEST(json.find(sha256_of(scene.library)) != std::string::npos);
    BOOST_TEST(json.find("descriptor") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
