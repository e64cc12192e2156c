// The measures of the whole network, with the shares of the run's progress that each of them takes.
#include "network_facts.hpp"

#include "path_run.hpp"

#include <cabildo/analysis/ranking.hpp>

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
    PathRun paths(ties, plan);  // beside what follows
    find_structure(run);
    central = centralities(ties, paths.finish(share(0.4, 1)));
}

void NetworkFacts::find_structure(Run& run) {
    const TwoModeNetwork& ties = whole.ties;
    const auto share = [&run](double from, double to) {
        return [&run, from, to](double done) { run.progress(from + (to - from) * done); };
    };
    auto start = run.random("spectrum");
    spectrum = articulation::spectrum(ties, start);
    if (2 * projection_work(ties, Mode::initiatives) <= most_steps) initiative_density = projected_density(ties, Mode::initiatives, share(0, 0.05));
    if (projection_work(ties, Mode::actors) > most_projection_work) return;
    projection = project(ties, Mode::actors, share(0.05, 0.1));
    clustering = robins_alexander(ties, *projection);
    auto groups = run.random("communities");
    communities = find_communities(*projection, groups, share(0.1, 0.3));
    if (brokerage_steps(projection->ties) > most_steps) return;
    brokers = brokerage(projection->ties, whole.groups([](const Actor& actor) { return static_cast<std::int32_t>(actor.sector); }), share(0.3, 0.4));
}

std::size_t NetworkFacts::largest_component() const { return parts.sizes.empty() ? 0 : *std::max_element(parts.sizes.begin(), parts.sizes.end()); }

std::vector<std::size_t> NetworkFacts::by_weight(std::size_t first, std::size_t count) const {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    const auto weight = [&](std::size_t node) { return std::pair(rounded_betweenness(node), whole.ties.degree(node)); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight(first + a) > weight(first + b); });
    return order;
}

double NetworkFacts::rounded_betweenness(std::size_t node) const { return std::round(central.betweenness[node].value_or(0) * 1e12); }

std::vector<std::size_t> NetworkFacts::standing_out(const std::vector<std::size_t>& order, std::size_t wanted) const {
    std::vector<std::size_t> found;
    for (const std::size_t actor : order)
        if (rounded_betweenness(actor_node(actor)) > 0) found.push_back(actor);
    const auto tied = [&](std::size_t i) { return i + 1 < found.size() && rounded_betweenness(actor_node(found[i])) == rounded_betweenness(actor_node(found[i + 1])); };
    std::size_t alike = 1;
    while (alike < found.size() && tied(alike - 1)) ++alike;
    if (order.size() > 1 && alike == order.size()) return {};
    found.resize(cut_between_ties(found.size(), wanted, tied).shown);
    return found;
}

std::vector<std::size_t> NetworkFacts::actors_by_weight() const { return by_weight(whole.ties.initiatives(), whole.ties.actors()); }
std::vector<std::size_t> NetworkFacts::initiatives_by_weight() const { return by_weight(0, whole.ties.initiatives()); }

}  // namespace cabildo::articulation
