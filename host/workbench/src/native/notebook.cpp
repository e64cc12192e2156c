#include "native/notebook.hpp"

#include <wx/notebook.h>

#include <gtk/gtk.h>

namespace cabildo::workbench {

namespace {

GtkNotebook* native_of(const wxNotebook* notebook) { return reinterpret_cast<GtkNotebook*>(notebook->GetHandle()); }

}  // namespace

int width_of_tabs(wxNotebook* notebook) {
    GtkNotebook* native = native_of(notebook);
    const gboolean shown = gtk_notebook_get_show_tabs(native), scrolled = gtk_notebook_get_scrollable(native);
    // Only tabs that do not scroll count with their whole width; pages ask for none.
    gtk_notebook_set_show_tabs(native, TRUE);
    gtk_notebook_set_scrollable(native, FALSE);
    // wxWidgets asks for the size that the notebook has now.
    int asked_width = 0, asked_height = 0, least = 0;
    gtk_widget_get_size_request(notebook->GetHandle(), &asked_width, &asked_height);
    gtk_widget_set_size_request(notebook->GetHandle(), -1, -1);
    gtk_widget_get_preferred_width(notebook->GetHandle(), &least, nullptr);
    gtk_widget_set_size_request(notebook->GetHandle(), asked_width, asked_height);
    gtk_notebook_set_scrollable(native, scrolled);
    gtk_notebook_set_show_tabs(native, shown);
    return least;
}

void show_tabs(wxNotebook* notebook, bool shown) { gtk_notebook_set_show_tabs(native_of(notebook), shown ? TRUE : FALSE); }

bool tabs_shown(const wxNotebook* notebook) { return gtk_notebook_get_show_tabs(native_of(notebook)) != FALSE; }

}  // namespace cabildo::workbench
