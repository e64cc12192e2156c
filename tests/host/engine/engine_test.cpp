// Runs and reports through the real worker: options, provenance, language, reproducibility, putting panels together.
#include "scene.hpp"

#include <cabildo/document_json.hpp>
#include <cabildo/engine/trust.hpp>
#include <cabildo/version.hpp>

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>

#include <algorithm>
#include <thread>

using namespace cabildo;
using namespace cabildo::engine;

BOOST_AUTO_TEST_SUITE(engine_test)

namespace {

struct Demonstration : Scene {
    Catalogue catalogue{demonstration_places()};
    const PluginInfo& plugin = catalogue.find("demonstration");
    Engine engine{demonstration_places()};

    Places demonstration_places() const {
        Places here = places();
        here.bundled_plugins = build_folder / "tests" / "demonstration";
        return here;
    }
};

const auto usage = [](const Error& error) { return error.kind() == ErrorKind::usage; };

bool has_block(const Document& document, std::string_view id) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [id](const Block& block) { return block_id(block) == id; });
}

template <class T>
const T& block(const Document& document, std::string_view id) {
    for (const Block& one : document.blocks)
        if (block_id(one) == id) return std::get<T>(one);
    throw std::runtime_error("no block " + std::string(id));
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run, Demonstration)

BOOST_AUTO_TEST_CASE(fills_provenance_and_defaults) {
    Request request = this->request(plugin, "echo");
    request.seed = 7;
    const Outcome outcome = engine.run(request);
    BOOST_TEST(!outcome.fault.has_value());
    BOOST_TEST(outcome.elapsed.count() > 0);
    const Provenance& provenance = outcome.document.provenance;
    BOOST_TEST(provenance.plugin == "org.cabildo.tests.demonstration");
    BOOST_TEST(provenance.plugin_version == "2.1.0");
    BOOST_TEST(provenance.plugin_hash == sha256_of(build_folder / "tests/demonstration/demonstration.so"));
    BOOST_TEST(provenance.panel == "echo");
    BOOST_TEST(provenance.options.at("colour") == "red");
    BOOST_TEST(provenance.seed == 7u);
    BOOST_TEST(provenance.sdk_version == CABILDO_SDK_VERSION);
    BOOST_TEST(provenance.program_version == CABILDO_VERSION);
    BOOST_TEST(provenance.population == 3);
    BOOST_TEST(provenance.selected == 3);
    BOOST_TEST(provenance.store_title == "Prueba");
    BOOST_TEST(!provenance.store_id.empty());
}

BOOST_AUTO_TEST_CASE(the_same_provenance_gives_the_same_bytes_in_a_kept_worker_and_in_a_new_one) {
    Request request = this->request(plugin, "echo");
    request.options = {{"colour", "blue"}};
    const std::string first = to_json(engine.run(request).document);
    BOOST_TEST(to_json(engine.run(request).document) == first);
    Engine other(demonstration_places());
    BOOST_TEST(to_json(other.run(request).document) == first);
    request.seed = 2;
    BOOST_TEST(to_json(engine.run(request).document) != first);
}

BOOST_AUTO_TEST_CASE(speaks_the_language_that_was_asked_for) {
    Request request = this->request(plugin, "echo");
    request.language = Language::en;
    std::string message;
    const Document document = engine.run(request, {}, [&message](double, const std::string& text) { message = text; }).document;
    BOOST_TEST(document.title == "Echo");
    BOOST_CHECK(document.language == Language::en);
    BOOST_TEST(message == "half-way");
}

BOOST_AUTO_TEST_CASE(wrong_options_panels_and_selections_are_wrong_usage) {
    Request request = this->request(plugin, "echo");
    request.options = {{"colour", "green"}};
    BOOST_CHECK_EXCEPTION(engine.run(request), Error, usage);
    request.options = {{"nothing", "1"}};
    BOOST_CHECK_EXCEPTION(engine.run(request), Error, usage);
    request.options.clear();
    request.selection = "nothing=1";
    BOOST_CHECK_EXCEPTION(engine.run(request), Error, usage);
    request.selection.clear();
    request.panel = "nothing";
    BOOST_CHECK_EXCEPTION(engine.run(request), Error, usage);
    request.panel = "echo";
    BOOST_TEST(!engine.run(request).fault.has_value());
}

BOOST_AUTO_TEST_CASE(a_store_that_cannot_be_read_is_no_fault_of_the_plugin) {
    Request request = this->request(plugin, "echo");
    request.store = folder / "nothing.cabildo";
    BOOST_CHECK_EXCEPTION(engine.run(request), Error, [](const Error& error) { return error.kind() == ErrorKind::failed; });
    request.store = store;
    BOOST_TEST(!engine.run(request).fault.has_value());
}

BOOST_AUTO_TEST_CASE(sees_what_was_committed_since_the_last_run) {
    const Request request = this->request(plugin, "echo");
    const Document before = engine.run(request).document;
    {
        db::Store open = db::Store::open(store, db::Access::write);
        db::Editor(open).add_initiative({{"code", "A-4"}, {"title", "Cuarta"}});
    }
    const Document after = engine.run(request).document;
    BOOST_TEST(after.provenance.population == 4);
    BOOST_TEST(after.provenance.data_revision > before.provenance.data_revision);
}

BOOST_AUTO_TEST_CASE(a_store_that_was_replaced_is_opened_anew) {
    const Request request = this->request(plugin, "echo");
    engine.run(request);
    { db::Store::create(folder / "other.cabildo", "Otra"); }
    for (const char* part : {"-wal", "-shm"}) std::filesystem::remove(store.string() + part);
    std::filesystem::rename(folder / "other.cabildo", store);
    BOOST_TEST(engine.run(request).document.provenance.store_title == "Otra");
}

BOOST_AUTO_TEST_CASE(a_worker_outlives_the_thread_that_started_it) {
    const Request request = this->request(plugin, "echo");
    std::thread([&] { engine.run(request); }).join();
    BOOST_TEST(!engine.run(request).fault.has_value());
}

BOOST_AUTO_TEST_CASE(runs_of_one_plugin_from_several_threads_follow_each_other) {
    const Request request = this->request(plugin, "echo");
    const std::string expected = to_json(engine.run(request).document);
    std::vector<std::string> results(8);
    {
        std::vector<std::jthread> threads;
        for (std::string& result : results)
            threads.emplace_back([this, &request, &result] { result = to_json(engine.run(request).document); });
    }
    for (const std::string& result : results) BOOST_TEST(result == expected);
}

BOOST_AUTO_TEST_CASE(a_stop_before_the_run_is_heeded) {
    std::stop_source stop;
    stop.request_stop();
    const Request request = this->request(plugin, "echo");
    // A run that is done before the wish is seen may hand over its document.
    try {
        engine.run(request, stop.get_token());
    } catch (const Error& error) {
        BOOST_CHECK(error.kind() == ErrorKind::cancelled);
    }
    BOOST_TEST(!engine.run(request).fault.has_value());
}

BOOST_AUTO_TEST_CASE(a_store_of_real_records_has_no_mark_of_illustration) {
    Request request = this->request(plugin, "echo");
    BOOST_TEST(!has_block(engine.run(request).document, "illustrative"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(report, Demonstration)

BOOST_AUTO_TEST_CASE(puts_the_panels_together_with_prefixed_ids) {
    Request request = this->request(plugin);
    request.options = {{"colour", "blue"}, {"moody.colour", "red"}};
    const Outcome outcome = engine.report(request);
    const Document& document = outcome.document;
    BOOST_TEST(!outcome.fault.has_value());
    BOOST_TEST(document.title == "Demostración");
    BOOST_TEST(block<Heading>(document, "echo").title == "Eco");
    BOOST_TEST(block<Heading>(document, "echo").level == 1);
    BOOST_TEST(block_text(document, "echo.question") == "¿Qué se oye?");
    BOOST_TEST(block<Chart>(document, "echo.chart").table == "echo.table");
    BOOST_TEST(block<Table>(document, "echo.table").rows[0].cells[0].text == "blue");
    BOOST_TEST(block_text(document, "moody.mood") == "good red");
    BOOST_TEST(document.provenance.panel == "");
    BOOST_TEST(document.provenance.options.at("echo.colour") == "blue");
    BOOST_TEST(document.provenance.options.at("moody.colour") == "red");
    BOOST_TEST(violations(document).empty());
}

BOOST_AUTO_TEST_CASE(a_panel_that_does_not_fit_the_store_is_a_warning_in_its_place) {
    const Outcome outcome = engine.report(request(plugin));  // the store has no variable to choose
    BOOST_TEST(!outcome.fault.has_value());
    BOOST_CHECK(block<Notice>(outcome.document, "variable.unfit").kind == NoticeKind::warning);
}

BOOST_AUTO_TEST_CASE(a_panel_that_fails_is_an_error_in_its_place_and_the_others_go_on) {
    for (const std::string mood : {"throw", "crash"}) {
        Request request = this->request(plugin);
        request.options = {{"mood", mood}};
        const Outcome outcome = engine.report(request);
        BOOST_REQUIRE(outcome.fault.has_value());
        BOOST_CHECK(block<Notice>(outcome.document, "moody.fault").kind == NoticeKind::error);
        BOOST_TEST(block_text(outcome.document, "moody.fault").find("«Humor»") != std::string::npos);
        BOOST_TEST(has_block(outcome.document, "echo.table"));
        BOOST_TEST(has_block(outcome.document, "variable"));
        BOOST_TEST(violations(outcome.document).empty());
    }
}

BOOST_AUTO_TEST_CASE(options_of_no_panel_and_wrong_selections_are_wrong_usage) {
    Request request = this->request(plugin);
    request.options = {{"nothing", "1"}};
    BOOST_CHECK_EXCEPTION(engine.report(request), Error, usage);
    request.options = {{"echo.mood", "good"}};
    BOOST_CHECK_EXCEPTION(engine.report(request), Error, usage);
    request.options = {{"echo.colour", "green"}};
    BOOST_CHECK_EXCEPTION(engine.report(request), Error, usage);
    request.options.clear();
    request.selection = "nothing=1";
    BOOST_CHECK_EXCEPTION(engine.report(request), Error, usage);
}

BOOST_AUTO_TEST_CASE(progress_runs_from_panel_to_panel) {
    std::vector<double> fractions;
    engine.report(request(plugin), {}, [&fractions](double fraction, const std::string&) { fractions.push_back(fraction); });
    BOOST_TEST(std::is_sorted(fractions.begin(), fractions.end()));
    BOOST_TEST(fractions.back() >= 2.0 / 3);
    BOOST_TEST(fractions.back() <= 1.0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
