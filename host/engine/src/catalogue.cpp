// Finds plugin files, decides which may be loaded, and asks a worker what the unknown ones are.
#include <cabildo/engine/catalogue.hpp>

#include "catalogue_cache.hpp"
#include "fault.hpp"
#include "named_library.hpp"
#include "native_part.hpp"

#include <cabildo/engine/plugin_id.hpp>
#include <cabildo/engine/trust.hpp>

#include <algorithm>
#include <set>

namespace cabildo::engine {

namespace {

/// "a, b, c"
std::string list_of(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

std::vector<std::filesystem::path> libraries_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".so" && !is_native_part(it->path()) && stamp_of(it->path())) files.push_back(it->path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Asks a worker of its own. What goes wrong becomes the entry's fault.
void describe(PluginInfo& plugin, const Places& places, const Limits& limits) {
    try {
        WorkerClient client(places.worker);
        WorkerClient::Description description = client.load(plugin.file, plugin.hash, limits);
        plugin.id = description.descriptor.id;
        plugin.descriptor = std::move(description.descriptor);
        plugin.panels = std::move(description.panels);
    } catch (const Refusal& refusal) {
        plugin.fault = fault_of(refusal, subject_of(plugin));
    } catch (const Breakdown& breakdown) {
        plugin.fault = fault_of(breakdown, subject_of(plugin), limits);
    }
    if (plugin.fault) plugin.state = PluginInfo::State::faulty;
}

PluginInfo entry(const std::filesystem::path& file, PluginInfo::Origin origin) {
    PluginInfo plugin;
    plugin.id = file.stem().string();
    plugin.file = file;
    plugin.origin = origin;
    if (origin == PluginInfo::Origin::extra) plugin.standing = PluginInfo::Standing::named;
    if (origin == PluginInfo::Origin::user) plugin.standing = PluginInfo::Standing::fresh;
    return plugin;
}

/// Why a plugin of the user's folder is not loaded.
Error not_allowed(const PluginInfo& plugin) {
    if (plugin.standing == PluginInfo::Standing::forbidden)
        return Error({"la institución no permite este complemento", "the institution does not allow this plugin"},
                     plugin.file.string(),
                     {"Pida que agreguen su huella a la lista de la institución: " + plugin.hash + ".",
                      "Ask for its hash to be added to the institution's list: " + plugin.hash + "."});
    if (plugin.standing == PluginInfo::Standing::disabled)
        return Error({"el complemento está desactivado", "the plugin is disabled"}, plugin.file.string(),
                     {"Actívelo en el programa o con «cabildo plugins --enable " + plugin.id + "».",
                      "Enable it in the program or with “cabildo plugins --enable " + plugin.id + "”."});
    const Text what = plugin.standing == PluginInfo::Standing::changed
                          ? Text{"el archivo cambió desde que se permitió", "the file has changed since it was allowed"}
                          : Text{"el complemento es nuevo y no está permitido", "the plugin is new and not allowed"};
    return Error(what, plugin.file.string(),
                 {"Compruebe de dónde viene y permítalo en el programa o con «cabildo plugins --enable " + plugin.id + "»; su huella es " +
                      plugin.hash + ".",
                  "Check where it comes from, and allow it in the program or with “cabildo plugins --enable " + plugin.id +
                      "”; its hash is " + plugin.hash + "."});
}

/// A folder named by hand before the bundled one, that before the user's; what works before what does not.
int rank(const PluginInfo& plugin) {
    const int origin = plugin.origin == PluginInfo::Origin::extra ? 0 : plugin.origin == PluginInfo::Origin::bundled ? 1 : 2;
    return (plugin.state == PluginInfo::State::ready ? 0 : 3) + origin;
}

}  // namespace

PluginInfo::Standing standing_of(Trusted trusted) {
    switch (trusted) {
        case Trusted::allowed: return PluginInfo::Standing::allowed;
        case Trusted::fresh: return PluginInfo::Standing::fresh;
        case Trusted::changed: return PluginInfo::Standing::changed;
        case Trusted::disabled: return PluginInfo::Standing::disabled;
        case Trusted::forbidden: break;
    }
    return PluginInfo::Standing::forbidden;
}

std::string PluginInfo::short_name() const { return std::string(engine::short_name(id)); }

const PanelInfo& PluginInfo::panel(std::string_view name) const {
    std::vector<std::string> there;
    for (const PanelInfo& panel : panels) {
        if (panel.id == name) return panel;
        there.push_back(panel.id);
    }
    const std::string wanted(name), list = list_of(there);
    throw usage_error({"no existe el panel «" + wanted + "»", "there is no panel “" + wanted + "”"}, short_name(),
                      {"Los paneles son: " + list + ".", "The panels are: " + list + "."});
}

PluginInfo named_by_hand(const std::filesystem::path& library) {
    PluginInfo plugin = entry(std::filesystem::absolute(library), PluginInfo::Origin::extra);
    const auto stamp = stamp_of(plugin.file);
    if (!stamp) {
        plugin.state = PluginInfo::State::faulty;
        std::error_code code;
        const bool there = std::filesystem::exists(library, code);
        plugin.fault = Error(there ? Text{"no es un archivo corriente", "it is no ordinary file"}
                                   : Text{"no existe el archivo", "there is no such file"},
                             library.string(),
                             there ? Text{"Indique el archivo .so del complemento.", "Name the plugin's .so file."}
                                   : Text{"Compruebe la ruta.", "Check the path."});
        return plugin;
    }
    plugin.size = stamp->size;
    try {
        plugin.hash = sha256_of(plugin.file);
    } catch (const Error& error) {
        plugin.state = PluginInfo::State::faulty;
        plugin.fault = error;
    }
    return plugin;
}

PluginInfo describe_library(const Places& places, const std::filesystem::path& library, const Limits& limits) {
    PluginInfo plugin = named_by_hand(library);
    if (!plugin.fault) describe(plugin, places, limits);
    return plugin;
}

Catalogue::Catalogue(const Places& places, const std::vector<std::filesystem::path>& extra_folders, const Limits& limits, std::string_view only) {
    for (const auto& folder : extra_folders) {
        if (!std::filesystem::is_directory(folder))
            throw Error({"no existe la carpeta de complementos", "there is no such folder of plugins"}, folder.string(),
                        {"Compruebe la ruta.", "Check the path."});
        for (const auto& file : libraries_in(std::filesystem::absolute(folder)))
            plugins_.push_back(entry(file, PluginInfo::Origin::extra));
    }
    for (const auto& file : libraries_in(places.bundled_plugins)) plugins_.push_back(entry(file, PluginInfo::Origin::bundled));
    for (const auto& file : libraries_in(places.user_plugins)) plugins_.push_back(entry(file, PluginInfo::Origin::user));

    CatalogueCache cache(places.cache);
    const Trust trust(places.settings, places.allow_list);
    for (PluginInfo& plugin : plugins_) {
        const FileStamp stamp = stamp_of(plugin.file).value_or(FileStamp{});
        plugin.size = stamp.size;
        try {
            plugin.hash = cache.hash(plugin.file, stamp);
        } catch (const Error& error) {
            plugin.state = PluginInfo::State::faulty;
            plugin.fault = error;
            continue;
        }
        if (plugin.origin == PluginInfo::Origin::user) {
            plugin.standing = standing_of(trust.of(plugin.file.filename().string(), plugin.hash));
            if (plugin.standing != PluginInfo::Standing::allowed) {
                plugin.state = PluginInfo::State::not_allowed;
                plugin.fault = not_allowed(plugin);
                continue;
            }
        }
        if (const auto id = cache.id_of(plugin.hash); !only.empty() && id && !is_named(*id, only)) {
            plugin.id = *id;
            continue;
        }
        if (!cache.fill(plugin)) {
            describe(plugin, places, limits);
            if (plugin.state == PluginInfo::State::ready) cache.remember(plugin);
        }
        add_native_part(plugin, trust, cache);
    }
    cache.save();
    std::stable_sort(plugins_.begin(), plugins_.end(), [](const PluginInfo& a, const PluginInfo& b) {
        return a.id != b.id ? a.id < b.id : rank(a) < rank(b);
    });
}

const PluginInfo& Catalogue::find(std::string_view name) const {
    const PluginInfo* found = nullptr;
    std::set<std::string> ids;
    for (const PluginInfo& plugin : plugins_) {
        if (!is_named(plugin.id, name)) continue;
        if (!found || (plugin.id == name && found->id != name)) found = &plugin;
        ids.insert(plugin.id);
    }
    const std::string wanted(name);
    if (!found) {
        std::set<std::string> there;
        for (const PluginInfo& plugin : plugins_)
            if (plugin.state == PluginInfo::State::ready) there.insert(plugin.short_name());
        const std::string list = list_of({there.begin(), there.end()});
        throw usage_error({"no existe el complemento «" + wanted + "»", "there is no plugin “" + wanted + "”"}, {},
                          there.empty() ? Text{"No hay ninguno instalado.", "None is installed."}
                                        : Text{"Los complementos son: " + list + ".", "The plugins are: " + list + "."});
    }
    if (ids.size() > 1 && !ids.contains(wanted)) {
        const std::string list = list_of({ids.begin(), ids.end()});
        throw usage_error({"«" + wanted + "» nombra más de un complemento", "“" + wanted + "” names more than one plugin"}, {},
                          {"Escriba el id completo: " + list + ".", "Write the whole id: " + list + "."});
    }
    if (found->fault) throw *found->fault;
    return *found;
}

}  // namespace cabildo::engine
