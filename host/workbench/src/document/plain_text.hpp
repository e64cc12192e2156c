// A document as plain text, for the clipboard.
#pragma once

#include <cabildo/document.hpp>

#include <string>

namespace cabildo::workbench {

/// Titles, paragraphs without mark-up, notices, tables with tabs and their notes, the descriptions of figures.
std::string plain_text(const Document& document);

}  // namespace cabildo::workbench
