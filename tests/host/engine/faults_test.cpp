// Each faulty plugin through the real worker: it costs its own panel an error notice that names plugin, panel, phase and
// remedy, and the engine goes on with another plugin on the same store.
#include "scene.hpp"

#include <cabildo/document_json.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <dirent.h>
#include <ostream>
#include <vector>

using namespace cabildo;
using namespace cabildo::engine;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(faults_test)

namespace {

/// What a fault's Spanish line must hold, besides the plugin's name.
struct Case {
    std::string plugin;
    std::vector<std::string> words;
    Limits limits = {};
};

std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.plugin; }

Limits silence(std::chrono::milliseconds time) {
    Limits limits;
    limits.silence = time;
    return limits;
}

Limits memory(std::uintmax_t bytes) {
    Limits limits;
    limits.memory = bytes;
    return limits;
}

#if defined(__SANITIZE_ADDRESS__)
const std::string crash = "terminó";  // the sanitizer turns a crash into an exit
#else
const std::string crash = "terminó abruptamente (SIG";
#endif

const std::string update = "actualice el complemento o avise a su editor (Taller de fallas)";

/// Faults of a run: plugin and panel are named by their titles.
const std::vector<Case> run_cases{
    {"throws", {"al calcular el panel «Panel de daños»", "std::runtime_error: se acabó el papel", update}},
    {"throws_error", {"al calcular el panel", "resources.csv: faltan los montos", "Complete la columna amount."}},
    {"throws_number", {"al calcular el panel", "no es una excepción", update}},
    {"exits", {"terminó su proceso por su cuenta (estado 0)", "al calcular el panel", update}},
    {"exits_11", {"terminó su proceso por su cuenta (estado 11)", "al calcular el panel", update}},
    {"aborts", {crash, "al calcular el panel", update}},
    {"segfaults", {crash, "al calcular el panel", update}},
    {"recurses", {crash, "al calcular el panel", update}},
    {"loops", {"no dio señales durante 0,5 s", "al calcular el panel", "--time-limit"}, silence(std::chrono::milliseconds(500))},
    {"allocates", {"pasó el límite de memoria (400 MiB)", "al calcular el panel", "--memory-limit"}, memory(std::uintmax_t{400} << 20)},
    {"breaks_schema", {"al entregar el documento del panel «Panel de daños»", "incumple las reglas", "editor"}},
    {"not_a_number", {"al entregar el documento del panel", "incumple las reglas", "editor"}},
    {"closes", {"estropeó la respuesta de su proceso", "al calcular el panel", update}},
};

/// Faults before there is a panel: the file is named.
const std::vector<Case> load_cases{
    // The C library and the optimiser decide whether the exception ends the process or comes through the loader.
    {"static_throws", {"fault_static_throws.so", "al cargarse"}},
    {"missing_symbol", {"fault_missing_symbol.so", "al cargarse", "«tenure::rent(int)»", "Compílelo de nuevo"}},
    {"no_entry", {"fault_no_entry.so", "al cargarse", "cabildo_abi_tag", "CABILDO_PLUGIN"}},
    {"no_plugin", {"fault_no_plugin.so", "al cargarse", "cabildo_plugin", "CABILDO_PLUGIN"}},
    {"other_sdk", {"fault_other_sdk.so", "al cargarse", "SDK"}},
    {"newer_compiler", {"fault_newer_compiler.so", "al cargarse", "compil"}},
    {"debug_library", {"fault_debug_library.so", "al cargarse", "_GLIBCXX_DEBUG"}},
    {"text", {"text.so", "al cargarse", "no es una biblioteca"}},
    {"describe_throws", {"fault_describe_throws.so", "al describirse", "prefiero no decirlo"}},
    {"describe_loops", {"fault_describe_loops.so", "al describirse", "no dio señales"}},
    {"untranslated", {"fault_untranslated.so", "al describirse", "inglés"}},
};

void expect_words(const std::string& text, const Case& expected) {
    for (const std::string& word : expected.words) BOOST_TEST(text.find(word) != std::string::npos, word + " in: " + text);
}

/// Children of this process that are still there, zombies too.
int children() {
    int count = 0;
    const std::string self = std::to_string(::getpid());
    DIR* proc = ::opendir("/proc");
    while (const dirent* entry = ::readdir(proc)) {
        std::ifstream stat(std::string("/proc/") + entry->d_name + "/stat");
        std::string id, name, state, parent;
        if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9' && stat >> id >> name >> state >> parent && parent == self) ++count;
    }
    ::closedir(proc);
    return count;
}

int open_descriptors() {
    int count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) ++count;
    return count;
}

void expect_healthy(Engine& engine, const Scene& scene, const Catalogue& catalogue) {
    const Outcome outcome = engine.run(scene.request(catalogue.find("healthy")));
    BOOST_TEST(!outcome.fault.has_value());
    BOOST_TEST(block_text(outcome.document, "size") == "3");
}

}  // namespace

BOOST_DATA_TEST_CASE(a_fault_in_a_run_costs_its_own_panel, data::make(run_cases)) {
    const Scene scene;
    const Catalogue catalogue(scene.places(), {faults_folder / sample.plugin});
    Engine engine(scene.places(), sample.limits);
    const PluginInfo& plugin = catalogue.find(sample.plugin);

    const Outcome outcome = engine.run(scene.request(plugin));
    BOOST_REQUIRE(outcome.fault.has_value());
    const std::string line = outcome.fault->line(Language::es);
    BOOST_TEST(line.find("«Complemento " + sample.plugin + "»") != std::string::npos, line);
    expect_words(line, sample);
    BOOST_TEST(!outcome.fault->line(Language::en).empty());

    const std::string notice = block_text(outcome.document, "fault");
    expect_words(notice, sample);
    BOOST_TEST(violations(outcome.document).empty());
    BOOST_TEST(outcome.document.provenance.panel == "harm");
    BOOST_TEST(outcome.document.provenance.plugin == "org.cabildo.faults." + sample.plugin);
    BOOST_TEST(outcome.document.provenance.population == 3);

    expect_healthy(engine, scene, catalogue);
}

BOOST_DATA_TEST_CASE(a_library_that_cannot_be_loaded_costs_its_own_entry, data::make(load_cases)) {
    const Scene scene;
    Limits limits = describe_limits;
    limits.silence = std::chrono::milliseconds(sample.plugin == "describe_loops" ? 500 : 10'000);
    const Catalogue catalogue(scene.places(), {faults_folder / sample.plugin}, limits);
    Engine engine(scene.places());

    BOOST_REQUIRE(catalogue.plugins().size() == 2u);
    const PluginInfo& plugin = catalogue.plugins()[0].state == PluginInfo::State::faulty ? catalogue.plugins()[0] : catalogue.plugins()[1];
    BOOST_REQUIRE(plugin.fault.has_value());
    expect_words(plugin.fault->line(Language::es), sample);
    BOOST_CHECK_THROW(catalogue.find(plugin.id), Error);

    const Outcome outcome = engine.run(scene.request(plugin));
    BOOST_REQUIRE(outcome.fault.has_value());
    expect_words(block_text(outcome.document, "fault"), sample);
    BOOST_TEST(violations(outcome.document).empty());

    expect_healthy(engine, scene, catalogue);
}

BOOST_AUTO_TEST_CASE(the_last_words_on_standard_error_are_told) {
    const Scene scene;
    const Catalogue catalogue(scene.places(), {faults_folder / "aborts"});
    Engine engine(scene.places());
    const Outcome outcome = engine.run(scene.request(catalogue.find("aborts")));
    BOOST_REQUIRE(outcome.fault.has_value());
#if !defined(__SANITIZE_ADDRESS__)
    BOOST_TEST(outcome.fault->line(Language::es).find("(SIGABRT)") != std::string::npos);
    BOOST_TEST(outcome.fault->line(Language::es).find("«matriz singular»") != std::string::npos);
#endif
}

BOOST_AUTO_TEST_CASE(a_plugin_that_prints_leaks_or_forks_does_no_harm) {
    for (const std::string name : {"prints", "leaks", "forks"}) {
        BOOST_TEST_CONTEXT(name) {
            const Scene scene;
            const Catalogue catalogue(scene.places(), {faults_folder / name});
            Engine engine(scene.places());
            for (int run = 0; run < 3; ++run) {
                const Outcome outcome = engine.run(scene.request(catalogue.find(name)));
                BOOST_TEST(!outcome.fault.has_value());
                BOOST_TEST(block_text(outcome.document, "size") == "3");
            }
            expect_healthy(engine, scene, catalogue);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_leak_that_passes_the_limit_ends_the_worker_and_the_next_run_has_a_new_one) {
    const Scene scene;
    const Catalogue catalogue(scene.places(), {faults_folder / "leaks"});
    Engine engine(scene.places(), memory(std::uintmax_t{300} << 20));
    int faults = 0, documents = 0;
    for (int run = 0; run < 30; ++run) ++(engine.run(scene.request(catalogue.find("leaks"))).fault ? faults : documents);
    BOOST_TEST(documents > 0);
    BOOST_TEST(faults < 15);
    expect_healthy(engine, scene, catalogue);
}

BOOST_AUTO_TEST_CASE(a_run_that_listens_is_cancelled_and_its_worker_stays) {
    const Scene scene;
    const Catalogue catalogue(scene.places(), {faults_folder / "loops_with_progress"});
    Engine engine(scene.places());
    std::stop_source stop;
    std::vector<std::string> messages;
    const auto on_progress = [&](double fraction, const std::string& message) {
        BOOST_TEST(fraction == 0.5);
        messages.push_back(message);
        stop.request_stop();
    };
    BOOST_CHECK_EXCEPTION(engine.run(scene.request(catalogue.find("loops_with_progress")), stop.get_token(), on_progress), Error,
                          [](const Error& error) { return error.kind() == ErrorKind::cancelled; });
    BOOST_REQUIRE(!messages.empty());
    BOOST_TEST(messages.front() == "sigo aquí");
    expect_healthy(engine, scene, catalogue);
}

BOOST_AUTO_TEST_CASE(a_run_that_does_not_listen_is_killed_after_the_grace_period) {
    const Scene scene;
    const Catalogue catalogue(scene.places(), {faults_folder / "ignores_cancel"});
    Limits limits;
    limits.grace = std::chrono::milliseconds(200);
    Engine engine(scene.places(), limits);
    std::stop_source stop;
    const auto on_progress = [&stop](double, const std::string&) { stop.request_stop(); };
    BOOST_CHECK_EXCEPTION(engine.run(scene.request(catalogue.find("ignores_cancel")), stop.get_token(), on_progress), Error,
                          [](const Error& error) { return error.kind() == ErrorKind::cancelled; });
    expect_healthy(engine, scene, catalogue);
}

BOOST_AUTO_TEST_CASE(progress_resets_the_limit_on_silence) {
    const Scene scene;
    const Catalogue catalogue(scene.places(), {faults_folder / "loops_with_progress"});
    Engine engine(scene.places(), silence(std::chrono::milliseconds(300)));
    std::stop_source stop;
    const auto start = std::chrono::steady_clock::now();
    const auto on_progress = [&](double, const std::string&) {
        if (std::chrono::steady_clock::now() - start > std::chrono::milliseconds(900)) stop.request_stop();
    };
    BOOST_CHECK_EXCEPTION(engine.run(scene.request(catalogue.find("loops_with_progress")), stop.get_token(), on_progress), Error,
                          [](const Error& error) { return error.kind() == ErrorKind::cancelled; });
}

BOOST_AUTO_TEST_CASE(no_process_and_no_descriptor_stays_behind) {
    const Scene scene;
    const int descriptors = open_descriptors();
    {
        const Catalogue catalogue(scene.places(), {faults_folder / "segfaults", faults_folder / "throws"});
        Engine engine(scene.places());
        engine.run(scene.request(catalogue.find("segfaults")));
        engine.run(scene.request(catalogue.find("throws")));
        engine.run(scene.request(catalogue.find("healthy")));
    }
    BOOST_TEST(children() == 0);
    BOOST_TEST(open_descriptors() == descriptors);
}

BOOST_AUTO_TEST_SUITE_END()
