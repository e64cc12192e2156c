// What a kill at any moment leaves: a child process edits a store by a seeded script and reports each edit after it was
// committed; it is killed; the store must open, be sound and hold every edit reported. Seed: CABILDO_KILL_SEED, or a
// random one; it is printed.
#include "made_store.hpp"

#include <cabildo/db/text_index.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdlib>
#include <random>
#include <thread>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cabildo;
using cabildo::db::Editor;
using cabildo::db::Store;

BOOST_AUTO_TEST_SUITE(kill_test)

namespace {

/// What the script has made of the one initiative that it edits; the parent follows the same script.
struct Expected {
    std::string region;
    std::string title;
    std::size_t mechanisms = 0;
};

const char* const region_ids[] = {"V", "VII", "RM"};

/// Edit number `i` of a round: every kind in turn, undo and redo among them.
void edit(Editor& editor, int i) {
    const std::string number = std::to_string(i);
    switch (i % 6) {
        case 0: editor.set_value("PI-01", "region", {region_ids[i / 6 % 3]}); break;
        case 1: editor.set_core("PI-01", "title", "Título " + number); break;
        case 2: editor.add_row(Part::mechanisms, "PI-01", {{"instrument", "survey"}, {"depth", std::to_string(i % 5)}}); break;
        case 3: editor.undo(); break;
        case 4: editor.redo(); break;
        default: editor.add_initiative({{"code", "N-" + number}}); break;
    }
}

void expect(Expected& expected, int i) {
    switch (i % 6) {
        case 0: expected.region = region_ids[i / 6 % 3]; break;
        case 1: expected.title = "Título " + std::to_string(i); break;
        case 2:
        case 4: ++expected.mechanisms; break;
        case 3: --expected.mechanisms; break;
        default: break;
    }
}

[[noreturn]] void run_child(const std::filesystem::path& path, int pipe, int first) {
    try {
        Store store = Store::open(path, db::Access::write);
        Editor editor(store);
        for (int i = first;; ++i) {
            edit(editor, i);
            if (::write(pipe, &i, sizeof i) != sizeof i) ::_exit(3);
            if (i % 7 == 0) store.checkpoint();
        }
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "child: %s\n", exception.what());
        ::_exit(2);
    }
}

/// Lets a child edit from number `first` on for some time; gives the number after the last edit that it reported.
int edit_and_kill(const std::filesystem::path& path, int first, std::chrono::microseconds time) {
    int ends[2];
    BOOST_REQUIRE_EQUAL(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        run_child(path, ends[1], first);
    }
    ::close(ends[1]);
    std::this_thread::sleep_for(time);
    ::kill(child, SIGKILL);
    int reported = first;
    for (int i = 0; ::read(ends[0], &i, sizeof i) == sizeof i;) reported = i + 1;
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST(WIFSIGNALED(status));
    return reported;
}

bool holds(Store& store, const Expected& expected, int done) {
    const db::InitiativeRecord record = db::read_record(store, "PI-01");
    const auto& region = record.values.at("region").categories;
    const bool region_right = expected.region.empty() ? region.empty() : region == std::vector<std::string>{expected.region};
    long long added = 0;
    for (int i = 0; i < done; ++i) added += i % 6 == 5 ? 1 : 0;
    const auto found = static_cast<long long>(db::TextIndex::read(store).find("N-").size());
    return region_right && record.title == expected.title && record.parts[1].size() == expected.mechanisms && found == added;
}

}  // namespace

BOOST_AUTO_TEST_CASE(fifty_kills_lose_no_reported_edit_and_leave_a_sound_store) {
    const char* given = std::getenv("CABILDO_KILL_SEED");
    const unsigned seed = given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device{}();
    BOOST_TEST_MESSAGE("seed " << seed);
    std::mt19937 random(seed);
    cabildo::test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "kill.cabildo";
    {
        Store store = Store::create(path, "Prueba");
        Editor editor(store);
        editor.add_variable(cabildo::test::region_variable());
        editor.add_term("mechanisms.instrument", {"survey", {"Encuesta", "Survey"}});
        editor.add_initiative({{"code", "PI-01"}});
    }
    int done = 0;
    int edits = 0;
    Expected expected;
    for (int round = 0; round < 50; ++round) {
        const std::chrono::microseconds time(std::uniform_int_distribution<int>(0, 60000)(random));
        const int reported = edit_and_kill(path, done, time);
        for (int i = done; i < reported; ++i) expect(expected, i);
        edits += reported - done;
        done = reported;

        Store store = Store::open(path, db::Access::write);
        BOOST_TEST_CONTEXT("seed " << seed << ", round " << round << ", edit " << done) {
            BOOST_TEST(store.verify().empty());
            // The edit under way at the kill may have been committed without being reported; no other may.
            if (!holds(store, expected, done)) {
                expect(expected, done);
                ++done;
                BOOST_TEST(holds(store, expected, done));
            }
        }
    }
    BOOST_TEST_MESSAGE(edits << " edits reported");
    BOOST_TEST(edits > 0);
}

BOOST_AUTO_TEST_SUITE_END()
