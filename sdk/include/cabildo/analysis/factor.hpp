// A categorical variable of the codebook as tables need it: its cases by coverage, its categories, its dense codes.
#pragma once

#include <cabildo/analysis/cases.hpp>
#include <cabildo/dataset.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace cabildo {

/// Counts of the codes 0 … categories−1; unknown codes (< 0) are left out.
[[nodiscard]] std::vector<std::int64_t> count_codes(std::span<const Code> codes, std::size_t categories);

/// A categorical variable over the initiatives; lives no longer than its Dataset. Cases that were looked at and have none
/// get a category of their own at the end ("@none"). It is not one of the codebook's, nor an answer.
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
    /// The categories of initiative i: one, several, the one of "@none", or no code where nothing is known.
    std::span<const Code> codes_of(std::size_t i) const;
    const Cases& cases() const { return cases_; }
    /// Cases looked at that have none.
    std::int64_t none() const { return none_; }
    /// How many of the categories are the codebook's: all but "@none".
    std::size_t codebook_categories() const { return variable_->categories.size(); }
    /// Initiatives by category; of several answers each counts once in every category answered.
    std::vector<std::int64_t> counts() const;

private:
    const Variable* variable_;
    const Column* column_;
    std::vector<Category> categories_;
    std::vector<Code> own_codes_;
    Cases cases_;
    std::int64_t none_ = 0;
    Code none_code_ = no_code;
};

}  // namespace cabildo
