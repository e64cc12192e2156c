// The resources of each initiative.
#include "resource_profile.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cabildo::resources {
namespace {

std::optional<double> share_of(double external, double whole) {
    if (whole <= 0) return std::nullopt;
    return external / whole;
}

Mix mix_of(const Profile& profile) {
    if (profile.coverage == Coverage::none) return Mix::none;
    if (profile.coverage != Coverage::coded) return Mix::unknown;
    if (profile.own > 0 && profile.external > 0) return Mix::mixed;
    if (profile.origin_unknown > 0) return Mix::unknown;  // it may be of the other origin
    if (profile.own > 0) return Mix::own_only;
    return profile.external > 0 ? Mix::external_only : Mix::none;
}

Answer both_origins(Mix mix) {
    if (mix == Mix::unknown) return Answer::unknown;
    return mix == Mix::mixed ? Answer::yes : Answer::no;
}

/// Sums the amounts, unless they are of several currencies: these are only counted.
void read_amounts(Profile& profile, std::span<const Resource* const> rows) {
    bool several = false, first = true;
    for (const Resource* row : rows) {
        if (!amount_known(*row)) continue;
        ++profile.money.resources;
        (row->origin == Origin::own ? profile.money.own : profile.money.external) += *row->amount;
        if (first) profile.currency = row->currency;
        several = several || row->currency != profile.currency;
        first = false;
    }
    if (first) return;
    if (several) {
        profile.money.own = profile.money.external = 0;
        profile.currency.clear();
        profile.no_amounts = NoAmounts::several_currencies;
        return;
    }
    profile.share_by_amount = share_of(profile.money.external, profile.money.total());
    profile.no_amounts = profile.share_by_amount ? NoAmounts::used : NoAmounts::all_zero;
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
    profile.both_origins = both_origins(profile.mix);
    profile.planned = planned.value(profile.coverage);
    profile.share_by_count = share_of(static_cast<double>(profile.external), static_cast<double>(profile.own + profile.external));
    read_amounts(profile, rows);
    profile.base = profile.share_by_amount ? ShareBase::amounts : profile.share_by_count ? ShareBase::counts : ShareBase::nothing;
    profile.sources = sources_of(profile, rows);
    if (profile.coverage == Coverage::none) profile.dependent = Answer::no;
    else if (const auto share = profile.share()) profile.dependent = *share > 0.5 ? Answer::yes : Answer::no;
}

}  // namespace

bool amount_known(const Resource& resource) {
    return resource.amount && std::isfinite(*resource.amount) && *resource.amount >= 0 && resource.origin != Origin::unknown;
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
