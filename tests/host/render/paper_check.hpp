// A PDF file compared with the document that it was made from, word for word.
#pragma once

#include "pdf_reader.hpp"

#include <cabildo/document.hpp>

namespace cabildo::render::test {

/// Every text of the document stands in the file, whole and in its order, and between them stands nothing but what paper adds:
/// running heads and feet, heads repeated on the next page, the texts of figures.
void check_texts(const Pdf& pdf, const Document& document);

/// No text outside the sheets or in their margins; every font embedded, with its letters' meaning.
void check_sheets(const Pdf& pdf);

/// Contents list every heading with the page where it stands.
void check_contents(const Pdf& pdf, const Document& document);

/// Headings, tables with as many cells, and figures with their alternative texts are there for screen readers.
void check_structure(const Pdf& pdf, const Document& document);

}  // namespace cabildo::render::test
