#define BOOST_DLL_USE_STD_FS
#include "native_panels/native_library.hpp"

#include "language.hpp"

#include <cabildo/engine/load_failure.hpp>
#include <cabildo/engine/native_part.hpp>
#include <cabildo/engine/trust.hpp>

#include <boost/dll/shared_library.hpp>

namespace cabildo::workbench {

namespace {

constexpr const char* native_entry = "cabildo_native_panel";

/// With the file's name before it.
Error with_file(const Error& error, const std::filesystem::path& file) {
    return Error(error.message(), error.where().empty() ? file.filename().string() : error.where(), error.remedy(), error.kind());
}

}  // namespace

NativeLibraries::Make* NativeLibraries::load(const engine::PluginInfo& plugin) {
    const engine::PluginInfo::NativePart& part = *plugin.native;
    if (const auto found = loaded_.find(part.hash); found != loaded_.end()) return found->second;
    const std::string name = part.file.filename().string();
    if (engine::sha256_of(part.file) != part.hash)
        throw Error({"el panel nativo cambió después de ser permitido", "the native panel has changed since it was allowed"}, name,
                    {"Revise de dónde viene y permítalo de nuevo.", "Check where it comes from and allow it again."});
    if (const auto mismatch = engine::native_mismatch(engine::native_tag(part.file), plugin, part.file, wx::wx_signature)) throw *mismatch;

    marker_.add({plugin.descriptor.title.in(language()), part.file, part.hash});
    // Never destroyed: windows and exceptions of the library may live until the very end.
    auto* library = new boost::dll::shared_library;  // NOLINT(cppcoreguidelines-owning-memory)
    try {
        library->load(part.file, boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
    } catch (const boost::dll::fs::system_error& error) {
        throw with_file(engine::load_failure(error.what(), part.file), part.file);
    }
    if (!library->has(native_entry))
        throw Error({std::string("no es un panel nativo de Cabildo: no tiene «") + native_entry + "»",
                     std::string("it is no native panel of Cabildo: it has no “") + native_entry + "”"},
                    name, {"El panel nativo debe llevar CABILDO_NATIVE_PANEL(…) en una de sus fuentes.",
                           "The native panel must have CABILDO_NATIVE_PANEL(…) in one of its sources."});
    return loaded_[part.hash] = &library->get<Make>(native_entry);
}

std::unique_ptr<wx::NativePanel> NativeLibraries::make(const engine::PluginInfo& plugin, const std::string& panel) {
    if (!plugin.native || !plugin.native->allowed())
        throw Error({"el panel nativo no está permitido", "the native panel is not allowed"}, plugin.short_name(),
                    {"Permítalo en la página Complementos.", "Allow it on the page Plugins."});
    std::unique_ptr<wx::NativePanel> made(load(plugin)(panel.c_str()));
    if (!made)
        throw Error({"no hizo ningún panel nativo para «" + panel + "»", "it made no native panel for “" + panel + "”"},
                    plugin.native->file.filename().string(), {"Avise al editor del complemento.", "Tell the plugin's publisher."});
    return made;
}

}  // namespace cabildo::workbench
