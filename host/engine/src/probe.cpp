// A watched worker, started as often as its plugin ends it.
#include <cabildo/engine/probe.hpp>

#include "fault.hpp"
#include "named_library.hpp"
#include "worker_client.hpp"

#include <utility>

namespace cabildo::engine {

namespace {

using Clock = std::chrono::steady_clock;

std::chrono::milliseconds since(Clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
}

Observed observed_in(const Json& seen) {
    Observed observed;
    if (!seen.is_object()) return observed;
    observed.printed = seen.value("printed", "");
    observed.progress_calls = seen.value("progress_calls", std::uint64_t{0});
    observed.bad_fraction = seen.value("bad_fraction", "");
    observed.heap = seen.value("heap", std::uint64_t{0});
    observed.threads = seen.value("threads", std::uint64_t{0});
    observed.children = seen.value("children", std::uint64_t{0});
    return observed;
}

}  // namespace

struct Probe::Impl {
    std::filesystem::path worker, library;
    Limits limits;
    std::chrono::milliseconds patience;
    std::unique_ptr<WorkerClient> client;
    std::optional<PluginInfo> plugin;
    std::chrono::milliseconds described_in{};
    std::string printed_at_start;

    /// A worker that has the plugin loaded. Throws Refusal and Breakdown.
    WorkerClient& ready() {
        if (client && client->alive()) return *client;
        client.reset();
        auto made = std::make_unique<WorkerClient>(worker, true);
        const auto start = Clock::now();
        WorkerClient::Description description = made->load(library, {}, describe_limits);
        described_in = since(start);
        printed_at_start = observed_in(description.seen).printed;
        if (plugin) {
            plugin->id = description.descriptor.id;
            plugin->descriptor = std::move(description.descriptor);
            plugin->panels = std::move(description.panels);
        }
        client = std::move(made);
        return *client;
    }

    const PanelInfo* panel(const std::string& id) const {
        for (const PanelInfo& panel : plugin->panels)
            if (panel.id == id) return &panel;
        return nullptr;
    }

    void answer(Answer& answer, const Request& request, bool stopped, const std::stop_token& given) {
        std::stop_source own;
        const std::stop_callback pass_on(given, [&own] { own.request_stop(); });
        const auto start = Clock::now();
        bool overtime = false;
        // Looked at whenever the worker says something; silence has its own limit.
        const Progress progress = [&](double, const std::string&) {
            if (Clock::now() - start < patience) return;
            overtime = true;
            own.request_stop();
        };
        const Subject subject = subject_of(*plugin, panel(request.panel));
        try {
            WorkerClient::Watch watch{stopped, {}};
            answer.document = ready().run(request, limits, own.get_token(), progress, &watch);
            answer.observed = observed_in(watch.seen);
        } catch (const Breakdown& breakdown) {
            client.reset();
            const bool killed = breakdown.reason == Breakdown::Reason::cancelled;
            answer.end = overtime ? End::overtime : killed || stopped ? End::killed : End::failed;
            answer.error = fault_of(breakdown, subject, limits);
        } catch (const Refusal& refusal) {
            answer.error = refusal.error;
            const bool own_fault = refusal.phase == Phase::load || refusal.phase == Phase::describe || refusal.phase == Phase::run || refusal.phase == Phase::document;
            if (refusal.error.kind() == ErrorKind::cancelled) answer.end = overtime ? End::overtime : End::cancelled;
            else if (refusal.error.kind() == ErrorKind::usage) answer.end = End::refused;
            else if (refusal.phase == Phase::store || (refusal.phase == Phase::options && refusal.exception.empty())) answer.end = End::unfit;
            else answer.end = End::failed;
            if (own_fault && answer.end == End::failed) answer.error = fault_of(refusal, subject);
        }
        answer.elapsed = since(start);
    }
};

Probe::Probe(const Places& places, std::filesystem::path library, const Limits& limits, std::chrono::milliseconds patience)
    : impl_(std::make_unique<Impl>()) {
    impl_->worker = places.worker;
    impl_->library = std::filesystem::absolute(library);
    impl_->limits = limits;
    impl_->patience = patience;
}

Probe::~Probe() = default;

const PluginInfo& Probe::plugin() {
    if (impl_->plugin) return *impl_->plugin;
    impl_->plugin = named_by_hand(impl_->library);
    if (impl_->plugin->fault) return *impl_->plugin;
    try {
        impl_->ready();
    } catch (const Refusal& refusal) {
        impl_->plugin->fault = fault_of(refusal, subject_of(*impl_->plugin));
    } catch (const Breakdown& breakdown) {
        impl_->plugin->fault = fault_of(breakdown, subject_of(*impl_->plugin), describe_limits);
    }
    if (impl_->plugin->fault) impl_->plugin->state = PluginInfo::State::faulty;
    return *impl_->plugin;
}

std::chrono::milliseconds Probe::described_in() const { return impl_->described_in; }

const std::string& Probe::printed_at_start() const { return impl_->printed_at_start; }

Probe::Answer Probe::run(const Request& request, bool stopped, std::stop_token stop) {
    Answer answer;
    if (plugin().fault) {
        answer.end = End::failed;
        answer.error = plugin().fault;
        return answer;
    }
    impl_->answer(answer, request, stopped, stop);
    if (stop.stop_requested()) throw Error({"comprobación interrumpida", "check interrupted"}, {}, {}, ErrorKind::cancelled);
    return answer;
}

}  // namespace cabildo::engine
