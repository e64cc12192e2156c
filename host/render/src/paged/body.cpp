#include "paged/body.hpp"

#include "markup.hpp"
#include "page_words.hpp"
#include "paged/paragraphs.hpp"

#include <cabildo/render/cairo.hpp>
#include <cabildo/render/files.hpp>

#include <algorithm>

#include <cairo.h>

namespace cabildo::render::paged {
namespace {

constexpr double px_to_pt = 0.75;
constexpr std::size_t most_leading_lines = 4;
constexpr std::size_t short_list = 12;  ///< references that stay on one page
constexpr double tight_figure = 0.72;  ///< of the width, where all stands on one sheet
constexpr double least_of_figure = 0.8;  ///< of its size, where that saves a page
constexpr double most_of_page = 0.74;  ///< that a figure takes, so that its caption and a heading stand above it

class Writer {
public:
    Writer(const Making& making, bool with_cover)
        : making_(making), document_(making.document), with_cover_(with_cover), names_(block_names(making.document)),
          numbers_(heading_numbers(making.document, with_cover ? nullptr : title_heading(making.document))), width_(making.frame.width(false)) {}

    Body body() {
        if (!with_cover_) add_title();
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            leads_to_ = i + 1 < document_.blocks.size() && shows_data(document_.blocks[i + 1]);
            if (!std::holds_alternative<References>(document_.blocks[i])) after_long_table_ = false;
            std::visit([this](const auto& b) { add(b); }, document_.blocks[i]);
        }
        add_provenance();
        return std::move(body_);
    }

private:
    std::vector<Piece>& pieces() { return body_.pieces; }
    const std::string& in(const Text& text) const { return making_.in(text); }
    Lines lines(const std::string& text, const Look& look, double indent = 0) const {
        return making_.type.lines(spans_of(text), look, width_ - indent);
    }
    Look look(double size, const Colour& colour, bool bold = false) const {
        Look look;
        look.size = size;
        look.colour = colour;
        look.bold = bold;
        return look;
    }
    Look text_look() const { return look(text_size, making_.inks.text); }

    static bool shows_data(const Block& block) { return std::holds_alternative<Table>(block) || is_figure(block); }

    void add_title() {
        add_paragraph(pieces(), making_.type.lines(document_.title, look(making_.tight ? 15 : 19, making_.inks.text, true), width_),
                      {making_.structure.add("H1"), 0, false, true});
        pieces().front().destination = "title";
        if (const Heading* heading = title_heading(document_)) pieces().front().destination = anchor(heading->id);
        body_.entries.push_back({{}, document_.title, 1, pieces().front().destination, 0});
        if (const Paragraph* question = opening_question(document_)) add_question(*question);
        std::string source;
        for (const std::string& part : source_parts(document_)) source += (source.empty() ? "" : " · ") + part;
        add_paragraph(pieces(), making_.type.lines(source, look(small_size, making_.inks.muted), width_), {making_.structure.add("P"), 3});
        pieces().back().height += making_.space(8);
    }

    void add_question(const Paragraph& question) {
        add_paragraph(pieces(), lines(question.text, look(10.5, making_.inks.muted)), {making_.structure.add("P"), 2, false, true});
        pieces().back().height += 6;
    }

    void add(const Heading& heading) {
        if (!with_cover_ && &heading == title_heading(document_)) return;
        const int level = std::clamp(heading.level, 1, 3);
        static constexpr double sizes[] = {17, 12.5, 10.5}, spaces[] = {26, 20, 14};
        static constexpr const char* names[] = {"H1", "H2", "H3"};
        const std::size_t at = static_cast<std::size_t>(level) - 1;
        const auto numbered = numbers_.find(&heading);
        const std::string number = numbered == numbers_.end() ? std::string() : numbered->second;
        const std::size_t first = pieces().size();
        add_paragraph(pieces(), making_.type.lines((number.empty() ? "" : number + " ") + heading.title, look(sizes[at], making_.inks.text, true), width_),
                      {making_.structure.add(names[at]), spaces[at], false, true});
        pieces()[first].destination = anchor(heading.id);
        if (level == 1) put_bar_above(pieces()[first], making_.accent);
        // A part of the report begins a page, unless only what must be known first stands on it.
        pieces()[first].new_page = level == 1 && !number.empty() && number != "1.";
        pieces().back().height += level == 1 ? 2 : 3;
        body_.entries.push_back({number, heading.title, level, anchor(heading.id), first});
    }

    void add(const Paragraph& paragraph) {
        if (is_question(paragraph)) {
            if (with_cover_ || &paragraph != opening_question(document_)) add_question(paragraph);
            return;
        }
        std::vector<Span> spans = spans_of(paragraph.text);
        if (!paragraph.title.empty()) spans.insert(spans.begin(), Span{paragraph.title + " ", true});
        const Lines text = making_.type.lines(spans, text_look(), width_);
        // A few lines that tell what a table or figure holds stay with it.
        const bool stays = leads_to_ && text.count() <= most_leading_lines;
        add_paragraph(pieces(), text, {making_.structure.add("P"), making_.space(6), false, stays});
        pieces().back().height += making_.space(3);
    }

    void add(const Notice& notice) {
        static constexpr auto colour = [](int rgb) {
            return Colour{(rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0};
        };
        static const Tint tints[] = {{colour(0xfdf0ef), colour(0xc0392b), 0}, {colour(0xfff8e5), colour(0xd29a00), 0}, {colour(0xeef5fb), colour(0x2171b5), 0}};
        Tint tint = tints[static_cast<std::size_t>(notice.kind)];
        tint.width = width_;
        std::vector<Span> spans = spans_of(notice.text);
        spans.insert(spans.begin(), Span{notice_title(notice, document_.language) + ". ", true});
        constexpr double indent = 11;
        add_tinted(pieces(), making_.type.lines(spans, look(9, making_.inks.text), width_ - 2 * indent),
                   {making_.structure.add("P"), 6, false, false, indent}, tint);
        Piece space;
        space.height = 6;
        space.paint = [](const Canvas&, double, double) {};
        pieces().back().with_next = true;
        pieces().push_back(std::move(space));
    }

    void add(const Table& table) {
        add_table(pieces(), table, names_.at(table.id), making_);
        after_long_table_ = table.rows.size() >= few_rows;
    }
    void add(const Chart& chart) { add_figure(chart); }
    void add(const Map& map) { add_figure(map); }
    void add(const Network& network) { add_figure(network); }

    template <class Figure>
    void add_figure(const Figure& figure) {
        const std::size_t first = pieces().size();
        add_paragraph(pieces(), making_.type.lines(caption(names_.at(figure.id), figure.title), look(text_size, making_.inks.text, true), width_),
                      {making_.structure.add("P"), making_.space(14), false, true});
        pieces()[first].destination = anchor(figure.id);
        const int element = making_.structure.add(Element{"Figure", -1, figure.alt.empty() ? figure.title : figure.alt});
        const auto drawing = std::make_shared<const Drawing>(
            draw(figure, document_.language, width_ / px_to_pt, Palette::light(), measure_));
        const double most = most_of_page * making_.frame.height(false);
        const double scale = std::min(px_to_pt * (making_.tight ? tight_figure : 1), most / drawing->height);
        const double inset = making_.tight ? (width_ - scale * width_ / px_to_pt) / 2 : 0;
        Piece piece;
        piece.height = drawing->height * scale;
        piece.before = making_.space(5);
        piece.least_scale = std::min(1.0, least_of_figure * px_to_pt / scale);
        piece.paint = [drawing, scale, inset, element](const Canvas& canvas, double x, double y) {
            canvas.marked(element, [&] {
                cairo_save(canvas.context());
                cairo_translate(canvas.context(), x + inset, y);
                cairo_scale(canvas.context(), scale, scale);
                render::paint(*drawing, canvas.context());
                cairo_restore(canvas.context());
            });
        };
        pieces().push_back(std::move(piece));
        if (const auto data = names_.find(figure.table); data != names_.end() && !making_.tight) {
            pieces().back().with_next = true;
            ParagraphPlace place{making_.structure.add("Link", making_.structure.add("P")), 4};
            place.target = anchor(figure.table);
            add_paragraph(pieces(), making_.type.lines(format(in(words::data_in), {data->second}), look(small_size, making_.inks.muted), width_), place);
        }
        pieces().back().height += making_.space(8);
    }

    /// In one small paragraph, opened by its title.
    void add_small(std::string title, const std::string& text, const std::string& destination) {
        const std::size_t first = pieces().size();
        const std::vector<Span> spans{{std::move(title) + ". ", true}, {text}};
        add_paragraph(pieces(), making_.type.lines(spans, look(tight_size, making_.inks.muted), width_), {making_.structure.add("P"), making_.space(10)});
        pieces()[first].destination = destination;
    }

    void add(const References& references) {
        // Not alone on a page behind a long table: its last rows go along.
        if (after_long_table_ && !making_.tight) pieces().back().with_next = true;
        if (making_.tight) {
            std::string text;
            for (const Reference& item : references.items) text += (text.empty() ? "" : " · ") + item.text + (item.url.empty() ? "" : " " + item.url);
            add_small(references.title.empty() ? in(words::references) : references.title, text, anchor(references.id));
            return;
        }
        add_paragraph(pieces(),
                      making_.type.lines(references.title.empty() ? in(words::references) : references.title,
                                         look(11, making_.inks.text, true), width_),
                      {making_.structure.add("H2"), 20, false, true});
        pieces().back().height += 2;
        constexpr double indent = 11;
        const int list = making_.structure.add("L");
        const std::size_t heading = pieces().size();
        for (const Reference& item : references.items) {
            const int body = making_.structure.add("LBody", making_.structure.add("LI", list));
            const Look small = look(8.5, making_.inks.text);
            const std::size_t first = pieces().size();
            add_paragraph(pieces(), lines(item.text, small, indent), {making_.structure.add("P", body), 3, false, false, indent});
            put_bullet(pieces()[first]);
            if (!item.url.starts_with("https://") && !item.url.starts_with("http://")) continue;
            pieces().back().with_next = true;
            ParagraphPlace place{making_.structure.add("Link", body), 0, false, false, indent};
            place.address = item.url;
            add_paragraph(pieces(), making_.type.lines(item.url, look(8, making_.inks.link), width_ - indent), place);
        }
        if (references.items.size() <= short_list) keep_together(heading);
    }

    /// The pieces from there on, on one page.
    void keep_together(std::size_t first) {
        for (std::size_t i = first; i + 1 < pieces().size(); ++i) pieces()[i].with_next = true;
    }

    /// A dash left of a piece's first line.
    void put_bullet(Piece& piece) {
        piece.paint = [paint = std::move(piece.paint), colour = making_.inks.muted](const Canvas& canvas, double x, double y) {
            canvas.line({x + 1, y + 6.4}, {x + 6, y + 6.4}, 0.7, colour);
            paint(canvas, x, y);
        };
    }

    void add_provenance() {
        const std::size_t first = pieces().size();
        const std::string title = in(words::provenance);
        if (making_.tight) {
            std::string text;
            for (const ProvenanceRow& row : provenance_rows(document_)) text += row.term + ": " + text_of(row, "; ") + " · ";
            add_small(title, text + command_line(document_) + " --format pdf", "provenance");
            body_.entries.push_back({{}, title, 1, "provenance", first});
            return;
        }
        add_paragraph(pieces(), making_.type.lines(title, look(12.5, making_.inks.text, true), width_),
                      {making_.structure.add("H1"), 26, false, true});
        pieces()[first].destination = "provenance";
        pieces()[first].new_page = with_cover_;
        pieces().back().height += 4;
        body_.entries.push_back({{}, title, 1, "provenance", first});
        const int table = making_.structure.add("Table");
        for (const ProvenanceRow& row : provenance_rows(document_)) add_row(table, row.term, text_of(row));
        if (!making_.type.fallback().empty())
            add_row(table, in(words::font), format(in(words::font_instead), {making_.type.fallback(), own_font()}));
        pieces().back().height += 8;
        pieces().back().with_next = true;
        add_paragraph(pieces(), lines(in(words::provenance_told), look(8.5, making_.inks.text)), {making_.structure.add("P"), 4, false, true});
        Look command = look(8, making_.inks.text);
        command.mono = command.whole_words = true;
        constexpr double indent = 9;
        add_tinted(pieces(), making_.type.lines(command_line(document_) + " --format pdf", command, width_ - 2 * indent),
                   {making_.structure.add("P"), 5, false, false, indent}, {making_.inks.soft, making_.inks.rule, width_});
        keep_together(first);
    }

    static std::string own_font() { return std::string(font_families.substr(0, font_families.find(','))); }

    static std::string text_of(const ProvenanceRow& row, const char* line_end = "\n") {
        std::string text;
        for (const ProvenancePiece& piece : row.pieces) text += (text.empty() ? "" : row.lines ? line_end : " ") + piece.text;
        return text;
    }

    /// A term and what it says; lines of both are pieces of their own.
    void add_row(int table, const std::string& term, const std::string& text) {
        constexpr double terms = 122;
        const int line = making_.structure.add("TR", table);
        const Lines told = making_.type.lines(term, look(8.5, making_.inks.muted), terms - 8);
        const Lines said = making_.type.lines(text, look(8.5, making_.inks.text), width_ - terms);
        const int head = making_.structure.add(Element{"TH", line, {}, "Row"}), cell = making_.structure.add("TD", line);
        for (std::size_t i = 0; i < said.count() || i < told.count(); ++i) {
            Piece piece;
            piece.height = i < said.count() ? said[i].height : told[i].height;
            piece.before = i == 0 ? 3 : 0;
            piece.with_next = i + 1 < std::max(told.count(), std::min<std::size_t>(said.count(), 2));
            piece.paint = [told, said, i, head, cell, terms](const Canvas& canvas, double x, double y) {
                if (i == 0) canvas.marked(head, [&] { told.paint(canvas.context(), x, y); });
                if (i < said.count()) canvas.marked(cell, [&] { said.paint(canvas.context(), i, x + terms, y); });
            };
            pieces().push_back(std::move(piece));
        }
    }

    const Making& making_;
    const Document& document_;
    bool with_cover_;
    std::map<std::string, std::string> names_;
    std::map<const Heading*, std::string> numbers_;
    double width_;
    PangoMeasure measure_;
    Body body_;
    bool after_long_table_ = false;
    bool leads_to_ = false;  ///< the block being written stands right before a table or figure
};

}  // namespace

Body body_of(const Making& making, bool with_cover) { return Writer(making, with_cover).body(); }

}  // namespace cabildo::render::paged
