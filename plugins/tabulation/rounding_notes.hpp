// Footnotes where rounded percentages do not add to the total printed beside them. Only where that happens.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cabildo::tabulation {

/// A column of percentages: what its rounded ones add to, less 100, in units of the last decimal.
struct ColumnGap {
    std::string label;
    std::int64_t gap = 0;
};

/// "Los porcentajes redondeados suman 99,9 %." Columns are named where not all of them miss by the same, or when `named`.
void add_rounding_note(Table& table, const std::vector<ColumnGap>& columns, int decimals, const Run& run, bool named = false);

/// Rows and columns of a cross table whose rounded parts miss the percentage printed as their total.
struct CrossGaps {
    std::vector<std::string> rows, columns;  ///< labels
    std::int64_t most = 0;                   ///< the largest gap without its sign, in units of the last decimal
};

/// "Por el redondeo, las partes no suman el total impreso en la fila «A» y 5 columnas; la diferencia llega a 0,1 puntos."
void add_rounding_note(Table& table, const CrossGaps& gaps, int decimals, const Run& run);

}  // namespace cabildo::tabulation
