// The plugins that are there: bundled, the user's, and those of folders named by hand. Descriptors are learned through
// the worker and cached by the file's hash; no plugin is ever loaded into this process.
#pragma once

#include <cabildo/engine/limits.hpp>
#include <cabildo/plugin.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::engine {

/// What describe says of a panel: Panel without its function.
struct PanelInfo {
    std::string id;
    Text title, question;
    std::vector<Option> options;
};

struct PluginInfo {
    enum class Origin { bundled, user, extra };
    /// Whether it may be loaded, and why. What is bundled or named by hand needs nobody's leave.
    enum class Standing { bundled, named, allowed, fresh, changed, disabled, forbidden };
    enum class State {
        ready,
        not_allowed,  ///< never loaded: name, size and hash are all that is known
        faulty,       ///< could not be described; `fault` says why
    };
    /// The library with its native panels, NAME-native.so beside NAME.so. No part of the engine loads it: what is known
    /// of it stands in the file as data.
    struct NativePart {
        std::filesystem::path file;
        std::string hash;  ///< SHA-256, hexadecimal
        std::uintmax_t size = 0;
        Standing standing = Standing::bundled;
        std::vector<std::string> panels;  ///< ids of those that have a native form
        std::optional<Error> fault;       ///< it is none of this plugin, or was built with another SDK

        /// Whether it may be loaded into the program; wxWidgets' signature is compared when it is.
        bool allowed() const;
    };
    std::string id;  ///< descriptor's id; the file's stem where that is not known
    std::filesystem::path file;
    std::string hash;  ///< SHA-256, hexadecimal
    std::uintmax_t size = 0;
    Origin origin = Origin::bundled;
    Standing standing = Standing::bundled;
    State state = State::ready;
    std::optional<Error> fault;
    Descriptor descriptor;
    std::vector<PanelInfo> panels;
    std::optional<NativePart> native;

    /// Last part of the id: "tabulation".
    std::string short_name() const;
    /// Throws a usage Error that lists the panels there are.
    const PanelInfo& panel(std::string_view id) const;
    /// Whether a panel of it has a native form, allowed or not.
    bool has_native(std::string_view panel) const;
};

/// Where things lie. `of_this_program()` finds them from the executable and XDG variables.
struct Places {
    std::filesystem::path worker;           ///< the program to start as `worker`
    std::filesystem::path bundled_plugins;
    std::filesystem::path user_plugins;     ///< $XDG_DATA_HOME/cabildo/plugins
    std::filesystem::path cache;            ///< $XDG_CACHE_HOME/cabildo
    std::filesystem::path shared_data;      ///< samples, maps
    std::filesystem::path allow_list = "/etc/cabildo/allow.json";
    std::filesystem::path settings;         ///< $XDG_CONFIG_HOME/cabildo: plugins.json lists what the user allowed
    std::filesystem::path state;            ///< $XDG_STATE_HOME/cabildo: which native panels are loaded now; empty: not kept

    static Places of_this_program();
    /// Without the user's plugins: what a start in safe mode sees.
    Places bundled_only() const;
    bool safe_mode() const { return user_plugins.empty(); }
};

/// A plugin that takes longer, or more, to say what it is counts as faulty.
inline constexpr Limits describe_limits{std::chrono::seconds(10), std::uintmax_t{1} << 30, std::chrono::milliseconds(0)};

/// Loads one library, named by hand, in a worker of its own and says what it is. Never throws for what is wrong with the
/// library: that is the entry's `fault`.
PluginInfo describe_library(const Places& places, const std::filesystem::path& library,
                            const Limits& limits = describe_limits);

class Catalogue {
public:
    /// Describes what is not in the cache; a faulty library costs its own entry only. `limits` are for describing. With
    /// `only`, an id or a short name, known plugins of other names have their id alone: enough for find(only), and faster.
    Catalogue(const Places& places, const std::vector<std::filesystem::path>& extra_folders = {},
              const Limits& limits = describe_limits, std::string_view only = {});

    /// Sorted by id; one entry for each file.
    const std::vector<PluginInfo>& plugins() const { return plugins_; }
    /// By id or unambiguous short name; of several with one id, a folder named by hand goes before the bundled ones, and
    /// those before the user's. Throws a usage Error that lists what there is, or the plugin's fault.
    const PluginInfo& find(std::string_view name) const;

private:
    std::vector<PluginInfo> plugins_;
};

}  // namespace cabildo::engine
