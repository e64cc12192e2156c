#include "native/accessible.hpp"

#include <wx/dataview.h>
#include <wx/window.h>

#include <gtk/gtk.h>

namespace cabildo::workbench {

namespace {

AtkObject* accessible_of(wxWindow* window) { return gtk_widget_get_accessible(window->GetHandle()); }

}  // namespace

void set_accessible_name(wxWindow* window, const wxString& name) {
    atk_object_set_name(accessible_of(window), name.utf8_str());
    if (auto* list = dynamic_cast<wxDataViewCtrl*>(window))
        atk_object_set_name(gtk_widget_get_accessible(list->GtkGetTreeView()), name.utf8_str());
}

void set_accessible_description(wxWindow* window, const wxString& description) {
    atk_object_set_description(accessible_of(window), description.utf8_str());
}

void set_label_for(wxWindow* label, wxWindow* control) {
    atk_object_add_relationship(accessible_of(control), ATK_RELATION_LABELLED_BY, accessible_of(label));
    GtkWidget* handle = label->GetHandle();
    if (GTK_IS_LABEL(handle)) gtk_label_set_mnemonic_widget(reinterpret_cast<GtkLabel*>(handle), control->GetHandle());
}

void set_text_room(wxWindow* text, int left_and_right, int above_and_below) {
    GtkWidget* widget = text->GetHandle();
    if (GTK_IS_SCROLLED_WINDOW(widget)) widget = gtk_bin_get_child(GTK_BIN(widget));
    if (!GTK_IS_TEXT_VIEW(widget)) return;
    auto* view = reinterpret_cast<GtkTextView*>(widget);
    gtk_text_view_set_left_margin(view, left_and_right);
    gtk_text_view_set_right_margin(view, left_and_right);
    gtk_text_view_set_top_margin(view, above_and_below);
    gtk_text_view_set_bottom_margin(view, above_and_below);
}

bool copy_selected_text(wxWindow* window) {
    GtkWidget* handle = window->GetHandle();
    if (!GTK_IS_LABEL(handle)) return false;
    auto* label = reinterpret_cast<GtkLabel*>(handle);
    if (!gtk_label_get_selection_bounds(label, nullptr, nullptr)) return false;
    g_signal_emit_by_name(label, "copy-clipboard");
    return true;
}

namespace {

void cut_labels(GtkWidget* widget, gpointer) {
    if (GTK_IS_LABEL(widget)) {
        gtk_label_set_ellipsize(GTK_LABEL(widget), PANGO_ELLIPSIZE_END);
        gtk_label_set_xalign(GTK_LABEL(widget), 0);
        gtk_widget_set_hexpand(widget, TRUE);
        gtk_widget_set_halign(widget, GTK_ALIGN_FILL);
    } else if (GTK_IS_CONTAINER(widget)) {
        if (GTK_IS_ALIGNMENT(widget)) g_object_set(widget, "xalign", 0.0, "yalign", 0.5, "xscale", 1.0, "yscale", 1.0, nullptr);
        gtk_container_forall(GTK_CONTAINER(widget), cut_labels, nullptr);
    }
}

}  // namespace

void cut_long_choice(wxWindow* choice) {
    GtkWidget* widget = choice->GetHandle();
    if (!GTK_IS_COMBO_BOX(widget)) return;
    GList* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(widget));
    for (GList* each = cells; each != nullptr; each = each->next)
        if (GTK_IS_CELL_RENDERER_TEXT(each->data)) g_object_set(each->data, "ellipsize", PANGO_ELLIPSIZE_END, nullptr);
    g_list_free(cells);
    gtk_combo_box_set_popup_fixed_width(GTK_COMBO_BOX(widget), FALSE);
}

void set_drop_down(wxWindow* button, const wxString& text) {
    GtkWidget* widget = button->GetHandle();
    if (GtkWidget* old = gtk_bin_get_child(GTK_BIN(widget))) gtk_container_remove(GTK_CONTAINER(widget), old);
    GtkWidget* row = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, 4);
    GtkWidget* label = gtk_label_new(text.utf8_str());
    gtk_label_set_ellipsize(GTK_LABEL(label), PANGO_ELLIPSIZE_END);
    gtk_label_set_xalign(GTK_LABEL(label), 0);
    gtk_box_pack_start(GTK_BOX(row), label, TRUE, TRUE, 0);
    gtk_box_pack_start(GTK_BOX(row), gtk_image_new_from_icon_name("pan-down-symbolic", GTK_ICON_SIZE_BUTTON), FALSE, FALSE, 0);
    gtk_container_add(GTK_CONTAINER(widget), row);
    gtk_widget_show_all(row);
}

void cut_long_label(wxWindow* button) { cut_labels(button->GetHandle(), nullptr); }

}  // namespace cabildo::workbench
