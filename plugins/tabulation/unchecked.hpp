// What the audit of a declared table passes over: printed cells that cannot be read or compared, and why. Without them
// "no finding" would say more than was looked at.
#pragma once

#include "audit.hpp"

#include <cabildo/dataset.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cabildo::tabulation {

enum class UncheckedReason : std::uint8_t {
    unreadable,          ///< no number, in a column of numbers
    repeated,            ///< the table has the same cell before
    blank,               ///< nothing is printed where the data have cases
    text_total,          ///< words as the total of a column of texts
    unknown_variable,    ///< the codebook does not have the table's variable
    no_categories,       ///< the variable is of numbers or of text
    unknown_population,  ///< the table's population cannot be selected
    unknown_column,      ///< neither n, percent nor VARIABLE=CATEGORY,…
    unknown_row,         ///< no category of the variable
    no_cases,            ///< a percentage of nobody
    overlapping,         ///< a subtotal of several answers, which is no sum
    unknown_part,        ///< a subtotal with an unknown row
};

struct UncheckedCell {
    std::string row, column;  ///< labels
    std::string printed;
    UncheckedReason reason;
    bool total_unchecked = false;  ///< for its sake no total of its column is compared with its sum
};

/// The cells in the order of rows and columns, those that stand a second time at the end. `context` is the one of
/// audit(); `variable` is nullptr where the codebook has none, `population_known` tells whether it could be selected.
std::vector<UncheckedCell> unchecked_cells(const DeclaredTable& table, const AuditContext& context, const Variable* variable,
                                           bool population_known);

}  // namespace cabildo::tabulation
