// Plugins as text for people and as JSON for programs.
#include "plugin_text.hpp"

#include <cabildo/engine/plugin_json.hpp>

#include <array>

namespace cabildo::cli {

namespace {

using engine::PluginInfo;

const Text& origin_label(PluginInfo::Origin origin) {
    static const std::array<Text, 3> labels{Text{"del programa", "bundled"}, Text{"del usuario", "the user's"},
                                            Text{"de una carpeta nombrada", "from a folder named by hand"}};
    return labels.at(static_cast<std::size_t>(origin));
}

/// Why a plugin may be loaded, or not.
const Text& standing_label(PluginInfo::Standing standing) {
    static const std::array<Text, 7> labels{Text{"del programa", "bundled"},     Text{"de una carpeta nombrada", "from a folder named by hand"},
                                            Text{"permitido", "allowed"},        Text{"nuevo", "new"},
                                            Text{"cambió", "changed"},           Text{"desactivado", "disabled"},
                                            Text{"no lo permite la institución", "the institution does not allow it"}};
    return labels.at(static_cast<std::size_t>(standing));
}

std::string joined(const std::vector<std::string>& parts) {
    std::string list;
    for (const std::string& part : parts) list += (list.empty() ? "" : ", ") + part;
    return list;
}

/// What may follow `--set id=`.
std::string takes(const Option& option, Language language) {
    const auto in = [language](const Text& text) { return text.in(language); };
    std::vector<std::string> parts;
    switch (option.kind) {
        case OptionKind::choice:
        case OptionKind::several:
            for (const Category& choice : option.choices) parts.push_back(choice.id);
            return (option.kind == OptionKind::several ? in({"varias de: ", "several of: "}) : in({"una de: ", "one of: "})) + joined(parts);
        case OptionKind::variable:
            for (VariableKind kind : option.variable_kinds) parts.emplace_back(kind_id(kind));
            return in({"una variable", "a variable"}) + (parts.empty() ? "" : " (" + joined(parts) + ")");
        case OptionKind::initiative: return in({"el código de una iniciativa", "an initiative's code"});
        case OptionKind::number:
            return NumberFormat(language).decimal(option.minimum, option.decimals) + "–" +
                   NumberFormat(language).decimal(option.maximum, option.decimals);
        case OptionKind::toggle: return "yes, no";
        case OptionKind::text: return in({"un texto", "a text"});
    }
    return {};
}

/// "  panel nativo: network  [del programa; 912345 bytes; sha256 …]"
std::string native_line(const PluginInfo::NativePart& part, Language language) {
    const Text words = part.fault ? Text{"panel nativo con fallas", "faulty native panel"} : Text{"panel nativo", "native panel"};
    return "  " + words.in(language) + (part.panels.empty() ? "" : ": " + joined(part.panels)) + "  [" + standing_label(part.standing).in(language) +
           "; " + std::to_string(part.size) + " bytes; sha256 " + part.hash + "]\n" +
           (part.fault ? "  " + part.fault->line(language) + "\n" : "");
}

}  // namespace

std::string plugin_line(const PluginInfo& plugin, Language language) {
    const std::string standing = standing_label(plugin.standing).in(language);
    if (plugin.state != PluginInfo::State::ready) {
        const std::string state = plugin.state == PluginInfo::State::not_allowed
                                      ? Text{"no permitido: ", "not allowed: "}.in(language) + standing
                                      : Text{"con fallas", "faulty"}.in(language);
        return plugin.file.filename().string() + "  [" + state + "; " + std::to_string(plugin.size) + " bytes; sha256 " + plugin.hash +
               "]\n" + (plugin.fault ? "  " + plugin.fault->line(language) + "\n" : "");
    }
    std::string origin = origin_label(plugin.origin).in(language);
    if (plugin.origin == PluginInfo::Origin::user) origin += ", " + standing;
    std::vector<std::string> panels;
    for (const engine::PanelInfo& panel : plugin.panels) panels.push_back(panel.id);
    return plugin.short_name() + "  " + plugin.descriptor.version + "  " + plugin.descriptor.title.in(language) + ": " +
           joined(panels) + "  [" + origin + "]\n" + (plugin.native ? native_line(*plugin.native, language) : "");
}

std::string plugin_page(const PluginInfo& plugin, Language language) {
    const auto in = [language](const Text& text) { return text.in(language); };
    std::string page = plugin.descriptor.id + " " + plugin.descriptor.version + "\n";
    page += plugin.descriptor.title.in(language) + "\n" + plugin.descriptor.question.in(language) + "\n";
    if (!plugin.descriptor.publisher.empty()) page += in({"Editor: ", "Publisher: "}) + plugin.descriptor.publisher + "\n";
    page += in({"Dimensión: ", "Dimension: "}) + dimension_label(plugin.descriptor.dimension).in(language) + "\n";
    page += in({"Archivo: ", "File: "}) + plugin.file.string() + "\nSHA-256: " + plugin.hash + "\n";
    for (const Reference& reference : plugin.descriptor.references)
        page += in({"Referencia: ", "Reference: "}) + reference.text + (reference.url.empty() ? "" : " " + reference.url) + "\n";
    for (const engine::PanelInfo& panel : plugin.panels) {
        page += "\n" + panel.id + "  " + panel.title.in(language) + "\n  " + panel.question.in(language) + "\n";
        for (const Option& option : panel.options) {
            const std::string initial = option.initial.empty() ? "" : " [" + option.initial + "]";
            page += "  --set " + option.id + "=…  " + option.label.in(language) + ": " + takes(option, language) + initial + "\n";
        }
    }
    return page;
}

std::string plugins_json(const std::vector<PluginInfo>& plugins) { return engine::to_json(plugins); }

}  // namespace cabildo::cli
