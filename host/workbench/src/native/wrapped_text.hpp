// A paragraph that wraps to the width it is given: a native label, so that it can be selected, copied and read aloud.
#pragma once

#include <wx/stattext.h>

#include <string_view>

namespace cabildo::workbench {

/// Document text (**strong**, *emphasis*) as Pango mark-up; everything else escaped.
wxString markup_of(std::string_view text);

/// Plain text as Pango mark-up.
wxString escaped(std::string_view text);

class WrappedText : public wxStaticText {
public:
    /// `markup` as of markup_of(). Selectable ones take the keyboard focus.
    WrappedText(wxWindow* parent, const wxString& markup, bool selectable = true);

    void set_markup(const wxString& markup);
    /// What does not fit in so many lines is cut with "…".
    void set_most_lines(int lines);
    /// Height in px when wrapped to `width` px.
    int height_for(int width) const;
    /// Width in px without wrapping.
    int natural_width() const;

private:
    int most_lines_ = 0;  ///< 0: as many as there are
};

}  // namespace cabildo::workbench
