#include "scale.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {

std::vector<double> Axis::ticks() const {
    std::vector<double> values;
    const auto count = static_cast<int>(std::lround((high - low) / step));
    for (int i = 0; i <= count; ++i) {
        const double value = low + i * step;
        values.push_back(std::abs(value) < step * 1e-9 ? 0 : value);
    }
    return values;
}

Axis nice_axis(double low, double high, int steps, bool whole) {
    if (!(high > low)) high = low + 1;
    const double rough = (high - low) / steps;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0})
        if (power * factor >= rough * (1 - 1e-9)) {
            step = power * factor;
            break;
        }
    if (whole) step = std::max(1.0, step);
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step};
}

Axis value_axis(double low, double high, int steps, bool whole, bool percent) {
    if (percent && low >= 0 && high > 80 && high <= 100 + 1e-6) return {0, 100, steps >= 5 ? 20.0 : 50.0};
    return nice_axis(std::min(0.0, low), std::max(0.0, high), steps, whole);
}

std::string tick_label(double value, const Axis& axis, Language language, bool percent) {
    const int decimals = axis.step >= 1 ? 0 : std::min(12, static_cast<int>(std::ceil(-std::log10(axis.step) - 1e-9)));
    const NumberFormat numbers(language);
    if (percent) return numbers.percent(value, decimals);
    if (std::abs(value) >= 1e15) return numbers.decimal(value / 1e15, 1) + "e15";
    return decimals == 0 ? numbers.integer(std::llround(value)) : numbers.decimal(value, decimals);
}

Scale widest_scale(const Axis& axis, const std::vector<Extent>& extents, double from, double to) {
    // Px left and right of zero at a given unit; both grow with it, so halving finds the widest.
    const auto needs = [&](double unit) {
        double left = std::max(0.0, -axis.low * unit), right = std::max(0.0, axis.high * unit);
        for (const Extent& extent : extents) {
            left = std::max(left, -extent.low * unit + extent.left);
            right = std::max(right, extent.high * unit + extent.right);
        }
        return std::pair{left, right};
    };
    double fits = 0, too_wide = (to - from) / (axis.high - axis.low);
    const auto [left_most, right_most] = needs(too_wide);
    if (left_most + right_most <= to - from) fits = too_wide;
    else
        for (int i = 0; i < 60; ++i) {
            const double unit = (fits + too_wide) / 2;
            const auto [left, right] = needs(unit);
            (left + right <= to - from ? fits : too_wide) = unit;
        }
    return {from + needs(fits).first, fits};
}

}  // namespace cabildo::render
