// One worker for each plugin, kept between runs; what a run may end in.
#include <cabildo/engine/engine.hpp>

#include "fault.hpp"
#include "fault_document.hpp"
#include "report.hpp"

#include <cabildo/version.hpp>

#include <mutex>
#include <variant>

namespace cabildo::engine {

namespace {

constexpr std::chrono::milliseconds tick{20};

Error cancelled() { return Error({"análisis cancelado", "analysis cancelled"}, {}, {}, ErrorKind::cancelled); }

/// The options of one panel do not fit, or the store has nothing for them; store and selection are right.
class UnfitPanel : public Error {
public:
    explicit UnfitPanel(const Error& error) : Error(error) {}
};

/// One plugin's worker; runs follow each other.
struct Post {
    std::timed_mutex busy;
    std::unique_ptr<WorkerClient> client;
    std::string hash;  ///< of the file as the catalogue knew it then
};

}  // namespace

struct Engine::Impl {
    Places places;
    Limits limits;
    std::mutex mutex;
    std::map<std::filesystem::path, std::unique_ptr<Post>> posts;

    Post& post(const std::filesystem::path& file) {
        const std::scoped_lock lock(mutex);
        auto& post = posts[file];
        if (!post) post = std::make_unique<Post>();
        return *post;
    }

    /// A worker that has the plugin loaded.
    WorkerClient& ready(Post& post, const PluginInfo& plugin, std::stop_token stop) {
        if (post.client && (!post.client->alive() || post.hash != plugin.hash)) post.client.reset();
        if (post.client) return *post.client;
        auto client = std::make_unique<WorkerClient>(places.worker);
        // What the user allowed is loaded as it was then or not at all; others may be built anew meanwhile.
        const bool pinned = plugin.origin == PluginInfo::Origin::user;
        client->load(plugin.file, pinned ? plugin.hash : std::string(), limits, stop);
        post.client = std::move(client);
        post.hash = plugin.hash;
        return *post.client;
    }

    /// The document, or the fault that stands in its place. Throws what is not the plugin's fault.
    std::variant<Document, Error> attempt(const Request& request, const PanelInfo& panel, std::stop_token stop,
                                          const Progress& progress) {
        Post& post = this->post(request.plugin->file);
        std::unique_lock lock(post.busy, std::defer_lock);
        while (!lock.try_lock_for(tick))
            if (stop.stop_requested()) throw cancelled();
        const Subject subject = subject_of(*request.plugin, &panel);
        try {
            return ready(post, *request.plugin, stop).run(request, limits, stop, progress);
        } catch (const Breakdown& breakdown) {
            post.client.reset();
            if (breakdown.reason == Breakdown::Reason::cancelled) throw cancelled();
            return fault_of(breakdown, subject, limits);
        } catch (const Refusal& refusal) {
            if (refusal.error.kind() == ErrorKind::cancelled) throw refusal.error;
            if (refusal.phase == Phase::store) throw refusal.error;
            const bool unfit = refusal.phase == Phase::options && refusal.exception.empty();
            if (unfit || refusal.error.kind() == ErrorKind::usage) throw UnfitPanel(refusal.error);
            return fault_of(refusal, subject);
        }
    }
};

Engine::Engine(const Places& places, Limits limits) : impl_(std::make_unique<Impl>()) {
    impl_->places = places;
    impl_->limits = limits;
}

Engine::~Engine() = default;

Outcome Engine::run(const Request& request, std::stop_token stop, const Progress& progress) {
    const auto start = std::chrono::steady_clock::now();
    const auto done = [start](Document document, std::optional<Error> fault) {
        const auto elapsed = std::chrono::steady_clock::now() - start;
        return Outcome{std::move(document), std::move(fault), std::chrono::duration_cast<std::chrono::microseconds>(elapsed)};
    };
    const PluginInfo& plugin = *request.plugin;
    if (plugin.fault) return done(fault_document(request, nullptr, *plugin.fault), *plugin.fault);

    const PanelInfo& panel = plugin.panel(request.panel);
    auto result = impl_->attempt(request, panel, stop, progress);
    if (const Error* fault = std::get_if<Error>(&result)) return done(fault_document(request, &panel, *fault), *fault);
    return done(std::get<Document>(std::move(result)), std::nullopt);
}

Outcome Engine::report(Request request, std::stop_token stop, const Progress& progress) {
    const auto start = std::chrono::steady_clock::now();
    const PluginInfo& plugin = *request.plugin;
    if (plugin.fault) return run(request, stop, progress);

    // An edit between two panels would mix two states of the store: then all of them are run again.
    constexpr int most_attempts = 3;
    for (int attempt = 1;; ++attempt) {
        Report report(request);
        for (std::size_t i = 0; i < plugin.panels.size(); ++i) {
            const auto share = static_cast<double>(plugin.panels.size());
            const PanelInfo& panel = plugin.panels[i];
            const Progress part = [&](double fraction, const std::string& message) {
                if (progress) progress((static_cast<double>(i) + fraction) / share, message);
            };
            part(0, panel.title.in(request.language));
            const Request panel_request = report.request_for(panel);
            try {
                report.add(panel, run(panel_request, stop, part));
            } catch (const UnfitPanel& error) {
                // Without wrong options, a panel may still not fit a store (no variable of that kind in it).
                if (error.kind() == ErrorKind::usage && !panel_request.options.empty()) throw;
                report.add_unfit(panel, error);
            }
        }
        if (!report.mixed() || attempt == most_attempts) {
            Outcome outcome = std::move(report).outcome();
            const auto elapsed = std::chrono::steady_clock::now() - start;
            outcome.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(elapsed);
            return outcome;
        }
    }
}

}  // namespace cabildo::engine
