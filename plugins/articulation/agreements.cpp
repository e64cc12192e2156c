// Agreements by role, sector and initiative.
#include "agreements.hpp"

#include <algorithm>
#include <numeric>

namespace cabildo::articulation {

Agreements count_agreements(std::size_t initiatives, std::span<const Actor> actors, std::span<const Involvement> involvements) {
    Agreements result;
    result.strongest.assign(initiatives, Agreement::none);
    std::vector<bool> open(initiatives, false);
    const auto position = [](auto value, std::size_t count) { return static_cast<std::int8_t>(value) < 0 ? count : static_cast<std::size_t>(value); };
    for (const Involvement& each : involvements) {
        const std::size_t kind = position(each.agreement, agreement_count);
        ++result.involvements[kind];
        ++result.by_role[position(each.role, role_count)][kind];
        ++result.by_sector[position(actors[each.actor].sector, sector_count)][kind];
        if (each.agreement == Agreement::unknown) open[each.initiative] = true;
        result.strongest[each.initiative] = std::max(result.strongest[each.initiative], each.agreement);
    }
    for (std::size_t i = 0; i < initiatives; ++i) {
        result.formal.push_back(result.strongest[i] >= Agreement::protocol ? Known::yes : open[i] ? Known::unknown : Known::no);
        if (open[i] && result.strongest[i] != Agreement::convenio) result.strongest[i] = Agreement::unknown;
    }
    return result;
}

std::int64_t reported(const AgreementCounts& counts) { return std::accumulate(counts.begin(), counts.end() - 1, std::int64_t{0}); }

}  // namespace cabildo::articulation
