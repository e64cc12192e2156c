// igraph's C objects as owners that free them, and its errors as exceptions. igraph keeps global state (random generator,
// error handler): used by the panel's thread alone.
#pragma once

#include "two_mode.hpp"

#include <cabildo/stats/random.hpp>

#include <igraph.h>

#include <span>

namespace cabildo::articulation {

/// While it lives, igraph reports errors by return code instead of ending the process, and draws from a generator of this
/// seed.
class IgraphSession {
public:
    explicit IgraphSession(stats::Generator& generator);
    ~IgraphSession();
    IgraphSession(const IgraphSession&) = delete;
    IgraphSession& operator=(const IgraphSession&) = delete;

private:
    igraph_error_handler_t* handler_;
    igraph_warning_handler_t* warnings_;
};

/// Throws std::runtime_error with igraph's own words unless the code is success.
void check(igraph_error_t code, const char* what);

class IgraphVector {
public:
    explicit IgraphVector(std::size_t size = 0) { check(igraph_vector_init(&vector_, static_cast<igraph_integer_t>(size)), "vector"); }
    explicit IgraphVector(std::span<const double> values);
    ~IgraphVector() { igraph_vector_destroy(&vector_); }
    IgraphVector(const IgraphVector&) = delete;
    IgraphVector& operator=(const IgraphVector&) = delete;
    igraph_vector_t* get() { return &vector_; }
    double& operator[](std::size_t i) { return VECTOR(vector_)[i]; }

private:
    igraph_vector_t vector_;
};

class IgraphIntegers {
public:
    explicit IgraphIntegers(std::size_t size = 0) { check(igraph_vector_int_init(&vector_, static_cast<igraph_integer_t>(size)), "vector"); }
    ~IgraphIntegers() { igraph_vector_int_destroy(&vector_); }
    IgraphIntegers(const IgraphIntegers&) = delete;
    IgraphIntegers& operator=(const IgraphIntegers&) = delete;
    igraph_vector_int_t* get() { return &vector_; }
    igraph_integer_t& operator[](std::size_t i) { return VECTOR(vector_)[i]; }

private:
    igraph_vector_int_t vector_;
};

class IgraphMatrix {
public:
    IgraphMatrix(std::size_t rows, std::size_t columns) {
        check(igraph_matrix_init(&matrix_, static_cast<igraph_integer_t>(rows), static_cast<igraph_integer_t>(columns)), "matrix");
    }
    ~IgraphMatrix() { igraph_matrix_destroy(&matrix_); }
    IgraphMatrix(const IgraphMatrix&) = delete;
    IgraphMatrix& operator=(const IgraphMatrix&) = delete;
    igraph_matrix_t* get() { return &matrix_; }
    double& at(std::size_t row, std::size_t column) {
        return MATRIX(matrix_, static_cast<igraph_integer_t>(row), static_cast<igraph_integer_t>(column));
    }

private:
    igraph_matrix_t matrix_;
};

/// An undirected graph; edges in the order of their first, then their second node.
class IgraphGraph {
public:
    explicit IgraphGraph(const Adjacency& adjacency);
    ~IgraphGraph() { igraph_destroy(&graph_); }
    IgraphGraph(const IgraphGraph&) = delete;
    IgraphGraph& operator=(const IgraphGraph&) = delete;
    const igraph_t* get() const { return &graph_; }

private:
    igraph_t graph_;
};

/// The values of an adjacency's ties once for each edge, in the order of IgraphGraph's edges.
std::vector<double> edge_values(const Adjacency& adjacency, std::span<const double> values);

}  // namespace cabildo::articulation
