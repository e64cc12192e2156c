// Tables of yes-or-no questions about the initiatives, and their comparison by groups.
#pragma once

#include <cabildo/analysis/comparison.hpp>
#include <cabildo/analysis/outcome.hpp>

#include <string>
#include <vector>

namespace cabildo {

struct Question {
    std::string id;
    Text label;                   ///< a statement: "Tiene un plan colectivo"
    std::vector<Answer> answers;  ///< position = initiative
};

/// A row a question: yes, no, not reported, % of yes among the known answers with its interval, and whether that is a
/// majority. `coverage` is of the part that the questions are about.
[[nodiscard]] Table question_table(std::string id, std::string title, const std::vector<Question>& questions,
                                   std::span<const Coverage> coverage, const ShareInterval& interval, const Run& run);

/// The tables of compare_shares(), one a question, ids "by_group.<question>".
[[nodiscard]] std::vector<Table> compare_questions(const std::vector<Question>& questions, const Grouping& grouping,
                                                   const ShareInterval& interval, const Run& run);

}  // namespace cabildo
