// The plugins that a user has: checked before they are installed, off until they are allowed, off again when they change.
#include "../engine/scene.hpp"

#include <cabildo/engine/trust.hpp>
#include <cabildo/shelf/shelf.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <stdexcept>

using namespace cabildo;
using namespace cabildo::engine;
using namespace cabildo::shelf;

namespace {

using Standing = PluginInfo::Standing;

const auto usage = [](const Error& error) { return error.kind() == ErrorKind::usage; };

auto says(const std::string& words) {
    return [words](const Error& error) {
        BOOST_TEST(error.line(Language::es).find(words) != std::string::npos, error.line(Language::es));
        return true;
    };
}

/// A user's folders, and the build's worker and sample.
struct Desk : Scene {
    Places places() const {
        Places places = Scene::places();
        places.shared_data = build_folder / "share" / "cabildo";
        return places;
    }
    std::filesystem::path installed(const std::string& name) const { return folder / "user" / ("org.cabildo.faults." + name + ".so"); }
    void install(PluginShelf& shelf, const std::string& name) const { shelf.install(shelf.examine(fault_library(name))); }
    int files() const {
        std::error_code error;
        const std::filesystem::directory_iterator there(folder / "user", error);
        return error ? 0 : static_cast<int>(std::distance(begin(there), end(there)));
    }
};

const PluginInfo* find(const PluginShelf& shelf, const std::string& id) {
    const auto& plugins = shelf.plugins();
    const auto found = std::find_if(plugins.begin(), plugins.end(), [&](const PluginInfo& plugin) { return plugin.id == id; });
    return found == plugins.end() ? nullptr : &*found;
}

constexpr const char* no_help = "org.cabildo.faults.no_help";

}  // namespace

BOOST_AUTO_TEST_SUITE(shelf_test)

BOOST_AUTO_TEST_CASE(what_passes_the_check_is_copied_and_allowed) {
    const Desk desk;
    PluginShelf shelf(desk.places());
    const Candidate candidate = shelf.examine(fault_library("no_help"));
    BOOST_TEST(candidate.plugin.id == no_help);
    BOOST_TEST(!candidate.replaces.has_value());
    BOOST_TEST(desk.files() == 0);  // looked at, not installed
    const PluginInfo& plugin = shelf.install(candidate);
    BOOST_CHECK(plugin.standing == Standing::allowed);
    BOOST_CHECK(plugin.state == PluginInfo::State::ready);
    BOOST_TEST(plugin.file == desk.installed("no_help"));
    BOOST_TEST(sha256_of(plugin.file) == sha256_of(fault_library("no_help")));
    BOOST_TEST(desk.files() == 1);
    // Every program of this user sees it.
    Engine engine(desk.places());
    const Catalogue catalogue(desk.places());
    BOOST_TEST(!engine.run(desk.request(catalogue.find("no_help"))).fault.has_value());
}

BOOST_AUTO_TEST_CASE(what_does_not_pass_is_not_installed) {
    const Desk desk;
    PluginShelf shelf(desk.places());
    BOOST_CHECK_EXCEPTION(shelf.examine(fault_library("throws")), Error, says("se acabó el papel"));
    BOOST_CHECK_EXCEPTION(shelf.examine(fault_library("other_sdk")), Error, says("SDK"));
    BOOST_CHECK_EXCEPTION(shelf.examine(fault_library("text")), Error, says("no es una biblioteca"));
    BOOST_CHECK_EXCEPTION(shelf.examine(desk.folder / "nothing.so"), Error, says("no existe el archivo"));
    BOOST_TEST(desk.files() == 0);
}

BOOST_AUTO_TEST_CASE(a_refusal_brings_all_that_was_found_and_its_line_the_first) {
    const Desk desk;
    const PluginShelf shelf(desk.places());
    const auto refused = [&](const std::string& name) {
        try {
            (void)shelf.examine(fault_library(name));
        } catch (const Refused& error) {
            return error;
        }
        throw std::runtime_error(name + " was not refused");
    };
    const Refused several = refused("several");
    std::size_t grave = 0, advice = 0;
    for (const validate::Result& result : several.report().results)
        for (const validate::Finding& finding : result.findings) ++(finding.grave ? grave : advice);
    BOOST_TEST(grave >= 2u);
    BOOST_TEST(advice >= 1u);
    BOOST_TEST(several.line(Language::es).find("«Almacén vacío y selección vacía»") != std::string::npos, several.line(Language::es));
    BOOST_TEST(several.line(Language::es).find(grave == 2 ? "y otra falla más" : "y otras " + std::to_string(grave - 1) + " fallas") != std::string::npos, several.line(Language::es));
    const Refused unfit = refused("other_sdk");
    BOOST_TEST(unfit.report().results.size() == 1u);  // nothing else was asked of it
    BOOST_TEST(unfit.report().plugin.file == fault_library("other_sdk"));
    BOOST_TEST(desk.files() == 0);
}

BOOST_AUTO_TEST_CASE(an_id_of_the_program_is_refused) {
    const Desk desk;
    PluginShelf shelf(desk.places());
    BOOST_CHECK_EXCEPTION(shelf.examine(fault_library("healthy")), Error, says("su id es el de un complemento del programa"));
}

BOOST_AUTO_TEST_CASE(a_file_that_changes_between_check_and_copy_is_not_installed) {
    const Desk desk;
    const auto library = desk.folder / "given.so";
    std::filesystem::copy_file(fault_library("no_help"), library);
    PluginShelf shelf(desk.places());
    const Candidate candidate = shelf.examine(library);
    std::ofstream(library, std::ios::app) << "x";
    BOOST_CHECK_EXCEPTION(shelf.install(candidate), Error, says("cambió después de comprobarse"));
    BOOST_TEST(desk.files() == 0);
    BOOST_CHECK(Trust(desk.folder / "settings", {}).of("any.so", candidate.plugin.hash) == Trusted::fresh);
}

BOOST_AUTO_TEST_CASE(a_new_version_takes_the_place_of_the_old_one) {
    const Desk desk;
    PluginShelf shelf(desk.places());
    desk.install(shelf, "no_help");
    const std::string old = find(shelf, no_help)->hash;
    const auto library = desk.folder / "given.so";
    std::filesystem::copy_file(fault_library("no_help"), library);
    std::ofstream(library, std::ios::app) << "x";  // behind what the loader reads
    const Candidate candidate = shelf.examine(library);
    BOOST_REQUIRE(candidate.replaces.has_value());
    BOOST_TEST(candidate.replaces->hash == old);
    shelf.install(candidate);
    BOOST_TEST(desk.files() == 1);
    BOOST_TEST(find(shelf, no_help)->hash != old);
    BOOST_CHECK(Trust(desk.folder / "settings", {}).of("any.so", old) == Trusted::fresh);  // the old content is allowed no longer
}

BOOST_AUTO_TEST_CASE(a_plugin_is_switched_off_and_on_and_removed) {
    const Desk desk;
    PluginShelf shelf(desk.places());
    desk.install(shelf, "no_help");
    const PluginInfo& off = shelf.disable("no_help");
    BOOST_CHECK(off.standing == Standing::disabled);
    BOOST_REQUIRE(off.fault.has_value());
    BOOST_TEST(off.fault->line(Language::es).find("está desactivado") != std::string::npos);
    BOOST_TEST(off.panels.empty());
    BOOST_CHECK(shelf.enable(no_help).state == PluginInfo::State::ready);
    shelf.remove("no_help");
    BOOST_TEST(desk.files() == 0);
    BOOST_CHECK(find(shelf, no_help) == nullptr);
    // Put there again by hand, it is new.
    std::filesystem::copy_file(fault_library("no_help"), desk.installed("no_help"));
    shelf.refresh();
    BOOST_CHECK(find(shelf, no_help)->standing == Standing::fresh);
}

BOOST_AUTO_TEST_CASE(a_file_put_there_by_hand_is_new_and_one_that_changes_is_off_again) {
    const Desk desk;
    std::filesystem::create_directories(desk.folder / "user");
    // It would end its process if it were loaded.
    std::filesystem::copy_file(fault_library("static_throws"), desk.folder / "user" / "mine.so");
    PluginShelf shelf(desk.places());
    BOOST_CHECK(find(shelf, "mine")->standing == Standing::fresh);
    BOOST_TEST(find(shelf, "mine")->fault->line(Language::es).find(sha256_of(fault_library("static_throws"))) != std::string::npos);

    desk.install(shelf, "no_help");
    std::ofstream(desk.installed("no_help"), std::ios::app) << "x";
    shelf.refresh();
    const PluginInfo& changed = *find(shelf, no_help);
    BOOST_CHECK(changed.standing == Standing::changed);
    BOOST_CHECK(changed.state == PluginInfo::State::not_allowed);
    BOOST_TEST(changed.panels.empty());
    BOOST_CHECK(shelf.enable("no_help").standing == Standing::allowed);
}

BOOST_AUTO_TEST_CASE(an_institutions_list_is_asked_before_a_file_is_loaded) {
    const Desk desk;
    write_text(desk.folder / "allow.json", R"({"allowed": [{"sha256": ")" + sha256_of(fault_library("no_help")) + R"("}]})");
    PluginShelf shelf(desk.places());
    desk.install(shelf, "no_help");
    BOOST_CHECK_EXCEPTION(shelf.examine(fault_library("static_throws")), Error, says("la institución no permite"));
    write_text(desk.folder / "allow.json", R"({"allowed": []})");
    shelf.refresh();
    BOOST_CHECK(find(shelf, no_help)->standing == Standing::forbidden);
    BOOST_CHECK_EXCEPTION(shelf.enable("no_help"), Error, says("la institución no permite"));
}

BOOST_AUTO_TEST_CASE(names_that_are_none_and_bundled_plugins_are_refused) {
    const Desk desk;
    PluginShelf shelf(desk.places());
    BOOST_CHECK_EXCEPTION(shelf.remove("nothing"), Error, usage);
    BOOST_CHECK_EXCEPTION(shelf.disable("healthy"), Error, says("no es de su carpeta"));
}

BOOST_AUTO_TEST_CASE(safe_mode_has_the_bundled_plugins_alone_and_changes_nothing) {
    const Desk desk;
    {
        PluginShelf shelf(desk.places());
        desk.install(shelf, "no_help");
    }
    PluginShelf shelf(desk.places().bundled_only());
    BOOST_TEST(shelf.plugins().size() == 1u);
    BOOST_TEST(shelf.plugins().front().short_name() == "healthy");
    BOOST_CHECK_EXCEPTION(shelf.examine(fault_library("no_help")), Error, usage);
    BOOST_CHECK_EXCEPTION(shelf.remove("no_help"), Error, usage);
    BOOST_TEST(desk.files() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
