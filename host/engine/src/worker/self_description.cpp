// The rules for descriptors, panels and options.
#include "self_description.hpp"

#include <cabildo/engine/plugin_id.hpp>

#include <set>
#include <string>
#include <string_view>

namespace cabildo::engine::worker {

namespace {

[[noreturn]] void reject(const std::string& where, Text what) {
    throw Error({"la descripción del complemento está mal en «" + where + "»: " + what.es,
                 "the plugin's description is wrong at “" + where + "”: " + what.en},
                {}, {"Corríjalo en descriptor() o panels(), o avise al editor del complemento.", "Mend it in descriptor() or panels(), or tell the plugin's publisher."});
}

void check_text(const std::string& where, const Text& text) {
    if (text.es.empty()) reject(where, {"falta el texto en español", "the Spanish text is missing"});
    if (text.en.empty()) reject(where, {"falta el texto en inglés", "the English text is missing"});
}

/// An id of the plugin's own: a word, once among its like.
void check_id(const std::string& where, const std::string& id, std::set<std::string>& seen) {
    if (!is_word(id))
        reject(where, {"el id «" + id + "» debe tener solo a–z, 0–9 y _, y empezar por una letra",
                       "the id “" + id + "” must have a–z, 0–9 and _ alone, and start with a letter"});
    if (!seen.insert(id).second) reject(where, {"el id «" + id + "» está repetido", "the id “" + id + "” stands twice"});
}

void check_option(const std::string& where, const Option& option) {
    check_text(where, option.label);
    if (option.help.es.empty() != option.help.en.empty()) check_text(where + ".help", option.help);
    const bool chooses = option.kind == OptionKind::choice || option.kind == OptionKind::several;
    if (chooses && option.choices.empty()) reject(where, {"no tiene qué elegir", "it has nothing to choose"});
    for (const Category& choice : option.choices) check_text(where + "=" + choice.id, choice.label);
}

}  // namespace

void check_description(const Descriptor& descriptor, const std::vector<Panel>& panels) {
    if (!is_reverse_domain(descriptor.id))
        reject("id", {"«" + descriptor.id + "» no tiene la forma org.ejemplo.nombre",
                      "“" + descriptor.id + "” has not the form org.example.name"});
    if (descriptor.version.empty()) reject("version", {"falta", "it is missing"});
    check_text("title", descriptor.title);
    check_text("question", descriptor.question);
    if (panels.empty()) reject("panels", {"no hay ninguno", "there is none"});
    std::set<std::string> ids;
    for (const Panel& panel : panels) {
        check_id("panels", panel.id, ids);
        check_text(panel.id, panel.title);
        check_text(panel.id, panel.question);
        if (!panel.run) reject(panel.id, {"no tiene función", "it has no function"});
        std::set<std::string> options;
        for (const Option& option : panel.options) {
            check_id(panel.id, option.id, options);
            check_option(panel.id + "." + option.id, option);
        }
    }
}

}  // namespace cabildo::engine::worker
