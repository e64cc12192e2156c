// Words about claims: what is counted, rules, reasons, notes.
#pragma once

#include "verdict.hpp"

#include <cabildo/run.hpp>

#include <string>
#include <vector>

namespace cabildo::findings {

/// A label as it stands inside a sentence: "Comunal" gives "comunal"; names in capitals stay.
[[nodiscard]] std::string lower_first(std::string text);

/// The name of a section; the id of one that is not known.
[[nodiscard]] Text section_label(const std::string& section);

/// "Recursos de origen: externo", "Iniciativas con «Mujeres» en «Grupos»".
[[nodiscard]] std::string counted_text(const Condition& condition, const Figure& figure, const Text& claim, const Dataset& data, const Run& run);

/// The same where the claim does not stand beside it.
[[nodiscard]] std::string plotted_text(const Condition& condition, const Figure& figure, const Dataset& data, const Run& run);

/// "mayoría", "exactamente 24 de 29"; "se informa" without a rule.
[[nodiscard]] std::string rule_text(const Condition& condition, const Run& run);
/// Of all conditions that decide, each once.
[[nodiscard]] std::string rule_text(const Claim& claim, const Run& run);

/// Id "participation/overview" and its title.
[[nodiscard]] const Category& panel_of(const Condition& condition);

/// What stands in the columns n and N: of a rule about several categories, how many of them occur.
struct Shown {
    std::int64_t count = 0, total = 0;
    bool share = true;  ///< a share of cases, which has intervals
    bool rows = false;  ///< of rows, of which an initiative may have several
};
[[nodiscard]] Shown shown(const Condition& condition, const Figure& figure);

/// One sentence a note, under the table: counts by category, further conditions, tension, why it is not countable.
[[nodiscard]] std::vector<std::string> notes_of(const Claim& claim, const Finding& finding, const Dataset& data, const Run& run);

}  // namespace cabildo::findings
