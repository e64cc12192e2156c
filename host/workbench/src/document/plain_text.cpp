#include "document/plain_text.hpp"

#include <cabildo/render/files.hpp>

namespace cabildo::workbench {

namespace {

std::string without_marks(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "**") == 0) {
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::string with_title(const BlockBase& block, const std::string& body) {
    return (block.title.empty() ? "" : block.title + "\n") + body;
}

struct ToText {
    std::string operator()(const Heading& heading) const { return heading.title; }
    std::string operator()(const Paragraph& paragraph) const { return with_title(paragraph, without_marks(paragraph.text)); }
    std::string operator()(const Table& table) const {
        std::string text = with_title(table, render::to_tab_separated(table));
        for (const Footnote& footnote : table.footnotes)
            text += (footnote.mark.empty() ? "" : footnote.mark + " ") + footnote.text + "\n";
        if (!table.how_to_read.empty()) text += table.how_to_read + "\n";
        return text;
    }
    std::string operator()(const Chart& chart) const { return with_title(chart, chart.alt); }
    std::string operator()(const Network& network) const { return with_title(network, network.alt); }
    std::string operator()(const Map& map) const { return with_title(map, map.alt); }
    std::string operator()(const Notice& notice) const { return with_title(notice, notice.text); }
    std::string operator()(const References& references) const {
        std::string text = with_title(references, "");
        for (const Reference& reference : references.items)
            text += reference.text + (reference.url.empty() ? "" : " " + reference.url) + "\n";
        return text;
    }
};

}  // namespace

std::string plain_text(const Document& document) {
    std::string text = document.title.empty() ? "" : document.title + "\n";
    for (const Block& block : document.blocks) {
        std::string part = std::visit(ToText{}, block);
        while (part.ends_with('\n')) part.pop_back();
        if (part.empty()) continue;
        if (!text.empty()) text += "\n";
        text += part + "\n";
    }
    return text;
}

}  // namespace cabildo::workbench
