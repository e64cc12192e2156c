// Projections of the two-mode network.
#include "projection.hpp"

#include <algorithm>

namespace cabildo::articulation {
namespace {

/// The nodes of a set: first, and one behind the last.
std::pair<std::size_t, std::size_t> range_of(const TwoModeNetwork& network, Mode mode) {
    if (mode == Mode::initiatives) return {0, network.initiatives()};
    return {network.initiatives(), network.size()};
}

Mode other(Mode mode) { return mode == Mode::actors ? Mode::initiatives : Mode::actors; }

std::optional<double> share_of_pairs(std::size_t pairs, std::size_t nodes) {
    if (nodes < 2) return std::nullopt;
    return static_cast<double>(pairs) / (static_cast<double>(nodes) * static_cast<double>(nodes - 1) / 2);
}

}  // namespace

std::optional<double> Projection::density() const { return share_of_pairs(pairs(), size()); }

double projection_work(const TwoModeNetwork& network, Mode mode) {
    const auto [first, last] = range_of(network, other(mode));
    double pairs = 0;
    for (std::size_t v = first; v < last; ++v) {
        const auto k = static_cast<double>(network.degree(v));
        pairs += k * (k - 1) / 2;
    }
    return pairs;
}

Projection project(const TwoModeNetwork& network, Mode mode, const Progress& progress) {
    const auto [first, last] = range_of(network, mode);
    Projection projection;
    std::vector<std::uint32_t> shared(last - first, 0);
    std::vector<double> newman(last - first, 0);
    std::vector<Node> met;
    for (std::size_t v = first; v < last; ++v) {
        if (v % 4096 == 0) progress(static_cast<double>(v - first) / static_cast<double>(last - first));
        met.clear();
        for (const Node between : network.neighbours(v)) {
            const auto k = static_cast<double>(network.degree(between));
            for (const Node w : network.neighbours(between)) {
                if (w == v) continue;
                const auto at = static_cast<Node>(w - first);
                if (shared[at]++ == 0) met.push_back(at);
                newman[at] += 1 / (k - 1);
            }
        }
        std::sort(met.begin(), met.end());
        for (const Node at : met) {
            projection.ties.targets.push_back(at);
            projection.shared.push_back(shared[at]);
            projection.newman.push_back(newman[at]);
            shared[at] = 0;
            newman[at] = 0;
        }
        projection.ties.offsets.push_back(projection.ties.targets.size());
    }
    return projection;
}

double jaccard(std::size_t shared, std::size_t degree_a, std::size_t degree_b) {
    const std::size_t either = degree_a + degree_b - shared;
    return either == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(either);
}

std::optional<double> projected_density(const TwoModeNetwork& network, Mode mode, const Progress& progress) {
    const auto [first, last] = range_of(network, mode);
    std::vector<std::size_t> met_by(last - first, 0);  // 1 + the last node that met it
    std::size_t directed = 0;
    for (std::size_t v = first; v < last; ++v) {
        if (v % 4096 == 0) progress(static_cast<double>(v - first) / static_cast<double>(last - first));
        for (const Node between : network.neighbours(v)) {
            for (const Node w : network.neighbours(between)) {
                if (w == v || met_by[w - first] == v + 1) continue;
                met_by[w - first] = v + 1;
                ++directed;
            }
        }
    }
    return share_of_pairs(directed / 2, last - first);
}

std::optional<double> robins_alexander(const TwoModeNetwork& network, const Projection& projection) {
    double paths = 0;
    for (std::size_t initiative = 0; initiative < network.initiatives(); ++initiative) {
        const auto here = static_cast<double>(network.degree(initiative)) - 1;
        for (const Node actor : network.neighbours(initiative)) paths += here * (static_cast<double>(network.degree(actor)) - 1);
    }
    if (paths <= 0) return std::nullopt;
    double cycles = 0;
    for (const std::uint32_t shared : projection.shared) cycles += static_cast<double>(shared) * (shared - 1) / 2;
    return 4 * (cycles / 2) / paths;  // each pair stands in the projection twice
}

}  // namespace cabildo::articulation
