// The parts of a text document beside its text: styles, numbers of headings, settings, properties.
#pragma once

#include "module/docx_package.hpp"
#include "report_parts.hpp"

#include <cabildo/render/report_style.hpp>

namespace cabildo::render {

/// `text_width` in twips.
void add_styles(DocxPackage& package, const HouseStyle& house, Language language, int text_width);
/// How the numbers of parts and sections are written.
void add_numbering(DocxPackage& package);
void add_settings(DocxPackage& package, Language language);
/// Title, subject, authors and program. No date: the same document gives the same bytes.
void add_properties(DocxPackage& package, const Cover& cover, const Document& document);

}  // namespace cabildo::render
