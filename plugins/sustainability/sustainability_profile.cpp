// The bases on which each initiative lasts, and the ladder of institutionalisation.
#include "sustainability_profile.hpp"

#include <algorithm>
#include <numeric>

namespace cabildo::sustainability {
namespace {

bool valid(Coverage coverage) { return coverage == Coverage::coded || coverage == Coverage::none; }

std::optional<int> known_step(const SustainabilityBasis& row) {
    return row.step && *row.step >= 0 && *row.step < static_cast<int>(steps) ? row.step : std::nullopt;
}

BasisState state_of(Horizon horizon) {
    if (horizon == Horizon::observed) return BasisState::observed;
    return horizon == Horizon::expected ? BasisState::expected : BasisState::horizon_unknown;
}

/// What is gathered of one initiative over its rows.
struct Gathered {
    std::array<BasisState, bases> states{};  ///< the highest of each basis
    bool basis_unknown = false;
    bool step_open = false;  ///< a row that may be observed has no step, or its horizon is not reported
};

void gather(const SustainabilityBasis& row, Profile& profile, Gathered& gathered) {
    ++profile.rows;
    if (row.basis == Basis::unknown) gathered.basis_unknown = true;
    else {
        BasisState& state = gathered.states[static_cast<std::size_t>(row.basis)];
        state = std::max(state, state_of(row.horizon));
    }
    const auto step = known_step(row);
    if (row.horizon == Horizon::expected) {
        profile.expects = true;
        if (step) profile.expected = std::max(profile.expected.value_or(0), *step);
    } else if (row.horizon == Horizon::observed && step) {
        profile.observed = std::max(profile.observed.value_or(0), *step);
    } else {
        gathered.step_open = true;
    }
}

}  // namespace

const std::vector<Category>& ladder() {
    static const std::vector<Category> rungs{
        {"0", {"0 Ninguna", "0 None"}},
        {"1", {"1 Compromiso informal", "1 Informal commitment"}},
        {"2", {"2 Acuerdo o protocolo", "2 Agreement or protocol"}},
        {"3", {"3 Órgano propio con personal", "3 Ad-hoc organ with staff"}},
        {"4", {"4 Acto administrativo o partida presupuestaria", "4 Administrative act or budget line"}},
        {"5", {"5 Ley", "5 Law"}},
    };
    return rungs;
}

Answer Profile::has(Basis basis) const {
    const BasisState known = state(basis);
    if (known == BasisState::unknown) return Answer::unknown;
    return known == BasisState::absent ? Answer::no : Answer::yes;
}

std::int64_t Profile::basis_count() const {
    return std::count_if(states.begin(), states.end(), [](BasisState state) { return state != BasisState::absent && state != BasisState::unknown; });
}

Answer Profile::institutional() const {
    if (!observed) return Answer::unknown;
    return *observed >= institutional_step ? Answer::yes : Answer::no;
}

std::vector<Profile> profiles(std::span<const SustainabilityBasis> rows, std::span<const Coverage> coverage) {
    std::vector<Profile> result(coverage.size());
    std::vector<Gathered> gathered(coverage.size());
    for (const SustainabilityBasis& row : rows) gather(row, result[row.initiative], gathered[row.initiative]);
    for (std::size_t i = 0; i < result.size(); ++i) {
        Profile& profile = result[i];
        profile.coverage = coverage[i];
        if (!valid(coverage[i])) continue;
        for (std::size_t basis = 0; basis < bases; ++basis) {
            const BasisState state = gathered[i].states[basis];
            profile.states[basis] = state == BasisState::absent && gathered[i].basis_unknown ? BasisState::unknown : state;
        }
        if (!profile.observed && !gathered[i].step_open) profile.observed = 0;
    }
    return result;
}

BasisCounts basis_counts(std::span<const Profile> profiles, Basis basis) {
    BasisCounts counts;
    for (const Profile& profile : profiles) {
        switch (profile.state(basis)) {
            case BasisState::observed: ++counts.observed; break;
            case BasisState::expected: ++counts.expected; break;
            case BasisState::horizon_unknown: ++counts.horizon_unknown; break;
            case BasisState::absent: ++counts.absent; break;
            case BasisState::unknown: counts.unknown += profile.coverage == Coverage::coded; break;
        }
    }
    return counts;
}

std::int64_t LadderCounts::known() const { return std::accumulate(observed.begin(), observed.end(), std::int64_t{0}); }

std::int64_t LadderCounts::at_least(int step) const {
    return std::accumulate(observed.begin() + step, observed.end(), std::int64_t{0});
}

LadderCounts ladder_counts(std::span<const Profile> profiles) {
    LadderCounts counts;
    for (const Profile& profile : profiles) {
        if (!valid(profile.coverage)) continue;
        if (profile.observed) ++counts.observed[static_cast<std::size_t>(*profile.observed)];
        else ++counts.observed_unknown;
        if (profile.expected) ++counts.expected[static_cast<std::size_t>(*profile.expected)];
        else if (profile.expects) ++counts.expected_unknown;
        else ++counts.expects_nothing;
        counts.expects_more += profile.observed && profile.expected && *profile.expected > *profile.observed;
    }
    return counts;
}

}  // namespace cabildo::sustainability
