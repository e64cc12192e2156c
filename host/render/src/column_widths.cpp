#include "column_widths.hpp"

#include <algorithm>
#include <numeric>

namespace cabildo::render {
namespace {

constexpr std::size_t most_rows = 240;  ///< measured
constexpr int bits = 120;               ///< in which what is left is handed out
constexpr double ragged = 1.08;         ///< a text broken at words needs more lines than its length says

double lines_of(double text, double inner) { return std::max(1.0, text * ragged / std::max(inner, 1.0)); }

/// What a column costs: high cells by far more than low ones, so that the highest of each row decides.
double cost_of(const ColumnNeed& need, double width) {
    double cost = 0;
    for (const double text : need.texts) {
        if (text <= 0) continue;
        const double lines = lines_of(text, width - need.gaps);
        cost += lines * lines * lines * lines;
    }
    return cost;
}

}  // namespace

std::size_t sampling_step(std::size_t rows) { return rows / most_rows + 1; }

std::vector<double> widths_for_low_rows(const std::vector<ColumnNeed>& needs, double room) {
    std::vector<double> widths;
    for (const ColumnNeed& need : needs) widths.push_back(need.least);
    double left = room - std::accumulate(widths.begin(), widths.end(), 0.0);
    const double bit = left / bits;
    while (left > bit / 2) {
        std::size_t best = needs.size();
        double most = 0;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            const double more = std::min(bit, needs[i].natural - widths[i]);
            if (more <= 0) continue;
            const double gain = (cost_of(needs[i], widths[i]) - cost_of(needs[i], widths[i] + more)) / more;
            if (gain > most) {
                most = gain;
                best = i;
            }
        }
        if (best == needs.size()) break;
        const double more = std::min(bit, needs[best].natural - widths[best]);
        widths[best] += more;
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

double most_lines(const std::vector<ColumnNeed>& needs, const std::vector<double>& widths) {
    double most = 1;
    for (std::size_t i = 0; i < needs.size(); ++i)
        for (const double text : needs[i].texts) most = std::max(most, lines_of(text, widths[i] - needs[i].gaps));
    return most;
}

}  // namespace cabildo::render
