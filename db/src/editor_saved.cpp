// Editor: saved analyses.
#include <cabildo/db/editor.hpp>

#include "command.hpp"
#include "in_order.hpp"
#include "saved_rows.hpp"

#include <soci/soci.h>

namespace cabildo::db {
namespace {

void check_new_title(soci::session& session, std::string_view title) {
    check_title(title);
    if (read_rows(session, "saved_analysis", {{"title", std::string(title)}}).empty()) return;
    throw Error(format(Text{"Ya hay un análisis guardado «{0}»", "There is a saved analysis “{0}” already"}, {title}), {},
                {"Elija otro título", "Choose another title"});
}

}  // namespace

std::int64_t insert_analysis(Command& command, std::string_view title, const Document& document, std::string_view notes) {
    check_new_title(command.session(), title);
    const std::int64_t id = next_analysis_id(command.session());
    Row row = row_of(settings_of(document));
    row["id"] = static_cast<long long>(id);
    row["title"] = std::string(title);
    row["notes"] = std::string(notes);
    row["position"] = after_last(read_rows(command.session(), "saved_analysis", {}));
    command.insert("saved_analysis", std::move(row));
    write_document(command.session(), id, document);
    return id;
}

std::int64_t Editor::save_analysis(std::string_view title, const Document& document, std::string_view notes) {
    std::int64_t id = 0;
    run_command(
        store_, "save_analysis",
        [&](Command& command) {
            id = insert_analysis(command, title, document, notes);
            return titled("Guardar el análisis: ", "Save analysis: ", title);
        },
        false);
    return id;
}

void Editor::change_analysis(std::int64_t analysis, const Document& document) {
    if (saved_analysis(store_, analysis).settings == settings_of(document)) return keep_document(store_, analysis, document);
    run_command(
        store_, "change_analysis",
        [&](Command& command) {
            const Row row = saved_analysis_row(command.session(), analysis);
            command.update("saved_analysis", row, row_of(settings_of(document)));
            write_document(command.session(), analysis, document);
            return titled("Cambiar el análisis: ", "Change analysis: ", text_of(row, "title"));
        },
        false);
}

void Editor::rename_analysis(std::int64_t analysis, std::string_view title) {
    run_command(
        store_, "rename_analysis",
        [&](Command& command) {
            const Row row = saved_analysis_row(command.session(), analysis);
            const std::string old = text_of(row, "title");
            if (old != title) check_new_title(command.session(), title);
            command.update("saved_analysis", row, {{"title", std::string(title)}});
            return Text{"Título del análisis: " + shortened(old) + " → " + shortened(title),
                        "Title of the analysis: " + shortened(old) + " → " + shortened(title)};
        },
        false);
}

void Editor::annotate_analysis(std::int64_t analysis, std::string_view notes) {
    run_command(
        store_, "annotate_analysis",
        [&](Command& command) {
            const Row row = saved_analysis_row(command.session(), analysis);
            command.update("saved_analysis", row, {{"notes", std::string(notes)}});
            return titled("Notas del análisis: ", "Notes on the analysis: ", text_of(row, "title"));
        },
        false);
}

void Editor::move_analysis(std::int64_t analysis, std::size_t position) {
    run_command(
        store_, "move_analysis",
        [&](Command& command) {
            const Row row = saved_analysis_row(command.session(), analysis);
            move_to(command, "saved_analysis", read_rows(command.session(), "saved_analysis", {}), analysis, position);
            return titled("Mover el análisis: ", "Move analysis: ", text_of(row, "title"));
        },
        false);
}

void Editor::remove_analysis(std::int64_t analysis) {
    run_command(
        store_, "remove_analysis",
        [&](Command& command) {
            const Row row = saved_analysis_row(command.session(), analysis);
            command.remove_all("report_item", {{"analysis_id", static_cast<long long>(analysis)}});
            command.remove("saved_analysis", row);
            return titled("Eliminar el análisis: ", "Remove analysis: ", text_of(row, "title"));
        },
        false);
}

}  // namespace cabildo::db
