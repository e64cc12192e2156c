// Random contingency tables with fixed margins.
#include <cabildo/stats/random_table.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace cabildo::stats {

std::vector<double> log_factorials_up_to(std::int64_t n) {
    std::vector<double> table(static_cast<std::size_t>(n) + 1);
    long double sum = 0;
    for (std::size_t i = 1; i < table.size(); ++i) {
        sum += std::log(static_cast<long double>(i));
        table[i] = static_cast<double>(sum);
    }
    return table;
}

RandomTable::RandomTable(std::vector<std::int64_t> row_totals, std::vector<std::int64_t> column_totals)
    : row_totals_(std::move(row_totals)), column_totals_(std::move(column_totals)) {
    const auto negative = [](std::int64_t total) { return total < 0; };
    total_ = std::accumulate(row_totals_.begin(), row_totals_.end(), std::int64_t{0});
    if (std::any_of(row_totals_.begin(), row_totals_.end(), negative) ||
        std::any_of(column_totals_.begin(), column_totals_.end(), negative) ||
        total_ != std::accumulate(column_totals_.begin(), column_totals_.end(), std::int64_t{0})) {
        throw std::invalid_argument("random table: margins must not be negative and must have equal sums");
    }
    log_factorials_ = log_factorials_up_to(total_);
}

void RandomTable::draw(Generator& generator, std::span<std::int64_t> cells) {
    const std::size_t columns = column_totals_.size();
    left_ = column_totals_;
    std::int64_t cases_left = total_;
    for (std::size_t row = 0; row < row_totals_.size(); ++row) {
        std::int64_t to_place = row_totals_[row];
        std::int64_t pool = cases_left;  // cases of the columns from here on
        for (std::size_t column = 0; column < columns; ++column) {
            const std::int64_t in_column = left_[column];
            const std::int64_t cell = hypergeometric(generator, pool, in_column, to_place);
            cells[row * columns + column] = cell;
            pool -= in_column;
            to_place -= cell;
            left_[column] -= cell;
        }
        cases_left -= row_totals_[row];
    }
}

/// Number of marked ones among `drawn` of `total`, of which `marked` are marked. Inversion that starts at the mode.
std::int64_t RandomTable::hypergeometric(Generator& generator, std::int64_t total, std::int64_t marked,
                                         std::int64_t drawn) const {
    const std::int64_t least = std::max<std::int64_t>(0, drawn + marked - total);
    const std::int64_t most = std::min(drawn, marked);
    if (least == most) return least;
    const auto ln = [this](std::int64_t n) { return log_factorials_[static_cast<std::size_t>(n)]; };
    const auto ratio_up = [&](std::int64_t x) {  // P(x+1) / P(x)
        return static_cast<double>(marked - x) * static_cast<double>(drawn - x) /
               (static_cast<double>(x + 1) * static_cast<double>(total - marked - drawn + x + 1));
    };
    const std::int64_t mode = std::clamp<std::int64_t>(
        static_cast<std::int64_t>(static_cast<double>(drawn + 1) * static_cast<double>(marked + 1) /
                                  static_cast<double>(total + 2)),
        least, most);
    const double at_mode = std::exp(ln(marked) + ln(total - marked) + ln(drawn) + ln(total - drawn) - ln(total) - ln(mode) -
                                    ln(marked - mode) - ln(drawn - mode) - ln(total - marked - drawn + mode));
    double u = uniform_unit(generator) - at_mode;
    std::int64_t up = mode, down = mode;
    double p_up = at_mode, p_down = at_mode;
    while (u >= 0 && (up < most || down > least)) {
        if (up < most) {
            p_up *= ratio_up(up++);
            if ((u -= p_up) < 0) return up;
        }
        if (down > least) {
            p_down /= ratio_up(--down);
            if ((u -= p_down) < 0) return down;
        }
    }
    return mode;
}

}  // namespace cabildo::stats
