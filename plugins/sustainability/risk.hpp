// Risk that an initiative does not last: dependence on external resources × institutionalisation.
#pragma once

#include "sustainability_profile.hpp"

#include <cabildo/dataset.hpp>

#include <resource_portfolio.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cabildo::sustainability {

/// Where an initiative stands on both axes.
struct RiskPosition {
    bool in_n = false;                               ///< both parts are coded, none, or not reported
    std::optional<resources::ShareClass> dependence; ///< absent: not reported, or an origin not reported leaves it open
    std::optional<int> step;                         ///< observed; absent: not reported
    RungRange rungs{0, steps - 1};                   ///< between which it lies
    /// Dependent (external share > 1/2) below institutional_step. One axis that rules it out is enough for a no.
    Answer at_risk = Answer::unknown;

    bool known() const { return dependence && step; }
};

/// Both as long as the initiatives, position = initiative.
[[nodiscard]] std::vector<RiskPosition> risk_positions(std::span<const resources::Profile> resources, std::span<const Profile> sustainability);

/// Initiatives by class of dependence (rows) and step (columns), ascending; the last row and column are those not reported.
struct RiskMatrix {
    std::array<std::array<std::vector<std::uint32_t>, steps + 1>, resources::share_classes + 1> cells;

    std::int64_t count(std::size_t row, std::size_t column) const { return static_cast<std::int64_t>(cells[row][column].size()); }
    std::int64_t row_total(std::size_t row) const;
    std::int64_t column_total(std::size_t column) const;
    std::int64_t total() const;
    std::int64_t known() const;  ///< with a value on both axes
};

[[nodiscard]] RiskMatrix risk_matrix(std::span<const RiskPosition> positions);

}  // namespace cabildo::sustainability
