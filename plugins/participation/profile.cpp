// The participation of each initiative, in passes over the mechanisms.
#include "profile.hpp"

#include <cabildo/stats/median.hpp>

#include <algorithm>
#include <array>

namespace cabildo::participation {
namespace {

/// The mechanisms of initiative i are order[first[i]] … order[first[i+1]−1].
struct Sorted {
    std::vector<std::uint32_t> first, order;
};

Sorted sorted(std::size_t initiatives, std::span<const Mechanism> mechanisms) {
    Sorted result;
    result.first.assign(initiatives + 1, 0);
    for (const Mechanism& mechanism : mechanisms) ++result.first[mechanism.initiative + 1];
    for (std::size_t i = 0; i < initiatives; ++i) result.first[i + 1] += result.first[i];
    result.order.resize(mechanisms.size());
    std::vector<std::uint32_t> next(result.first.begin(), result.first.end() - 1);
    for (std::size_t m = 0; m < mechanisms.size(); ++m) result.order[next[mechanisms[m].initiative]++] = static_cast<std::uint32_t>(m);
    return result;
}

/// Yes over unknown over no.
Answer joined(Answer one, Answer other) {
    if (one == Answer::yes || other == Answer::yes) return Answer::yes;
    return one == Answer::unknown || other == Answer::unknown ? Answer::unknown : Answer::no;
}

Answer is_axis(Centrality centrality) {
    if (centrality == Centrality::unknown) return Answer::unknown;
    return centrality == Centrality::axis ? Answer::yes : Answer::no;
}

/// Gathers the mechanisms of one initiative.
class Gathering {
public:
    void add(const Mechanism& mechanism) {
        ++profile_.mechanisms;
        if (mechanism.depth) {
            ++by_depth_[static_cast<std::size_t>(*mechanism.depth)];
            if (mechanism.simulated == Answer::no) unsimulated_ = std::max(unsimulated_, *mechanism.depth);
            if (mechanism.simulated == Answer::unknown) unmarked_ = std::max(unmarked_, *mechanism.depth);
        } else {
            ++profile_.without_depth;
        }
        if (mechanism.instrument != no_code) instruments_.push_back(mechanism.instrument);
        else ++profile_.without_instrument;
        axis_ = joined(axis_, is_axis(mechanism.centrality));
        binding_ = joined(binding_, mechanism.binding);
        simulated_ = joined(simulated_, mechanism.simulated);
        if (mechanism.stages) profile_.stages |= *mechanism.stages;
        else ++profile_.without_stages;
    }

    Profile finish() {
        profile_.coverage = Coverage::coded;
        if (profile_.mechanisms == 0) return profile_;
        std::sort(instruments_.begin(), instruments_.end());
        profile_.instruments = static_cast<std::int32_t>(std::unique(instruments_.begin(), instruments_.end()) - instruments_.begin());
        if (axis_ != Answer::unknown) profile_.role = axis_ == Answer::yes ? Centrality::axis : Centrality::strategy;
        profile_.binding = binding_;
        profile_.simulated = simulated_;
        set_depth();
        return profile_;
    }

private:
    void set_depth() {
        int greatest = -1;
        for (int depth = 0; depth <= deepest; ++depth)
            if (by_depth_[static_cast<std::size_t>(depth)] > 0) greatest = depth;
        // Depth 0 beside mechanisms without a reported one does not say that there is no participation.
        if (greatest < 0 || (greatest == 0 && profile_.without_depth > 0)) return;
        profile_.depth_max = greatest;
        profile_.depth_median = static_cast<int>(*stats::lower_median(by_depth_));
        profile_.unsimulated_max = unsimulated_;
        profile_.unmarked_max = unmarked_;
    }

    Profile profile_;
    std::array<std::int64_t, depths> by_depth_{};
    int unsimulated_ = 0, unmarked_ = 0;
    std::vector<Code> instruments_;
    Answer axis_ = Answer::no, binding_ = Answer::no, simulated_ = Answer::no;
};

}  // namespace

Code Profile::step(Scale scale) const {
    if (!depth_max) return no_code;
    if (scale != Scale::arnstein || *depth_max == 0) return step_of(scale, *depth_max);
    if (*unmarked_max > *unsimulated_max) return no_code;
    return *unsimulated_max == 0 ? simulated_rungs : step_of(scale, *unsimulated_max);
}

Answer Profile::at_most_consults(Scale scale) const {
    if (!takes_part()) return Answer::unknown;
    if (scale != Scale::arnstein) return at_most_consults() ? Answer::yes : Answer::no;
    if (std::max(*unsimulated_max, *unmarked_max) <= consultation) return Answer::yes;
    return *unsimulated_max > consultation ? Answer::no : Answer::unknown;
}

std::optional<std::int32_t> Profile::instrument_number() const {
    if (without_instrument == 0) return instruments;
    return instruments == 0 && without_instrument == 1 ? std::optional(1) : std::nullopt;
}

Answer Profile::reaches(Stage stage) const {
    if ((stages & stage) != 0) return Answer::yes;
    return mechanisms == 0 || without_stages > 0 ? Answer::unknown : Answer::no;
}

std::vector<Profile> profiles(std::span<const Coverage> coverage, std::span<const Mechanism> mechanisms) {
    const Sorted by_initiative = sorted(coverage.size(), mechanisms);
    std::vector<Profile> result(coverage.size());
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        Profile& profile = result[i];
        profile.coverage = coverage[i];
        if (coverage[i] == Coverage::none) {
            profile.depth_max = profile.depth_median = profile.unsimulated_max = profile.unmarked_max = 0;
        } else if (coverage[i] == Coverage::coded) {
            Gathering gathering;
            for (std::uint32_t m = by_initiative.first[i]; m < by_initiative.first[i + 1]; ++m)
                gathering.add(mechanisms[by_initiative.order[m]]);
            profile = gathering.finish();
        }
    }
    return result;
}

}  // namespace cabildo::participation
