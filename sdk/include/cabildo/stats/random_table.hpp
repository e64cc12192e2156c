// Random contingency tables with fixed margins: what shuffling one variable against another gives, at the cost of the
// table's cells and not of its cases.
#pragma once

#include <cabildo/stats/random.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace cabildo::stats {

/// Draws tables with probability Π r! Π c! / (n! Π x!), cell by cell from the conditional hypergeometric distribution.
/// Patefield, W. M. (1981). Algorithm AS 159: an efficient method of generating random R × C tables with given row and
/// column totals. Applied Statistics 30, 91–97.
class RandomTable {
public:
    /// Margins ≥ 0 with equal sums; std::invalid_argument otherwise.
    RandomTable(std::vector<std::int64_t> row_totals, std::vector<std::int64_t> column_totals);

    /// Fills `cells` (row after row, rows · columns of them).
    void draw(Generator& generator, std::span<std::int64_t> cells);

    /// ln n! for n = 0 … total, which statistics of the drawn tables need too.
    std::span<const double> log_factorials() const { return log_factorials_; }

private:
    std::int64_t hypergeometric(Generator& generator, std::int64_t total, std::int64_t marked, std::int64_t drawn) const;

    std::vector<std::int64_t> row_totals_, column_totals_, left_;
    std::int64_t total_ = 0;
    std::vector<double> log_factorials_;
};

/// ln 0! … ln n!.
std::vector<double> log_factorials_up_to(std::int64_t n);

}  // namespace cabildo::stats
