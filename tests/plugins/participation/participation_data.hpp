// A small data set for the panels: eight initiatives whose figures are worked by hand in portfolio_test.cpp.
#pragma once

#include "mechanism_builder.hpp"
#include "memory_dataset.hpp"
#include "panel_run.hpp"

namespace cabildo::test {

inline MemoryDataset participation_data() {
    using enum Coverage;
    MemoryDataset data(8);
    data.vocabularies_["mechanisms.instrument"] = {
        {"council", {"Consejo", "Council"}}, {"assembly", {"Asamblea", "Assembly"}}, {"survey", {"Encuesta", "Survey"}}};
    data.coverage_[Part::mechanisms] = {none, coded, coded, coded, coded, coded, not_reported, not_coded};
    data.mechanisms_ = {Made(1, 1, 0),
                        Made(2, 1, 0),
                        Made(2, 2, 1).axis().binds(),
                        Made(3, 2, 0),
                        Made(3, {}, 1).binds(Answer::unknown),
                        Made(4, 4, 1).axis().simulates(),
                        Made(5, {}, 2)};
    data.add("region", VariableKind::single, {"north", "south"}, {"north", "north", "north", "south", "south", "south", "", "@not_coded"});
    return data;
}

/// No mechanism is known of any initiative.
inline MemoryDataset unreported_data(std::size_t count, Coverage coverage = Coverage::not_reported) {
    MemoryDataset data(count);
    data.vocabularies_["mechanisms.instrument"] = {{"council", {"Consejo", "Council"}}};
    data.coverage_[Part::mechanisms].assign(count, coverage);
    data.add("region", VariableKind::single, {"north"}, std::vector<std::string>(count, "north"));
    return data;
}

inline bool has_note(const Table& table, std::string_view part) {
    return std::any_of(table.footnotes.begin(), table.footnotes.end(),
                       [&](const Footnote& note) { return note.text.find(part) != std::string::npos; });
}

}  // namespace cabildo::test
