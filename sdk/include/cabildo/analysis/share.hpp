// Shares of a whole with their confidence intervals, as cells, columns and sentences.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/options.hpp>
#include <cabildo/run.hpp>
#include <cabildo/stats/intervals.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cabildo {

/// 100 · part / whole; absent when whole is 0.
[[nodiscard]] std::optional<double> percentage(std::int64_t part, std::int64_t whole);

/// Which interval stands beside shares.
struct ShareInterval {
    bool exact = false;
    double confidence = 0.95;

    /// From the options `interval` and `confidence`.
    static ShareInterval from(const Options& options);
    std::optional<stats::Interval> of(std::int64_t count, std::int64_t total) const;
    /// "IC 95 % (Wilson)".
    std::string label(const Run& run) const;
    /// The source of the interval, by its id in shared_sources(): "wilson1927" or "clopper1934".
    const char* source() const { return exact ? "clopper1934" : "wilson1927"; }
    /// The two columns `low` and `high` under one heading.
    void add_columns(Table& table, const Run& run) const;
    void add_cells(TableRow& row, std::int64_t count, std::int64_t total, const Run& run) const;
    /// In a sentence: "**24 de 29** (82,8 %; IC 95 % de Wilson 65,5–92,4)"; without percentages when `total` is 0.
    std::string sentence(std::int64_t count, std::int64_t total, const Run& run) const;
};

/// With both intervals: "**24 de 29** (82,8 %; IC 95 % de Wilson 65,5–92,4, exacto 64,2–94,2)".
[[nodiscard]] std::string share_with_both_intervals(std::int64_t count, std::int64_t total, double confidence, const Run& run);

/// The options that go with ShareInterval.
[[nodiscard]] std::vector<Option> interval_options();

/// "IC 95 %".
[[nodiscard]] std::string confidence_label(double confidence, const Run& run);

/// A percentage of full precision with its text; undefined when absent.
[[nodiscard]] Cell share_cell(std::optional<double> percentage, const Run& run, int decimals = 1);
/// A percentage that lies between two; where they differ the cell is not reported, and its text tells them: "33–67 %".
[[nodiscard]] Cell bounded_share_cell(double low, double high, const Run& run);
[[nodiscard]] Cell number_or_missing(std::optional<double> value, int decimals, const Run& run);

}  // namespace cabildo
