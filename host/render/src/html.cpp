// A document as one self-contained page.
#include "html_provenance.hpp"
#include "markup.hpp"
#include "page_words.hpp"
#include "report_parts.hpp"
#include "table_text.hpp"

#include "embedded_cabildo_render.hpp"

#include <cabildo/render/drawing.hpp>
#include <cabildo/render/files.hpp>

#include <algorithm>
#include <map>

namespace cabildo::render {
namespace {

constexpr double figure_width = 712;  ///< px; the page's column

class Page {
public:
    explicit Page(const Document& document)
        : document_(document), language_(document.language), first_(after_opening_notices(document)), names_(block_names(document)) {}

    std::string html() {
        std::string main;
        for (std::size_t i = first_; i < document_.blocks.size(); ++i) main += written(document_.blocks[i]);
        std::string page = "<!DOCTYPE html>\n<html lang=\"" + std::string(language_code(language_)) + "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
            "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
            "<meta name=\"generator\" content=\"Cabildo " + escaped(document_.provenance.program_version) + "\"/>\n"
            "<title>" + escaped(document_.title) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body" + (is_sheet(document_) ? " class=\"sheet\"" : "") + ">\n";
        page += header() + opening_notices() + contents() + "<main>\n" + main + "</main>\n";
        return page + provenance_section(document_) + "</body>\n</html>\n";
    }

private:
    const std::string& in(const Text& text) const { return text.in(language_); }

    static std::string style() {
        return ":root{" + ink_properties(Palette::light()) + "}\n@media screen and (prefers-color-scheme:dark){:root{" +
               ink_properties(Palette::dark()) + "}}\n" + svg_style() + "\n" + std::string(embedded::file_page_css);
    }

    /// The heading that only repeats the page's title, and the question under it, stand in the header.
    bool in_header(const Heading& heading) const { return &heading == title_heading(document_); }

    std::string header() const {
        std::string html = "<header>\n<h1";
        if (const Heading* heading = title_heading(document_)) html += " id=\"" + anchor(heading->id) + '"';
        html += '>' + escaped(document_.title) + "</h1>\n";
        if (const Paragraph* question = opening_question(document_))
            html += "<p class=\"question\" id=\"" + anchor(question->id) + "\">" + marked_up(question->text) + "</p>\n";
        html += "<p class=\"source\">" + escaped(source_line(document_)) + "</p>\n</header>\n";
        return html;
    }

    /// What the reader must know first stands above the contents.
    std::string opening_notices() const {
        std::string html;
        for (std::size_t i = 0; i < first_; ++i) html += written(document_.blocks[i]);
        return html;
    }

    std::string written(const Block& block) const {
        return std::visit([this](const auto& b) { return write(b); }, block);
    }

    std::string contents() const {
        std::string items;
        int count = 0;
        for (const Block& block : document_.blocks)
            if (const auto* heading = std::get_if<Heading>(&block); heading != nullptr && !in_header(*heading)) {
                items += "<li class=\"level" + std::to_string(heading->level) + "\"><a href=\"#" + anchor(heading->id) + "\">" +
                         escaped(heading->title) + "</a></li>\n";
                ++count;
            }
        if (count < 2) return {};
        return "<nav aria-labelledby=\"contents:title\">\n<h2 id=\"contents:title\">" + escaped(in(words::contents)) + "</h2>\n<ul>\n" +
               items + "</ul>\n</nav>\n";
    }

    std::string write(const Heading& heading) const {
        if (in_header(heading)) return {};
        const std::string element = "h" + std::to_string(heading.level < 1 ? 2 : heading.level > 4 ? 5 : heading.level + 1);
        return "<" + element + " id=\"" + anchor(heading.id) + "\">" + escaped(heading.title) + "</" + element + ">\n";
    }

    std::string write(const Paragraph& paragraph) const {
        if (&paragraph == opening_question(document_)) return {};
        const std::string title = paragraph.title.empty() ? "" : "<strong>" + escaped(paragraph.title) + "</strong> ";
        return "<p id=\"" + anchor(paragraph.id) + (is_question(paragraph) ? "\" class=\"question\">" : "\">") + title +
               marked_up(paragraph.text) + "</p>\n";
    }

    /// "Tabla 1. Title".
    std::string caption(const BlockBase& block) const {
        return escaped(render::caption(names_.at(block.id), block.title));
    }

    /// Whether this page holds the panel of a link, with these options.
    bool holds(const PanelLink& link) const {
        const Provenance& from = document_.provenance;
        const auto slash = link.panel.find('/');
        const std::string plugin = link.panel.substr(0, slash), panel = link.panel.substr(slash + 1);
        if (!from.panel.empty() || (plugin != from.plugin && !from.plugin.ends_with('.' + plugin))) return false;
        const bool there = std::any_of(document_.blocks.begin(), document_.blocks.end(), [&](const Block& block) {
            return std::holds_alternative<Heading>(block) && block_id(block) == panel;
        });
        return there && std::all_of(link.options.begin(), link.options.end(), [&](const auto& option) {
            const auto used = from.options.find(panel + '.' + option.first);
            return used != from.options.end() && used->second == option.second;
        });
    }

    /// "plugin/panel", which breaks behind the stroke.
    static std::string breakable(const std::string& panel) {
        std::string html = escaped(panel);
        if (const std::size_t stroke = html.find('/'); stroke != std::string::npos) html.insert(stroke + 1, "<wbr/>");
        return html;
    }

    /// A link leads to the panel's heading on this page; elsewhere it names the panel, and in its title the command that makes it.
    Linked linked() const {
        return [this](const PanelLink& link, const std::string& html) {
            const std::string panel = link.panel.substr(link.panel.find('/') + 1);
            if (holds(link)) return "<a href=\"#" + anchor(panel) + "\">" + html + "</a>";
            return "<span class=\"panel\" title=\"" + escaped(command_line(link, document_) + " --format html") + "\">" + html + " <code>" +
                   breakable(link.panel) + "</code></span>";
        };
    }

    std::string write(const Table& table) const {
        const std::string id = anchor(table.id);
        std::string html = "<section class=\"table" + std::string(table.rows.size() <= 14 ? " short" : "") + "\" id=\"" + id + "\">\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" +
                           id + ":caption\">\n<table>\n<caption id=\"" + id + ":caption\">" + caption(table) + "</caption>\n<thead>\n" +
                           html_table_head(table) + "</thead>\n<tbody>\n" + html_table_body(table, id, language_, linked()) + "</tbody>\n</table>\n</div>\n";
        for (const Footnote& note : table.footnotes) {
            html += "<p class=\"footnote\"";
            if (!note.mark.empty()) html += " id=\"" + id + ":note-" + anchor(note.mark) + "\"><sup>" + escaped(note.mark) + "</sup> ";
            else html += '>';
            html += marked_up(note.text) + "</p>\n";
        }
        if (!table.how_to_read.empty())
            html += "<p class=\"reading\"><strong>" + escaped(in(words::how_to_read)) + "</strong> " + marked_up(table.how_to_read) + "</p>\n";
        return html + "</section>\n";
    }

    template <class Figure>
    std::string figure(const Figure& figure) const {
        const std::string id = anchor(figure.id);
        const Drawing drawing = draw(figure, language_, figure_width, Palette::light());
        std::string html = "<figure id=\"" + id + "\">\n<figcaption>" + caption(figure) + "</figcaption>\n<div class=\"plot\">\n" +
                           to_svg(drawing, figure.id + ".svg", names_.at(figure.id) + ". " + figure.title,
                                  figure.alt.empty() ? figure.title : figure.alt, SvgUse::page) + "</div>\n";
        if (const auto data = names_.find(figure.table); data != names_.end())
            html += "<p class=\"footnote\">" + format(escaped(in(words::data_in)), {"<a href=\"#" + anchor(figure.table) + "\">" +
                    escaped(data->second) + "</a>"}) + "</p>\n";
        return html + "</figure>\n";
    }

    std::string write(const Chart& chart) const { return figure(chart); }
    std::string write(const Map& map) const { return figure(map); }
    std::string write(const Network& network) const { return figure(network); }

    std::string write(const Notice& notice) const {
        struct Look { const char* name; const char* icon; };
        const Look looks[] = {{"error", "✖"}, {"warning", "▲"}, {"note", "ℹ"}};
        const Look& look = looks[static_cast<std::size_t>(notice.kind)];
        return "<aside class=\"notice " + std::string(look.name) + "\" id=\"" + anchor(notice.id) + "\" role=\"note\"><p><strong><span aria-hidden=\"true\">" +
               look.icon + "</span> " + escaped(notice_title(notice, language_)) + ".</strong> " + marked_up(notice.text) + "</p></aside>\n";
    }

    std::string write(const References& references) const {
        std::string html = "<section class=\"references\" id=\"" + anchor(references.id) + "\">\n<h2>" +
                           escaped(references.title.empty() ? in(words::references) : references.title) + "</h2>\n<ul>\n";
        for (const Reference& item : references.items) {
            html += "<li id=\"" + anchor(references.id) + ":" + anchor(item.id) + "\">" + marked_up(item.text);
            const bool link = item.url.starts_with("https://") || item.url.starts_with("http://");
            if (link) html += " <a href=\"" + escaped(item.url) + "\">" + escaped(item.url) + "</a>";
            html += "</li>\n";
        }
        return html + "</ul>\n</section>\n";
    }

    const Document& document_;
    Language language_;
    std::size_t first_;                         ///< block behind the opening notices
    std::map<std::string, std::string> names_;  ///< block id -> "Tabla 1"
};

}  // namespace

std::string to_html(const Document& document) { return Page(document).html(); }

}  // namespace cabildo::render
