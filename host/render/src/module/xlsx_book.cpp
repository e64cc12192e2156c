#include "module/xlsx_book.hpp"

#include "module/clean_text.hpp"
#include "report_parts.hpp"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <mutex>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

namespace cabildo::render {
namespace {

constexpr const char* font = "Arial";
constexpr double font_size = 10;
constexpr double font_px = font_size * 96 / 72;
constexpr double generous = 1.05;  ///< the table of widths is for a wider font than that of cells
constexpr std::size_t longest_cell = 32000, longest_name = 31;
constexpr time_t no_date = 315532800;  ///< 1 January 1980: a document says what it was made from, not when

constexpr lxw_color_t ink = 0x1f2328, muted_ink = 0x6a6f76, rule = 0xcfd4da, soft = 0xf3f5f8;

/// As Excel numbers papers; 14 is Folio, 8.5 × 13 inches, the Oficio of its list.
int paper_code(Paper paper) {
    switch (paper) {
        case Paper::a4: return 9;
        case Paper::letter: return 1;
        case Paper::oficio: return 14;
        case Paper::legal: return 5;
    }
    return 9;
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }

/// At most so many bytes, whole characters.
std::string cut(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && !begins_character(text[end])) --end;
    return text.substr(0, end) + "…";
}

/// UTF-16 units, by which spreadsheets count.
std::size_t units(std::string_view character) { return character.size() == 4 ? 2 : 1; }

std::string_view next_character(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && !begins_character(text[size])) ++size;
    return text.substr(0, size);
}

/// At most `most` units, cut at a word where one ends late enough.
std::string cut_name(const std::string& name, std::size_t most) {
    std::string result;
    std::size_t count = 0;
    for (std::string_view rest = name; !rest.empty();) {
        const std::string_view character = next_character(rest);
        if (count + units(character) > most) {
            const std::size_t space = result.rfind(' ');
            if (space != std::string::npos && space > result.size() / 2) result.resize(space);
            break;
        }
        result += character;
        count += units(character);
        rest.remove_prefix(character.size());
    }
    while (!result.empty() && (result.back() == ' ' || result.back() == '\'')) result.pop_back();
    return result;
}

std::string legal_name(const std::string& name) {
    std::string result;
    for (const char c : clean_text(name)) {
        const bool forbidden = std::string_view("[]:*?/\\\n\t").find(c) != std::string_view::npos;
        const char kept = forbidden ? ' ' : c;
        if (kept == ' ' && (result.empty() || result.back() == ' ')) continue;
        result += kept;
    }
    while (!result.empty() && result.front() == '\'') result.erase(0, 1);
    result = cut_name(result, longest_name);
    return result.empty() ? "-" : result;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
    return text;
}

Error failed(const std::string& reason, const std::filesystem::path& where) {
    return Error({"No se pudo armar el archivo XLSX: " + reason, "The XLSX file could not be put together: " + reason}, where.string(),
                 {"Libere espacio en la carpeta temporal (TMPDIR).", "Free some space in the temporary folder (TMPDIR)."});
}

/// An empty file in the temporary folder.
std::filesystem::path temporary_file() {
    std::error_code error;
    std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    if (error) folder = "/tmp";
    std::string name = (folder / "cabildo-XXXXXX.xlsx").string();
    const int descriptor = ::mkstemps(name.data(), 5);
    if (descriptor < 0) throw failed(std::strerror(errno), folder);
    ::close(descriptor);
    return name;
}

/// Standard error while it is hushed: the first to ask keeps it, the last gives it back.
struct Hush {
    std::mutex mutex;
    int count = 0, kept = -1;

    static Hush& one() {
        static Hush hush;
        return hush;
    }
};

/// The library does not notice when a disk is full while it writes a sheet: each part must have its end.
bool is_whole(const std::string& bytes) {
    const auto close = [](zip_t* archive) { zip_discard(archive); };
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    const std::unique_ptr<zip_t, decltype(close)> archive(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, nullptr), close);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        return false;
    }
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0)); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(archive.get(), i, 0, &stat) != 0) return false;
        const std::string_view name = stat.name;
        if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
        zip_file_t* file = zip_fopen_index(archive.get(), i, 0);
        if (file == nullptr) return false;
        std::string part(stat.size, '\0');
        const zip_int64_t read = zip_fread(file, part.data(), part.size());
        zip_fclose(file);
        while (!part.empty() && (part.back() == '\n' || part.back() == '\r')) part.pop_back();
        const bool sheet = name.starts_with("xl/worksheets/sheet");
        if (read != static_cast<zip_int64_t>(stat.size) || !part.ends_with(sheet ? "</worksheet>" : ">")) return false;
    }
    return true;
}

}  // namespace

Hushed::Hushed() {
    Hush& hush = Hush::one();
    const std::lock_guard lock(hush.mutex);
    if (hush.count++ > 0) return;
    hush.kept = ::dup(STDERR_FILENO);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (hush.kept >= 0 && nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
    if (nowhere >= 0) ::close(nowhere);
}

Hushed::~Hushed() {
    Hush& hush = Hush::one();
    const std::lock_guard lock(hush.mutex);
    if (--hush.count > 0 || hush.kept < 0) return;
    ::dup2(hush.kept, STDERR_FILENO);
    ::close(hush.kept);
}

void done(lxw_error error) {
    if (error == LXW_NO_ERROR) return;
    std::error_code none;
    throw failed(lxw_strerror(error), std::filesystem::temp_directory_path(none));
}

lxw_color_t colour_number(const Colour& colour) {
    const auto part = [](double value) { return static_cast<lxw_color_t>(std::lround(std::clamp(value, 0.0, 1.0) * 255)); };
    return part(colour.red) << 16 | part(colour.green) << 8 | part(colour.blue);
}

double cell_text_width(std::string_view text, bool bold) { return TextMeasure::built_in().width(text, font_px, bold); }

int lines_in(std::string_view text, double width, bool bold) {
    width *= generous;
    int lines = 1;
    double used = 0;
    const double space = cell_text_width(" ", bold);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const double word = cell_text_width(text.substr(0, end), bold);
        if (used > 0 && used + word > width) {
            ++lines;
            used = 0;
        }
        used += word + space;
        if (word > width) lines += static_cast<int>(word / width);
        if (end < text.size() && text[end] == '\n') {
            ++lines;
            used = 0;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Book::Book(const ReportStyle& style, bool large) : house_(style.house), file_(temporary_file()) {
    std::string folder = file_.parent_path().string();
    lxw_workbook_options options{};
    options.constant_memory = large ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = folder.data();
    book_ = workbook_new_opt(file_.c_str(), &options);
    if (book_ == nullptr) {
        ::unlink(file_.c_str());
        throw failed(lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED), {});
    }
    // Widths of columns are told in digits of the workbook's own font.
    lxw_format* standard = STAILQ_FIRST(book_->formats);
    format_set_font_name(standard, font);
    format_set_font_size(standard, font_size);
}

Book::~Book() {
    if (book_ != nullptr) lxw_workbook_free(book_);
    ::unlink(file_.c_str());
}

Place Book::add_sheet(const std::string& name) {
    const std::string legal = legal_name(name);
    std::string free = legal;
    for (int n = 2; !names_.insert(lower(free)).second; ++n) {
        const std::string number = " (" + std::to_string(n) + ")";
        free = cut_name(legal, longest_name - number.size()) + number;
    }
    lxw_worksheet* sheet = workbook_add_worksheet(book_, free.c_str());
    if (sheet == nullptr) throw failed("«" + free + "»", {});
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    return {sheet, free};
}

void Book::set_font(lxw_format* format, const CellLook& look) const {
    format_set_font_name(format, look.exact ? "Consolas" : font);
    format_set_font_size(format, look.role == CellRole::title ? 14 : look.role == CellRole::heading ? 11.5 : font_size);
    format_set_font_color(format, look.muted ? muted_ink : look.role == CellRole::title || look.role == CellRole::link ? colour_number(house_.accent) : ink);
    const bool bold = look.strong || (look.role != CellRole::body && look.role != CellRole::text && look.role != CellRole::link);
    if (bold) format_set_bold(format);
    if (look.role == CellRole::link) format_set_underline(format, LXW_UNDERLINE_SINGLE);
}

lxw_format* Book::look(const CellLook& look) {
    const auto [found, added] = looks_.try_emplace(look, nullptr);
    if (!added) return found->second;
    lxw_format* format = workbook_add_format(book_);
    found->second = format;
    set_font(format, look);
    format_set_align(format, look.right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    const bool in_table = look.role == CellRole::body || look.role == CellRole::subtotal || look.role == CellRole::total;
    format_set_align(format, look.role == CellRole::header ? LXW_ALIGN_VERTICAL_BOTTOM : in_table ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (look.wrap) format_set_text_wrap(format);
    if (look.indent > 0) format_set_indent(format, static_cast<uint8_t>(look.indent));
    if (!look.number.empty()) format_set_num_format(format, look.number.c_str());
    switch (look.role) {
        case CellRole::header:
            format_set_bg_color(format, soft);
            format_set_bottom(format, LXW_BORDER_MEDIUM);
            format_set_bottom_color(format, ink);
            break;
        case CellRole::group:
            format_set_align(format, LXW_ALIGN_CENTER);
            format_set_bg_color(format, soft);
            format_set_bottom(format, LXW_BORDER_THIN);
            format_set_bottom_color(format, rule);
            break;
        case CellRole::subtotal:
            format_set_bg_color(format, soft);
            format_set_bottom(format, LXW_BORDER_HAIR);
            format_set_bottom_color(format, rule);
            break;
        case CellRole::total:
            format_set_top(format, LXW_BORDER_THIN);
            format_set_top_color(format, ink);
            format_set_bottom(format, LXW_BORDER_MEDIUM);
            format_set_bottom_color(format, ink);
            break;
        case CellRole::body:
            format_set_bottom(format, LXW_BORDER_HAIR);
            format_set_bottom_color(format, rule);
            break;
        default: break;
    }
    return format;
}

lxw_format* Book::piece_format(const Piece& piece) {
    const auto [found, added] = pieces_.try_emplace({piece.look, (piece.emphasis ? 1 : 0) + (piece.raised ? 2 : 0)}, nullptr);
    if (!added) return found->second;
    lxw_format* format = workbook_add_format(book_);
    found->second = format;
    set_font(format, piece.look);
    if (piece.emphasis) format_set_italic(format);
    if (piece.raised) format_set_font_script(format, LXW_FONT_SUPERSCRIPT);
    return format;
}

void Book::write(const Place& place, lxw_row_t row, lxw_col_t column, const std::string& text, const CellLook& style) {
    const std::string whole = cut(clean_text(text), longest_cell);
    if (whole.empty()) done(worksheet_write_blank(place.sheet, row, column, look(style)));
    else done(worksheet_write_string(place.sheet, row, column, whole.c_str(), look(style)));
}

void Book::write_pieces(const Place& place, lxw_row_t row, lxw_col_t column, const std::vector<Piece>& given, const CellLook& style) {
    std::vector<Piece> pieces = given;
    for (Piece& piece : pieces) piece.text = clean_text(piece.text);
    std::erase_if(pieces, [](const Piece& piece) { return piece.text.empty(); });
    std::size_t size = 0;
    std::string plain;
    for (const Piece& piece : pieces) plain += piece.text;
    size = plain.size();
    const bool one_look = std::all_of(pieces.begin(), pieces.end(), [&style](const Piece& piece) {
        return piece.look == style && !piece.emphasis && !piece.raised;
    });
    if (one_look || size > longest_cell) return write(place, row, column, plain, style);
    if (pieces.size() == 1) {
        CellLook whole = style;
        whole.strong = whole.strong || pieces.front().look.strong;
        return write(place, row, column, plain, whole);
    }
    std::vector<lxw_rich_string_tuple> tuples;
    for (Piece& piece : pieces) tuples.push_back({piece_format(piece), piece.text.data()});
    std::vector<lxw_rich_string_tuple*> list;
    for (lxw_rich_string_tuple& tuple : tuples) list.push_back(&tuple);
    list.push_back(nullptr);
    done(worksheet_write_rich_string(place.sheet, row, column, list.data(), look(style)));
}

void Book::write_marked_up(const Place& place, lxw_row_t row, lxw_col_t column, const std::string& text, const CellLook& style,
                           const std::string& mark, const std::string& lead) {
    std::vector<Piece> pieces;
    pieces.push_back({mark, style, false, true});
    if (!mark.empty()) pieces.push_back({" ", style});
    CellLook strong = style;
    strong.strong = true;
    if (!lead.empty()) pieces.push_back({lead + " ", strong});
    for (const Span& span : spans_of(text)) pieces.push_back({span.text, span.strong ? strong : style, span.emphasis});
    write_pieces(place, row, column, pieces, style);
}

void Book::write_noted(const Place& place, lxw_row_t row, lxw_col_t column, const std::string& text, const std::vector<std::string>& marks,
                       const CellLook& style) {
    std::string raised;
    for (const std::string& mark : marks) raised += (raised.empty() ? "" : ",") + mark;
    write_pieces(place, row, column, {{text, style}, {raised, style, false, true}}, style);
}

void Book::link(const Place& place, lxw_row_t row, lxw_col_t column, const std::string& sheet, const std::string& text, const CellLook& style) {
    std::string target = "internal:'";
    for (const char c : sheet) target += c == '\'' ? std::string("''") : std::string(1, c);
    done(worksheet_write_url_opt(place.sheet, row, column, (target + "'!A1").c_str(), look(style), cut(clean_text(text), longest_cell).c_str(), nullptr));
}

void Book::set_page(const Place& place, const std::string& title, bool wide) {
    worksheet_set_paper(place.sheet, static_cast<uint8_t>(paper_code(house_.paper)));
    if (wide) worksheet_set_landscape(place.sheet);
    worksheet_set_margins(place.sheet, 0.6, 0.6, 0.7, 0.7);
    worksheet_fit_to_pages(place.sheet, 1, 0);
    std::string footer;
    for (const char c : cut(clean_text(title), 120)) footer += c == '&' ? std::string("&&") : std::string(1, c);
    worksheet_set_footer(place.sheet, ("&L&8" + footer + "&R&8&P / &N").c_str());
}

std::string Book::take(const Document& document) {
    std::string title = clean_text(document.title), author = clean_text(house_.institution), program = "Cabildo " + clean_text(document.provenance.program_version);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.comments = program.data();
    properties.created = no_date;
    workbook_set_properties(book_, &properties);
    const lxw_error error = [this] {
        const Hushed hushed;
        return workbook_close(std::exchange(book_, nullptr));
    }();
    if (error != LXW_NO_ERROR) throw failed(lxw_strerror(error), file_.parent_path());
    std::ifstream in(file_, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in || !bytes) throw failed(std::strerror(errno), file_);
    std::string whole = std::move(bytes).str();
    if (!is_whole(whole)) throw failed(std::strerror(ENOSPC), file_.parent_path());
    return whole;
}

}  // namespace cabildo::render
