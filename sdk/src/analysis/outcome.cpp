// Yes-or-no questions about initiatives.
#include <cabildo/analysis/outcome.hpp>

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

std::string open_sentence(const OutcomeCount& count, const Run& run) {
    if (count.unknown == 0) return {};
    const NumberFormat numbers = run.numbers();
    return run.plural(count.unknown, {" En {0} iniciativa más falta un dato que lo decidiría: queda fuera.", " In {0} more initiative a value that would decide it is missing: it is left out."},
                      {" En {0} iniciativas más falta un dato que lo decidiría: quedan fuera.", " In {0} more initiatives a value that would decide it is missing: they are left out."}) +
           format(run({" Con todos los datos serían entre {0} y {1} de {2}.", " With all values it would be between {0} and {1} of {2}."}),
                  {numbers.integer(count.yes), numbers.integer(count.yes + count.unknown), numbers.integer(count.known() + count.unknown)});
}

std::vector<std::int8_t> outcomes(std::span<const Answer> answers) {
    std::vector<std::int8_t> values;
    values.reserve(answers.size());
    for (const Answer answer : answers) values.push_back(static_cast<std::int8_t>(answer));
    return values;
}

}  // namespace cabildo
