// Groups of initiatives to compare: what every panel of the dimensions offers as its option `group`.
#pragma once

#include <cabildo/analysis/factor.hpp>
#include <cabildo/options.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cabildo {

/// The option `group`: a categorical variable, or none.
[[nodiscard]] Option group_option();

struct Group {
    Category category;
    std::vector<std::uint32_t> members;  ///< initiatives, ascending
};

/// The initiatives parted by the categories of a variable; lives no longer than its Dataset.
class Grouping {
public:
    /// By the variable that the option `group` names.
    static std::optional<Grouping> from(const Options& options, const Dataset& data);
    Grouping(const Dataset& data, const Variable& variable);

    const Factor& factor() const { return factor_; }
    const Variable& variable() const { return factor_.variable(); }
    /// Groups with members only, in the order of the codebook.
    const std::vector<Group>& groups() const { return groups_; }
    /// An initiative may be in several groups: they are shown side by side and not tested.
    bool overlapping() const { return factor_.several(); }
    /// Position of each initiative's group in groups(), or no_code; empty when overlapping.
    std::span<const Code> codes() const { return codes_; }

private:
    Factor factor_;
    std::vector<Group> groups_;
    std::vector<Code> codes_;
};

}  // namespace cabildo
