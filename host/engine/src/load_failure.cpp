// The loader's reasons, for people.
#include <cabildo/engine/load_failure.hpp>

#include <cxxabi.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <string_view>

namespace cabildo::engine {

namespace {

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

}  // namespace

bool is_library(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    char magic[4] = {};
    in.read(magic, sizeof magic);
    return in.gcount() == sizeof magic && std::memcmp(magic, "\177ELF", sizeof magic) == 0;
}

Error load_failure(const std::string& what, const std::filesystem::path& file) {
    const std::string reason = system_reason(what, file);
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

}  // namespace cabildo::engine
