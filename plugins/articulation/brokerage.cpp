// Gould–Fernandez brokerage on undirected ties.
#include "brokerage.hpp"

#include <algorithm>

namespace cabildo::articulation {
namespace {

/// The node's open pairs by group: all pairs of neighbours less those tied to each other.
class Broker {
public:
    Broker(const Adjacency& ties, const std::vector<std::int32_t>& groups)
        : ties_(ties), groups_(groups), near_(ties.size(), 0), all_(1 + static_cast<std::size_t>(std::max(0, *std::max_element(groups.begin(), groups.end()))), 0),
          tied_(all_.size(), 0) {}

    Brokerage at(std::size_t b) {
        Brokerage result;
        if (groups_[b] < 0) return result;
        std::fill(all_.begin(), all_.end(), 0);
        for (const Node a : ties_.of(b)) {
            near_[a] = 1;
            if (groups_[a] >= 0) ++all_[static_cast<std::size_t>(groups_[a])];
        }
        for (const Node a : ties_.of(b)) {
            if (groups_[a] >= 0) add_ends(result, a, groups_[b]);
        }
        for (const Node a : ties_.of(b)) near_[a] = 0;
        return result;
    }

private:
    /// Adds the ordered pairs that start at a.
    void add_ends(Brokerage& result, Node a, std::int32_t own) {
        std::fill(tied_.begin(), tied_.end(), 0);
        for (const Node c : ties_.of(a)) {
            if (near_[c] != 0 && groups_[c] >= 0) ++tied_[static_cast<std::size_t>(groups_[c])];
        }
        const std::int32_t from = groups_[a];
        for (std::size_t to = 0; to < all_.size(); ++to) {
            const std::int64_t self = static_cast<std::int32_t>(to) == from ? 1 : 0;
            const std::int64_t open = all_[to] - tied_[to] - self;
            const bool starts_at_home = from == own, ends_at_home = static_cast<std::int32_t>(to) == own;
            if (starts_at_home && ends_at_home) result.coordinator += open;
            else if (starts_at_home) result.representative += open;
            else if (ends_at_home) continue;  // gatekeeper: the same pairs in the other order
            else if (self == 1) result.itinerant += open;
            else result.liaison += open;
        }
    }

    const Adjacency& ties_;
    const std::vector<std::int32_t>& groups_;
    std::vector<std::uint8_t> near_;
    std::vector<std::int64_t> all_, tied_;  ///< by group
};

}  // namespace

Brokerage& Brokerage::operator+=(const Brokerage& other) {
    coordinator += other.coordinator;
    itinerant += other.itinerant;
    representative += other.representative;
    liaison += other.liaison;
    return *this;
}

std::vector<Brokerage> brokerage(const Adjacency& ties, const std::vector<std::int32_t>& groups, const Progress& progress) {
    std::vector<Brokerage> result;
    if (ties.size() == 0) return result;
    Broker broker(ties, groups);
    for (std::size_t v = 0; v < ties.size(); ++v) {
        if (v % 64 == 0) progress(static_cast<double>(v) / static_cast<double>(ties.size()));
        result.push_back(broker.at(v));
    }
    return result;
}

}  // namespace cabildo::articulation
