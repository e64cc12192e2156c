// Declaring options, and turning what was given into a complete and valid set of values.
#include <cabildo/options.hpp>

#include <cabildo/error.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <utility>

namespace cabildo {

namespace {

using Given = std::map<std::string, std::string, std::less<>>;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string> parted(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const std::string_view part = trimmed(text.substr(0, comma));
        if (!part.empty()) parts.emplace_back(part);
        if (comma == std::string_view::npos) break;
        text.remove_prefix(comma + 1);
    }
    return parts;
}

/// "a, b, c", at most twelve, then "…". Asks `id_at` for no more than it shows.
template <typename IdAt>
std::string alternatives(std::size_t count, IdAt id_at) {
    constexpr std::size_t most = 12;
    std::string list;
    for (std::size_t i = 0; i < std::min(count, most); ++i) {
        if (i != 0) list += ", ";
        list += id_at(i);
    }
    if (count > most) list += ", …";
    return list;
}

/// A usage Error: `value` is not what the option takes, which is `takes`.
Error refused(const Option& option, std::string_view value, const Text& takes) {
    const Text what = value.empty()
        ? format(Text{"La opción «{0}» necesita un valor", "Option “{0}” needs a value"}, {option.id})
        : format(Text{"La opción «{0}» no acepta «{1}»", "Option “{0}” does not take “{1}”"}, {option.id, value});
    return usage_error(what, {}, takes);
}

Text takes_one_of(std::string_view list) {
    if (list.empty()) return {"Todavía no hay entre qué elegir", "There is nothing to choose from yet"};
    return format(Text{"Acepta: {0}", "It takes: {0}"}, {list});
}

/// Digits and a point, never an exponent.
std::string plain(double value) {
    std::array<char, 512> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr;
    return {buffer.data(), end};
}

std::optional<double> parsed_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string choice_value(const Option& option, std::string_view given) {
    if (given.empty() && option.may_be_empty) return {};
    for (const Category& choice : option.choices)
        if (choice.id == given) return choice.id;
    throw refused(option, given, takes_one_of(alternatives(option.choices.size(), [&](std::size_t i) { return option.choices[i].id; })));
}

/// In the order of the declared choices, each once.
std::string several_value(const Option& option, std::string_view given) {
    const auto wanted = parted(given);
    for (const std::string& id : wanted) {
        const bool known = std::any_of(option.choices.begin(), option.choices.end(), [&](const Category& c) { return c.id == id; });
        if (!known)
            throw refused(option, id, takes_one_of(alternatives(option.choices.size(), [&](std::size_t i) { return option.choices[i].id; })));
    }
    std::string value;
    for (const Category& choice : option.choices) {
        if (std::find(wanted.begin(), wanted.end(), choice.id) == wanted.end()) continue;
        if (!value.empty()) value += ',';
        value += choice.id;
    }
    return value;
}

std::string number_value(const Option& option, std::string_view given) {
    const auto value = parsed_number(given);
    const double scale = std::pow(10.0, std::clamp(option.decimals, 0, 15));
    const bool fits = value && *value >= option.minimum && *value <= option.maximum &&
                      std::abs(std::round(*value * scale) / scale - *value) <= 1e-12 * std::max(1.0, std::abs(*value));
    if (fits) return plain(*value == 0 ? 0.0 : *value);
    const std::string least = plain(option.minimum), most = plain(option.maximum), decimals = std::to_string(option.decimals);
    Text takes{"Acepta un número entero entre {0} y {1}", "It takes a whole number between {0} and {1}"};
    if (option.decimals == 1)
        takes = {"Acepta un número entre {0} y {1}, con punto decimal y a lo más un decimal",
                 "It takes a number between {0} and {1}, with a decimal point and at most one decimal"};
    else if (option.decimals > 1)
        takes = {"Acepta un número entre {0} y {1}, con punto decimal y a lo más {2} decimales",
                 "It takes a number between {0} and {1}, with a decimal point and at most {2} decimals"};
    throw refused(option, given, format(takes, {least, most, decimals}));
}

std::string toggle_value(const Option& option, std::string_view given) {
    if (given == "yes" || given == "true" || given == "1") return "yes";
    if (given == "no" || given == "false" || given == "0") return "no";
    throw refused(option, given, {"Acepta: yes, no", "It takes: yes, no"});
}

std::vector<const Variable*> fitting_variables(const Option& option, const Dataset& data) {
    std::vector<const Variable*> fitting;
    for (const Variable& variable : data.variables())
        if (option.takes(variable)) fitting.push_back(&variable);
    return fitting;
}

/// What the values of a variable are, in a sentence.
Text holds(VariableKind kind) {
    switch (kind) {
        case VariableKind::number: return {"números", "numbers"};
        case VariableKind::text: return {"textos", "texts"};
        case VariableKind::several: return {"varias respuestas", "several answers"};
        case VariableKind::ordinal: return {"categorías ordenadas", "ordered categories"};
        case VariableKind::single: break;
    }
    return {"una categoría", "one category"};
}

std::string variable_value(const Option& option, std::string_view given, const Dataset& data) {
    if (given.empty() && option.may_be_empty) return {};
    const Variable* variable = data.find(given);
    if (variable && option.takes(*variable)) return variable->id;
    const auto fitting = fitting_variables(option, data);
    const Text others = takes_one_of(alternatives(fitting.size(), [&](std::size_t i) { return fitting[i]->id; }));
    if (!variable) throw refused(option, given, others);
    const Text kind = holds(variable->kind);
    throw usage_error({format("La opción «{0}» no acepta «{1}», que es una variable de {2}", {option.id, given, kind.es}),
                       format("Option “{0}” does not take “{1}”, which is a variable of {2}", {option.id, given, kind.en})},
                      {}, others);
}

std::string initiative_value(const Option& option, std::string_view given, const Dataset& data) {
    if (given.empty() && option.may_be_empty) return {};
    const auto& all = data.initiatives();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Initiative& i) { return i.code == given; });
    if (found != all.end()) return found->code;
    throw refused(option, given, takes_one_of(alternatives(all.size(), [&](std::size_t i) { return all[i].code; })));
}

/// The declared initial variable where the store has it, else the first fitting one.
std::string initial_variable(const Option& option, const Dataset& data) {
    if (option.initial.empty() && option.may_be_empty) return {};
    if (const Variable* variable = data.find(option.initial); variable && option.takes(*variable)) return variable->id;
    if (option.may_be_empty) return {};
    const auto fitting = fitting_variables(option, data);
    if (!fitting.empty()) return fitting.front()->id;
    std::string list;
    for (VariableKind kind : option.variable_kinds) list += (list.empty() ? "" : ", ") + std::string(kind_id(kind));
    throw Error(list.empty()
                    ? format(Text{"El libro de códigos no tiene variables para la opción «{0}»",
                                  "The codebook has no variables for option “{0}”"}, {option.id})
                    : format(Text{"El libro de códigos no tiene variables para la opción «{0}» (de tipo {1})",
                                  "The codebook has no variables for option “{0}” (of kind {1})"}, {option.id, list}),
                {}, {"Agregue una variable al libro de códigos.", "Add a variable to the codebook."});
}

std::string initial_initiative(const Option& option, const Dataset& data) {
    const auto& all = data.initiatives();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Initiative& i) { return i.code == option.initial; });
    if (!option.initial.empty() && found != all.end()) return found->code;
    if (option.may_be_empty) return {};
    if (!all.empty()) return all.front().code;
    throw Error(format(Text{"No hay iniciativas entre las que elegir para la opción «{0}»",
                            "There are no initiatives to choose from for option “{0}”"}, {option.id}),
                {}, {"Agregue iniciativas o amplíe la selección.", "Add initiatives or widen the selection."});
}

std::string checked(const Option& option, std::string_view given, const Dataset& data) {
    switch (option.kind) {
        case OptionKind::choice: return choice_value(option, trimmed(given));
        case OptionKind::several: return several_value(option, given);
        case OptionKind::variable: return variable_value(option, trimmed(given), data);
        case OptionKind::initiative: return initiative_value(option, trimmed(given), data);
        case OptionKind::number: return number_value(option, trimmed(given));
        case OptionKind::toggle: return toggle_value(option, trimmed(given));
        case OptionKind::text: break;
    }
    return std::string(given);
}

std::string initial_value(const Option& option, const Dataset& data) {
    switch (option.kind) {
        case OptionKind::variable: return initial_variable(option, data);
        case OptionKind::initiative: return initial_initiative(option, data);
        case OptionKind::choice:
            if (option.initial.empty() && !option.may_be_empty && !option.choices.empty()) return option.choices.front().id;
            break;
        case OptionKind::number:
            if (option.initial.empty()) return plain(option.minimum);
            break;
        case OptionKind::several: case OptionKind::toggle: case OptionKind::text: break;
    }
    return checked(option, option.initial, data);
}

void refuse_undeclared(const std::vector<Option>& declared, const Given& given) {
    for (const auto& each : given) {
        const std::string& id = each.first;
        const bool known = std::any_of(declared.begin(), declared.end(), [&](const Option& o) { return o.id == id; });
        if (known) continue;
        const Text takes = declared.empty()
            ? Text{"Este panel no tiene opciones", "This panel has no options"}
            : format(Text{"Las opciones son: {0}", "The options are: {0}"},
                     {alternatives(declared.size(), [&](std::size_t i) { return declared[i].id; })});
        throw usage_error(format(Text{"No existe la opción «{0}»", "There is no option “{0}”"}, {id}), {}, takes);
    }
}

Option declared(OptionKind kind, std::string id, Text label) {
    Option option;
    option.id = std::move(id);
    option.kind = kind;
    option.label = std::move(label);
    return option;
}

}  // namespace

bool Option::takes(const Variable& variable) const {
    return variable_kinds.empty() || std::find(variable_kinds.begin(), variable_kinds.end(), variable.kind) != variable_kinds.end();
}

Option Option::choice(std::string id, Text label, std::vector<Category> choices) {
    Option option = declared(OptionKind::choice, std::move(id), std::move(label));
    option.choices = std::move(choices);
    return option;
}

Option Option::several(std::string id, Text label, std::vector<Category> choices) {
    Option option = declared(OptionKind::several, std::move(id), std::move(label));
    option.choices = std::move(choices);
    return option;
}

Option Option::variable(std::string id, Text label) { return declared(OptionKind::variable, std::move(id), std::move(label)); }

Option Option::initiative(std::string id, Text label) { return declared(OptionKind::initiative, std::move(id), std::move(label)); }

Option Option::number(std::string id, Text label, double minimum, double maximum, double step, int decimals) {
    Option option = declared(OptionKind::number, std::move(id), std::move(label));
    option.minimum = minimum;
    option.maximum = maximum;
    option.step = step;
    option.decimals = decimals;
    return option;
}

Option Option::toggle(std::string id, Text label, bool on) {
    Option option = declared(OptionKind::toggle, std::move(id), std::move(label));
    option.initial = on ? "yes" : "no";
    return option;
}

Option Option::text(std::string id, Text label) { return declared(OptionKind::text, std::move(id), std::move(label)); }

Option Option::arrangement(std::string id, Text label) {
    Option option = text(std::move(id), std::move(label));
    option.arranged = true;
    return option;
}

Option Option::initially(std::string value) && {
    initial = std::move(value);
    return std::move(*this);
}

Option Option::of(std::vector<VariableKind> kinds) && {
    variable_kinds = std::move(kinds);
    return std::move(*this);
}

Option Option::optional() && {
    may_be_empty = true;
    return std::move(*this);
}

Option Option::helped(Text text) && {
    help = std::move(text);
    return std::move(*this);
}

const std::string& Options::text(std::string_view id) const {
    const auto found = values_.find(id);
    if (found == values_.end()) throw std::out_of_range("the panel declares no option “" + std::string(id) + "”");
    return found->second;
}

std::vector<std::string> Options::several(std::string_view id) const { return parted(text(id)); }

double Options::number(std::string_view id) const {
    const auto value = parsed_number(text(id));
    if (!value) throw std::invalid_argument("option “" + std::string(id) + "” is not a number");
    return *value;
}

bool Options::toggle(std::string_view id) const { return text(id) == "yes"; }

bool Options::has(std::string_view id) const {
    const auto found = values_.find(id);
    return found != values_.end() && !found->second.empty();
}

Options Options::resolve(const std::vector<Option>& declared, const Given& given, const Dataset& data) {
    refuse_undeclared(declared, given);
    Options options;
    for (const Option& option : declared) {
        const auto found = given.find(option.id);
        options.values_[option.id] = found == given.end() ? initial_value(option, data) : checked(option, found->second, data);
    }
    return options;
}

}  // namespace cabildo
