#include "native/dialog_buttons.hpp"

#include "language.hpp"

#include <wx/dialog.h>
#include <wx/sizer.h>

#include <gtk/gtk.h>

namespace cabildo::workbench {

namespace {

/// wxWidgets hands labels that it knows to GTK, which answers in the locale's language: set past it.
void set_label(wxWindow* button, const wxString& label) {
    button->SetLabel(label);
    GtkWidget* handle = button->GetHandle();
    g_object_set(handle, "use-stock", FALSE, nullptr);
    gtk_button_set_label(reinterpret_cast<GtkButton*>(handle), label.utf8_str());
    button->InvalidateBestSize();
}

}  // namespace

wxSizer* dialog_buttons(wxDialog& dialog, const wxString& ok) {
    wxSizer* sizer = dialog.CreateButtonSizer(wxOK | wxCANCEL);
    set_label(dialog.FindWindow(wxID_OK), ok);
    set_label(dialog.FindWindow(wxID_CANCEL), tr({"Cancelar", "Cancel"}));
    return sizer;
}

wxSizer* close_button(wxDialog& dialog) {
    wxSizer* sizer = dialog.CreateButtonSizer(wxCANCEL);
    set_label(dialog.FindWindow(wxID_CANCEL), tr({"Cerrar", "Close"}));
    dialog.FindWindow(wxID_CANCEL)->SetFocus();
    return sizer;
}

}  // namespace cabildo::workbench
