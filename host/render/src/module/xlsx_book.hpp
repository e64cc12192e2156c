// A workbook while it is written: looks of cells, names of sheets, texts that never turn into formulas.
#pragma once

#include <cabildo/render/drawing.hpp>
#include <cabildo/render/files.hpp>

#include <xlsxwriter.h>

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::render {

enum class CellRole : std::uint8_t { body, header, group, subtotal, total, title, heading, text, link };

/// How a cell looks. Cells of the same look share one format of the workbook.
struct CellLook {
    CellRole role = CellRole::text;
    bool right = false, muted = false, wrap = false, strong = false, exact = false;
    std::string number{};  ///< display format
    int indent = 0;

    auto operator<=>(const CellLook&) const = default;
};

/// Where a sheet is written; rows from 0.
struct Place {
    lxw_worksheet* sheet = nullptr;
    std::string name{};
};

class Book {
public:
    /// `large`: rows leave the memory as soon as the next one begins. Throws Error when no temporary file can be made.
    Book(const ReportStyle& style, bool large);
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// A sheet of that name, brought to what a spreadsheet takes: at most 31 characters, none of []:*?/\ and no name twice.
    Place add_sheet(const std::string& name);
    lxw_format* look(const CellLook& look);
    lxw_workbook* handle() { return book_; }

    /// Text as it is, cut where a cell could not hold it.
    void write(const Place& place, lxw_row_t row, lxw_col_t column, const std::string& text, const CellLook& look);
    /// **strong** and *emphasis* shown; `mark` stands before the text, raised.
    void write_marked_up(const Place& place, lxw_row_t row, lxw_col_t column, const std::string& text, const CellLook& look,
                         const std::string& mark = {}, const std::string& lead = {});
    /// The text with raised marks behind it.
    void write_noted(const Place& place, lxw_row_t row, lxw_col_t column, const std::string& text, const std::vector<std::string>& marks,
                     const CellLook& look);
    void link(const Place& place, lxw_row_t row, lxw_col_t column, const std::string& sheet, const std::string& text, const CellLook& look);

    /// Page and footer; `wide` turns the sheet.
    void set_page(const Place& place, const std::string& title, bool wide);

    /// Finishes and gives the file. The book is spent.
    std::string take(const Document& document);

    const HouseStyle& house() const { return house_; }

private:
    struct Piece {
        std::string text;
        CellLook look;
        bool emphasis = false, raised = false;
    };
    void write_pieces(const Place& place, lxw_row_t row, lxw_col_t column, const std::vector<Piece>& pieces, const CellLook& look);
    lxw_format* piece_format(const Piece& piece);
    void set_font(lxw_format* format, const CellLook& look) const;

    HouseStyle house_;
    std::filesystem::path file_;
    lxw_workbook* book_ = nullptr;
    std::map<CellLook, lxw_format*> looks_;
    std::map<std::pair<CellLook, int>, lxw_format*> pieces_;
    std::set<std::string> names_;
};

/// Throws Error where the library could not do what it was asked.
void done(lxw_error error);

/// While one of these lives, the library's own words do not reach standard error: failures are told as an Error. Any thread.
class Hushed {
public:
    Hushed();
    ~Hushed();
    Hushed(const Hushed&) = delete;
    Hushed& operator=(const Hushed&) = delete;
};

/// 0xRRGGBB.
lxw_color_t colour_number(const Colour& colour);

/// Width in px of a text in a cell's font, without the cell's margins.
double cell_text_width(std::string_view text, bool bold);
/// How many lines a text takes in so many px.
int lines_in(std::string_view text, double width, bool bold);

/// px of one row of text.
inline constexpr double row_height = 20, line_height = 17;

}  // namespace cabildo::render
