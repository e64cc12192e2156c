// The ZIP package of an Open XML document: parts, their types and the relationships between them.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cabildo::render {

inline constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Names of what points from one part to another; they follow the schema's.
enum class Relation { styles, numbering, settings, footnotes, header, footer, image, hyperlink };

class DocxPackage {
public:
    /// Adds a part; `type` is its content type.
    void add(const std::string& path, const std::string& type, std::string bytes);
    void add(const std::string& path, const std::string& type, const pugi::xml_document& xml);
    /// What the main document points to: a part's path below word/, or an address outside. Gives the relationship's id.
    std::string relate(Relation relation, const std::string& target);

    /// The package with the main document and its relationships; the same for the same parts. Throws Error.
    std::string bytes(const pugi::xml_document& document) const;

private:
    struct Part {
        std::string path, type, bytes;
    };
    struct Related {
        Relation relation;
        std::string target;
    };
    std::string content_types() const;
    std::string relationships() const;

    std::vector<Part> parts_;
    std::vector<Related> related_;
};

}  // namespace cabildo::render
