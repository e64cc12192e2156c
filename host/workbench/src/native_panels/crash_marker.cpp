#include "native_panels/crash_marker.hpp"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace cabildo::workbench {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* marker_ending = ".native-panels";

/// For the signal's handler, which may do next to nothing.
std::array<char, 4096> marked_file{};

extern "C" void end_in_good_order(int signal) {
    ::unlink(marked_file.data());
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

/// Somebody ends the program from outside: no panel has crashed.
void end_well_when_told(const fs::path& file) {
    const std::string name = file.string();
    if (name.size() >= marked_file.size()) return;
    std::copy(name.begin(), name.end(), marked_file.begin());
    marked_file[name.size()] = '\0';
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        struct sigaction now {};
        if (::sigaction(signal, nullptr, &now) != 0 || now.sa_handler != SIG_DFL) continue;
        now.sa_handler = end_in_good_order;
        ::sigaction(signal, &now, nullptr);
    }
}

std::vector<LoadedPanel> panels_in(const fs::path& file) {
    std::ifstream in(file);
    const json list = json::parse(in, nullptr, false);
    std::vector<LoadedPanel> panels;
    if (!list.is_array()) return panels;
    for (const json& each : list) {
        if (!each.is_object()) continue;
        LoadedPanel panel{each.value("title", ""), each.value("file", ""), each.value("sha256", "")};
        if (!panel.file.empty() && !panel.hash.empty()) panels.push_back(std::move(panel));
    }
    return panels;
}

}  // namespace

CrashMarker::CrashMarker(fs::path state) : folder_(std::move(state)) {}

CrashMarker::~CrashMarker() {
    if (descriptor_ < 0) return;
    ::unlink(file_.c_str());
    ::close(descriptor_);
}

void CrashMarker::add(const LoadedPanel& panel) {
    if (folder_.empty() || std::find(panels_.begin(), panels_.end(), panel) != panels_.end()) return;
    panels_.push_back(panel);
    if (descriptor_ < 0) {
        std::error_code error;
        fs::create_directories(folder_, error);
        std::string name = (folder_ / "XXXXXX").string() + marker_ending;
        descriptor_ = ::mkostemps(name.data(), static_cast<int>(std::string_view(marker_ending).size()), O_CLOEXEC);
        if (descriptor_ < 0) return;
        file_ = name;
        ::flock(descriptor_, LOCK_EX | LOCK_NB);
        end_well_when_told(file_);
    }
    json list = json::array();
    for (const LoadedPanel& each : panels_) list.push_back({{"title", each.title}, {"file", each.file.string()}, {"sha256", each.hash}});
    const std::string text = list.dump(-1, ' ', false, json::error_handler_t::replace);
    if (::pwrite(descriptor_, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) return;
    ::fsync(descriptor_);
}

std::vector<LoadedPanel> CrashMarker::left_behind(const fs::path& state) {
    std::vector<LoadedPanel> panels;
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it(state, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == marker_ending) files.push_back(it->path());
    for (const fs::path& file : files) {
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) continue;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {  // else its program is still there
            for (LoadedPanel& panel : panels_in(file))
                if (std::find(panels.begin(), panels.end(), panel) == panels.end()) panels.push_back(std::move(panel));
            ::unlink(file.c_str());
        }
        ::close(descriptor);
    }
    return panels;
}

}  // namespace cabildo::workbench
