// The resources of each initiative: own and external, the external share and what it rests on, dependence, planning.
#pragma once

#include "concentration.hpp"

#include <cabildo/analysis/outcome.hpp>
#include <cabildo/dataset.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cabildo::resources {

/// Own and external resources of an initiative; unknown where an origin not reported leaves it open.
enum class Mix : std::uint8_t { none, own_only, external_only, mixed, unknown };

/// What a share rests on. Amounts where any is known, all in one currency; else the number of resources.
enum class ShareBase : std::uint8_t { amounts, counts, nothing };

/// Why amounts were not used.
enum class NoAmounts : std::uint8_t { used, not_known, several_currencies, all_zero };

/// An amount counts as known when it is finite and not negative, whatever the origin of its resource.
[[nodiscard]] bool amount_known(const Resource& resource);

struct Money {
    std::int64_t resources = 0;       ///< with a known amount and a known origin
    double own = 0, external = 0;
    std::int64_t origin_unknown = 0;  ///< with a known amount, and an origin not reported
    double of_unknown_origin = 0;
    double total() const { return own + external; }
    void add(const Resource& resource);  ///< one whose amount is known
};

/// Between what an external share lies, 0–1: all resources whose origin is not reported may be own, or external.
struct ShareBounds {
    double low = 0, high = 0;

    bool exact() const { return low == high; }
    /// Whether it is over one half, whatever is not reported.
    Answer over_half() const { return low > 0.5 ? Answer::yes : high <= 0.5 ? Answer::no : Answer::unknown; }
};

struct Profile {
    Coverage coverage = Coverage::not_coded;
    std::int64_t own = 0, external = 0, origin_unknown = 0;  ///< resources
    Mix mix = Mix::unknown;
    Money money;                          ///< in `currency`; not added up over several currencies
    std::string currency;                 ///< of the amounts; empty where not reported or several
    NoAmounts no_amounts = NoAmounts::not_known;
    ShareBase base = ShareBase::nothing;
    std::optional<ShareBounds> by_amount, by_count;  ///< external share, on each base; absent without that base
    Concentration sources;                ///< on the same base; resources without a known source are left out
    Answer both_origins = Answer::unknown;
    Answer dependent = Answer::unknown;   ///< external share > 1/2 at both bounds: yes, at none: no; without any resource: no
    Answer planned = Answer::unknown;     ///< any resource planned in the budget cycle

    std::int64_t resources() const { return own + external + origin_unknown; }
    const std::optional<ShareBounds>& bounds() const { return base == ShareBase::amounts ? by_amount : by_count; }
    /// The external share, 0–1; absent also where an origin not reported leaves it open.
    std::optional<double> share() const { return bounds() && bounds()->exact() ? std::optional(bounds()->low) : std::nullopt; }
    /// Whether its resources are of this mix; open where an origin not reported decides.
    Answer is(Mix wanted) const;
};

/// One an initiative, by its coverage of the part `resources`. Rows in any order.
[[nodiscard]] std::vector<Profile> profiles(std::span<const Resource> resources, std::span<const Coverage> coverage);

}  // namespace cabildo::resources
