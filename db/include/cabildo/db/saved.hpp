// Work that is kept with a store: saved analyses with their last document, reports put together from them, and the
// history of runs. Edited through the editor (editor.hpp); last documents and the history are no edits: nothing undoes
// them, and they do not count in the revision.
#pragma once

#include <cabildo/db/store.hpp>
#include <cabildo/document.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::db {

/// What is run: all that decides a document besides the data and the versions of programs.
struct AnalysisSettings {
    std::string plugin;  ///< id
    std::string panel;   ///< empty: all of the plugin's, options as "panel.option"
    std::map<std::string, std::string, std::less<>> options{};
    std::string selection{};  ///< as Selection::text()
    Language language = Language::es;
    std::uint64_t seed = 1;

    bool operator==(const AnalysisSettings&) const = default;
};

/// Those that a document was made with, every option resolved.
AnalysisSettings settings_of(const Document& document);

/// An analysis that was kept, without its document.
struct SavedAnalysis {
    std::int64_t id = 0;
    std::string title;  ///< unique among saved analyses
    std::string notes;  ///< light mark-up
    AnalysisSettings settings;
    std::optional<std::int64_t> document_revision{};  ///< data revision of the last document; absent: none is kept
    std::string made_at{};                            ///< of the last document, in UTC
    bool stale = false;                               ///< the data have changed since the last document
};

/// In their order.
std::vector<SavedAnalysis> saved_analyses(Store& store);
/// Throws Error when there is none of that id.
SavedAnalysis saved_analysis(Store& store, std::int64_t id);
/// By title or, where no title is so, by number. Throws a usage Error that lists what there is.
SavedAnalysis find_saved_analysis(Store& store, std::string_view title_or_number);

/// The last document, without running anything.
std::optional<Document> last_document(Store& store, std::int64_t analysis);
/// Replaces the last document of an analysis. Throws Error when there is no such analysis, or the document is of another
/// plugin or panel.
void keep_document(Store& store, std::int64_t analysis, const Document& document);

/// A report: what stands on its cover, and how it looks.
struct Report {
    std::int64_t id = 0;
    std::string title;  ///< unique among reports
    std::string subtitle{}, institution{}, authors{};
    std::string period{};  ///< what the data are about
    std::string date{};    ///< as it is to be read
    Language language = Language::es;
    std::string style{};   ///< what a style file says, as JSON, without the logo; empty: the program's own look
    std::string logo{};    ///< bytes of a PNG picture; empty: none

    bool operator==(const Report&) const = default;
};

/// A part of a report, in the order in which it is read.
struct ReportItem {
    enum class Kind : std::uint8_t { analysis, heading, text };

    std::int64_t id = 0;
    Kind kind = Kind::text;
    std::optional<std::int64_t> analysis{};  ///< of kind analysis: the saved analysis
    std::string title{};                     ///< of analyses: empty takes the saved analysis' own
    /// Own text, or notes on the analysis, in light mark-up: **strong**, *emphasis*, paragraphs parted by an empty line,
    /// lines that start with "- " or "1. " as lists.
    std::string text{};

    bool operator==(const ReportItem&) const = default;
};

/// In their order.
std::vector<Report> reports(Store& store);
/// Throws Error when there is none of that id.
Report report(Store& store, std::int64_t id);
/// By title or, where no title is so, by number. Throws a usage Error that lists what there is.
Report find_report(Store& store, std::string_view title_or_number);
std::vector<ReportItem> report_items(Store& store, std::int64_t report);

/// A run that can be opened again.
struct PastRun {
    std::int64_t id = 0;
    AnalysisSettings settings;
    std::int64_t data_revision = 0;  ///< at the last time
    std::string made_at;             ///< the last time, in UTC
    std::int64_t times = 1;          ///< how often these settings were run
};

/// As many different runs are kept.
inline constexpr std::size_t most_past_runs = 500;

/// Puts a run at the head of the history; settings that are in it already move there. The store must be open for writing.
void record_run(Store& store, const AnalysisSettings& settings, std::int64_t data_revision);
/// Latest first.
std::vector<PastRun> past_runs(Store& store, std::size_t most = most_past_runs);
void clear_past_runs(Store& store);

}  // namespace cabildo::db
