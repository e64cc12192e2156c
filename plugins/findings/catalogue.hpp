// The measures that a claim can name, each computed by the measures of its own plugin.
#pragma once

#include "claim.hpp"
#include "facts.hpp"
#include "figure.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace cabildo::findings {

enum class MeasureKind : std::uint8_t {
    share,     ///< a yes or no of each initiative
    tally,     ///< rows of a part by category: the claim names some
    number,    ///< a number of each initiative
    variable,  ///< initiatives with some of the categories of a codebook variable
};

struct MeasureInfo {
    std::string id;
    MeasureKind kind = MeasureKind::share;
    Text counted;       ///< what n and N are; {0} the categories named
    std::string panel;  ///< that shows it: PLUGIN/PANEL
};

/// The panels that measures name: id PLUGIN/PANEL, label "Participación: panorama".
[[nodiscard]] const Category& panel_category(std::string_view id);

[[nodiscard]] const std::vector<MeasureInfo>& catalogue();
/// nullptr for ids that are not in the catalogue: variables of the codebook.
[[nodiscard]] const MeasureInfo* find_measure(std::string_view id);

/// A yes or no of each initiative; no case: outside of N (not coded, or the question does not concern it).
enum class Outcome : std::int8_t { no_case = -2, unknown = -1, no = 0, yes = 1 };

/// Of a measure of the kind share, position = initiative.
[[nodiscard]] std::vector<Outcome> outcomes_of(std::string_view measure, const Facts& facts);
/// Of a measure of the kind number; NaN unknown or no case.
[[nodiscard]] std::vector<double> numbers_of(std::string_view measure, const Facts& facts);

/// Evaluates conditions over lists of initiatives; keeps what every list needs.
class Counting {
public:
    explicit Counting(const Facts& facts) : facts_(facts) {}
    /// `members`: initiatives, ascending.
    Figure evaluate(const Condition& condition, std::span<const std::uint32_t> members);

private:
    Figure share(const std::vector<Outcome>& outcomes, std::span<const std::uint32_t> members) const;
    Figure number(const Condition& condition, std::span<const std::uint32_t> members);
    Figure variable(const Condition& condition, std::span<const std::uint32_t> members);

    const Facts& facts_;
    std::map<std::string, std::vector<Outcome>, std::less<>> outcomes_;
    std::map<std::string, std::vector<double>, std::less<>> numbers_;
};

/// A measure of the kind tally over some initiatives (tallies.cpp).
[[nodiscard]] Figure tally_figure(const Condition& condition, std::span<const std::uint32_t> members, const Facts& facts);

}  // namespace cabildo::findings
