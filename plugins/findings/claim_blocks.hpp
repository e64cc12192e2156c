// Tables and figures of claims.
#pragma once

#include "claim_words.hpp"

#include <cabildo/analysis/grouping.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/document.hpp>

#include <array>
#include <string>
#include <vector>

namespace cabildo::findings {

struct Examined {
    Claim claim;
    Finding finding;
};

/// Claims of one section, in their order.
struct Section {
    std::string id;
    std::vector<Examined> claims;
};

[[nodiscard]] std::array<std::int64_t, verdict_count> verdict_counts(const std::vector<Examined>& claims);

/// A row a section: claims by verdict.
[[nodiscard]] Table verdict_table(const std::vector<Section>& sections, const Run& run);
[[nodiscard]] Chart verdict_chart(const std::vector<Section>& sections, const Run& run);

/// A row a claim: what is counted, n of N, both intervals, rule, verdict, and the panel that computes it as a link, which
/// compares by `grouping` where there is one; what needs more words stands below.
[[nodiscard]] Table claim_table(const Section& section, double confidence, const Grouping* grouping, const Dataset& data, const Run& run);

/// What a share of the initiatives decides, against one half: dots with their interval, each named by what it counts, since a claim
/// may say the opposite ("few …"). Empty without any.
[[nodiscard]] Chart claim_chart(const Section& section, const ShareInterval& interval, const Dataset& data, const Run& run);

/// Under each claim a row a group: n of N in it, with its interval. The claim's own row has all initiatives.
[[nodiscard]] Table group_table(const Section& section, const Grouping& grouping, Counting& counting, const ShareInterval& interval, const Run& run);

}  // namespace cabildo::findings
