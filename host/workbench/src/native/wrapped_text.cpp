#include "native/wrapped_text.hpp"

#include "language.hpp"

#include <gtk/gtk.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

GtkLabel* label_of(const wxWindow* window) { return reinterpret_cast<GtkLabel*>(window->GetHandle()); }

void append_escaped(std::string& to, char character) {
    switch (character) {
        case '&': to += "&amp;"; break;
        case '<': to += "&lt;"; break;
        case '>': to += "&gt;"; break;
        default: to += character;
    }
}

}  // namespace

wxString markup_of(std::string_view text) {
    std::string markup;
    bool strong = false, emphasis = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool pair = text.substr(i, 2) == "**";
        if (pair && (strong || text.find("**", i + 2) != std::string_view::npos)) {
            markup += strong ? "</b>" : "<b>";
            strong = !strong;
            ++i;
        } else if (text[i] == '*' && !pair && (emphasis || text.find('*', i + 1) != std::string_view::npos)) {
            markup += emphasis ? "</i>" : "<i>";
            emphasis = !emphasis;
        } else {
            append_escaped(markup, text[i]);
        }
    }
    // Tags that cross or stay open would make the whole label unreadable: then it is shown plain.
    if (pango_parse_markup(markup.c_str(), -1, 0, nullptr, nullptr, nullptr, nullptr)) return from_utf8(markup);
    return escaped(text);
}

wxString escaped(std::string_view text) {
    std::string plain;
    for (const char character : text) append_escaped(plain, character);
    return from_utf8(plain);
}

WrappedText::WrappedText(wxWindow* parent, const wxString& markup, bool selectable)
    : wxStaticText(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE) {
    GtkLabel* label = label_of(this);
    gtk_label_set_line_wrap(label, TRUE);
    gtk_label_set_line_wrap_mode(label, PANGO_WRAP_WORD_CHAR);
    gtk_label_set_xalign(label, 0);
    gtk_label_set_yalign(label, 0);
    gtk_label_set_selectable(label, selectable ? TRUE : FALSE);
    set_markup(markup);
}

void WrappedText::set_markup(const wxString& markup) { gtk_label_set_markup(label_of(this), markup.utf8_str()); }

void WrappedText::set_most_lines(int lines) {
    most_lines_ = lines;
    gtk_label_set_ellipsize(label_of(this), PANGO_ELLIPSIZE_END);
    gtk_label_set_lines(label_of(this), lines);
}

int WrappedText::height_for(int width) const {
    // Letters are a little wider on the screen than when measured before they are shown: a line that would just fit breaks.
    const int certain = std::max(width - std::max(width / 150, FromDIP(3)), 1);
    // The label itself may answer from its memory of another width.
    PangoLayout* layout = pango_layout_copy(gtk_label_get_layout(label_of(this)));
    pango_layout_set_width(layout, certain * PANGO_SCALE);
    if (most_lines_ > 0) {
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        pango_layout_set_height(layout, -most_lines_);
    }
    int height = 0;
    pango_layout_get_pixel_size(layout, nullptr, &height);
    g_object_unref(layout);
    return height;
}

int WrappedText::natural_width() const {
    // Not the label's own answer: it is never less than the width that it has now.
    PangoLayout* layout = pango_layout_copy(gtk_label_get_layout(label_of(this)));
    pango_layout_set_width(layout, -1);
    int width = 0;
    pango_layout_get_pixel_size(layout, &width, nullptr);
    g_object_unref(layout);
    return width + FromDIP(4);
}

}  // namespace cabildo::workbench
