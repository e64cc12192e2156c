#include "module/docx_text.hpp"

#include "ink.hpp"
#include "module/clean_text.hpp"
#include "report_parts.hpp"

namespace cabildo::render {
namespace {

void add_run_properties(pugi::xml_node run, const RunLook& look) {
    if (!look.bold && !look.italic && !look.exact && look.colour.empty() && look.style.empty() && !look.raised && look.half_points == 0) return;
    pugi::xml_node properties = run.append_child("w:rPr");
    if (!look.style.empty()) add_value(properties, "w:rStyle", look.style);
    if (look.exact) add_element(properties, "w:rFonts", {{"w:ascii", "Courier New"}, {"w:hAnsi", "Courier New"}, {"w:cs", "Courier New"}});
    if (look.bold) {
        properties.append_child("w:b");
        properties.append_child("w:bCs");
    }
    if (look.italic) {
        properties.append_child("w:i");
        properties.append_child("w:iCs");
    }
    if (look.exact) properties.append_child("w:noProof");
    if (!look.colour.empty()) add_value(properties, "w:color", look.colour);
    if (look.half_points > 0) {
        add_value(properties, "w:sz", std::to_string(look.half_points));
        add_value(properties, "w:szCs", std::to_string(look.half_points));
    }
    if (look.raised) add_value(properties, "w:vertAlign", "superscript");
}

void add_text(pugi::xml_node run, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\t"), text.size());
        if (end > 0) {
            pugi::xml_node node = run.append_child("w:t");
            node.append_attribute("xml:space") = "preserve";
            node.text().set(std::string(text.substr(0, end)).c_str());
        }
        if (end == text.size()) return;
        run.append_child(text[end] == '\n' ? "w:br" : "w:tab");
        text.remove_prefix(end + 1);
    }
}

}  // namespace

pugi::xml_node add_element(pugi::xml_node parent, const char* name, std::initializer_list<std::pair<const char*, std::string>> attributes) {
    pugi::xml_node node = parent.append_child(name);
    for (const auto& [attribute, value] : attributes) node.append_attribute(attribute) = value.c_str();
    return node;
}

pugi::xml_node add_value(pugi::xml_node parent, const char* name, const std::string& value) {
    return add_element(parent, name, {{"w:val", value}});
}

pugi::xml_node add_paragraph(pugi::xml_node parent, const ParagraphLook& look) {
    pugi::xml_node paragraph = parent.append_child("w:p");
    pugi::xml_node properties = paragraph.append_child("w:pPr");
    if (!look.style.empty()) add_value(properties, "w:pStyle", look.style);
    if (look.keep_next) properties.append_child("w:keepNext");
    if (look.no_page_break) add_value(properties, "w:pageBreakBefore", "0");
    if (look.number_level >= 0) {
        pugi::xml_node number = properties.append_child("w:numPr");
        add_value(number, "w:ilvl", std::to_string(look.number_level));
        add_value(number, "w:numId", "1");
    }
    if (!look.edge.empty())
        add_element(properties.append_child("w:pBdr"), "w:left", {{"w:val", "single"}, {"w:sz", "24"}, {"w:space", "6"}, {"w:color", look.edge}});
    if (!look.fill.empty()) add_element(properties, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", look.fill}});
    if (look.right_tab > 0)
        add_element(properties.append_child("w:tabs"), "w:tab", {{"w:val", "right"}, {"w:pos", std::to_string(look.right_tab)}});
    if (look.right || look.centred) add_value(properties, "w:jc", look.right ? "right" : "center");
    if (properties.first_child().empty()) paragraph.remove_child(properties);
    return paragraph;
}

void add_run(pugi::xml_node paragraph, std::string_view text, const RunLook& look) {
    const std::string clean = clean_text(text);
    if (clean.empty()) return;
    pugi::xml_node run = paragraph.append_child("w:r");
    add_run_properties(run, look);
    add_text(run, clean);
}

void add_marked_up(pugi::xml_node paragraph, std::string_view text, const RunLook& look) {
    for (const Span& span : spans_of(text)) {
        RunLook piece = look;
        piece.bold = piece.bold || span.strong;
        piece.italic = piece.italic || span.emphasis;
        add_run(paragraph, span.text, piece);
    }
}

void add_field_mark(pugi::xml_node paragraph, const char* kind) {
    add_element(paragraph.append_child("w:r"), "w:fldChar", {{"w:fldCharType", kind}});
}

void add_instruction(pugi::xml_node paragraph, std::string_view instruction) {
    pugi::xml_node text = paragraph.append_child("w:r").append_child("w:instrText");
    text.append_attribute("xml:space") = "preserve";
    text.text().set((" " + std::string(instruction) + " ").c_str());
}

void add_field(pugi::xml_node paragraph, std::string_view instruction, std::string_view shown, const RunLook& look) {
    add_field_mark(paragraph, "begin");
    add_instruction(paragraph, instruction);
    add_field_mark(paragraph, "separate");
    add_run(paragraph, shown, look);
    add_field_mark(paragraph, "end");
}

void begin_bookmark(pugi::xml_node paragraph, int id, const std::string& name) {
    add_element(paragraph, "w:bookmarkStart", {{"w:id", std::to_string(id)}, {"w:name", name}});
}

void end_bookmark(pugi::xml_node paragraph, int id) { add_element(paragraph, "w:bookmarkEnd", {{"w:id", std::to_string(id)}}); }

pugi::xml_node new_part(pugi::xml_document& document, const char* root) {
    return add_element(document, root, {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
                                        {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
                                        {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                                        {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                                        {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
}

std::string hex_colour(const Colour& colour) { return css_colour(colour).substr(1); }

}  // namespace cabildo::render
