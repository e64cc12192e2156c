// With what kind of agreement actors take part: none, informal, protocol, convenio (a signed agreement between bodies).
#pragma once

#include "actor_mix.hpp"

namespace cabildo::articulation {

inline constexpr std::size_t agreement_count = 4, role_count = 6;

using AgreementCounts = std::array<std::int64_t, agreement_count + 1>;  ///< by Agreement, not reported at the end

struct Agreements {
    AgreementCounts involvements{};
    std::array<AgreementCounts, role_count + 1> by_role{};      ///< unknown roles at the end
    std::array<AgreementCounts, sector_count + 1> by_sector{};  ///< unknown sectors at the end
    /// The most formal kind of each initiative; unknown where one that is not reported could be more formal. Without
    /// actors there is no agreement.
    std::vector<Agreement> strongest;
    /// Whether there is a protocol or convenio.
    std::vector<Known> formal;
};

Agreements count_agreements(std::size_t initiatives, std::span<const Actor> actors, std::span<const Involvement> involvements);

/// Sum of an AgreementCounts without those not reported.
std::int64_t reported(const AgreementCounts& counts);

}  // namespace cabildo::articulation
