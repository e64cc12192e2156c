#include "module/writers.hpp"

#include <cabildo/render/pages.hpp>

namespace cabildo::render {

std::string pdf_of(const Document& document, const FileOptions& options) { return to_pdf(document, options.style); }

}  // namespace cabildo::render
