// Conditions evaluated over lists of initiatives.
#include "catalogue.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cabildo::findings {
namespace {

double median_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

Text no_variable(const std::string& id) {
    return format(Text{"el libro de códigos no tiene la variable «{0}»", "the codebook has no variable “{0}”"}, {id});
}

}  // namespace

Figure Counting::evaluate(const Condition& condition, std::span<const std::uint32_t> members) {
    const MeasureInfo* measure = find_measure(condition.measure);
    if (!measure) return variable(condition, members);
    switch (measure->kind) {
        case MeasureKind::tally: return tally_figure(condition, members, facts_);
        case MeasureKind::number: return number(condition, members);
        case MeasureKind::share:
        case MeasureKind::variable: break;
    }
    auto kept = outcomes_.find(condition.measure);
    if (kept == outcomes_.end()) kept = outcomes_.emplace(condition.measure, outcomes_of(condition.measure, facts_)).first;
    return share(kept->second, members);
}

Figure Counting::share(const std::vector<Outcome>& outcomes, std::span<const std::uint32_t> members) const {
    Figure figure;
    for (const std::uint32_t i : members) {
        figure.count += outcomes[i] == Outcome::yes;
        figure.total += outcomes[i] == Outcome::yes || outcomes[i] == Outcome::no;
        figure.unknown += outcomes[i] == Outcome::unknown;
    }
    figure.cases = figure.total;
    return figure;
}

Figure Counting::number(const Condition& condition, std::span<const std::uint32_t> members) {
    auto kept = numbers_.find(condition.measure);
    if (kept == numbers_.end()) kept = numbers_.emplace(condition.measure, numbers_of(condition.measure, facts_)).first;
    const auto& coverage = facts_.data().coverage(Part::involvements);
    Figure figure;
    std::vector<double> known;
    for (const std::uint32_t i : members) {
        if (std::isfinite(kept->second[i])) known.push_back(kept->second[i]);
        else figure.unknown += coverage[i] == Coverage::not_reported;
    }
    figure.cases = figure.total = static_cast<std::int64_t>(known.size());
    if (known.empty()) return figure;
    figure.count = std::count_if(known.begin(), known.end(), [&](double value) { return value >= condition.value; });
    if (figure.unknown > 0) {
        const auto with = [&](double value) {
            std::vector<double> all = known;
            all.insert(all.end(), static_cast<std::size_t>(figure.unknown), value);
            return median_of(std::move(all));
        };
        figure.median_low = with(0);
        figure.median_high = with(std::numeric_limits<double>::infinity());
    }
    figure.median = median_of(std::move(known));
    return figure;
}

Figure Counting::variable(const Condition& condition, std::span<const std::uint32_t> members) {
    Figure figure;
    const Variable* variable = facts_.data().find(condition.measure);
    if (!variable || !variable->categorical()) {
        figure.gap = no_variable(condition.measure);
        return figure;
    }
    std::vector<Code> wanted;
    for (const std::string& category : condition.categories) {
        const Code code = variable->code_of(category);
        if (code == no_code) {
            figure.gap = format(Text{"«{0}» no tiene la categoría «{1}»", "“{0}” has no category “{1}”"}, {condition.measure, category});
            return figure;
        }
        wanted.push_back(code);
    }
    const Column& column = facts_.data().column(condition.measure);
    std::vector<std::int64_t> counts(wanted.size());
    for (const std::uint32_t i : members) {
        const Coverage coverage = column.coverage[i];
        figure.unknown += coverage == Coverage::not_reported;
        if (coverage != Coverage::coded && coverage != Coverage::none) continue;
        ++figure.total;
        const auto answers = column.answers_of(i);
        bool any = false;
        for (std::size_t w = 0; w < wanted.size(); ++w) {
            const bool answered = std::find(answers.begin(), answers.end(), wanted[w]) != answers.end();
            counts[w] += answered;
            any = any || answered;
        }
        figure.count += any;
    }
    figure.cases = figure.total;
    for (std::size_t w = 0; w < wanted.size(); ++w)
        figure.categories.push_back({condition.categories[w], variable->categories[static_cast<std::size_t>(wanted[w])].label, counts[w]});
    return figure;
}

}  // namespace cabildo::findings
