// CSV through libcsv in strict mode. libcsv pushes fields at callbacks; they are kept for one piece of the file at a time
// and handed out row by row.
#include "reader.hpp"

#include "utf8.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_map>

namespace cabildo::db::csv {

namespace {

constexpr std::size_t piece_to_read = 64 * 1024;
constexpr std::size_t longest_cell = 16 * 1024 * 1024;

const Text save_as_utf8{"Guarde el archivo como \"CSV UTF-8\"", "Save the file as \"CSV UTF-8\""};

const Text save_as_utf8_or_say{
    "Guarde el archivo como \"CSV UTF-8\", o elija la codificación Windows-1252 (--encoding windows-1252)",
    "Save the file as \"CSV UTF-8\", or choose the encoding Windows-1252 (--encoding windows-1252)"};

int never(unsigned char) { return 0; }

/// Reads until `size` bytes are there or the file ends.
std::size_t fill(const Bytes& bytes, char* buffer, std::size_t size) {
    std::size_t have = 0;
    while (have < size) {
        const std::size_t got = bytes(buffer + have, size - have);
        if (got == 0) break;
        have += got;
    }
    return have;
}

std::size_t length_of_bom(std::string_view start) { return start.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; }

void refuse_utf16(std::string_view start, const std::string& file) {
    const std::string_view two = start.substr(0, 2);
    if (two == "\xFF\xFE" || two == "\xFE\xFF")
        throw error_at({file, 0, {}}, {"el archivo está en UTF-16, no en UTF-8", "the file is UTF-16, not UTF-8"},
                       save_as_utf8);
}

}  // namespace

std::string first_line(const Bytes& bytes) {
    std::string text(piece_to_read, '\0');
    text.resize(fill(bytes, text.data(), text.size()));
    text.erase(0, length_of_bom(text));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (!quoted && (text[i] == '\n' || text[i] == '\r')) return text.substr(0, i);
    }
    return text;
}

char delimiter_of(std::string_view header) {
    constexpr std::array<char, 3> candidates{',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    for (const char byte : header) {
        if (byte == '"') quoted = !quoted;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (!quoted && byte == candidates[i]) ++counts[i];
    }
    return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

struct Reader::Impl {
    /// One row: `count` cells, the first of them number `first` of `ends`.
    struct Record {
        std::size_t row, first, count;
    };

    enum class Fault { stray, unclosed, long_cell };
    /// Where libcsv could not go on: the row, and the number of the cell in it.
    struct Broken {
        Fault fault;
        std::size_t row, cell;
    };

    Bytes bytes;
    std::string name;
    Origin origin;
    csv_parser parser{};
    std::vector<char> buffer = std::vector<char>(piece_to_read);
    bool started = false, finished = false;

    std::string text;                ///< the cells of the waiting records, one after the other
    std::vector<std::size_t> ends;   ///< where each cell ends in `text`
    std::deque<Record> waiting;
    std::size_t open_first = 0;      ///< first cell of the record that is being read
    std::size_t rows = 0;            ///< records completed
    int last_end = 0;                ///< the character that ended the last record
    std::optional<Broken> broken;    ///< found behind the waiting records; thrown when they are used up
    Record current{};

    std::vector<std::string> header;
    std::unordered_map<std::string, std::size_t> columns;

    Impl(Bytes source, std::string file, char delimiter, Origin from)
        : bytes(std::move(source)), name(std::move(file)), origin(from) {
        csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
        csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
        csv_set_space_func(&parser, never);  // RFC 4180: spaces are part of a cell
        csv_set_blk_size(&parser, 4096);
    }
    ~Impl() { csv_free(&parser); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    static void on_cell(void* field, std::size_t size, void* self) {
        auto& impl = *static_cast<Impl*>(self);
        if (size > 0) impl.text.append(static_cast<const char*>(field), size);
        impl.ends.push_back(impl.text.size());
    }

    static void on_end(int end, void* self) {
        auto& impl = *static_cast<Impl*>(self);
        const std::size_t count = impl.ends.size() - impl.open_first;
        const bool second_half_of_crlf = count == 0 && end == '\n' && impl.last_end == '\r';
        impl.last_end = end;
        if (second_half_of_crlf) return;
        if (count == 0 && end == -1) return;  // the end of the file is no row
        ++impl.rows;
        if (count > 0) impl.waiting.push_back({impl.rows, impl.open_first, count});
        impl.open_first = impl.ends.size();
    }

    std::string_view cell(std::size_t index) const {
        const std::size_t begin = index == 0 ? 0 : ends[index - 1];
        return std::string_view(text).substr(begin, ends[index] - begin);
    }

    /// The number of the cell that comes next in the unfinished record.
    std::size_t open_cell() const { return ends.size() - open_first; }

    void keep_unfinished() {
        const std::size_t begin = open_first == 0 ? 0 : ends[open_first - 1];
        text.erase(0, begin);
        ends.erase(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(open_first));
        for (std::size_t& end : ends) end -= begin;
        open_first = 0;
    }

    void read_piece() {
        keep_unfinished();
        const std::size_t size = fill(bytes, buffer.data(), buffer.size());
        std::string_view data(buffer.data(), size);
        if (!started) {
            started = true;
            refuse_utf16(data, name);
            data.remove_prefix(length_of_bom(data));
            if (data.empty())
                throw error_at({name, 0, {}}, {"el archivo está vacío", "the file is empty"},
                               {"Debe tener al menos una fila de encabezado", "It needs at least a header row"});
        }
        if (size == 0) return finish();
        if (csv_parse(&parser, data.data(), data.size(), on_cell, on_end, this) != data.size()) break_off();
        else if (csv_get_buffer_size(&parser) > longest_cell)
            broken = Broken{Fault::long_cell, rows + 1, open_cell()};
    }

    void break_off() { broken = Broken{csv_error(&parser) == CSV_EPARSE ? Fault::stray : Fault::unclosed, rows + 1, open_cell()}; }

    Error fault() const {
        const Place place{name, broken->row, broken->cell < header.size() ? header[broken->cell] : std::string()};
        if (broken->fault == Fault::stray)
            return error_at(place, {"hay una comilla (\") fuera de lugar", "a quote (\") stands where none may stand"},
                            {"Una celda con comillas va entera entre comillas y cada comilla interior se duplica",
                             "Put a cell that has quotes in quotes and double every quote inside it"});
        if (broken->fault == Fault::long_cell)
            return error_at(place,
                            {"la celda pasa de 16 MiB, o abre comillas (\") y no las cierra",
                             "the cell is over 16 MiB, or opens a quote (\") and never closes it"},
                            {"Acorte la celda o cierre las comillas", "Shorten the cell or close the quote"});
        return error_at(place, {"una celda abre comillas (\") y no las cierra", "a cell opens a quote (\") and never closes it"},
                        {"Cierre las comillas o quítelas", "Close the quote or take it out"});
    }

    void finish() {
        finished = true;
        if (csv_fini(&parser, on_cell, on_end, this) != 0)
            broken = Broken{Fault::unclosed, rows + 1, open_cell()};
    }

    /// Moves to the next record with any text; false at the end.
    bool advance() {
        for (;;) {
            while (waiting.empty()) {
                if (broken) throw fault();
                if (finished) return false;
                read_piece();
            }
            current = waiting.front();
            waiting.pop_front();
            for (std::size_t i = 0; i < current.count; ++i)
                if (!cell(current.first + i).empty()) return true;
        }
    }

    std::string column_name(std::size_t index) const {
        return index < header.size() && !header[index].empty() ? header[index] : std::to_string(index + 1);
    }

    void check_characters() const {
        const std::size_t begin = current.first == 0 ? 0 : ends[current.first - 1];
        const std::size_t end = ends[current.first + current.count - 1];
        const std::string_view all = std::string_view(text).substr(begin, end - begin);
        if (valid_utf8(all) == all.size() && first_unshowable(all) == all.size()) return;
        for (std::size_t i = 0; i < current.count; ++i) {
            const std::string_view one = cell(current.first + i);
            const Place place{name, current.row, column_name(i)};
            const std::size_t good = valid_utf8(one);
            if (good < one.size())
                throw error_at(place,
                               good == 0 ? Text{"el texto no está en UTF-8", "the text is not UTF-8"}
                                         : format(Text{"el texto no está en UTF-8 (después de {0})", "the text is not UTF-8 (after {0})"},
                                                  {shown(one.substr(0, good))}),
                               origin == Origin::package ? save_as_utf8 : save_as_utf8_or_say);
            if (const std::size_t at = first_unshowable(one); at < one.size())
                throw error_at(place,
                               format(Text{"la celda contiene el carácter {0}, que ningún documento puede mostrar",
                                           "the cell holds the character {0}, which no document can show"},
                                      {sign_name(one, at)}),
                               {"Quite ese carácter o vuelva a exportar el archivo como CSV",
                                "Take it out, or export the file as CSV again"});
        }
    }

    void check_width() const {
        if (current.count == header.size()) return;
        throw error_at({name, current.row, {}},
                       format(Text{"celdas en la fila: {0}; en el encabezado: {1}", "cells in the row: {0}; in the header: {1}"},
                              {std::to_string(current.count), std::to_string(header.size())}),
                       {"Revise comas y comillas de la fila", "Check the commas and quotes of the row"});
    }

    void read_header() {
        if (!advance() || current.row != 1)
            throw error_at({name, 1, {}}, {"falta la fila de encabezado", "the header row is missing"},
                           {"La primera fila lleva los nombres de las columnas", "The first row holds the column names"});
        check_characters();
        for (std::size_t i = 0; i < current.count; ++i) {
            std::string column(cell(current.first + i));
            column.erase(0, std::min(column.find_first_not_of(' '), column.size()));
            column.erase(column.find_last_not_of(' ') + 1);
            const Place place{name, 1, std::to_string(i + 1)};
            if (origin == Origin::spreadsheet) {
                std::replace_if(column.begin(), column.end(), [](char byte) { return byte == '\r' || byte == '\n'; }, ' ');
                if (column.empty()) {
                    header.emplace_back();
                    continue;
                }
            }
            if (column.empty())
                throw error_at(place, {"la columna no tiene nombre", "the column has no name"},
                               {"Escriba el nombre o borre la columna", "Write its name or delete the column"});
            if (column.find_first_of("\r\n") != std::string::npos)
                throw error_at(place, {"el nombre de la columna lleva un salto de línea", "the column's name holds a line break"},
                               {"Escriba el nombre en una sola línea", "Write the name on one line"});
            if (!columns.emplace(column, i).second)
                throw error_at({name, 1, column}, {"la columna está dos veces", "the column is there twice"},
                               {"Deje una sola", "Keep one of them"});
            header.push_back(std::move(column));
        }
    }
};

Reader::Reader(Bytes bytes, std::string name, char delimiter, Origin origin)
    : impl_(std::make_unique<Impl>(std::move(bytes), std::move(name), delimiter, origin)) {
    impl_->read_header();
}

Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;

const std::string& Reader::name() const { return impl_->name; }

const std::vector<std::string>& Reader::header() const { return impl_->header; }

std::optional<std::size_t> Reader::column(std::string_view name) const {
    const auto found = impl_->columns.find(std::string(name));
    if (found == impl_->columns.end()) return std::nullopt;
    return found->second;
}

bool Reader::next() {
    if (!impl_->advance()) return false;
    impl_->check_characters();
    impl_->check_width();
    return true;
}

std::size_t Reader::row() const { return impl_->current.row; }

std::string_view Reader::cell(std::size_t column) const { return impl_->cell(impl_->current.first + column); }

Place Reader::place() const { return {impl_->name, impl_->current.row, {}}; }

Place Reader::place(std::size_t column) const { return {impl_->name, impl_->current.row, impl_->column_name(column)}; }

}  // namespace cabildo::db::csv
