// The blocks of a variable of numbers: its summary, its classes and their bars.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/options.hpp>
#include <cabildo/run.hpp>

#include <vector>

namespace cabildo::tabulation {

/// The table `table`; with any value also the table `classes` and, by the option `figure`, the chart. NaN is no value.
void write_numbers(Document& document, const Variable& variable, const std::vector<double>& values, const Options& options, const Run& run);

}  // namespace cabildo::tabulation
