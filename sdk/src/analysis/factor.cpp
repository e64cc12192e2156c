// A categorical variable of the codebook as tables need it.
#include <cabildo/analysis/factor.hpp>

#include <algorithm>

namespace cabildo {

std::vector<std::int64_t> count_codes(std::span<const Code> codes, std::size_t categories) {
    std::vector<std::int64_t> counts(categories);
    for (const Code code : codes) {
        if (code >= 0) ++counts[static_cast<std::size_t>(code)];
    }
    return counts;
}

Factor::Factor(const Variable& variable, const Column& column)
    : variable_(&variable), column_(&column), categories_(variable.categories), cases_(count_cases(column.coverage)) {
    none_ = std::count(column.coverage.begin(), column.coverage.end(), Coverage::none);
    if (none_ == 0) return;
    none_code_ = static_cast<Code>(categories_.size());
    categories_.push_back({"@none", {"Ninguna (revisado)", "None (looked at)"}});
    if (several()) return;
    own_codes_ = column.codes;
    for (std::size_t i = 0; i < own_codes_.size(); ++i) {
        if (column.coverage[i] == Coverage::none) own_codes_[i] = none_code_;
    }
}

std::span<const Code> Factor::codes_of(std::size_t i) const {
    if (column_->coverage[i] == Coverage::none) return {&none_code_, 1};
    return column_->answers_of(i);
}

std::vector<std::int64_t> Factor::counts() const {
    std::vector<std::int64_t> counts = count_codes(several() ? std::span<const Code>(column_->answers) : codes(), categories_.size());
    if (several() && none_ > 0) counts.back() = none_;
    return counts;
}

}  // namespace cabildo
