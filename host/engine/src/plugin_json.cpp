// Plugins as JSON, for programs that ask what there is.
#include <cabildo/engine/plugin_json.hpp>

#include "description.hpp"

#include <array>
#include <string_view>

namespace cabildo::engine {

namespace {

constexpr std::array<std::string_view, 3> origins{"bundled", "user", "extra"};
constexpr std::array<std::string_view, 7> standings{"bundled", "named", "allowed", "new", "changed", "disabled", "forbidden"};
constexpr std::array<std::string_view, 3> states{"ready", "not_allowed", "faulty"};

Json encode_native(const PluginInfo::NativePart& part) {
    Json json{{"file", part.file.string()},
              {"sha256", part.hash},
              {"size", part.size},
              {"standing", standings.at(static_cast<std::size_t>(part.standing))},
              {"allowed", part.allowed()},
              {"panels", part.panels}};
    if (part.fault) json["fault"] = encode(*part.fault);
    return json;
}

Json encode_plugin(const PluginInfo& plugin) {
    Json json{{"id", plugin.id},
              {"file", plugin.file.string()},
              {"sha256", plugin.hash},
              {"size", plugin.size},
              {"origin", origins.at(static_cast<std::size_t>(plugin.origin))},
              {"standing", standings.at(static_cast<std::size_t>(plugin.standing))},
              {"state", states.at(static_cast<std::size_t>(plugin.state))}};
    if (plugin.fault) json["fault"] = encode(*plugin.fault);
    if (plugin.state != PluginInfo::State::ready) return json;
    json["descriptor"] = encode(plugin.descriptor);
    json["panels"] = Json::array();
    for (const PanelInfo& panel : plugin.panels) json["panels"].push_back(encode(panel));
    if (plugin.native) json["native"] = encode_native(*plugin.native);
    return json;
}

}  // namespace

std::string to_json(const std::vector<PluginInfo>& plugins) {
    Json json = Json::array();
    for (const PluginInfo& plugin : plugins) json.push_back(encode_plugin(plugin));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cabildo::engine
