// Tables with known figures: admissions of six departments at Berkeley in 1973 (Bickel, Hammel, O'Connell 1975), hair and
// eye colour of 592 students (Snee 1974), both as in R's data sets UCBAdmissions and HairEyeColor.
#pragma once

#include "cross_counts.hpp"

#include <vector>

namespace cabildo::tabulation::test {

/// Admitted, rejected × male, female, for the departments A to F.
inline std::vector<CrossCounts> admissions_by_department() {
    return {{2, 2, {512, 89, 313, 19}}, {2, 2, {353, 17, 207, 8}},  {2, 2, {120, 202, 205, 391}},
            {2, 2, {138, 131, 279, 244}}, {2, 2, {53, 94, 138, 299}}, {2, 2, {22, 24, 351, 317}}};
}

inline CrossCounts admissions() {
    CrossCounts sum(2, 2);
    for (const auto& table : admissions_by_department()) {
        for (std::size_t i = 0; i < 4; ++i) sum.cells[i] += table.cells[i];
    }
    return sum;
}

/// Black, brown, red, blond × brown, blue, hazel, green.
inline CrossCounts hair_and_eyes() { return {4, 4, {68, 20, 15, 5, 119, 84, 54, 29, 26, 17, 14, 14, 7, 94, 10, 16}}; }

/// The same table with its rows and columns in the reverse order.
inline CrossCounts reversed(const CrossCounts& table) { return {table.rows, table.columns, {table.cells.rbegin(), table.cells.rend()}}; }

}  // namespace cabildo::tabulation::test
