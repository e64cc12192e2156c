// Whether it can be loaded, how long it takes to say what it is, and what it says.
#include "../checks.hpp"

#include <cabildo/engine/catalogue.hpp>

#include <algorithm>
#include <filesystem>
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

/// Of UTF-8, without the bytes that go on a letter.
std::size_t letters_in(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Longer ones are cut in the tree and in tabs.
constexpr std::size_t longest_title = 80;

void check_title(Trial& trial, const std::string& where, const Text& title) {
    const std::size_t length = std::max(letters_in(title.es), letters_in(title.en));
    if (length <= longest_title) return;
    trial.find({where,
                format(Text{"su título tiene {0} letras", "its title has {0} letters"}, {std::to_string(length)}),
                {"El árbol y los informes lo cortan.", "The tree and reports cut it."},
                format(Text{"Use a lo más {0}; lo demás va en la pregunta.", "Use {0} at most; the rest goes into the question."}, {std::to_string(longest_title)}),
                false});
}

/// A bundled plugin, other than this file, that has the id.
bool taken(Trial& trial) {
    const std::string& id = trial.plugin().id;
    const engine::Catalogue bundled(trial.places().bundled_only(), {}, engine::describe_limits, id);
    std::error_code error;
    return std::any_of(bundled.plugins().begin(), bundled.plugins().end(), [&](const engine::PluginInfo& each) {
        return each.id == id && !std::filesystem::equivalent(each.file, trial.inspection().library, error);
    });
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
    if (taken(trial))
        trial.find({{},
                    format(Text{"su id es el de un complemento del programa: {0}", "its id is that of a bundled plugin: {0}"}, {trial.plugin().id}),
                    {"El programa no lo instala: lo que está guardado con ese id es del otro.", "The program does not install it: what is saved under that id is the other's."},
                    {"Use el dominio de su institución al revés y un nombre: org.example.tenure.", "Use your institution's domain backwards and a name: org.example.tenure."}});
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
    check_title(trial, {}, descriptor.title);
    for (const engine::PanelInfo& panel : trial.plugin().panels) {
        check_question(trial, panel.id, panel.question);
        check_title(trial, panel.id, panel.title);
    }
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
