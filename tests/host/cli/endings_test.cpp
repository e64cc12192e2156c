// How the program ends when the world gets in its way: readers that go away, full disks, limits, interrupts.
#include "done.hpp"

#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <set>
#include <thread>

using namespace cabildo::cli_test;

BOOST_AUTO_TEST_SUITE(endings_test)

namespace {

const std::string faults = CABILDO_BUILD_DIR "/tests/faults";

}  // namespace

BOOST_AUTO_TEST_CASE(a_reader_that_goes_away_ends_the_program_quietly) {
    const Workplace place;
    const std::string store = place.sample();
    const auto pipe = place / "pipe";
    BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    // A reader that opens and closes at once.
    std::thread reader([&pipe] { ::close(::open(pipe.c_str(), O_RDONLY)); });
    const Result result = run(place.home(), {"analyze", store, "tabulation", "--format", "html"}, {}, pipe);
    reader.join();
    BOOST_TEST(result.err.empty(), result.err);
    BOOST_TEST(result.status == 0);
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_told) {
    const Workplace place;
    const Result result = run(place.home(), {"analyze", place.sample(), "tabulation/frequencies"}, {}, "/dev/full");
    BOOST_TEST(result.status == 1);
    BOOST_TEST(lines(result.err) == 1, result.err);
}

BOOST_AUTO_TEST_CASE(work_that_was_done_is_said_to_be_done_when_its_message_finds_no_room) {
    const Workplace place;
    write_text(place / "some.csv", "code\nA-1\n");
    const std::vector<std::vector<std::string>> commands{{"new", place / "a.cabildo"},
                                                         {"import", place / "a.cabildo", place / "some.csv"},
                                                         {"export", place / "a.cabildo", place / "package"},
                                                         {"backup", place / "a.cabildo", place / "copy.cabildo"},
                                                         {"report", place / "a.cabildo", "tabulation", "-o", place / "out"}};
    for (const auto& command : commands) {
        const Result result = run(place.home(), command, {}, "/dev/full");
        BOOST_TEST_CONTEXT(command[0]) {
            BOOST_TEST(result.status == 1);
            BOOST_TEST(result.err.find("el trabajo se hizo") != std::string::npos, result.err);
            BOOST_TEST(std::filesystem::exists(command.back()));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_would_drive_a_terminal_is_shown_as_text) {
    const Workplace place;
    const Result result = place.run({"verify", place / "a\x1b[31mb\x07\xc2\x9b" "2J\x7f.cabildo"});
    BOOST_TEST(result.status == 1);
    BOOST_TEST(result.err.find("a\\x1b[31mb\\x07\\x9b2J\\x7f.cabildo") != std::string::npos, result.err);
    for (const char byte : result.err) BOOST_TEST((static_cast<unsigned char>(byte) >= 0x20 || byte == '\n'));
}

BOOST_AUTO_TEST_CASE(a_link_to_nothing_is_followed_when_it_is_written_to) {
    const Workplace place;
    std::filesystem::create_directory(place / "there");
    std::filesystem::create_symlink("there/a.json", place / "link.json");
    require_done(place.run({"analyze", place.sample(), "tabulation/frequencies", "-o", place / "link.json"}));
    BOOST_TEST(std::filesystem::is_symlink(place / "link.json"));
    BOOST_TEST(whole(place / "there/a.json").starts_with("{"));
}

namespace {

/// The largest file that the program may write, for as long as this lives.
struct FileLimit {
    rlimit before{};
    explicit FileLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit low{bytes, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &low);
    }
    ~FileLimit() { ::setrlimit(RLIMIT_FSIZE, &before); }
};

std::set<std::string> entries(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename());
    return names;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_limit_on_files_is_an_error_and_leaves_nothing) {
    const Workplace place;
    const std::string store = place.sample();
    std::filesystem::create_directory(place / "w");
    const std::vector<std::vector<std::string>> commands{
        {"new", place / "w/new.cabildo", "--sample", "contest-2009"}, {"export", store, place / "w/package"},
        {"backup", store, place / "w/copy.cabildo"},                  {"report", store, "tabulation", "-o", place / "w/out"},
        {"analyze", store, "tabulation", "-o", place / "w/a.json"},   {"import", store, place / "some.csv"}};
    write_text(place / "some.csv", "code\nA-1\n");
    for (const auto& command : commands) {
        Result result;
        {
            const FileLimit limit(10 * 1024);
            result = place.run(command);
        }
        BOOST_TEST_CONTEXT(command[0]) {
            BOOST_TEST(result.status == 1);
            BOOST_TEST(lines(result.err) == 1, result.err);
            BOOST_TEST(result.err.find("ulimit -f") != std::string::npos, result.err);
            BOOST_TEST(entries(place / "w").empty());
        }
    }
    BOOST_TEST(!std::filesystem::exists(store + "-wal"));
    require_done(place.run({"verify", store}));
}

BOOST_AUTO_TEST_CASE(an_interrupt_leaves_nothing_half_made) {
    const Workplace place;
    // Large enough to be met at work.
    std::string csv = "code,title,area,budget\n";
    for (int i = 0; i < 60000; ++i) csv += "A-" + std::to_string(i) + ",Una iniciativa,a" + std::to_string(i % 7) + "," + std::to_string(i) + "\n";
    write_text(place / "many.csv", csv);
    const std::string store = place / "many.cabildo";
    require_done(place.run({"new", store}));
    require_done(place.run({"import", store, place / "many.csv"}));
    std::filesystem::create_directories(place / "w/empty");
    const std::set<std::string> before = entries(place / "w");
    const std::vector<std::pair<int, std::vector<std::string>>> commands{
        {SIGINT, {"new", place / "w/new.cabildo", "--sample", "contest-2009"}},
        {SIGTERM, {"export", store, place / "w/package"}},
        {SIGHUP, {"export", store, place / "w/empty"}},
        {SIGTERM, {"backup", store, place / "w/copy.cabildo"}},
    };
    for (const auto& [signal, command] : commands) {
        BOOST_TEST_CONTEXT(command[0] << " " << command.back()) {
            Running running(place.home(), command);
            const auto begun = [&] { return entries(place / "w") != before || !entries(place / "w/empty").empty(); };
            for (int i = 0; i < 50000 && !begun(); ++i) std::this_thread::sleep_for(std::chrono::microseconds(100));
            running.signal(signal);
            running.signal(signal);  // an impatient user does not hinder the tidying up
            const Result result = running.wait();
            BOOST_TEST(result.status == 128 + signal);
            BOOST_TEST(lines(result.err) == 1, result.err);
            BOOST_TEST(result.err.find("interrumpido") != std::string::npos, result.err);
            BOOST_TEST(entries(place / "w") == before, boost::test_tools::per_element());
            BOOST_TEST(entries(place / "w/empty").empty());
        }
    }
    Running importing(place.home(), {"import", store, place / "many.csv", "--existing", "update"});
    for (int i = 0; i < 50000 && !std::filesystem::exists(store + "-shm"); ++i) std::this_thread::sleep_for(std::chrono::microseconds(100));
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    importing.signal(SIGINT);
    BOOST_TEST(importing.wait().status == 128 + SIGINT);
    BOOST_TEST(!std::filesystem::exists(store + "-wal"));
    const Result sound = place.run({"verify", store});
    require_done(sound);
    BOOST_TEST(sound.out.find("revisión 1)") != std::string::npos, sound.out);
}

BOOST_AUTO_TEST_CASE(one_interrupt_ends_the_wait_for_a_reader_of_a_pipe) {
    const Workplace place;
    const std::string store = place.sample();
    const std::string pipe = place / "pipe";
    BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    Running running(place.home(), {"analyze", store, "tabulation/map", "-o", pipe});
    std::this_thread::sleep_for(std::chrono::seconds(3));  // long enough to be waiting; when it is not yet, one interrupt ends it, too
    running.signal(SIGINT);
    BOOST_TEST(running.wait().status == 128 + SIGINT);
}

BOOST_AUTO_TEST_CASE(an_interrupt_ends_a_run_and_its_worker) {
    const Workplace place;
    const std::string store = place.sample();
    for (const std::string plugin : {"loops_with_progress", "ignores_cancel", "loops"}) {
        BOOST_TEST_CONTEXT(plugin) {
            // Known to the catalogue first, so that the program's only child is the worker of the run.
            run(place.home(), {"plugins", "--plugin-dir", faults + "/" + plugin});
            Running running(place.home(), {"analyze", store, plugin + "/harm", "--plugin-dir", faults + "/" + plugin});
            // Until the worker runs: it is the program's child.
            const std::filesystem::path children = "/proc/" + std::to_string(running.id()) + "/task/" + std::to_string(running.id()) + "/children";
            std::string worker;
            for (int i = 0; i < 3000 && worker.empty(); ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
                worker = whole(children);
            }
            BOOST_REQUIRE(!worker.empty());
            running.signal(SIGINT);
            const Result result = running.wait();
            BOOST_TEST(result.status == 128 + SIGINT);
            BOOST_TEST(lines(result.err) == 1, result.err);
            BOOST_TEST(result.err.find("cancelado") != std::string::npos, result.err);
            const auto alive = [&worker] { return ::kill(std::stoi(worker), 0) == 0; };
            for (int i = 0; i < 500 && alive(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
            BOOST_TEST(!alive());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_worker_that_nobody_asks_ends) {
    const Workplace place;
    const Result result = place.run({"worker"});
    BOOST_TEST(result.status == 0);
    BOOST_TEST(result.out.empty());
    BOOST_TEST(result.err.empty());
}

BOOST_AUTO_TEST_CASE(a_worker_does_not_outlive_a_program_that_was_killed) {
    const Workplace place;
    Running running(place.home(), {"analyze", place.sample(), "loops/harm", "--plugin-dir", faults + "/loops"});
    const std::filesystem::path children = "/proc/" + std::to_string(running.id()) + "/task/" + std::to_string(running.id()) + "/children";
    // Long enough for the catalogue's own worker to have come and gone: the one that loops stays.
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
    const std::string worker = whole(children);
    BOOST_REQUIRE(!worker.empty());
    running.signal(SIGKILL);
    running.wait();
    const std::filesystem::path stat = "/proc/" + std::to_string(std::stoi(worker)) + "/stat";
    const auto gone = [&stat] {
        const std::string text = whole(stat);  // a zombie of another parent counts as gone
        return text.empty() || text.find(") Z ") != std::string::npos;
    };
    for (int i = 0; i < 500 && !gone(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    BOOST_TEST(gone());
}

BOOST_AUTO_TEST_SUITE_END()
