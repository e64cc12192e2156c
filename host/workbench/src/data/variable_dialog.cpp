#include "data/variable_dialog.hpp"

#include "data/codebook_words.hpp"
#include "dialogs/form.hpp"
#include "language.hpp"

#include <wx/choice.h>
#include <wx/textctrl.h>

#include <array>

namespace cabildo::workbench {

namespace {

constexpr std::array kinds{VariableKind::single, VariableKind::several, VariableKind::ordinal, VariableKind::number,
                           VariableKind::text};
constexpr std::size_t dimensions = 8;

/// The English name is the Spanish one until somebody gives another.
Text both(wxTextCtrl* es, wxTextCtrl* en) {
    const std::string spanish = text_of(es), english = text_of(en);
    return {spanish, english.empty() ? spanish : english};
}

}  // namespace

const Text& kind_word(VariableKind kind) {
    static const std::array<Text, 5> words{{{"Una respuesta", "One answer"},
                                            {"Varias respuestas", "Several answers"},
                                            {"Ordinal", "Ordinal"},
                                            {"Número", "Number"},
                                            {"Texto", "Text"}}};
    return words[static_cast<std::size_t>(kind)];
}

std::optional<Variable> ask_variable(wxWindow* parent, const std::vector<Variable>& codebook) {
    Form form(parent, tr({"Nueva variable", "New variable"}));
    auto* es = form.add_text({"Nombre en español", "Name in Spanish"}, "");
    auto* en = form.add_text({"Nombre en inglés", "Name in English"}, "");
    wxArrayString kind_words, dimension_words;
    for (const VariableKind kind : kinds) kind_words.Add(tr(kind_word(kind)));
    for (std::size_t i = 0; i < dimensions; ++i) dimension_words.Add(tr(dimension_label(static_cast<Dimension>(i))));
    auto* kind = form.add_choice({"Tipo", "Kind"}, kind_words);
    auto* dimension = form.add_choice({"Dimensión", "Dimension"}, dimension_words);
    if (!form.ask(es)) return std::nullopt;
    std::vector<std::string> taken{"code", "title", "organisation", "summary"};
    for (const Variable& each : codebook) taken.push_back(each.id);
    Variable variable;
    variable.label = both(es, en);
    variable.id = new_id(variable.label.es, taken);
    variable.kind = kinds[static_cast<std::size_t>(kind->GetSelection())];
    variable.dimension = static_cast<Dimension>(dimension->GetSelection());
    return variable;
}

std::optional<Category> ask_category(wxWindow* parent, const Variable& variable, const Category& before) {
    Form form(parent, tr(variable.label));
    auto* es = form.add_text({"Nombre en español", "Name in Spanish"}, before.label.es);
    auto* en = form.add_text({"Nombre en inglés", "Name in English"}, before.label.en);
    if (!form.ask(es)) return std::nullopt;
    std::vector<std::string> taken;
    for (const Category& each : variable.categories) taken.push_back(each.id);
    Category category{before.id, both(es, en)};
    if (category.id.empty()) category.id = new_id(category.label.es, taken);
    return category;
}

}  // namespace cabildo::workbench
