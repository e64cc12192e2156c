// The audit of a declared table: what in a table, as somebody published it, contradicts itself or the data.
#pragma once

#include <cabildo/dataset.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cabildo::tabulation {

/// One rule looks at one kind of slip. The ids (rule_id) are frozen.
enum class AuditRule : std::uint8_t {
    total_differs,            ///< a column total is not the sum of what is listed
    numeric_total_of_text,    ///< a number stands as the total of a column of texts and is not what they count to
    mixed_decimals,           ///< the numbers of one column have different numbers of decimals
    rounding_does_not_add,    ///< rounded parts do not add to the printed total, though they may be right one by one
    populations_differ,       ///< heading and total row name different populations
    other_unspecified,        ///< cases under "other (specify)" and nothing specified
    category_after_other,     ///< substantive categories after the residual one
    cell_differs,             ///< a cell is not what the data give
};

std::string_view rule_id(AuditRule rule);

/// What the data give for a declared cell. `count` is absent where nothing can be computed (a row or column that the
/// codebook does not know). For shares, `base` is the denominator.
struct ComputedCell {
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> base;

    /// The count, or the percentage where there is a base; absent with count, and where the base is 0.
    std::optional<double> value() const;
};

/// A figure beside the declared one.
struct ComputedFigure {
    double value = 0;
    int decimals = 0;
    bool percent = false;
};

struct Finding {
    AuditRule rule;
    std::string row, column;   ///< labels of where it stands; empty = the whole column or table
    std::string declared;      ///< as printed
    std::optional<ComputedFigure> computed;
    /// What the rule lists: items of a text column with how often each stands there; odd cells (row label, text as
    /// printed in `declared`); categories after "other".
    std::vector<std::pair<std::string, std::int64_t>> listed;
};

/// What the rules need besides the table.
struct AuditContext {
    std::vector<ComputedCell> computed;  ///< one for each cell of the table
    bool several_answers = false;        ///< the row variable takes several answers: parts need not add to the total
    std::vector<Text> unit_labels;       ///< labels of the variables, which a total row may name ("Total regiones")
};

/// All findings, in the order of the columns and rules. One slip gives one finding.
std::vector<Finding> audit(const DeclaredTable& table, const AuditContext& context);

/// The cells of the table as the data give them. `whole` is the store without a selection. Throws Error when the
/// population cannot be selected.
std::vector<ComputedCell> compute_declared(const DeclaredTable& table, const Dataset& whole);

}  // namespace cabildo::tabulation
