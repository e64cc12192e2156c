// What Cairo cannot write into a PDF file: its language, and the tree of its structure.
#pragma once

#include "paged/structure.hpp"

#include <cabildo/text.hpp>

#include <string>
#include <vector>

namespace cabildo::render::paged {

/// The file with its language set and its marked contents put into the tree of the structure. `marked`: the element of each
/// marked content, in the order in which Cairo wrote them. The same input gives the same bytes.
std::string with_structure(const std::string& pdf, const Structure& structure, const std::vector<int>& marked, Language language);

}  // namespace cabildo::render::paged
