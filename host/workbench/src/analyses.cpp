#include "analyses.hpp"

namespace cabildo::workbench {

Analyses::Analyses(const engine::Places& places, std::vector<std::filesystem::path> extra_folders, Post post,
                   engine::Limits limits)
    : places_(places), extra_folders_(std::move(extra_folders)), post_(std::move(post)), engine_(places, limits) {}

Analyses::~Analyses() {
    for (Retired& retired : retired_) retired.thread.request_stop();
    retired_.clear();
}

void Analyses::load(std::function<void(const std::optional<Error>&)> done) {
    struct Read {
        std::unique_ptr<const engine::Catalogue> catalogue;
        std::optional<Error> error;
    };
    std::weak_ptr<bool> alive = alive_;
    const std::uint64_t number = ++newest_load_;
    auto finished = std::make_shared<std::atomic<bool>>(false);
    std::jthread loader([this, alive, number, finished, done = std::move(done), post = post_, places = places_,
                         folders = extra_folders_] {
        auto read = std::make_shared<Read>();
        try {
            read->catalogue = std::make_unique<engine::Catalogue>(places, folders);
        } catch (const Error& error) {
            read->error = error;
        } catch (const std::exception& exception) {
            read->error = Error({std::string("no se pudieron leer los complementos: ") + exception.what(),
                                 std::string("the plugins could not be read: ") + exception.what()});
        }
        post([this, alive, number, read, done] {
            if (alive.expired() || number != newest_load_) return;
            loaded_ = true;
            if (read->catalogue) catalogues_.push_back(std::move(read->catalogue));
            done(read->error);
        });
        *finished = true;
    });
    retire(std::move(loader), finished);
}

const std::vector<engine::PluginInfo>& Analyses::plugins() const {
    static const std::vector<engine::PluginInfo> none;
    return !catalogues_.empty() ? catalogues_.back()->plugins() : none;
}

const engine::Catalogue& Analyses::catalogue() const {
    if (catalogues_.empty())
        throw Error({"los complementos todavía no se han leído", "the plugins have not been read yet"}, {},
                    {"Espere un momento e inténtelo de nuevo.", "Wait a moment and try again."});
    return *catalogues_.back();
}

const engine::PluginInfo* Analyses::plugin(const std::string& short_name) const {
    for (const engine::PluginInfo& plugin : plugins())
        if (plugin.short_name() == short_name || plugin.id == short_name) return &plugin;
    return nullptr;
}

PanelChoice Analyses::find(const std::string& place) const {
    const std::size_t slash = place.find('/');
    if (slash == std::string::npos) return {};
    const engine::PluginInfo* found = plugin(place.substr(0, slash));
    if (found == nullptr || found->state != engine::PluginInfo::State::ready) return {};
    for (const engine::PanelInfo& panel : found->panels)
        if (panel.id == place.substr(slash + 1)) return {found, &panel};
    return {};
}

void Analyses::retire(std::jthread thread, std::shared_ptr<const std::atomic<bool>> finished) {
    thread.request_stop();
    std::erase_if(retired_, [](const Retired& retired) { return retired.finished->load(); });
    retired_.push_back({std::move(thread), std::move(finished)});
}

}  // namespace cabildo::workbench
