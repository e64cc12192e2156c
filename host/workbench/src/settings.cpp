#include "settings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace cabildo::workbench {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::size_t most_recent = 10;

/// The member's value, or what `value` holds already where it is missing or of another type.
template <typename T>
void take(const json& object, const char* name, T& value) {
    const auto found = object.find(name);
    if (found == object.end()) return;
    try {
        value = found->get<T>();
    } catch (const json::exception&) {
    }
}

Settings from_json(const json& object) {
    Settings settings;
    std::string text;
    take(object, "language", text);
    if (text == "es" || text == "en") settings.language = language_of(text);
    text.clear();
    take(object, "theme", text);
    settings.theme = theme_of(text).value_or(Theme::system);
    if (const auto window = object.find("window"); window != object.end() && window->is_object()) {
        take(*window, "x", settings.window.x);
        take(*window, "y", settings.window.y);
        take(*window, "width", settings.window.width);
        take(*window, "height", settings.window.height);
        take(*window, "maximised", settings.window.maximised);
    }
    take(object, "navigation_width", settings.navigation_width);
    take(object, "list_width", settings.list_width);
    take(object, "codebook_width", settings.codebook_width);
    take(object, "saved_width", settings.saved_width);
    take(object, "parts_width", settings.parts_width);
    std::string paper;
    take(object, "paper", paper);
    if (paper == "letter") paper = "Letter";  // as it was written once
    settings.paper = render::paper_of(paper).value_or(render::Paper::a4);
    take(object, "last_page", settings.last_page);
    take(object, "open_branches", settings.open_branches);
    std::vector<std::string> recent;
    take(object, "recent", recent);
    settings.recent.assign(recent.begin(), recent.end());
    return settings;
}

}  // namespace

Settings Settings::load(const fs::path& file) {
    std::ifstream stream(file);
    if (!stream) return {};
    const json object = json::parse(stream, nullptr, false);
    return object.is_object() ? from_json(object) : Settings{};
}

bool Settings::save(const fs::path& file) const {
    json object = {
        {"theme", theme_id(theme)},
        {"window",
         {{"x", window.x}, {"y", window.y}, {"width", window.width}, {"height", window.height},
          {"maximised", window.maximised}}},
        {"navigation_width", navigation_width},
        {"list_width", list_width},
        {"codebook_width", codebook_width},
        {"saved_width", saved_width},
        {"parts_width", parts_width},
        {"paper", render::kind_of(paper).id},
        {"last_page", last_page},
        {"open_branches", open_branches},
        {"recent", json::array()},
    };
    if (language) object["language"] = language_code(*language);
    for (const fs::path& store : recent) object["recent"].push_back(store.string());
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    const fs::path temporary = file.string() + ".new";
    {
        std::ofstream stream(temporary);
        stream << object.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
        if (!stream.flush()) return false;
    }
    fs::rename(temporary, file, error);
    return !error;
}

void Settings::remember(const fs::path& store) {
    forget(store);
    recent.insert(recent.begin(), store);
    if (recent.size() > most_recent) recent.resize(most_recent);
}

void Settings::forget(const fs::path& store) { std::erase(recent, store); }

fs::path settings_file() {
    const char* configured = std::getenv("XDG_CONFIG_HOME");
    if (configured != nullptr && *configured == '/') return fs::path(configured) / "cabildo" / "workbench.json";
    const char* home = std::getenv("HOME");
    return fs::path(home != nullptr ? home : "/") / ".config" / "cabildo" / "workbench.json";
}

std::string_view theme_id(Theme theme) {
    switch (theme) {
        case Theme::light: return "light";
        case Theme::dark: return "dark";
        case Theme::system: break;
    }
    return "system";
}

std::optional<Theme> theme_of(std::string_view id) {
    for (const Theme theme : {Theme::system, Theme::light, Theme::dark})
        if (theme_id(theme) == id) return theme;
    return std::nullopt;
}

}  // namespace cabildo::workbench
