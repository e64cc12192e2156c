#include <cabildo/db/store.hpp>

#include "connection.hpp"
#include "csv/utf8.hpp"
#include "open_session.hpp"
#include "store_access.hpp"
#include "store_file.hpp"
#include "verify.hpp"

#include <cabildo/version.hpp>

#include <soci/soci.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <random>

namespace cabildo::db {

namespace fs = std::filesystem;

struct Store::Impl {
    fs::path path;  ///< as it was given
    fs::path file;  ///< links followed
    Access access = Access::read;
    std::stop_token stop;
    std::unique_ptr<soci::session> session;
    std::int64_t schema_version = 0;
    std::optional<FileStamp> frozen;  ///< the file is read without locks, as it was then

    void open_reading() {
        const FileStamp before = stamp_of(file);
        Opened opened = open_for_reading(file);
        session = std::move(opened.session);
        frozen = opened.frozen ? std::optional(before) : std::nullopt;
        deny_writing(raw_handle(*session));
        interrupt_on(raw_handle(*session), stop);
    }
};

namespace {

/// Logs and copies stand beside the file itself, wherever a link to it is.
fs::path resolved(const fs::path& given) {
    std::error_code code;
    const fs::path path = fs::weakly_canonical(given, code);
    return code ? given : path;
}

/// A random UUID (version 4).
std::string random_id() {
    std::random_device random;
    std::string text;
    for (int group = 0; group < 8; ++group) {
        unsigned bits = random() & 0xffff;
        if (group == 3) bits = (bits & 0x0fff) | 0x4000;
        if (group == 4) bits = (bits & 0x3fff) | 0x8000;
        char digits[5];
        std::snprintf(digits, sizeof digits, "%04x", bits);
        if (group >= 2 && group <= 5) text += '-';
        text += digits;
    }
    return text;
}

std::string pragma(soci::session& session, const std::string& text) {
    std::string value;
    session << "PRAGMA " + text, soci::into(value);
    return value;
}

Error newer_error(const fs::path& path, std::int64_t found, std::int64_t known) {
    const std::string f = std::to_string(found);
    const std::string k = std::to_string(known);
    return Error(format(Text{"El almacén es de una versión más nueva del programa (formato {0}; este programa conoce hasta el {1})",
                         "The store is of a newer version of the program (format {0}; this program knows up to {1})"},
                        {f, k}),
                 path.string(), {"Actualice Cabildo", "Update Cabildo"});
}

/// The log that suits the file system.
void choose_journal(soci::session& session, const fs::path& path) {
    pragma(session, on_network(path) ? "journal_mode = DELETE" : "journal_mode = WAL");
}

fs::path copy_name(const fs::path& path, std::int64_t version) {
    const std::string stem = path.stem().string() + ".before-v" + std::to_string(version);
    fs::path name = path.parent_path() / (stem + ".cabildo");
    for (int i = 2; fs::exists(fs::symlink_status(name)); ++i) {
        name = path.parent_path() / (stem + "-" + std::to_string(i) + ".cabildo");
    }
    return name;
}

/// `check` may still refuse the copy before it gets its name.
void copy_to(soci::session& session, const fs::path& target, const std::function<void()>& between,
             const std::function<void(const fs::path&)>& check) {
    Draft draft(target);
    copy_pages(raw_handle(session), draft.path(), target, between);
    check(draft.path());
    draft.publish();
}

/// A page of the original that is damaged is damaged in the copy, too.
void check_copy(const fs::path& copy, const fs::path& original) {
    const auto session = connect(copy, OpenMode::immutable);
    if (pragma(*session, "integrity_check(1)") == "ok") return;
    throw Error({"El almacén está dañado y la copia lo estaría también; no se guardó",
                 "The store is damaged, and so would be the copy; it was not kept"},
                original.string(), {"Vea qué falla con «cabildo verify» y recupere una copia anterior",
                                    "See what is wrong with \"cabildo verify\" and restore an earlier copy"});
}

void check_references(soci::session& session, const fs::path& path) {
    std::string table;
    soci::indicator indicator = soci::i_null;
    session << "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", soci::into(table, indicator);
    if (!session.got_data()) return;
    throw Error({"El almacén tiene referencias rotas en «" + table + "» y no se puede actualizar",
                 "The store has broken references in “" + table + "” and cannot be brought up to date"},
                path.string(), {"Recupere una copia de respaldo del archivo", "Restore a backup of the file"});
}

/// Brings an older store up to date, alone with the file from before the copy until the last step is done.
void migrate(soci::session& session, const fs::path& path, const std::vector<Migration>& steps, std::int64_t version) {
    try {
        // Leaving the log needs to be the only connection: an older program that is merely idle keeps us out, too.
        pragma(session, "journal_mode = DELETE");
        pragma(session, "locking_mode = EXCLUSIVE");
        session << "BEGIN EXCLUSIVE";
        session << "COMMIT";
    } catch (const soci::soci_error& error) {
        if (failure_of(error) != Failure::busy) throw;
        throw Error({"El almacén es de una versión anterior y no se puede actualizar mientras otro programa lo usa",
                     "The store is of an older version and cannot be brought up to date while another program uses it"},
                    path.string(), {"Cierre el otro programa e intente de nuevo", "Close the other program and try again"});
    }
    const fs::path copy = copy_name(path, steps.back().version);
    copy_to(session, copy, [] {}, [](const fs::path&) {});
    try {
        // A step may rebuild tables; references are checked as a whole before it is committed.
        session << "PRAGMA foreign_keys = OFF";
        apply_migrations(session, steps, version, [&] { check_references(session, path); });
        session << "PRAGMA foreign_keys = ON";
    } catch (...) {
        std::error_code code;
        if (read_version(session, path) == version) fs::remove(copy, code);
        throw;
    }
    pragma(session, "locking_mode = NORMAL");
    read_version(session, path);  // the first read gives the lock back
}

}  // namespace

Store StoreAccess::create(const fs::path& path, const std::string& given_title, const std::vector<Migration>& steps,
                          const std::function<void(Store&)>& fill) {
    // It may come from the name of a file: any bytes.
    std::string title = csv::as_utf8(given_title);
    std::replace_if(title.begin(), title.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    Draft draft(path);
    guarded(path, [&] {
        const auto session = connect(draft.path(), OpenMode::create);
        *session << "PRAGMA application_id = " + std::to_string(application_id);
        set_up(*session);
        apply_migrations(*session, steps, 0);
        const std::string id = random_id();
        const std::string program = CABILDO_VERSION;
        const long long version = steps.back().version;
        *session << "INSERT INTO store (id, store_id, title, schema_version, program_version) "
                    "VALUES (1, :id, :title, :version, :program)",
            soci::use(id), soci::use(title), soci::use(version), soci::use(program);
        choose_journal(*session, path);
    });
    if (fill) {
        try {
            Store store = open(draft.path(), Access::write, steps);
            store.impl_->path = path;  // the name that people know
            fill(store);
            check_stop(store);
        } catch (const Error& error) {
            if (error.where() != draft.path()) throw;
            throw Error(error.message(), path.string(), error.remedy(), error.kind());
        }
    }
    draft.publish();
    return open(path, Access::write, steps);
}

Store StoreAccess::open(const fs::path& given, Access access, const std::vector<Migration>& steps) {
    const fs::path path = resolved(given);
    check_store_file(path);
    auto impl = std::make_unique<Store::Impl>();
    impl->path = given;
    impl->file = path;
    impl->access = access;
    guarded(given, [&] {
        if (access == Access::write) {
            impl->session = open_for_writing(path);
            interrupt_on(raw_handle(*impl->session), impl->stop);
        } else {
            impl->open_reading();
        }
        const std::int64_t version = read_version(*impl->session, path);
        const std::int64_t known = steps.back().version;
        if (version > known) throw newer_error(path, version, known);
        if (access == Access::read) {
            if (version < known) {
                throw Error({"El almacén es de una versión anterior del programa", "The store is of an older version of the program"},
                            path.string(), {"Ábralo una vez en Cabildo para actualizarlo; se guarda una copia",
                                            "Open it once in Cabildo to bring it up to date; a copy is kept"});
            }
        } else {
            if (version < known) migrate(*impl->session, path, steps, version);
            choose_journal(*impl->session, path);
        }
        impl->schema_version = known;
    });
    return Store(std::move(impl));
}

std::int64_t StoreAccess::schema_version(const Store& store) {
    return store.impl_->schema_version;
}

std::vector<fs::path> files_of_store(const fs::path& path) {
    const fs::path file = resolved(path);
    std::vector<fs::path> files{file};
    for (const char* ending : {"-wal", "-shm", "-journal"}) files.emplace_back(file.string() + ending);
    return files;
}

bool StoreAccess::renew(Store& store) {
    Store::Impl& impl = *store.impl_;
    if (!impl.frozen || (*impl.frozen == stamp_of(impl.file) && !has_log(impl.file))) return false;
    impl.open_reading();
    return true;
}

void StoreAccess::check_stop(const Store& store) {
    if (store.impl_->stop.stop_requested()) throw interrupted_error();
}

void StoreAccess::check_unchanged(const Store& store) {
    const Store::Impl& impl = *store.impl_;
    if (!impl.frozen || *impl.frozen == stamp_of(impl.file)) return;
    throw Error({"Otro programa cambió el almacén mientras se leía", "Another program changed the store while it was being read"},
                impl.path.string(), {"Intente de nuevo", "Try again"});
}

Store Store::create(const fs::path& path, const std::string& title) {
    return StoreAccess::create(path, title, migrations());
}

Store Store::create(const fs::path& path, const std::string& title, const std::function<void(Store&)>& fill) {
    return StoreAccess::create(path, title, migrations(), fill);
}

void Store::stop_with(std::stop_token stop) {
    impl_->stop = std::move(stop);
}

Store Store::open(const fs::path& path, Access access) {
    return StoreAccess::open(path, access, migrations());
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store::~Store() {
    if (!impl_ || impl_->access == Access::read) return;
    try {
        checkpoint();
    } catch (...) {
        // Closing must not fail: what is in the log stays there and is read again at the next opening.
    }
}

const fs::path& Store::path() const {
    return impl_->path;
}

Access Store::access() const {
    return impl_->access;
}

soci::session& Store::session() {
    return *impl_->session;
}

StoreState Store::state() {
    return guarded(impl_->path, [&] {
        StoreState state;
        int illustrative = 0;
        long long data_revision = 0;
        *impl_->session << "SELECT store_id, title, illustrative, data_revision FROM store WHERE id = 1",
            soci::into(state.store_id), soci::into(state.title), soci::into(illustrative), soci::into(data_revision);
        state.illustrative = illustrative != 0;
        state.data_revision = data_revision;
        return state;
    });
}

std::int64_t Store::revision() {
    return guarded(impl_->path, [&] {
        long long revision = 0;
        *impl_->session << "SELECT revision FROM store WHERE id = 1", soci::into(revision);
        return std::int64_t{revision};
    });
}

void Store::checkpoint() {
    if (impl_->access == Access::read) return;
    guarded(impl_->path, [&] {
        int busy = 0;
        int in_log = 0;
        int moved = 0;
        // Readers are not waited for: what they still need moves at the next occasion.
        pragma(*impl_->session, "busy_timeout = 0");
        *impl_->session << "PRAGMA wal_checkpoint(TRUNCATE)", soci::into(busy), soci::into(in_log), soci::into(moved);
        pragma(*impl_->session, "busy_timeout = 5000");
    });
}

void Store::backup(const fs::path& target) {
    StoreAccess::renew(*this);
    guarded(impl_->path, [&] {
        copy_to(*impl_->session, target, [this] { StoreAccess::check_stop(*this); },
                [this](const fs::path& copy) {
                    StoreAccess::check_unchanged(*this);
                    check_copy(copy, impl_->path);
                    StoreAccess::check_stop(*this);
                });
    });
}

std::vector<Error> Store::verify() {
    StoreAccess::renew(*this);
    std::vector<Error> faults = guarded(impl_->path, [&] { return verify_store(*impl_->session, impl_->path); });
    StoreAccess::check_unchanged(*this);
    return faults;
}

}  // namespace cabildo::db
