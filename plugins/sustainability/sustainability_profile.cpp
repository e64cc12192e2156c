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
    RungRange observed, expected;
    bool basis_unknown = false;
    bool untold_observed = false;  ///< a row without its basis is or may be observed
    AnyOf expects;
};

void raise(RungRange& range, int low, int high) {
    range.low = std::max(range.low, low);
    range.high = std::max(range.high, high);
}

void gather(const SustainabilityBasis& row, Profile& profile, Gathered& gathered) {
    ++profile.rows;
    if (row.basis == Basis::unknown) {
        gathered.basis_unknown = true;
        gathered.untold_observed = gathered.untold_observed || row.horizon != Horizon::expected;
    } else {
        BasisState& state = gathered.states[static_cast<std::size_t>(row.basis)];
        state = std::max(state, state_of(row.horizon));
    }
    const auto step = known_step(row);
    const int low = step.value_or(0), high = step.value_or(static_cast<int>(steps) - 1);
    // A row whose horizon is not reported raises the upper ends alone.
    if (row.horizon != Horizon::expected) raise(gathered.observed, row.horizon == Horizon::observed ? low : 0, high);
    if (row.horizon != Horizon::observed) raise(gathered.expected, row.horizon == Horizon::expected ? low : 0, high);
    gathered.expects.add(row.horizon == Horizon::unknown ? Answer::unknown : row.horizon == Horizon::expected ? Answer::yes : Answer::no);
}

/// An expected basis of which a row without its basis may be the observed one.
BasisState with_untold(BasisState state, const Gathered& gathered) {
    if (state == BasisState::absent && gathered.basis_unknown) return BasisState::unknown;
    return state == BasisState::expected && gathered.untold_observed ? BasisState::horizon_unknown : state;
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

bool Profile::bases_known() const { return std::find(states.begin(), states.end(), BasisState::unknown) == states.end(); }

Answer Profile::reaches(int step) const {
    if (!valid(coverage)) return Answer::unknown;
    if (observed_range.low >= step) return Answer::yes;
    return observed_range.high < step ? Answer::no : Answer::unknown;
}

Answer Profile::expects_more() const {
    if (!valid(coverage)) return Answer::unknown;
    if (expects == Answer::no || expected_range.high <= observed_range.low) return Answer::no;
    return expects == Answer::yes && expected_range.low > observed_range.high ? Answer::yes : Answer::unknown;
}

std::vector<Profile> profiles(std::span<const SustainabilityBasis> rows, std::span<const Coverage> coverage) {
    std::vector<Profile> result(coverage.size());
    std::vector<Gathered> gathered(coverage.size());
    for (const SustainabilityBasis& row : rows) gather(row, result[row.initiative], gathered[row.initiative]);
    for (std::size_t i = 0; i < result.size(); ++i) {
        Profile& profile = result[i];
        profile.coverage = coverage[i];
        if (!valid(coverage[i])) continue;
        for (std::size_t basis = 0; basis < bases; ++basis) profile.states[basis] = with_untold(gathered[i].states[basis], gathered[i]);
        profile.observed_range = gathered[i].observed;
        profile.expected_range = gathered[i].expected;
        profile.observed = profile.observed_range.exact();
        profile.expects = gathered[i].expects.value();
        if (profile.expects == Answer::yes) profile.expected = profile.expected_range.exact();
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

std::int64_t LadderCounts::expecting() const { return std::accumulate(expected.begin(), expected.end(), expected_unknown); }

LadderCounts ladder_counts(std::span<const Profile> profiles) {
    LadderCounts counts;
    const auto add = [](OutcomeCount& count, Answer answer) { ++(answer == Answer::yes ? count.yes : answer == Answer::no ? count.no : count.unknown); };
    for (const Profile& profile : profiles) {
        if (profile.coverage == Coverage::not_coded) continue;
        ++counts.lowest[static_cast<std::size_t>(profile.observed_range.low)];
        ++counts.highest[static_cast<std::size_t>(profile.observed_range.high)];
        if (profile.coverage == Coverage::not_reported) {
            for (OutcomeCount& each : counts.reach) ++each.not_reported;
            ++counts.expects_more.not_reported;
            continue;
        }
        for (std::size_t step = 0; step < steps; ++step) add(counts.reach[step], profile.reaches(static_cast<int>(step)));
        add(counts.expects_more, profile.expects_more());
        if (profile.observed) ++counts.observed[static_cast<std::size_t>(*profile.observed)];
        else ++counts.observed_unknown;
        if (profile.expected) ++counts.expected[static_cast<std::size_t>(*profile.expected)];
        else ++(profile.expects == Answer::yes ? counts.expected_unknown : profile.expects == Answer::no ? counts.expects_nothing : counts.expects_unknown);
    }
    return counts;
}

}  // namespace cabildo::sustainability
