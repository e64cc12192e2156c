// Names of columns.
#include "headers.hpp"

#include "../package/layout.hpp"

#include <algorithm>
#include <array>

namespace cabildo::db {

namespace sheet {

std::string plain_header(std::string_view header) {
    std::string name;
    for (const std::string& word : words_of(header)) name += (name.empty() ? "" : " ") + word;
    return name;
}

std::optional<std::size_t> rank_of(std::string_view header, CoreField field) {
    const std::string name = plain_header(header);
    const auto& known = headers_of(field);
    const auto found = std::find_if(known.begin(), known.end(), [&](const std::string& one) { return plain_header(one) == name; });
    if (found == known.end()) return std::nullopt;
    return static_cast<std::size_t>(found - known.begin());
}

const UsualVariable* usual_variable(std::string_view header) {
    static const std::array<UsualVariable, 3> variables{{{"area", {"Área", "Area"}},
                                                         {"region", {"Región", "Region"}},
                                                         {"year", {"Año", "Year"}}}};
    const std::string name = plain_header(header);
    for (const UsualVariable& one : variables)
        if (name == plain_header(one.label.es) || name == plain_header(one.label.en)) return &one;
    return nullptr;
}

std::string understood(CoreField field) { return word_list(headers_of(field)); }

}  // namespace sheet

const std::vector<std::string>& headers_of(CoreField field) {
    static const std::array<std::vector<std::string>, core_fields> names{{
        {"code", "código", "cod", "código de la iniciativa", "código iniciativa", "initiative code", "folio", "id"},
        {"title", "título", "nombre", "name", "nombre de la iniciativa", "nombre iniciativa", "título de la iniciativa",
         "initiative title", "initiative name", "iniciativa", "initiative"},
        {"organisation", "organización", "organization", "institución", "institution", "organismo", "entidad"},
        {"summary", "resumen", "descripción", "description", "abstract"},
    }};
    return names[static_cast<std::size_t>(field)];
}

const Text& core_field_label(CoreField field) {
    static const std::array<Text, core_fields> labels{{{"código", "code"},
                                                       {"título", "title"},
                                                       {"organización", "organisation"},
                                                       {"resumen", "summary"}}};
    return labels[static_cast<std::size_t>(field)];
}

ColumnChoice new_variable(const std::string& column, VariableKind kind, const std::vector<std::string>& taken) {
    ColumnChoice choice;
    choice.column = column;
    choice.use = ColumnChoice::Use::new_variable;
    choice.kind = kind;
    choice.variable = column;
    choice.label = untranslated(column);
    if (const sheet::UsualVariable* usual = sheet::usual_variable(column)) {
        choice.variable = usual->id;
        choice.label = usual->label;
    }
    const std::string id = choice.variable;
    const auto used = [&](const std::string& name) {
        return package::core_column(name) || package::find_file(name) != nullptr || package::open_field(name) ||
               std::find(taken.begin(), taken.end(), name) != taken.end();
    };
    for (int number = 2; used(choice.variable); ++number) choice.variable = id + "_" + std::to_string(number);
    return choice;
}

}  // namespace cabildo::db
