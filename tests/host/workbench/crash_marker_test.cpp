// What a start is told of the native panels of a program that went down, and of one that did not.
#include "native_panels/crash_marker.hpp"

#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <functional>

using namespace cabildo;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(crash_marker_test)

namespace {

const LoadedPanel panel{"Explorador «ñ»", "/plugins/a-native.so", "abc"}, other{"Otro", "/plugins/b-native.so", "def"};

/// Lives in a process of its own until `end` ends it.
void in_a_process(const std::filesystem::path& state, const std::function<void(CrashMarker&)>& end) {
    const pid_t child = ::fork();
    if (child == 0) {
        {
            CrashMarker marker(state);
            marker.add(panel);
            marker.add(other);
            marker.add(panel);
            end(marker);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_program_that_ends_in_good_order_leaves_nothing_behind) {
    const test::TemporaryFolder folder;
    in_a_process(folder.path(), [](CrashMarker&) {});
    BOOST_TEST(CrashMarker::left_behind(folder.path()).empty());
    BOOST_TEST(std::filesystem::is_empty(folder.path()));
}

BOOST_AUTO_TEST_CASE(a_crash_is_told_once_with_every_panel_that_was_loaded) {
    const test::TemporaryFolder folder;
    in_a_process(folder.path() / "deep", [](CrashMarker&) { ::_exit(3); });
    const auto found = CrashMarker::left_behind(folder.path() / "deep");
    BOOST_REQUIRE(found.size() == 2u);
    BOOST_TEST((found[0] == panel));
    BOOST_TEST((found[1] == other));
    BOOST_TEST(CrashMarker::left_behind(folder.path() / "deep").empty());
}

BOOST_AUTO_TEST_CASE(a_program_that_still_runs_has_not_crashed) {
    const test::TemporaryFolder folder;
    CrashMarker marker(folder.path());
    marker.add(panel);
    BOOST_TEST(CrashMarker::left_behind(folder.path()).empty());
    BOOST_TEST(!std::filesystem::is_empty(folder.path()));
}

BOOST_AUTO_TEST_CASE(being_told_to_end_is_no_crash_and_being_killed_may_be_one) {
    const test::TemporaryFolder folder;
    in_a_process(folder.path(), [](CrashMarker&) { ::raise(SIGKILL); });
    BOOST_TEST(CrashMarker::left_behind(folder.path()).size() == 2u);
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGTERM, SIG_DFL);  // the test program has a handler of its own
        CrashMarker marker(folder.path());
        marker.add(panel);
        ::raise(SIGTERM);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST(WIFSIGNALED(status));
    BOOST_TEST(CrashMarker::left_behind(folder.path()).empty());
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_and_a_damaged_file_are_no_news) {
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "x";
    CrashMarker marker(folder.path() / "file" / "inside");
    marker.add(panel);
    BOOST_TEST(CrashMarker::left_behind(folder.path() / "file" / "inside").empty());
    std::ofstream(folder.path() / "abc.native-panels") << "{ no json";
    BOOST_TEST(CrashMarker::left_behind(folder.path()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
