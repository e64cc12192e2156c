// The matrix of risk as tables and figure.
#pragma once

#include "risk.hpp"

#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <span>
#include <vector>

namespace cabildo::sustainability {

/// Initiatives counted by observed step (rows) and external share (columns).
[[nodiscard]] Table matrix_table(const RiskMatrix& matrix, const Run& run);
[[nodiscard]] Chart matrix_chart(const RiskMatrix& matrix, const Run& run);
/// The same with the code of each initiative in its cell; for few of them.
[[nodiscard]] Table named_matrix(const RiskMatrix& matrix, const std::vector<Initiative>& initiatives, const Run& run);
/// The initiatives at risk, those with the greatest external share first.
[[nodiscard]] Table risk_table(std::span<const RiskPosition> positions, std::span<const resources::Profile> resources,
                               const std::vector<Initiative>& initiatives, const Run& run);

}  // namespace cabildo::sustainability
