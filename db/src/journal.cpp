#include "journal.hpp"

#include "connection.hpp"
#include "store_access.hpp"

#include <nlohmann/json.hpp>
#include <soci/soci.h>

#include <chrono>
#include <ctime>

namespace cabildo::db {
namespace {

enum State : int { done = 0, undone = 1, overtaken = 2 };

/// Strings from outside may hold bytes that are no UTF-8.
std::string dumped(const nlohmann::json& json) {
    try {
        return json.dump();
    } catch (const nlohmann::json::exception&) {
        throw Error({"Un texto no está en UTF-8", "A text is not in UTF-8"}, {},
                    {"Convierta el texto a UTF-8", "Convert the text to UTF-8"});
    }
}

void count_revision(soci::session& session, bool on_data) {
    session << (on_data ? "UPDATE store SET revision = revision + 1, data_revision = data_revision + 1"
                        : "UPDATE store SET revision = revision + 1");
}

std::optional<JournalStep> step(soci::session& session, const char* which, int state) {
    JournalStep result;
    long long id = 0;
    session << "SELECT id, title_es, title_en FROM journal WHERE id = (SELECT " + std::string(which) +
                   "(id) FROM journal WHERE state = " + std::to_string(state) + ")",
        soci::into(id), soci::into(result.title.es), soci::into(result.title.en);
    if (!session.got_data()) return std::nullopt;
    result.id = id;
    return result;
}

void apply_command(soci::session& session, const nlohmann::json& command) {
    for (const nlohmann::json& range : command.value("delete_ranges", nlohmann::json::array())) {
        const auto table = range.at(0).get<std::string>();
        const auto first = range.at(1).get<long long>();
        const auto last = range.at(2).get<long long>();
        const std::string column = shape_of(table).has("id") ? "id" : "initiative_id";
        session << "DELETE FROM " + table + " WHERE " + column + " BETWEEN :first AND :last", soci::use(first), soci::use(last);
    }
    for (const RowChange& change : changes_from_json(command.value("changes", nlohmann::json::array()))) {
        apply(session, change);
    }
    for (const nlohmann::json& each : command.value("restore", nlohmann::json::array())) {
        insert_row(session, each.at("table").get<std::string>(), row_from_json(each.at("row")));
    }
}

}  // namespace

std::string timestamp() {
    const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&time, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

WriteTransaction::WriteTransaction(Store& store) : store_(store) {
    if (store.access() != Access::write) {
        throw Error({"El almacén se abrió solo para leer", "The store was opened for reading only"}, store.path().string(),
                    {"Ábralo para escribir", "Open it for writing"});
    }
    guarded(store.path(), [&] {
        session() << "BEGIN IMMEDIATE";
        open_ = true;
        long long version = 0;
        session() << "SELECT schema_version FROM store WHERE id = 1", soci::into(version);
        if (version == StoreAccess::schema_version(store)) return;
        session() << "ROLLBACK";
        open_ = false;
        throw Error({"Una versión más nueva del programa actualizó el almacén",
                     "A newer version of the program has brought the store up to date"},
                    store.path().string(), {"Actualice Cabildo y abra el almacén de nuevo",
                                            "Update Cabildo and open the store again"});
    });
}

WriteTransaction::~WriteTransaction() {
    if (!open_) return;
    try {
        session() << "ROLLBACK";
    } catch (...) {
        // The database has rolled back on its own (disk full and the like).
    }
}

void WriteTransaction::commit() {
    guarded(store_.path(), [&] { session() << "COMMIT"; });
    open_ = false;
}

void record(soci::session& session, std::string_view name, const Text& title, const nlohmann::json& command,
            const nlohmann::json& inverse, bool on_data) {
    session << "UPDATE journal SET state = 2 WHERE state = 1";
    count_revision(session, on_data);
    long long revision = 0;
    session << "SELECT revision FROM store WHERE id = 1", soci::into(revision);
    const long long id = next_id(session, "journal");
    const std::string command_name(name);
    const std::string command_text = dumped(command);
    const std::string inverse_text = dumped(inverse);
    const std::string made_at = timestamp();
    const int data = on_data ? 1 : 0;
    session << "INSERT INTO journal (id, name, title_es, title_en, command, inverse, on_data, state, revision, made_at) "
               "VALUES (:id, :name, :es, :en, :command, :inverse, :data, 0, :revision, :made_at)",
        soci::use(id), soci::use(command_name), soci::use(title.es), soci::use(title.en), soci::use(command_text),
        soci::use(inverse_text), soci::use(data), soci::use(revision), soci::use(made_at);
}

std::optional<JournalStep> last_done(soci::session& session) {
    return step(session, "MAX", done);
}

std::optional<JournalStep> first_undone(soci::session& session) {
    return step(session, "MIN", undone);
}

bool can_be_redone(soci::session& session, long long id) {
    std::string command;
    session << "SELECT command FROM journal WHERE id = :id", soci::use(id), soci::into(command);
    return nlohmann::json::parse(command).contains("changes");
}

void settle(Store& store) {
    WriteTransaction transaction(store);
    guarded(store.path(), [&] {
        store.session() << "UPDATE journal SET state = 2 WHERE state = 1";
        store.session() << "UPDATE journal SET state = 3 WHERE state = 0";
    });
    transaction.commit();
}

void undo(Store& store) {
    WriteTransaction transaction(store);
    guarded(store.path(), [&] {
        soci::session& session = store.session();
        const auto entry = last_done(session);
        if (!entry) {
            throw Error({"No hay nada que deshacer", "There is nothing to undo"}, store.path().string());
        }
        const long long id = entry->id;
        std::string inverse;
        int on_data = 0;
        session << "SELECT inverse, on_data FROM journal WHERE id = :id", soci::use(id), soci::into(inverse),
            soci::into(on_data);
        apply_command(session, nlohmann::json::parse(inverse));
        const bool again = can_be_redone(session, id);
        if (!again) session << "UPDATE journal SET state = 2 WHERE state = 1";
        const int state = again ? undone : overtaken;
        session << "UPDATE journal SET state = :state WHERE id = :id", soci::use(state), soci::use(id);
        count_revision(session, on_data != 0);
    });
    transaction.commit();
}

void redo(Store& store) {
    WriteTransaction transaction(store);
    guarded(store.path(), [&] {
        soci::session& session = store.session();
        const auto entry = first_undone(session);
        if (!entry) {
            throw Error({"No hay nada que rehacer", "There is nothing to redo"}, store.path().string());
        }
        const long long id = entry->id;
        std::string command;
        int on_data = 0;
        session << "SELECT command, on_data FROM journal WHERE id = :id", soci::use(id), soci::into(command),
            soci::into(on_data);
        apply_command(session, nlohmann::json::parse(command));
        session << "UPDATE journal SET state = 0 WHERE id = :id", soci::use(id);
        count_revision(session, on_data != 0);
    });
    transaction.commit();
}

}  // namespace cabildo::db
