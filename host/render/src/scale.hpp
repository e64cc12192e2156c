// Axes: round steps, tick labels, and the scale that leaves room for the labels beside the marks.
#pragma once

#include <cabildo/text.hpp>

#include <string>
#include <vector>

namespace cabildo::render {

struct Axis {
    double low = 0, high = 1, step = 1;

    std::vector<double> ticks() const;
};

/// An axis from low to high in steps of 1, 2 or 5 times a power of ten, about `steps` of them; `whole` for counts. An
/// empty range becomes 0–1.
Axis nice_axis(double low, double high, int steps, bool whole);

/// The axis of bars and dots: counts in whole steps, shares that come near 100 % up to 100 %.
Axis value_axis(double low, double high, int steps, bool whole, bool percent);

std::string tick_label(double value, const Axis& axis, Language language, bool percent);

/// A mark on a horizontal scale and the px that its text needs to the left of `low` and to the right of `high`.
struct Extent {
    double low = 0, high = 0;
    double left = 0, right = 0;
};

struct Scale {
    double origin = 0;  ///< px of the value 0
    double unit = 1;    ///< px of one unit

    double operator()(double value) const { return origin + value * unit; }
};

/// The widest scale at which the axis and every extent lie between two px.
Scale widest_scale(const Axis& axis, const std::vector<Extent>& extents, double from, double to);

}  // namespace cabildo::render
