// Two-mode scaling of degree, closeness and betweenness.
#include "centrality.hpp"

namespace cabildo::articulation {

std::optional<double> degree_centrality(const TwoModeNetwork& network, std::size_t node) {
    if (network.other_set(node) == 0) return std::nullopt;
    return static_cast<double>(network.degree(node)) / static_cast<double>(network.other_set(node));
}

double closeness_centrality(const TwoModeNetwork& network, std::size_t node, double distance, std::size_t reached) {
    if (distance <= 0 || network.size() < 2) return 0;
    const double least = static_cast<double>(network.other_set(node)) + 2.0 * (static_cast<double>(network.own_set(node)) - 1);
    return least / distance * static_cast<double>(reached) / static_cast<double>(network.size() - 1);
}

double largest_betweenness(std::size_t own_set, std::size_t other_set) {
    if (own_set == 0 || other_set == 0) return 0;
    const auto m = static_cast<double>(other_set);
    const auto s = static_cast<double>((own_set - 1) / other_set), t = static_cast<double>((own_set - 1) % other_set);
    return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

Centralities centralities(const TwoModeNetwork& network, const PathFigures& paths) {
    Centralities result;
    for (std::size_t v = 0; v < network.size(); ++v) {
        result.degree.push_back(degree_centrality(network, v));
        const double largest = largest_betweenness(network.own_set(v), network.other_set(v));
        const auto scaled = [&](double value) { return largest > 0 ? std::optional(value / largest) : std::nullopt; };
        result.betweenness.push_back(scaled(paths.betweenness[v]));
        result.betweenness_error.push_back(scaled(paths.betweenness_error[v]));
        const double closeness = closeness_centrality(network, v, paths.distance[v], paths.reached[v]);
        result.closeness.push_back(closeness);
        // Closeness is a constant over the distance: the error of 1/x is that of x, times 1/x (delta method).
        result.closeness_error.push_back(paths.distance[v] > 0 ? closeness * paths.distance_error[v] / paths.distance[v] : 0);
    }
    return result;
}

}  // namespace cabildo::articulation
