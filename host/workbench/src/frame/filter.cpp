#include "frame/filter.hpp"

#include <algorithm>

namespace cabildo::workbench {

namespace {

constexpr std::string_view not_reported = "@not_reported";

}  // namespace

std::vector<const Variable*> filter_variables(const Dataset& everything) {
    std::vector<const Variable*> variables;
    for (const Variable& variable : everything.variables())
        if (variable.categorical()) variables.push_back(&variable);
    std::stable_sort(variables.begin(), variables.end(),
                     [](const Variable* a, const Variable* b) { return a->dimension < b->dimension; });
    return variables;
}

std::vector<Answerable> answers_of(const Dataset& everything, const db::Selection& selection,
                                   const std::string& variable) {
    const db::Selection others = with_condition(selection, {variable, {}});
    std::unique_ptr<Dataset> narrowed;
    if (!others.empty()) narrowed = everything.select(others.text());
    const Dataset& data = narrowed ? *narrowed : everything;

    std::vector<Answerable> answers;
    for (const Category& category : data.variable(variable).categories) answers.push_back({category.id, category.label, 0});
    std::int64_t silent = 0;
    const Column& column = data.column(variable);
    for (std::size_t i = 0; i < column.size(); ++i) {
        for (const Code code : column.answers_of(i))
            if (code != no_code) ++answers[static_cast<std::size_t>(code)].count;
        if (column.coverage[i] == Coverage::not_reported) ++silent;
    }
    if (silent > 0) answers.push_back({std::string(not_reported), coverage_label(Coverage::not_reported), silent});
    return answers;
}

db::Selection with_condition(const db::Selection& selection, const db::Condition& condition) {
    db::Selection changed = selection;
    auto& conditions = changed.conditions;
    const auto same = std::find_if(conditions.begin(), conditions.end(),
                                   [&](const db::Condition& other) { return other.variable == condition.variable; });
    if (same != conditions.end()) {
        if (condition.categories.empty()) {
            conditions.erase(same);
        } else {
            *same = condition;
        }
    } else if (!condition.categories.empty()) {
        conditions.push_back(condition);
    }
    return changed;
}

std::string condition_label(const db::Condition& condition, const std::vector<Variable>& codebook, Language language) {
    return db::Selection{{condition}}.label(codebook, language);
}

}  // namespace cabildo::workbench
