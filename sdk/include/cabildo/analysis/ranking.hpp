// How far a list of the greatest goes: never through the middle of a tie, so that the order of the data decides nothing.
#pragma once

#include <cabildo/run.hpp>

#include <cstddef>
#include <functional>
#include <string>

namespace cabildo {

struct Cut {
    std::size_t shown = 0;  ///< the first ones of the list
    std::size_t tied = 0;   ///< that have the same value as each other, next in the list, and are left out; 0 where no tie was in the way
};

/// Of `all` in falling order about `wanted`: a tie at the cut is shown whole where that makes the list longer by no more than
/// one half, else left out whole. `tied_with_next` tells whether a place of the list and the one after it have the same value.
[[nodiscard]] Cut cut_between_ties(std::size_t all, std::size_t wanted, const std::function<bool(std::size_t)>& tied_with_next);

/// The most that a list of so many wanted ones can show.
[[nodiscard]] constexpr std::size_t most_shown(std::size_t wanted) { return wanted + wanted / 2; }

/// What a tie left out, starting with a space; empty where none did. Fits all nouns that are counted.
[[nodiscard]] std::string tie_sentence(const Cut& cut, const Run& run);

}  // namespace cabildo
