#include "module/docx_parts.hpp"

#include "embedded_cabildo_render_files.hpp"
#include "markup.hpp"
#include "module/docx_text.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace cabildo::render {
namespace {

const std::string word_part = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

const char* tag_of(Language language) { return language == Language::es ? "es-CL" : "en-GB"; }

void replace_all(std::string& text, std::string_view name, const std::string& value) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size())) text.replace(at, name.size(), value);
}

}  // namespace

void add_styles(DocxPackage& package, const HouseStyle& house, Language language, int text_width) {
    std::string styles(embedded::file_docx_styles_xml);
    replace_all(styles, "{{font}}", house.font.empty() ? "Arial" : escaped(house.font));
    replace_all(styles, "{{language}}", tag_of(language));
    replace_all(styles, "{{accent}}", hex_colour(house.accent));
    replace_all(styles, "{{width}}", std::to_string(text_width));
    package.relate(Relation::styles, "styles.xml");
    package.add("word/styles.xml", word_part + "styles+xml", std::move(styles));
}

void add_numbering(DocxPackage& package) {
    pugi::xml_document xml;
    pugi::xml_node root = new_part(xml, "w:numbering");
    pugi::xml_node list = add_element(root, "w:abstractNum", {{"w:abstractNumId", "0"}});
    add_value(list, "w:multiLevelType", "multilevel");
    for (const auto& [level, text] : {std::pair{"0", "%1."}, {"1", "%1.%2"}}) {
        pugi::xml_node node = add_element(list, "w:lvl", {{"w:ilvl", level}});
        add_value(node, "w:start", "1");
        add_value(node, "w:numFmt", "decimal");
        add_value(node, "w:suff", "space");
        add_value(node, "w:lvlText", text);
        add_value(node, "w:lvlJc", "left");
        add_element(node.append_child("w:pPr"), "w:ind", {{"w:left", "0"}, {"w:firstLine", "0"}});
    }
    add_value(add_element(root, "w:num", {{"w:numId", "1"}}), "w:abstractNumId", "0");
    package.relate(Relation::numbering, "numbering.xml");
    package.add("word/numbering.xml", word_part + "numbering+xml", xml);
}

void add_settings(DocxPackage& package, Language language) {
    const bool spanish = language == Language::es;
    package.relate(Relation::settings, "settings.xml");
    package.add("word/settings.xml", word_part + "settings+xml",
                std::string(xml_declaration) + "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:zoom w:percent=\"100\"/>"
                "<w:defaultTabStop w:val=\"708\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
                "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
                "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                "<w:decimalSymbol w:val=\"" + (spanish ? "," : ".") + "\"/><w:listSeparator w:val=\"" + (spanish ? ";" : ",") + "\"/></w:settings>");
}

void add_properties(DocxPackage& package, const Cover& cover, const Document& document) {
    std::string subject;
    for (const std::string& part : source_parts(document)) subject += (subject.empty() ? "" : " · ") + part;
    package.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
                std::string(xml_declaration) + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escaped(cover.title) + "</dc:title><dc:subject>" +
                escaped(subject) + "</dc:subject><dc:creator>" + escaped(cover.authors.empty() ? cover.institution : cover.authors) +
                "</dc:creator><dc:description>Cabildo " + escaped(document.provenance.program_version) +
                "</dc:description><dcterms:created xsi:type=\"dcterms:W3CDTF\">1980-01-01T00:00:00Z</dcterms:created>"
                "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">1980-01-01T00:00:00Z</dcterms:modified><dc:language>" +
                tag_of(document.language) + "</dc:language></cp:coreProperties>");
    package.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                std::string(xml_declaration) + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                                          "<Application>Cabildo</Application></Properties>");
}

}  // namespace cabildo::render
