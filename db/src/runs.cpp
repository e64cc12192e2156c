// The history of runs: at most most_past_runs different ones, the latest last.
#include <cabildo/db/saved.hpp>

#include "bulk.hpp"
#include "connection.hpp"
#include "journal.hpp"
#include "lookup.hpp"
#include "saved_rows.hpp"

namespace cabildo::db {

void record_run(Store& store, const AnalysisSettings& settings, std::int64_t data_revision) {
    WriteTransaction transaction(store);
    guarded(store.path(), [&] {
        soci::session& session = store.session();
        Row run = row_of(settings);
        long long times = 1;
        for (const Row& before : read_rows(session, "run", run)) {
            times += integer_of(before, "times");
            apply(session, {"run", {{"id", integer_of(before, "id")}}, before, std::nullopt});
        }
        run["id"] = static_cast<long long>(next_id(session, "run"));
        run["data_revision"] = static_cast<long long>(data_revision);
        run["made_at"] = timestamp();
        run["times"] = times;
        insert_row(session, "run", run);
        session << "DELETE FROM run WHERE id NOT IN (SELECT id FROM run ORDER BY id DESC LIMIT " + std::to_string(most_past_runs) + ")";
    });
    transaction.commit();
}

std::vector<PastRun> past_runs(Store& store, std::size_t most) {
    return guarded(store.path(), [&] {
        using Key = long long;
        using String = std::string;
        std::vector<PastRun> runs;
        scan<Key, String, String, String, String, String, String, Key, String, Key>(
            store.session(),
            "SELECT id, plugin, panel, options, selection, language, seed, data_revision, made_at, times FROM run "
            "ORDER BY id DESC LIMIT " + std::to_string(most),
            [&](const Key* id, const String* plugin, const String* panel, const String* options, const String* selection,
                const String* language, const String* seed, const Key* revision, const String* made_at, const Key* times) {
                PastRun& run = runs.emplace_back();
                run.id = *id;
                run.settings = settings_in({{"plugin", *plugin}, {"panel", *panel}, {"options", *options}, {"selection", *selection},
                                            {"language", *language}, {"seed", *seed}});
                run.data_revision = *revision;
                run.made_at = *made_at;
                run.times = *times;
            });
        return runs;
    });
}

void clear_past_runs(Store& store) {
    WriteTransaction transaction(store);
    guarded(store.path(), [&] { store.session() << "DELETE FROM run"; });
    transaction.commit();
}

}  // namespace cabildo::db
