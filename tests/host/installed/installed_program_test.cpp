// The installed program from outside, as an institution has it: the plugin that the tutorial's commands have just built against the
// installed SDK (sdk_tutorial_test) is installed through the page Plugins with keys and mouse, and its panel is shown. Knows the
// install tree and nothing of the sources.
#include "desktop.hpp"

#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <X11/keysym.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <vector>

using namespace cabildo::test;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(installed_program_test)

namespace {

const fs::path installed = fs::path(CABILDO_BUILD_DIR) / "tests" / "installed";
const fs::path bin = installed / "program" / "bin";
const fs::path tutorial = installed / "tutorial" / "empty";

/// A user who has just got the program: an empty home.
struct NewUser {
    TemporaryFolder home;
    NewUser() {
        ::setenv("HOME", home.path().c_str(), 1);
        ::setenv("XDG_CONFIG_HOME", (home / ".config").c_str(), 1);
        ::setenv("XDG_CACHE_HOME", (home / ".cache").c_str(), 1);
        ::setenv("XDG_DATA_HOME", (home / ".local/share").c_str(), 1);
        ::setenv("XDG_STATE_HOME", (home / ".local/state").c_str(), 1);
        fs::copy_file(tutorial / "contest.cabildo", home / "contest.cabildo");
    }
    /// What the installed command line says.
    std::string says(const std::string& command) const {
        std::string text;
        FILE* pipe = ::popen((bin / "cabildo").string().append(" ").append(command).c_str(), "r");
        BOOST_REQUIRE(pipe != nullptr);
        std::array<char, 4096> part{};
        for (std::size_t read = 0; (read = std::fread(part.data(), 1, part.size(), pipe)) > 0;) text.append(part.data(), read);
        ::pclose(pipe);
        return text;
    }
};

/// The workbench in a process of its own; ended with the test where it did not end itself.
class Program {
public:
    explicit Program(std::vector<std::string> words) {
        words.insert(words.begin(), bin / "cabildo-workbench");
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        process_ = ::fork();
        if (process_ != 0) return;
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    ~Program() {
        if (process_ <= 0) return;
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Whether it came to a good end.
    bool ends() {
        int status = -1;
        const bool ended = wait_until([&] { return ::waitpid(process_, &status, WNOHANG) == process_; });
        if (ended) process_ = 0;
        return ended && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

private:
    pid_t process_ = 0;
};

constexpr const char* title = "— Cabildo";

/// Does something again every few seconds until it has had its effect: keys that come while a window is being made are lost.
bool insist(const std::function<void()>& act, const std::function<bool()>& done) {
    for (int times = 0; times < 20; ++times) {
        act();
        int rounds = 0;
        wait_until([&] { return done() || ++rounds > 80; });
        if (done()) return true;
    }
    return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_tutorial_s_plugin_is_installed_through_the_window_and_its_panel_is_shown) {
    const fs::path library = tutorial / "tenure" / "build" / "tenure.so";
    BOOST_REQUIRE_MESSAGE(fs::exists(library), "run sdk_tutorial_test before");
    const NewUser user;
    const std::string store = user.home / "contest.cabildo";
    const fs::path own = user.home / ".local/share/cabildo/plugins/org.example.tenure.so";
    Desktop desktop;
    {
        Program program({store, "--page", "plugins", "--lang", "en", "--size", "1200x800"});
        const auto window = desktop.wait_for(title);
        BOOST_REQUIRE(insist([&] { desktop.press(window, XK_n, {XK_Control_L, XK_Shift_L}); }, [&] { return desktop.window("Install a plugin").has_value(); }));
        const auto chooser = desktop.wait_for("Install a plugin");
        set_clipboard(library);
        BOOST_REQUIRE(insist(
            [&] {
                desktop.press(chooser, XK_l, {XK_Control_L});
                desktop.press(chooser, XK_a, {XK_Control_L});
                desktop.press(chooser, XK_v, {XK_Control_L});
                ::usleep(500'000);
                desktop.press(chooser, XK_Return);
            },
            [&] { return !desktop.window("Install a plugin"); }));
        // It is checked, which takes its time, and then asked about: the button that does it stands in the lower right corner.
        const auto question = desktop.wait_for("Install “New plugin”");
        BOOST_TEST(!fs::exists(own));
        BOOST_REQUIRE(insist([&] { desktop.click_from_corner(question, 60, 32); }, [&] { return !desktop.window("Install “New plugin”"); }));
        BOOST_REQUIRE(wait_until([&] { return fs::exists(own); }));
        BOOST_REQUIRE(wait_until([&] { return user.says("plugins --lang en").find("tenure  1.0.0  New plugin: counts  [the user's, allowed]") != std::string::npos; }));
        desktop.press(window, XK_q, {XK_Control_L});
        BOOST_TEST(program.ends());
    }
    Program program({store, "--page", "tenure/counts", "--lang", "en", "--size", "1200x800"});
    const auto window = desktop.wait_for(title);
    // What the page shows is what it copies: table and figure, of all initiatives.
    BOOST_TEST(insist([&] { desktop.press(window, XK_c, {XK_Control_L, XK_Shift_L}); }, [] { return clipboard().find("Initiatives by: ") != std::string::npos; }));
    const std::string shown = clipboard();
    BOOST_TEST(shown.find("129") != std::string::npos, shown);
    BOOST_TEST(std::count(shown.begin(), shown.end(), '\t') > 4, shown);
    desktop.press(window, XK_q, {XK_Control_L});
    BOOST_TEST(program.ends());
}

BOOST_AUTO_TEST_SUITE_END()
