// The journal: every command on a store with its inverse, in the same transaction as the change itself.
//
// A command that can be redone is {"changes": […]} (rows.hpp). An inverse holds, applied in this order:
//   "delete_ranges": [[table, first, last], …]  rows by id; by initiative_id in tables without an id
//   "changes":       […]                        single changes, in the order to apply them
//   "restore":       [{"table", "row"}, …]      rows put back
// A command without "changes" (an import) can be undone but not redone: once undone it counts as overtaken.
#pragma once

#include "rows.hpp"

#include <cabildo/db/store.hpp>

namespace cabildo::db {

/// The only way to write: begun with the lock that keeps other writers out, rolled back on destruction unless
/// committed. Throws Error when the store is read-only, busy, or was brought up to date by a newer program.
class WriteTransaction {
public:
    explicit WriteTransaction(Store& store);
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;

    soci::session& session() { return store_.session(); }
    /// On disk when it returns.
    void commit();

private:
    Store& store_;
    bool open_ = false;
};

/// Now, in UTC, to the second: "2026-03-05T12:00:00Z".
std::string timestamp();

/// Writes one entry within an open WriteTransaction, counts the revision (and the data revision when `on_data`), and
/// marks commands that were undone as overtaken.
void record(soci::session& session, std::string_view name, const Text& title, const nlohmann::json& command,
            const nlohmann::json& inverse, bool on_data);

/// The entries that undo() and redo() would act on: the last done, the first undone.
struct JournalStep {
    std::int64_t id = 0;
    Text title;
};
std::optional<JournalStep> last_done(soci::session& session);
/// Whether a step can be done again once it is undone.
bool can_be_redone(soci::session& session, long long id);
/// Nothing done so far can be undone any more: it filled a new store.
void settle(Store& store);
std::optional<JournalStep> first_undone(soci::session& session);

/// Each in a transaction of its own. Throws Error when there is nothing to undo or redo.
void undo(Store& store);
void redo(Store& store);

}  // namespace cabildo::db
