#include "session.hpp"

#include <cabildo/db/package.hpp>
#include <cabildo/error.hpp>

#include <system_error>

namespace cabildo::workbench {

namespace fs = std::filesystem;

/// One consistent state of the store, as a reader saw it; a selection is a view on it.
struct Session::Snapshot {
    explicit Snapshot(const fs::path& path) : reader(path) {}

    void read() {
        let_go();
        everything = reader.read();
    }
    void let_go() {
        selected.reset();
        everything.reset();
    }

    db::Reader reader;
    std::unique_ptr<Dataset> everything, selected;
};

Session::Session() = default;

Session::~Session() {
    observers_.clear();
    try {
        close();
    } catch (const std::exception&) {
        // The log stays beside the file and is read at the next opening: nothing is lost.
    }
}

void Session::open(const fs::path& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    const fs::path file = error ? path : absolute;
    try {
        take(db::Store::open(file, db::Access::write));
    } catch (const Error&) {
        // A file that may only be read can still be looked at; any other failure comes again.
        take(db::Store::open(file, db::Access::read));
    }
}

void Session::create(const fs::path& path, const std::string& title) {
    take(db::Store::create(fs::absolute(path), title));
}

void Session::create_sample(const fs::path& path, const fs::path& package, const std::string& title) {
    const fs::path file = fs::absolute(path);
    bool made = false;
    try {
        db::Store store = db::Store::create(file, title);
        made = true;
        db::import_package(store, package);
        db::Editor(store).settle();
        take(std::move(store));
    } catch (...) {
        if (made) {
            std::error_code ignored;
            for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(file.string() + suffix, ignored);
        }
        throw;
    }
}

void Session::take(db::Store store) {
    auto opened = std::make_unique<db::Store>(std::move(store));
    auto snapshot = std::make_unique<Snapshot>(opened->path());
    snapshot->read();
    release();
    store_ = std::move(opened);
    snapshot_ = std::move(snapshot);
    if (store_->access() == db::Access::write) editor_ = std::make_unique<db::Editor>(*store_);
    recording_ = true;
    state_ = snapshot_->everything->state();
    read_journal();
    checkpointed_ = revision_;
    notify(change_all);
}

void Session::close() {
    if (!store_) return;
    release();
    notify(change_all);
}

void Session::release() {
    if (!store_) return;
    snapshot_.reset();
    editor_.reset();
    const auto closing = std::move(store_);
    state_ = {};
    revision_ = 0;
    selection_ = {};
    drafts_.clear();
    undo_title_.reset();
    redo_title_.reset();
    if (closing->access() == db::Access::write) closing->checkpoint();
}

bool Session::read_only() const { return store_ && !editor_; }

Text Session::read_only_reason() const {
    if (!read_only()) return {};
    return format(Text{"Solo lectura: no se puede escribir en «{0}». Para editar, guarde una copia con Archivo > Guardar una copia y ábrala.",
                       "Read only: “{0}” cannot be written to. To edit, save a copy with File > Save a copy, and open that."},
                  {path().filename().string()});
}

const fs::path& Session::path() const {
    require_open();
    return store_->path();
}

db::Store& Session::store() {
    require_open();
    return *store_;
}

const Dataset& Session::everything() const {
    require_open();
    return *snapshot_->everything;
}

const Dataset& Session::data() const {
    require_open();
    if (selection_.empty()) return *snapshot_->everything;
    if (!snapshot_->selected) snapshot_->selected = snapshot_->everything->select(selection_.text());
    return *snapshot_->selected;
}

void Session::select(const db::Selection& selection) {
    require_open();
    selection.check(everything().variables());
    if (selection == selection_) return;
    if (before_selecting) before_selecting();
    selection_ = selection;
    snapshot_->selected.reset();
    notify(change_selection);
}

void Session::edit(const std::function<void(db::Editor&)>& command) {
    require_writable();
    try {
        command(*editor_);
    } catch (...) {
        read_again();
        throw;
    }
    read_again();
}

void Session::undo() {
    edit([](db::Editor& editor) { editor.undo(); });
}

void Session::redo() {
    edit([](db::Editor& editor) { editor.redo(); });
}

void Session::record_run(const Document& document) {
    if (!editor_ || !recording_) return;
    recording_ = false;
    db::record_run(*store_, db::settings_of(document), document.provenance.data_revision);
    recording_ = true;
    notify(change_history);
}

void Session::clear_history() {
    require_writable();
    db::clear_past_runs(*store_);
    notify(change_history);
}

void Session::keep_document(std::int64_t analysis, const Document& document) {
    require_writable();
    db::keep_document(*store_, analysis, document);
    notify(change_kept);
}

void Session::refresh() {
    if (store_ && store_->revision() != revision_) read_again();
}

void Session::idle() {
    if (!editor_ || checkpointed_ == revision_) return;
    // A reader in a transaction keeps the log from being emptied.
    snapshot_->let_go();
    store_->checkpoint();
    snapshot_->read();
    checkpointed_ = revision_;
}

void Session::read_again() {
    const std::int64_t data_revision = state_.data_revision;
    const std::int64_t revision = revision_;
    snapshot_->read();
    state_ = snapshot_->everything->state();
    read_journal();
    Changes changes = change_none;
    if (state_.data_revision != data_revision) changes |= change_data;
    if (revision_ != revision) changes |= change_journal;
    if ((changes & change_data) && !selection_.empty()) {
        try {
            selection_.check(everything().variables());
        } catch (const Error&) {
            selection_ = {};  // its variable or category is gone
            changes |= change_selection;
        }
    }
    if (changes != change_none) notify(changes);
}

void Session::read_journal() {
    revision_ = store_->revision();
    undo_title_ = editor_ ? editor_->undo_title() : std::nullopt;
    undo_is_final_ = editor_ && editor_->undo_is_final();
    redo_title_ = editor_ ? editor_->redo_title() : std::nullopt;
}

Session::Subscription Session::observe(Observer observer) {
    auto subscription = std::make_shared<const Observer>(std::move(observer));
    observers_.push_back(subscription);
    return subscription;
}

void Session::notify(Changes changes) {
    const auto observers = observers_;  // an observer may subscribe or let go meanwhile
    for (const auto& observer : observers)
        if (const auto alive = observer.lock()) (*alive)(changes);
    std::erase_if(observers_, [](const auto& observer) { return observer.expired(); });
}

void Session::require_writable() const {
    require_open();
    if (!editor_)
        throw Error({"el almacén está abierto solo para lectura", "the store is open for reading only"},
                    path().filename().string(),
                    {"Guarde una copia donde pueda escribir y ábrala.", "Save a copy where you may write, and open that."});
}

void Session::require_open() const {
    if (!store_)
        throw Error({"no hay ningún almacén abierto", "no store is open"}, {},
                    {"Abra uno con Archivo > Abrir.", "Open one with File > Open."});
}

}  // namespace cabildo::workbench
