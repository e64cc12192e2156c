// How often each category of a field of a part occurs (the source of resources, the instrument of plans): in rows, and
// in initiatives that have at least one such row.
#pragma once

#include <cabildo/analysis/share.hpp>
#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cabildo {

struct Tally {
    std::vector<std::int64_t> rows;         ///< by category
    std::vector<std::int64_t> initiatives;  ///< by category; an initiative counts once in each
    /// By category: initiatives of which initiatives[] is a share. One with a row that does not tell its category is outside
    /// where it does not have the category anyway, since that row might be it: not reported is never a no.
    std::vector<std::int64_t> bases;
    std::int64_t valid = 0;                 ///< initiatives that are coded or have none
    std::int64_t unknown_rows = 0;          ///< whose category is not reported
    std::int64_t unknown_initiatives = 0;   ///< that have such a row

    std::int64_t known_rows() const;
};

/// Counts rows as they come. `coverage` is of the part: `none` is in the base.
class TallyCounter {
public:
    TallyCounter(std::span<const Coverage> coverage, std::size_t categories);
    void add(std::uint32_t initiative, Code category);
    [[nodiscard]] Tally result() const;

private:
    std::span<const Coverage> coverage_;
    std::size_t categories_;
    Tally tally_;
    std::vector<bool> seen_;     ///< initiative · categories + category
    std::vector<bool> unknown_;  ///< of an initiative: a row does not tell its category
};

/// `code_of` gives a row's position among the categories, or a negative code.
template <class Rows, class CodeOf>
[[nodiscard]] Tally tally(const Rows& rows, std::span<const Coverage> coverage, std::size_t categories, CodeOf code_of) {
    TallyCounter counter(coverage, categories);
    for (const auto& row : rows) counter.add(row.initiative, static_cast<Code>(code_of(row)));
    return counter.result();
}

/// The categories that occur, most frequent first; of equally frequent ones the codebook's order.
[[nodiscard]] std::vector<std::size_t> by_frequency(std::span<const std::int64_t> counts);
[[nodiscard]] std::vector<std::size_t> codebook_order(std::size_t categories);

/// The categories with the greatest count, in the codebook's order; none where nothing is counted.
[[nodiscard]] std::vector<std::size_t> most_frequent(std::span<const std::int64_t> counts);

/// What is said of the most frequent ones: {0} their labels or, of many, their number; {1} the count; {2} the whole.
struct MostWords {
    Text one;      ///< "El más frecuente es {0}, con {1} de {2}."
    Text several;  ///< two or three: "Los más frecuentes son {0}, con {1} de {2} cada uno."
    Text many;     ///< "{0} empatan como los más frecuentes, con {1} de {2} cada uno."
};

/// Names all that tie for the first place, or counts them where they are more than three. `counts` are not all 0.
[[nodiscard]] std::string most_sentence(const MostWords& words, std::span<const std::int64_t> counts, const std::vector<Category>& categories,
                                        const std::string& whole, const Run& run);

struct TallyWords {
    std::string id, title;
    std::string category;  ///< heading of the first column: "Fuente"
    std::string rows;      ///< heading of the counts of rows: "Recursos"
};

/// Rows and initiatives by category, with shares; the interval is of the share of initiatives. Categories of `order` only.
/// Where the bases differ each row shows its own.
[[nodiscard]] Table tally_table(const TallyWords& words, const Tally& tally, const std::vector<Category>& categories,
                                std::span<const std::size_t> order, const ShareInterval& interval, const Run& run);

/// Bars of the initiatives by category; the figures are those of tally_table() with the id `table`. The title is told the valid N.
[[nodiscard]] Chart tally_chart(const std::string& table, std::string title, const std::string& category, const Tally& tally,
                                const std::vector<Category>& categories, std::span<const std::size_t> order, const Run& run);

}  // namespace cabildo
