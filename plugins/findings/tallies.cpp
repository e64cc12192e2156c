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

/// Rows by category; those whose category is not reported apart. `possible`, of the same shape: rows of which it is not known
/// whether they are counted at all.
struct Counts {
    Part part;
    const std::vector<Category>* categories;
    std::vector<std::int64_t> rows;
    std::int64_t unknown = 0;
    std::vector<std::int64_t> possible{};
    std::int64_t possible_unknown = 0;
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
    std::vector<Involvement> rows = rows_of(facts.involvements(), included);
    const auto levels_of = [&](const std::vector<Involvement>& some) { return articulation::leadership(facts.data().size(), facts.data().actors(), some).levels(); };
    const auto levels = levels_of(rows);
    // A role that is not reported may be a lead: what all of them would make it.
    for (Involvement& row : rows)
        if (row.role == Role::unknown) row.role = Role::leads;
    const auto all = levels_of(rows);
    Counts counts{Part::involvements, closed_vocabulary("actors.level"), {levels.begin(), levels.end() - 1}, levels.back(), {}, all.back() - levels.back()};
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) counts.possible.push_back(all[i] - levels[i]);
    return counts;
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
    std::vector<Innovation> possible = created;
    std::erase_if(created, [](const Innovation& each) { return each.kind != InnovationKind::organ; });
    std::erase_if(possible, [](const Innovation& each) { return each.kind != InnovationKind::unknown; });
    const auto by_name = [&](const std::vector<Innovation>& rows) { return sdk_tally(Part::innovations, facts.data().vocabulary("innovations.name"), rows, facts, [](const Innovation& each) { return each.name; }); };
    Counts counts = by_name(created);
    const Counts more = by_name(possible);
    counts.possible = more.rows;
    counts.possible_unknown = more.unknown;
    return counts;
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
    Counts counts = counts_of(condition.measure, facts, included);
    counts.possible.resize(counts.rows.size());

    Figure figure;
    figure.cases = std::count_if(members.begin(), members.end(), [&](std::uint32_t i) { return facts.valid(counts.part, i); });
    figure.total = std::accumulate(counts.rows.begin(), counts.rows.end(), std::int64_t{0});
    figure.unknown = counts.unknown;
    figure.possible_unknown = counts.possible_unknown;
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
        figure.categories.push_back({id, found->label, counts.rows[position], counts.possible[position]});
    }
    figure.others = false;
    for (std::size_t i = 0; i < counts.rows.size(); ++i) {
        (named[i] ? figure.possible_named : figure.possible_other) += counts.possible[i];
        if (named[i]) continue;
        figure.others = true;
        figure.greatest_other = std::max(figure.greatest_other, counts.rows[i]);
        figure.greatest_other_possible = std::max(figure.greatest_other_possible, counts.rows[i] + counts.possible[i]);
    }
    return figure;
}

}  // namespace cabildo::findings
