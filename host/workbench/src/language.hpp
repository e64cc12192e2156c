// The language of the window, and texts as wxWidgets wants them. GUI thread only.
#pragma once

#include <cabildo/text.hpp>

#include <wx/string.h>

namespace cabildo::workbench {

Language language();
void set_language(Language language);

/// The text in the window's language.
wxString tr(const Text& text);
/// With {0}, {1}, … replaced.
wxString tr(const Text& pattern, std::initializer_list<std::string_view> arguments);

wxString from_utf8(std::string_view text);
std::string to_utf8(const wxString& text);

/// For labels of controls: a literal '&' is doubled, so that it does not become a mnemonic.
wxString label_text(const wxString& text);

/// "1 234" in the window's language.
std::string number_text(std::int64_t value);

/// The language of the desktop session (LANGUAGE, LC_ALL, LC_MESSAGES, LANG); Spanish where it is neither.
Language session_language();
/// Makes GTK's own dialogs speak the language too. Before GTK starts.
void announce_language(Language language);

}  // namespace cabildo::workbench
