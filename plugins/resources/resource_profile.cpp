// The resources of each initiative.
#include "resource_profile.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cabildo::resources {
namespace {

std::optional<ShareBounds> bounds_of(double own, double external, double unknown) {
    const double whole = own + external + unknown;
    if (whole <= 0) return std::nullopt;
    return ShareBounds{external / whole, (external + unknown) / whole};
}

Mix mix_of(const Profile& profile) {
    if (profile.coverage == Coverage::none) return Mix::none;
    if (profile.coverage != Coverage::coded) return Mix::unknown;
    if (profile.own > 0 && profile.external > 0) return Mix::mixed;
    if (profile.origin_unknown > 0) return Mix::unknown;  // it may be of the other origin
    if (profile.own > 0) return Mix::own_only;
    return profile.external > 0 ? Mix::external_only : Mix::none;
}

Answer yes_if(bool condition) { return condition ? Answer::yes : Answer::no; }

/// One resource alone has one origin, even where it is not reported.
Answer both_origins(const Profile& profile) {
    if (profile.own > 0 && profile.external > 0) return Answer::yes;
    const bool may = profile.origin_unknown > 1 || (profile.origin_unknown == 1 && profile.own + profile.external > 0);
    return may ? Answer::unknown : Answer::no;
}

/// Has `wanted` resources and no `other` ones.
Answer only(std::int64_t wanted, std::int64_t other, std::int64_t unknown) {
    if (other > 0) return Answer::no;
    return unknown > 0 ? Answer::unknown : yes_if(wanted > 0);
}

/// Sums the amounts, unless they are of several currencies: these are only counted.
void read_amounts(Profile& profile, std::span<const Resource* const> rows) {
    bool several = false, first = true;
    for (const Resource* row : rows) {
        if (!amount_known(*row)) continue;
        profile.money.add(*row);
        if (first) profile.currency = row->currency;
        several = several || row->currency != profile.currency;
        first = false;
    }
    if (first) return;
    if (several) {
        profile.money.own = profile.money.external = profile.money.of_unknown_origin = 0;
        profile.currency.clear();
        profile.no_amounts = NoAmounts::several_currencies;
        return;
    }
    profile.by_amount = bounds_of(profile.money.own, profile.money.external, profile.money.of_unknown_origin);
    profile.no_amounts = profile.by_amount ? NoAmounts::used : NoAmounts::all_zero;
}

Concentration sources_of(const Profile& profile, std::span<const Resource* const> rows) {
    std::vector<std::pair<Code, double>> by_source;
    for (const Resource* row : rows) {
        if (row->source < 0) continue;
        if (profile.base == ShareBase::amounts && !amount_known(*row)) continue;
        by_source.emplace_back(row->source, profile.base == ShareBase::amounts ? *row->amount : 1.0);
    }
    std::sort(by_source.begin(), by_source.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<double> contributions;
    for (std::size_t i = 0; i < by_source.size(); ++i) {
        if (i == 0 || by_source[i].first != by_source[i - 1].first) contributions.push_back(0);
        contributions.back() += by_source[i].second;
    }
    return concentration(contributions);
}

void complete(Profile& profile, std::span<const Resource* const> rows) {
    AnyOf planned;
    for (const Resource* row : rows) {
        profile.own += row->origin == Origin::own;
        profile.external += row->origin == Origin::external;
        profile.origin_unknown += row->origin == Origin::unknown;
        planned.add(row->planned);
    }
    profile.mix = mix_of(profile);
    profile.both_origins = profile.is(Mix::mixed);
    profile.planned = planned.value(profile.coverage);
    profile.by_count = bounds_of(static_cast<double>(profile.own), static_cast<double>(profile.external), static_cast<double>(profile.origin_unknown));
    read_amounts(profile, rows);
    profile.base = profile.by_amount ? ShareBase::amounts : profile.by_count ? ShareBase::counts : ShareBase::nothing;
    profile.sources = sources_of(profile, rows);
    if (profile.coverage == Coverage::none) profile.dependent = Answer::no;
    else if (const auto& bounds = profile.bounds()) profile.dependent = bounds->over_half();
}

}  // namespace

bool amount_known(const Resource& resource) { return resource.amount && std::isfinite(*resource.amount) && *resource.amount >= 0; }

void Money::add(const Resource& resource) {
    const bool known = resource.origin != Origin::unknown;
    ++(known ? resources : origin_unknown);
    (!known ? of_unknown_origin : resource.origin == Origin::own ? own : external) += *resource.amount;
}

Answer Profile::is(Mix wanted) const {
    if (coverage == Coverage::none) return yes_if(wanted == Mix::none);
    if (coverage != Coverage::coded) return Answer::unknown;
    switch (wanted) {
        case Mix::none: return yes_if(resources() == 0);
        case Mix::own_only: return only(own, external, origin_unknown);
        case Mix::external_only: return only(external, own, origin_unknown);
        case Mix::mixed: return resources::both_origins(*this);
        case Mix::unknown: break;
    }
    return Answer::unknown;
}

std::vector<Profile> profiles(std::span<const Resource> resources, std::span<const Coverage> coverage) {
    // Rows by initiative, each keeping its order.
    std::vector<std::size_t> first(coverage.size() + 1);
    for (const Resource& row : resources) ++first[row.initiative + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<const Resource*> rows(resources.size());
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    for (const Resource& row : resources) rows[next[row.initiative]++] = &row;

    std::vector<Profile> result(coverage.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].coverage = coverage[i];
        complete(result[i], std::span<const Resource* const>(rows).subspan(first[i], first[i + 1] - first[i]));
    }
    return result;
}

}  // namespace cabildo::resources
