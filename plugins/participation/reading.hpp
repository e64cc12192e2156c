// What every panel reads first: the profiles of the selected initiatives, their sums, and the sentences on who counts.
#pragma once

#include "portfolio.hpp"

#include <cabildo/analysis/cases.hpp>
#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <span>
#include <string>
#include <vector>

namespace cabildo::participation {

struct Reading {
    explicit Reading(const Dataset& data);

    std::vector<Profile> profiles;
    Portfolio sum;

    /// Initiatives whose depth is not known are not reported here.
    Cases cases() const { return {sum.valid, sum.not_reported + sum.unknown_depth, sum.not_coded}; }
};

/// "29 iniciativas con dato…; 100 sin codificar, fuera de N." and what is known of the others.
[[nodiscard]] std::string who_counts(const Reading& reading, const Run& run);

/// "24 iniciativas" / "1 iniciativa".
[[nodiscard]] std::string initiatives_text(std::int64_t count, const Run& run);
[[nodiscard]] std::string mechanisms_text(std::int64_t count, const Run& run);

/// A step as a cell, by its short label.
[[nodiscard]] Cell step_cell(Scale scale, std::size_t step, const Run& run);

/// "la consulta", as each scale calls it.
[[nodiscard]] std::string consultation_words(Scale scale, const Run& run);

/// Labels of the stages in `bits`, in the order of the cycle, parted by commas.
[[nodiscard]] std::string stages_text(std::uint8_t bits, const Run& run);

/// The label of an instrument, or "No informado".
[[nodiscard]] std::string instrument_label(const Dataset& data, Code instrument, const Run& run);
[[nodiscard]] std::string not_reported_label(const Run& run);

/// The notice "no_mechanisms" when no initiative with a value has a mechanism; absent otherwise.
[[nodiscard]] std::optional<Notice> no_mechanisms(const Dataset& data, const Reading& reading, const Run& run);

}  // namespace cabildo::participation
