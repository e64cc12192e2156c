// The tables of the panel "overview".
#pragma once

#include "resource_portfolio.hpp"

#include <cabildo/analysis/share.hpp>
#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <span>
#include <string>
#include <vector>

namespace cabildo::resources {

/// "CLP", or words for a currency that is not reported.
[[nodiscard]] std::string currency_name(const std::string& currency, const Run& run);

/// Initiatives by their origins.
[[nodiscard]] Table mix_table(const MixCounts& counts, const ShareInterval& interval, const Run& run);
/// Resources by kind and origin.
[[nodiscard]] Table origin_table(const OriginByKind& counts, const Run& run);
/// The external share of all resources together: by number, and by the known amounts of each currency.
[[nodiscard]] Table external_table(const OriginByKind& counts, const std::map<std::string, Money>& money, const Run& run);
/// Initiatives by their external share, and what it rests on.
[[nodiscard]] Table share_table(const ShareCounts& counts, const ShareInterval& interval, const Run& run);
[[nodiscard]] Chart share_chart(const ShareCounts& counts, const Run& run);
/// Concentration over the sources: by number of resources, and by the known amounts of each currency.
[[nodiscard]] Table concentration_table(std::span<const Resource> resources, std::size_t sources,
                                        const std::map<std::string, Money>& money, const Run& run);
/// A row an initiative.
[[nodiscard]] Table initiative_table(const std::vector<Initiative>& initiatives, std::span<const Profile> profiles, const Run& run);

}  // namespace cabildo::resources
