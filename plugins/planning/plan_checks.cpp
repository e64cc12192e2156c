// Checks of the logical framework.
#include "plan_checks.hpp"

#include <bit>

namespace cabildo::planning {
namespace {

/// Bits beyond the seven checks have no meaning.
constexpr std::uint8_t all_checks = (1u << checks) - 1;

bool passes(std::uint8_t passed, std::size_t check) { return (passed >> check & 1u) != 0; }

}  // namespace

std::vector<std::size_t> failed_checks(std::uint8_t passed) {
    std::vector<std::size_t> failed;
    for (std::size_t check = 0; check < checks; ++check) {
        if (!passes(passed, check)) failed.push_back(check);
    }
    return failed;
}

int passed_count(std::uint8_t passed) { return std::popcount(static_cast<std::uint8_t>(passed & all_checks)); }

void add_checks(CheckCounts& counts, std::optional<std::uint8_t> passed) {
    if (!passed) {
        ++counts.not_reported;
        return;
    }
    ++counts.reported;
    ++counts.by_number[static_cast<std::size_t>(passed_count(*passed))];
    for (std::size_t check = 0; check < checks; ++check) counts.passed[check] += passes(*passed, check);
}

}  // namespace cabildo::planning
