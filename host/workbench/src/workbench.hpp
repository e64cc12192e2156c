// What pages and dialogs are given: the model, and what they may ask of the frame.
#pragma once

#include "analyses.hpp"
#include "session.hpp"
#include "settings.hpp"

#include <cabildo/error.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>

class wxString;
class wxWindow;

namespace cabildo::workbench {

class NativeLibraries;
class PrintDesk;

/// Option values of a panel, as a Request takes them.
using OptionValues = std::map<std::string, std::string, std::less<>>;

class Workbench {
public:
    virtual ~Workbench() = default;

    virtual Session& session() = 0;
    virtual Analyses& analyses() = 0;
    virtual Settings& settings() = 0;

    /// Shows a page: "start", "initiatives", "initiatives/PI-03", "codebook", "actors", "evidence", "tabulation/crosstab",
    /// "articulation/network/explore" (its native panel), "reports/2", "saved/7", "history", "plugins", "plugins/ID",
    /// "plugin:NAME" (why a plugin cannot be used).
    virtual void go(const std::string& place) = 0;
    /// Shows a panel with these options, this selection and this seed; its language is the window's. Throws Error where the
    /// panel is not there, or the selection speaks of what is no longer in the codebook.
    virtual void open_run(const db::AnalysisSettings& settings) = 0;
    /// Opens a store and shows its first page; failures are shown.
    virtual void open_store(const std::filesystem::path& path) = 0;

    /// A failure, told in a banner above the page until it is closed or the next one comes. Never blocks.
    virtual void show_error(const std::exception& exception) = 0;
    /// A short word in the status line ("Tabla copiada").
    virtual void tell(const wxString& message) = 0;
    /// The visible page's status has changed.
    virtual void update_status() = 0;

    /// Does something with the open store that may take a while, in a thread and on a connection of its own. `doing` stands
    /// in the status line meanwhile; what `work` gives back is told then, what it throws is shown. One at a time.
    virtual void in_background(const wxString& doing, std::function<std::string(db::Store&)> work) = 0;

    /// Reads the plugins again, and shows them in the tree.
    virtual void reload_plugins() = 0;

    /// Tells of what was refused under this place of the drafts and goes out of sight; nothing where there is none.
    virtual void tell_refused(const std::string& place) = 0;

    /// How much a panel that looks for faults has found, for the tree; nothing where it looks for none.
    virtual void tell_findings(const std::string& place, std::optional<std::size_t> findings) = 0;

    /// Options last used on a panel's page; kept while the program runs, also when the language changes.
    virtual OptionValues& remembered_options(const std::string& place) = 0;
    /// The seed of a panel's runs: 1, or that of a run which was opened.
    virtual std::uint64_t& remembered_seed(const std::string& place) = 0;

    /// The libraries with native panels that are in this process.
    virtual NativeLibraries& native_libraries() = 0;

    /// Printing and its preview.
    virtual PrintDesk& printing() = 0;

    /// Runs what a person asked for and shows what it throws. True when it went well.
    template <typename Function>
    bool guard(Function&& function) {
        try {
            function();
            return true;
        } catch (const std::exception& exception) {
            show_error(exception);
            return false;
        }
    }
};

}  // namespace cabildo::workbench
