// Paragraphs, runs and fields of a word-processor document, in the order of elements that its schema asks for.
#pragma once

#include <cabildo/render/drawing.hpp>

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace cabildo::render {

/// How a run looks beside its paragraph's style.
struct RunLook {
    bool bold = false, italic = false, exact = false;
    std::string colour{};  ///< "5B6067"; empty for the style's
    std::string style{};   ///< id of a character style
    bool raised = false;
    int half_points = 0;   ///< size; 0 for the style's
};

/// What a paragraph has beside its style.
struct ParagraphLook {
    std::string style{};
    bool keep_next = false, right = false, centred = false;
    bool no_page_break = false;          ///< takes back the style's
    int number_level = -1;               ///< of a numbered heading, from 0
    std::string edge{}, fill{};          ///< colours of the left rule and the ground
    int right_tab = 0;                   ///< twips
};

pugi::xml_node add_paragraph(pugi::xml_node parent, const ParagraphLook& look = {});
/// Line ends and tabs of the text become breaks and tabs.
void add_run(pugi::xml_node paragraph, std::string_view text, const RunLook& look = {});
/// **strong** and *emphasis* read.
void add_marked_up(pugi::xml_node paragraph, std::string_view text, const RunLook& look = {});
/// A field with what it showed when it was last brought up to date.
void add_field(pugi::xml_node paragraph, std::string_view instruction, std::string_view shown, const RunLook& look = {});
/// The pieces of a longer field: "begin", "separate", "end".
void add_field_mark(pugi::xml_node paragraph, const char* kind);
void add_instruction(pugi::xml_node paragraph, std::string_view instruction);

void begin_bookmark(pugi::xml_node paragraph, int id, const std::string& name);
void end_bookmark(pugi::xml_node paragraph, int id);

/// An element with an attribute `w:val`.
pugi::xml_node add_value(pugi::xml_node parent, const char* name, const std::string& value);
/// An element with attributes.
pugi::xml_node add_element(pugi::xml_node parent, const char* name, std::initializer_list<std::pair<const char*, std::string>> attributes = {});

/// A document with its root element and the namespaces that parts of a text document use.
pugi::xml_node new_part(pugi::xml_document& document, const char* root);

/// "1a5c9e".
std::string hex_colour(const Colour& colour);

}  // namespace cabildo::render
