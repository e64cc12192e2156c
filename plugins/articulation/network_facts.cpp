// The measures of the whole network, with the shares of the run's progress that each of them takes.
#include "network_facts.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::articulation {
namespace {

/// Steps beyond which the initiatives' projection or the brokerage would take many seconds: they are left out.
constexpr double most_steps = 2e9;

double brokerage_steps(const Adjacency& ties) {
    double steps = 0;
    for (std::size_t v = 0; v < ties.size(); ++v) steps += static_cast<double>(ties.degree(v)) * static_cast<double>(ties.degree(v));
    return steps;
}

}  // namespace

NetworkFacts::NetworkFacts(const WholeNetwork& of, bool exact, Run& run) : whole(of), parts(components(of.ties.adjacency())) {
    const TwoModeNetwork& ties = whole.ties;
    const auto share = [&run](double from, double to) {
        return [&run, from, to](double done) { run.progress(from + (to - from) * done); };
    };
    auto sources = run.random("path sources");
    plan = exact || path_work(ties) <= exact_work ? all_sources(ties) : sampled_sources(ties, sample_size(ties), sources);
    central = centralities(ties, follow_paths(ties, plan, share(0, 0.6)));
    auto start = run.random("spectrum");
    spectrum = articulation::spectrum(ties, start);
    if (2 * projection_work(ties, Mode::initiatives) <= most_steps) initiative_density = projected_density(ties, Mode::initiatives, share(0.6, 0.65));
    if (projection_work(ties, Mode::actors) > most_projection_work) return;
    projection = project(ties, Mode::actors, share(0.65, 0.7));
    clustering = robins_alexander(ties, *projection);
    auto groups = run.random("communities");
    communities = find_communities(*projection, groups, share(0.7, 0.9));
    if (brokerage_steps(projection->ties) > most_steps) return;
    brokers = brokerage(projection->ties, whole.groups([](const Actor& actor) { return static_cast<std::int32_t>(actor.sector); }), share(0.9, 1));
}

std::size_t NetworkFacts::largest_component() const { return parts.sizes.empty() ? 0 : *std::max_element(parts.sizes.begin(), parts.sizes.end()); }

std::vector<std::size_t> NetworkFacts::by_weight(std::size_t first, std::size_t count) const {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    // Sums of the same shares in another order differ in their last digits.
    const auto weight = [&](std::size_t node) { return std::pair(std::round(central.betweenness[node].value_or(0) * 1e12), whole.ties.degree(node)); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight(first + a) > weight(first + b); });
    return order;
}

std::vector<std::size_t> NetworkFacts::actors_by_weight() const { return by_weight(whole.ties.initiatives(), whole.ties.actors()); }
std::vector<std::size_t> NetworkFacts::initiatives_by_weight() const { return by_weight(0, whole.ties.initiatives()); }

}  // namespace cabildo::articulation
