// The build's worker and plugins, with nothing of this machine's user.
#include "chain.hpp"

#include <cabildo/engine/native_part.hpp>

#include <algorithm>
#include <stdexcept>

#include <stdlib.h>

namespace cabildo::conformance {
namespace {

// A function: cases are listed while statics are still being made.
std::filesystem::path build_folder() { return CABILDO_BUILD_DIR; }

std::filesystem::path plugin_folder() { return build_folder() / "lib" / "cabildo" / "plugins"; }

}  // namespace

std::vector<std::string> plugin_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(plugin_folder()))
        if (entry.path().extension() == ".so" && !engine::is_native_part(entry.path())) names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

Chain& Chain::get() {
    static Chain chain;
    return chain;
}

Chain::Chain() {
    std::string name = (std::filesystem::temp_directory_path() / "cabildo-conformance-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("mkdtemp");
    folder_ = name;
    places_.worker = build_folder() / "bin" / "cabildo";
    places_.bundled_plugins = plugin_folder();
    places_.user_plugins = folder_ / "user";
    places_.cache = folder_ / "cache";
    places_.shared_data = folder_ / "share";
    places_.allow_list = folder_ / "allow.json";
    places_.settings = folder_ / "settings";
    catalogue_ = std::make_unique<engine::Catalogue>(places_);
    engine_ = std::make_unique<engine::Engine>(places_);
    engine::Limits no_grace;
    no_grace.grace = std::chrono::milliseconds(0);
    hasty_ = std::make_unique<engine::Engine>(places_, no_grace);
    renew();
}

Chain::~Chain() {
    hasty_.reset();
    engine_.reset();
    fresh_.reset();
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
}

engine::Request Chain::request(const Question& question) const {
    engine::Request request;
    request.store = question.store;
    request.selection = question.selection;
    request.plugin = &plugin(question.plugin);
    request.panel = question.panel;
    request.options = question.options;
    request.language = question.language;
    request.seed = question.seed;
    return request;
}

engine::Outcome Chain::run(const Question& question, std::stop_token stop, const engine::Progress& progress) {
    return engine_->run(request(question), std::move(stop), progress);
}

engine::Outcome Chain::run_stopped(const Question& question) {
    std::stop_source stop;
    stop.request_stop();
    return hasty_->run(request(question), stop.get_token());
}

engine::Outcome Chain::run_afresh(const Question& question) { return fresh_->run(request(question)); }

}  // namespace cabildo::conformance
