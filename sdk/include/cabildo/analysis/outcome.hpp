// Yes-or-no questions about initiatives whose answer may be unknown: "not reported" never counts as "no".
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/run.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cabildo {

/// Whether any of several things is so: yes as soon as one is; unknown while one that is not reported might be; else no.
class AnyOf {
public:
    void add(Answer answer) {
        yes_ = yes_ || answer == Answer::yes;
        unknown_ = unknown_ || answer == Answer::unknown;
    }
    Answer value() const { return yes_ ? Answer::yes : unknown_ ? Answer::unknown : Answer::no; }
    /// Of an initiative's part: `none` is no; not reported and not coded are unknown.
    Answer value(Coverage coverage) const {
        if (coverage == Coverage::none) return Answer::no;
        return coverage == Coverage::coded ? value() : Answer::unknown;
    }

private:
    bool yes_ = false, unknown_ = false;
};

struct OutcomeCount {
    std::int64_t yes = 0, no = 0;
    std::int64_t unknown = 0;       ///< coded in part: the question stays open
    std::int64_t not_reported = 0;  ///< not reported as a whole, which leaves it open too
    std::int64_t known() const { return yes + no; }
    /// All that a value not reported might decide.
    std::int64_t open() const { return unknown + not_reported; }
};

/// `coverage` as long as `answers`; what is not coded is left out.
[[nodiscard]] OutcomeCount count_outcomes(std::span<const Answer> answers, std::span<const Coverage> coverage);

/// What answers left open could make of a count: " En 2 iniciativas más falta un dato que lo decidiría: quedan fuera. Con todos los
/// datos serían entre 3 y 5 de 12." Starts with a space. Told where the bounds matter: where an initiative with a value leaves it
/// open, or where those without any could turn what is said of the majority; empty elsewhere.
[[nodiscard]] std::string open_sentence(const OutcomeCount& count, const Run& run);

/// One question of the initiatives' profiles as a column: answers(profiles, &Profile::collective).
template <class Profile>
[[nodiscard]] std::vector<Answer> answers(const std::vector<Profile>& profiles, Answer Profile::*question) {
    std::vector<Answer> column;
    column.reserve(profiles.size());
    for (const Profile& profile : profiles) column.push_back(profile.*question);
    return column;
}

/// The answers as compare_shares() takes them.
[[nodiscard]] std::vector<std::int8_t> outcomes(std::span<const Answer> answers);

}  // namespace cabildo
