// The structure of a document for screen readers: what each painted text is, and what it belongs to.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cabildo::render::paged {

/// An element of PDF's structure tree.
struct Element {
    const char* name;  ///< of PDF 1.7's standard types: "H1", "P", "Table", "TR", "TH", "TD", "Figure", "Link" …
    int parent = -1;   ///< position of another element; -1: the document
    std::string alt{};
    const char* scope = nullptr;  ///< of TH: "Column" or "Row"
    int columns = 1, rows = 1;    ///< that a cell covers
};

class Structure {
public:
    int add(Element element) {
        elements_.push_back(std::move(element));
        return static_cast<int>(elements_.size()) - 1;
    }
    int add(const char* name, int parent = -1) { return add(Element{name, parent}); }

    const std::vector<Element>& elements() const { return elements_; }

private:
    std::vector<Element> elements_;
};

}  // namespace cabildo::render::paged
