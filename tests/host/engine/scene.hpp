// What the engine's tests stand on: a store with three initiatives, the real worker, and one faulty plugin at a time.
#pragma once

#include <cabildo/db/editor.hpp>
#include <cabildo/db/store.hpp>
#include <cabildo/engine/engine.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <stdlib.h>

namespace cabildo::engine {

/// A folder that goes away.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "cabildo-XXXXXX").string();
        if (!::mkdtemp(name.data())) throw std::runtime_error("mkdtemp");
        path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline const std::filesystem::path build_folder = CABILDO_BUILD_DIR;
inline const std::filesystem::path faults_folder = build_folder / "tests" / "faults";

inline std::filesystem::path fault_library(const std::string& name) {
    return faults_folder / name / (name == "text" ? "text.so" : "fault_" + name + ".so");
}

inline void write_text(const std::filesystem::path& file, std::string_view text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

struct Scene {
    Folder folder;
    std::filesystem::path store = folder / "store.cabildo";

    Scene() {
        db::Store made = db::Store::create(store, "Prueba");
        db::Editor editor(made);
        for (const char* code : {"A-1", "A-2", "A-3"}) editor.add_initiative({{"code", code}, {"title", code}});
    }

    /// Nothing of this machine's user: every folder is ours.
    Places places() const {
        Places places;
        places.worker = build_folder / "bin" / "cabildo";
        places.bundled_plugins = faults_folder / "healthy";
        places.user_plugins = folder / "user";
        places.cache = folder / "cache";
        places.shared_data = folder / "share";
        places.allow_list = folder / "allow.json";
        places.settings = folder / "settings";
        return places;
    }

    Request request(const PluginInfo& plugin, std::string panel = "harm") const {
        Request request;
        request.store = store;
        request.plugin = &plugin;
        request.panel = std::move(panel);
        return request;
    }
};

/// The text of the block with an id; empty when there is none.
inline std::string block_text(const Document& document, std::string_view id) {
    for (const Block& block : document.blocks) {
        if (block_id(block) != id) continue;
        if (const auto* notice = std::get_if<Notice>(&block)) return notice->text;
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) return paragraph->text;
        if (const auto* heading = std::get_if<Heading>(&block)) return heading->title;
    }
    return {};
}

}  // namespace cabildo::engine
