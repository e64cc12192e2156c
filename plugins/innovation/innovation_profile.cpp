// The innovations of each initiative.
#include "innovation_profile.hpp"

#include <algorithm>

namespace cabildo::innovation {
namespace {

Answer is(InnovationKind kind, InnovationKind wanted) {
    if (kind == InnovationKind::unknown) return Answer::unknown;
    return kind == wanted ? Answer::yes : Answer::no;
}

/// What is gathered of one initiative over its innovations.
struct Gathered {
    AnyOf organ, instrument, management, claims, overstated;
    bool claim_untold = false, assessment_untold = false;
};

/// The highest novelty, unless one not reported might be higher.
Novelty highest(Novelty reported, bool untold) { return untold && reported != Novelty::country ? Novelty::unknown : reported; }

Answer claims_any(Novelty claimed) {
    if (claimed == Novelty::unknown) return Answer::unknown;
    return claimed == Novelty::none ? Answer::no : Answer::yes;
}

/// Whether an innovation is below its claim. One without a claim cannot be, nor one assessed at the highest.
Answer is_overstated(const Innovation& innovation) {
    if (innovation.claimed == Novelty::none || innovation.assessed == Novelty::country) return Answer::no;
    const auto steps = gap(innovation);
    if (!steps) return Answer::unknown;
    return *steps > 0 ? Answer::yes : Answer::no;
}

void gather(const Innovation& row, Profile& profile, Gathered& gathered) {
    profile.organs += row.kind == InnovationKind::organ;
    profile.instruments += row.kind == InnovationKind::instrument;
    profile.modes += row.kind == InnovationKind::management;
    profile.kind_unknown += row.kind == InnovationKind::unknown;
    profile.claimed = std::max(profile.claimed, row.claimed);
    profile.assessed = std::max(profile.assessed, row.assessed);
    gathered.claim_untold = gathered.claim_untold || row.claimed == Novelty::unknown;
    gathered.assessment_untold = gathered.assessment_untold || row.assessed == Novelty::unknown;
    if (compared(row)) {
        ++profile.compared;
        profile.below += *gap(row) > 0;
    }
    gathered.organ.add(is(row.kind, InnovationKind::organ));
    gathered.instrument.add(is(row.kind, InnovationKind::instrument));
    gathered.management.add(is(row.kind, InnovationKind::management));
    gathered.claims.add(claims_any(row.claimed));
    gathered.overstated.add(is_overstated(row));
}

}  // namespace

std::vector<Profile> profiles(std::span<const Innovation> innovations, std::span<const Coverage> coverage) {
    std::vector<Profile> result(coverage.size());
    std::vector<Gathered> gathered(coverage.size());
    for (const Innovation& row : innovations) gather(row, result[row.initiative], gathered[row.initiative]);
    for (std::size_t i = 0; i < result.size(); ++i) {
        Profile& profile = result[i];
        profile.coverage = coverage[i];
        profile.claimed = highest(profile.claimed, gathered[i].claim_untold);
        profile.assessed = highest(profile.assessed, gathered[i].assessment_untold);
        profile.organ = gathered[i].organ.value(coverage[i]);
        profile.instrument = gathered[i].instrument.value(coverage[i]);
        profile.management = gathered[i].management.value(coverage[i]);
        profile.claims = gathered[i].claims.value(coverage[i]);
        if (profile.claims == Answer::yes) profile.overstated = gathered[i].overstated.value(coverage[i]);
    }
    return result;
}

OverstatedCounts overstated_counts(std::span<const Profile> profiles) {
    OverstatedCounts counts;
    for (const Profile& profile : profiles) {
        if (profile.claims == Answer::no) ++counts.claim_nothing;
        else if (profile.claims == Answer::unknown) counts.claim_unknown += profile.coverage == Coverage::coded;
        else if (profile.overstated == Answer::unknown) ++counts.unknown;
        else if (profile.overstated == Answer::no) ++counts.none_below;
        else {
            ++counts.some;
            counts.all += profile.below == profile.compared;
        }
    }
    return counts;
}

}  // namespace cabildo::innovation
