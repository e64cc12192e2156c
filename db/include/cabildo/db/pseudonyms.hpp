// Codes that stand for initiatives, actors and evaluators in anonymised exports. They are drawn at random, kept with the
// store, and stay what they are: every export of a store uses the same.
#pragma once

#include <cabildo/db/store.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cabildo::db {

struct Pseudonym {
    enum class Kind : std::uint8_t { initiative, actor, evaluator };

    Kind kind = Kind::initiative;
    std::string pseudonym;  ///< "I-014", "A-003", "E-002"
    std::string code;       ///< of the store
    std::string name;       ///< title of the initiative, name of the actor or evaluator
};

/// Gives a code to each that has none yet: no edit, and nothing undoes it. A store that is open for reading only must have
/// them all already, else an Error is thrown.
void assign_pseudonyms(Store& store);

/// Those of all that are in the store now, by kind and code. Throws Error where some have none.
std::vector<Pseudonym> pseudonyms(Store& store);

/// Codes and names that tell who somebody is, to find in texts that people wrote.
class Identities {
public:
    /// Every initiative, actor and evaluator must have a pseudonym.
    explicit Identities(Store& store);
    /// Whether a text holds a code, title, name or organisation, whole words without case and accents.
    bool named_in(std::string_view text) const;

private:
    std::vector<std::string> names_;
};

/// The key to them as CSV: kind, code_in_export, code, name.
std::string pseudonym_key(Store& store);
/// The first line of such a key.
std::string_view pseudonym_key_header();

}  // namespace cabildo::db
