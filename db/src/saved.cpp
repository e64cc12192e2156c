#include <cabildo/db/saved.hpp>

#include "base64.hpp"
#include "bulk.hpp"
#include "connection.hpp"
#include "in_order.hpp"
#include "journal.hpp"
#include "lookup.hpp"
#include "saved_rows.hpp"

#include <cabildo/document_json.hpp>
#include <cabildo/provenance_marks.hpp>

#include <nlohmann/json.hpp>
#include <soci/soci.h>

#include <algorithm>
#include <charconv>

namespace cabildo::db {
namespace {

/// Documents of analyses that were removed: as many stay, for undo.
constexpr int most_documents_of_removed = 50;

template <typename Number>
Number number_in(std::string_view text) {
    Number number{};
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

SavedAnalysis analysis_in(const Row& row) {
    SavedAnalysis analysis;
    analysis.id = integer_of(row, "id");
    analysis.title = text_of(row, "title");
    analysis.notes = text_of(row, "notes");
    analysis.settings = settings_in(row);
    return analysis;
}

Report report_in(const Row& row) {
    Report report;
    report.id = integer_of(row, "id");
    report.title = text_of(row, "title");
    report.subtitle = text_of(row, "subtitle");
    report.institution = text_of(row, "institution");
    report.authors = text_of(row, "authors");
    report.period = text_of(row, "period");
    report.date = text_of(row, "date_line");
    report.language = language_of(text_of(row, "language"));
    report.style = text_of(row, "style");
    report.logo = from_base64(text_of(row, "logo")).value_or(std::string());
    return report;
}

std::string fingerprint(const AnalysisSettings& settings) {
    return row_to_json(row_of(settings)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Whether a document that was made with some settings is one of these: a change that was undone leaves one of others.
bool suits(const std::string& made_with, const AnalysisSettings& settings) {
    return made_with.empty() || made_with == fingerprint(settings);
}

void add_state(SavedAnalysis& analysis, soci::session& session) {
    long long revision = 0;
    std::string made_at;
    std::string made_with;
    const long long id = analysis.id;
    session << "SELECT data_revision, made_at, settings FROM saved_document WHERE analysis_id = :id", soci::use(id),
        soci::into(revision), soci::into(made_at), soci::into(made_with);
    if (!session.got_data() || !suits(made_with, analysis.settings)) return;
    analysis.document_revision = revision;
    analysis.made_at = made_at;
    long long now = 0;
    session << "SELECT data_revision FROM store WHERE id = 1", soci::into(now);
    analysis.stale = revision < now;
}

Row only(soci::session& session, std::string_view table, std::int64_t id, const Text& missing) {
    std::vector<Row> rows = read_rows(session, table, {{"id", static_cast<long long>(id)}});
    if (rows.empty()) throw Error(format(missing, {std::to_string(id)}), {}, {"Puede haberse eliminado", "It may have been removed"});
    return std::move(rows.front());
}

/// The one that a person names by its title or, where no title is so, its number.
template <typename Item>
Item named(const std::vector<Item>& all, std::string_view name, const Text& what, const Text& those) {
    for (const Item& item : all) {
        if (item.title == name) return item;
    }
    for (const Item& item : all) {
        if (std::to_string(item.id) == name) return item;
    }
    std::string list;
    for (const Item& item : all) list += (list.empty() ? "" : "; ") + std::to_string(item.id) + " " + item.title;
    throw usage_error(format(what, {name}), {},
                      list.empty() ? Text{"El almacén todavía no tiene ninguno.", "The store has none yet."} : format(those, {list}));
}

}  // namespace

AnalysisSettings settings_of(const Document& document) {
    const Provenance& from = document.provenance;
    AnalysisSettings settings;
    settings.plugin = from.plugin;
    settings.panel = from.panel;
    for (const auto& [id, value] : from.options) {
        if (!is_mark(id)) settings.options[id] = value;
    }
    settings.selection = from.selection;
    settings.language = document.language;
    settings.seed = from.seed;
    return settings;
}

Row row_of(const AnalysisSettings& settings) {
    nlohmann::json options = nlohmann::json::object();
    for (const auto& [id, value] : settings.options) options[id] = value;
    return {{"plugin", settings.plugin},
            {"panel", settings.panel},
            {"options", options.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)},
            {"selection", settings.selection},
            {"language", std::string(language_code(settings.language))},
            {"seed", std::to_string(settings.seed)}};
}

AnalysisSettings settings_in(const Row& row) {
    AnalysisSettings settings;
    settings.plugin = text_of(row, "plugin");
    settings.panel = text_of(row, "panel");
    const nlohmann::json options = nlohmann::json::parse(text_of(row, "options"), nullptr, false);
    if (options.is_object()) {
        for (const auto& [id, value] : options.items()) {
            if (value.is_string()) settings.options[id] = value.get<std::string>();
        }
    }
    settings.selection = text_of(row, "selection");
    settings.language = language_of(text_of(row, "language"));
    settings.seed = number_in<std::uint64_t>(text_of(row, "seed"));
    return settings;
}

Row row_of(const Report& report) {
    return {{"title", report.title},
            {"subtitle", report.subtitle},
            {"institution", report.institution},
            {"authors", report.authors},
            {"period", report.period},
            {"date_line", report.date},
            {"language", std::string(language_code(report.language))},
            {"style", report.style},
            {"logo", to_base64(report.logo)}};
}

Row saved_analysis_row(soci::session& session, std::int64_t id) {
    return only(session, "saved_analysis", id, {"No existe el análisis guardado {0}", "There is no saved analysis {0}"});
}

Row report_row(soci::session& session, std::int64_t id) {
    return only(session, "report", id, {"No existe el informe {0}", "There is no report {0}"});
}

Row report_item_row(soci::session& session, std::int64_t id) {
    return only(session, "report_item", id, {"No existe la parte {0} del informe", "There is no part {0} of the report"});
}

std::int64_t next_analysis_id(soci::session& session) {
    long long highest = 0;
    session << "SELECT COALESCE(MAX(analysis_id), 0) FROM saved_document", soci::into(highest);
    return std::max<std::int64_t>(highest + 1, next_id(session, "saved_analysis"));
}

void write_document(soci::session& session, std::int64_t analysis, const Document& document) {
    const long long id = analysis;
    const long long revision = document.provenance.data_revision;
    const std::string made_at = timestamp();
    const std::string settings = fingerprint(settings_in(saved_analysis_row(session, analysis)));
    const std::string json = to_json(document);
    session << "DELETE FROM saved_document WHERE analysis_id = :id", soci::use(id);
    session << "INSERT INTO saved_document (analysis_id, data_revision, made_at, settings, document) "
               "VALUES (:id, :revision, :made, :settings, :json)",
        soci::use(id), soci::use(revision), soci::use(made_at), soci::use(settings), soci::use(json);
    const std::string removed = "analysis_id NOT IN (SELECT id FROM saved_analysis)";
    session << "DELETE FROM saved_document WHERE " + removed + " AND analysis_id NOT IN (SELECT analysis_id FROM saved_document WHERE " +
                   removed + " ORDER BY analysis_id DESC LIMIT " + std::to_string(most_documents_of_removed) + ")";
}

std::vector<SavedAnalysis> saved_analyses(Store& store) {
    return guarded(store.path(), [&] {
        std::vector<SavedAnalysis> all;
        for (const Row& row : in_order(read_rows(store.session(), "saved_analysis", {}))) {
            add_state(all.emplace_back(analysis_in(row)), store.session());
        }
        return all;
    });
}

SavedAnalysis saved_analysis(Store& store, std::int64_t id) {
    return guarded(store.path(), [&] {
        SavedAnalysis analysis = analysis_in(saved_analysis_row(store.session(), id));
        add_state(analysis, store.session());
        return analysis;
    });
}

SavedAnalysis find_saved_analysis(Store& store, std::string_view title_or_number) {
    return named(saved_analyses(store), title_or_number,
                 {"no hay un análisis guardado «{0}»", "there is no saved analysis “{0}”"},
                 {"Los análisis guardados son: {0}.", "The saved analyses are: {0}."});
}

std::optional<Document> last_document(Store& store, std::int64_t analysis) {
    return guarded(store.path(), [&]() -> std::optional<Document> {
        const AnalysisSettings settings = settings_in(saved_analysis_row(store.session(), analysis));
        const long long id = analysis;
        std::string json;
        std::string made_with;
        store.session() << "SELECT document, settings FROM saved_document WHERE analysis_id = :id", soci::use(id), soci::into(json),
            soci::into(made_with);
        if (!store.session().got_data() || !suits(made_with, settings)) return std::nullopt;
        return document_from_json(json);
    });
}

void keep_document(Store& store, std::int64_t analysis, const Document& document) {
    WriteTransaction transaction(store);
    guarded(store.path(), [&] {
        const AnalysisSettings settings = settings_in(saved_analysis_row(store.session(), analysis));
        if (settings.plugin != document.provenance.plugin || settings.panel != document.provenance.panel) {
            throw Error({"El documento es de otro análisis", "The document is of another analysis"}, settings.plugin,
                        {"Guárdelo como un análisis nuevo", "Save it as a new analysis"});
        }
        write_document(store.session(), analysis, document);
    });
    transaction.commit();
}

std::vector<Report> reports(Store& store) {
    return guarded(store.path(), [&] {
        std::vector<Report> all;
        for (const Row& row : in_order(read_rows(store.session(), "report", {}))) all.push_back(report_in(row));
        return all;
    });
}

Report report(Store& store, std::int64_t id) {
    return guarded(store.path(), [&] { return report_in(report_row(store.session(), id)); });
}

Report find_report(Store& store, std::string_view title_or_number) {
    return named(reports(store), title_or_number, {"no hay un informe «{0}»", "there is no report “{0}”"},
                 {"Los informes son: {0}.", "The reports are: {0}."});
}

std::vector<ReportItem> report_items(Store& store, std::int64_t report) {
    return guarded(store.path(), [&] {
        static_cast<void>(report_row(store.session(), report));
        std::vector<ReportItem> items;
        for (const Row& row : in_order(read_rows(store.session(), "report_item", {{"report_id", static_cast<long long>(report)}}))) {
            ReportItem& item = items.emplace_back();
            item.id = integer_of(row, "id");
            item.kind = static_cast<ReportItem::Kind>(integer_of(row, "kind"));
            if (const auto* analysis = std::get_if<long long>(&row.find("analysis_id")->second)) item.analysis = *analysis;
            item.title = text_of(row, "title");
            item.text = text_of(row, "body");
        }
        return items;
    });
}

}  // namespace cabildo::db
