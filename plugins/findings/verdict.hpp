// What a claim's figures say of it, by its rule.
#pragma once

#include "catalogue.hpp"
#include "claim.hpp"
#include "figure.hpp"

#include <optional>
#include <vector>

namespace cabildo::findings {

/// Not decided: it is another with other values of what is not reported.
enum class Verdict : std::uint8_t { supported, contradicted, not_beyond_chance, not_decided, not_countable };
inline constexpr std::size_t verdict_count = 5;
/// Ids and labels in the order of Verdict.
[[nodiscard]] const std::vector<Category>& verdicts();

/// Why a claim is not countable.
enum class Obstacle : std::uint8_t {
    none,
    judgement,    ///< no coded fact measures it
    lesson,       ///< a lesson: the count is reported, and no count decides
    gap,          ///< the codebook lacks what it names: Figure::gap
    no_data,      ///< nothing is known
    other_total,  ///< it speaks of N initiatives, and there are others
};

struct Finding {
    Verdict verdict = Verdict::not_countable;
    Obstacle obstacle = Obstacle::none;
    std::vector<Figure> figures;  ///< one a condition
    bool tension = false;         ///< the claim's tension holds
};

struct Judgement {
    Verdict verdict = Verdict::not_countable;
    Obstacle obstacle = Obstacle::none;
};

/// Of one condition, whatever the values are that are not reported; not decided where they decide. Rows of initiatives that report
/// none of a part are not guessed. Without a rule: not countable, lesson.
[[nodiscard]] Judgement judge(const Condition& condition, const Figure& figure);

/// Of all conditions of a claim together: not countable if one that decides is; else contradicted if one is; else not decided
/// if one is; else not beyond chance if one is; else supported.
[[nodiscard]] Finding examine(const Claim& claim, Counting& counting, std::span<const std::uint32_t> members);

}  // namespace cabildo::findings
