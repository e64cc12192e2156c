// Starting the program with files as its streams.
#include "program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cabildo::cli_test {

namespace {

const std::string program = CABILDO_BUILD_DIR "/bin/cabildo";

std::filesystem::path fresh_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "cabildo-cli-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("mkdtemp");
    return name;
}

/// The sample, made by the program itself at first use, and removed at the end.
struct Sample {
    std::filesystem::path folder = fresh_folder();
    std::filesystem::path store = folder / "sample.cabildo";
    Sample() {
        const Result made = run(folder, {"new", store, "--sample", "contest-2009"});
        if (made.status != 0) throw std::runtime_error("no sample: " + made.err);
    }
    ~Sample() {
        std::error_code error;
        std::filesystem::remove_all(folder, error);
    }
};

}  // namespace

Running::Running(const std::filesystem::path& home, const std::vector<std::string>& arguments,
                 const std::map<std::string, std::string>& environment, const std::string& output) {
    static int number = 0;
    out_ = output.empty() ? home / ("out-" + std::to_string(++number)) : std::filesystem::path(output);
    err_ = home / ("err-" + std::to_string(++number));

    std::map<std::string, std::string> all{{"HOME", home},
                                           {"PATH", "/usr/bin:/bin"},
                                           {"XDG_CACHE_HOME", home / "cache"},
                                           {"XDG_CONFIG_HOME", home / "config"},
                                           {"XDG_DATA_HOME", home / "data"}};
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS"})
        if (const char* value = ::getenv(name)) all[name] = value;
    for (const auto& [name, value] : environment) all[name] = value;
    std::vector<std::string> settings;
    for (const auto& [name, value] : all) settings.push_back(name + "=" + value);
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const auto pointers = [](std::vector<std::string>& texts) {
        std::vector<char*> list;
        for (std::string& text : texts) list.push_back(text.data());
        list.push_back(nullptr);
        return list;
    };

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, 1, out_.c_str(), O_WRONLY | O_CREAT, 0644);
    ::posix_spawn_file_actions_addopen(&actions, 2, err_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    const int error = ::posix_spawn(&id_, program.c_str(), &actions, nullptr, pointers(words).data(), pointers(settings).data());
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw std::runtime_error("cannot start " + program);
}

void Running::signal(int number) const { ::kill(id_, number); }

Result Running::wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    Result result;
    result.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    if (std::filesystem::is_regular_file(out_)) result.out = whole(out_);
    result.err = whole(err_);
    return result;
}

Result run(const std::filesystem::path& home, const std::vector<std::string>& arguments,
           const std::map<std::string, std::string>& environment, const std::string& output) {
    return Running(home, arguments, environment, output).wait();
}

int lines(const std::string& text) {
    const auto ends = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    return ends + (!text.empty() && text.back() != '\n' ? 1 : 0);
}

std::string whole(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

void write_text(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

Workplace::Workplace() : folder_(fresh_folder()) {}

Workplace::~Workplace() {
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
}

std::string Workplace::sample() const {
    static const Sample made;
    const auto copy = folder_ / "sample.cabildo";
    std::filesystem::copy_file(made.store, copy);
    return copy;
}

Result Workplace::run(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment) const {
    return cli_test::run(folder_, arguments, environment);
}

}  // namespace cabildo::cli_test
