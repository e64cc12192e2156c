#include "natural_order.hpp"

#include "language.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cabildo::workbench {

namespace {

bool is_digit(wchar_t sign) { return sign >= L'0' && sign <= L'9'; }

}  // namespace

wchar_t plain_letter(wchar_t letter) {
    // Large letters too: the C locale does not know the small ones of those beyond ASCII.
    static const std::array<std::pair<std::wstring_view, wchar_t>, 7> folds{{{L"áàâäãÁÀÂÄÃ", L'a'},
                                                                            {L"éèêëÉÈÊË", L'e'},
                                                                            {L"íìîïÍÌÎÏ", L'i'},
                                                                            {L"óòôöõÓÒÔÖÕ", L'o'},
                                                                            {L"úùûüÚÙÛÜ", L'u'},
                                                                            {L"ñÑ", L'n'},
                                                                            {L"çÇ", L'c'}}};
    if (letter < 128) return letter;
    for (const auto& [letters, plain] : folds)
        if (letters.find(letter) != std::wstring_view::npos) return plain;
    return letter;
}

std::wstring folded(std::string_view utf8) {
    std::wstring text = from_utf8(utf8).Lower().ToStdWstring();
    for (wchar_t& sign : text) sign = plain_letter(sign);
    return text;
}

std::wstring natural_key(std::string_view utf8) {
    const std::wstring text = from_utf8(utf8).Lower().ToStdWstring();
    std::wstring key;
    key.reserve(text.size() + 4);
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i])) {
            key += plain_letter(text[i]);
            if (text[i] == L'ñ' || text[i] == L'Ñ') key += L'\x7f';  // behind every "n" that another letter follows
            ++i;
            continue;
        }
        const auto from = text.begin() + static_cast<std::ptrdiff_t>(i);
        const auto end = std::find_if_not(from, text.end(), is_digit);
        const auto first = std::find_if(from, end, [](wchar_t digit) { return digit != L'0'; });
        // More digits, greater number; whatever it is, it stands where a digit would.
        key += L'0';
        key += static_cast<wchar_t>(end - first + 1);
        key.append(first, end);
        i = static_cast<std::size_t>(end - text.begin());
    }
    return key;
}

}  // namespace cabildo::workbench
