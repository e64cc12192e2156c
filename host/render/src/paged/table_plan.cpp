#include "paged/table_plan.hpp"

#include "column_widths.hpp"
#include "table_text.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <optional>
#include <string_view>

namespace cabildo::render::paged {
namespace {

constexpr double longest_whole_word = 120;  ///< a longer one is divided where there is no room
constexpr double narrow_text = 62, narrow_first = 88;
constexpr double widest_text = 330;

using Fit = ColumnNeed;

struct Fits {
    std::vector<Fit> columns;
    std::vector<double> tails;
};

/// What the columns need in letters of `table_size`.
class Measuring {
public:
    Measuring(const Table& table, const Type& type, Language language) : table_(table), type_(type), language_(language) {}

    Fits fits() const {
        Fits fits;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            double tail = 0;
            Fit fit = is_numeric(table_.columns[i]) ? figures(i, tail) : texts(i);
            const Fit head = this->head(table_.columns[i]);
            const double gaps = left_gap(table_, i) + cell_gap;
            fit.gaps = gaps;
            fit.least = std::max(fit.least, head.least) + gaps;
            fit.natural = std::max({fit.natural + gaps, head.natural + gaps, fit.least});
            fit.texts.push_back(type_.width(table_.columns[i].label, head_look(table_size)));
            fits.columns.push_back(fit);
            fits.tails.push_back(tail);
        }
        widen_for_groups(fits.columns);
        return fits;
    }

private:
    Fit head(const TableColumn& column) const {
        const Look look = head_look(table_size);
        const double whole = type_.width(column.label, look), word = std::min(type_.longest_word(column.label, look), longest_whole_word);
        return {word, whole < 60 ? whole : std::max(word, whole / 2 + 10)};
    }

    Fit figures(std::size_t column, double& tail) const {
        double front = 0, whole = 0;
        for (const TableRow& row : table_.rows) {
            const Cell& cell = row.cells[column];
            const Look look = cell_look(table_.columns[column], row, cell, table_size);
            const std::size_t mark = before_decimals(cell.text, language_);
            const std::string_view text = cell.text;
            whole = std::max(whole, type_.width(text, cell.notes, look));
            if (cell.missing || mark == text.size()) {
                if (!cell.missing) front = std::max(front, type_.width(text, look));
                if (!cell.missing) tail = std::max(tail, type_.width({}, cell.notes, look));
                continue;
            }
            front = std::max(front, type_.width(text.substr(0, mark), look));
            tail = std::max(tail, type_.width(text.substr(mark), cell.notes, look));
        }
        const double width = std::max(whole, front + tail);
        Fit fit{width, width};
        fit.texts.assign(sampled(), 0);
        return fit;
    }

    std::size_t sampled() const {
        const std::size_t step = sampling_step(table_.rows.size());
        return (table_.rows.size() + step - 1) / step;
    }

    Fit texts(std::size_t column) const {
        double natural = 0, word = 0;
        const std::size_t step = sampling_step(table_.rows.size());
        Fit fit;
        for (std::size_t r = 0; r < table_.rows.size(); ++r) {
            const TableRow& row = table_.rows[r];
            const Cell& cell = row.cells[column];
            const Look look = cell_look(table_.columns[column], row, cell, table_size);
            const double width = type_.width(cell.text, cell.notes, look);
            natural = std::max(natural, width);
            if (r % step == 0) fit.texts.push_back(width);
            if (width > word) word = std::max(word, type_.longest_word(cell.text, look));
        }
        // Bold and plain together shape a little wider than their parts measured alone.
        natural += 1;
        const double narrow = std::min(natural, column == 0 ? narrow_first : narrow_text);
        fit.least = std::max(std::min(word + 1, longest_whole_word), narrow);
        fit.natural = std::min(natural, std::max(widest_text, word + 1));
        return fit;
    }

    /// A group's heading keeps its longest word whole, and takes two lines where there is room.
    void widen_for_groups(std::vector<Fit>& columns) const {
        for (std::size_t i = 0; i < columns.size();) {
            const std::string& group = table_.columns[i].group;
            std::size_t end = i + 1;
            while (end < columns.size() && !group.empty() && table_.columns[end].group == group) ++end;
            if (!group.empty()) {
                const double word = std::min(type_.longest_word(group, head_look(table_size)), longest_whole_word);
                const double whole = type_.width(group, head_look(table_size));
                const double gaps = left_gap(table_, i) + cell_gap;
                widen(columns, i, end, &Fit::least, word + gaps);
                for (std::size_t c = i; c < end; ++c) columns[c].natural = std::max(columns[c].natural, columns[c].least);
                widen(columns, i, end, &Fit::natural, std::max(word, std::min(whole, whole / 2 + 14)) + gaps);
            }
            i = end;
        }
    }

    /// Columns [first, end) are at least so wide together.
    static void widen(std::vector<Fit>& columns, std::size_t first, std::size_t end, double Fit::*width, double need) {
        double have = 0;
        for (std::size_t c = first; c < end; ++c) have += columns[c].*width;
        for (std::size_t c = first; c < end; ++c) columns[c].*width += std::max(0.0, need - have) / static_cast<double>(end - first);
    }

    const Table& table_;
    const Type& type_;
    Language language_;
};

double sum_of(double Fit::*need, const std::vector<Fit>& fits, const std::vector<std::size_t>& columns) {
    return std::accumulate(columns.begin(), columns.end(), 0.0, [&](double sum, std::size_t c) { return sum + fits[c].*need; });
}
double least_of(const std::vector<Fit>& fits, const std::vector<std::size_t>& columns) { return sum_of(&Fit::least, fits, columns); }
double natural_of(const std::vector<Fit>& fits, const std::vector<std::size_t>& columns) { return sum_of(&Fit::natural, fits, columns); }

/// Widths that fill `room` as far as that serves reading.
std::vector<double> shared_out(const std::vector<Fit>& fits, const std::vector<std::size_t>& columns, double room) {
    const double natural = natural_of(fits, columns);
    std::vector<double> widths;
    if (natural > room) {
        std::vector<Fit> needs;
        for (const std::size_t c : columns) needs.push_back(fits[c]);
        return widths_for_low_rows(needs, room);
    }
    const double more = (wanted_width(natural, room) - natural) / static_cast<double>(columns.size());
    for (const std::size_t c : columns) widths.push_back(fits[c].natural + more);
    return widths;
}

/// Columns in parts that fit into `room`; groups stay whole where they can. Each part begins with the repeated column.
std::vector<std::vector<std::size_t>> divided(const Table& table, const std::vector<Fit>& fits, double room) {
    const bool repeats = has_row_headers(table) && fits.size() > 1;
    std::vector<std::vector<std::size_t>> parts;
    const auto open = [&] { parts.push_back(repeats ? std::vector<std::size_t>{0} : std::vector<std::size_t>{}); };
    const double head = repeats ? fits[0].least : 0;
    open();
    double used = head;
    for (std::size_t i = repeats ? 1 : 0; i < fits.size();) {
        std::size_t end = i + 1;
        double group = fits[i].least;
        while (end < fits.size() && !table.columns[i].group.empty() && table.columns[end].group == table.columns[i].group)
            group += fits[end++].least;
        if (head + group > room) {  // too wide for a part of its own: column by column
            end = i + 1;
            group = fits[i].least;
        }
        if (used + group > room && parts.back().size() > (repeats ? 1u : 0u)) {
            open();
            used = head;
        }
        for (; i < end; ++i) parts.back().push_back(i);
        used += group;
    }
    return parts;
}

/// As many parts as are needed, about equally wide.
std::vector<std::vector<std::size_t>> balanced(const Table& table, const std::vector<Fit>& fits, double room) {
    auto best = divided(table, fits, room);
    double low = room / 4, high = room;
    for (int i = 0; i < 12; ++i) {
        const double middle = (low + high) / 2;
        auto tried = divided(table, fits, middle);
        if (tried.size() <= best.size()) {
            best = std::move(tried);
            high = middle;
        } else {
            low = middle;
        }
    }
    return best;
}

std::vector<Fit> scaled(std::vector<Fit> fits, double size) {
    const double factor = size / table_size;
    for (Fit& fit : fits) {
        fit.least = (fit.least - fit.gaps) * factor + fit.gaps;
        fit.natural = (fit.natural - fit.gaps) * factor + fit.gaps;
        for (double& text : fit.texts) text *= factor;
    }
    return fits;
}

}  // namespace

bool is_numeric(const TableColumn& column) { return column.kind != ColumnKind::category && column.kind != ColumnKind::text; }

double left_gap(const Table& table, std::size_t column) {
    if (column == 0) return cell_gap;
    const TableColumn &here = table.columns[column], &before = table.columns[column - 1];
    if (!is_numeric(before)) return cell_gap;
    if (!is_numeric(here)) return cell_gap + after_figures;
    return here.group != before.group ? cell_gap + between_groups : cell_gap;
}

Look cell_look(const TableColumn& column, const TableRow& row, const Cell& cell, double size) {
    const Inks inks;
    Look look;
    look.size = size;
    look.bold = row.role != RowRole::body;
    look.figures = is_numeric(column);
    look.colour = cell.missing ? inks.muted : inks.text;
    return look;
}

Look head_look(double size) {
    Look look;
    look.size = size;
    look.bold = true;
    look.colour = Inks().text;
    return look;
}

std::size_t before_decimals(const std::string& text, Language language) {
    const char mark = language == Language::es ? ',' : '.';
    const auto digit = [&text](std::size_t i) { return i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0; };
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == mark && digit(i - 1) && digit(i + 1)) return i;
    std::size_t first = 0;
    while (first < text.size() && !digit(first)) ++first;
    std::size_t end = first;
    for (std::size_t i = first; i < text.size(); ++i) {
        const bool grouping = text[i] == ',' || text.compare(i, 3, "\u202f") == 0;
        if (digit(i)) end = i + 1;
        else if (!grouping || !digit(i + (text[i] == ',' ? 1 : 3))) break;
        else if (text[i] != ',') i += 2;
    }
    return first == text.size() ? text.size() : end;
}

double TablePart::width() const { return std::accumulate(widths.begin(), widths.end(), 0.0); }

TablePlan plan_of(const Table& table, const Type& type, const Frame& frame, Language language) {
    const Fits fits = Measuring(table, type, language).fits();
    TablePlan plan;
    std::vector<std::size_t> all(table.columns.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::optional<std::vector<Fit>> chosen;
    for (const bool turned : {false, true})
        for (const double size : {table_size, full_table_size, least_table_size}) {
            auto tried = scaled(fits.columns, size);
            const bool roomy = size < table_size || natural_of(tried, all) <= frame.width(turned);
            if (chosen || !roomy || least_of(tried, all) > frame.width(turned)) continue;
            plan.turned = turned;
            plan.size = size;
            chosen = std::move(tried);
        }
    if (chosen) {
        plan.parts.push_back({all, shared_out(*chosen, all, frame.width(plan.turned))});
    } else {
        plan.turned = true;
        plan.size = full_table_size;
        chosen = scaled(fits.columns, plan.size);
        for (auto& columns : balanced(table, *chosen, frame.width(true))) {
            auto widths = shared_out(*chosen, columns, std::max(frame.width(true), least_of(*chosen, columns)));
            plan.parts.push_back({std::move(columns), std::move(widths)});
        }
    }
    for (const double tail : fits.tails) plan.tails.push_back(tail * plan.size / table_size);
    return plan;
}

}  // namespace cabildo::render::paged
