// The profiles of every dimension, each computed once.
#include "facts.hpp"

#include <algorithm>

namespace cabildo::findings {
namespace {

template <class Value, class Compute>
const Value& once(std::optional<Value>& kept, Compute compute) {
    if (!kept) kept.emplace(compute());
    return *kept;
}

}  // namespace

bool Facts::valid(Part part, std::size_t initiative) const {
    const Coverage coverage = data_.coverage(part)[initiative];
    return coverage == Coverage::coded || coverage == Coverage::none;
}

const std::vector<participation::Profile>& Facts::participation() const {
    return once(participation_, [&] { return participation::profiles(data_.coverage(Part::mechanisms), data_.mechanisms()); });
}

const std::vector<resources::Profile>& Facts::resources() const {
    return once(resources_, [&] { return resources::profiles(data_.resources(), data_.coverage(Part::resources)); });
}

const std::vector<planning::Profile>& Facts::planning() const {
    return once(planning_, [&] {
        return planning::profiles(data_.plans(), data_.coverage(Part::plans), planning::logical_framework_of(data_.vocabulary("plans.instrument")));
    });
}

const std::vector<innovation::Profile>& Facts::innovation() const {
    return once(innovation_, [&] { return innovation::profiles(data_.innovations(), data_.coverage(Part::innovations)); });
}

const std::vector<sustainability::Profile>& Facts::sustainability() const {
    return once(sustainability_, [&] { return sustainability::profiles(data_.sustainability(), data_.coverage(Part::sustainability)); });
}

const std::vector<sustainability::RiskPosition>& Facts::risk() const {
    return once(risk_, [&] { return sustainability::risk_positions(resources(), sustainability()); });
}

const std::vector<Involvement>& Facts::involvements() const {
    return once(involvements_, [&] {
        std::vector<Involvement> rows;
        std::copy_if(data_.involvements().begin(), data_.involvements().end(), std::back_inserter(rows),
                     [&](const Involvement& row) { return valid(Part::involvements, row.initiative); });
        return rows;
    });
}

const std::vector<articulation::ActorMix>& Facts::actors() const {
    return once(actors_, [&] { return articulation::actor_mixes(data_.size(), data_.actors(), involvements()); });
}

const articulation::Leadership& Facts::leadership() const {
    return once(leadership_, [&] { return articulation::leadership(data_.size(), data_.actors(), involvements()); });
}

const articulation::Agreements& Facts::agreements() const {
    return once(agreements_, [&] { return articulation::count_agreements(data_.size(), data_.actors(), involvements()); });
}

Coverage dimension_coverage(const Dataset& data, std::size_t initiative) {
    Coverage known = Coverage::not_coded;
    for (const Part part : {Part::involvements, Part::mechanisms, Part::resources, Part::plans, Part::innovations, Part::sustainability}) {
        const Coverage each = data.coverage(part)[initiative];
        if (each == Coverage::coded || each == Coverage::none) return Coverage::coded;
        if (each == Coverage::not_reported) known = each;
    }
    return known;
}

Cases dimension_cases(const Dataset& data) {
    std::vector<Coverage> all;
    for (std::size_t i = 0; i < data.size(); ++i) all.push_back(dimension_coverage(data, i));
    return count_cases(all);
}

Answer answer_of(articulation::Known known) {
    if (known == articulation::Known::unknown) return Answer::unknown;
    return known == articulation::Known::yes ? Answer::yes : Answer::no;
}

Answer several_municipalities(const articulation::ActorMix& mix) {
    constexpr auto municipal = static_cast<std::size_t>(Level::municipal);
    if (mix.public_levels[municipal] >= 2) return Answer::yes;
    return mix.public_levels[municipal] + mix.open_levels[municipal] < 2 ? Answer::no : Answer::unknown;
}

}  // namespace cabildo::findings
