// Singular values through the symmetric product AAᵀ of the smaller set, by igraph's LAPACK and ARPACK.
#include "spectral.hpp"

#include "igraph_session.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::articulation {
namespace {

constexpr std::size_t wanted = 3;
/// Eigenvalues closer than this share of the largest count as equal.
constexpr double same_value = 1e-9;

/// The smaller set, whose product with the other is solved.
struct Side {
    const TwoModeNetwork& network;
    std::size_t first, size;

    explicit Side(const TwoModeNetwork& of)
        : network(of), first(of.initiatives() <= of.actors() ? 0 : of.initiatives()), size(std::min(of.initiatives(), of.actors())) {}

    /// to = A Aᵀ from
    void multiply(double* to, const double* from) const {
        std::fill(to, to + size, 0.0);
        const std::size_t other_first = first == 0 ? network.initiatives() : 0, other_last = first == 0 ? network.size() : network.initiatives();
        for (std::size_t v = other_first; v < other_last; ++v) {
            double sum = 0;
            for (const Node w : network.neighbours(v)) sum += from[w - first];
            for (const Node w : network.neighbours(v)) to[w - first] += sum;
        }
    }
};

/// Falling eigenvalues of AAᵀ with their vectors.
struct Eigen {
    std::vector<double> values;
    std::vector<std::vector<double>> vectors;
};

Eigen dense(const Side& side) {
    IgraphMatrix product(side.size, side.size), vectors(0, 0);
    std::vector<double> unit(side.size, 0), column(side.size, 0);
    for (std::size_t j = 0; j < side.size; ++j) {
        unit[j] = 1;
        side.multiply(column.data(), unit.data());
        for (std::size_t i = 0; i < side.size; ++i) product.at(i, j) = column[i];
        unit[j] = 0;
    }
    IgraphVector values;
    check(igraph_lapack_dsyevr(product.get(), IGRAPH_LAPACK_DSYEV_ALL, 0, 0, 0, 0, 0, 0, values.get(), vectors.get(), nullptr), "dsyevr");
    Eigen eigen;
    for (std::size_t k = side.size; k-- > 0;) {
        eigen.values.push_back(values[k]);
        eigen.vectors.emplace_back();
        for (std::size_t i = 0; i < side.size; ++i) eigen.vectors.back().push_back(vectors.at(i, k));
    }
    return eigen;
}

igraph_error_t multiply_for_arpack(igraph_real_t* to, const igraph_real_t* from, int, void* side) {
    static_cast<const Side*>(side)->multiply(to, from);
    return IGRAPH_SUCCESS;
}

Eigen sparse(Side& side, stats::Generator& generator) {
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    options.n = static_cast<int>(side.size);
    options.nev = 6;
    options.ncv = 0;
    options.which[0] = 'L';
    options.which[1] = 'A';
    options.start = 1;
    options.mxiter = 20'000;
    IgraphVector values;
    IgraphMatrix vectors(side.size, 1);
    for (std::size_t i = 0; i < side.size; ++i) vectors.at(i, 0) = 1 + 0.1 * stats::uniform_unit(generator);
    check(igraph_arpack_rssolve(multiply_for_arpack, &side, &options, nullptr, values.get(), vectors.get()), "ARPACK");
    Eigen eigen;
    for (std::size_t k = 0; k < 6; ++k) {
        eigen.values.push_back(values[k]);
        eigen.vectors.emplace_back();
        for (std::size_t i = 0; i < side.size; ++i) eigen.vectors.back().push_back(vectors.at(i, k));
    }
    return eigen;
}

/// The part of (1, …, 1) in the space of the largest eigenvalue.
std::vector<double> leading(const Eigen& eigen, std::size_t size) {
    std::vector<double> sum(size, 0);
    for (std::size_t k = 0; k < eigen.values.size() && eigen.values[k] >= eigen.values[0] * (1 - same_value); ++k) {
        double weight = 0;
        for (const double each : eigen.vectors[k]) weight += each;
        for (std::size_t i = 0; i < size; ++i) sum[i] += weight * eigen.vectors[k][i];
    }
    return sum;
}

}  // namespace

Spectrum spectrum(const TwoModeNetwork& network, stats::Generator& generator) {
    Spectrum result{{}, std::vector<double>(network.size(), 0)};
    if (network.ties() == 0) return result;
    const IgraphSession session(generator);
    Side side(network);
    const Eigen eigen = side.size <= dense_spectrum ? dense(side) : sparse(side, generator);
    for (std::size_t k = 0; k < std::min(wanted, eigen.values.size()); ++k) {
        if (eigen.values[k] > eigen.values[0] * 1e-12) result.singular_values.push_back(std::sqrt(eigen.values[k]));
    }
    const std::vector<double> own = leading(eigen, side.size);
    for (std::size_t i = 0; i < side.size; ++i) result.eigenvector[side.first + i] = std::max(0.0, own[i]);
    const double first = result.singular_values.front();
    for (std::size_t v = 0; v < network.size(); ++v) {
        if (v >= side.first && v < side.first + side.size) continue;
        double sum = 0;
        for (const Node w : network.neighbours(v)) sum += result.eigenvector[w];
        result.eigenvector[v] = sum / first;
    }
    double norm = 0;
    for (const double each : result.eigenvector) norm += each * each;
    for (double& each : result.eigenvector) {
        each /= std::sqrt(norm);
        if (each < 1e-12) each = 0;
    }
    return result;
}

}  // namespace cabildo::articulation
