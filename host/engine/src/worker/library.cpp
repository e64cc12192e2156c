// Boost.DLL, and what it found.
#define BOOST_DLL_USE_STD_FS
#include "library.hpp"

#include <cabildo/abi_check.hpp>
#include <cabildo/engine/load_failure.hpp>

#include <boost/dll/shared_library.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>

namespace cabildo::engine::worker {

namespace {

Error no_symbol(const char* symbol) {
    return Error({std::string("no es un complemento de Cabildo: no tiene «") + symbol + "»",
                  std::string("it is no Cabildo plugin: it has no “") + symbol + "”"},
                 {},
                 {"El complemento debe llevar CABILDO_PLUGIN(…) en una de sus fuentes.",
                  "The plugin must have CABILDO_PLUGIN(…) in one of its sources."});
}

/// The tag may be of an older, shorter form: what it does not have stays zero.
AbiTag read_tag(const AbiTag& there) {
    AbiTag tag{};
    std::uint32_t size = 0;
    std::memcpy(&size, reinterpret_cast<const char*>(&there) + offsetof(AbiTag, size), sizeof size);
    constexpr std::size_t head = offsetof(AbiTag, size) + sizeof size;
    std::memcpy(&tag, &there, std::clamp<std::size_t>(size, head, sizeof tag));
    return tag;
}

}  // namespace

const Plugin& load_plugin(const std::filesystem::path& file) {
    if (!is_library(file))
        throw Error({"el archivo no es una biblioteca", "the file is no library"}, {},
                    {"Indique la biblioteca (.so) de un complemento; si este archivo está en una carpeta de complementos, sáquelo de ahí.",
                     "Name a plugin's library (.so); where this file lies in a folder of plugins, take it out of there."});

    // Never destroyed: objects and exceptions of the library may live until the very end.
    auto* library = new boost::dll::shared_library;  // NOLINT(cppcoreguidelines-owning-memory)
    try {
        library->load(file, boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
    } catch (const boost::dll::fs::system_error& error) {
        throw load_failure(error.what(), file);
    }
    if (!library->has("cabildo_abi_tag")) throw no_symbol("cabildo_abi_tag");
    if (const auto mismatch = abi_mismatch(read_tag(library->get<const AbiTag>("cabildo_abi_tag")), this_abi(), file.filename().string()))
        throw *mismatch;
    if (!library->has("cabildo_plugin")) throw no_symbol("cabildo_plugin");
    const Plugin* plugin = library->get<Plugin*()>("cabildo_plugin")();
    if (!plugin) throw Error({"cabildo_plugin() no devolvió ningún objeto", "cabildo_plugin() returned no object"});
    return *plugin;
}

}  // namespace cabildo::engine::worker
