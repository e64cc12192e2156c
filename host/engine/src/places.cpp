// Where things lie, from the executable's own place and the XDG base directories.
#include <cabildo/engine/catalogue.hpp>

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

namespace cabildo::engine {

namespace {

/// $HOME, or the home that the system's list of users has; never the root folder for want of one.
std::filesystem::path home_folder() {
    if (const char* home = std::getenv("HOME"); home && home[0] == '/') return home;
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 16384> buffer{};
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found && found->pw_dir[0] == '/')
        return found->pw_dir;
    return "/nonexistent";
}

/// $NAME/cabildo, or FALLBACK/cabildo in the home; relative values count as unset, as the XDG specification has it.
std::filesystem::path xdg(const char* name, const char* fallback) {
    if (const char* value = std::getenv(name); value && value[0] == '/') return std::filesystem::path(value) / "cabildo";
    return home_folder() / fallback / "cabildo";
}

}  // namespace

Places Places::of_this_program() {
    std::error_code error;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const auto prefix = folder.parent_path();
    Places places;
    places.worker = folder / "cabildo";
    if (!std::filesystem::exists(places.worker, error)) places.worker = prefix / "bin" / "cabildo";
    places.bundled_plugins = prefix / "lib" / "cabildo" / "plugins";
    places.shared_data = prefix / "share" / "cabildo";
    places.user_plugins = xdg("XDG_DATA_HOME", ".local/share") / "plugins";
    places.cache = xdg("XDG_CACHE_HOME", ".cache");
    places.settings = xdg("XDG_CONFIG_HOME", ".config");
    places.state = xdg("XDG_STATE_HOME", ".local/state");
    return places;
}

Places Places::bundled_only() const {
    Places places = *this;
    places.user_plugins.clear();
    return places;
}

}  // namespace cabildo::engine
