// Claims about the initiatives, as plain text that a person writes: one line a claim, fields parted by '|'.
//   id | section | claim in Spanish | claim in English | test | tension in Spanish | tension in English | test of the tension
// A test is one condition or more, parted by ';': MEASURE[=CATEGORY,…] [RULE[=VALUE]]. A measure is an id of the catalogue
// (catalogue.hpp) or a categorical variable of the codebook. The first condition gives the claim's figures, all conditions
// with a rule must hold. Without a rule the count is reported and nothing is decided. Without a test the claim is a judgement.
// The three fields of the tension may be missing. Empty lines and lines that start with '#' say nothing.
#pragma once

#include <cabildo/text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::findings {

enum class Rule : std::uint8_t {
    occurs,                  ///< at least one
    count,                   ///< exactly VALUE
    exactly,                 ///< VALUE = n/N: n of N, and no other N
    majority,                ///< more than one half
    minority,                ///< less than one half
    majority_beyond_chance,  ///< and the exact 95 % interval leaves out one half
    minority_beyond_chance,
    most_frequent,           ///< each of the categories more often than any other
    all_occur,               ///< each of the categories at least once
    median_at_least,         ///< VALUE
};

/// The rule as it is written in a claim.
[[nodiscard]] std::string_view rule_id(Rule rule);

struct Condition {
    std::string measure;
    std::vector<std::string> categories;
    std::optional<Rule> rule;
    double value = 0;      ///< count, exactly (n), median_at_least
    std::int64_t of = 0;   ///< exactly (N)
};

/// Something that pulls against the claim, told beside it while its test holds.
struct Tension {
    Text text;
    std::vector<Condition> test;
};

struct Claim {
    std::string id, section;
    Text text;
    std::vector<Condition> test;
    std::optional<Tension> tension;

    /// Has a condition that decides.
    bool decides() const;
};

/// Throws a usage Error that names the line and what is wrong with it.
[[nodiscard]] std::vector<Claim> parse_claims(std::string_view text);

/// The claims of the analysis of the contest of 2009, in this form (claims_2009.txt).
[[nodiscard]] std::string_view claims_of_2009();

}  // namespace cabildo::findings
