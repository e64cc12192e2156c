// Editor: undo, redo and history.
#include <cabildo/db/editor.hpp>

#include "bulk.hpp"
#include "connection.hpp"
#include "journal.hpp"

namespace cabildo::db {

std::optional<Text> Editor::undo_title() {
    return guarded(store_.path(), [&]() -> std::optional<Text> {
        const auto step = last_done(store_.session());
        return step ? std::optional<Text>(step->title) : std::nullopt;
    });
}

bool Editor::undo_is_final() {
    return guarded(store_.path(), [&] {
        const auto step = last_done(store_.session());
        return step && !can_be_redone(store_.session(), step->id);
    });
}

std::optional<Text> Editor::redo_title() {
    return guarded(store_.path(), [&]() -> std::optional<Text> {
        const auto step = first_undone(store_.session());
        return step ? std::optional<Text>(step->title) : std::nullopt;
    });
}

void Editor::undo() {
    db::undo(store_);
}

void Editor::redo() {
    db::redo(store_);
}

void Editor::settle() {
    db::settle(store_);
}

std::vector<JournalEntry> Editor::history(std::size_t most) {
    return guarded(store_.path(), [&] {
        using Key = long long;
        using String = std::string;
        std::vector<JournalEntry> entries;
        scan<Key, String, String, String, String, Key>(
            store_.session(),
            "SELECT id, name, title_es, title_en, made_at, state FROM journal ORDER BY id DESC LIMIT " + std::to_string(most),
            [&](const Key* id, const String* name, const String* es, const String* en, const String* made_at, const Key* state) {
                entries.push_back({*id, *name, {*es, *en}, *made_at, static_cast<JournalEntry::State>(*state)});
            });
        return entries;
    });
}

}  // namespace cabildo::db
