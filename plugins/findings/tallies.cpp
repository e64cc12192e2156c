// Measures that count rows of a part by category, over some of the initiatives.
#include "catalogue.hpp"

#include <cabildo/analysis/tally.hpp>

#include <mechanism_counts.hpp>
#include <novelty.hpp>
#include <resource_portfolio.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace cabildo::findings {
namespace {

/// Rows by category; those whose category is not reported apart.
struct Counts {
    Part part;
    const std::vector<Category>* categories;
    std::vector<std::int64_t> rows;
    std::int64_t unknown = 0;
};

template <class Row>
std::vector<Row> rows_of(const std::vector<Row>& rows, const std::vector<bool>& included) {
    std::vector<Row> kept;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept), [&](const Row& row) { return included[row.initiative]; });
    return kept;
}

template <class Rows, class CodeOf>
Counts sdk_tally(Part part, const std::vector<Category>& categories, const Rows& rows, const Facts& facts, CodeOf code_of) {
    const Tally counted = tally(rows, facts.data().coverage(part), categories.size(), code_of);
    return {part, &categories, counted.rows, counted.unknown_rows};
}

Counts sectors(const Facts& facts, const std::vector<bool>& included) {
    const auto counted = articulation::count_participations(facts.data().actors(), rows_of(facts.involvements(), included));
    Counts counts{Part::involvements, closed_vocabulary("actors.sector"), {}, 0};
    for (const auto& row : counted) counts.rows.push_back(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
    counts.unknown = counts.rows.back();
    counts.rows.pop_back();
    return counts;
}

Counts leaders(const Facts& facts, const std::vector<bool>& included) {
    const auto levels = articulation::leadership(facts.data().size(), facts.data().actors(), rows_of(facts.involvements(), included)).levels();
    return {Part::involvements, closed_vocabulary("actors.level"), {levels.begin(), levels.end() - 1}, levels.back()};
}

Counts origins(const Facts& facts, const std::vector<bool>& included) {
    const auto counted = resources::origin_by_kind(rows_of(facts.data().resources(), included));
    return {Part::resources, closed_vocabulary("resources.origin"), {counted.of(Origin::own), counted.of(Origin::external)}, counted.of(Origin::unknown)};
}

Counts mechanisms(const Facts& facts, const std::vector<bool>& included) {
    const auto& vocabulary = facts.data().vocabulary("mechanisms.instrument");
    const auto counted = participation::count_mechanisms(facts.data().coverage(Part::mechanisms), rows_of(facts.data().mechanisms(), included), vocabulary.size());
    Counts counts{Part::mechanisms, &vocabulary, {}, counted.instruments.back().mechanisms};
    for (std::size_t i = 0; i < vocabulary.size(); ++i) counts.rows.push_back(counted.instruments[i].mechanisms);
    return counts;
}

Counts organs(const Facts& facts, const std::vector<bool>& included) {
    std::vector<Innovation> created = rows_of(facts.data().innovations(), included);
    std::erase_if(created, [](const Innovation& each) { return each.kind != InnovationKind::organ; });
    return sdk_tally(Part::innovations, facts.data().vocabulary("innovations.name"), created, facts, [](const Innovation& each) { return each.name; });
}

Counts comparisons(const Facts& facts, const std::vector<bool>& included) {
    static const std::vector<Category> outcomes{{"below", {"por debajo de lo que declaran", "below their claim"}}, {"equal", {"como declaran", "as claimed"}}, {"above", {"por encima de lo que declaran", "above their claim"}}};
    const auto counted = innovation::gap_counts(rows_of(facts.data().innovations(), included));
    return {Part::innovations, &outcomes, {counted.below, counted.equal, counted.above}, counted.assessment_unknown + counted.claim_unknown};
}

Counts counts_of(std::string_view measure, const Facts& facts, const std::vector<bool>& included) {
    const Dataset& data = facts.data();
    if (measure == "articulation.sectors") return sectors(facts, included);
    if (measure == "articulation.leaders") return leaders(facts, included);
    if (measure == "resources.origins") return origins(facts, included);
    if (measure == "participation.instruments") return mechanisms(facts, included);
    if (measure == "innovation.organs") return organs(facts, included);
    if (measure == "innovation.comparisons") return comparisons(facts, included);
    if (measure == "planning.instruments")
        return sdk_tally(Part::plans, data.vocabulary("plans.instrument"), rows_of(data.plans(), included), facts, [](const Plan& each) { return each.instrument; });
    if (measure == "innovation.kinds")
        return sdk_tally(Part::innovations, *closed_vocabulary("innovations.kind"), rows_of(data.innovations(), included), facts, [](const Innovation& each) { return static_cast<Code>(each.kind); });
    throw std::logic_error("not a measure of tallies: " + std::string(measure));
}

}  // namespace

Figure tally_figure(const Condition& condition, std::span<const std::uint32_t> members, const Facts& facts) {
    std::vector<bool> included(facts.data().size());
    for (const std::uint32_t i : members) included[i] = true;
    const Counts counts = counts_of(condition.measure, facts, included);

    Figure figure;
    figure.cases = std::count_if(members.begin(), members.end(), [&](std::uint32_t i) { return facts.valid(counts.part, i); });
    figure.total = std::accumulate(counts.rows.begin(), counts.rows.end(), std::int64_t{0});
    figure.unknown = counts.unknown;
    std::vector<bool> named(counts.rows.size());
    for (const std::string& id : condition.categories) {
        const auto found = std::find_if(counts.categories->begin(), counts.categories->end(), [&](const Category& each) { return each.id == id; });
        if (found == counts.categories->end()) {
            figure.gap = format(Text{"«{0}» no tiene la categoría «{1}»", "“{0}” has no category “{1}”"}, {condition.measure, id});
            continue;
        }
        const auto position = static_cast<std::size_t>(found - counts.categories->begin());
        if (!named[position]) figure.count += counts.rows[position];
        named[position] = true;
        figure.categories.push_back({id, found->label, counts.rows[position]});
    }
    for (std::size_t i = 0; i < counts.rows.size(); ++i)
        if (!named[i]) figure.greatest_other = std::max(figure.greatest_other, counts.rows[i]);
    return figure;
}

}  // namespace cabildo::findings
