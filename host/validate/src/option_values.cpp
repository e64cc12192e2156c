// Values of options, from their declarations.
#include <cabildo/validate/option_values.hpp>

#include <cabildo/validate/package_tables.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace cabildo::validate {

namespace {

std::vector<std::string> ids(const std::vector<Category>& choices) {
    std::vector<std::string> list;
    for (const Category& choice : choices) list.push_back(choice.id);
    return list;
}

/// As it is written after --set: digits and a point, never an exponent.
std::string plain(double value) {
    std::array<char, 400> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
    return {digits.data(), end};
}

bool needs(const Option& option, OptionKind kind) { return option.kind == kind && !option.may_be_empty; }

}  // namespace

bool lacks_choices(const engine::PanelInfo& panel, const std::vector<Variable>& variables, bool any_initiative) {
    return std::any_of(panel.options.begin(), panel.options.end(), [&](const Option& option) {
        if (needs(option, OptionKind::initiative)) return !any_initiative;
        return needs(option, OptionKind::variable) &&
               std::none_of(variables.begin(), variables.end(), [&](const Variable& variable) { return option.takes(variable); });
    });
}

std::vector<std::string> option_values(const Option& option, const std::vector<Variable>& variables,
                                       const std::vector<std::string>& initiatives) {
    std::vector<std::string> list;
    switch (option.kind) {
        case OptionKind::choice: list = ids(option.choices); break;
        case OptionKind::several:
            list = ids(option.choices);
            list.push_back("");
            list.push_back(joined(ids(option.choices), ','));
            break;
        case OptionKind::toggle: list = {"yes", "no"}; break;
        case OptionKind::variable:
            for (const Variable& variable : variables)
                if (option.takes(variable)) list.push_back(variable.id);
            break;
        case OptionKind::initiative:
            if (!initiatives.empty()) list = {initiatives.front(), initiatives.back()};
            break;
        case OptionKind::number: list = {plain(option.minimum), plain(option.maximum)}; break;
        case OptionKind::text: list = {"", "«a, b» & {0} =1+1"}; break;
    }
    if (option.may_be_empty) list.push_back("");
    return list;
}

const std::vector<std::string>& awkward_texts() {
    static const std::vector<std::string> texts{"", "x", "a | b", "<b>&\"'\\", "línea uno\nlínea dos", std::string(20'000, 'n')};
    return texts;
}

}  // namespace cabildo::validate
