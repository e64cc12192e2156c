// What is copied: texts, tables, figures.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/render/drawing.hpp>

#include <string>

class wxImage;

namespace cabildo::workbench {

/// False when the clipboard could not be had.
bool copy_text(const std::string& text);
/// As tab-separated text and as HTML, so that word processors and spreadsheets get a table.
bool copy_table(const Table& table);
/// Text and HTML of the same.
bool copy_rich(const std::string& text, const std::string& html);
bool copy_image(const wxImage& image);

}  // namespace cabildo::workbench
