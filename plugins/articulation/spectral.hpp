// The incidence matrix of initiatives and actors by its singular values: how much of the ties a single centre explains,
// and how close each node is to it.
//
// Bonacich, P. (1991). Simultaneous group and individual centralities. Social Networks 13, 155–168.
#pragma once

#include "two_mode.hpp"

#include <cabildo/stats/random.hpp>

#include <vector>

namespace cabildo::articulation {

struct Spectrum {
    std::vector<double> singular_values;  ///< the largest, falling; at most three, fewer where the network has fewer
    /// First singular vectors of both sets together, scaled to unit norm, not negative. Where several components share
    /// the largest singular value, the part of (1, …, 1) that lies in their common space. All 0 without ties.
    std::vector<double> eigenvector;
};

/// Up to this many nodes in the smaller set the matrix is solved in full (LAPACK), beyond by ARPACK.
inline constexpr std::size_t dense_spectrum = 200;

Spectrum spectrum(const TwoModeNetwork& network, stats::Generator& generator);

}  // namespace cabildo::articulation
