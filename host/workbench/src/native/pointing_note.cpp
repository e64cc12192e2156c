#include "native/pointing_note.hpp"

#include <wx/window.h>

#include <gtk/gtk.h>

namespace cabildo::workbench {

namespace {
constexpr int widest = 46;  ///< letters
constexpr int room = 8;
}  // namespace

PointingNote::~PointingNote() {
    if (popover_ == nullptr) return;
    auto* popover = static_cast<GtkWidget*>(popover_);
    g_object_remove_weak_pointer(G_OBJECT(popover), &popover_);
    gtk_widget_destroy(popover);
}

void PointingNote::show(const wxString& text) {
    if (!at_->IsShownOnScreen()) return;
    if (popover_ == nullptr) {
        GtkWidget* popover = gtk_popover_new(at_->GetHandle());
        gtk_popover_set_modal(GTK_POPOVER(popover), FALSE);
        gtk_popover_set_position(GTK_POPOVER(popover), GTK_POS_BOTTOM);
        GtkWidget* label = gtk_label_new(nullptr);
        gtk_label_set_line_wrap(GTK_LABEL(label), TRUE);
        gtk_label_set_max_width_chars(GTK_LABEL(label), widest);
        gtk_label_set_xalign(GTK_LABEL(label), 0);
        gtk_container_set_border_width(GTK_CONTAINER(popover), room);
        gtk_container_add(GTK_CONTAINER(popover), label);
        gtk_widget_show(label);
        popover_ = popover;
        g_object_add_weak_pointer(G_OBJECT(popover), &popover_);
    }
    GtkWidget* label = gtk_bin_get_child(GTK_BIN(popover_));
    gtk_label_set_text(GTK_LABEL(label), text.utf8_str());
    gtk_popover_popup(GTK_POPOVER(popover_));
}

void PointingNote::hide() {
    if (popover_ != nullptr) gtk_widget_hide(static_cast<GtkWidget*>(popover_));
}

}  // namespace cabildo::workbench
