// What the panels declare: labels in both languages, and options whose initial values they take themselves.
#include "../checks.hpp"

#include <cabildo/db/reader.hpp>

#include <algorithm>
#include <set>

namespace cabildo::validate {

namespace {

const Text wrong_form{"El formulario y la línea de órdenes se hacen de esta declaración.", "The form and the command line are made from this declaration."};

bool chooses(const Option& option) { return option.kind == OptionKind::choice || option.kind == OptionKind::several; }

std::string place(const engine::PanelInfo& panel, const Option& option) { return panel.id + "." + option.id; }

void check_choices(Trial& trial, const std::string& where, const Option& option) {
    std::set<std::string> ids;
    for (const Category& choice : option.choices) {
        if (choice.id.empty() || choice.id.find(',') != std::string::npos)
            trial.find({where,
                        format(Text{"el id de elección «{0}» está vacío o tiene una coma", "the choice id “{0}” is empty or has a comma"}, {choice.id}),
                        wrong_form,
                        {"Use palabras cortas sin comas.", "Use short words without commas."}});
        if (!ids.insert(choice.id).second)
            trial.find({where, format(Text{"la elección «{0}» está repetida", "choice “{0}” stands twice"}, {choice.id}), wrong_form,
                        {"Dé a cada elección un id propio.", "Give each choice an id of its own."}});
    }
}

void check_number(Trial& trial, const std::string& where, const Option& option) {
    if (option.minimum <= option.maximum && option.step > 0 && option.decimals >= 0) return;
    trial.find({where,
                {"los límites, el paso o los decimales no son posibles", "the limits, the step or the decimals are not possible"},
                wrong_form,
                {"El mínimo no pasa del máximo, el paso es mayor que 0 y los decimales no son negativos.",
                 "The minimum is no more than the maximum, the step more than 0, and decimals are not negative."}});
}

/// The panel's own initial values, as the host fills them in.
void check_initial(Trial& trial, const std::string& where, const Option& option, const Dataset& sample) {
    try {
        (void)Options::resolve({option}, {}, sample);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::failed && option.kind == OptionKind::variable) return;  // the sample has no such variable
        trial.find({where, {"no acepta su propio valor inicial: " + error.message().es, "it does not take its own initial value: " + error.message().en},
                    {"El panel falla en cuanto se abre.", "The panel fails as soon as it is opened."}, error.remedy()});
    }
}

/// Where a store has no such variable the first that fits is taken, which nobody notices where it is a slip.
void check_initial_variable(Trial& trial, const std::string& where, const Option& option, const Dataset& sample) {
    if (option.kind != OptionKind::variable || option.initial.empty()) return;
    if (const Variable* variable = sample.find(option.initial); variable != nullptr && option.takes(*variable)) return;
    trial.find({where,
                format(Text{"empieza con la variable «{0}», que la muestra no tiene entre las que acepta", "it begins with variable “{0}”, which the sample has not among those that it takes"}, {option.initial}),
                {"Donde falta, se toma la primera que sirve: si el id tiene un error, nadie lo nota.", "Where it is missing the first that fits is taken: when the id has a slip nobody notices."},
                {"Compruebe el id que recibe .initially() y los tipos que se aceptan.", "Check the id that .initially() gets, and the kinds that are taken."},
                false});
}

}  // namespace

void check_labels(Trial& trial) {
    const Text why{"Quien lee el formulario no sabe qué elige.", "Whoever reads the form does not know what to choose."};
    for (const engine::PanelInfo& panel : trial.plugin().panels) {
        for (const Option& option : panel.options) {
            if (option.help.es.empty())
                trial.find({place(panel, option), {"la opción no tiene ayuda", "the option has no help"}, why,
                            {"Agregue .helped({\"…\", \"…\"}).", "Add .helped({\"…\", \"…\"})."}, false});
            for (std::string Text::*language : {&Text::es, &Text::en}) {
                std::set<std::string> labels;
                for (const Category& choice : option.choices)
                    if (!labels.insert(choice.label.*language).second)
                        trial.find({place(panel, option),
                                    {"dos elecciones se llaman «" + choice.label.es + "»", "two choices are called “" + choice.label.en + "”"}, why,
                                    {"Dé a cada elección un nombre propio.", "Give each choice a name of its own."}, false});
            }
        }
    }
}

void check_options(Trial& trial) {
    db::Reader reader(trial.stores().sample());
    const auto sample = reader.read();
    for (const engine::PanelInfo& panel : trial.plugin().panels) {
        for (const Option& option : panel.options) {
            const std::string where = place(panel, option);
            if (chooses(option)) check_choices(trial, where, option);
            if (option.kind == OptionKind::number) check_number(trial, where, option);
            check_initial(trial, where, option, *sample);
            check_initial_variable(trial, where, option, *sample);
        }
    }
}

}  // namespace cabildo::validate
