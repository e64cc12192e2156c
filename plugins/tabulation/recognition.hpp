// Recognition of initiatives by category: who got prizes and mentions, and at which rate.
#pragma once

#include <cabildo/stats/intervals.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cabildo::tabulation {

/// What an award category is: a prize, a mention, or no award at all.
enum class AwardKind : std::uint8_t { prize, mention, none };

/// By category id: `none` is no award, ids with "mention" or "mencion" are mentions, all others prizes.
AwardKind award_kind(const std::string& category_id);

struct Recognition {
    std::int64_t initiatives = 0;           ///< whose award is known, so that a rate has a denominator
    std::vector<std::int64_t> awards;       ///< by award category
    std::int64_t prizes = 0, mentions = 0;

    std::int64_t recognised() const { return prizes + mentions; }
};

/// One Recognition for each category of `category_codes`, and a last one for all of them together. Cases without a
/// category or without a known award are left out.
std::vector<Recognition> recognition(std::span<const std::int32_t> category_codes, std::size_t categories,
                                     std::span<const std::int32_t> award_codes, std::span<const AwardKind> award_kinds);

}  // namespace cabildo::tabulation
