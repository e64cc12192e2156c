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

/// Own and external resources of an initiative.
enum class Mix : std::uint8_t { none, own_only, external_only, mixed, unknown };

/// What a share rests on. Amounts where any is known, all in one currency; else the number of resources.
enum class ShareBase : std::uint8_t { amounts, counts, nothing };

/// Why amounts were not used.
enum class NoAmounts : std::uint8_t { used, not_known, several_currencies, all_zero };

/// An amount counts as known when it is finite, not negative and of a resource whose origin is known.
[[nodiscard]] bool amount_known(const Resource& resource);

struct Money {
    std::int64_t resources = 0;  ///< with a known amount
    double own = 0, external = 0;
    double total() const { return own + external; }
};

struct Profile {
    Coverage coverage = Coverage::not_coded;
    std::int64_t own = 0, external = 0, origin_unknown = 0;  ///< resources
    Mix mix = Mix::unknown;
    Money money;                          ///< in `currency`; not added up over several currencies
    std::string currency;                 ///< of the amounts; empty where not reported or several
    NoAmounts no_amounts = NoAmounts::not_known;
    ShareBase base = ShareBase::nothing;
    std::optional<double> share_by_amount, share_by_count;  ///< external, 0–1
    Concentration sources;                ///< on the same base; resources without a known source are left out
    Answer both_origins = Answer::unknown;
    Answer dependent = Answer::unknown;   ///< external share > 1/2; without any resource: no
    Answer planned = Answer::unknown;     ///< any resource planned in the budget cycle

    std::int64_t resources() const { return own + external + origin_unknown; }
    std::optional<double> share() const { return base == ShareBase::amounts ? share_by_amount : share_by_count; }
};

/// One an initiative, by its coverage of the part `resources`. Rows in any order.
[[nodiscard]] std::vector<Profile> profiles(std::span<const Resource> resources, std::span<const Coverage> coverage);

}  // namespace cabildo::resources
