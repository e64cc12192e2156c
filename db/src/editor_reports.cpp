// Editor: reports and their items.
#include <cabildo/db/editor.hpp>

#include "command.hpp"
#include "in_order.hpp"
#include "saved_rows.hpp"

#include <nlohmann/json.hpp>
#include <soci/soci.h>

namespace cabildo::db {
namespace {

constexpr std::size_t largest_logo = std::size_t{1} << 20;

/// What may not stand in a report; `row` is the one that is there, if any.
void check_report(soci::session& session, const Report& report, const Row* row) {
    check_title(report.title);
    const bool same_title = row != nullptr && text_of(*row, "title") == report.title;
    if (!same_title && !read_rows(session, "report", {{"title", report.title}}).empty()) {
        throw Error(format(Text{"Ya hay un informe «{0}»", "There is a report “{0}” already"}, {report.title}), {},
                    {"Elija otro título", "Choose another title"});
    }
    if (!report.style.empty() && !nlohmann::json::parse(report.style, nullptr, false).is_object()) {
        throw Error({"El estilo del informe no es un objeto JSON", "The style of the report is not a JSON object"}, {},
                    {"Escríbalo como en un archivo de estilo", "Write it as in a style file"});
    }
    if (report.logo.empty()) return;
    if (!report.logo.starts_with("\x89PNG\r\n\x1a\n")) {
        throw Error({"El logotipo no es una imagen PNG", "The logo is not a PNG picture"}, {}, {"Conviértalo a PNG", "Convert it to PNG"});
    }
    if (report.logo.size() > largest_logo) {
        throw Error({"El logotipo ocupa más de 1 MB", "The logo is larger than 1 MB"}, {}, {"Use uno más chico", "Use a smaller one"});
    }
}

Row items_of(std::int64_t report) {
    return {{"report_id", static_cast<long long>(report)}};
}

/// What a person calls an item: its title, the analysis' own, or how its text begins.
std::string item_name(soci::session& session, const Row& row) {
    const std::string title = text_of(row, "title");
    if (!title.empty()) return shortened(title);
    if (const auto* analysis = std::get_if<long long>(&row.find("analysis_id")->second)) {
        return shortened(text_of(saved_analysis_row(session, *analysis), "title"));
    }
    const std::string text = text_of(row, "body");
    return shortened(text.substr(0, text.find('\n')));
}

/// "Quitar «Regiones» de «Informe anual»"
Text item_title(const Text& pattern, soci::session& session, const Row& row) {
    const Row report = report_row(session, integer_of(row, "report_id"));
    return format(pattern, {item_name(session, row), shortened(text_of(report, "title"))});
}

void check_item(soci::session& session, const ReportItem& item) {
    const bool of_analysis = item.kind == ReportItem::Kind::analysis;
    if (of_analysis != item.analysis.has_value()) {
        throw Error({"La parte del informe no dice qué análisis es", "The part of the report does not say which analysis it is"}, {},
                    {"Elija un análisis guardado", "Choose a saved analysis"});
    }
    if (of_analysis) static_cast<void>(saved_analysis_row(session, *item.analysis));
    if (item.kind == ReportItem::Kind::heading) check_title(item.title);
}

/// At the end of the report; what was inserted is given back.
Row insert_item(Command& command, std::int64_t report, const ReportItem& item) {
    check_item(command.session(), item);
    Row row{{"id", static_cast<long long>(next_id(command.session(), "report_item"))},
            {"report_id", static_cast<long long>(report)},
            {"kind", static_cast<long long>(item.kind)},
            {"analysis_id", item.analysis ? Cell(static_cast<long long>(*item.analysis)) : Cell()},
            {"title", item.title},
            {"body", item.text},
            {"position", after_last(read_rows(command.session(), "report_item", items_of(report)))}};
    command.insert("report_item", row);
    return row;
}

}  // namespace

std::int64_t Editor::add_report(const Report& report) { return add_report(report, {}); }

std::int64_t Editor::add_report(const Report& report, const std::vector<NewAnalysis>& analyses) {
    std::int64_t id = 0;
    run_command(
        store_, "add_report",
        [&](Command& command) {
            check_report(command.session(), report, nullptr);
            id = next_id(command.session(), "report");
            Row row = row_of(report);
            row["id"] = static_cast<long long>(id);
            row["position"] = after_last(read_rows(command.session(), "report", {}));
            command.insert("report", std::move(row));
            for (const NewAnalysis& analysis : analyses) {
                ReportItem item;
                item.kind = ReportItem::Kind::analysis;
                item.analysis = insert_analysis(command, analysis.title, analysis.document);
                item.title = analysis.item_title;
                insert_item(command, id, item);
            }
            return titled("Nuevo informe: ", "New report: ", report.title);
        },
        false);
    return id;
}

void Editor::set_report(std::int64_t report, const Report& changed) {
    run_command(
        store_, "set_report",
        [&](Command& command) {
            const Row row = report_row(command.session(), report);
            check_report(command.session(), changed, &row);
            command.update("report", row, row_of(changed));
            return titled("Portada y estilo del informe: ", "Cover and style of the report: ", changed.title);
        },
        false);
}

void Editor::move_report(std::int64_t report, std::size_t position) {
    run_command(
        store_, "move_report",
        [&](Command& command) {
            const Row row = report_row(command.session(), report);
            move_to(command, "report", read_rows(command.session(), "report", {}), report, position);
            return titled("Mover el informe: ", "Move report: ", text_of(row, "title"));
        },
        false);
}

void Editor::remove_report(std::int64_t report) {
    run_command(
        store_, "remove_report",
        [&](Command& command) {
            const Row row = report_row(command.session(), report);
            command.remove_all("report_item", items_of(report));
            command.remove("report", row);
            return titled("Eliminar el informe: ", "Remove report: ", text_of(row, "title"));
        },
        false);
}

std::int64_t Editor::add_report_item(std::int64_t report, const ReportItem& item, std::optional<std::size_t> position) {
    std::int64_t id = 0;
    run_command(
        store_, "add_report_item",
        [&](Command& command) {
            static_cast<void>(report_row(command.session(), report));
            const Row row = insert_item(command, report, item);
            id = integer_of(row, "id");
            if (position) move_to(command, "report_item", read_rows(command.session(), "report_item", items_of(report)), id, *position);
            return item_title({"Agregar «{0}» a «{1}»", "Add “{0}” to “{1}”"}, command.session(), row);
        },
        false);
    return id;
}

void Editor::set_report_item(std::int64_t item, std::string_view title, std::string_view text) {
    run_command(
        store_, "set_report_item",
        [&](Command& command) {
            const Row row = report_item_row(command.session(), item);
            if (static_cast<ReportItem::Kind>(integer_of(row, "kind")) == ReportItem::Kind::heading) check_title(title);
            command.update("report_item", row, {{"title", std::string(title)}, {"body", std::string(text)}});
            return item_title({"Cambiar «{0}» en «{1}»", "Change “{0}” in “{1}”"}, command.session(),
                              report_item_row(command.session(), item));
        },
        false);
}

void Editor::move_report_item(std::int64_t item, std::size_t position) {
    run_command(
        store_, "move_report_item",
        [&](Command& command) {
            const Row row = report_item_row(command.session(), item);
            move_to(command, "report_item", read_rows(command.session(), "report_item", items_of(integer_of(row, "report_id"))), item,
                    position);
            return item_title({"Mover «{0}» en «{1}»", "Move “{0}” in “{1}”"}, command.session(), row);
        },
        false);
}

void Editor::remove_report_item(std::int64_t item) {
    run_command(
        store_, "remove_report_item",
        [&](Command& command) {
            const Row row = report_item_row(command.session(), item);
            const Text title = item_title({"Quitar «{0}» de «{1}»", "Take “{0}” out of “{1}”"}, command.session(), row);
            command.remove("report_item", row);
            return title;
        },
        false);
}

}  // namespace cabildo::db
