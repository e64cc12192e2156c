#include "module/docx_notes.hpp"

#include "module/docx_text.hpp"

namespace cabildo::render {
namespace {

constexpr int first_id = 1;  ///< -1 and 0 are the lines that part notes from text

std::string bookmark(int number) { return "_RefNote" + std::to_string(number); }

}  // namespace

DocxNotes::DocxNotes() : root_(new_part(part_, "w:footnotes")) {
    for (const auto& [id, type, element] : {std::tuple{"-1", "separator", "w:separator"}, std::tuple{"0", "continuationSeparator", "w:continuationSeparator"}}) {
        pugi::xml_node paragraph = add_paragraph(add_element(root_, "w:footnote", {{"w:type", type}, {"w:id", id}}));
        add_element(paragraph.append_child("w:pPr"), "w:spacing", {{"w:after", "0"}, {"w:line", "240"}, {"w:lineRule", "auto"}});
        paragraph.append_child("w:r").append_child(element);
    }
}

void DocxNotes::refer(pugi::xml_node paragraph, const std::string& key, const std::string& text, int& bookmarks) {
    const auto [found, added] = numbers_.try_emplace(key, static_cast<int>(numbers_.size()) + first_id);
    const int number = found->second;
    if (!added) {
        RunLook look;
        look.style = "FootnoteReference";
        add_field(paragraph, "NOTEREF " + bookmark(number) + " \\f \\h", std::to_string(number), look);
        return;
    }
    const int id = ++bookmarks;
    begin_bookmark(paragraph, id, bookmark(number));
    pugi::xml_node run = paragraph.append_child("w:r");
    add_value(run.append_child("w:rPr"), "w:rStyle", "FootnoteReference");
    add_element(run, "w:footnoteReference", {{"w:id", std::to_string(number)}});
    end_bookmark(paragraph, id);

    pugi::xml_node note = add_paragraph(add_element(root_, "w:footnote", {{"w:id", std::to_string(number)}}), {"FootnoteText"});
    pugi::xml_node mark = note.append_child("w:r");
    add_value(mark.append_child("w:rPr"), "w:rStyle", "FootnoteReference");
    mark.append_child("w:footnoteRef");
    add_run(note, " ");
    add_marked_up(note, text);
}

}  // namespace cabildo::render
