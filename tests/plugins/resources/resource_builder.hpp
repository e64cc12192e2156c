// Resources for tests, in few words.
#pragma once

#include <cabildo/dataset.hpp>

#include <optional>
#include <string>

namespace cabildo::test {

inline Resource resource(std::uint32_t initiative, Origin origin, std::optional<double> amount = std::nullopt, std::string currency = "CLP",
                         Code source = no_code, Answer planned = Answer::unknown) {
    return {initiative, origin, ResourceKind::financial, source, amount, amount ? std::move(currency) : std::string(), planned};
}

}  // namespace cabildo::test
