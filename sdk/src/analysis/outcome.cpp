// Yes-or-no questions about initiatives.
#include <cabildo/analysis/outcome.hpp>

#include <cabildo/stats/intervals.hpp>

namespace cabildo {

OutcomeCount count_outcomes(std::span<const Answer> answers, std::span<const Coverage> coverage) {
    OutcomeCount count;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        count.yes += answers[i] == Answer::yes;
        count.no += answers[i] == Answer::no;
        count.unknown += answers[i] == Answer::unknown && coverage[i] == Coverage::coded;
    }
    return count;
}

std::vector<std::int8_t> outcomes(std::span<const Answer> answers) {
    std::vector<std::int8_t> values;
    values.reserve(answers.size());
    for (const Answer answer : answers) values.push_back(static_cast<std::int8_t>(answer));
    return values;
}

Cell answer_cell(Answer answer, const Run& run) {
    if (answer == Answer::unknown) return missing_cell(Missing::not_reported, run.language());
    return answer == Answer::yes ? category_cell("yes", run({"Sí", "Yes"})) : category_cell("no", run({"No", "No"}));
}

std::string describe_majority(std::int64_t count, std::int64_t total, const Run& run) {
    if (total == 0) return {};
    const bool beyond = stats::beyond_chance(count, total);
    if (2 * count > total) {
        return beyond ? run({"es la mayoría, más allá del azar", "a majority, beyond chance"})
                      : run({"es más de la mitad, aunque no más allá del azar", "more than half, though not beyond chance"});
    }
    if (2 * count == total) return run({"es justo la mitad", "exactly half"});
    return beyond ? run({"es una minoría, más allá del azar", "a minority, beyond chance"})
                  : run({"es menos de la mitad, aunque no más allá del azar", "less than half, though not beyond chance"});
}

}  // namespace cabildo
