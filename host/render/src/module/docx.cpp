// A document as a text document: cover, contents, the report in sections that turn for wide tables, provenance.
#include "module/writers.hpp"

#include "markup.hpp"
#include "module/clean_text.hpp"
#include "module/docx_package.hpp"
#include "module/docx_parts.hpp"
#include "module/docx_table.hpp"
#include "module/docx_text.hpp"
#include "page_words.hpp"
#include "report_parts.hpp"

#include <cabildo/render/cairo.hpp>

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

constexpr int twips_a_point = 20, side_margin = 1134, top_margin = 1361, bottom_margin = 1247;  ///< twips: 20, 24 and 22 mm
constexpr double figure_scale = 2.5;                 ///< pixels a px: 240 an inch
constexpr int emu_a_px = 9525;
constexpr int caption_room = 1700;                   ///< twips of a page that a figure leaves for its caption and notes
constexpr std::size_t short_references = 6;          ///< stay on one page with their heading
constexpr double pages_saved = 1;                    ///< for a table to be worth turned sheets
constexpr double most_lines = 4.5;                   ///< of a cell, before a long table is better on turned sheets

const Text running_page{"Página {0} de {1}", "Page {0} of {1}"};
const Text logo_of{"Logotipo de {0}", "Logo of {0}"};

struct NoticeColours {
    const char *edge, *fill;
};
NoticeColours colours_of(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::error: return {"C0392B", "FDF0EF"};
        case NoticeKind::warning: return {"D29A00", "FFF8E5"};
        case NoticeKind::note: break;
    }
    return {"2171B5", "EEF5FB"};
}

std::string heading_mark(std::size_t number) { return "_Toc" + std::to_string(100000 + number); }
std::string block_mark(std::size_t number) { return "_Ref" + std::to_string(100000 + number); }

class TextDocument {
public:
    TextDocument(const Document& document, const FileOptions& options)
        : document_(document), language_(document.language), house_(options.style.house),
          cover_(completed(options.style.cover, options.style.house, document)), names_(block_names(document)),
          numbers_(heading_numbers(document)), paper_(size_of(options.style.house.paper)),
          body_(new_part(xml_, "w:document").append_child("w:body")) {
        for (std::size_t i = 0; i < document.blocks.size(); ++i)
            if (names_.contains(block_id(document.blocks[i]))) marks_[block_id(document.blocks[i])] = block_mark(i);
    }

    std::string bytes() {
        plan_sections();
        write_cover();
        write_contents();
        for (std::size_t i = opening_; i < document_.blocks.size(); ++i) {
            turn(wide_[i]);
            at_ = i;
            std::visit([this](const auto& block) { write(block); }, document_.blocks[i]);
        }
        turn(false);
        write_provenance();
        section(body_.append_child("w:sectPr"));
        add_parts();
        return package_.bytes(xml_);
    }

private:
    const std::string& in(const Text& text) const { return text.in(language_); }
    int page_width(bool wide) const { return static_cast<int>(std::lround((wide ? paper_.height : paper_.width) * twips_a_point)); }
    int page_height(bool wide) const { return page_width(!wide); }
    int text_width(bool wide) const { return page_width(wide) - 2 * side_margin; }
    int text_height(bool wide) const { return page_height(wide) - top_margin - bottom_margin; }

    // Sections

    /// Which blocks stand on turned sheets: tables that need it, what introduces them, and what stands between two of them.
    void plan_sections() {
        opening_ = after_opening_notices(document_);
        const auto& blocks = document_.blocks;
        wide_.assign(blocks.size(), false);
        for (std::size_t i = 0; i < blocks.size(); ++i)
            if (const auto* table = std::get_if<Table>(&blocks[i])) {
                const TableLayout upright = lay_out_table(*table, text_width(false));
                wide_[i] = !upright.fits || upright.half_points < 16 ||
                           (table->rows.size() > short_table && (upright.lines > most_lines || saves_pages_turned(*table, upright)));
            }
        std::size_t next = blocks.size();
        for (std::size_t i = blocks.size(); i-- > opening_;) {
            const bool text = std::holds_alternative<Paragraph>(blocks[i]) || std::holds_alternative<Notice>(blocks[i]);
            if (std::holds_alternative<Heading>(blocks[i]) && next < blocks.size() && wide_[next])
                for (std::size_t k = i; k < next; ++k) wide_[k] = true;
            if (std::holds_alternative<Paragraph>(blocks[i]) && i + 1 < blocks.size() && std::holds_alternative<Table>(blocks[i + 1]))
                wide_[i] = wide_[i + 1];  // what introduces it
            if (wide_[i]) next = i;
            else if (!text) next = std::holds_alternative<Heading>(blocks[i]) ? next : blocks.size();
        }
        for (std::size_t i = opening_ + 1; i + 1 < blocks.size(); ++i)
            if (std::holds_alternative<Paragraph>(blocks[i]) && wide_[i - 1] && wide_[i + 1]) wide_[i] = true;
    }

    /// Whether its rows are so much lower on turned sheets that it takes fewer of them.
    bool saves_pages_turned(const Table& table, const TableLayout& upright) const {
        const TableLayout turned = lay_out_table(table, text_width(true));
        const double saved = upright.row_height / text_height(false) - turned.row_height / text_height(true);
        return turned.fits && saved * static_cast<double>(table.rows.size()) >= pages_saved;
    }

    /// Ends the section where the sheet turns. Its description stands in its last paragraph.
    void turn(bool wide) {
        if (wide == turned_) return;
        pugi::xml_node last = body_.last_child();
        if (std::string_view(last.name()) != "w:p") {
            last = add_paragraph(body_, {"TableNote"});
        }
        pugi::xml_node properties = last.child("w:pPr");
        if (!properties) properties = last.prepend_child("w:pPr");
        section(properties.append_child("w:sectPr"));
        turned_ = wide;
    }

    void section(pugi::xml_node node) {
        const std::string suffix = turned_ ? "2" : "1";
        add_element(node, "w:headerReference", {{"w:type", "default"}, {"r:id", package_.relate(Relation::header, "header" + suffix + ".xml")}});
        add_element(node, "w:footerReference", {{"w:type", "default"}, {"r:id", package_.relate(Relation::footer, "footer" + suffix + ".xml")}});
        add_value(node, "w:type", "nextPage");
        pugi::xml_node size = add_element(node, "w:pgSz", {{"w:w", std::to_string(page_width(turned_))}, {"w:h", std::to_string(page_height(turned_))}});
        if (turned_) size.append_attribute("w:orient") = "landscape";
        const std::string side = std::to_string(side_margin);
        add_element(node, "w:pgMar", {{"w:top", std::to_string(top_margin)}, {"w:right", side}, {"w:bottom", std::to_string(bottom_margin)},
                                      {"w:left", side}, {"w:header", "680"}, {"w:footer", "567"}, {"w:gutter", "0"}});
        if (first_section_) node.append_child("w:titlePg");  // the cover has neither header nor footer
        first_section_ = false;
        turned_ever_ = turned_ever_ || turned_;
    }

    // Front matter

    void write_cover() {
        if (house_.logo) {
            const double width = std::min(220.0, house_.logo->width * 80.0 / house_.logo->height);
            const double height = width * house_.logo->height / house_.logo->width;
            picture(add_paragraph(body_, {"Figure"}), house_.logo->bytes, width, height, format(in(logo_of), {cover_.institution}));
        }
        if (!cover_.institution.empty()) add_run(add_paragraph(body_, {"CoverText"}), cover_.institution, {true, false, false, hex_colour(house_.accent)});
        add_run(add_paragraph(body_, {"Title"}), cover_.title);
        if (!cover_.subtitle.empty()) add_marked_up(add_paragraph(body_, {"Subtitle"}), cover_.subtitle);
        rule();
        for (const std::string* line : {&cover_.authors, &cover_.period, &cover_.date})
            if (!line->empty()) add_run(add_paragraph(body_, {"CoverText"}), *line);
        for (const std::string& part : source_parts(document_)) add_run(add_paragraph(body_, {"CoverText"}), part, {false, false, false, "5B6067"});
    }

    /// A short rule in the house's colour.
    void rule() {
        pugi::xml_node paragraph = add_paragraph(body_, {"CoverText"});
        pugi::xml_node properties = paragraph.child("w:pPr");
        add_element(properties.append_child("w:pBdr"), "w:top",
                    {{"w:val", "single"}, {"w:sz", "24"}, {"w:space", "1"}, {"w:color", hex_colour(house_.band.value_or(house_.accent))}});
        add_element(properties, "w:spacing", {{"w:before", "240"}, {"w:after", "240"}});
        add_element(properties, "w:ind", {{"w:right", std::to_string(text_width(false) - 2000)}});
    }

    /// Notices that must be read first, then the headings as links, in a field that the word processor brings up to date: only it
    /// knows the pages. The field is not marked as out of date, since Word would then ask a question at each opening.
    void write_contents() {
        pugi::xml_node break_run = add_paragraph(body_).append_child("w:r");
        add_element(break_run, "w:br", {{"w:type", "page"}});
        for (std::size_t i = 0; i < opening_; ++i) write(std::get<Notice>(document_.blocks[i]));
        std::vector<std::pair<int, std::pair<std::string, std::string>>> entries;
        for (std::size_t i = opening_; i < document_.blocks.size(); ++i)
            if (const auto* heading = std::get_if<Heading>(&document_.blocks[i]))
                entries.push_back({std::clamp(heading->level, 1, 3), {numbered(*heading), heading_mark(i)}});
        entries.push_back({1, {in(words::provenance), heading_mark(document_.blocks.size())}});

        pugi::xml_node box = body_.append_child("w:sdt");
        pugi::xml_node gallery = box.append_child("w:sdtPr").append_child("w:docPartObj");
        add_value(gallery, "w:docPartGallery", "Table of Contents");
        gallery.append_child("w:docPartUnique");
        pugi::xml_node content = box.append_child("w:sdtContent");
        add_run(add_paragraph(content, {"TOCHeading"}), in(words::contents));
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto& [level, entry] = entries[i];
            pugi::xml_node paragraph = add_paragraph(content, {"TOC" + std::to_string(level)});
            if (i == 0) {
                add_field_mark(paragraph, "begin");
                add_instruction(paragraph, "TOC \\o \"1-3\" \\h \\z \\u");
                add_field_mark(paragraph, "separate");
            }
            add_run(add_element(paragraph, "w:hyperlink", {{"w:anchor", entry.second}, {"w:history", "1"}}), entry.first);
            if (i + 1 == entries.size()) add_field_mark(paragraph, "end");
        }
    }

    // Blocks

    std::string numbered(const Heading& heading) const {
        const auto number = numbers_.find(&heading);
        return number == numbers_.end() ? heading.title : number->second + " " + heading.title;
    }

    void heading(const std::string& title, int level, const std::string& mark, bool new_page, bool has_number) {
        ParagraphLook look{"Heading" + std::to_string(level)};
        look.no_page_break = level == 1 && !new_page;
        if (has_number) look.number_level = level - 1;
        pugi::xml_node paragraph = add_paragraph(body_, look);
        const int id = ++bookmarks_;
        begin_bookmark(paragraph, id, mark);
        add_run(paragraph, title);
        end_bookmark(paragraph, id);
    }

    void write(const Heading& block) { heading(block.title, std::clamp(block.level, 1, 3), heading_mark(at_), true, numbers_.contains(&block)); }

    void write(const Paragraph& block) {
        // What introduces a table or figure stays with it.
        const bool introduces = at_ + 1 < document_.blocks.size() && names_.contains(block_id(document_.blocks[at_ + 1])) && block.text.size() < 600;
        pugi::xml_node paragraph = add_paragraph(body_, {is_question(block) ? "Question" : "", is_question(block) || introduces});
        if (!block.title.empty()) add_run(paragraph, block.title + " ", {true});
        add_marked_up(paragraph, block.text);
    }

    void write(const Notice& block) {
        const NoticeColours colours = colours_of(block.kind);
        ParagraphLook look{"Notice"};
        look.edge = colours.edge;
        look.fill = colours.fill;
        pugi::xml_node paragraph = add_paragraph(body_, look);
        add_run(paragraph, notice_title(block, language_) + ". ", {true});
        add_marked_up(paragraph, block.text);
    }

    void write(const References& block) {
        add_run(add_paragraph(body_, {"ReferencesTitle"}), block.title.empty() ? in(words::references) : block.title);
        const bool together = block.items.size() <= short_references;
        for (const Reference& item : block.items) {
            pugi::xml_node paragraph = add_paragraph(body_, {"Reference", together && &item != &block.items.back()});
            add_marked_up(paragraph, item.text);
            if (!item.url.starts_with("https://") && !item.url.starts_with("http://")) continue;
            add_run(paragraph, " ");
            const std::string url = clean_text(item.url);
            RunLook look;
            look.style = "Hyperlink";
            add_run(add_element(paragraph, "w:hyperlink", {{"r:id", package_.relate(Relation::hyperlink, url)}}), url, look);
        }
    }

    /// "Tabla 1. Title", the number as a field and the name as a place that others refer to.
    void caption(const BlockBase& block) {
        const std::string& name = names_.at(block.id);
        const std::size_t space = name.rfind(' ');
        const std::string word = name.substr(0, space), number = name.substr(space + 1);
        pugi::xml_node paragraph = add_paragraph(body_, {"Caption"});
        const int id = ++bookmarks_;
        begin_bookmark(paragraph, id, marks_.at(block.id));
        add_run(paragraph, word + " ");
        add_field(paragraph, "SEQ " + word + " \\* ARABIC", number);
        end_bookmark(paragraph, id);
        if (!block.title.empty()) add_run(paragraph, ". " + block.title);
    }

    void write(const Table& block) {
        caption(block);
        if (block.columns.empty()) return;
        std::vector<const Footnote*> below;
        for (const Footnote& note : block.footnotes)
            if (note.mark.empty() || !is_referred(block, note.mark)) below.push_back(&note);
        const bool more = !below.empty() || !block.how_to_read.empty();
        add_table(body_, block, lay_out_table(block, text_width(turned_)), more && block.rows.size() <= short_table, notes_, bookmarks_);
        for (std::size_t i = 0; i < below.size(); ++i) {
            pugi::xml_node paragraph = add_paragraph(body_, {"TableNote", i + 1 < below.size() || !block.how_to_read.empty()});
            if (!below[i]->mark.empty()) {
                RunLook raised;
                raised.raised = true;
                add_run(paragraph, below[i]->mark, raised);
                add_run(paragraph, " ");
            }
            add_marked_up(paragraph, below[i]->text);
        }
        if (!block.how_to_read.empty()) {
            pugi::xml_node paragraph = add_paragraph(body_, {"TableNote"});
            add_run(paragraph, in(words::how_to_read) + " ", {true});
            add_marked_up(paragraph, block.how_to_read);
        }
        if (!more) add_paragraph(body_, {"TableNote"});
    }

    static bool is_referred(const Table& table, const std::string& mark) {
        return std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
                return std::find(cell.notes.begin(), cell.notes.end(), mark) != cell.notes.end();
            });
        });
    }

    template <class Figure>
    void write(const Figure& block) {
        caption(block);
        const double width = text_width(turned_) / 15.0;
        const Drawing drawing = draw(block, language_, std::floor(width), Palette::light(), measure_);
        const double room = (text_height(turned_) - caption_room) / 15.0;
        const double scale = std::min({1.0, width / drawing.width, room / drawing.height});
        const auto data = names_.find(block.table);
        const bool told = data != names_.end();
        picture(add_paragraph(body_, {"Figure", told}), to_png(drawing, figure_scale), drawing.width * scale, drawing.height * scale,
                block.alt.empty() ? block.title : block.alt);
        if (told) refer(block.table, data->second);
    }

    /// "Datos en la Tabla 1."
    void refer(const std::string& table, const std::string& name) {
        const std::string& pattern = in(words::data_in);
        const std::size_t at = pattern.find("{0}");
        pugi::xml_node paragraph = add_paragraph(body_, {"TableNote"});
        add_run(paragraph, pattern.substr(0, at));
        add_field(paragraph, "REF " + marks_.at(table) + " \\h", name);
        add_run(paragraph, pattern.substr(at + 3));
    }

    void picture(pugi::xml_node paragraph, const std::string& png, double width, double height, const std::string& alt) {
        const std::string number = std::to_string(++pictures_), name = "media/image" + number + ".png";
        package_.add("word/" + name, "image/png", png);
        const std::string cx = std::to_string(std::lround(width * emu_a_px)), cy = std::to_string(std::lround(height * emu_a_px));
        pugi::xml_node inline_node = add_element(paragraph.append_child("w:r").append_child("w:drawing"), "wp:inline",
                                                 {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
        add_element(inline_node, "wp:extent", {{"cx", cx}, {"cy", cy}});
        add_element(inline_node, "wp:docPr", {{"id", number}, {"name", "Figure " + number}, {"descr", clean_text(alt)}});
        add_element(inline_node.append_child("wp:cNvGraphicFramePr"), "a:graphicFrameLocks", {{"noChangeAspect", "1"}});
        pugi::xml_node data = add_element(inline_node.append_child("a:graphic"), "a:graphicData",
                                          {{"uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
        pugi::xml_node pic = data.append_child("pic:pic");
        pugi::xml_node about = pic.append_child("pic:nvPicPr");
        add_element(about, "pic:cNvPr", {{"id", number}, {"name", "image" + number + ".png"}});
        about.append_child("pic:cNvPicPr");
        pugi::xml_node fill = pic.append_child("pic:blipFill");
        add_element(fill, "a:blip", {{"r:embed", package_.relate(Relation::image, name)}});
        fill.append_child("a:stretch").append_child("a:fillRect");
        pugi::xml_node shape = pic.append_child("pic:spPr");
        pugi::xml_node place = shape.append_child("a:xfrm");
        add_element(place, "a:off", {{"x", "0"}, {"y", "0"}});
        add_element(place, "a:ext", {{"cx", cx}, {"cy", cy}});
        add_element(shape, "a:prstGeom", {{"prst", "rect"}}).append_child("a:avLst");
    }

    void write_provenance() {
        heading(in(words::provenance), 1, heading_mark(document_.blocks.size()), false, false);
        pugi::xml_node last_heading = body_.last_child();
        add_element(last_heading.child("w:pPr"), "w:spacing", {{"w:before", "480"}, {"w:after", "120"}});
        const std::vector<ProvenanceRow> rows = provenance_rows(document_);
        const int term = 2700, value = text_width(false) - term;
        pugi::xml_node table = body_.append_child("w:tbl");
        pugi::xml_node properties = table.append_child("w:tblPr");
        add_value(properties, "w:tblStyle", "CabildoTable");
        add_element(properties, "w:tblW", {{"w:w", std::to_string(term + value)}, {"w:type", "dxa"}});
        add_element(properties, "w:tblLayout", {{"w:type", "fixed"}});
        pugi::xml_node grid = table.append_child("w:tblGrid");
        for (const int width : {term, value}) add_element(grid, "w:gridCol", {{"w:w", std::to_string(width)}});
        for (const ProvenanceRow& row : rows) {
            pugi::xml_node node = table.append_child("w:tr");
            node.append_child("w:trPr").append_child("w:cantSplit");
            const auto cell = [&node](int width) {
                pugi::xml_node made = node.append_child("w:tc");
                add_element(made.append_child("w:tcPr"), "w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
                return made;
            };
            add_run(add_paragraph(cell(term), {"TableText", true}), row.term, {false, false, false, "5B6067"});
            pugi::xml_node values = cell(value);
            pugi::xml_node paragraph;
            for (std::size_t i = 0; i < row.pieces.size(); ++i) {
                if (i == 0 || row.lines) paragraph = add_paragraph(values, {"TableText", true});
                else add_run(paragraph, " ");
                add_run(paragraph, row.pieces[i].text, {false, false, row.pieces[i].exact});
            }
        }
        add_run(add_paragraph(body_, {"TableNote", true}), in(words::provenance_told));
        add_run(add_paragraph(body_, {"Command"}), command_line(document_) + " --format docx -o report.docx");
    }

    // Other parts

    void running_lines(bool wide) {
        const std::string number = wide ? "2" : "1";
        pugi::xml_document header, footer;
        pugi::xml_node top = add_paragraph(new_part(header, "w:hdr"), running_look("Header", wide));
        std::string source = cover_.title;
        if (!document_.provenance.store_title.empty()) source += " · " + document_.provenance.store_title;
        add_run(top, source + "\t" + (cover_.institution.empty() ? "Cabildo" : cover_.institution));
        pugi::xml_node bottom = add_paragraph(new_part(footer, "w:ftr"), running_look("Footer", wide));
        std::string line;
        for (const std::string& part : source_parts(document_))
            if (part != document_.provenance.store_title) line += (line.empty() ? "" : " · ") + part;
        add_run(bottom, shortened(line, text_width(wide) - 2200) + "\t");
        const std::string& pattern = in(running_page);
        const std::size_t first = pattern.find("{0}"), second = pattern.find("{1}");
        add_run(bottom, pattern.substr(0, first));
        add_field(bottom, "PAGE", "1");
        add_run(bottom, pattern.substr(first + 3, second - first - 3));
        add_field(bottom, "NUMPAGES", "1");
        package_.add("word/header" + number + ".xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml", header);
        package_.add("word/footer" + number + ".xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml", footer);
    }

    ParagraphLook running_look(const char* style, bool wide) const {
        ParagraphLook look{style};
        look.right_tab = text_width(wide);
        return look;
    }

    /// As much of a running line as fits beside the page number.
    static std::string shortened(const std::string& text, int twips) {
        const auto fits = [twips](std::string_view part) { return TextMeasure::built_in().width(part, 8 * 96.0 / 72, false) * 15 <= twips; };
        if (fits(text)) return text;
        std::size_t end = text.size();
        while (end > 0 && (!fits(std::string_view(text).substr(0, end)) || (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)) --end;
        return text.substr(0, end) + "…";
    }

    void add_parts() {
        add_styles(package_, house_, language_, text_width(false));
        if (!numbers_.empty()) add_numbering(package_);
        package_.relate(Relation::footnotes, "footnotes.xml");
        package_.add("word/footnotes.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml", notes_.part());
        add_settings(package_, language_);
        running_lines(false);
        if (turned_ever_) running_lines(true);
        add_properties(package_, cover_, document_);
    }

    const Document& document_;
    Language language_;
    HouseStyle house_;
    Cover cover_;
    std::map<std::string, std::string> names_, marks_;  ///< "Tabla 1" and bookmark, by block id
    std::map<const Heading*, std::string> numbers_;     ///< as on paper; here the word processor counts them
    PaperSize paper_;
    PangoMeasure measure_;
    DocxPackage package_;
    DocxNotes notes_;
    pugi::xml_document xml_;
    pugi::xml_node body_;
    std::size_t opening_ = 0, at_ = 0;
    std::vector<bool> wide_;  ///< by block
    bool turned_ = false, turned_ever_ = false, first_section_ = true;
    int bookmarks_ = 0, pictures_ = 0;
};

}  // namespace

std::string to_docx(const Document& document, const FileOptions& options) { return TextDocument(document, options).bytes(); }

}  // namespace cabildo::render
