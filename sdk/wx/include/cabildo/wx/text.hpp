// Texts of the SDK, which are UTF-8, as wxWidgets wants them.
#pragma once

#include <cabildo/text.hpp>

#include <wx/string.h>

#include <string>
#include <string_view>

namespace cabildo::wx {

inline wxString from_utf8(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }

inline std::string to_utf8(const wxString& text) {
    const wxScopedCharBuffer bytes = text.utf8_str();
    return {bytes.data(), bytes.length()};
}

/// For labels of controls: a literal '&' is doubled, so that it does not become a mnemonic.
inline wxString label_text(std::string_view text) {
    wxString label = from_utf8(text);
    label.Replace("&", "&&");
    return label;
}

}  // namespace cabildo::wx
