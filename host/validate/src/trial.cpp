// Stores and findings.
#include "trial.hpp"

#include <cabildo/validate/random_package.hpp>
#include <cabildo/validate/stores.hpp>

#include <stdlib.h>

#include <algorithm>

namespace cabildo::validate {

namespace {

/// As a shell reads it.
std::string quoted(const std::string& word) {
    const std::string plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-=:,";
    if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

std::filesystem::path new_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "cabildo-check-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw Error({"no se pudo crear una carpeta temporal", "cannot make a temporary folder"},
                    std::filesystem::temp_directory_path().string(),
                    {"Compruebe los permisos y el espacio.", "Check permissions and space."});
    return name;
}

}  // namespace

Stores::Stores(std::filesystem::path sample_package) : sample_package_(std::move(sample_package)), folder_(new_folder()) {}

Stores::~Stores() {
    std::error_code error;
    std::vector<std::filesystem::path> gone;
    for (const auto& entry : std::filesystem::directory_iterator(folder_, error))
        if (std::find(kept_.begin(), kept_.end(), entry.path()) == kept_.end()) gone.push_back(entry.path());
    for (const auto& path : gone) std::filesystem::remove_all(path, error);
    std::filesystem::remove(folder_, error);  // only where it is empty
}

const std::filesystem::path& Stores::bare(int initiatives) {
    auto& store = made_["bare_" + std::to_string(initiatives)];
    if (store.empty()) {
        const auto path = folder_ / (initiatives == 0 ? "empty.cabildo" : "minimal.cabildo");
        make_bare_store(path, initiatives);
        store = path;
    }
    return store;
}

const std::filesystem::path& Stores::sample() {
    auto& store = made_["sample"];
    if (store.empty()) {
        const auto path = folder_ / "sample.cabildo";
        make_store(path, sample_package_);
        store = path;
    }
    return store;
}

const std::filesystem::path& Stores::random(std::uint64_t seed) {
    auto& store = made_["random_" + std::to_string(seed)];
    if (store.empty()) {
        const auto path = folder_ / ("random-" + std::to_string(seed) + ".cabildo");
        make_store(path, random_package(seed));
        store = path;
    }
    return store;
}

engine::Probe Trial::probe() const { return probe(inspection_.patience); }

engine::Probe Trial::probe(std::chrono::milliseconds patience) const {
    engine::Limits limits = inspection_.limits;
    limits.silence = std::min(limits.silence, patience);
    return engine::Probe(places_, inspection_.library, limits, patience);
}

engine::Request Trial::request(const std::filesystem::path& store, const std::string& panel) const {
    engine::Request request;
    request.store = store;
    request.panel = panel;
    return request;
}

void Trial::find(Finding finding) {
    if (known_.emplace(finding.where, finding.what.es).second) findings_.push_back(std::move(finding));
}

void Trial::find(Finding finding, const engine::Request& request, std::size_t more) {
    if (!known_of_panel_.emplace(request.panel, finding.what.es).second) return;
    if (more > 0) {
        finding.what.es += " (y " + std::to_string(more) + " más)";
        finding.what.en += " (and " + std::to_string(more) + " more)";
    }
    if (!inspection_.keep_stores || known_.contains({finding.where, finding.what.es})) return find(std::move(finding));
    finding.store = request.store;
    finding.repeat = "cabildo analyze " + quoted(request.store.string()) + " " + plugin_.id + "/" + request.panel + " --plugin-dir " +
                     quoted(std::filesystem::absolute(inspection_.library).parent_path().string());
    for (std::string_view rest = request.selection; !rest.empty();) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        finding.repeat += " --where " + quoted(std::string(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const auto& [id, value] : request.options) finding.repeat += " --set " + quoted(id + "=" + value);
    if (request.language == Language::en) finding.repeat += " --lang en";
    stores_.keep(request.store);
    find(std::move(finding));
}

}  // namespace cabildo::validate
