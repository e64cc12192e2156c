// A codebook variable as the tables need it: its cases by coverage, its categories, its dense codes; and the sentences
// and cells that every panel writes about them.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/options.hpp>
#include <cabildo/run.hpp>
#include <cabildo/stats/intervals.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cabildo::tabulation {

/// Initiatives by what is known of them. N is valid + not_reported; what is not coded is outside of it.
struct Cases {
    std::int64_t valid = 0, not_reported = 0, not_coded = 0;

    std::int64_t n() const { return valid + not_reported; }
};

Cases count_cases(const Column& column);

/// "29 iniciativas con dato (N válido); 2 no informadas…; 100 sin codificar, fuera de N."
std::string describe(const Cases& cases, const Run& run);

/// A categorical variable over the initiatives. Cases that were looked at and have none get a category of their own at
/// the end ("@none"), where the variable is not of several answers.
class Factor {
public:
    Factor(const Variable& variable, const Column& column);

    const Variable& variable() const { return *variable_; }
    const Column& column() const { return *column_; }
    bool several() const { return variable_->kind == VariableKind::several; }
    bool ordered() const { return variable_->kind == VariableKind::ordinal; }
    const std::vector<Category>& categories() const { return categories_; }
    /// single, ordinal: one code an initiative.
    std::span<const Code> codes() const { return own_codes_.empty() ? std::span<const Code>(column_->codes) : own_codes_; }
    const Cases& cases() const { return cases_; }
    /// Initiatives by category; of several answers each counts once in every category answered.
    std::vector<std::int64_t> counts() const;

private:
    const Variable* variable_;
    const Column* column_;
    std::vector<Category> categories_;
    std::vector<Code> own_codes_;
    Cases cases_;
};

/// Which interval stands beside shares.
struct ShareInterval {
    bool exact = false;
    double confidence = 0.95;

    /// From the options `interval` and `confidence`.
    static ShareInterval from(const Options& options);
    std::optional<stats::Interval> of(std::int64_t count, std::int64_t total) const;
    /// "IC 95 % (Wilson)".
    std::string label(const Run& run) const;
    /// The two columns `low` and `high` under one heading.
    void add_columns(Table& table, const Run& run) const;
    void add_cells(TableRow& row, std::int64_t count, std::int64_t total, const Run& run) const;
};

/// "IC 95 %".
std::string confidence_label(double confidence, const Run& run);

/// The options that go with ShareInterval.
std::vector<Option> interval_options();

/// A percentage of full precision with a text that may be rounded otherwise; undefined when absent.
Cell share_cell(std::optional<double> percentage, const Run& run, int decimals = 1);
Cell number_or_missing(std::optional<double> value, int decimals, const Run& run);

/// An id not taken by any of the categories: `wanted`, or with underscores behind.
std::string free_id(std::string wanted, const std::vector<Category>& categories);

/// The id in the characters that block ids may have: "Región 1" gives "region_1".
std::string block_id_of(std::string_view id);

/// "A, B y C" / "A, B and C".
std::string enumeration(const std::vector<std::string>& items, const Run& run);

Paragraph paragraph(std::string id, std::string text);
Notice notice(std::string id, NoticeKind kind, std::string text);

/// The notice `no_cases` when no initiative is selected or none has a value; absent otherwise.
std::optional<Notice> no_cases(const Dataset& data, std::int64_t valid, const Run& run);

/// Bars of counts with their share of `base`; `table` holds the same figures.
Chart bar_chart(std::string id, std::string title, const std::vector<Category>& categories, std::span<const std::size_t> order,
                std::span<const std::int64_t> counts, std::int64_t base, std::string table, const Run& run);

}  // namespace cabildo::tabulation
