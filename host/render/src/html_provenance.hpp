// Where a page's figures come from.
#pragma once

#include <cabildo/document.hpp>

#include <string>

namespace cabildo::render {

/// Store, selection, initiatives and revision in one line, for under the title.
std::string source_line(const Document& document);

/// The command line that makes the panel of a link from the data and the selection of the document.
std::string command_line(const PanelLink& link, const Document& document);

/// The section at the end: everything that the figures were made from, and the command that repeats them.
std::string provenance_section(const Document& document);

}  // namespace cabildo::render
