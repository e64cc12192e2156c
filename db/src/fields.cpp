#include "fields.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace cabildo::db {
namespace {

Error field_error(const StoredField& field, const Text& what, std::string_view text, Text remedy) {
    return Error(format(what, {text}), std::string(field.vocabulary), std::move(remedy));
}

std::string ids_of(const std::vector<Category>& categories) {
    std::string result;
    for (const Category& each : categories) result += (result.empty() ? "" : ", ") + each.id;
    return result;
}

long long closed_code(const StoredField& field, std::string_view text) {
    const std::vector<Category>& categories = *closed_vocabulary(field.vocabulary);
    for (std::size_t i = 0; i < categories.size(); ++i) {
        if (categories[i].id == text) return static_cast<long long>(i);
    }
    const std::string ids = ids_of(categories);
    throw field_error(field, {"«{0}» no es un valor posible", "“{0}” is not a possible value"}, text,
                      {"Valores posibles: " + ids, "Possible values: " + ids});
}

long long bits_code(const StoredField& field, std::string_view text) {
    if (text == "none") return 0;
    long long bits = 0;
    while (true) {
        const auto end = text.find(';');
        bits |= 1LL << closed_code(field, text.substr(0, end));
        if (end == std::string_view::npos) return bits;
        text.remove_prefix(end + 1);
    }
}

std::string bits_text(const StoredField& field, long long bits) {
    if (bits == 0) return "none";
    const std::vector<Category>& categories = *closed_vocabulary(field.vocabulary);
    std::string result;
    for (std::size_t i = 0; i < categories.size(); ++i) {
        if ((bits >> i & 1) != 0) result += (result.empty() ? "" : ";") + categories[i].id;
    }
    return result;
}

/// Of any size, infinite where no double holds it; nothing for "inf" and "nan", which are no digits, and for what is too close to 0.
std::optional<double> any_number(std::string_view text) {
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size() || code == std::errc::invalid_argument) return std::nullopt;
    const bool tiny = text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
    if (code == std::errc::result_out_of_range) return tiny ? std::nullopt : std::optional(std::numeric_limits<double>::infinity());
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string_view table_of(Part part) {
    static constexpr std::array<std::string_view, 6> tables = {"involvement", "mechanism",  "resource",
                                                               "plan",        "innovation", "sustainability_basis"};
    return tables.at(static_cast<std::size_t>(part));
}

const std::vector<StoredField>& stored_fields(Part part) {
    static const std::array<std::vector<StoredField>, 6> all = {{
        {{"actor", "actor_id", Storage::actor, "actors"},
         {"role", "role", Storage::closed, "involvements.role"},
         {"agreement", "agreement", Storage::closed, "involvements.agreement"}},
        {{"instrument", "instrument_id", Storage::term, "mechanisms.instrument"},
         {"depth", "depth", Storage::step, "mechanisms.depth"},
         {"binding", "binding", Storage::closed, "mechanisms.binding"},
         {"centrality", "centrality", Storage::closed, "mechanisms.centrality"},
         {"stages", "stages", Storage::bits, "mechanisms.stages"},
         {"simulated", "simulated", Storage::closed, "mechanisms.simulated"}},
        {{"origin", "origin", Storage::closed, "resources.origin"},
         {"kind", "kind", Storage::closed, "resources.kind"},
         {"source", "source_id", Storage::term, "resources.source"},
         {"amount", "amount", Storage::decimal, "resources.amount"},
         {"currency", "currency", Storage::text, "resources.currency"},
         {"planned", "planned", Storage::closed, "resources.planned"}},
        {{"instrument", "instrument_id", Storage::term, "plans.instrument"},
         {"approach", "approach", Storage::closed, "plans.approach"},
         {"collective", "collective", Storage::closed, "plans.collective"},
         {"checks", "checks", Storage::bits, "plans.checks"}},
        {{"kind", "kind", Storage::closed, "innovations.kind"},
         {"name", "name_id", Storage::term, "innovations.name"},
         {"claimed", "claimed", Storage::closed, "innovations.claimed"},
         {"assessed", "assessed", Storage::closed, "innovations.assessed"}},
        {{"basis", "basis", Storage::closed, "sustainability.basis"},
         {"step", "step", Storage::step, "sustainability.step"},
         {"horizon", "horizon", Storage::closed, "sustainability.horizon"}},
    }};
    return all.at(static_cast<std::size_t>(part));
}

const std::vector<StoredField>& stored_actor_fields() {
    static const std::vector<StoredField> fields = {{"name", "name", Storage::text, "actors.name"},
                                                    {"sector", "sector", Storage::closed, "actors.sector"},
                                                    {"level", "level", Storage::closed, "actors.level"},
                                                    {"policy_sector", "policy_sector_id", Storage::term, "actors.policy_sector"}};
    return fields;
}

const std::vector<std::string_view>& open_fields() {
    static const std::vector<std::string_view> fields = {"actors.policy_sector", "mechanisms.instrument", "resources.source",
                                                         "plans.instrument", "innovations.name"};
    return fields;
}

Cell encode(const StoredField& field, std::string_view text, const KeyOf& key_of) {
    if (text.empty()) {
        if (field.storage == Storage::actor) {
            throw field_error(field, {"Falta el actor", "The actor is missing"}, text,
                              {"Indique el código de un actor", "Give the code of an actor"});
        }
        return {};
    }
    switch (field.storage) {
        case Storage::closed: return closed_code(field, text);
        case Storage::bits: return bits_code(field, text);
        case Storage::step: {
            if (text.size() == 1 && text[0] >= '0' && text[0] <= '5') return static_cast<long long>(text[0] - '0');
            throw field_error(field, {"«{0}» no es un entero de 0 a 5", "“{0}” is not an integer from 0 to 5"}, text,
                              {"Escriba 0, 1, 2, 3, 4 o 5", "Write 0, 1, 2, 3, 4 or 5"});
        }
        case Storage::decimal: {
            const auto value = parse_number(text);
            if (value && *value >= 0) return *value;
            const Text what = value ? Text{"{0} es un monto negativo", "{0} is a negative amount"} : number_complaint(text);
            throw field_error(field, {format(what.es, {"«{0}»"}), format(what.en, {"“{0}”"})}, text,
                              {"Escriba cifras con punto decimal y sin separador de miles",
                               "Write digits with a decimal point and no grouping"});
        }
        case Storage::text: return std::string(text);
        case Storage::actor:
        case Storage::term: break;
    }
    if (const auto key = key_of(field.vocabulary, text)) return static_cast<long long>(*key);
    if (field.storage == Storage::actor) {
        throw field_error(field, {"No existe el actor «{0}»", "There is no actor “{0}”"}, text,
                          {"Agregue primero el actor", "Add the actor first"});
    }
    throw field_error(field, {"«{0}» no está en el vocabulario", "“{0}” is not in the vocabulary"}, text,
                      {"Agregue primero el término", "Add the term first"});
}

std::string decode(const StoredField& field, const Cell& cell, const IdOf& id_of) {
    if (std::holds_alternative<std::monostate>(cell)) return {};
    switch (field.storage) {
        case Storage::closed:
            return closed_vocabulary(field.vocabulary)->at(static_cast<std::size_t>(std::get<long long>(cell))).id;
        case Storage::bits: return bits_text(field, std::get<long long>(cell));
        case Storage::step: return std::to_string(std::get<long long>(cell));
        case Storage::decimal: return number_text(std::get<double>(cell));
        case Storage::text: return std::get<std::string>(cell);
        case Storage::actor:
        case Storage::term: return id_of(field.vocabulary, std::get<long long>(cell));
    }
    return {};
}

std::optional<double> parse_number(std::string_view text) {
    const auto value = any_number(text);
    return value && std::fabs(*value) <= largest_number ? value : std::nullopt;
}

Text number_complaint(std::string_view text) {
    return any_number(text) ? Text{"{0} pasa de 10¹⁵, el mayor número que se guarda: use una unidad mayor, como millones",
                                   "{0} is beyond 10¹⁵, the largest number that is kept: use a larger unit, such as millions"}
                            : Text{"{0} no es un número", "{0} is not a number"};
}

std::string number_text(double value) {
    std::array<char, 64> buffer{};
    // Plain digits where that is no longer than 25 signs; 1e-30 and the like keep their exponent.
    auto result = std::to_chars(buffer.data(), buffer.data() + 25, value, std::chars_format::fixed);
    if (result.ec != std::errc()) result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

Error unknown_variable(std::string_view variable) {
    return usage_error(format(Text{"El libro de códigos no tiene la variable «{0}»", "The codebook has no variable “{0}”"}, {variable}),
                       {}, {"Revise el nombre en el libro de códigos", "Check the name in the codebook"});
}

Error unknown_field(std::string_view field) {
    return usage_error(format(Text{"No existe el campo «{0}»", "There is no field “{0}”"}, {field}), {},
                       {"Los campos están en docs/store.md", "The fields are listed in docs/store.md"});
}

}  // namespace cabildo::db
