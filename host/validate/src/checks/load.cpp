// Whether it can be loaded, how long it takes to say what it is, and what it says.
#include "../checks.hpp"

#include <algorithm>
#include <set>

namespace cabildo::validate {

namespace {

/// The workbench describes plugins when it starts.
constexpr std::chrono::milliseconds slow_description{4'000};

bool is_version(const std::string& version) {
    int numbers = 0;
    std::size_t digits = 0;
    for (const char c : version) {
        if (c >= '0' && c <= '9') {
            numbers += digits++ == 0;
        } else if (c == '.' && digits > 0) {
            digits = 0;
        } else {
            return false;
        }
    }
    return numbers == 3 && digits > 0;
}

void check_question(Trial& trial, const std::string& where, const Text& question) {
    if (question.es != question.en) return;
    trial.find({where,
                {"la pregunta es la misma en español y en inglés", "the question is the same in Spanish and in English"},
                {"Quien usa el programa en el otro idioma no la entiende.", "Whoever uses the program in the other language does not understand it."},
                {"Traduzca `question`.", "Translate `question`."},
                false});
}

}  // namespace

bool check_load(Trial& trial) {
    engine::Probe probe = trial.probe();
    const engine::PluginInfo& plugin = probe.plugin();
    trial.set_plugin(plugin);
    if (plugin.fault) {
        trial.find({{}, plugin.fault->message(),
                    {"Un complemento que no se carga o no se describe no tiene paneles.", "A plugin that cannot be loaded or described has no panels."},
                    plugin.fault->remedy()});
        return false;
    }
    if (probe.described_in() > slow_description)
        trial.find({{},
                    format(Text{"tarda {0} ms en decir qué es", "it takes {0} ms to say what it is"}, {std::to_string(probe.described_in().count())}),
                    {"El programa espera por él cuando se instala o cambia.", "The program waits for it when it is installed or has changed."},
                    {"Deje el trabajo para `run`: descriptor() y panels() solo declaran.",
                     "Leave the work to `run`: descriptor() and panels() only declare."},
                    false});
    return true;
}

void check_descriptor(Trial& trial) {
    const Descriptor& descriptor = trial.plugin().descriptor;
    if (!is_version(descriptor.version))
        trial.find({{},
                    format(Text{"la versión «{0}» no tiene la forma 1.2.3", "version “{0}” has not the form 1.2.3"}, {descriptor.version}),
                    {"Los informes dicen con qué versión se hicieron.", "Reports say which version they were made with."},
                    {"Use tres números separados por puntos.", "Use three numbers parted by points."},
                    false});
    if (descriptor.publisher.empty())
        trial.find({{},
                    {"falta quién lo publica", "its publisher is missing"},
                    {"Si falla, nadie sabe a quién avisar.", "When it fails nobody knows whom to tell."},
                    {"Complete `publisher`.", "Fill in `publisher`."},
                    false});
    check_question(trial, {}, descriptor.question);
    for (const engine::PanelInfo& panel : trial.plugin().panels) check_question(trial, panel.id, panel.question);
    std::set<std::string> ids;
    for (const Reference& reference : descriptor.references) {
        if (ids.insert(reference.id).second && !reference.text.empty()) continue;
        trial.find({{},
                    format(Text{"la referencia «{0}» está repetida o vacía", "reference “{0}” is repeated or empty"}, {reference.id}),
                    {"La lista de fuentes confunde.", "The list of sources misleads."},
                    {"Dé a cada referencia un id propio y su texto.", "Give each reference an id of its own and its text."}});
    }
}

}  // namespace cabildo::validate
