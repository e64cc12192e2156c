#include "column_widths.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cabildo::render {
namespace {

constexpr std::size_t most_rows = 120;  ///< measured
constexpr int bits = 64;                ///< in which what is left is handed out
constexpr double ragged = 0.25;         ///< of the column's longest word stays empty in a line that ends before one

double lines_of(const ColumnNeed& need, double text, double width) {
    const double inner = width - need.gaps;
    return text <= inner ? 1 : std::max(1.0, text / std::max(inner - ragged * (need.least - need.gaps), 1.0));
}

double eighth_power(double value) {
    value *= value;
    value *= value;
    return value * value;
}

/// What a row costs by the sum of its cells' lines, each to the eighth power: about the lines of the highest, high rows somewhat more.
double cost_of_row(double sum) { return std::pow(std::max(sum, 0.0), 1.5 / 8); }

/// The columns while room is handed out.
class Sharing {
public:
    explicit Sharing(const std::vector<ColumnNeed>& needs) : needs_(needs) {
        for (const ColumnNeed& need : needs) {
            widths.push_back(need.least);
            if (sums_.size() < need.texts.size()) sums_.resize(need.texts.size(), 0.0);
        }
        for (std::size_t i = 0; i < needs.size(); ++i)
            for (std::size_t r = 0; r < needs[i].texts.size(); ++r) sums_[r] += part(i, r, widths[i]);
    }

    /// What all rows together would cost less by so much more width of a column.
    double gain(std::size_t column, double more) const {
        double gain = 0;
        for (std::size_t r = 0; r < needs_[column].texts.size(); ++r)
            if (const double change = change_of(column, r, more); change > 0) gain += cost_of_row(sums_[r]) - cost_of_row(sums_[r] - change);
        return gain;
    }

    void widen(std::size_t column, double more) {
        for (std::size_t r = 0; r < needs_[column].texts.size(); ++r) sums_[r] -= change_of(column, r, more);
        widths[column] += more;
    }

    std::vector<double> widths{};

private:
    double part(std::size_t column, std::size_t row, double width) const {
        const double text = needs_[column].texts[row];
        return text <= 0 ? 0 : eighth_power(lines_of(needs_[column], text, width));
    }
    double change_of(std::size_t column, std::size_t row, double more) const {
        return part(column, row, widths[column]) - part(column, row, widths[column] + more);
    }

    const std::vector<ColumnNeed>& needs_;
    std::vector<double> sums_;
};

}  // namespace

std::size_t sampling_step(std::size_t rows) { return rows / most_rows + 1; }

double wanted_width(double natural, double room) {
    return natural > 0.55 * room ? room : std::min(room, std::max(natural * 1.3, 0.45 * room));
}

std::vector<double> widths_for_low_rows(const std::vector<ColumnNeed>& needs, double room) {
    Sharing sharing(needs);
    std::vector<double>& widths = sharing.widths;
    double left = room - std::accumulate(widths.begin(), widths.end(), 0.0);
    const double bit = left / bits;
    while (left > bit / 2) {
        std::size_t best = needs.size();
        double most = 0;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            const double more = std::min(bit, needs[i].natural - widths[i]);
            if (more <= 0) continue;
            const double gain = sharing.gain(i, more) / more;
            if (gain > most) {
                most = gain;
                best = i;
            }
        }
        if (best == needs.size()) break;
        const double more = std::min(bit, needs[best].natural - widths[best]);
        sharing.widen(best, more);
        left -= more;
    }
    // What makes no row lower goes to those that would still like more.
    double wanted = 0;
    for (std::size_t i = 0; i < needs.size(); ++i) wanted += std::max(0.0, needs[i].natural - widths[i]);
    if (left <= 0 || wanted <= 0) return widths;
    const double share = std::min(1.0, left / wanted);
    for (std::size_t i = 0; i < needs.size(); ++i) widths[i] += share * std::max(0.0, needs[i].natural - widths[i]);
    return widths;
}

RowLines lines_of_rows(const std::vector<ColumnNeed>& needs, const std::vector<double>& widths) {
    std::vector<double> rows;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (rows.size() < needs[i].texts.size()) rows.resize(needs[i].texts.size(), 1.0);
        for (std::size_t r = 0; r < needs[i].texts.size(); ++r) rows[r] = std::max(rows[r], std::ceil(lines_of(needs[i], needs[i].texts[r], widths[i])));
    }
    if (rows.empty()) return {};
    return {*std::max_element(rows.begin(), rows.end()), std::accumulate(rows.begin(), rows.end(), 0.0) / static_cast<double>(rows.size())};
}

}  // namespace cabildo::render
