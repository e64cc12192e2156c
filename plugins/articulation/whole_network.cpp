// From involvements to the two-mode network.
#include "whole_network.hpp"

#include "projection.hpp"

namespace cabildo::articulation {
namespace {

constexpr std::uint32_t absent = static_cast<std::uint32_t>(-1);

}  // namespace

WholeNetwork::WholeNetwork(const Involved& of) : involved(of) {
    std::vector<std::uint32_t> initiative(involved.valid.size(), absent), actor(involved.data.actors().size(), absent);
    for (std::size_t i = 0; i < involved.initiatives.size(); ++i) initiative[involved.initiatives[i]] = static_cast<std::uint32_t>(i);
    for (const Involvement& row : involved.rows) actor[row.actor] = 0;
    for (std::size_t a = 0; a < actor.size(); ++a) {
        if (actor[a] == absent) continue;
        actor[a] = static_cast<std::uint32_t>(actors.size());
        actors.push_back(static_cast<std::uint32_t>(a));
    }
    std::vector<std::pair<Node, Node>> pairs;
    pairs.reserve(involved.rows.size());
    for (const Involvement& row : involved.rows) pairs.emplace_back(initiative[row.initiative], actor[row.actor]);
    ties = TwoModeNetwork(involved.initiatives.size(), actors.size(), std::move(pairs));
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
