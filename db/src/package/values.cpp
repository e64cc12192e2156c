// Cells.
#include "values.hpp"

#include "../fields.hpp"

#include <algorithm>
#include <numeric>

namespace cabildo::db::package {

namespace {

const Text write_a_point{"Escriba los números con punto decimal y sin separador de miles",
                         "Write numbers with a decimal point and without grouping"};

bool digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Edit distance, on bytes.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& byte : result)
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    return result;
}

std::string_view unsigned_part(std::string_view cell) {
    if (!cell.empty() && (cell.front() == '-' || cell.front() == '+')) cell.remove_prefix(1);
    return cell;
}

/// Digits in groups of three after the first, parted by `mark`: "1.234", "12,345,678".
bool in_groups(std::string_view digits, char mark) {
    const std::size_t first = digits.find(mark);
    if (first == 0 || first == std::string_view::npos || first > 3 || digits.front() == '0') return false;
    if ((digits.size() - first) % 4 != 0) return false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const bool at_mark = i >= first && (i - first) % 4 == 0;
        if (at_mark ? digits[i] != mark : !digit(digits[i])) return false;
    }
    return true;
}

}  // namespace

std::string_view trimmed(std::string_view cell) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = cell.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return cell.substr(first, cell.find_last_not_of(spaces) - first + 1);
}

std::vector<std::string> split(std::string_view cell) {
    std::vector<std::string> ids;
    for (;;) {
        const std::size_t end = cell.find(';');
        const std::string_view id = trimmed(cell.substr(0, end));
        if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.emplace_back(id);
        if (end == std::string_view::npos) return ids;
        cell.remove_prefix(end + 1);
    }
}

void check_id(std::string_view id, const csv::Place& place) {
    if (id != "@not_reported") return;
    throw csv::error_at(place,
                        {"\"@not_reported\" no puede ser un id: así se escogen las iniciativas sin dato",
                         "\"@not_reported\" cannot be an id: it selects the initiatives without a value"},
                        {"Deje la celda vacía si no está informado, o elija otro id",
                         "Leave the cell empty where it is not reported, or choose another id"});
}

std::optional<double> number_in(std::string_view cell) {
    cell = trimmed(cell);
    const std::string_view digits = unsigned_part(cell);
    const bool pointed = digits.size() > 1 && digits.front() == '.' && digit(digits[1]);
    if (!pointed && (digits.empty() || !digit(digits.front()))) return std::nullopt;  // from_chars takes "inf" and "nan"
    return parse_number(cell.front() == '+' ? digits : cell);
}

bool leading_zero(std::string_view cell) {
    cell = unsigned_part(trimmed(cell));
    return cell.size() > 1 && cell[0] == '0' && digit(cell[1]);
}

bool decimal_comma(std::string_view cell) {
    cell = unsigned_part(trimmed(cell));
    const std::size_t comma = cell.find(',');
    if (comma == 0 || comma == std::string_view::npos || comma + 1 == cell.size()) return false;
    const std::string_view whole = cell.substr(0, comma), decimals = cell.substr(comma + 1);
    if (!std::all_of(decimals.begin(), decimals.end(), digit)) return false;
    return std::all_of(whole.begin(), whole.end(), digit) || in_groups(whole, '.');
}

bool grouped(std::string_view cell) {
    cell = unsigned_part(trimmed(cell));
    return in_groups(cell, '.') || in_groups(cell, ',') || in_groups(cell, ' ') ||
           (cell.find(',') != std::string_view::npos && in_groups(cell.substr(0, cell.find('.')), ','));
}

double number_at(std::string_view cell, const csv::Place& place) {
    if (const auto value = number_in(cell)) return *value;
    const bool ambiguous = decimal_comma(cell) || grouped(cell);
    throw csv::error_at(place,
                        format(ambiguous ? Text{"{0} es ambiguo: puede llevar coma decimal o separador de miles",
                                                "{0} is ambiguous: it may have a decimal comma or grouping"}
                                         : number_complaint(trimmed(cell)),
                               {csv::shown(cell)}),
                        write_a_point);
}

int step_at(std::string_view cell, const csv::Place& place) {
    const std::string_view text = trimmed(cell);
    if (text.size() == 1 && text.front() >= '0' && text.front() <= '5') return text.front() - '0';
    throw csv::error_at(place,
                        format(Text{"{0} no es un entero de 0 a 5", "{0} is not an integer from 0 to 5"}, {csv::shown(cell)}),
                        {"Escriba un valor de la escala, o deje la celda vacía si no está informado",
                         "Write a value of the scale, or leave the cell empty where it is not reported"});
}

std::optional<std::string> nearest(std::string_view id, const std::vector<std::string>& known) {
    constexpr std::size_t longest = 200;
    if (id.size() > longest) return std::nullopt;
    const std::string wanted = lower(id);
    std::optional<std::string> best;
    std::size_t least = (id.size() < 4 ? 0 : std::max<std::size_t>(2, id.size() / 3)) + 1;  // short ids are all alike
    for (const std::string& one : known) {
        if (one.size() > longest) continue;
        const std::size_t apart = distance(wanted, lower(one));
        if (apart >= least || apart >= std::max(id.size(), one.size())) continue;
        least = apart;
        best = one;
    }
    return best;
}

Error unknown_id(const csv::Place& place, const Text& kind, std::string_view id, const std::vector<std::string>& known,
                 const Text& remedy) {
    constexpr std::size_t short_list = 12;
    const Text what{kind.es + " " + csv::shown(id), kind.en + " " + csv::shown(id)};
    if (const auto near = nearest(id, known)) {
        const Text mean = format(Text{"; ¿quiso decir \"{0}\"?", "; did you mean \"{0}\"?"}, {*near});
        return csv::error_at(place, {what.es + mean.es, what.en + mean.en}, remedy);
    }
    if (!known.empty() && known.size() <= short_list) {
        std::string list;
        for (const std::string& one : known) list += (list.empty() ? "" : ", ") + one;
        const Text possible = format(Text{"; son posibles: {0}", "; possible: {0}"}, {list});
        return csv::error_at(place, {what.es + possible.es, what.en + possible.en}, remedy);
    }
    return csv::error_at(place, what, remedy);
}

}  // namespace cabildo::db::package
