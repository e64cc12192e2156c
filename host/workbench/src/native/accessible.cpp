#include "native/accessible.hpp"

#include <wx/dataview.h>
#include <wx/window.h>

#include <gtk/gtk.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

AtkObject* accessible_of(wxWindow* window) { return gtk_widget_get_accessible(window->GetHandle()); }

GtkTreeView* tree_view_of(wxDataViewCtrl* control) {
    return reinterpret_cast<GtkTreeView*>(control->GtkGetTreeView());
}

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

void mark_sorted(wxDataViewColumn* column, SortMark mark) {
    auto* native = reinterpret_cast<GtkTreeViewColumn*>(column->GetGtkHandle());
    gtk_tree_view_column_set_sort_indicator(native, mark == SortMark::none ? FALSE : TRUE);
    // GTK draws the arrow of "ascending" pointing down.
    gtk_tree_view_column_set_sort_order(native, mark == SortMark::descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

void on_header_click(wxDataViewColumn* column, std::function<void()> clicked) {
    auto* native = reinterpret_cast<GtkTreeViewColumn*>(column->GetGtkHandle());
    gtk_tree_view_column_set_clickable(native, TRUE);
    auto call = +[](GtkTreeViewColumn*, gpointer data) { (*static_cast<std::function<void()>*>(data))(); };
    auto release = +[](gpointer data, GClosure*) { delete static_cast<std::function<void()>*>(data); };
    g_signal_connect_data(native, "clicked", reinterpret_cast<GCallback>(call),
                          new std::function<void()>(std::move(clicked)), release, GConnectFlags{});
}

int height_for_rows(wxDataViewCtrl* control, unsigned rows, int row_height) {
    GtkTreeView* tree = tree_view_of(control);
    int header = 0;
    if (gtk_tree_view_get_headers_visible(tree)) {
        int natural = 0;
        for (guint i = 0; i < gtk_tree_view_get_n_columns(tree); ++i) {
            GtkWidget* button = gtk_tree_view_column_get_button(gtk_tree_view_get_column(tree, static_cast<gint>(i)));
            gtk_widget_get_preferred_height(button, nullptr, &natural);
            header = std::max(header, natural);
        }
        // Once there is a window, the headers' real height is known.
        int x = 0, y = 0;
        if (gtk_widget_get_realized(control->GtkGetTreeView())) {
            gtk_tree_view_convert_bin_window_to_widget_coords(tree, 0, 0, &x, &y);
            header = std::max(header, y);
        }
    }
    gint separator = 0;
    gtk_widget_style_get(control->GtkGetTreeView(), "vertical-separator", &separator, nullptr);
    return header + static_cast<int>(rows) * (row_height + separator) + 2;
}

int scroll_bar_size(wxDataViewCtrl* control) {
    GtkWidget* scrolled = gtk_widget_get_parent(control->GtkGetTreeView());
    if (!GTK_IS_SCROLLED_WINDOW(scrolled)) return 0;
    int natural = 0;
    gtk_widget_get_preferred_height(gtk_scrolled_window_get_hscrollbar(reinterpret_cast<GtkScrolledWindow*>(scrolled)),
                                    nullptr, &natural);
    gint spacing = 0;
    gtk_widget_style_get(scrolled, "scrollbar-spacing", &spacing, nullptr);
    return natural + spacing;
}

void pad_cells(wxDataViewColumn* column, int room, int room_above) {
    g_object_set(column->GetRenderer()->GetGtkHandle(), "xpad", static_cast<guint>(room), "ypad",
                 static_cast<guint>(room_above), nullptr);
}

void set_header(wxDataViewColumn* column, const wxString& lines, const wxString& full, bool at_right) {
    auto* native = reinterpret_cast<GtkTreeViewColumn*>(column->GetGtkHandle());
    GtkWidget* widget = gtk_label_new(lines.utf8_str());
    gtk_label_set_justify(reinterpret_cast<GtkLabel*>(widget), at_right ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
    gtk_widget_show(widget);
    gtk_tree_view_column_set_widget(native, widget);
    GtkWidget* button = gtk_tree_view_column_get_button(native);
    atk_object_set_name(gtk_widget_get_accessible(button), full.utf8_str());
}

void set_header_tip(wxDataViewColumn* column, const wxString& tip) {
    auto* native = reinterpret_cast<GtkTreeViewColumn*>(column->GetGtkHandle());
    gtk_widget_set_tooltip_text(gtk_tree_view_column_get_button(native), tip.utf8_str());
}

namespace {

/// Up and down go to the page, except in a list with the focus that has something to scroll.
gboolean pass_wheel_on(GtkWidget* widget, GdkEventScroll* event, gpointer scrolls_itself) {
    GdkScrollDirection direction = GDK_SCROLL_SMOOTH;
    double x = 0, y = 0;
    const bool discrete = gdk_event_get_scroll_direction(reinterpret_cast<GdkEvent*>(event), &direction);
    if (!discrete) gdk_event_get_scroll_deltas(reinterpret_cast<GdkEvent*>(event), &x, &y);
    const bool upright = discrete ? direction == GDK_SCROLL_UP || direction == GDK_SCROLL_DOWN : y != 0;
    GtkWidget* list = gtk_bin_get_child(reinterpret_cast<GtkBin*>(widget));
    if (upright && !(scrolls_itself != nullptr && gtk_widget_has_focus(list)))
        g_signal_stop_emission_by_name(widget, "scroll-event");
    return FALSE;
}

}  // namespace

void make_table(wxDataViewCtrl* control, bool vertical_scrolling) {
    gtk_style_context_add_class(gtk_widget_get_style_context(control->GtkGetTreeView()), "cabildo-table");
    gtk_tree_view_set_enable_search(tree_view_of(control), FALSE);
    GtkWidget* scrolled = gtk_widget_get_parent(control->GtkGetTreeView());
    if (!GTK_IS_SCROLLED_WINDOW(scrolled)) return;
    gtk_scrolled_window_set_policy(reinterpret_cast<GtkScrolledWindow*>(scrolled), GTK_POLICY_AUTOMATIC,
                                   vertical_scrolling ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
    gtk_scrolled_window_set_overlay_scrolling(reinterpret_cast<GtkScrolledWindow*>(scrolled), FALSE);
    g_signal_connect(scrolled, "scroll-event", reinterpret_cast<GCallback>(pass_wheel_on), vertical_scrolling ? control : nullptr);
}

void make_navigation(wxDataViewCtrl* control) {
    GtkTreeView* tree = tree_view_of(control);
    gtk_tree_view_set_enable_search(tree, TRUE);
    gtk_tree_view_set_grid_lines(tree, GTK_TREE_VIEW_GRID_LINES_NONE);
    gtk_tree_view_set_headers_visible(tree, FALSE);
    gtk_style_context_add_class(gtk_widget_get_style_context(control->GtkGetTreeView()), "cabildo-navigation");
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

void cut_long_label(wxWindow* button) { cut_labels(button->GetHandle(), nullptr); }

}  // namespace cabildo::workbench
