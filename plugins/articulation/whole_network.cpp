// From involvements to the two-mode network.
#include "whole_network.hpp"

#include "projection.hpp"

#include <algorithm>

namespace cabildo::articulation {
namespace {

constexpr std::uint32_t absent = static_cast<std::uint32_t>(-1);

}  // namespace

WholeNetwork::WholeNetwork(const Involved& of) : involved(of), initiatives(of.initiatives) {
    const auto& all_initiatives = involved.data.initiatives();
    const auto& all_actors = involved.data.actors();
    std::vector<std::uint32_t> initiative(involved.valid.size(), absent), actor(all_actors.size(), absent);
    std::sort(initiatives.begin(), initiatives.end(), [&](auto a, auto b) { return all_initiatives[a].code < all_initiatives[b].code; });
    for (std::size_t i = 0; i < initiatives.size(); ++i) initiative[initiatives[i]] = static_cast<std::uint32_t>(i);
    for (const Involvement& row : involved.rows) {
        if (actor[row.actor] == absent) actors.push_back(row.actor);
        actor[row.actor] = 0;
    }
    std::sort(actors.begin(), actors.end(), [&](auto a, auto b) { return name_order(all_actors[a], all_actors[b]); });
    for (std::size_t a = 0; a < actors.size(); ++a) actor[actors[a]] = static_cast<std::uint32_t>(a);
    std::vector<std::pair<Node, Node>> pairs;
    pairs.reserve(involved.rows.size());
    for (const Involvement& row : involved.rows) pairs.emplace_back(initiative[row.initiative], actor[row.actor]);
    ties = TwoModeNetwork(initiatives.size(), actors.size(), std::move(pairs));
}

std::vector<std::int32_t> WholeNetwork::groups(const std::function<std::int32_t(const Actor&)>& of) const {
    std::vector<std::int32_t> result;
    result.reserve(actors.size());
    for (std::size_t a = 0; a < actors.size(); ++a) result.push_back(of(actor(a)));
    return result;
}

Notice too_large(const Run& run) {
    return notice("too_large", NoticeKind::warning,
                  format(run({"Hay más de {0} pares de actores que comparten iniciativas: sus vínculos no se calculan. Una selección más acotada los muestra.",
                              "There are more than {0} pairs of actors that share initiatives: their ties are not computed. A narrower selection shows them."}),
                         {run.numbers().integer(static_cast<std::int64_t>(most_projection_work))}));
}

}  // namespace cabildo::articulation
