// Yes-or-no questions about initiatives.
#include <cabildo/analysis/outcome.hpp>

namespace cabildo {

OutcomeCount count_outcomes(std::span<const Answer> answers, std::span<const Coverage> coverage) {
    OutcomeCount count;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        count.yes += answers[i] == Answer::yes;
        count.no += answers[i] == Answer::no;
        count.unknown += answers[i] == Answer::unknown && coverage[i] == Coverage::coded;
        count.not_reported += answers[i] == Answer::unknown && coverage[i] == Coverage::not_reported;
    }
    return count;
}

std::vector<std::int8_t> outcomes(std::span<const Answer> answers) {
    std::vector<std::int8_t> values;
    values.reserve(answers.size());
    for (const Answer answer : answers) values.push_back(static_cast<std::int8_t>(answer));
    return values;
}

}  // namespace cabildo
