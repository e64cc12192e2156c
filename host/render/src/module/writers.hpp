// What render_files.so writes, a file each.
#pragma once

#include <cabildo/render/files.hpp>

#include <string>

namespace cabildo::render {

/// A figure with its title, on white.
std::string png_of(const Block& figure, Language language, const FileOptions& options);
/// The document on sheets of paper.
std::string pdf_of(const Document& document, const FileOptions& options);

/// A workbook: contents with the report's text, a sheet a table with its figures, provenance.
std::string to_xlsx(const Document& document, const FileOptions& options);

/// A text document: cover, contents, the report, provenance.
std::string to_docx(const Document& document, const FileOptions& options);

}  // namespace cabildo::render
