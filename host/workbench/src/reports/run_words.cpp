#include "reports/run_words.hpp"

#include "language.hpp"

#include <cabildo/db/selection.hpp>

#include <algorithm>
#include <ctime>

namespace cabildo::workbench {

namespace {

const engine::PluginInfo* ready_plugin(const Analyses& analyses, const db::AnalysisSettings& settings) {
    const engine::PluginInfo* plugin = analyses.plugin(settings.plugin);
    return plugin != nullptr && plugin->state == engine::PluginInfo::State::ready ? plugin : nullptr;
}

const engine::PanelInfo* panel_of(const Analyses& analyses, const db::AnalysisSettings& settings) {
    if (const engine::PluginInfo* plugin = ready_plugin(analyses, settings))
        for (const engine::PanelInfo& panel : plugin->panels)
            if (panel.id == settings.panel) return &panel;
    return nullptr;
}

std::string label_in(const std::vector<Category>& categories, const std::string& id) {
    const auto found = std::find_if(categories.begin(), categories.end(), [&](const Category& each) { return each.id == id; });
    return found == categories.end() ? id : found->label.in(language());
}

/// What a value is called in the form.
std::string value_words(const Option& option, const std::string& value, const Dataset& everything) {
    switch (option.kind) {
        case OptionKind::choice: return label_in(option.choices, value);
        case OptionKind::several: {
            std::string words;
            for (std::size_t from = 0; from <= value.size();) {
                const std::size_t end = std::min(value.find(',', from), value.size());
                words += (words.empty() ? "" : ", ") + label_in(option.choices, value.substr(from, end - from));
                from = end + 1;
            }
            return words;
        }
        case OptionKind::variable:
            for (const Variable& variable : everything.variables())
                if (variable.id == value) return variable.label.in(language());
            return value;
        case OptionKind::toggle: return value == "yes" ? to_utf8(tr({"sí", "yes"})) : value == "no" ? to_utf8(tr({"no", "no"})) : value;
        case OptionKind::number: {
            std::string number = value;
            if (language() == Language::es) std::replace(number.begin(), number.end(), '.', ',');
            return number;
        }
        case OptionKind::initiative:
        case OptionKind::text: break;
    }
    return value;
}

}  // namespace

std::string panel_words(const Analyses& analyses, const db::AnalysisSettings& settings) {
    if (const engine::PanelInfo* panel = panel_of(analyses, settings)) return panel->title.in(language());
    if (settings.panel.empty())
        if (const engine::PluginInfo* plugin = ready_plugin(analyses, settings)) return plugin->descriptor.title.in(language());
    return settings.panel.empty() ? settings.plugin : settings.plugin + "/" + settings.panel;
}

std::string plugin_words(const Analyses& analyses, const db::AnalysisSettings& settings) {
    const engine::PluginInfo* plugin = ready_plugin(analyses, settings);
    return plugin != nullptr ? plugin->descriptor.title.in(language()) : settings.plugin;
}

Text missing_plugin_words(const Analyses& analyses, const db::AnalysisSettings& settings) {
    if (!analyses.loaded() || ready_plugin(analyses, settings) != nullptr) return {};
    const std::string name = settings.plugin;
    if (analyses.plugin(settings.plugin) != nullptr)
        return {"El complemento «" + name + "», que calculó este resultado, no está en uso. El resultado se conserva; para calcularlo de "
                "nuevo, vea la razón en Herramientas ▸ Complementos.",
                "The plugin “" + name + "”, which computed this result, is not in use. The result is kept; to run it again, see the "
                "reason in Tools ▸ Plugins."};
    return {"Falta el complemento «" + name + "», que calculó este resultado. El resultado se conserva; para calcularlo de nuevo, "
            "instale el complemento en Herramientas ▸ Complementos.",
            "The plugin “" + name + "”, which computed this result, is missing. The result is kept; to run it again, install the "
            "plugin in Tools ▸ Plugins."};
}

std::string selection_words(const db::AnalysisSettings& settings, const Dataset& everything) {
    if (settings.selection.empty()) return to_utf8(tr({"Todas", "All"}));
    try {
        const db::Selection selection = db::Selection::parse(settings.selection);
        selection.check(everything.variables());
        return selection.label(everything.variables(), language());
    } catch (const Error&) {
        return settings.selection;
    }
}

std::string option_words(const Analyses& analyses, const db::AnalysisSettings& settings, const Dataset& everything) {
    const engine::PanelInfo* panel = panel_of(analyses, settings);
    std::string words;
    const auto add = [&](const std::string& label, const std::string& value) {
        if (!value.empty()) words += (words.empty() ? "" : " · ") + label + ": " + value;
    };
    if (panel == nullptr) {
        for (const auto& [id, value] : settings.options) add(id, value);
        return words;
    }
    for (const Option& option : panel->options)
        if (const auto value = settings.options.find(option.id); value != settings.options.end())
            add(option.label.in(language()), value_words(option, value->second, everything));
    return words;
}

std::string time_words(const std::string& utc) {
    std::tm parts{};
    if (strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts) == nullptr) return utc;
    const std::time_t moment = timegm(&parts);
    localtime_r(&moment, &parts);
    char text[32];
    const std::size_t length = std::strftime(text, sizeof text, language() == Language::es ? "%d-%m-%Y %H:%M" : "%Y-%m-%d %H:%M", &parts);
    return {text, length};
}

}  // namespace cabildo::workbench
