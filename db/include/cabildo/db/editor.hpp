// Editing: each method is one named command, written with its inverse to the journal in the same transaction. What
// returns has been committed; what throws has changed nothing. Values are in the words of the data package.
#pragma once

#include <cabildo/db/record.hpp>
#include <cabildo/db/saved.hpp>
#include <cabildo/db/store.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cabildo::db {

using Values = std::map<std::string, std::string>;

/// One entry of the journal, newest first in history().
struct JournalEntry {
    std::int64_t id = 0;
    std::string name;  ///< of the command: "set_value"
    Text title;        ///< "Región de PI-03: Maule"
    std::string made_at;
    enum class State { done, undone, overtaken, settled } state = State::done;
};

/// A saved analysis to be.
struct NewAnalysis {
    std::string title;
    Document document;
    std::string item_title{};  ///< what the report calls it; empty: as it is called
};

class Editor {
public:
    /// The store must be open for writing and outlive the editor.
    explicit Editor(Store& store);

    // Initiatives. Core fields: code, title, organisation, summary.
    void add_initiative(const Values& core);
    void set_core(std::string_view code, std::string_view field, std::string_view value);
    void remove_initiative(std::string_view code);

    // Agreed values of variables: category ids (single, ordinal: one), a number with a point, or text.
    void set_value(std::string_view code, std::string_view variable, const std::vector<std::string>& value);
    /// none, not_reported or not_coded; removes the value.
    void set_variable_coverage(std::string_view code, std::string_view variable, Coverage coverage);
    /// none and not_reported only where the part has no rows.
    void set_part_coverage(std::string_view code, Part part, Coverage coverage);

    // Rows of parts. Unknown open-vocabulary ids are refused; add_term() first.
    std::int64_t add_row(Part part, std::string_view code, const Values& values);
    void set_row(Part part, std::int64_t key, std::string_view field, std::string_view value);
    /// Several fields of a row as one command.
    void set_row(Part part, std::int64_t key, const Values& values);
    void remove_row(Part part, std::int64_t key);

    void add_actor(std::string_view code, const Values& values);
    void set_actor(std::string_view code, std::string_view field, std::string_view value);
    /// Several fields of an actor as one command; "code" renames it.
    void set_actor(std::string_view code, const Values& values);
    /// Refused while the actor takes part in an initiative.
    void remove_actor(std::string_view code);

    std::int64_t add_evidence(std::string_view code, const Values& values);
    void set_evidence(std::int64_t key, std::string_view field, std::string_view value);
    void set_evidence(std::int64_t key, const Values& values);
    void remove_evidence(std::int64_t key);

    // Codebook.
    void add_variable(const Variable& variable);
    void set_variable_label(std::string_view variable, const Text& label);
    /// Refused while it has values.
    void remove_variable(std::string_view variable);
    void move_variable(std::string_view variable, std::size_t position);
    void add_category(std::string_view variable, const Category& category);
    void set_category_label(std::string_view variable, std::string_view category, const Text& label);
    void move_category(std::string_view variable, std::string_view category, std::size_t position);
    /// Refused while it has values.
    void remove_category(std::string_view variable, std::string_view category);
    void add_term(std::string_view field, const Category& term);
    void set_term_label(std::string_view field, std::string_view term, const Text& label);

    // Saved analyses. Titles are unique; a place is a position among them from 0.
    /// Keeps what the document was made from, and the document itself as the last one. Gives its id.
    std::int64_t save_analysis(std::string_view title, const Document& document, std::string_view notes = {});
    /// Other settings for a saved analysis: those of the document, which is kept as its last one.
    void change_analysis(std::int64_t analysis, const Document& document);
    void rename_analysis(std::int64_t analysis, std::string_view title);
    void annotate_analysis(std::int64_t analysis, std::string_view notes);
    void move_analysis(std::int64_t analysis, std::size_t position);
    /// Reports lose their items of it by the same command.
    void remove_analysis(std::int64_t analysis);

    // Reports. `id` of what is given is passed over; the id that it got is returned.
    std::int64_t add_report(const Report& report);
    /// The same with its analyses, which are saved and stand in it in this order, as one command.
    std::int64_t add_report(const Report& report, const std::vector<NewAnalysis>& analyses);
    /// All of it but its items.
    void set_report(std::int64_t report, const Report& changed);
    void move_report(std::int64_t report, std::size_t position);
    void remove_report(std::int64_t report);
    /// At the end where no position is given.
    std::int64_t add_report_item(std::int64_t report, const ReportItem& item, std::optional<std::size_t> position = {});
    /// Title and text; kind and analysis stay.
    void set_report_item(std::int64_t item, std::string_view title, std::string_view text);
    void move_report_item(std::int64_t item, std::size_t position);
    void remove_report_item(std::int64_t item);

    // The store.
    void set_title(std::string_view title);

    // Undo and redo across restarts.
    std::optional<Text> undo_title();
    /// Whether the next undo cannot be redone (an import).
    bool undo_is_final();
    std::optional<Text> redo_title();
    void undo();
    void redo();
    /// What filled a new store is no edit: nothing so far can be undone.
    void settle();
    std::vector<JournalEntry> history(std::size_t most);

private:
    Store& store_;
};

}  // namespace cabildo::db
