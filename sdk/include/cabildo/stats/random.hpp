// Random draws that give the same result on every machine. The distributions of the standard library may differ from one
// library to the next; the generator itself may not. Take the generator from Run::random().
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <utility>

namespace cabildo::stats {

using Generator = std::mt19937_64;

/// Uniform on 0 … bound−1; bound > 0. Rejection, so without bias.
std::uint64_t uniform_below(Generator& generator, std::uint64_t bound);

/// Uniform on [0, 1), with 53 bits.
double uniform_unit(Generator& generator);

/// Fisher–Yates shuffle: every order is equally likely.
template <class T>
void shuffle(std::span<T> items, Generator& generator) {
    for (std::size_t i = items.size(); i > 1; --i) {
        using std::swap;
        swap(items[i - 1], items[static_cast<std::size_t>(uniform_below(generator, i))]);
    }
}

}  // namespace cabildo::stats
