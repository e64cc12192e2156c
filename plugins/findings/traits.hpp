// The traits of a profile: one measure or variable each, over all initiatives, in its own kind of value.
#pragma once

#include "facts.hpp"

#include <cabildo/dataset.hpp>

#include <string>
#include <variant>
#include <vector>

namespace cabildo::findings {

/// What is known of one initiative: a value, not reported, not coded, or a question that does not concern it.
enum class Known : std::uint8_t { value, not_reported, not_coded, not_applicable };

/// A number or an ordered step. `labels` name the steps 0, 1, …; without them the number is written with `decimals`.
struct Scale {
    std::vector<double> values;      ///< NaN where not known
    std::vector<Category> labels{};
    int decimals = 0;
    bool ordinal = true;
    bool percent = false;            ///< values are 0–100
    double greatest = 0;             ///< end of the scale, for the figure; 0: it has none
    bool years = false;              ///< calendar years, written without grouping
};

/// One or several categories.
struct Choice {
    std::vector<Category> categories;
    std::vector<std::vector<Code>> codes{};  ///< of each initiative, where its value is known
};

struct Trait {
    std::string id;
    Text label;
    Dimension dimension = Dimension::characterisation;
    std::vector<Known> known;
    std::variant<Scale, Choice> value;
};

/// The measures of the dimensions, as their plugins compute them.
[[nodiscard]] std::vector<Trait> measure_traits(const Facts& facts);

/// The variables of the codebook except texts, in its order.
[[nodiscard]] std::vector<Trait> variable_traits(const Dataset& data);

}  // namespace cabildo::findings
