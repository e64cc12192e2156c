// Where things lie, from the executable's own place and the XDG base directories.
#include <cabildo/engine/catalogue.hpp>

#include <cstdlib>

namespace cabildo::engine {

namespace {

/// $NAME/cabildo, or $HOME/FALLBACK/cabildo; relative values count as unset, as the XDG specification has it.
std::filesystem::path xdg(const char* name, const char* fallback) {
    if (const char* value = std::getenv(name); value && value[0] == '/') return std::filesystem::path(value) / "cabildo";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home && home[0] == '/' ? home : "/") / fallback / "cabildo";
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
    return places;
}

}  // namespace cabildo::engine
