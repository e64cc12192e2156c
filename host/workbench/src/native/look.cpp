#include "native/look.hpp"

#include "language.hpp"

#include <wx/settings.h>
#include <wx/stattext.h>
#include <wx/window.h>

#include <gtk/gtk.h>

#include <cmath>

namespace cabildo::workbench {

namespace {

// Above what wxWidgets itself gives its widgets, below the user's own style sheet.
constexpr guint sheet_priority = GTK_STYLE_PROVIDER_PRIORITY_USER - 1;

// Named colours come from the theme in use, so one sheet serves light and dark.
constexpr const char* sheet = R"(
.cabildo-chip, .cabildo-chip-left, .cabildo-chip-right {
    padding: 1px 10px; min-height: 20px; box-shadow: none; text-shadow: none; background-image: none;
    border: 1px solid alpha(@theme_fg_color, 0.28); background-color: alpha(@theme_selected_bg_color, 0.09); }
.cabildo-chip { border-radius: 13px; background-color: transparent; }
.cabildo-chip-left { border-radius: 13px 0 0 13px; border-right-width: 0; padding-right: 4px; }
.cabildo-chip-right { border-radius: 0 13px 13px 0; border-left-width: 0; padding: 1px 8px 1px 4px; min-width: 12px; }
.cabildo-chip:hover, .cabildo-chip-left:hover, .cabildo-chip-right:hover {
    background-color: alpha(@theme_selected_bg_color, 0.22); }
.cabildo-badge { border-radius: 5px; padding: 3px 10px; color: #5c4400; background-color: #fdf0c8;
    border: 1px solid #e0bf5a; }
.cabildo-dark .cabildo-badge, .cabildo-badge.cabildo-dark { color: #ffe7a3; background-color: #4a3b10;
    border-color: #8a6d1e; }
.cabildo-flat { padding: 1px 8px; min-height: 20px; border-color: transparent; background: none; box-shadow: none;
    color: alpha(@theme_fg_color, 0.72); }
.cabildo-flat:hover, .cabildo-flat:focus { background-color: alpha(@theme_fg_color, 0.08); color: @theme_fg_color; }
.cabildo-muted { color: alpha(@theme_fg_color, 0.66); }
.cabildo-small-muted { color: alpha(@theme_fg_color, 0.66); font-size: 92%; }
.cabildo-title { font-size: 150%; font-weight: bold; }
.cabildo-heading { font-weight: bold; }
.cabildo-primary { color: @theme_selected_fg_color; background-image: none; background-color: @theme_selected_bg_color;
    border-color: shade(@theme_selected_bg_color, 0.85); text-shadow: none; box-shadow: none; }
.cabildo-primary:disabled { color: @insensitive_fg_color; background-color: @insensitive_bg_color; border-color: @borders; }
.cabildo-primary:hover { background-color: shade(@theme_selected_bg_color, 1.08); }
.cabildo-table header button { font-weight: bold; color: @theme_fg_color;
    background-image: none; background-color: mix(@theme_base_color, @theme_fg_color, 0.05); padding: 3px 8px; }
.cabildo-form button, .cabildo-form entry { min-height: 22px; padding: 2px 8px; }
.cabildo-form notebook > header > tabs > tab { font-size: 95%; padding: 5px 3px; }
notebook > header > tabs > tab { padding: 5px 5px; min-width: 0; }
label.cabildo-refused { color: #c01c28; }
label.cabildo-dark.cabildo-refused { color: #ff6b60; }
entry.cabildo-refused, scrolledwindow.cabildo-refused { border-color: #c01c28; box-shadow: inset 0 0 0 1px #c01c28; }
entry.cabildo-read-only, scrolledwindow.cabildo-read-only, scrolledwindow.cabildo-read-only textview,
scrolledwindow.cabildo-read-only text { background-color: transparent; background-image: none; box-shadow: none; }
entry.cabildo-read-only, scrolledwindow.cabildo-read-only { border-color: alpha(@theme_fg_color, 0.14); }
treeview.view.cabildo-navigation { -GtkTreeView-horizontal-separator: 4; }
)";

const char* class_of(Style style) {
    switch (style) {
        case Style::chip: return "cabildo-chip";
        case Style::chip_left: return "cabildo-chip-left";
        case Style::chip_right: return "cabildo-chip-right";
        case Style::badge: return "cabildo-badge";
        case Style::flat: return "cabildo-flat";
        case Style::muted: return "cabildo-muted";
        case Style::small_muted: return "cabildo-small-muted";
        case Style::title: return "cabildo-title";
        case Style::heading: return "cabildo-heading";
        case Style::navigation: return "cabildo-navigation";
        case Style::bar: return "cabildo-bar";
        case Style::status: return "cabildo-status";
        case Style::table: return "cabildo-table";
        case Style::primary: return "cabildo-primary";
        case Style::form: return "cabildo-form";
        case Style::refused: return "cabildo-refused";
        case Style::read_only: return "cabildo-read-only";
    }
    return "";
}

wxColour mixed(const wxColour& a, const wxColour& b, double part_of_b) {
    const auto mix = [part_of_b](unsigned char x, unsigned char y) {
        return static_cast<unsigned char>(std::lround(x * (1 - part_of_b) + y * part_of_b));
    };
    return wxColour(mix(a.Red(), b.Red()), mix(a.Green(), b.Green()), mix(a.Blue(), b.Blue()));
}

/// A named colour of the theme in use. wxWidgets' own answers lag behind a theme that was changed just now.
wxColour theme_colour(const char* name, wxSystemColour otherwise) {
    GtkStyleContext* context = gtk_style_context_new();
    gtk_style_context_set_screen(context, gdk_screen_get_default());
    GdkRGBA found;
    const bool known = gtk_style_context_lookup_color(context, name, &found);
    g_object_unref(context);
    return known ? wxColour(found) : wxSystemSettings::GetColour(otherwise);
}

Colours of_system() {
    const wxColour text = theme_colour("theme_text_color", wxSYS_COLOUR_WINDOWTEXT);
    const wxColour window = theme_colour("theme_base_color", wxSYS_COLOUR_WINDOW);
    const wxColour face = theme_colour("theme_bg_color", wxSYS_COLOUR_BTNFACE);
    Colours result;
    result.text = text;
    result.muted = mixed(text, window, 0.36);
    result.line = mixed(text, window, 0.84);
    result.page = mixed(window, face, 0.35);
    result.card = window;
    result.header = mixed(window, text, 0.05);
    result.rule = mixed(text, window, 0.6);
    result.accent = theme_colour("theme_selected_bg_color", wxSYS_COLOUR_HIGHLIGHT);
    const bool is_dark = dark();
    result.error = is_dark ? wxColour(0xff, 0x6b, 0x60) : wxColour(0xc0, 0x1c, 0x28);
    result.warning = is_dark ? wxColour(0xf5, 0xc2, 0x4b) : wxColour(0xc7, 0x88, 0x00);
    result.note = is_dark ? wxColour(0x6c, 0xb4, 0xf5) : wxColour(0x35, 0x84, 0xe4);
    const double tint = is_dark ? 0.13 : 0.07;
    result.error_tint = mixed(window, result.error, tint);
    result.warning_tint = mixed(window, result.warning, tint + 0.03);
    result.note_tint = mixed(window, result.note, tint);
    return result;
}

Colours in_use;
bool dark_in_use = false;
bool desktop_is_dark = false;

}  // namespace

void apply_theme(Theme theme) {
    GtkSettings* settings = gtk_settings_get_default();
    static bool first = true;
    if (first) {
        gboolean preferred = FALSE;
        g_object_get(settings, "gtk-application-prefer-dark-theme", &preferred, nullptr);
        desktop_is_dark = preferred != FALSE;
        GtkCssProvider* provider = gtk_css_provider_new();
        gtk_css_provider_load_from_data(provider, sheet, -1, nullptr);
        gtk_style_context_add_provider_for_screen(gdk_screen_get_default(),
                                                  reinterpret_cast<GtkStyleProvider*>(provider),
                                                  sheet_priority);
        g_object_unref(provider);
        first = false;
    }
    const bool wanted = theme == Theme::dark || (theme == Theme::system && desktop_is_dark);
    g_object_set(settings, "gtk-application-prefer-dark-theme", wanted ? TRUE : FALSE, nullptr);
    dark_in_use = wanted || theme_colour("theme_base_color", wxSYS_COLOUR_WINDOW).GetLuminance() < 0.5;
    in_use = of_system();
}

bool dark() { return dark_in_use; }

const Colours& colours() { return in_use; }

wxColour colour_of(const render::Colour& colour) {
    const auto byte = [](double part) { return static_cast<unsigned char>(std::lround(part * 255)); };
    return wxColour(byte(colour.red), byte(colour.green), byte(colour.blue), byte(colour.alpha));
}

const render::Palette& figure_palette() { return dark() ? render::Palette::dark() : render::Palette::light(); }

void set_style(wxWindow* window, Style style) {
    GtkStyleContext* context = gtk_widget_get_style_context(window->GetHandle());
    gtk_style_context_add_class(context, class_of(style));
    if (dark()) gtk_style_context_add_class(context, "cabildo-dark");
    // Labels measure themselves anew only when told; GTK itself would tell them after they are shown.
    g_signal_emit_by_name(window->GetHandle(), "style-updated");
    window->InvalidateBestSize();
}

void mark_style(wxWindow* window, Style style, bool on) {
    GtkStyleContext* context = gtk_widget_get_style_context(window->GetHandle());
    if (on) {
        gtk_style_context_add_class(context, class_of(style));
    } else {
        gtk_style_context_remove_class(context, class_of(style));
    }
}

wxStaticText* styled_text(wxWindow* parent, const wxString& text, Style style) {
    auto* result = new wxStaticText(parent, wxID_ANY, label_text(text));
    set_style(result, style);
    return result;
}

}  // namespace cabildo::workbench
