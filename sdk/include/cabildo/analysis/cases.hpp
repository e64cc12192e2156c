// How many initiatives a figure speaks of: the three kinds of N, and the sentence that tells them.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace cabildo {

/// Initiatives by what is known of them. N is valid + not_reported; what is not coded is outside of it.
struct Cases {
    std::int64_t valid = 0;  ///< coded, or looked at and none
    std::int64_t not_reported = 0, not_coded = 0;

    std::int64_t n() const { return valid + not_reported; }
};

/// Of a variable (Column::coverage) or of a part (Dataset::coverage).
[[nodiscard]] Cases count_cases(std::span<const Coverage> coverage);

/// "29 iniciativas con dato (N válido); 2 no informadas…; 100 sin codificar, fuera de N."
[[nodiscard]] std::string describe(const Cases& cases, const Run& run);

/// The notice `no_cases` when no initiative is selected or none has a value; absent otherwise.
[[nodiscard]] std::optional<Notice> no_cases(const Dataset& data, std::int64_t valid, const Run& run);

}  // namespace cabildo
