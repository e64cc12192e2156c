// What the host gives to one run of a panel: language, seeded random numbers, progress and cancellation.
#pragma once

#include <cabildo/text.hpp>

#include <cstdint>
#include <random>
#include <string>

namespace cabildo {

/// Used by the thread that runs the panel.
class Run {
public:
    virtual ~Run() = default;

    Language language() const { return language_; }
    /// The text in the language of the run.
    const std::string& operator()(const Text& text) const { return text.in(language_); }
    /// `one` for a count of 1, else `many`; {0} is the count, further placeholders follow.
    [[nodiscard]] std::string plural(std::int64_t count, const Text& one, const Text& many,
                       std::initializer_list<std::string_view> further = {}) const;
    NumberFormat numbers() const { return NumberFormat(language_); }

    std::uint64_t seed() const { return seed_; }
    /// A generator that depends on the seed and on `purpose` alone, so that adding one does not move another.
    [[nodiscard]] std::mt19937_64 random(std::string_view purpose) const;

    /// Tells how far the run is, 0–1, and resets the limit on silence. Throws Error (cancelled) once the user has
    /// asked to stop. Call it now and then in long loops.
    virtual void progress(double fraction, std::string_view message = {}) = 0;

protected:
    Run(Language language, std::uint64_t seed) : language_(language), seed_(seed) {}

private:
    Language language_;
    std::uint64_t seed_;
};

}  // namespace cabildo
