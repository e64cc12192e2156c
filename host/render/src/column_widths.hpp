// How room is shared among the columns of a table that would like more of it. Any unit of length.
#pragma once

#include <cstddef>
#include <vector>

namespace cabildo::render {

struct ColumnNeed {
    double least = 0;    ///< with the gaps: no word and no figure breaks
    double natural = 0;  ///< with the gaps: more than that serves nothing
    double gaps = 0;     ///< beside the text
    std::vector<double> texts{};  ///< of sampled rows, the same ones for each column in the same order: the cell's text on one line; 0, or none, where it never breaks
};

/// Every how many rows one is measured, so that tables of thousands cost no more than those of hundreds.
std::size_t sampling_step(std::size_t rows);

/// How wide a table is that would take `natural`, up to `room`: one that asks for much fills it, a small one does not.
double wanted_width(double natural, double room);

/// Each column gets its least, also where that is more than `room`; what is left goes, bit by bit, to the text that makes
/// its rows high. Together they are `room` where the needs reach that far.
std::vector<double> widths_for_low_rows(const std::vector<ColumnNeed>& needs, double room);

/// About how many lines the sampled rows take in such widths: the highest, and on the average.
struct RowLines {
    double most = 1, mean = 1;
};
RowLines lines_of_rows(const std::vector<ColumnNeed>& needs, const std::vector<double>& widths);

}  // namespace cabildo::render
