// Numbers with either mark.
#include "numbers.hpp"

#include "../fields.hpp"
#include "../package/values.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace cabildo::db::sheet {

namespace {

bool digit(char byte) { return byte >= '0' && byte <= '9'; }

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), digit); }

/// The digits of a whole number, grouped in threes by `mark` or not at all; nothing for another text.
std::optional<std::string> ungrouped(std::string_view whole, char mark) {
    if (all_digits(whole)) return std::string(whole);
    std::string digits;
    const std::size_t first = whole.find(mark);
    if (first == 0 || first > 3 || first == std::string_view::npos || (whole.size() - first) % 4 != 0 || whole.front() == '0')
        return std::nullopt;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool at_mark = i >= first && (i - first) % 4 == 0;
        if (at_mark ? whole[i] != mark : !digit(whole[i])) return std::nullopt;
        if (!at_mark) digits += whole[i];
    }
    return digits;
}

/// Excel's grouping by a space that does not break (U+00A0, U+202F) as a plain space, and the minus sign U+2212 as a hyphen.
std::string in_ascii(std::string_view cell) {
    static constexpr std::pair<std::string_view, char> signs[] = {{"\xC2\xA0", ' '}, {"\xE2\x80\xAF", ' '}, {"\xE2\x88\x92", '-'}};
    std::string text;
    while (!cell.empty()) {
        const auto* const sign = std::find_if(std::begin(signs), std::end(signs), [&](const auto& one) { return cell.starts_with(one.first); });
        text += sign == std::end(signs) ? cell.front() : sign->second;
        cell.remove_prefix(sign == std::end(signs) ? 1 : sign->first.size());
    }
    return text;
}

bool ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::optional<double> with_mark(std::string_view cell, char decimal, char group) {
    cell = package::trimmed(cell);
    std::string sign;
    if (!cell.empty() && (cell.front() == '-' || cell.front() == '+')) {
        if (cell.front() == '-') sign = "-";
        cell.remove_prefix(1);
    }
    const std::size_t at = cell.find(decimal);
    const std::string_view whole = cell.substr(0, at);
    const std::string_view decimals = at == std::string_view::npos ? std::string_view() : cell.substr(at + 1);
    if (!all_digits(decimals) || (decimals.empty() && (whole.empty() || at != std::string_view::npos))) return std::nullopt;
    auto digits = ungrouped(whole, group);
    if (!digits) digits = ungrouped(whole, ' ');
    if (!digits) return std::nullopt;
    return package::number_in(sign + (digits->empty() ? "0" : *digits) + (decimals.empty() ? "" : ".") + std::string(decimals));
}

}  // namespace

std::optional<double> number_in(std::string_view cell, DecimalMark mark) {
    if (!ascii(cell)) {
        const std::string text = in_ascii(cell);
        return ascii(text) ? number_in(text, mark) : std::nullopt;
    }
    const auto point = mark == DecimalMark::comma ? std::nullopt : with_mark(cell, '.', ',');
    if (mark == DecimalMark::point) return point ? point : package::number_in(cell);  // "1e6"
    const auto comma = with_mark(cell, ',', '.');
    if (mark == DecimalMark::comma) return comma;
    return point && comma && *point == *comma ? point : std::nullopt;
}

double number_at(std::string_view cell, DecimalMark mark, const csv::Place& place) {
    if (const auto value = number_in(cell, mark)) return *value;
    const bool point = number_in(cell, DecimalMark::point).has_value(), comma = number_in(cell, DecimalMark::comma).has_value();
    if (!point && !comma)
        throw csv::error_at(place, format(number_complaint(in_ascii(cell)), {csv::shown(cell)}),
                            {"Corrija la celda, o lea la columna como categorías o texto",
                             "Correct the cell, or read the column as categories or text"});
    if (mark == DecimalMark::undecided)
        throw csv::error_at(place,
                            format(Text{"{0} es ambiguo: puede llevar coma decimal o separador de miles",
                                        "{0} is ambiguous: it may have a decimal mark or grouping"},
                                   {csv::shown(cell)}),
                            {"Diga si los decimales van tras coma o punto (--decimal comma|point)",
                             "Say whether decimals come after a comma or a point (--decimal comma|point)"});
    throw csv::error_at(place,
                        mark == DecimalMark::comma
                            ? format(Text{"{0} no es un número con coma decimal, como los demás de la columna",
                                          "{0} is no number with a decimal comma, like the others of the column"},
                                     {csv::shown(cell)})
                            : format(Text{"{0} no es un número con punto decimal, como los demás de la columna",
                                          "{0} is no number with a decimal point, like the others of the column"},
                                     {csv::shown(cell)}),
                        {"Escriba todos los números de la columna del mismo modo", "Write all numbers of the column the same way"});
}

void NumberLook::see(std::string_view cell) {
    ++seen_;
    const auto point = number_in(cell, DecimalMark::point), comma = number_in(cell, DecimalMark::comma);
    if ((!point && !comma) || package::leading_zero(cell)) {
        ++others_;
        return;
    }
    if (!comma) ++points_;
    else if (!point) ++commas_;
    else if (*point != *comma && !ambiguous_) ambiguous_ = std::string(package::trimmed(cell));
}

DecimalMark NumberLook::mark() const {
    if (points_ + commas_ == 0) return DecimalMark::undecided;
    return commas_ > points_ ? DecimalMark::comma : DecimalMark::point;
}

}  // namespace cabildo::db::sheet
