// With how many decimals the numbers of one variable are written: as many as its values have and its spread deserves, or
// as powers of ten where plain digits would be too many to read.
#pragma once

#include "distribution.hpp"

#include <cabildo/text.hpp>

#include <span>
#include <string>

namespace cabildo::tabulation {

/// Decimals of the shortest text that reads back as the same number: 0.25 has 2, 300 none, 1e-7 seven.
int decimals_of(double value);

struct NumberStyle {
    int values = 0;       ///< decimals of the values themselves
    int computed = 2;     ///< of what lies between them: mean, deviation, interpolated quartiles
    int limits = 0;       ///< of the limits of classes
    bool powers = false;  ///< "4,94 × 10⁻³²⁴": above 10^15, or where more than nine decimals would be needed

    /// A number with these decimals, or as a power of ten.
    std::string write(double number, int decimals, Language language) const;
    /// One of the values, or a quartile: with the decimals of values where they suffice.
    int decimals_for(double number) const { return decimals_of(number) <= values ? values : computed; }
};

/// Of finite values and their classes(); NaN values are left out.
NumberStyle style_of(std::span<const double> values, std::span<const NumberClass> classes);

}  // namespace cabildo::tabulation
