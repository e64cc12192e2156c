#include "left_running.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace cabildo::engine::worker {

namespace {

namespace fs = std::filesystem;

/// Whether /proc/ID/stat tells of a running child of `parent`: "ID (name) STATE PARENT …"; the name may hold anything.
bool runs_under(const fs::path& process, pid_t parent) {
    std::ifstream file(process / "stat");
    std::string line((std::istreambuf_iterator<char>(file)), {});
    const std::size_t name_end = line.rfind(')');
    if (name_end == std::string::npos) return false;
    std::istringstream rest(line.substr(name_end + 1));
    char state = 'Z';
    pid_t of = 0;
    rest >> state >> of;
    return of == parent && state != 'Z' && state != 'X';
}

}  // namespace

std::size_t threads_of_this_process() {
    std::error_code error;
    const fs::directory_iterator tasks("/proc/self/task", error);
    return error ? 0 : static_cast<std::size_t>(std::distance(begin(tasks), end(tasks)));
}

std::size_t running_children() {
    std::error_code error;
    std::size_t count = 0;
    for (fs::directory_iterator entry("/proc", error), last; !error && entry != last; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }) && runs_under(entry->path(), ::getpid())) ++count;
    }
    return count;
}

}  // namespace cabildo::engine::worker
