// Tables that compare groups of initiatives: a row a group, a row for all, and what chance alone would give as a footnote.
// Groups that overlap are shown without a test.
#pragma once

#include <cabildo/analysis/grouping.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cabildo {

/// What a comparison table is called and measures.
struct ComparisonWords {
    std::string id;       ///< of the block
    std::string title;    ///< without the variable: "Participación" becomes "Participación según Región"
    std::string measure;  ///< heading of the figures: "Participan", "Índice multinivel"
};

/// Random rearrangements of the groups when a test is not exact.
inline constexpr std::int64_t comparison_draws = 4'999;

/// Share of the initiatives that have something: n, N, %, interval. `outcome`: 1 has it, 0 has not, −1 unknown (left
/// out). Test: Fisher's exact for two groups, Freeman–Halton for more (exact within its limits, else simulated).
[[nodiscard]] Table compare_shares(const ComparisonWords& words, const Grouping& grouping, std::span<const std::int8_t> outcome,
                                   const ShareInterval& interval, const Run& run);

/// Counts of initiatives by the categories of an outcome, and its lower median where it is `ordered`. Unknown codes
/// (< 0) are left out. The same tests.
[[nodiscard]] Table compare_categories(const ComparisonWords& words, const Grouping& grouping, std::span<const Code> outcome,
                                       const std::vector<Category>& categories, bool ordered, const Run& run);

/// Mean, median, least and greatest of a number; NaN is unknown and left out. Test: permutation of the groups, by the sum
/// of squares between them (for two groups: the difference of means, two-sided).
[[nodiscard]] Table compare_numbers(const ComparisonWords& words, const Grouping& grouping, std::span<const double> outcome,
                                    int decimals, const Run& run);

/// The heading above comparisons: "Comparación por «Región»".
[[nodiscard]] std::string comparison_heading(const Grouping& grouping, const Run& run);

/// The sentence above a table that one of these made of the same words, as the paragraph "<id>_summary": the figure of all
/// initiatives with its denominator, and in how many groups the table gives it.
[[nodiscard]] Paragraph comparison_summary(const ComparisonWords& words, const Grouping& grouping, const Table& table, const Run& run);

/// The sources that a comparison cites: ids of shared_sources().
[[nodiscard]] std::vector<std::string_view> comparison_sources();

}  // namespace cabildo
