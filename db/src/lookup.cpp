#include "lookup.hpp"

#include <soci/soci.h>

namespace cabildo::db {
namespace {

Cell cell(std::string_view text) {
    return std::string(text);
}

Row only(soci::session& session, std::string_view table, const Row& where, const Text& missing, std::string_view id) {
    std::vector<Row> rows = read_rows(session, table, where);
    if (rows.empty()) throw Error(format(missing, {id}), {}, {"Revise el identificador", "Check the id"});
    return std::move(rows.front());
}

const Category* find(const std::vector<Category>& categories, std::string_view id) {
    for (const Category& each : categories) {
        if (each.id == id) return &each;
    }
    return nullptr;
}

Text joined_labels(const StoredField& field, const std::string& ids) {
    if (ids == "none") return {"ninguna", "none"};
    const auto& categories = *closed_vocabulary(field.vocabulary);
    Text result;
    std::string_view rest = ids;
    while (!rest.empty()) {
        const auto end = rest.find(';');
        const Text& label = find(categories, rest.substr(0, end))->label;
        result.es += (result.es.empty() ? "" : ", ") + label.es;
        result.en += (result.en.empty() ? "" : ", ") + label.en;
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return result;
}

}  // namespace

long long integer_of(const Row& row, std::string_view column) {
    return std::get<long long>(row.find(column)->second);
}

std::string text_of(const Row& row, std::string_view column) {
    const Cell& value = row.find(column)->second;
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string();
}

Row initiative_row(soci::session& session, std::string_view code) {
    return only(session, "initiative", {{"code", cell(code)}}, {"No existe la iniciativa «{0}»", "There is no initiative “{0}”"}, code);
}

Row initiative_row(soci::session& session, std::int64_t id) {
    return only(session, "initiative", {{"id", static_cast<long long>(id)}},
                {"No existe la iniciativa {0}", "There is no initiative {0}"}, std::to_string(id));
}

Row variable_row(soci::session& session, std::string_view name) {
    std::vector<Row> rows = read_rows(session, "variable", {{"name", cell(name)}});
    if (rows.empty()) throw unknown_variable(name);
    return std::move(rows.front());
}

Row category_row(soci::session& session, const Row& variable, std::string_view name) {
    std::vector<Row> rows =
        read_rows(session, "category", {{"variable_id", integer_of(variable, "id")}, {"name", cell(name)}});
    if (!rows.empty()) return std::move(rows.front());
    throw usage_error(format(Text{"La variable «{0}» no tiene la categoría «{1}»", "The variable “{0}” has no category “{1}”"},
                             {text_of(variable, "name"), name}),
                      {}, {"Revise las categorías en el libro de códigos", "Check the categories in the codebook"});
}

Row actor_row(soci::session& session, std::string_view code) {
    return only(session, "actor", {{"code", cell(code)}}, {"No existe el actor «{0}»", "There is no actor “{0}”"}, code);
}

Row term_row(soci::session& session, std::string_view field, std::string_view name) {
    return only(session, "term", {{"field", cell(field)}, {"name", cell(name)}},
                {"El término «{0}» no está en el vocabulario", "The term “{0}” is not in the vocabulary"}, name);
}

Row part_row(soci::session& session, Part part, std::int64_t id) {
    return only(session, table_of(part), {{"id", static_cast<long long>(id)}}, {"No existe la fila {0}", "There is no row {0}"},
                std::to_string(id));
}

Row evidence_row(soci::session& session, std::int64_t id) {
    return only(session, "evidence", {{"id", static_cast<long long>(id)}},
                {"No existe el pasaje {0}", "There is no passage {0}"}, std::to_string(id));
}

Text label_of(const Row& row) {
    return {text_of(row, "label_es"), text_of(row, "label_en")};
}

KeyOf keys_by_query(soci::session& session) {
    return [&session](std::string_view vocabulary, std::string_view id) -> std::optional<std::int64_t> {
        const std::vector<Row> rows = vocabulary == "actors"
                                          ? read_rows(session, "actor", {{"code", cell(id)}})
                                          : read_rows(session, "term", {{"field", cell(vocabulary)}, {"name", cell(id)}});
        if (rows.empty()) return std::nullopt;
        return integer_of(rows.front(), "id");
    };
}

IdOf ids_by_query(soci::session& session) {
    return [&session](std::string_view vocabulary, std::int64_t key) -> std::string {
        const bool actor = vocabulary == "actors";
        const std::vector<Row> rows = read_rows(session, actor ? "actor" : "term", {{"id", static_cast<long long>(key)}});
        return rows.empty() ? std::string() : text_of(rows.front(), actor ? "code" : "name");
    };
}

Text displayed(soci::session& session, const StoredField& field, const Cell& value) {
    if (std::holds_alternative<std::monostate>(value)) return not_reported_words();
    switch (field.storage) {
        case Storage::term: return label_of(read_rows(session, "term", {{"id", value}}).at(0));
        case Storage::actor: {
            const Row actor = read_rows(session, "actor", {{"id", value}}).at(0);
            const std::string name = text_of(actor, "name");
            return untranslated(name.empty() ? text_of(actor, "code") : name);
        }
        case Storage::closed:
        case Storage::bits: return joined_labels(field, decode(field, value, {}));
        case Storage::decimal: {
            const NumberFormat es(Language::es);
            const NumberFormat en(Language::en);
            const double number = std::get<double>(value);
            const std::string text = number_text(number);
            const auto point = text.find('.');
            const int decimals = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
            return {es.decimal(number, decimals), en.decimal(number, decimals)};
        }
        case Storage::step:
        case Storage::text: return untranslated(decode(field, value, {}));
    }
    return {};
}

Text row_name(soci::session& session, Part part, const Row& row) {
    static constexpr std::string_view naming[] = {"actor", "instrument", "source", "instrument", "name", "basis"};
    for (const StoredField& field : stored_fields(part)) {
        if (field.id != naming[static_cast<std::size_t>(part)]) continue;
        const Cell& value = row.find(field.column)->second;
        if (!std::holds_alternative<std::monostate>(value)) return displayed(session, field, value);
    }
    return untranslated(text_of(row, "row_id"));
}

const Text& not_reported_words() {
    static const Text words{"no informado", "not reported"};
    return words;
}

}  // namespace cabildo::db
