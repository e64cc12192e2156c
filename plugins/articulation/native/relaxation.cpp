#include "relaxation.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::articulation {

namespace {

constexpr double spring = 0.12, push = 0.05, home = 0.015;
constexpr double reach = 2;        ///< beyond, nodes do not mind each other
constexpr double gap = 0.06;       ///< at least, between two nodes
constexpr double farthest = 0.25;  ///< that a node goes in a step, at full heat
constexpr double cooling = 0.98, cold = 0.02, still = 0.0005;

struct Force {
    double x = 0, y = 0;
};

}  // namespace

Relaxation::Relaxation(std::vector<Body> bodies, std::vector<std::pair<std::size_t, std::size_t>> ties, double heat)
    : bodies_(std::move(bodies)), ties_(std::move(ties)), heat_(heat) {
    for (const Body& body : bodies_) homes_.emplace_back(body.x, body.y);
}

void Relaxation::put(std::size_t body, double x, double y) {
    bodies_[body].x = x;
    bodies_[body].y = y;
    homes_[body] = {x, y};
}

bool Relaxation::step() {
    if (heat_ < cold) return false;
    std::vector<Force> forces(bodies_.size());
    const auto pull = [&](std::size_t a, std::size_t b, double strength, double dx, double dy) {
        forces[a].x += strength * dx;
        forces[a].y += strength * dy;
        forces[b].x -= strength * dx;
        forces[b].y -= strength * dy;
    };
    for (std::size_t a = 0; a < bodies_.size(); ++a)
        for (std::size_t b = a + 1; b < bodies_.size(); ++b) {
            double dx = bodies_[b].x - bodies_[a].x, dy = bodies_[b].y - bodies_[a].y, distance = std::hypot(dx, dy);
            if (distance > reach) continue;
            if (distance < 1e-6) {  // on the same spot: part them in a direction of their own
                dx = std::cos(static_cast<double>(b));
                dy = std::sin(static_cast<double>(b));
                distance = 1e-3;
            }
            const double least = bodies_[a].radius + bodies_[b].radius + gap;
            const double strength = push / std::max(distance, 0.1) + (distance < least ? 0.3 * (least - distance) : 0);
            pull(a, b, -strength / std::hypot(dx, dy), dx, dy);
        }
    for (const auto& [a, b] : ties_) {
        const double dx = bodies_[b].x - bodies_[a].x, dy = bodies_[b].y - bodies_[a].y, distance = std::hypot(dx, dy);
        if (distance > 1e-9) pull(a, b, spring * (distance - 1) / distance, dx, dy);
    }
    double furthest = 0;
    for (std::size_t i = 0; i < bodies_.size(); ++i) {
        Body& body = bodies_[i];
        if (body.fixed) continue;
        double x = heat_ * (forces[i].x + home * (homes_[i].first - body.x)), y = heat_ * (forces[i].y + home * (homes_[i].second - body.y));
        const double length = std::hypot(x, y), most = farthest * heat_;
        if (length > most) {
            x *= most / length;
            y *= most / length;
        }
        body.x += x;
        body.y += y;
        furthest = std::max(furthest, std::min(length, most));
    }
    heat_ *= cooling;
    if (furthest < still) heat_ = 0;
    return heat_ >= cold;
}

}  // namespace cabildo::articulation
