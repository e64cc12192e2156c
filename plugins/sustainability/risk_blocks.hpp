// The matrix of risk as tables and figure.
#pragma once

#include "risk.hpp"

#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <span>
#include <vector>

namespace cabildo::sustainability {

/// The rung, or that it is not reported between which ones it lies: "1–5".
[[nodiscard]] Cell rung_cell(const RungRange& range, const Run& run);
/// Initiatives counted by observed step (rows) and external share (columns).
[[nodiscard]] Table matrix_table(const RiskMatrix& matrix, std::span<const RiskPosition> positions, std::span<const resources::Profile> resources, const Run& run);
[[nodiscard]] Chart matrix_chart(const RiskMatrix& matrix, std::int64_t at_risk, const Run& run);
/// The same with the code of each initiative in its cell; for few of them.
[[nodiscard]] Table named_matrix(const RiskMatrix& matrix, const std::vector<Initiative>& initiatives, const Run& run);
/// The initiatives at risk, those with the greatest external share first.
[[nodiscard]] Table risk_table(std::span<const RiskPosition> positions, std::span<const resources::Profile> resources,
                               const std::vector<Initiative>& initiatives, const Run& run);

}  // namespace cabildo::sustainability
