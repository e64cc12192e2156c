#include "data/column_choices.hpp"

#include "data/variable_dialog.hpp"
#include "language.hpp"

#include <algorithm>
#include <array>

namespace cabildo::workbench {

namespace {

using db::ColumnChoice;
using db::DecimalMark;
using Use = ColumnChoice::Use;

constexpr std::array kinds{VariableKind::single, VariableKind::ordinal, VariableKind::several, VariableKind::number,
                           VariableKind::text};

std::string words(const Text& text) { return text.in(language()); }

std::string capital(std::string word) {
    return to_utf8(from_utf8(word).Left(1).Upper() + from_utf8(word).Mid(1));
}

const Variable* find(const std::vector<Variable>& codebook, const std::string& id) {
    const auto found = std::find_if(codebook.begin(), codebook.end(), [&](const Variable& one) { return one.id == id; });
    return found == codebook.end() ? nullptr : &*found;
}

/// How cells of a kind may be written, each with what to add to its name.
struct Form {
    DecimalMark decimal = DecimalMark::undecided;
    char separator = ';';
    std::string added;
};

std::vector<Form> forms_of(VariableKind kind, DecimalMark now) {
    if (kind == VariableKind::several)
        return {{DecimalMark::undecided, ';', words({" (punto y coma)", " (semicolon)"})},
                {DecimalMark::undecided, ',', words({" (coma)", " (comma)"})}};
    if (kind != VariableKind::number) return {{}};
    std::vector<Form> forms{{DecimalMark::comma, ';', words({" (1.234,5)", " (1.234,5)"})},
                            {DecimalMark::point, ';', words({" (1,234.5)", " (1,234.5)"})}};
    if (now == DecimalMark::undecided) forms.insert(forms.begin(), Form{});
    return forms;
}

void add_forms(std::vector<ColumnOption>& options, ColumnChoice choice, VariableKind kind, DecimalMark now, const std::string& name) {
    for (const Form& form : forms_of(kind, now)) {
        choice.decimal = form.decimal;
        choice.separator = form.separator;
        options.push_back({choice, name + form.added});
    }
}

}  // namespace

std::string column_name(const ColumnChoice& choice, std::size_t column) {
    return choice.column.empty() ? to_utf8(tr({"(columna {0})", "(column {0})"}, {std::to_string(column + 1)})) : choice.column;
}

std::optional<VariableKind> kind_of_column(const ColumnChoice& choice, const std::vector<Variable>& codebook) {
    if (choice.use == Use::new_variable) return choice.kind;
    const Variable* variable = choice.use == Use::variable ? find(codebook, choice.variable) : nullptr;
    if (variable == nullptr) return std::nullopt;
    return variable->kind;
}

std::vector<ColumnOption> options_for(const db::ImportMapping& mapping, std::size_t column, const std::vector<Variable>& codebook) {
    const ColumnChoice& now = mapping.columns[column];
    ColumnChoice choice;
    choice.column = now.column;
    choice.chosen = true;
    std::vector<ColumnOption> options{{choice, words({"No se importa", "Left out"})}};
    choice.use = Use::core;
    for (std::size_t field = 0; field < db::core_fields; ++field) {
        choice.core = static_cast<db::CoreField>(field);
        options.push_back({choice, capital(words(db::core_field_label(choice.core)))});
    }
    std::vector<std::string> taken;
    for (const Variable& variable : codebook) taken.push_back(variable.id);
    for (std::size_t i = 0; i < mapping.columns.size(); ++i)
        if (i != column && mapping.columns[i].use == Use::new_variable) taken.push_back(mapping.columns[i].variable);
    for (const VariableKind kind : kinds) {
        ColumnChoice fresh = db::new_variable(column_name(now, column), kind, taken);
        fresh.column = now.column;
        fresh.chosen = true;
        add_forms(options, fresh, kind, now.decimal, words({"Variable nueva: ", "New variable: "}) + words(kind_word(kind)));
    }
    choice.use = Use::variable;
    for (const Variable& variable : codebook) {
        choice.variable = variable.id;
        add_forms(options, choice, variable.kind, now.decimal, words({"Variable: ", "Variable: "}) + words(variable.label));
    }
    return options;
}

std::optional<std::size_t> current_option(const std::vector<ColumnOption>& options, const ColumnChoice& choice) {
    const auto same = [&](const ColumnOption& option) {
        const ColumnChoice& one = option.choice;
        if (one.use != choice.use || choice.use == Use::leave_out) return one.use == choice.use;
        if (choice.use == Use::core) return one.core == choice.core;
        const bool of_kind = choice.use == Use::variable ? one.variable == choice.variable : one.kind == choice.kind;
        return of_kind && one.decimal == choice.decimal && one.separator == choice.separator;
    };
    auto found = std::find_if(options.begin(), options.end(), same);
    if (found == options.end() && choice.use == Use::variable)  // of a kind without forms: what was there before does not count
        found = std::find_if(options.begin(), options.end(), [&](const ColumnOption& option) {
            return option.choice.use == Use::variable && option.choice.variable == choice.variable;
        });
    if (found == options.end()) return std::nullopt;
    return static_cast<std::size_t>(found - options.begin());
}

std::string read_as(const ColumnChoice& choice, const std::vector<Variable>& codebook) {
    switch (choice.use) {
        case Use::leave_out: return words({"No se importa", "Left out"});
        case Use::core: return capital(words(db::core_field_label(choice.core)));
        case Use::new_variable: return words({"Nueva: ", "New: "}) + to_utf8(from_utf8(words(kind_word(choice.kind))).Lower());
        case Use::variable: break;
    }
    const Variable* variable = find(codebook, choice.variable);
    return variable == nullptr ? choice.variable : words(variable->label);
}

}  // namespace cabildo::workbench
