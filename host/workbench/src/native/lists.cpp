#include "native/lists.hpp"

#include <wx/dataview.h>

#include <gtk/gtk.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

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

/// Whether the wheel turns up or down rather than sideways.
bool upright(GdkEventScroll* event) {
    if (event->state & GDK_SHIFT_MASK) return false;
    GdkScrollDirection direction = GDK_SCROLL_SMOOTH;
    if (gdk_event_get_scroll_direction(reinterpret_cast<GdkEvent*>(event), &direction))
        return direction == GDK_SCROLL_UP || direction == GDK_SCROLL_DOWN;
    double x = 0, y = 0;
    gdk_event_get_scroll_deltas(reinterpret_cast<GdkEvent*>(event), &x, &y);
    return std::abs(y) > std::abs(x);
}

/// Before the list handles the wheel: upright turns go on to what the list stands in, unless it takes them itself.
gboolean pass_wheel_on(GtkWidget* scrolled, GdkEventScroll* event, gpointer while_focused) {
    GtkWidget* list = gtk_bin_get_child(reinterpret_cast<GtkBin*>(scrolled));
    const bool takes_it = while_focused != nullptr && gtk_widget_has_focus(list);
    if (upright(event) && !takes_it) g_signal_stop_emission_by_name(scrolled, "scroll-event");
    return FALSE;
}

/// The same over the scroll bar below the list, which would take upright turns for sideways ones.
gboolean pass_wheel_of_bar_on(GtkWidget* bar, GdkEventScroll* event, gpointer) {
    if (upright(event)) g_signal_stop_emission_by_name(bar, "scroll-event");
    return FALSE;
}

using Callback = std::function<void()>;

void call(gpointer data) { (*static_cast<Callback*>(data))(); }
void release(gpointer data, GClosure*) { delete static_cast<Callback*>(data); }

/// Connects a signal whose further arguments do not matter.
void connect(gpointer object, const char* signal, Callback callback) {
    g_signal_connect_data(object, signal, reinterpret_cast<GCallback>(call), new Callback(std::move(callback)), release,
                          G_CONNECT_SWAPPED);
}

constexpr int least_bar = 16;  ///< px of a scroll bar with a place of its own

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

void mark_sorted(wxDataViewColumn* column, SortMark mark) {
    GtkWidget* label = gtk_tree_view_column_get_widget(native_of(column));
    if (!GTK_IS_LABEL(label)) return;
    if (gtk_label_get_ellipsize(reinterpret_cast<GtkLabel*>(label)) != PANGO_ELLIPSIZE_NONE) {
        // Beside a label that is cut; GTK draws the arrow of "ascending" pointing down.
        gtk_tree_view_column_set_sort_indicator(native_of(column), mark != SortMark::none);
        gtk_tree_view_column_set_sort_order(native_of(column), mark == SortMark::descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
        return;
    }
    // GTK's own arrow has no room beside a label of several lines: it ends the text.
    constexpr std::string_view rising = " \u25b4", falling = " \u25be";
    std::string text = gtk_label_get_text(reinterpret_cast<GtkLabel*>(label));
    for (const std::string_view arrow : {rising, falling})
        if (text.ends_with(arrow)) text.resize(text.size() - arrow.size());
    if (mark != SortMark::none) text += mark == SortMark::ascending ? rising : falling;
    gtk_label_set_text(reinterpret_cast<GtkLabel*>(label), text.c_str());
}

void on_header_click(wxDataViewColumn* column, std::function<void()> clicked) {
    gtk_tree_view_column_set_clickable(native_of(column), TRUE);
    connect(native_of(column), "clicked", std::move(clicked));
}

int height_for_rows(wxDataViewCtrl* list, unsigned rows, int row_height) {
    GtkTreeView* tree = tree_view_of(list);
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
        if (gtk_widget_get_realized(list->GtkGetTreeView())) {
            gtk_tree_view_convert_bin_window_to_widget_coords(tree, 0, 0, &x, &y);
            header = std::max(header, y);
        }
    }
    gint separator = 0;
    gtk_widget_style_get(list->GtkGetTreeView(), "vertical-separator", &separator, nullptr);
    return header + static_cast<int>(rows) * (row_height + separator) + 2;
}

int scroll_bar_size(wxDataViewCtrl* list) {
    GtkWidget* scrolled = gtk_widget_get_parent(list->GtkGetTreeView());
    if (!GTK_IS_SCROLLED_WINDOW(scrolled)) return 0;
    int natural = 0;
    gtk_widget_get_preferred_height(gtk_scrolled_window_get_hscrollbar(reinterpret_cast<GtkScrolledWindow*>(scrolled)),
                                    nullptr, &natural);
    gint spacing = 0;
    gtk_widget_style_get(scrolled, "scrollbar-spacing", &spacing, nullptr);
    // Before it is shown the bar measures itself as the thin one that lies over the list.
    return std::max(natural, list->FromDIP(least_bar)) + spacing;
}

void pad_cells(wxDataViewColumn* column, int room, int room_above) {
    g_object_set(column->GetRenderer()->GetGtkHandle(), "xpad", static_cast<guint>(room), "ypad",
                 static_cast<guint>(room_above), nullptr);
}

void set_header(wxDataViewColumn* column, const wxString& lines, const wxString& full, bool at_right) {
    auto* native = native_of(column);
    GtkWidget* widget = gtk_label_new(lines.utf8_str());
    gtk_label_set_justify(reinterpret_cast<GtkLabel*>(widget), at_right ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
    gtk_widget_show(widget);
    gtk_tree_view_column_set_widget(native, widget);
    GtkWidget* button = gtk_tree_view_column_get_button(native);
    atk_object_set_name(gtk_widget_get_accessible(button), full.utf8_str());
    if (full != lines) gtk_widget_set_tooltip_text(button, full.utf8_str());
}

ColumnExtent extent_of(wxDataViewCtrl* list, wxDataViewColumn* column) {
    GtkAdjustment* scrolled = gtk_scrollable_get_hadjustment(reinterpret_cast<GtkScrollable*>(list->GtkGetTreeView()));
    const int offset = scrolled != nullptr ? static_cast<int>(gtk_adjustment_get_value(scrolled)) : 0;
    return {gtk_tree_view_column_get_x_offset(native_of(column)) - offset, gtk_tree_view_column_get_width(native_of(column))};
}

void show_column(wxDataViewCtrl* list, wxDataViewColumn* column) {
    gtk_tree_view_scroll_to_cell(tree_view_of(list), nullptr, native_of(column), FALSE, 0, 0);
}

void on_columns_moved(wxDataViewCtrl* list, std::function<void()> moved) {
    for (unsigned i = 0; i < list->GetColumnCount(); ++i) {
        connect(native_of(list->GetColumn(i)), "notify::width", moved);
        connect(native_of(list->GetColumn(i)), "notify::x-offset", moved);
    }
    GtkAdjustment* scrolled = gtk_scrollable_get_hadjustment(reinterpret_cast<GtkScrollable*>(list->GtkGetTreeView()));
    if (scrolled != nullptr) connect(scrolled, "value-changed", std::move(moved));
}

void make_list(wxDataViewCtrl* list, Wheel wheel) {
    gtk_tree_view_set_enable_search(tree_view_of(list), FALSE);
    GtkWidget* scrolled = gtk_widget_get_parent(list->GtkGetTreeView());
    if (!GTK_IS_SCROLLED_WINDOW(scrolled) || wheel == Wheel::list) return;
    if (wheel == Wheel::page)
        gtk_scrolled_window_set_policy(reinterpret_cast<GtkScrolledWindow*>(scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
    gtk_scrolled_window_set_overlay_scrolling(reinterpret_cast<GtkScrolledWindow*>(scrolled), FALSE);
    g_signal_connect(scrolled, "scroll-event", reinterpret_cast<GCallback>(pass_wheel_on),
                     wheel == Wheel::focused ? list : nullptr);
    GtkWidget* bar = gtk_scrolled_window_get_hscrollbar(reinterpret_cast<GtkScrolledWindow*>(scrolled));
    g_signal_connect(bar, "scroll-event", reinterpret_cast<GCallback>(pass_wheel_of_bar_on), nullptr);
}

void make_navigation(wxDataViewCtrl* list) {
    GtkTreeView* tree = tree_view_of(list);
    gtk_tree_view_set_enable_search(tree, TRUE);
    gtk_tree_view_set_grid_lines(tree, GTK_TREE_VIEW_GRID_LINES_NONE);
    gtk_tree_view_set_headers_visible(tree, FALSE);
    gtk_style_context_add_class(gtk_widget_get_style_context(list->GtkGetTreeView()), "cabildo-navigation");
}

void redraw_rows(wxDataViewCtrl* list) { gtk_widget_queue_draw(list->GtkGetTreeView()); }

}  // namespace cabildo::workbench
