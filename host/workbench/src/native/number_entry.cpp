#include "native/number_entry.hpp"

#include "language.hpp"

#include <wx/spinctrl.h>

#include <gtk/gtk.h>

#include <algorithm>
#include <charconv>
#include <string>

namespace cabildo::workbench {

namespace {

gboolean write_value(GtkSpinButton* spin, gpointer) {
    char buffer[64];
    const int digits = static_cast<int>(gtk_spin_button_get_digits(spin));
    const double value = gtk_adjustment_get_value(gtk_spin_button_get_adjustment(spin));
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, digits);
    if (error != std::errc()) return FALSE;
    std::string text(buffer, end);
    if (language() == Language::es) std::replace(text.begin(), text.end(), '.', ',');
    if (text != gtk_entry_get_text(GTK_ENTRY(spin))) gtk_entry_set_text(GTK_ENTRY(spin), text.c_str());
    return TRUE;
}

gint read_value(GtkSpinButton* spin, gdouble* value, gpointer) {
    std::string text = gtk_entry_get_text(GTK_ENTRY(spin));
    std::erase(text, ' ');
    std::replace(text.begin(), text.end(), ',', '.');
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *value);
    return error == std::errc() && end == text.data() + text.size() ? TRUE : GTK_INPUT_ERROR;
}

}  // namespace

void write_in_language(wxSpinCtrlDouble* field) {
    GtkWidget* spin = field->GetHandle();
    if (!GTK_IS_SPIN_BUTTON(spin)) return;
    // Else the comma would be refused: GTK takes the point of the process's locale only.
    gtk_spin_button_set_numeric(GTK_SPIN_BUTTON(spin), FALSE);
    g_signal_connect(spin, "output", reinterpret_cast<GCallback>(write_value), nullptr);
    g_signal_connect(spin, "input", reinterpret_cast<GCallback>(read_value), nullptr);
    gtk_spin_button_update(GTK_SPIN_BUTTON(spin));
}

}  // namespace cabildo::workbench
