// Saved analyses run again: compared with what is kept, in another language, or anonymised.
#pragma once

#include <cabildo/db/editor.hpp>
#include <cabildo/engine/engine.hpp>
#include <cabildo/reports/changes.hpp>
#include <cabildo/reports/compose.hpp>

#include <stop_token>

namespace cabildo::reports {

/// What running needs; all must outlive the calls.
struct Workshop {
    engine::Engine& engine;
    const engine::Catalogue& catalogue;
    std::filesystem::path store;
    std::stop_token stop{};
    engine::Progress progress{};
};

/// Runs what settings say: a panel, or all of a plugin's. Throws as Engine::run() does, and a usage Error when the plugin
/// or panel is not there.
engine::Outcome run(const Workshop& workshop, const db::AnalysisSettings& settings, bool anonymous = false);

/// A saved analysis that was run again; nothing is kept by it.
struct Rerun {
    db::SavedAnalysis analysis;
    std::optional<Document> before;  ///< absent: none was kept, and every block of `after` counts as added
    std::optional<Document> after;   ///< absent where `fault` says why
    DocumentChanges changes;
    std::optional<Error> fault;      ///< plugin missing or failing, options that it takes no longer

    /// Whether somebody should look: it failed, or a reader would see a difference.
    bool found() const { return fault.has_value() || changes.any(); }
};

/// Throws only what ends the whole work: cancellation, a store that cannot be read.
Rerun rerun(const Workshop& workshop, db::Store& store, const db::SavedAnalysis& analysis);

/// The items of a report with their documents, ready for compose(). Kept documents are used as they are, without running
/// anything, but for those of another language than the report's, which are run again in it. An anonymous report runs all
/// again; own texts and notes are left out of it, and titles that name somebody, too; a report whose own title or subtitle names
/// somebody is refused. What else stands on its cover is for nameless().
std::vector<Part> parts_of(const Workshop& workshop, db::Store& store, const db::Report& report, bool anonymous = false);

/// A title that no saved analysis has yet: itself, or with a number behind it.
std::string free_title(db::Store& store, const std::string& wanted);

/// A panel of a plugin as it is kept: under its title.
struct PanelDocument {
    std::string title;
    Document document;
};

/// Runs every panel of the request's plugin that fits the store, with the request's selection, language and seed. Keeps nothing.
/// Throws the first panel's Error where none could be run.
std::vector<PanelDocument> plugin_documents(const Workshop& workshop, const engine::Request& request);

/// Saves each as an analysis, and puts them in order into a new report: one command, which one undo takes back. Gives the report's id. Throws Error where the title is taken.
std::int64_t keep_report(db::Store& store, const std::string& title, Language language, const std::vector<PanelDocument>& documents);

/// The ready-made report of a plugin, kept in the store as a report of its own that can be edited: plugin_documents() under
/// `title`, kept when all have been run. Throws Error where the title is taken, before anything is run.
std::int64_t save_plugin_report(const Workshop& workshop, db::Store& store, const engine::Request& request, const std::string& title);

}  // namespace cabildo::reports
