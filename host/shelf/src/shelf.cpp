// Changes to the user's folder and lists, each in an order in which an interruption leaves nothing half-done.
#include <cabildo/shelf/shelf.hpp>

#include "copy_file.hpp"

#include <cabildo/engine/native_part.hpp>
#include <cabildo/engine/plugin_id.hpp>
#include <cabildo/engine/trust.hpp>

#include <algorithm>

namespace cabildo::shelf {

namespace {

using engine::PluginInfo;

/// Random stores for a plugin that was checked by its author already.
constexpr int random_stores = 1;

Error forbidden(const std::filesystem::path& file, const std::string& hash) {
    return Error({"la institución no permite este complemento", "the institution does not allow this plugin"}, file.string(),
                 {"Pida que agreguen su huella a la lista de la institución: " + hash + ".",
                  "Ask for its hash to be added to the institution's list: " + hash + "."});
}

/// The fault of what cannot be loaded, else the first grave finding, how many more there are, and where to see all of them.
Error not_sound(const validate::Report& report, const std::filesystem::path& file) {
    if (report.plugin.fault) return *report.plugin.fault;
    const validate::Finding* first = nullptr;
    Text check;
    std::size_t more = 0;
    for (const validate::Result& result : report.results)
        for (const validate::Finding& finding : result.findings) {
            if (!finding.grave) continue;
            if (first != nullptr) {
                ++more;
                continue;
            }
            first = &finding;
            check = result.check.title;
        }
    Text what{"el complemento no pasó la comprobación «" + check.es + "»", "the plugin did not pass the check “" + check.en + "”"};
    if (first != nullptr) {
        const std::string where = first->where.empty() ? "" : first->where + ": ";
        what = {what.es + ": " + where + first->what.es, what.en + ": " + where + first->what.en};
    }
    if (more > 0) {
        const std::string count = std::to_string(more);
        what.es += more == 1 ? " (y otra falla más)" : " (y otras " + count + " fallas)";
        what.en += more == 1 ? " (and one more fault)" : " (and " + count + " more faults)";
    }
    return Error(what, file.string(),
                 {"Vea todo con «cabildo check " + file.string() + "» y avise a quien lo publica.",
                  "See everything with “cabildo check " + file.string() + "”, and tell its publisher."});
}

bool answers_to(const PluginInfo& plugin, std::string_view name) {
    return engine::is_named(plugin.id, name) || plugin.file.filename() == name || plugin.file.stem() == name;
}

void require_same(const std::filesystem::path& copy, const std::filesystem::path& original, const std::string& hash) {
    if (engine::sha256_of(copy) != hash)
        throw Error({"el archivo cambió después de comprobarse", "the file has changed since it was checked"}, original.string(),
                    {"Vuelva a instalarlo.", "Install it again."});
}

}  // namespace

Refused::Refused(validate::Report report, const std::filesystem::path& library)
    : Error(not_sound(report, library)), report_(std::move(report)) {}

/// Away, and off the lists; nothing where there is none.
void PluginShelf::discard(const std::filesystem::path& file) const {
    std::error_code error;
    std::filesystem::remove(file, error);
    engine::forget(places_.settings, file);
}

PluginShelf::PluginShelf(const engine::Places& places, std::vector<std::filesystem::path> extra_folders)
    : places_(places), extra_folders_(std::move(extra_folders)) {
    refresh();
}

void PluginShelf::refresh() { plugins_ = engine::Catalogue(places_, extra_folders_).plugins(); }

void PluginShelf::refuse_in_safe_mode() const {
    if (places_.user_plugins.empty())
        throw usage_error({"en modo seguro no se cambian los complementos", "plugins are not changed in safe mode"}, {},
                          {"Hágalo sin --safe-mode.", "Do it without --safe-mode."});
}

const PluginInfo& PluginShelf::at(const std::filesystem::path& file) const {
    for (const PluginInfo& plugin : plugins_)
        if (plugin.file == file) return plugin;
    throw Error({"el archivo ya no está", "the file is no longer there"}, file.string());
}

const PluginInfo& PluginShelf::own(std::string_view name) const {
    std::vector<const PluginInfo*> found;
    std::string list;
    const PluginInfo* other = nullptr;
    for (const PluginInfo& plugin : plugins_) {
        const bool own = plugin.origin == PluginInfo::Origin::user;
        if (own) list += (list.empty() ? "" : ", ") + plugin.id;
        if (!answers_to(plugin, name)) continue;
        if (own) found.push_back(&plugin);
        else other = &plugin;
    }
    const std::string wanted(name);
    if (found.size() > 1)
        throw usage_error({"«" + wanted + "» nombra más de un complemento", "“" + wanted + "” names more than one plugin"}, {},
                          {"Escriba el id completo o el nombre del archivo: " + list + ".", "Write the whole id or the file's name: " + list + "."});
    if (found.size() == 1) return *found.front();
    if (other)
        throw Error({"el complemento no es de su carpeta: aquí no se cambia", "the plugin is not of your folder: it is not changed here"},
                    other->file.string(),
                    {"Solo se cambian los que usted instaló.", "Only those that you installed are changed."});
    throw usage_error({"usted no tiene el complemento «" + wanted + "»", "you have no plugin “" + wanted + "”"}, {},
                      list.empty() ? Text{"No ha instalado ninguno.", "You have installed none."}
                                   : Text{"Los suyos son: " + list + ".", "Yours are: " + list + "."});
}

const PluginInfo& PluginShelf::with_native(std::string_view name) const {
    const auto found = std::find_if(plugins_.begin(), plugins_.end(), [&](const PluginInfo& plugin) { return answers_to(plugin, name); });
    const std::string wanted(name);
    if (found == plugins_.end())
        throw usage_error({"no existe el complemento «" + wanted + "»", "there is no plugin “" + wanted + "”"}, {},
                          {"Véalos con «cabildo plugins».", "See them with “cabildo plugins”."});
    if (!found->native)
        throw usage_error({"el complemento «" + wanted + "» no trae un panel nativo, o no está permitido",
                           "plugin “" + wanted + "” has no native panel, or is not allowed"}, {},
                          {"Véalo con «cabildo plugins».", "See it with “cabildo plugins”."});
    return *found;
}

Candidate PluginShelf::examine(const std::filesystem::path& library, std::stop_token stop, const engine::Progress& progress,
                               Language language) const {
    refuse_in_safe_mode();
    validate::Inspection inspection;
    inspection.library = library;
    inspection.random_stores = random_stores;
    inspection.keep_stores = false;
    inspection.language = language;
    std::error_code error;
    if (engine::is_native_part(library))
        throw Error({"el archivo es el panel nativo de un complemento", "the file is a plugin's native panel"}, library.string(),
                    {"Instale el complemento, que está a su lado: el panel nativo va con él.", "Install the plugin, which stands beside it: the native panel goes with it."});
    // What the institution forbids is not loaded, not even to check it.
    if (std::filesystem::is_regular_file(library, error)) {
        const std::string hash = engine::sha256_of(library);
        if (engine::Trust(places_.settings, places_.allow_list).forbidden(hash)) throw forbidden(library, hash);
    }
    Candidate candidate;
    candidate.report = validate::validate(places_, inspection, std::move(stop), progress);
    candidate.plugin = candidate.report.plugin;
    if (!candidate.report.passed(false)) throw Refused(std::move(candidate.report), library);
    for (const PluginInfo& plugin : plugins_) {
        if (plugin.id != candidate.plugin.id) continue;
        if (plugin.origin == PluginInfo::Origin::bundled)
            throw Error({"su id es el de un complemento del programa: " + plugin.id, "its id is that of a bundled plugin: " + plugin.id},
                        library.string(), {"Pida a quien lo publica que use un id propio.", "Ask its publisher for an id of its own."});
        if (plugin.origin == PluginInfo::Origin::user) candidate.replaces = plugin;
    }
    candidate.plugin.native = engine::native_part(candidate.plugin);
    if (auto& native = candidate.plugin.native) {
        const std::filesystem::path place = engine::native_part_of(places_.user_plugins / (candidate.plugin.id + ".so"));
        native->standing = engine::standing_of(engine::Trust(places_.settings, places_.allow_list).of(place.filename().string(), native->hash));
    }
    return candidate;
}

const PluginInfo& PluginShelf::install(const Candidate& candidate, bool allow_native) {
    refuse_in_safe_mode();
    const std::filesystem::path place = places_.user_plugins / (candidate.plugin.id + ".so"), native_place = engine::native_part_of(place);
    const auto* native = candidate.plugin.native && !candidate.plugin.native->fault ? &*candidate.plugin.native : nullptr;
    // Complete and compared under another name first; allowed next, so that it is never there and off.
    FileCopy copy(candidate.plugin.file, place);
    require_same(copy.file(), candidate.plugin.file, candidate.plugin.hash);
    std::optional<FileCopy> native_copy;
    if (native) {
        native_copy.emplace(native->file, native_place);
        require_same(native_copy->file(), native->file, native->hash);
    }
    if (native && allow_native) {
        if (native->standing == PluginInfo::Standing::forbidden) throw forbidden(native->file, native->hash);
        engine::allow(places_.settings, native_place, native->hash);
    }
    engine::allow(places_.settings, place, candidate.plugin.hash);
    if (native_copy) native_copy->keep();
    else discard(native_place);
    copy.keep();
    if (candidate.replaces && candidate.replaces->file != place) {
        discard(candidate.replaces->file);
        discard(engine::native_part_of(candidate.replaces->file));
    }
    refresh();
    return at(place);
}

const PluginInfo& PluginShelf::enable(std::string_view name) {
    refuse_in_safe_mode();
    const PluginInfo plugin = own(name);
    if (plugin.standing == PluginInfo::Standing::forbidden) throw forbidden(plugin.file, plugin.hash);
    if (plugin.standing != PluginInfo::Standing::allowed) engine::allow(places_.settings, plugin.file, plugin.hash);
    refresh();
    return at(plugin.file);
}

const PluginInfo& PluginShelf::disable(std::string_view name) {
    refuse_in_safe_mode();
    const PluginInfo plugin = own(name);
    engine::disable(places_.settings, plugin.file, plugin.hash);
    refresh();
    return at(plugin.file);
}

const PluginInfo& PluginShelf::enable_native(std::string_view name) {
    refuse_in_safe_mode();
    const PluginInfo plugin = with_native(name);
    if (plugin.native->fault) throw *plugin.native->fault;
    if (plugin.native->standing == PluginInfo::Standing::forbidden) throw forbidden(plugin.native->file, plugin.native->hash);
    if (!plugin.native->allowed()) engine::allow(places_.settings, plugin.native->file, plugin.native->hash);
    refresh();
    return at(plugin.file);
}

const PluginInfo& PluginShelf::disable_native(std::string_view name) {
    refuse_in_safe_mode();
    const PluginInfo plugin = with_native(name);
    engine::disable(places_.settings, plugin.native->file, plugin.native->hash);
    refresh();
    return at(plugin.file);
}

void PluginShelf::remove(std::string_view name) {
    refuse_in_safe_mode();
    const PluginInfo plugin = own(name);
    std::error_code error;
    std::filesystem::remove(plugin.file, error);
    if (error)
        throw Error({"no se pudo borrar el complemento", "cannot delete the plugin"}, plugin.file.string(),
                    {"Compruebe los permisos de la carpeta.", "Check the folder's permissions."});
    engine::forget(places_.settings, plugin.file);
    discard(engine::native_part_of(plugin.file));
    refresh();
}

}  // namespace cabildo::shelf
