// Plurals and random numbers of a run.
#include <cabildo/run.hpp>

#include <string_view>
#include <vector>

namespace cabildo {

std::string Run::plural(std::int64_t count, const Text& one, const Text& many,
                        std::initializer_list<std::string_view> further) const {
    const std::string number = numbers().integer(count);
    std::vector<std::string_view> arguments{number};
    arguments.insert(arguments.end(), further);
    return format((count == 1 ? one : many).in(language_), arguments);
}

std::mt19937_64 Run::random(std::string_view purpose) const {
    std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a, 64 bits
    for (char c : purpose) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3u;
    }
    const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
    const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32); };
    std::seed_seq seeds{low(seed_), high(seed_), low(hash), high(hash)};
    return std::mt19937_64(seeds);
}

}  // namespace cabildo
