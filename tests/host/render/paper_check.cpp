#include "paper_check.hpp"

#include "page_words.hpp"
#include "report_parts.hpp"

#include <cabildo/render/drawing.hpp>
#include <cabildo/render/files.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace cabildo::render::test {
namespace {

std::string plain(const std::string& text) {
    std::string result;
    for (const Span& span : spans_of(text)) result += span.text;
    return result;
}

/// A text to be found, and what may stand before it.
struct Expected {
    std::string text;
    bool after_figure = false;           ///< whatever a figure says
    std::vector<std::string> repeated{}; ///< on a new page
};

/// The texts of a document in the order of its blocks. Tables of one part.
class Texts {
public:
    explicit Texts(const Document& document) : document_(document), names_(block_names(document)) {}

    std::vector<Expected> all() {
        for (const Block& block : document_.blocks) std::visit([this](const auto& b) { add(b); }, block);
        return std::move(texts_);
    }

private:
    std::string in(const Text& text) const { return text.in(document_.language); }
    void add(const std::string& text, const std::vector<std::string>& repeated = {}) {
        if (squeezed(text).empty()) return;
        texts_.push_back({squeezed(text), figure_, repeated});
        figure_ = false;
    }

    void add(const Heading& heading) { add(heading.title); }
    void add(const Paragraph& paragraph) { add(paragraph.title + plain(paragraph.text)); }
    void add(const Notice& notice) { add(notice_title(notice, document_.language) + "." + plain(notice.text)); }
    void add(const References& references) {
        add(references.title.empty() ? in(words::references) : references.title);
        for (const Reference& item : references.items) {
            add(plain(item.text));
            if (item.url.starts_with("http")) add(item.url);
        }
    }

    void add(const Table& table) {
        add(caption(names_.at(table.id), table.title));
        std::string head;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const TableColumn& column = table.columns[i];
            if (!column.group.empty() && (i == 0 || table.columns[i - 1].group != column.group)) {
                head += column.group;
                add(column.group);
            }
            head += column.label;
            add(column.label);
        }
        const std::vector<std::string> repeated{squeezed(format(in(words::continued), {names_.at(table.id)}) + head)};
        for (const TableRow& row : table.rows)
            for (const Cell& cell : row.cells) {
                std::string text = cell.text;
                for (std::size_t i = 0; i < cell.notes.size(); ++i) text += (i > 0 ? "," : "") + cell.notes[i];
                add(text, repeated);
            }
        for (const Footnote& note : table.footnotes) add(note.mark + plain(note.text));
        if (!table.how_to_read.empty()) add(in(words::how_to_read) + plain(table.how_to_read));
    }

    void add(const Chart& chart) { add_figure(chart); }
    void add(const Map& map) { add_figure(map); }
    void add(const Network& network) { add_figure(network); }
    template <class Figure>
    void add_figure(const Figure& figure) {
        add(caption(names_.at(figure.id), figure.title));
        figure_ = true;
        if (const auto data = names_.find(figure.table); data != names_.end()) add(format(in(words::data_in), {data->second}));
    }

    const Document& document_;
    std::map<std::string, std::string> names_;
    std::vector<Expected> texts_;
    bool figure_ = false;
};

std::string joined(const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts) line += (line.empty() ? "" : "·") + part;
    return line;
}

/// Running head and foot, as they are painted: right, left, number, left.
std::string furniture(const Document& document, std::size_t page) {
    const Provenance& p = document.provenance;
    std::string foot = p.plugin.substr(p.plugin.rfind('.') + 1) + p.plugin_version + "·" +
                       format(words::revision.in(document.language), {NumberFormat(document.language).integer(p.data_revision)});
    if (!p.selection_label.empty()) foot += "·" + format(words::selection_of.in(document.language), {p.selection_label});
    foot += "·" + format(words::seed_of.in(document.language), {std::to_string(p.seed)});
    return squeezed("Cabildo" + joined({document.title, p.store_title}) + std::to_string(page + 1) + foot);
}

std::vector<const Heading*> headings_of(const Document& document) {
    std::vector<const Heading*> headings;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block)) headings.push_back(heading);
    return headings;
}

/// The page's text without its furniture.
std::string text_of(const Pdf& pdf, const Document& document, std::size_t page) {
    const std::string expected = furniture(document, page);
    const std::string& text = pdf.pages[page].text;
    BOOST_REQUIRE_MESSAGE(text.starts_with(expected), "page " << page + 1 << " begins " << text.substr(0, expected.size()) << ", not " << expected);
    return text.substr(expected.size());
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

/// Where the body begins: behind cover and contents.
std::size_t first_body_page(const Pdf& pdf, const Document& document) {
    const std::string contents = squeezed(words::contents.in(document.language));
    std::size_t page = 1;
    BOOST_REQUIRE(pdf.pages.size() > 2u);
    BOOST_REQUIRE(text_of(pdf, document, page).starts_with(contents));
    const std::string last = squeezed(words::provenance.in(document.language)) + std::to_string(pdf.pages.size());
    while (page + 1 < pdf.pages.size() && text_of(pdf, document, page).find(last) == std::string::npos) ++page;
    return page + 1;
}

}  // namespace

void check_texts(const Pdf& pdf, const Document& document) {
    const std::size_t first = first_body_page(pdf, document);
    BOOST_TEST(pdf.pages[0].text.starts_with(squeezed(document.title)) );
    std::string text;
    for (std::size_t page = first; page < pdf.pages.size(); ++page) text += text_of(pdf, document, page);

    // Numbers of headings are paper's own.
    std::vector<Expected> expected = Texts(document).all();
    for (const ProvenanceRow& row : provenance_rows(document)) {
        expected.push_back({squeezed(row.term)});
        for (const ProvenancePiece& piece : row.pieces) expected.push_back({squeezed(piece.text)});
    }
    expected.push_back({squeezed(command_line(document))});
    std::size_t at = 0, wrong = 0;
    for (const Expected& next : expected) {
        const std::size_t found = text.find(next.text, at);
        if (found == std::string::npos) {
            BOOST_ERROR(next.text << " is missing behind … " << text.substr(at > 60 ? at - 60 : 0, 160));
            if (++wrong > 5) return;
            continue;
        }
        std::string between = text.substr(at, found - at);
        for (const std::string& repeated : next.repeated)
            if (between == repeated) between.clear();
        const bool number = between.size() <= 6 && between.find_first_not_of("0123456789.") == std::string::npos;
        const bool title = between == squeezed(words::provenance.in(document.language));
        const bool told = between == squeezed(words::provenance_told.in(document.language));
        if (!between.empty() && !next.after_figure && !number && !title && !told) {
            BOOST_ERROR("before " << next.text << " stands " << between.substr(0, 200));
            if (++wrong > 5) return;
        }
        at = found + next.text.size();
    }
    BOOST_TEST(text.substr(at) == squeezed("--formatpdf"));
}

void check_sheets(const Pdf& pdf) {
    constexpr double margin = 50;
    for (std::size_t p = 0; p < pdf.pages.size(); ++p)
        for (const Word& word : pdf.pages[p].words) {
            const PdfPage& page = pdf.pages[p];
            const bool inside = word.left >= margin && word.right <= page.width - margin && word.top >= 30 && word.bottom <= page.height - 25;
            if (!inside) BOOST_ERROR("page " << p + 1 << ": " << word.text << " at " << word.left << "–" << word.right << ", " << word.top << "–" << word.bottom);
        }
    BOOST_TEST(!pdf.fonts.empty());
    for (const PdfFont& font : pdf.fonts) BOOST_TEST((font.embedded && font.subset && font.unicode), font.name);
}

void check_contents(const Pdf& pdf, const Document& document) {
    const std::size_t first = first_body_page(pdf, document);
    std::string contents;
    for (std::size_t page = 1; page < first; ++page) contents += text_of(pdf, document, page);
    std::size_t at = 0;
    for (const Heading* heading : headings_of(document)) {
        const std::string title = squeezed(heading->title);
        const std::size_t found = contents.find(title, at);
        BOOST_REQUIRE_MESSAGE(found != std::string::npos, title);
        at = found + title.size();
        // A number may run into the next entry's: the page's is the shortest that holds the heading.
        bool holds = false;
        for (std::size_t digits = 1; digits <= 3 && !holds; ++digits) {
            const std::size_t page = static_cast<std::size_t>(std::strtoul(contents.substr(at, digits).c_str(), nullptr, 10));
            holds = page > first && page <= pdf.pages.size() && text_of(pdf, document, page - 1).find(title) != std::string::npos;
        }
        BOOST_TEST(holds, title << " is not on page " << contents.substr(at, 3));
    }
}

void check_structure(const Pdf& pdf, const Document& document) {
    std::size_t tables = 0, cells = 0, figures = 0;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            ++tables;
            for (const TableRow& row : table->rows) cells += row.cells.size();
            for (std::size_t i = 0; i < table->columns.size(); ++i)
                cells += 1 + (!table->columns[i].group.empty() && (i == 0 || table->columns[i - 1].group != table->columns[i].group));
        }
        if (is_figure(block)) ++figures;
    }
    const std::size_t rows = provenance_rows(document).size();
    BOOST_TEST(count_of(pdf.structure, "  Table (block)\n") == tables + 1);
    BOOST_TEST(count_of(pdf.structure, "  TH") + count_of(pdf.structure, "  TD") == cells + 2 * rows);
    BOOST_TEST(count_of(pdf.structure, "  Figure") == figures);
    for (const Heading* heading : headings_of(document))
        BOOST_TEST(pdf.structure.find("  H" + std::to_string(std::clamp(heading->level, 1, 3))) != std::string::npos);
}

}  // namespace cabildo::render::test
