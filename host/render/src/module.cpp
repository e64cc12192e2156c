#include "module.hpp"

#include <cabildo/version.hpp>

#include <dlfcn.h>

#include <string_view>

namespace cabildo::render {
namespace {

Error unusable(const std::filesystem::path& path, const std::string& why) {
    return Error({"Este formato no se puede escribir: " + why, "This format cannot be written: " + why}, path.string(),
                 {"Reinstale el programa", "Reinstall the program"});
}

const FileModule& opened() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto path = program.parent_path().parent_path() / "lib" / "cabildo" / "render_files.so";
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) throw unusable(path, dlerror());
    const auto* module = static_cast<const FileModule*>(dlsym(library, file_module_symbol));
    if (module == nullptr) throw unusable(path, dlerror());
    if (std::string_view(module->version) != CABILDO_VERSION) throw unusable(path, std::string("Cabildo ") + module->version);
    return *module;
}

}  // namespace

const FileModule& file_module() {
    static const FileModule& module = opened();
    return module;
}

}  // namespace cabildo::render
