// Networks for the tests: Davis' Southern Women as the data package gives them, with the figures of NetworkX 3 (module
// bipartite) in davis_expected.csv, and random ones.
#pragma once

#include "two_mode.hpp"

#include <cabildo/stats/random.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace cabildo::articulation::test {

inline std::vector<std::vector<std::string>> rows_of(const std::string& file) {
    std::ifstream in(std::string(CABILDO_TEST_DATA) + "/plugins/articulation/" + file);
    if (!in) throw std::runtime_error("no file " + file);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        rows.emplace_back();
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, ',');) rows.back().push_back(field);
    }
    return rows;
}

struct Davis {
    std::vector<std::string> names;  ///< by node: events, then women
    TwoModeNetwork network;
};

inline Davis davis() {
    Davis result;
    std::map<std::string, Node> number;
    for (const char* file : {"packages/davis/initiatives.csv", "packages/davis/actors.csv"}) {
        for (const auto& row : rows_of(file)) {
            number.emplace(row[0], static_cast<Node>(result.names.size()));
            result.names.push_back(row[0]);
        }
    }
    std::vector<std::pair<Node, Node>> ties;
    for (const auto& row : rows_of("packages/davis/involvements.csv")) ties.emplace_back(number.at(row[1]), number.at(row[2]) - 14);
    result.network = TwoModeNetwork(14, 18, std::move(ties));
    return result;
}

/// `each` ties an initiative, drawn with replacement.
inline TwoModeNetwork random_network(std::size_t initiatives, std::size_t actors, std::size_t each, std::uint64_t seed) {
    stats::Generator generator(seed);
    std::vector<std::pair<Node, Node>> ties;
    for (std::size_t i = 0; i < initiatives; ++i) {
        for (std::size_t k = 0; k < each; ++k) ties.emplace_back(static_cast<Node>(i), static_cast<Node>(stats::uniform_below(generator, actors)));
    }
    return TwoModeNetwork(initiatives, actors, std::move(ties));
}

/// Undirected ties as packed lists.
inline Adjacency adjacency(std::size_t nodes, const std::vector<std::pair<Node, Node>>& ties) {
    std::vector<std::vector<Node>> lists(nodes);
    for (const auto& [a, b] : ties) {
        lists[a].push_back(b);
        lists[b].push_back(a);
    }
    Adjacency result;
    for (auto& list : lists) {
        std::sort(list.begin(), list.end());
        result.targets.insert(result.targets.end(), list.begin(), list.end());
        result.offsets.push_back(result.targets.size());
    }
    return result;
}

inline void quietly(double) {}

}  // namespace cabildo::articulation::test
