// The open store as the window sees it: what is selected, what can be undone, and who wants to know of changes. A model
// without windows. One session lives as long as the program; stores are opened into it. GUI thread only.
#pragma once

#include "drafts.hpp"

#include <cabildo/db/editor.hpp>
#include <cabildo/db/reader.hpp>
#include <cabildo/db/selection.hpp>
#include <cabildo/db/store.hpp>

#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>

namespace cabildo::workbench {

/// What changed, as bits.
enum Change : unsigned {
    change_none = 0,
    change_store = 1,      ///< another store was opened, or the store was closed
    change_data = 2,       ///< facts, codebook or title
    change_selection = 4,
    change_journal = 8,    ///< undo and redo titles, revision
    change_history = 16,   ///< past runs
    change_kept = 32,      ///< last documents of saved analyses
    change_all = 63,
};
using Changes = unsigned;

class Session {
public:
    using Observer = std::function<void(Changes)>;
    /// Keeps an observer registered as long as it lives.
    using Subscription = std::shared_ptr<const Observer>;

    Session();
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Opening. On failure they throw Error and the store that was open stays open.
    void open(const std::filesystem::path& path);
    void create(const std::filesystem::path& path, const std::string& title);
    /// A new store filled with the sample package in `package`.
    void create_sample(const std::filesystem::path& path, const std::filesystem::path& package, const std::string& title);
    /// Moves the log into the file and lets go of it.
    void close();

    bool is_open() const { return store_ != nullptr; }
    bool read_only() const;
    /// Why nothing can be changed, and what to do; empty texts where it can.
    Text read_only_reason() const;
    const std::filesystem::path& path() const;
    const StoreState& state() const { return state_; }
    std::int64_t revision() const { return revision_; }

    /// The connection that writes; for read_record() and the like. Only while open.
    db::Store& store();
    /// The selected initiatives, and all of them. Valid until the next change or return to the event loop.
    const Dataset& data() const;
    const Dataset& everything() const;

    // Selection.
    const db::Selection& selection() const { return selection_; }
    /// Throws Error when a variable or category is not in the codebook.
    void select(const db::Selection& selection);
    /// Called first, while what is selected still is: what is being typed may go out of sight.
    std::function<void()> before_selecting;

    // Editing. `command` calls one or several methods of the editor; observers hear of it afterwards, also when it
    // throws half-way. Throws what the editor throws.
    void edit(const std::function<void(db::Editor&)>& command);
    void undo();
    void redo();
    const std::optional<Text>& undo_title() const { return undo_title_; }
    /// The next undo cannot be redone (an import).
    bool undo_is_final() const { return undo_is_final_; }
    const std::optional<Text>& redo_title() const { return redo_title_; }

    // What is no edit: nothing undoes it.
    /// Puts the run that made a document at the head of the history; a store that may only be read keeps none. What the
    /// store throws comes once: nothing more is recorded then until a store is opened.
    void record_run(const Document& document);
    void clear_history();
    /// Replaces the last document of a saved analysis.
    void keep_document(std::int64_t analysis, const Document& document);

    /// What was typed on the pages of the open store and is not in it.
    Drafts& drafts() { return drafts_; }
    const Drafts& drafts() const { return drafts_; }

    /// Reads again when the store was changed from elsewhere (an import in the background, another program).
    void refresh();
    /// To be called when nothing has happened for a while: moves the log into the file after edits.
    void idle();

    Subscription observe(Observer observer);

private:
    struct Snapshot;
    void take(db::Store store);
    void release();
    void read_again();
    void read_journal();
    void notify(Changes changes);
    void require_open() const;
    void require_writable() const;

    std::unique_ptr<db::Store> store_;
    std::unique_ptr<db::Editor> editor_;
    std::unique_ptr<Snapshot> snapshot_;
    StoreState state_;
    std::int64_t revision_ = 0;
    std::int64_t checkpointed_ = 0;
    db::Selection selection_;
    std::optional<Text> undo_title_, redo_title_;
    bool undo_is_final_ = false;
    bool recording_ = true;  ///< runs, in the history
    Drafts drafts_;
    std::list<std::weak_ptr<const Observer>> observers_;
};

}  // namespace cabildo::workbench
