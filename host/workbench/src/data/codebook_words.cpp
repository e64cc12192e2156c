#include "data/codebook_words.hpp"

#include "language.hpp"
#include "natural_order.hpp"

#include <soci/soci.h>

#include <algorithm>
#include <cctype>
#include <regex>

namespace cabildo::workbench {

std::string status_word(Coverage coverage) { return coverage_label(coverage).in(language()); }

Text of_initiative(const Text& label, const std::string& code) { return {label.es + " de " + code, label.en + " of " + code}; }

Dimension dimension_of(Part part) {
    switch (part) {
        case Part::involvements: return Dimension::articulation;
        case Part::mechanisms: return Dimension::participation;
        case Part::resources: return Dimension::resources;
        case Part::plans: return Dimension::planning;
        case Part::innovations: return Dimension::innovation;
        case Part::sustainability: break;
    }
    return Dimension::sustainability;
}

std::string label_of(const std::vector<Category>& categories, std::string_view id) {
    const auto found = std::find_if(categories.begin(), categories.end(), [&](const auto& each) { return each.id == id; });
    return found == categories.end() ? std::string(id) : found->label.in(language());
}

namespace {

/// Of one actor, without reading all of them.
std::string actor_name(const Dataset& data, const std::string& id) {
    std::string name;
    soci::indicator present = soci::i_null;
    data.session() << "SELECT name FROM v_actor WHERE actor = :id", soci::into(name, present), soci::use(id);
    return data.session().got_data() && present == soci::i_ok ? name : id;
}

std::string joined_labels(const std::vector<Category>& categories, const std::vector<std::string>& ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : ", ") + label_of(categories, id);
    return text;
}

}  // namespace

const std::vector<Category>& steps(std::string_view field) {
    static const std::vector<Category> none;
    static const std::vector<Category> depth{{"0", {"Sin participación", "No participation"}},
                                             {"1", {"Información", "Information"}},
                                             {"2", {"Consulta", "Consultation"}},
                                             {"3", {"Involucramiento", "Involvement"}},
                                             {"4", {"Colaboración, cogestión", "Collaboration, co-management"}},
                                             {"5", {"Decisión delegada, control", "Delegated decision, control"}}};
    static const std::vector<Category> ladder{{"0", {"Ninguna", "None"}},
                                              {"1", {"Compromiso informal", "Informal commitment"}},
                                              {"2", {"Acuerdo o protocolo", "Agreement or protocol"}},
                                              {"3", {"Órgano ad hoc con personal", "Ad-hoc organ with staff"}},
                                              {"4", {"Acto administrativo o presupuesto", "Administrative act or budget"}},
                                              {"5", {"Ley", "Law"}}};
    if (field == "mechanisms.depth") return depth;
    return field == "sustainability.step" ? ladder : none;
}

std::string step_text(std::string_view field, const std::string& value) {
    for (const Category& step : steps(field))
        if (step.id == value) return value + " " + step.label.in(language());
    return value;
}

std::string shown_number(const std::string& value) {
    std::string text = value;
    if (language() == Language::es) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string typed_number(std::string text) {
    const char decimal = language() == Language::es ? ',' : '.', group = language() == Language::es ? '.' : ',';
    if (text.find_first_not_of("0123456789., -") != std::string::npos) return text;  // no number: to be told as it was typed
    std::erase(text, ' ');
    // "2.5" is nobody's grouping and taken as a point; "2.500" may be either, and a thousand times too much is no slip to
    // be silent about.
    static const std::regex either(language() == Language::es ? "-?[1-9][0-9]{0,2}\\.[0-9]{3}" : "-?[1-9][0-9]{0,2},[0-9]{3}");
    if (std::regex_match(text, either)) {
        std::string whole = text, part = text;
        std::erase(whole, group);
        std::replace(part.begin(), part.end(), group, decimal);
        throw Error(format(Text{"puede ser {0} o {1}", "it may be {0} or {1}"}, {whole, part}), text,
                    {"Escríbalo sin separador de miles, o con la coma decimal", "Write it without grouping, or with the decimal point"});
    }
    static const std::regex in_groups("-?[0-9]{1,3}([.,][0-9]{3})+([.,][0-9]+)?");
    const std::size_t first = text.find(group);
    if (first != std::string::npos && std::regex_match(text, in_groups) &&
        (text.find(decimal) == std::string::npos || text.find(decimal) > text.rfind(group)))
        std::erase(text, group);
    std::replace(text.begin(), text.end(), ',', '.');
    return text;
}

std::string field_text(const Dataset& data, std::string_view table, const db::Field& field, const std::string& value) {
    if (value.empty()) return {};
    const std::string name = std::string(table) + "." + field.id;
    switch (field.kind) {
        case db::Field::Kind::choice:
        case db::Field::Kind::open_choice: return label_of(data.vocabulary(name), value);
        case db::Field::Kind::several: return joined_labels(data.vocabulary(name), split_ids(value));
        case db::Field::Kind::actor: return actor_name(data, value);
        case db::Field::Kind::integer: return step_text(name, value);
        case db::Field::Kind::decimal: return shown_number(value);
        default: return value;
    }
}

std::string value_text(const Variable& variable, const db::VariableValue& value) {
    if (value.coverage != Coverage::coded) return status_word(value.coverage);
    if (variable.categorical()) return joined_labels(variable.categories, value.categories);
    return variable.kind == VariableKind::number ? shown_number(value.text) : value.text;
}

std::vector<std::string> split_ids(std::string_view value) {
    std::vector<std::string> ids;
    while (!value.empty()) {
        const std::size_t end = std::min(value.find(';'), value.size());
        if (end > 0) ids.emplace_back(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return ids;
}

std::string join_ids(const std::vector<std::string>& ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : ";") + id;
    return text;
}

std::string new_id(std::string_view label, const std::vector<std::string>& taken) {
    std::string id;
    const std::wstring letters_of_label = from_utf8(label).Lower().ToStdWstring();
    for (const wchar_t letter : letters_of_label) {
        const wchar_t bare = plain_letter(letter);
        const char plain = bare < 128 && std::isalnum(static_cast<int>(bare)) ? static_cast<char>(bare) : '_';
        if (plain != '_' || (!id.empty() && id.back() != '_')) id += plain;
    }
    while (!id.empty() && id.back() == '_') id.pop_back();
    if (id.empty()) id = "x";
    const auto is_taken = [&](const std::string& each) { return std::find(taken.begin(), taken.end(), each) != taken.end(); };
    if (!is_taken(id)) return id;
    int number = 2;
    while (is_taken(id + "_" + std::to_string(number))) ++number;
    return id + "_" + std::to_string(number);
}

}  // namespace cabildo::workbench
