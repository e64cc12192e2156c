// The resources of all selected initiatives together.
#pragma once

#include "resource_profile.hpp"

#include <array>
#include <map>

namespace cabildo::resources {

inline constexpr std::size_t origins = 2, kinds = 4, mixes = 4;

/// Resources by origin (rows) and kind; the last row and column are those not reported.
struct OriginByKind {
    std::array<std::array<std::int64_t, kinds + 1>, origins + 1> resources{};

    std::int64_t at(Origin origin, ResourceKind kind) const;
    std::int64_t of(Origin origin) const;   ///< Origin::unknown: not reported
    std::int64_t of(ResourceKind kind) const;
    std::int64_t total() const;
};

[[nodiscard]] OriginByKind origin_by_kind(std::span<const Resource> resources);

/// Known amounts by currency; "" where the currency is not reported. Never added over currencies. A currency may have amounts
/// of unknown origin alone.
[[nodiscard]] std::map<std::string, Money> money_by_currency(std::span<const Resource> resources);

/// Initiatives by their origins.
struct MixCounts {
    std::int64_t none = 0, own_only = 0, external_only = 0, mixed = 0;
    std::int64_t unknown = 0;  ///< coded, but an origin not reported leaves the mix open
    std::array<std::int64_t, mixes> open{};  ///< by Mix: of which it is open whether they are of it
    std::int64_t known() const { return none + own_only + external_only + mixed; }
    /// Initiatives of which it is known whether they are of this mix: no fewer than known().
    std::int64_t base(Mix mix) const { return known() + unknown - open[static_cast<std::size_t>(mix)]; }
};

[[nodiscard]] MixCounts mix_counts(std::span<const Profile> profiles);

/// Classes of the external share of an initiative.
enum class ShareClass : std::uint8_t { zero, up_to_half, over_half, all };
inline constexpr std::size_t share_classes = 4;

/// The class of an initiative: `none` has no external resource and is in class zero; absent where an origin not reported leaves
/// it open.
[[nodiscard]] std::optional<ShareClass> share_class(const Profile& profile);

/// Initiatives by class and by what their share rests on.
struct ShareCounts {
    std::array<std::int64_t, share_classes> by_amounts{}, by_counts{}, without_resources{};
    std::int64_t unknown = 0;               ///< coded, and an origin not reported leaves the class open
    std::int64_t unknown_decided = 0;       ///< of these, those whose dependence is known all the same
    std::int64_t several_currencies = 0;    ///< by counts because their amounts cannot be added
    std::int64_t own_without_amount = 0;    ///< all external by amounts, beside own resources without an amount
    std::int64_t disagree = 0;              ///< whose dependence is another by amounts than by counts

    std::int64_t amounts() const;
    std::int64_t counts() const;
    std::int64_t of(ShareClass share) const;
    std::int64_t known() const;
};

[[nodiscard]] ShareCounts share_counts(std::span<const Profile> profiles);

/// Contributions of each source over all selected initiatives: `by_count` resources, `by_amount` known amounts of one
/// currency, of any origin. Resources without a known source are left out.
[[nodiscard]] std::vector<double> contributions_by_count(std::span<const Resource> resources, std::size_t sources);
[[nodiscard]] std::vector<double> contributions_by_amount(std::span<const Resource> resources, std::size_t sources, std::string_view currency);

}  // namespace cabildo::resources
