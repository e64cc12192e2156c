// Boost.DLL, and the words for what it cannot load.
#define BOOST_DLL_USE_STD_FS
#include "library.hpp"

#include <cabildo/abi_check.hpp>

#include <boost/dll/shared_library.hpp>

#include <cxxabi.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>

namespace cabildo::engine::worker {

namespace {

bool is_elf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    char magic[4] = {};
    in.read(magic, sizeof magic);
    return in.gcount() == sizeof magic && std::memcmp(magic, "\177ELF", sizeof magic) == 0;
}

std::string demangled(const std::string& symbol) {
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name(abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status),
                                                           &std::free);
    return status == 0 ? name.get() : symbol;
}

/// What dlerror said, out of Boost.DLL's longer text.
std::string system_reason(const std::string& what, const std::filesystem::path& file) {
    const std::string_view mark = "dlerror system message: ";
    const std::size_t at = what.find(mark);
    std::string reason = at == std::string::npos ? what : what.substr(at + mark.size());
    const std::string prefix = file.string() + ": ";
    if (reason.starts_with(prefix)) reason.erase(0, prefix.size());
    return reason;
}

Error load_error(const std::string& reason) {
    const std::string_view undefined = "undefined symbol: ";
    if (const std::size_t at = reason.find(undefined); at != std::string::npos) {
        std::string symbol = reason.substr(at + undefined.size());
        symbol = demangled(symbol.substr(0, symbol.find_first_of(",\t ():")));
        return Error({"le falta el símbolo «" + symbol + "»", "the symbol “" + symbol + "” is missing"}, {},
                     {"Compílelo de nuevo con todas sus fuentes y bibliotecas.", "Build it again with all its sources and libraries."});
    }
    if (reason.find("cannot open shared object file") != std::string::npos)
        return Error({"falta una biblioteca que necesita (" + reason + ")", "a library that it needs is missing (" + reason + ")"},
                     {}, {"Instale esa biblioteca.", "Install that library."});
    return Error({"el sistema no pudo cargarla (" + reason + ")", "the system could not load it (" + reason + ")"}, {},
                 {"Compruebe que el archivo está completo y es de esta plataforma.",
                  "Check that the file is complete and of this platform."});
}

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
    if (!is_elf(file))
        throw Error({"el archivo no es una biblioteca", "the file is no library"}, {},
                    {"Indique la biblioteca (.so) de un complemento; si este archivo está en una carpeta de complementos, sáquelo de ahí.",
                     "Name a plugin's library (.so); where this file lies in a folder of plugins, take it out of there."});

    // Never destroyed: objects and exceptions of the library may live until the very end.
    auto* library = new boost::dll::shared_library;  // NOLINT(cppcoreguidelines-owning-memory)
    try {
        library->load(file, boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
    } catch (const boost::dll::fs::system_error& error) {
        throw load_error(system_reason(error.what(), file));
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
