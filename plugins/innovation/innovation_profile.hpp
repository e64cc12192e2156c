// The innovations of each initiative: organs created, instruments adapted, modes of management, and its novelty.
#pragma once

#include "novelty.hpp"

#include <cabildo/analysis/outcome.hpp>
#include <cabildo/dataset.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace cabildo::innovation {

struct Profile {
    Coverage coverage = Coverage::not_coded;
    std::int64_t organs = 0, instruments = 0, modes = 0, kind_unknown = 0;
    Answer organ = Answer::unknown, instrument = Answer::unknown, management = Answer::unknown;  ///< has one
    /// The highest of all innovations; unknown where one that is not reported might be higher.
    Novelty claimed = Novelty::unknown, assessed = Novelty::unknown;
    std::int64_t compared = 0;  ///< innovations that claim any novelty and are assessed
    std::int64_t below = 0;     ///< of these, assessed below what they claim
    /// Claims any novelty; without innovations: no.
    Answer claims = Answer::unknown;
    /// Of those that claim any: whether an innovation is assessed below its claim. Unknown also where nothing is claimed;
    /// `claims` tells why.
    Answer overstated = Answer::unknown;

    std::int64_t innovations() const { return organs + instruments + modes + kind_unknown; }
};

/// One an initiative, by its coverage of the part `innovations`. Rows in any order.
[[nodiscard]] std::vector<Profile> profiles(std::span<const Innovation> innovations, std::span<const Coverage> coverage);

/// Initiatives by whether their claims stand.
struct OverstatedCounts {
    std::int64_t some = 0;           ///< with an innovation assessed below its claim
    std::int64_t all = 0;            ///< of these, with every compared innovation below its claim
    std::int64_t none_below = 0;     ///< that claim, and no innovation is below
    std::int64_t unknown = 0;        ///< that claim, but an assessment that decides is not reported
    std::int64_t claim_nothing = 0;  ///< without any claimed novelty, or without innovations
    std::int64_t claim_unknown = 0;  ///< coded, but no claim is reported

    std::int64_t known() const { return some + none_below; }
};

[[nodiscard]] OverstatedCounts overstated_counts(std::span<const Profile> profiles);

}  // namespace cabildo::innovation
