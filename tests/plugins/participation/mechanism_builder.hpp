// Mechanisms in one line each, for the tests of this plugin.
#pragma once

#include <cabildo/dataset.hpp>

#include <optional>

namespace cabildo::test {

struct Made : Mechanism {
    explicit Made(std::uint32_t of_initiative, std::optional<int> of_depth = {}, Code of_instrument = 0) {
        initiative = of_initiative;
        depth = of_depth;
        instrument = of_instrument;
        binding = simulated = Answer::no;
        centrality = Centrality::strategy;
        stages = std::uint8_t{agenda};
    }
    Made binds(Answer answer = Answer::yes) const { return changed([&](Made& made) { made.binding = answer; }); }
    Made axis() const { return changed([](Made& made) { made.centrality = Centrality::axis; }); }
    Made role(Centrality centrality_) const { return changed([&](Made& made) { made.centrality = centrality_; }); }
    Made simulates(Answer answer = Answer::yes) const { return changed([&](Made& made) { made.simulated = answer; }); }
    Made at(std::optional<std::uint8_t> bits) const { return changed([&](Made& made) { made.stages = bits; }); }

private:
    template <class Change>
    Made changed(Change change) const {
        Made made = *this;
        change(made);
        return made;
    }
};

}  // namespace cabildo::test
