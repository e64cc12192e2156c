// The formats that need graphics and office libraries live in a library of their own, render_files.so, which is opened when
// such a format is first asked for: the command line starts without them.
#pragma once

#include <cabildo/render/files.hpp>

#include <string>
#include <string_view>

namespace cabildo::render {

/// What render_files.so offers. Each function gives the file's bytes, the same for the same arguments, and throws Error.
struct FileModule {
    const char* version;  ///< CABILDO_VERSION of its build
    std::string (*png)(const Block& figure, Language language, const FileOptions& options);
    std::string (*pdf)(const Document& document, const FileOptions& options);
    std::string (*xlsx)(const Document& document, const FileOptions& options);
    std::string (*docx)(const Document& document, const FileOptions& options);
    std::string (*picture)(std::string_view bytes);  ///< a JPEG or SVG picture as PNG
};

/// The library's one symbol.
inline constexpr const char* file_module_symbol = "cabildo_file_module";

/// Opens it once, beside the program (../lib/cabildo); it stays open until the process ends. Throws Error where it is missing
/// or of another version. Any thread.
const FileModule& file_module();

}  // namespace cabildo::render
