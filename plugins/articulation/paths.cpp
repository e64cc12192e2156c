// Betweenness and distances from all sources or a sample of them.
#include "paths.hpp"

#include "path_pass.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>

namespace cabildo::articulation {
namespace {

constexpr std::size_t workers = 2;
/// Below this work threads cost more than they bring.
constexpr double threaded_work = 2e6;

/// `count` of the nodes, ascending, each subset equally likely (the first of a partial shuffle).
Stratum sample(std::vector<Node> nodes, std::size_t count, stats::Generator& generator) {
    Stratum stratum{nodes.size(), {}, {}};
    count = std::min(count, nodes.size());
    for (std::size_t i = 0; i < count; ++i) {
        std::swap(nodes[i], nodes[i + static_cast<std::size_t>(stats::uniform_below(generator, nodes.size() - i))]);
    }
    nodes.resize(count);
    std::sort(nodes.begin(), nodes.end());
    stratum.sources = std::move(nodes);
    return stratum;
}

void add(SourcePlan& plan, Stratum stratum) {
    plan.nodes += stratum.nodes;
    plan.sources += stratum.sources.size();
    plan.strata.push_back(std::move(stratum));
}

/// What two workers share with the thread that waits for them.
struct Shared {
    std::atomic<std::size_t> done{0};
    std::atomic<bool> stop{false};
    std::mutex mutex;
    std::condition_variable changed;
    std::size_t running = 0;
    std::exception_ptr failure;
};

void work_through(PathPass& pass, const std::vector<Node>& sources, std::size_t worker, PathSums& sums, Shared& shared) {
    for (std::size_t i = worker; i < sources.size() && !shared.stop; i += workers) {
        pass.from(sources[i], sums);
        ++shared.done;
    }
}

/// Both workers side by side; the calling thread tells how far they are.
void in_threads(std::array<PathPass, workers>& passes, const std::vector<Node>& sources, std::array<PathSums, workers>& sums, Shared& shared,
                const std::function<void()>& tell) {
    shared.running = workers;
    std::array<std::jthread, workers> threads;
    const auto run = [&](std::size_t worker) {
        try {
            work_through(passes[worker], sources, worker, sums[worker], shared);
        } catch (...) {
            const std::lock_guard lock(shared.mutex);
            shared.failure = std::current_exception();
        }
        const std::lock_guard lock(shared.mutex);
        --shared.running;
        shared.changed.notify_all();
    };
    try {
        for (std::size_t worker = 0; worker < workers; ++worker) threads[worker] = std::jthread(run, worker);
        for (std::unique_lock lock(shared.mutex); shared.running > 0;) {
            shared.changed.wait_for(lock, std::chrono::milliseconds(100), [&] { return shared.running == 0; });
            lock.unlock();
            tell();
            lock.lock();
        }
    } catch (...) {
        shared.stop = true;  // the threads are joined as they go out of scope
        throw;
    }
    for (auto& thread : threads) thread.join();
    if (shared.failure) std::rethrow_exception(shared.failure);
}

void one_after_the_other(std::array<PathPass, workers>& passes, const std::vector<Node>& sources, std::array<PathSums, workers>& sums, Shared& shared) {
    for (std::size_t worker = 0; worker < workers; ++worker) work_through(passes[worker], sources, worker, sums[worker], shared);
}

/// Adds the estimated total of a stratum and the variance of that estimate: N·x̄ and N²(1−k/N)s²/k.
void expand(const Stratum& stratum, double sum, double squares, double& total, double& variance) {
    const auto n = static_cast<double>(stratum.nodes), k = static_cast<double>(stratum.sources.size());
    if (stratum.complete()) {
        total += sum;
        return;
    }
    total += sum * n / k;
    const double spread = k > 1 ? std::max(0.0, (squares - sum * sum / k) / (k - 1)) : 0;
    variance += n * n * (1 - k / n) * spread / k;
}

}  // namespace

SourcePlan all_sources(const TwoModeNetwork& network) {
    Stratum all{network.size(), std::vector<Node>(network.size()), {}};
    std::iota(all.sources.begin(), all.sources.end(), Node{0});
    all.reach = all.sources;
    SourcePlan plan;
    add(plan, std::move(all));
    return plan;
}

SourcePlan sampled_sources(const TwoModeNetwork& network, std::size_t sampled, stats::Generator& generator) {
    const Components parts = components(network.adjacency());
    Stratum small;
    std::vector<std::vector<Node>> sets(2 * parts.sizes.size());
    for (std::size_t v = 0; v < network.size(); ++v) {
        const auto part = parts.of[v];
        if (parts.sizes[part] <= small_component) small.sources.push_back(static_cast<Node>(v));
        else sets[2 * part + (network.is_actor(v) ? 1 : 0)].push_back(static_cast<Node>(v));
    }
    small.nodes = small.sources.size();
    small.reach = small.sources;
    SourcePlan plan;
    if (small.nodes > 0) add(plan, std::move(small));
    for (std::size_t part = 0; part < parts.sizes.size(); ++part) {
        std::vector<Node> reach = sets[2 * part];
        reach.insert(reach.end(), sets[2 * part + 1].begin(), sets[2 * part + 1].end());
        for (const std::size_t set : {2 * part, 2 * part + 1}) {
            if (sets[set].empty()) continue;
            const double share = static_cast<double>(sets[set].size()) / static_cast<double>(reach.size());
            const auto count = std::max<std::size_t>(2, static_cast<std::size_t>(std::lround(share * static_cast<double>(sampled))));
            Stratum stratum = sample(std::move(sets[set]), count, generator);
            stratum.reach = reach;
            add(plan, std::move(stratum));
        }
    }
    return plan;
}

double path_work(const TwoModeNetwork& network) { return static_cast<double>(network.size()) * static_cast<double>(network.ties()); }

std::size_t sample_size(const TwoModeNetwork& network) {
    return std::clamp<std::size_t>(128'000'000 / std::max<std::size_t>(1, network.ties()), 100, 2500);
}

PathFigures follow_paths(const TwoModeNetwork& network, const SourcePlan& plan, const Progress& progress) {
    const std::size_t nodes = network.size();
    PathFigures figures{std::vector<double>(nodes, 0), std::vector<double>(nodes, 0), std::vector<double>(nodes, 0), std::vector<double>(nodes, 0),
                        std::vector<std::uint32_t>(nodes, 0)};
    const Components parts = components(network.adjacency());
    for (std::size_t v = 0; v < nodes; ++v) figures.reached[v] = parts.sizes[parts.of[v]] - 1;
    const bool threaded = static_cast<double>(plan.sources) * static_cast<double>(network.ties()) > threaded_work;
    Shared shared;
    const Dependency summed = plan.exact() ? Dependency::whole : Dependency::scaled;
    std::array<PathPass, workers> passes{PathPass(network, summed), PathPass(network, summed)};
    const auto tell = [&] { progress(static_cast<double>(shared.done) / static_cast<double>(std::max<std::size_t>(1, plan.sources))); };
    std::array<PathSums, workers> sums{PathSums(nodes, summed), PathSums(nodes, summed)};
    for (const Stratum& stratum : plan.strata) {
        if (threaded) in_threads(passes, stratum.sources, sums, shared, tell);
        else one_after_the_other(passes, stratum.sources, sums, shared);
        tell();
        sums[0].add(sums[1], stratum.reach);
        for (const Node v : stratum.reach) {
            expand(stratum, sums[0].dependency[v], plan.exact() ? 0 : sums[0].dependency_squares[v], figures.betweenness[v], figures.betweenness_error[v]);
            expand(stratum, sums[0].distance[v], plan.exact() ? 0 : sums[0].distance_squares[v], figures.distance[v], figures.distance_error[v]);
        }
        for (PathSums& each : sums) each.clear(stratum.reach);
    }
    for (std::size_t v = 0; v < nodes; ++v) {
        if (summed == Dependency::whole) figures.betweenness[v] /= 2;
        figures.betweenness_error[v] = std::sqrt(figures.betweenness_error[v]);
        figures.distance_error[v] = std::sqrt(figures.distance_error[v]);
    }
    return figures;
}

}  // namespace cabildo::articulation
