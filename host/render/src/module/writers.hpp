// What render_files.so writes, a file each.
#pragma once

#include <cabildo/render/files.hpp>

#include <string>
#include <string_view>

namespace cabildo::render {

/// A figure with its title, on white.
std::string png_of(const Block& figure, Language language, const FileOptions& options);
/// A JPEG or SVG picture as PNG, at most 1,000 pixels a side; SVG as many. Throws Error where it is neither, or broken.
std::string picture_as_png(std::string_view bytes);
/// The document on sheets of paper.
std::string pdf_of(const Document& document, const FileOptions& options);

/// A workbook: contents with the report's text, a sheet a table with its figures, provenance.
std::string to_xlsx(const Document& document, const FileOptions& options);

/// A text document: cover, contents, the report, provenance.
std::string to_docx(const Document& document, const FileOptions& options);

}  // namespace cabildo::render
