// The resources of all selected initiatives together.
#include "resource_portfolio.hpp"

#include <numeric>

namespace cabildo::resources {
namespace {

std::size_t row_of(Origin origin) { return origin == Origin::unknown ? origins : static_cast<std::size_t>(origin); }
std::size_t column_of(ResourceKind kind) { return kind == ResourceKind::unknown ? kinds : static_cast<std::size_t>(kind); }

template <std::size_t N>
std::int64_t sum(const std::array<std::int64_t, N>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// Known by amounts and by number, and not the same.
bool disagrees(const Profile& profile) {
    if (!profile.by_amount || !profile.by_count) return false;
    const Answer by_amount = profile.by_amount->over_half(), by_count = profile.by_count->over_half();
    return by_amount != Answer::unknown && by_count != Answer::unknown && by_amount != by_count;
}

ShareClass class_of(double share) {
    if (share <= 0) return ShareClass::zero;
    if (share >= 1) return ShareClass::all;
    return share > 0.5 ? ShareClass::over_half : ShareClass::up_to_half;
}

}  // namespace

std::int64_t OriginByKind::at(Origin origin, ResourceKind kind) const { return resources[row_of(origin)][column_of(kind)]; }
std::int64_t OriginByKind::of(Origin origin) const { return sum(resources[row_of(origin)]); }

std::int64_t OriginByKind::of(ResourceKind kind) const {
    std::int64_t total = 0;
    for (const auto& row : resources) total += row[column_of(kind)];
    return total;
}

std::int64_t OriginByKind::total() const {
    std::int64_t total = 0;
    for (const auto& row : resources) total += sum(row);
    return total;
}

OriginByKind origin_by_kind(std::span<const Resource> resources) {
    OriginByKind table;
    for (const Resource& row : resources) ++table.resources[row_of(row.origin)][column_of(row.kind)];
    return table;
}

std::map<std::string, Money> money_by_currency(std::span<const Resource> resources) {
    std::map<std::string, Money> totals;
    for (const Resource& row : resources) {
        if (!amount_known(row)) continue;
        totals[row.currency].add(row);
    }
    return totals;
}

MixCounts mix_counts(std::span<const Profile> profiles) {
    MixCounts counts;
    for (const Profile& profile : profiles) {
        for (std::size_t mix = 0; mix < mixes; ++mix) counts.open[mix] += profile.coverage == Coverage::coded && profile.is(static_cast<Mix>(mix)) == Answer::unknown;
        switch (profile.mix) {
            case Mix::none: ++counts.none; break;
            case Mix::own_only: ++counts.own_only; break;
            case Mix::external_only: ++counts.external_only; break;
            case Mix::mixed: ++counts.mixed; break;
            case Mix::unknown: counts.unknown += profile.coverage == Coverage::coded; break;
        }
    }
    return counts;
}

std::optional<ShareClass> share_class(const Profile& profile) {
    if (profile.coverage == Coverage::none) return ShareClass::zero;
    const auto& bounds = profile.bounds();
    if (!bounds || class_of(bounds->low) != class_of(bounds->high)) return std::nullopt;
    return class_of(bounds->low);
}

std::int64_t ShareCounts::amounts() const { return sum(by_amounts); }
std::int64_t ShareCounts::counts() const { return sum(by_counts); }
std::int64_t ShareCounts::of(ShareClass share) const {
    const auto i = static_cast<std::size_t>(share);
    return by_amounts[i] + by_counts[i] + without_resources[i];
}
std::int64_t ShareCounts::known() const { return amounts() + counts() + sum(without_resources); }

ShareCounts share_counts(std::span<const Profile> profiles) {
    ShareCounts counts;
    for (const Profile& profile : profiles) {
        const auto share = share_class(profile);
        if (!share) {
            counts.unknown += profile.coverage == Coverage::coded;
            counts.unknown_decided += profile.coverage == Coverage::coded && profile.dependent != Answer::unknown;
            continue;
        }
        auto& base = profile.base == ShareBase::amounts  ? counts.by_amounts
                     : profile.base == ShareBase::counts ? counts.by_counts
                                                         : counts.without_resources;
        ++base[static_cast<std::size_t>(*share)];
        counts.several_currencies += profile.no_amounts == NoAmounts::several_currencies;
        counts.own_without_amount += profile.base == ShareBase::amounts && *share == ShareClass::all && profile.own > 0;
        counts.disagree += disagrees(profile);
    }
    return counts;
}

std::vector<double> contributions_by_count(std::span<const Resource> resources, std::size_t sources) {
    std::vector<double> contributions(sources);
    for (const Resource& row : resources) {
        if (row.source >= 0) contributions[static_cast<std::size_t>(row.source)] += 1;
    }
    return contributions;
}

std::vector<double> contributions_by_amount(std::span<const Resource> resources, std::size_t sources, std::string_view currency) {
    std::vector<double> contributions(sources);
    for (const Resource& row : resources) {
        if (row.source >= 0 && amount_known(row) && row.currency == currency) contributions[static_cast<std::size_t>(row.source)] += *row.amount;
    }
    return contributions;
}

}  // namespace cabildo::resources
