// Novelty claimed against novelty assessed: to nobody, to the organisation, the territory, the country.
#pragma once

#include <cabildo/dataset.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace cabildo::innovation {

/// In the order of Novelty: none, organisation, territory, country.
inline constexpr std::size_t novelties = 4;

/// Steps from the claim down to the assessment; negative where the assessment is above. Absent unless both are known.
[[nodiscard]] std::optional<int> gap(const Innovation& innovation);

/// Whether the innovation claims any novelty and both sides are known: the cases of the gap.
[[nodiscard]] bool compared(const Innovation& innovation);

/// Innovations by claim (rows) and assessment (columns); the last row and column are those not reported.
struct NoveltyTable {
    std::array<std::array<std::int64_t, novelties + 1>, novelties + 1> innovations{};

    std::int64_t at(Novelty claimed, Novelty assessed) const;
    std::int64_t claimed(Novelty novelty) const;
    std::int64_t assessed(Novelty novelty) const;
    std::int64_t total() const;
};

[[nodiscard]] NoveltyTable novelty_table(std::span<const Innovation> innovations);

/// Of the innovations that claim any novelty: assessed below, as claimed, above; and those that cannot be compared.
struct GapCounts {
    std::int64_t below = 0, equal = 0, above = 0;
    std::int64_t assessment_unknown = 0;  ///< claim a novelty that nobody assessed
    std::int64_t claim_unknown = 0;
    std::int64_t claim_none = 0;          ///< claim no novelty: outside of the comparison

    std::int64_t known() const { return below + equal + above; }
    std::int64_t claiming() const { return known() + assessment_unknown; }
};

[[nodiscard]] GapCounts gap_counts(std::span<const Innovation> innovations);

}  // namespace cabildo::innovation
