// Groups of initiatives to compare: what every panel of the dimensions offers as its option `group`.
#pragma once

#include <cabildo/analysis/factor.hpp>
#include <cabildo/options.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace cabildo {

/// The option `group`: a variable of categories or numbers, or none.
[[nodiscard]] Option group_option();

struct Group {
    Category category;
    std::vector<std::uint32_t> members;  ///< initiatives, ascending
};

/// The classes of a variable of numbers.
struct NumberClasses;

/// The initiatives parted by the categories of a variable; lives no longer than its Dataset. Numbers are parted in two: up to
/// the median of the selected initiatives (the lower one of an even number, so that it is one of their values) and above it;
/// where nothing is above it, up to the greatest value below it. Initiatives of equal numbers are in one group.
class Grouping {
public:
    /// By the variable that the option `group` names.
    static std::optional<Grouping> from(const Options& options, const Dataset& data);
    /// Throws std::logic_error for a variable of texts.
    Grouping(const Dataset& data, const Variable& variable);

    /// Of numbers: their classes as an ordinal variable with the same id and label.
    const Factor& factor() const { return factor_; }
    const Variable& variable() const { return factor_.variable(); }
    /// Groups with members only, in the order of the codebook.
    const std::vector<Group>& groups() const { return groups_; }
    /// An initiative may be in several groups: they are shown side by side and not tested.
    bool overlapping() const { return factor_.several(); }
    /// Position of each initiative's group in groups(), or no_code; empty when overlapping.
    std::span<const Code> codes() const { return codes_; }
    /// The groups are classes of numbers, cut at their median.
    bool of_numbers() const { return classes_ != nullptr; }

private:
    std::shared_ptr<const NumberClasses> classes_;
    Factor factor_;
    std::vector<Group> groups_;
    std::vector<Code> codes_;
};

}  // namespace cabildo
