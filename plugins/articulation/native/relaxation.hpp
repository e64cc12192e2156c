// A gentle settling of a figure: tied nodes draw near, others give way, what is pinned stays.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace cabildo::articulation {

/// Springs along the ties (length 1), a push between nodes that come close, and a light pull to where each node stood, so that the
/// figure stays recognisable. One step costs nodes² and does the same on every machine. After Fruchterman & Reingold (1991).
class Relaxation {
public:
    struct Body {
        double x = 0, y = 0;
        double radius = 0.2;  ///< in lengths of a tie
        bool fixed = false;
    };

    /// `ties` are positions in `bodies`. `heat` 1: a whole new start; less: a nudge.
    Relaxation(std::vector<Body> bodies, std::vector<std::pair<std::size_t, std::size_t>> ties, double heat);

    /// False when it has come to rest, and from then on.
    bool step();
    const std::vector<Body>& bodies() const { return bodies_; }
    /// A node that is dragged meanwhile.
    void put(std::size_t body, double x, double y);

private:
    std::vector<Body> bodies_;
    std::vector<std::pair<double, double>> homes_;
    std::vector<std::pair<std::size_t, std::size_t>> ties_;
    double heat_;
};

}  // namespace cabildo::articulation
