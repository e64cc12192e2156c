#include "paged/table_pieces.hpp"

#include "markup.hpp"
#include "page_words.hpp"
#include "paged/paragraphs.hpp"
#include "paged/table_plan.hpp"
#include "table_text.hpp"

#include <algorithm>

namespace cabildo::render::paged {
namespace {

constexpr std::size_t short_table = 12;  ///< rows; such a table stays on one page, if it is not high
constexpr std::size_t rows_at_edge = 4;  ///< that stay together where a table of `few_rows` or more begins or ends
constexpr std::size_t low_row = 4;       ///< lines
constexpr double short_height = 0.4;    ///< of the page's
constexpr double little_before = 0.4;    ///< of a turned page's height: not worth a page of its own
constexpr double most_of_page_for_row = 0.45;    ///< that one row takes before it is divided
constexpr double thick = 1.1, thin = 0.4;

/// A heading over one column or a group of neighbours in a part.
struct HeadCell {
    std::string label;
    std::size_t first, count;  ///< positions in the part
    bool upper, both;          ///< in the upper row of two; over both rows
    bool numeric;
    int element;
};

/// One part of a table: all that its pieces share.
class Part {
public:
    Part(const Table& table, const TablePlan& plan, const TablePart& part, const Making& making, int element)
        : table_(table), plan_(plan), part_(part), making_(making), element_(element),
          row_headers_(has_row_headers(table)) {
        double x = 0;
        for (const double width : part_.widths) {
            lefts_.push_back(x);
            x += width;
        }
        width_ = x;
        Look look;
        look.size = plan.size;
        const Lines sample = making.type.lines("Ñg", look);
        line_ = sample.height();
        ascent_ = sample[0].baseline;
        plan_head();
    }

    double head_height() const { return upper_ + lower_; }

    /// `marked`: the first head of the table; later ones are furniture.
    void paint_head(const Canvas& canvas, double x, double y, bool marked) const {
        canvas.line({x, y}, {x + width_, y}, thick, making_.inks.text);
        const double foot = y + head_height();
        for (const HeadCell& heading : headings_) {
            const double left = x + lefts_[heading.first], width = width_of(heading.first, heading.count);
            const Lines lines = head_lines(heading);
            const double bottom = heading.upper && !heading.both ? y + upper_ : foot;
            const double text_left = left + left_gap(heading.first), top = bottom - making_.row_space() - lines.height();
            canvas.marked(marked ? heading.element : -1, [&] { lines.paint(canvas.context(), text_left, top); });
            if (heading.upper && !heading.both)
                canvas.line({left + left_gap(heading.first), bottom}, {left + width - cell_gap, bottom}, thin, making_.inks.muted);
        }
        canvas.line({x, foot}, {x + width_, foot}, 0.7, making_.inks.text);
    }

    /// Lines of the row's tallest cell.
    std::size_t lines_of(const TableRow& row) const {
        std::size_t most = 1;
        for (std::size_t i = 0; i < part_.columns.size(); ++i)
            if (wraps(row, i)) most = std::max(most, text_of(row, i).count());
        return most;
    }

    double height_of(std::size_t lines) const { return static_cast<double>(lines) * line_ + 2 * making_.row_space(); }
    std::size_t most_lines(double height) const {
        return std::max<std::size_t>(1, static_cast<std::size_t>(std::max(0.0, (height - 2 * making_.row_space()) / line_)));
    }

    /// Elements of a row's cells: the first one's position, the others follow.
    int add_row_elements() const {
        Structure& structure = making_.structure;
        const int line = structure.add("TR", element_);
        int first = -1;
        for (std::size_t i = 0; i < part_.columns.size(); ++i) {
            const bool heads = part_.columns[i] == 0 && row_headers_;
            const int cell = structure.add(Element{heads ? "TH" : "TD", line, {}, heads ? "Row" : nullptr});
            if (i == 0) first = cell;
        }
        return first;
    }

    /// The lines [from, to) of a row.
    void paint_row(const Canvas& canvas, double x, double y, std::size_t at, int element, std::size_t from, std::size_t to, bool ends) const {
        const TableRow& row = table_.rows[at];
        const double height = height_of(to - from);
        const Inks& inks = making_.inks;
        if (row.role == RowRole::subtotal) canvas.fill({x, y, x + width_, y + height}, inks.soft);
        if (row.role == RowRole::total && from == 0) canvas.line({x, y}, {x + width_, y}, 0.7, inks.text);
        for (std::size_t i = 0; i < part_.columns.size(); ++i)
            canvas.marked(element + static_cast<int>(i), [&] { paint_cell(canvas, x + lefts_[i], y + making_.row_space(), row, i, from, to); });
        if (!ends) return;
        const bool last = at + 1 == table_.rows.size();
        canvas.line({x, y + height}, {x + width_, y + height}, last ? thick : thin, last ? inks.text : inks.grid);
    }

    void paint_foot(const Canvas& canvas, double x, double y) const { canvas.line({x, y}, {x + width_, y}, thick, making_.inks.text); }

private:
    double width_of(std::size_t first, std::size_t count) const {
        double width = 0;
        for (std::size_t i = first; i < first + count; ++i) width += part_.widths[i];
        return width;
    }

    Lines head_lines(const HeadCell& heading) const {
        Look look = head_look(plan_.size);
        look.align = heading.count > 1 || (heading.upper && !heading.both) ? Align::centre : heading.numeric ? Align::right : Align::left;
        return making_.type.lines(heading.label, look, width_of(heading.first, heading.count) - left_gap(heading.first) - cell_gap + 0.1);
    }

    void plan_head() {
        const auto column = [this](std::size_t i) -> const TableColumn& { return table_.columns[part_.columns[i]]; };
        const std::size_t count = part_.columns.size();
        bool grouped = false;
        for (std::size_t i = 0; i < count; ++i) grouped = grouped || !column(i).group.empty();
        Structure& structure = making_.structure;
        const int first_row = structure.add("TR", element_);
        const int second_row = grouped ? structure.add("TR", element_) : first_row;
        for (std::size_t i = 0; i < count;) {
            std::size_t end = i + 1;
            if (!grouped || column(i).group.empty()) {
                headings_.push_back({column(i).label, i, 1, grouped, grouped, is_numeric(column(i)),
                                     structure.add(Element{"TH", first_row, {}, "Column", 1, grouped ? 2 : 1})});
                i = end;
                continue;
            }
            while (end < count && column(end).group == column(i).group) ++end;
            headings_.push_back({column(i).group, i, end - i, true, false, false,
                                 structure.add(Element{"TH", first_row, {}, "Column", static_cast<int>(end - i), 1})});
            for (; i < end; ++i)
                headings_.push_back({column(i).label, i, 1, false, false, is_numeric(column(i)),
                                     structure.add(Element{"TH", second_row, {}, "Column"})});
        }
        double whole = 0;
        for (const HeadCell& heading : headings_) {
            const double height = head_lines(heading).height() + 2 * making_.row_space();
            double& room = heading.both || !grouped ? whole : heading.upper ? upper_ : lower_;
            room = std::max(room, height);
        }
        lower_ = std::max(lower_, whole - upper_);
    }

    const Cell& cell(const TableRow& row, std::size_t i) const { return row.cells[part_.columns[i]]; }
    double left_gap(std::size_t i) const { return paged::left_gap(table_, part_.columns[i]); }
    double inner(std::size_t i) const { return part_.widths[i] - left_gap(i) - cell_gap; }
    bool numeric(std::size_t i) const { return is_numeric(table_.columns[part_.columns[i]]); }

    Look look_of(const TableRow& row, std::size_t i) const {
        return cell_look(table_.columns[part_.columns[i]], row, cell(row, i), plan_.size);
    }

    bool wraps(const TableRow& row, std::size_t i) const {
        if (numeric(i)) return false;
        const Cell& c = cell(row, i);
        return c.text.find('\n') != std::string::npos || making_.type.width(c.text, c.notes, look_of(row, i)) > inner(i) - 0.5;
    }

    Lines text_of(const TableRow& row, std::size_t i) const {
        const Cell& c = cell(row, i);
        return making_.type.lines(c.text, c.notes, look_of(row, i), numeric(i) ? 0 : inner(i) + 0.1);
    }

    void paint_cell(const Canvas& canvas, double left, double y, const TableRow& row, std::size_t i, std::size_t from, std::size_t to) const {
        const Lines lines = text_of(row, i);
        if (!numeric(i)) {
            for (std::size_t l = from; l < std::min(to, lines.count()); ++l)
                lines.paint(canvas.context(), l, left + left_gap(i), y + static_cast<double>(l - from) * line_ + ascent_ - (lines[l].baseline - lines[l].top));
            return;
        }
        if (from > 0) return;
        const Cell& c = cell(row, i);
        double hang = 0;
        if (!c.missing) {
            const std::size_t mark = before_decimals(c.text, making_.document.language);
            hang = plan_.tails[part_.columns[i]] -
                   making_.type.width(std::string_view(c.text).substr(mark), c.notes, look_of(row, i));
        }
        const double right = left + part_.widths[i] - cell_gap;
        // A figure that has no decimals may be longer than the others are with theirs.
        const double x = std::max(left + cell_gap, right - std::max(0.0, hang) - lines.width());
        lines.paint_on(canvas.context(), x, y + ascent_);
    }

    const Table& table_;
    TablePlan plan_;
    TablePart part_;
    const Making making_;
    int element_;
    bool row_headers_;
    std::vector<double> lefts_;
    std::vector<HeadCell> headings_;
    double width_ = 0, line_ = 0, ascent_ = 0, upper_ = 0, lower_ = 0;
};

/// A row whose first cell alone says something: it heads the rows below.
bool heads_rows(const TableRow& row) {
    return row.role == RowRole::subtotal && row.cells.size() > 1 &&
           std::all_of(row.cells.begin() + 1, row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

/// What stays with the table goes with it to a turned sheet; so does what little stands before it on its page.
void turn_what_leads_here(std::vector<Piece>& pieces, double page) {
    double height = 0;
    std::size_t first = pieces.size();
    while (first > 0 && !pieces[first - 1].turned && height < little_before * page) {
        --first;
        height += pieces[first].before + pieces[first].height;
        if (pieces[first].new_page) break;
    }
    const bool all = first == 0 || pieces[first].new_page;
    for (std::size_t i = pieces.size(); i > 0 && (pieces[i - 1].with_next || (all && i > first)); --i) pieces[i - 1].turned = true;
}

/// The rows of a part, under the head that each page repeats.
void add_rows(std::vector<Piece>& pieces, const Table& table, const std::shared_ptr<const Part>& part, const std::string& name,
              bool turned, const Making& making) {
    Look look;
    look.size = small_size;
    look.colour = making.inks.muted;
    const auto told = std::make_shared<Lines>(making.type.lines(format(making.in(words::continued), {name}), look));
    const auto repeated = std::make_shared<Piece>();
    const double told_height = told->height() + 4;
    repeated->height = told_height + part->head_height();
    repeated->paint = [part, told, told_height](const Canvas& canvas, double x, double y) {
        told->paint(canvas.context(), x, y);
        part->paint_head(canvas, x, y + told_height, false);
    };
    Piece head;
    head.height = part->head_height();
    head.with_next = true;
    head.turned = turned;
    head.paint = [part](const Canvas& canvas, double x, double y) { part->paint_head(canvas, x, y, true); };
    pieces.push_back(std::move(head));

    const std::size_t count = table.rows.size();
    const double page = making.frame.height(turned);
    double all = part->head_height();
    const std::size_t first_piece = pieces.size();
    for (std::size_t r = 0; r < count; ++r) {
        const TableRow& row = table.rows[r];
        const std::size_t lines = part->lines_of(row);
        const int element = part->add_row_elements();
        const std::size_t most = part->height_of(lines) > most_of_page_for_row * page ? part->most_lines(most_of_page_for_row * page / 2) : lines;
        for (std::size_t from = 0; from < lines; from += most) {
            const std::size_t to = std::min(lines, from + most);
            Piece piece;
            piece.height = part->height_of(to - from);
            piece.turned = turned;
            piece.repeated = repeated;
            const bool sums_follow = r + 1 < count && row.role == RowRole::body && table.rows[r + 1].role != RowRole::body &&
                                     !heads_rows(table.rows[r + 1]);
            const bool stays = count < few_rows ? r == 0 || r + 2 == count : r + 1 < rows_at_edge || r + rows_at_edge >= count;
            piece.with_next = r + 1 < count && ((stays && lines <= low_row) || r == 0 || r + 2 == count || sums_follow || heads_rows(row));
            piece.paint = [part, r, element, from, to, ends = to == lines](const Canvas& canvas, double x, double y) {
                part->paint_row(canvas, x, y, r, element, from, to, ends);
            };
            all += piece.height;
            pieces.push_back(std::move(piece));
        }
    }
    if (count <= short_table && all < short_height * page)
        for (std::size_t i = first_piece; i + 1 < pieces.size(); ++i) pieces[i].with_next = true;
    if (count == 0) {
        Piece foot;
        foot.height = 6;
        foot.turned = turned;
        foot.paint = [part](const Canvas& canvas, double x, double y) { part->paint_foot(canvas, x, y); };
        pieces.push_back(std::move(foot));
    }
}

void add_notes(std::vector<Piece>& pieces, const Table& table, bool turned, const Making& making) {
    Look look;
    look.size = making.tight ? tight_size : small_size;
    look.colour = making.inks.muted;
    const double width = making.frame.width(turned);
    const auto add = [&](std::vector<Span> spans, double before) {
        if (!pieces.empty()) pieces.back().with_next = true;
        add_paragraph(pieces, making.type.lines(spans, look, width), {making.structure.add("P"), before, turned});
    };
    double before = making.space(5);
    for (const Footnote& note : table.footnotes) {
        std::vector<Span> spans = spans_of(note.text);
        if (!note.mark.empty()) spans.insert(spans.begin(), Span{note.mark + "\u2002", true});
        add(std::move(spans), before);
        before = making.space(2);
    }
    if (table.how_to_read.empty()) return;
    std::vector<Span> spans = spans_of(table.how_to_read);
    spans.insert(spans.begin(), Span{making.in(words::how_to_read) + " ", true});
    add(std::move(spans), before);
}

}  // namespace

void add_table(std::vector<Piece>& pieces, const Table& table, const std::string& name, const Making& making) {
    const TablePlan plan = plan_of(table, making.type, making.frame, making.document.language);
    if (plan.turned) turn_what_leads_here(pieces, making.frame.height(true));
    const std::size_t parts = plan.parts.size();
    for (std::size_t p = 0; p < parts; ++p) {
        std::string title = caption(name, table.title);
        if (parts > 1) title += " " + format(making.in(words::part_of), {std::to_string(p + 1), std::to_string(parts)});
        Look look;
        look.bold = true;
        look.colour = making.inks.text;
        const int element = making.structure.add("Table");
        const std::size_t first = pieces.size();
        add_paragraph(pieces, making.type.lines(title, look, making.frame.width(plan.turned)),
                      {making.structure.add("Caption", element), making.space(16), plan.turned, true});
        if (p == 0) pieces[first].destination = anchor(table.id);
        pieces.back().height += 4;
        const auto part = std::make_shared<const Part>(table, plan, plan.parts[p], making, element);
        add_rows(pieces, table, part, name, plan.turned, making);
    }
    add_notes(pieces, table, plan.turned, making);
    Piece& last = pieces.back();
    last.height += 6;
}

}  // namespace cabildo::render::paged
