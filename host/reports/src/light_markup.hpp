// Own texts and notes as the paragraphs of a document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cabildo::reports {

/// Paragraphs, parted by empty lines; **strong** and *emphasis* stay as they are. Each point of a list ("- ", "* ", "1. ") is a
/// paragraph of its own. Line ends within a paragraph become spaces.
std::vector<std::string> paragraphs_of(std::string_view text);

}  // namespace cabildo::reports
