#include "pages/guidance.hpp"

#include "data/variable_dialog.hpp"

#include <algorithm>

namespace cabildo::workbench {

namespace {

bool has_choice(const Option& option, const Dataset& data) {
    if (option.kind != OptionKind::variable || option.may_be_empty) return true;
    const auto& variables = data.variables();
    return std::any_of(variables.begin(), variables.end(), [&](const Variable& variable) { return option.takes(variable); });
}

std::string kinds_text(const Option& option, Language language) {
    std::string list;
    for (const VariableKind kind : option.variable_kinds) {
        if (!list.empty()) list += ", ";
        list += format(Text{"«{0}»", "“{0}”"}.in(language), {kind_word(kind).in(language)});
    }
    return list;
}

Notice note(const Text& title, const std::string& text, Language language) {
    Notice notice;
    notice.id = "guidance";
    notice.title = title.in(language);
    notice.text = text;
    return notice;
}

}  // namespace

std::optional<Notice> guidance(const std::vector<Option>& options, const Dataset& everything, Language language) {
    if (everything.size() == 0)
        return note({"Todavía no hay iniciativas que analizar", "There are no initiatives to analyse yet"},
                    Text{"Agréguelas en «Iniciativas» o tráigalas con «Archivo › Importar…»; este panel se calcula entonces por sí solo.",
                         "Add them under “Initiatives” or bring them in with “File › Import…”; this panel then computes by itself."}
                        .in(language),
                    language);
    for (const Option& option : options) {
        if (has_choice(option, everything)) continue;
        const Text text = option.variable_kinds.empty()
            ? Text{"«{0}» necesita una variable y el libro de códigos no tiene ninguna. Agréguela en «Libro de códigos».",
                   "“{0}” needs a variable and the codebook has none. Add one under “Codebook”."}
            : Text{"«{0}» necesita una variable de tipo {1} y el libro de códigos no tiene ninguna. Agréguela en «Libro de códigos».",
                   "“{0}” needs a variable of kind {1} and the codebook has none. Add one under “Codebook”."};
        return note({"Falta una variable para este panel", "This panel lacks a variable"},
                    format(text.in(language), {option.label.in(language), kinds_text(option, language)}), language);
    }
    return std::nullopt;
}

}  // namespace cabildo::workbench
