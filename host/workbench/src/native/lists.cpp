#include "native/lists.hpp"

#include <wx/dataview.h>

#include <gtk/gtk.h>

#include <string>

namespace cabildo::workbench {

namespace {

GtkTreeView* tree_view_of(wxDataViewCtrl* list) { return reinterpret_cast<GtkTreeView*>(list->GtkGetTreeView()); }

GtkTreeViewColumn* native_of(wxDataViewColumn* column) {
    return reinterpret_cast<GtkTreeViewColumn*>(column->GetGtkHandle());
}

/// The text renderer of a column; null when it has none.
GtkCellRenderer* text_renderer_of(GtkTreeViewColumn* column) {
    GList* cells = gtk_cell_layout_get_cells(reinterpret_cast<GtkCellLayout*>(column));
    GtkCellRenderer* found = nullptr;
    for (GList* each = cells; each != nullptr && found == nullptr; each = each->next)
        if (GTK_IS_CELL_RENDERER_TEXT(each->data)) found = static_cast<GtkCellRenderer*>(each->data);
    g_list_free(cells);
    return found;
}

gboolean tell_cut_text(GtkWidget* widget, gint x, gint y, gboolean by_keyboard, GtkTooltip* tooltip, gpointer) {
    auto* tree = reinterpret_cast<GtkTreeView*>(widget);
    if (by_keyboard) return FALSE;
    gint inside_x = 0, inside_y = 0;
    gtk_tree_view_convert_widget_to_bin_window_coords(tree, x, y, &inside_x, &inside_y);
    GtkTreePath* path = nullptr;
    GtkTreeViewColumn* column = nullptr;
    if (!gtk_tree_view_get_path_at_pos(tree, inside_x, inside_y, &path, &column, nullptr, nullptr)) return FALSE;
    gboolean shown = FALSE;
    GtkTreeIter place;
    GtkTreeModel* model = gtk_tree_view_get_model(tree);
    GtkCellRenderer* renderer = text_renderer_of(column);
    if (renderer != nullptr && gtk_tree_model_get_iter(model, &place, path)) {
        gtk_tree_view_column_cell_set_cell_data(column, model, &place, FALSE, FALSE);
        gint natural = 0, width = 0;
        gtk_cell_renderer_get_preferred_width(renderer, widget, nullptr, &natural);
        gtk_tree_view_column_cell_get_position(column, renderer, nullptr, &width);
        gchar* text = nullptr;
        g_object_get(renderer, "text", &text, nullptr);
        if (text != nullptr && *text != '\0' && natural > width) {
            gtk_tooltip_set_text(tooltip, text);
            gtk_tree_view_set_tooltip_cell(tree, tooltip, path, column, nullptr);
            shown = TRUE;
        }
        g_free(text);
    }
    gtk_tree_path_free(path);
    return shown;
}

/// Up and down go to the page, except in a list that has the focus.
gboolean pass_wheel_on(GtkWidget* widget, GdkEventScroll* event, gpointer) {
    GdkScrollDirection direction = GDK_SCROLL_SMOOTH;
    double x = 0, y = 0;
    const bool discrete = gdk_event_get_scroll_direction(reinterpret_cast<GdkEvent*>(event), &direction);
    if (!discrete) gdk_event_get_scroll_deltas(reinterpret_cast<GdkEvent*>(event), &x, &y);
    const bool upright = discrete ? direction == GDK_SCROLL_UP || direction == GDK_SCROLL_DOWN : y != 0;
    if (upright && !gtk_widget_has_focus(gtk_bin_get_child(reinterpret_cast<GtkBin*>(widget))))
        g_signal_stop_emission_by_name(widget, "scroll-event");
    return FALSE;
}

}  // namespace

void set_column_width(wxDataViewColumn* column, int width) {
    gtk_tree_view_column_set_fixed_width(native_of(column), width);
}

void cut_header(wxDataViewColumn* column, bool at_right) {
    GtkTreeViewColumn* native = native_of(column);
    const std::string title = column->GetTitle().utf8_string();
    GtkWidget* widget = gtk_label_new(title.c_str());
    gtk_label_set_ellipsize(reinterpret_cast<GtkLabel*>(widget), PANGO_ELLIPSIZE_END);
    gtk_label_set_xalign(reinterpret_cast<GtkLabel*>(widget), at_right ? 1.0f : 0.0f);
    gtk_widget_show(widget);
    gtk_tree_view_column_set_widget(native, widget);
    GtkWidget* button = gtk_tree_view_column_get_button(native);
    atk_object_set_name(gtk_widget_get_accessible(button), title.c_str());
    gtk_widget_set_tooltip_text(button, title.c_str());
    // The label lies in an alignment of its own that would leave it no more than its least width.
    if (GtkWidget* alignment = gtk_widget_get_parent(widget); GTK_IS_ALIGNMENT(alignment))
        g_object_set(alignment, "xscale", 1.0, nullptr);
}

void show_cut_texts(wxDataViewCtrl* list) {
    GtkWidget* tree = list->GtkGetTreeView();
    gtk_widget_set_has_tooltip(tree, TRUE);
    g_signal_connect(tree, "query-tooltip", reinterpret_cast<GCallback>(tell_cut_text), nullptr);
}

void make_list(wxDataViewCtrl* list, bool inside_page) {
    gtk_tree_view_set_enable_search(tree_view_of(list), FALSE);
    GtkWidget* scrolled = gtk_widget_get_parent(list->GtkGetTreeView());
    if (!GTK_IS_SCROLLED_WINDOW(scrolled)) return;
    if (inside_page) g_signal_connect(scrolled, "scroll-event", reinterpret_cast<GCallback>(pass_wheel_on), nullptr);
}

void redraw_rows(wxDataViewCtrl* list) { gtk_widget_queue_draw(list->GtkGetTreeView()); }

}  // namespace cabildo::workbench
