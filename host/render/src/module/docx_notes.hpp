// Footnotes of a text document: each is written once and numbered by the program that shows it; cells that share one refer to it.
#pragma once

#include <pugixml.hpp>

#include <map>
#include <string>

namespace cabildo::render {

class DocxNotes {
public:
    DocxNotes();

    /// Refers to the note `key` from a paragraph: the first time by the note itself, later by its number.
    void refer(pugi::xml_node paragraph, const std::string& key, const std::string& text, int& bookmarks);

    const pugi::xml_document& part() const { return part_; }

private:
    pugi::xml_document part_;
    pugi::xml_node root_;
    std::map<std::string, int> numbers_;  ///< as shown, by key
};

}  // namespace cabildo::render
