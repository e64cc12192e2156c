// Random draws that give the same result on every machine.
#include <cabildo/stats/random.hpp>

namespace cabildo::stats {

std::uint64_t uniform_below(Generator& generator, std::uint64_t bound) {
    const std::uint64_t rejected = (0 - bound) % bound;  // 2^64 mod bound values would come once too often
    std::uint64_t draw = generator();
    while (draw < rejected) draw = generator();
    return draw % bound;
}

double uniform_unit(Generator& generator) { return static_cast<double>(generator() >> 11) * 0x1.0p-53; }

}  // namespace cabildo::stats
