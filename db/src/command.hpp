// One command of the editor while it is made: changes apply at once within a transaction and are noted with what they
// replace; the end writes them and their inverse to the journal.
#pragma once

#include "journal.hpp"
#include "lookup.hpp"

#include <nlohmann/json.hpp>

namespace cabildo::db {

class Command {
public:
    explicit Command(Store& store) : transaction_(store) {}

    soci::session& session() { return transaction_.session(); }

    void insert(std::string_view table, Row row);
    /// Only columns that differ change; none, and nothing is done.
    void update(std::string_view table, const Row& row, const Row& values);
    void remove(std::string_view table, const Row& row);
    /// Every row whose columns equal those of `where`.
    void remove_all(std::string_view table, const Row& where);

    /// A command that changed nothing leaves no trace.
    void finish(std::string_view name, const Text& title, bool on_data);

private:
    void make(RowChange change);

    WriteTransaction transaction_;
    std::vector<RowChange> changes_;
};

/// What the database threw, as an Error about the store.
Error command_error(const std::exception& exception, Store& store);

/// Runs `work(command)`, which returns the title, as one command; errors of the database become Errors.
template <typename Work>
void run_command(Store& store, std::string_view name, Work&& work, bool on_data = true) {
    Command command(store);
    try {
        const Text title = work(command);
        command.finish(name, title, on_data);
    } catch (const Error&) {
        throw;
    } catch (const std::exception& exception) {
        throw command_error(exception, store);
    }
}

/// At most 60 signs of a text, for titles.
std::string shortened(std::string_view text);
Text shortened(const Text& text);
/// A title of a command: what is done in both languages, and to what.
Text titled(const char* es, const char* en, std::string_view what);

/// An id that a person makes up: not empty, no control characters, no ';' (it parts several answers), no '@' in front,
/// no spaces at the ends. Throws Error.
void check_new_id(std::string_view id, const Text& of_what);
/// UTF-8 without signs that no document can show. Throws Error.
void check_text(std::string_view text);

}  // namespace cabildo::db
