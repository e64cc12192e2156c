// The selected initiatives whose actors are known, and the words and tables that several panels write about them.
#pragma once

#include "actor_mix.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>
#include <cabildo/analysis/comparison.hpp>
#include <cabildo/analysis/grouping.hpp>
#include <cabildo/analysis/outcome.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <functional>

namespace cabildo::articulation {

/// Tables with a row an initiative, actor or pair stop here and say so.
inline constexpr std::size_t most_rows = 3000;
/// Figures with a bar an initiative stop here: beyond, the figure counts initiatives instead.
inline constexpr std::size_t most_bars = 60;

/// Involvements of the initiatives that were looked at; coverage `none` makes an initiative without actors.
struct Involved {
    explicit Involved(const Dataset& data);

    const Dataset& data;
    Cases cases;
    std::vector<std::uint32_t> initiatives;  ///< those looked at, ascending
    std::vector<bool> valid;                 ///< by initiative
    std::vector<Involvement> rows;
    std::size_t actors = 0;                  ///< distinct ones that take part

    const std::vector<Category>& sectors() const { return data.vocabulary("actors.sector"); }
    const std::vector<Category>& levels() const { return data.vocabulary("actors.level"); }
    const std::vector<Category>& policy_sectors() const { return data.vocabulary("actors.policy_sector"); }
    const std::vector<Category>& roles() const { return data.vocabulary("involvements.role"); }
    const std::vector<Category>& agreements() const { return data.vocabulary("involvements.agreement"); }
};

/// An answer counted over the valid initiatives.
struct Answers {
    std::vector<std::int8_t> of;  ///< by initiative: 1, 0, −1 unknown or not valid
    std::int64_t yes = 0, known = 0, unknown = 0;

    OutcomeCount count() const { return {yes, known - yes, unknown}; }
};

Answers answers(const Involved& involved, const std::function<Known(std::size_t)>& ask);

/// A number of each valid initiative, NaN where unknown or not valid.
std::vector<double> numbers(const Involved& involved, const std::function<std::optional<double>(std::size_t)>& ask);

/// Median of the numbers that are known, the mean of the two in the middle; absent without any.
std::optional<double> median(const std::vector<double>& values);
std::optional<double> mean(const std::vector<double>& values);

/// Whether a share is a majority or minority, and beyond chance, or that what is not known could turn it: so many more that
/// might count, so many that might only add to the total. Starts with a space; empty without cases.
std::string majority_sentence(std::int64_t count, std::int64_t total, std::int64_t more_yes, std::int64_t more_no, const Run& run);
/// Of answers, where the open ones may be either.
std::string majority_sentence(const OutcomeCount& count, const Run& run);

/// How many initiatives a table leaves out since a value is not reported; starts with a space, empty for none.
std::string left_out(std::int64_t count, const Run& run);

/// Heading and sentence above the tables that compare groups.
void write_comparison_heading(Document& document, const Grouping& grouping, const Run& run);

/// A table that compares groups, below its sentence.
void write_comparison(Document& document, const ComparisonWords& words, const Grouping& grouping, Table table, const Run& run);

Cell known_cell(Known known, const Run& run);
const Category& not_reported_category();

/// A row a category: n, % of `base`, interval; a last row with the base.
Table share_table(std::string id, std::string title, std::string category_label, const std::vector<Category>& categories,
                  const std::vector<std::int64_t>& counts, std::int64_t base, std::string count_label, const ShareInterval& interval, const Run& run);

/// Initiatives that have something of each category, and of how many that is known.
struct Presence {
    std::vector<std::int64_t> yes, known;
};

/// `ask` answers for an initiative and a category.
Presence presence(const Involved& involved, std::size_t categories, const std::function<Known(std::size_t, std::size_t)>& ask);

/// A row a category: initiatives that have it, of how many, %, interval.
Table presence_table(std::string id, std::string title, std::string category_label, const std::vector<Category>& categories, const Presence& presence,
                     const ShareInterval& interval, const Run& run);

/// Bars of the categories in their order.
Chart share_chart(std::string id, std::string title, std::string category_label, const std::vector<Category>& categories,
                  const std::vector<std::int64_t>& counts, std::int64_t base, std::string count_label, std::string table, const Run& run);

/// A row a category of the first list, a column a category of the second, totals on both sides. Rows and columns of what is
/// not reported (the last ones of `counts`) are left out where they are empty.
Table cross_table(std::string id, std::string title, std::string row_label, const std::vector<Category>& rows, std::string column_heading,
                  const std::vector<Category>& columns, const std::vector<std::vector<std::int64_t>>& counts, const Run& run);

/// The heat map of a cross_table().
Chart heat_map(const Table& table, std::string id, std::string alt_start, std::string category_label, bool ordered, const Run& run);

/// Cuts a table of one row a case, with a footnote; `all` are the rows that there would be.
void limit_rows(Table& table, std::size_t all, const Run& run);

/// With a small first letter, for use within a sentence; other than ASCII letters stay.
std::string lower_first(std::string text);

/// The name, or the id of one without.
const std::string& actor_name(const Actor& actor);
/// By name, and by id where the names are the same.
bool name_order(const Actor& a, const Actor& b);

/// "C-01 · Title", shortened.
std::string initiative_label(const Initiative& initiative);

}  // namespace cabildo::articulation
