// A document as a workbook: contents with the report's text and links, a sheet a table with its figures, provenance.
#include "module/writers.hpp"
#include "module/xlsx_figure.hpp"
#include "page_words.hpp"
#include "report_parts.hpp"

#include <algorithm>

namespace cabildo::render {
namespace {

constexpr std::size_t many_cells = 100'000;  ///< beyond, rows do not stay in memory
/// px of a printed page, at its size: a figure that would not fit below its table has a sheet of its own.
constexpr double upright_height = 980, turned_height = 650;
constexpr double least_filled = 0.85, most_filled = 1.2;  ///< of a printed page, by what goes on one
constexpr int text_width = 640, term_width = 190, value_width = 450;

const Text figure_letter{"F", "F"};
const Text illustrative{"Datos ilustrativos", "Illustrative data"};
const Text yes{"sí", "yes"};
const Text no{"no", "no"};
const Text language_term{"Idioma", "Language"};
const Text command{"Orden", "Command"};

std::size_t cells_of(const Document& document) {
    std::size_t cells = 0;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) cells += table->rows.size() * table->columns.size();
    return cells;
}

const std::string& table_of(const Block& figure) {
    static const std::string none;
    return std::visit([](const auto& block) -> const std::string& {
        if constexpr (requires { block.table; }) return block.table;
        else return none;
    }, figure);
}

class Workbook {
public:
    Workbook(const Document& document, const FileOptions& options)
        : document_(document), language_(document.language), names_(block_names(document)),
          book_(options.style, cells_of(document) > many_cells) {}

    std::string bytes() {
        contents_ = book_.add_sheet(in(words::contents));
        for (const Block& block : document_.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) add(*table);
            else if (is_figure(block) && find_table(table_of(block)) == nullptr) add_figure(block);
        }
        provenance_ = book_.add_sheet(in(words::provenance));
        write_contents();
        write_provenance();
        return book_.take(document_);
    }

private:
    const std::string& in(const Text& text) const { return text.in(language_); }

    const Table* find_table(const std::string& id) const {
        if (id.empty()) return nullptr;
        for (const Block& block : document_.blocks)
            if (const auto* table = std::get_if<Table>(&block); table != nullptr && table->id == id) return table;
        return nullptr;
    }

    void add(const Table& table) {
        const TablePlace at = write_table(book_, table, names_.at(table.id), contents_.name, document_);
        places_[table.id] = at;
        sheets_[table.id] = at.place.name;
        const ColumnWidths widths = column_widths(table, language_);
        const bool turned = widths.total > upright_page;
        const double shrunk = std::max(1.0, static_cast<double>(widths.total) / (turned ? turned_page : upright_page));
        const double page = (turned ? turned_height : upright_height) * shrunk;
        lxw_row_t row = at.next_row + 1;
        double height = at.height;
        for (const Block& block : document_.blocks) {
            if (!is_figure(block) || find_table(table_of(block)) != &table) continue;
            const double needed = figure_height(block, language_);
            if (height + needed > page || !stands_below(block, table, language_)) {
                add_figure(block);
                continue;
            }
            height += needed;
            row = write_figure(book_, at.place, row, widths.px, block, names_.at(block_id(block)), &table, &at, document_) + 1;
            sheets_[block_id(block)] = at.place.name;
        }
        // A line or two on a second page would be worse than letters a little smaller.
        if (height > least_filled * page && height <= most_filled * page) worksheet_fit_to_pages(at.place.sheet, 1, 1);
    }

    void add_figure(const Block& figure) {
        const std::string& name = names_.at(block_id(figure));
        const std::string& title = std::visit([](const auto& block) -> const std::string& { return block.title; }, figure);
        const Place place = book_.add_sheet(figure_letter.in(language_) + name.substr(name.rfind(' ') + 1) + " " + title);
        sheets_[block_id(figure)] = place.name;
        const std::vector<int> widths{260, 110, 110, 110, 110};
        for (std::size_t i = 0; i < widths.size(); ++i)
            worksheet_set_column_pixels(place.sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), static_cast<uint32_t>(widths[i]), nullptr);
        book_.set_page(place, document_.title, figure_height(figure, language_) + 2 * row_height <= turned_height);
        book_.link(place, 0, 0, contents_.name, "← " + in(words::contents), {CellRole::link});
        const Table* table = find_table(table_of(figure));
        const auto data = table == nullptr ? places_.end() : places_.find(table->id);
        write_figure(book_, place, 2, widths, figure, name, table, data == places_.end() ? nullptr : &data->second, document_);
    }

    void text(const std::string& text, const CellLook& look, const std::string& lead = {}) {
        set_height(lead + " " + text);
        book_.write_marked_up(contents_, row_++, 0, text, look, {}, lead);
    }

    void set_height(const std::string& text) {
        const int lines = lines_in(text, text_width - 30, false);
        if (lines > 1) worksheet_set_row_pixels(contents_.sheet, row_, static_cast<uint32_t>(std::min(540.0, lines * line_height + 5)), nullptr);
    }

    void write_contents() {
        worksheet_set_column_pixels(contents_.sheet, 0, 0, text_width, nullptr);
        book_.set_page(contents_, document_.title, false);
        book_.write(contents_, row_++, 0, document_.title, {CellRole::title, false, false, true});
        std::string source;
        for (const std::string& part : source_parts(document_)) source += (source.empty() ? "" : " · ") + part;
        set_height(source);
        book_.write(contents_, row_++, 0, source, {CellRole::text, false, true, true});
        ++row_;
        for (const Block& block : document_.blocks) std::visit([this](const auto& each) { write(each); }, block);
        ++row_;
        book_.link(contents_, row_++, 0, provenance_.name, in(words::provenance), {CellRole::link});
    }

    void write(const Heading& heading) {
        if (&heading == title_heading(document_)) return;
        if (heading.level <= 2) ++row_;
        book_.write(contents_, row_++, 0, heading.title, heading.level <= 1 ? CellLook{CellRole::heading, false, false, true}
                                                                           : CellLook{CellRole::text, false, false, true, true});
    }

    void write(const Paragraph& paragraph) {
        text(paragraph.text, {CellRole::text, false, is_question(paragraph), true}, paragraph.title);
    }

    void write(const Notice& notice) {
        text(notice.text, {CellRole::text, false, false, true}, notice_title(notice, language_) + ".");
    }

    void write(const References& references) {
        ++row_;
        book_.write(contents_, row_++, 0, references.title.empty() ? in(words::references) : references.title, {CellRole::heading, false, false, true});
        for (const Reference& item : references.items) text(item.text + (item.url.empty() ? "" : " " + item.url), {CellRole::text, false, false, true});
    }

    template <class Linked>
    void write(const Linked& block) {
        CellLook look{CellRole::link, false, false, true};
        look.indent = 1;
        set_height(caption(names_.at(block.id), block.title));
        book_.link(contents_, row_++, 0, sheets_.at(block.id), caption(names_.at(block.id), block.title), look);
    }

    void write_provenance() {
        const Place& place = provenance_;
        worksheet_set_column_pixels(place.sheet, 0, 0, term_width, nullptr);
        worksheet_set_column_pixels(place.sheet, 1, 1, value_width, nullptr);
        book_.set_page(place, document_.title, false);
        book_.write(place, 0, 0, in(words::provenance), {CellRole::title});
        book_.link(place, 1, 0, contents_.name, "← " + in(words::contents), {CellRole::link});
        lxw_row_t row = 3;
        const auto add = [&](const std::string& term, const std::string& value, bool exact, bool muted = false) {
            CellLook look{CellRole::text, false, muted, true};
            look.exact = exact;
            const int lines = std::max(lines_in(term, term_width - 12, false), lines_in(value, (value_width - 12) / (exact ? 1.15 : 1), false));
            if (lines > 1) worksheet_set_row_pixels(place.sheet, row, static_cast<uint32_t>(std::min(540.0, lines * line_height + 5)), nullptr);
            if (!term.empty()) book_.write(place, row, 0, term, {CellRole::text, false, true, true});
            book_.write(place, row++, 1, value, look);
        };
        for (const ProvenanceRow& each : provenance_rows(document_))
            for (std::size_t i = 0; i < each.pieces.size(); ++i) add(i == 0 ? each.term : std::string(), each.pieces[i].text, each.pieces[i].exact);
        add(in(illustrative), in(document_.provenance.illustrative ? yes : no), false);
        add(in(language_term), std::string(language_code(language_)), true);
        ++row;
        add({}, in(words::provenance_told), false, true);
        add(in(command), command_line(document_) + " --format xlsx -o report.xlsx", true);
    }

    const Document& document_;
    Language language_;
    std::map<std::string, std::string> names_;
    Book book_;
    Place contents_, provenance_;
    std::map<std::string, TablePlace> places_;       ///< by the table's id
    std::map<std::string, std::string> sheets_;      ///< name of the sheet by the block's id
    lxw_row_t row_ = 0;                              ///< next one of the contents
};

}  // namespace

std::string to_xlsx(const Document& document, const FileOptions& options) { return Workbook(document, options).bytes(); }

}  // namespace cabildo::render
