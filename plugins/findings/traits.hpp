// The traits of a profile: one measure or variable each, over all initiatives, in its own kind of value.
#pragma once

#include "facts.hpp"

#include <cabildo/dataset.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <utility>
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
class Choice {
public:
    explicit Choice(std::vector<Category> of = {}) : categories(std::move(of)) {}

    /// Of the next initiative; none where its value is not known.
    void add(std::span<const Code> codes) {
        codes_.insert(codes_.end(), codes.begin(), codes.end());
        offsets_.push_back(static_cast<std::uint32_t>(codes_.size()));
    }
    std::span<const Code> of(std::size_t initiative) const { return std::span(codes_).subspan(offsets_[initiative], offsets_[initiative + 1] - offsets_[initiative]); }
    std::size_t size() const { return offsets_.size() - 1; }

    std::vector<Category> categories;

private:
    std::vector<Code> codes_;
    std::vector<std::uint32_t> offsets_{0};
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

/// A variable of the codebook that is not a text.
[[nodiscard]] Trait variable_trait(const Variable& variable, const Column& column);

}  // namespace cabildo::findings
