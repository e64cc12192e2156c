// Layouts by igraph, component by component.
#include "layout.hpp"

#include "igraph_session.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cabildo::articulation {
namespace {

/// One component with its layout, its box from (0, 0) to (width, height).
struct Piece {
    std::vector<Node> nodes;
    std::vector<Place> places;
    double width = 0, height = 0;
};

Adjacency part_of(const Adjacency& whole, const std::vector<Node>& nodes, const std::vector<Node>& position) {
    Adjacency part;
    for (const Node v : nodes) {
        for (const Node w : whole.of(v)) part.targets.push_back(position[w]);
        part.offsets.push_back(part.targets.size());
    }
    return part;
}

/// Radius of the largest node and gap between nodes, in lengths of a tie.
constexpr double largest_radius = 0.36, node_gap = 0.05;

/// Makes the ties of length 1 on average.
void scale(std::vector<Place>& places, const Adjacency& ties) {
    double length = 0;
    for (std::size_t v = 0; v < places.size(); ++v) {
        for (const Node w : ties.of(v)) length += std::hypot(places[v].x - places[w].x, places[v].y - places[w].y);
    }
    const double mean = length / static_cast<double>(ties.targets.size());
    if (mean <= 0) return;
    for (Place& place : places) place = {place.x / mean, place.y / mean};
}

/// Pushes nodes apart that would touch, each by half of what is missing, again and again.
void spread(std::vector<Place>& places, const std::vector<double>& radii) {
    for (int round = 0; round < 60; ++round) {
        bool moved = false;
        for (std::size_t a = 0; a < places.size(); ++a) {
            for (std::size_t b = a + 1; b < places.size(); ++b) {
                double dx = places[b].x - places[a].x, dy = places[b].y - places[a].y;
                double distance = std::hypot(dx, dy);
                const double least = radii[a] + radii[b] + node_gap;
                if (distance >= least * 0.999) continue;
                if (distance < 1e-9) {  // on the same spot: part them in a direction of their own
                    dx = std::cos(static_cast<double>(b));
                    dy = std::sin(static_cast<double>(b));
                    distance = 1;
                }
                const double push = (least - std::min(distance, least)) / 2 / distance;
                places[a] = {places[a].x - dx * push, places[a].y - dy * push};
                places[b] = {places[b].x + dx * push, places[b].y + dy * push};
                moved = true;
            }
        }
        if (!moved) return;
    }
}

/// Turns the piece so that its longest extent lies across, and puts its box at the origin.
void settle(Piece& piece) {
    double mx = 0, my = 0, xx = 0, yy = 0, xy = 0;
    for (const Place& p : piece.places) {
        mx += p.x / static_cast<double>(piece.places.size());
        my += p.y / static_cast<double>(piece.places.size());
    }
    for (const Place& p : piece.places) {
        xx += (p.x - mx) * (p.x - mx);
        yy += (p.y - my) * (p.y - my);
        xy += (p.x - mx) * (p.y - my);
    }
    const double angle = std::atan2(2 * xy, xx - yy) / 2, c = std::cos(angle), s = std::sin(angle);
    double left = 0, top = 0, right = 0, bottom = 0;
    for (Place& p : piece.places) {
        const double x = p.x - mx, y = p.y - my;
        p = {c * x + s * y, c * y - s * x};
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    for (Place& p : piece.places) p = {p.x - left, p.y - top};
    piece.width = right - left;
    piece.height = bottom - top;
}

Piece laid_out(const Adjacency& whole, std::vector<Node> nodes, const std::vector<double>& radii, std::vector<Node>& position, stats::Generator& generator) {
    for (std::size_t i = 0; i < nodes.size(); ++i) position[nodes[i]] = static_cast<Node>(i);
    Piece piece{std::move(nodes), {}, 0, 0};
    if (piece.nodes.size() == 1) {
        piece.places.emplace_back();
        return piece;
    }
    const Adjacency part = part_of(whole, piece.nodes, position);
    const IgraphGraph graph(part);
    const auto size = static_cast<igraph_integer_t>(piece.nodes.size());
    IgraphMatrix places(piece.nodes.size(), 2);
    for (std::size_t i = 0; i < piece.nodes.size(); ++i) {  // a circle, slightly shaken: an even start may never part
        const double turn = 2 * M_PI * static_cast<double>(i) / static_cast<double>(size);
        places.at(i, 0) = std::cos(turn) + 0.01 * stats::uniform_unit(generator);
        places.at(i, 1) = std::sin(turn) + 0.01 * stats::uniform_unit(generator);
    }
    check(igraph_layout_kamada_kawai(graph.get(), places.get(), true, 60 * size, 0, static_cast<double>(size), nullptr, nullptr, nullptr, nullptr, nullptr),
          "layout");
    for (std::size_t i = 0; i < piece.nodes.size(); ++i) piece.places.push_back({places.at(i, 0), places.at(i, 1)});
    scale(piece.places, part);
    std::vector<double> own;
    for (const Node v : piece.nodes) own.push_back(radii[v]);
    spread(piece.places, own);
    settle(piece);
    return piece;
}

}  // namespace

std::vector<Place> lay_out(const Adjacency& adjacency, const std::vector<double>& sizes, stats::Generator& generator) {
    const IgraphSession session(generator);
    const Components parts = components(adjacency);
    std::vector<std::vector<Node>> members(parts.sizes.size());
    for (std::size_t v = 0; v < adjacency.size(); ++v) members[parts.of[v]].push_back(static_cast<Node>(v));
    std::vector<Node> position(adjacency.size());
    std::vector<double> radii(adjacency.size(), largest_radius / 2);
    const double largest = sizes.empty() ? 0 : *std::max_element(sizes.begin(), sizes.end());
    for (std::size_t v = 0; largest > 0 && v < sizes.size(); ++v) radii[v] = largest_radius * std::sqrt(sizes[v] / largest);
    std::vector<Piece> pieces;
    for (auto& nodes : members) pieces.push_back(laid_out(adjacency, std::move(nodes), radii, position, generator));
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.nodes.size() > b.nodes.size(); });

    // Shelves as wide as the widest piece, or as a landscape page of all boxes together.
    constexpr double gap = 1;
    double area = 0, widest = 0;
    for (const Piece& piece : pieces) {
        area += (piece.width + gap) * (piece.height + gap);
        widest = std::max(widest, piece.width);
    }
    const double shelf = std::max(widest, 1.5 * std::sqrt(area));
    std::vector<Place> places(adjacency.size());
    double x = 0, y = 0, tallest = 0;
    for (const Piece& piece : pieces) {
        if (x > 0 && x + piece.width > shelf) {
            y += tallest + gap;
            x = tallest = 0;
        }
        for (std::size_t i = 0; i < piece.nodes.size(); ++i) places[piece.nodes[i]] = {x + piece.places[i].x, y + piece.places[i].y};
        x += piece.width + gap;
        tallest = std::max(tallest, piece.height);
    }
    return places;
}

}  // namespace cabildo::articulation
