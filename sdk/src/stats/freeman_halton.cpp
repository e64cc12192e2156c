// The exact r × c test over a network of partial tables.
//
// A table is built column by column. What the columns still to come can do depends only on what is left of the row
// totals, in any order: that sorted remainder is a node. The weight of a partial table is Σ −ln x! over its cells; a
// table is as probable as its weight is large. From the longest and shortest way from a node to the end it is known
// whether all completions of a partial table count, or none; only the others are followed. The completions' total
// probability has a closed form. Partial tables with the same node and weight are one.
#include <cabildo/stats/exact.hpp>
#include <cabildo/stats/random_table.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cabildo::stats {
namespace {

using Remainder = std::u32string;  // what is left of each row total, descending

struct Edge {
    std::uint32_t child;
    double weight;
    double ways;  // arrangements among rows with equal remainders
};

struct Partial {
    double weight;
    double ways;
};

struct Node {
    Remainder rows;
    std::vector<Edge> edges;
    double longest = -std::numeric_limits<double>::infinity();
    double shortest = std::numeric_limits<double>::infinity();
    double completions = 0;  // ln Σ Π 1/x! over all completions
    std::vector<Partial> partials;
};

using Stage = std::vector<Node>;

class Network {
public:
    Network(std::vector<std::int64_t> rows, std::vector<std::int64_t> columns, std::int64_t steps)
        : columns_(std::move(columns)), steps_left_(steps) {
        std::sort(columns_.rbegin(), columns_.rend());
        std::sort(rows.rbegin(), rows.rend());
        ln_ = log_factorials_up_to(std::accumulate(rows.begin(), rows.end(), std::int64_t{0}));
        Node root;
        for (const auto total : rows) root.rows.push_back(static_cast<char32_t>(total));
        stages_.emplace_back().push_back(std::move(root));
    }

    /// Probability of all tables whose weight is at most `observed`; absent when the steps do not suffice.
    std::optional<double> tail(double observed) {
        for (std::size_t column = 0; column + 1 < columns_.size(); ++column) {
            if (!grow(column)) return std::nullopt;
        }
        measure();
        return follow(observed + probability_tolerance);
    }

private:
    /// One column: what each row gives to it, and the row that comes next.
    struct Filling {
        Stage& next;
        std::unordered_map<Remainder, std::uint32_t>& index;
        Node& node;
        Remainder given;
    };

    bool grow(std::size_t column) {
        Stage next;
        std::unordered_map<Remainder, std::uint32_t> index;
        for (Node& node : stages_[column]) {
            Filling filling{next, index, node, Remainder(node.rows.size(), U'\0')};
            std::int64_t room = 0;
            for (const char32_t left : node.rows) room += static_cast<std::int64_t>(left);
            if (!fill(filling, 0, columns_[column], room, 0, 1, 0, 0)) return false;
            merge(node.edges);
        }
        stages_.push_back(std::move(next));
        return true;
    }

    /// `left` cases of the column are to be placed in rows `row`…, which can take `room`. Rows with equal remainders take
    /// in descending order, and `ways` counts their arrangements: `block` rows of the same remainder so far, the last
    /// `run` of them with the same share.
    bool fill(Filling& filling, std::size_t row, std::int64_t left, std::int64_t room, double weight, double ways,
              std::int64_t block, std::int64_t run) {
        const Remainder& rows = filling.node.rows;
        if (row == rows.size()) return close(filling, weight, ways);
        const auto capacity = static_cast<std::int64_t>(rows[row]);
        const bool same = row > 0 && rows[row] == rows[row - 1];
        const auto before = same ? static_cast<std::int64_t>(filling.given[row - 1]) : capacity;
        const std::int64_t most = std::min({left, capacity, before});
        const std::int64_t least = std::max<std::int64_t>(0, left - (room - capacity));
        const std::int64_t in_block = same ? block + 1 : 1;
        for (std::int64_t given = most; given >= least; --given) {
            const std::int64_t in_run = same && given == before ? run + 1 : 1;
            filling.given[row] = static_cast<char32_t>(given);
            if (!fill(filling, row + 1, left - given, room - capacity, weight - ln_[static_cast<std::size_t>(given)],
                      ways * static_cast<double>(in_block) / static_cast<double>(in_run), in_block, in_run)) {
                return false;
            }
        }
        return true;
    }

    bool close(Filling& filling, double weight, double ways) {
        if (--steps_left_ < 0) return false;
        Remainder rows = filling.node.rows;
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i] -= filling.given[i];
        std::sort(rows.rbegin(), rows.rend());
        const auto [place, added] = filling.index.try_emplace(rows, static_cast<std::uint32_t>(filling.next.size()));
        if (added) filling.next.emplace_back().rows = std::move(rows);
        filling.node.edges.push_back({place->second, weight, ways});
        return true;
    }

    static void merge(std::vector<Edge>& edges) {
        std::sort(edges.begin(), edges.end(),
                  [](const Edge& a, const Edge& b) { return std::pair(a.child, a.weight) < std::pair(b.child, b.weight); });
        std::size_t kept = 0;
        for (std::size_t i = 1; i < edges.size(); ++i) {
            if (edges[i].child == edges[kept].child && edges[i].weight - edges[kept].weight < 1e-11) {
                edges[kept].ways += edges[i].ways;
            } else {
                edges[++kept] = edges[i];
            }
        }
        if (!edges.empty()) edges.resize(kept + 1);
    }

    void measure() {
        std::int64_t cases = 0;
        double columns = 0;
        for (std::size_t stage = stages_.size(); stage-- > 0;) {
            cases += columns_[stage];
            columns += ln_[static_cast<std::size_t>(columns_[stage])];
            for (Node& node : stages_[stage]) {
                double rows = 0;
                for (const char32_t left : node.rows) rows += ln_[left];
                node.completions = ln_[static_cast<std::size_t>(cases)] - rows - columns;
                if (stage + 1 == stages_.size()) {
                    node.longest = node.shortest = -rows;
                    continue;
                }
                for (const Edge& edge : node.edges) {
                    const Node& child = stages_[stage + 1][edge.child];
                    node.longest = std::max(node.longest, edge.weight + child.longest);
                    node.shortest = std::min(node.shortest, edge.weight + child.shortest);
                }
            }
        }
    }

    std::optional<double> follow(double limit) {
        Node& root = stages_.front().front();
        const double all = root.completions;
        root.partials.push_back({0, 1});
        double p = 0;
        for (std::size_t stage = 0; stage < stages_.size(); ++stage) {
            for (Node& node : stages_[stage]) {
                merge(node.partials);
                for (const Partial& partial : node.partials) {
                    if (partial.weight + node.longest <= limit) {
                        p += partial.ways * std::exp(partial.weight + node.completions - all);
                    } else if (partial.weight + node.shortest <= limit) {
                        for (const Edge& edge : node.edges) {
                            if (--steps_left_ < 0) return std::nullopt;
                            stages_[stage + 1][edge.child].partials.push_back(
                                {partial.weight + edge.weight, partial.ways * edge.ways});
                        }
                    }
                }
                node.partials = {};
            }
        }
        return std::min(1.0, p);
    }

    static void merge(std::vector<Partial>& partials) {
        std::sort(partials.begin(), partials.end(), [](const Partial& a, const Partial& b) { return a.weight < b.weight; });
        std::size_t kept = 0;
        for (std::size_t i = 1; i < partials.size(); ++i) {
            if (partials[i].weight - partials[kept].weight < 1e-10) {
                partials[kept].ways += partials[i].ways;
            } else {
                partials[++kept] = partials[i];
            }
        }
        if (!partials.empty()) partials.resize(kept + 1);
    }

    std::vector<std::int64_t> columns_;
    std::int64_t steps_left_;
    std::vector<double> ln_;
    std::vector<Stage> stages_;
};

/// Ways to part `cases` over the rows, at most their totals each, as a floating-point count.
double fillings(const std::vector<std::int64_t>& rows, std::int64_t cases) {
    std::vector<double> ways(static_cast<std::size_t>(cases) + 1, 0.0), sums(ways.size());
    ways[0] = 1;
    for (const auto total : rows) {
        std::partial_sum(ways.begin(), ways.end(), sums.begin());
        for (std::size_t i = 0; i < ways.size(); ++i) {
            const auto beyond = static_cast<std::int64_t>(i) - total - 1;
            ways[i] = sums[i] - (beyond >= 0 ? sums[static_cast<std::size_t>(beyond)] : 0.0);
        }
    }
    return ways.back();
}

/// A low estimate of the network's edges, known before any is built: those of the two largest columns, as if every order
/// of the rows were the same. It keeps hopeless tables from costing all their steps.
double least_steps(const std::vector<std::int64_t>& rows, std::vector<std::int64_t> columns) {
    std::sort(columns.rbegin(), columns.rend());
    const double orders = std::tgamma(static_cast<double>(rows.size()) + 1);
    double steps = 1;
    for (std::size_t column = 0; column + 1 < columns.size() && column < 2; ++column) {
        steps *= std::max(1.0, fillings(rows, columns[column]) / orders);
    }
    return steps;
}

}  // namespace

std::optional<double> freeman_halton_exact(std::span<const std::int64_t> cells, std::size_t rows, std::size_t columns,
                                           std::int64_t steps) {
    std::vector<std::int64_t> row_totals(rows), column_totals(columns);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row_totals[i / columns] += cells[i];
        column_totals[i % columns] += cells[i];
    }
    std::erase(row_totals, 0);
    std::erase(column_totals, 0);
    if (row_totals.size() < 2 || column_totals.size() < 2) return 1;
    if (row_totals.size() > column_totals.size()) std::swap(row_totals, column_totals);
    if (least_steps(row_totals, column_totals) > static_cast<double>(steps)) return std::nullopt;
    const auto ln = log_factorials_up_to(std::accumulate(row_totals.begin(), row_totals.end(), std::int64_t{0}));
    double observed = 0;
    for (const auto x : cells) observed -= ln[static_cast<std::size_t>(x)];
    return Network(std::move(row_totals), std::move(column_totals), steps).tail(observed);
}

}  // namespace cabildo::stats
