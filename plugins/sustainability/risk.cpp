// Risk that an initiative does not last.
#include "risk.hpp"

namespace cabildo::sustainability {
namespace {

Answer both(Answer a, Answer b) {
    if (a == Answer::no || b == Answer::no) return Answer::no;
    return a == Answer::yes && b == Answer::yes ? Answer::yes : Answer::unknown;
}

Answer opposite(Answer answer) {
    if (answer == Answer::unknown) return answer;
    return answer == Answer::yes ? Answer::no : Answer::yes;
}

}  // namespace

std::vector<RiskPosition> risk_positions(std::span<const resources::Profile> resources, std::span<const Profile> sustainability) {
    std::vector<RiskPosition> positions(resources.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        RiskPosition& position = positions[i];
        position.in_n = resources[i].coverage != Coverage::not_coded && sustainability[i].coverage != Coverage::not_coded;
        if (!position.in_n) continue;
        position.dependence = resources::share_class(resources[i]);
        position.step = sustainability[i].observed;
        position.rungs = sustainability[i].observed_range;
        position.at_risk = both(resources[i].dependent, opposite(sustainability[i].institutional()));
    }
    return positions;
}

std::int64_t RiskMatrix::row_total(std::size_t row) const {
    std::int64_t total = 0;
    for (std::size_t column = 0; column <= steps; ++column) total += count(row, column);
    return total;
}

std::int64_t RiskMatrix::column_total(std::size_t column) const {
    std::int64_t total = 0;
    for (std::size_t row = 0; row <= resources::share_classes; ++row) total += count(row, column);
    return total;
}

std::int64_t RiskMatrix::total() const {
    std::int64_t total = 0;
    for (std::size_t row = 0; row <= resources::share_classes; ++row) total += row_total(row);
    return total;
}

std::int64_t RiskMatrix::known() const {
    return total() - row_total(resources::share_classes) - column_total(steps) + count(resources::share_classes, steps);
}

RiskMatrix risk_matrix(std::span<const RiskPosition> positions) {
    RiskMatrix matrix;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const RiskPosition& position = positions[i];
        if (!position.in_n) continue;
        const std::size_t row = position.dependence ? static_cast<std::size_t>(*position.dependence) : resources::share_classes;
        const std::size_t column = position.step ? static_cast<std::size_t>(*position.step) : steps;
        matrix.cells[row][column].push_back(static_cast<std::uint32_t>(i));
    }
    return matrix;
}

}  // namespace cabildo::sustainability
