// igraph's errors, random generator and graphs.
#include "igraph_session.hpp"

#include <stdexcept>
#include <string>

namespace cabildo::articulation {
namespace {

void silent_warning(const char*, const char*, int) {}

}  // namespace

IgraphSession::IgraphSession(stats::Generator& generator)
    : handler_(igraph_set_error_handler(igraph_error_handler_ignore)), warnings_(igraph_set_warning_handler(silent_warning)) {
    igraph_rng_seed(igraph_rng_default(), static_cast<igraph_uint_t>(generator() >> 1));
}

IgraphSession::~IgraphSession() {
    igraph_set_error_handler(handler_);
    igraph_set_warning_handler(warnings_);
}

void check(igraph_error_t code, const char* what) {
    if (code != IGRAPH_SUCCESS) throw std::runtime_error(std::string("igraph, ") + what + ": " + igraph_strerror(code));
}

IgraphVector::IgraphVector(std::span<const double> values) : IgraphVector(values.size()) {
    for (std::size_t i = 0; i < values.size(); ++i) (*this)[i] = values[i];
}

IgraphGraph::IgraphGraph(const Adjacency& adjacency) {
    IgraphIntegers ends(adjacency.targets.size());
    std::size_t at = 0;
    for (std::size_t v = 0; v < adjacency.size(); ++v) {
        for (const Node w : adjacency.of(v)) {
            if (w <= v) continue;
            ends[at++] = static_cast<igraph_integer_t>(v);
            ends[at++] = static_cast<igraph_integer_t>(w);
        }
    }
    check(igraph_create(&graph_, ends.get(), static_cast<igraph_integer_t>(adjacency.size()), IGRAPH_UNDIRECTED), "graph");
}

std::vector<double> edge_values(const Adjacency& adjacency, std::span<const double> values) {
    std::vector<double> edges;
    edges.reserve(values.size() / 2);
    for (std::size_t v = 0; v < adjacency.size(); ++v) {
        for (std::uint64_t at = adjacency.offsets[v]; at < adjacency.offsets[v + 1]; ++at) {
            if (adjacency.targets[at] > v) edges.push_back(values[at]);
        }
    }
    return edges;
}

}  // namespace cabildo::articulation
