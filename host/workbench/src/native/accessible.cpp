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
    }
    GtkTreePath* first = gtk_tree_path_new_first();
    GdkRectangle area{};
    gtk_tree_view_get_background_area(tree, first, nullptr, &area);
    gtk_tree_path_free(first);
    const int height = std::max(area.height, row_height);
    return header + static_cast<int>(rows) * height + 2;
}

void make_table(wxDataViewCtrl* control, bool vertical_scrolling) {
    gtk_style_context_add_class(gtk_widget_get_style_context(control->GtkGetTreeView()), "cabildo-table");
    gtk_tree_view_set_enable_search(tree_view_of(control), FALSE);
    GtkWidget* scrolled = gtk_widget_get_parent(control->GtkGetTreeView());
    if (!GTK_IS_SCROLLED_WINDOW(scrolled)) return;
    gtk_scrolled_window_set_policy(reinterpret_cast<GtkScrolledWindow*>(scrolled), GTK_POLICY_AUTOMATIC,
                                   vertical_scrolling ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
    gtk_scrolled_window_set_overlay_scrolling(reinterpret_cast<GtkScrolledWindow*>(scrolled), FALSE);
}

void make_navigation(wxDataViewCtrl* control) {
    GtkTreeView* tree = tree_view_of(control);
    gtk_tree_view_set_enable_search(tree, TRUE);
    gtk_tree_view_set_grid_lines(tree, GTK_TREE_VIEW_GRID_LINES_NONE);
    gtk_tree_view_set_headers_visible(tree, FALSE);
    gtk_style_context_add_class(gtk_widget_get_style_context(control->GtkGetTreeView()), "cabildo-navigation");
}

bool copy_selected_text(wxWindow* window) {
    GtkWidget* handle = window->GetHandle();
    if (!GTK_IS_LABEL(handle)) return false;
    auto* label = reinterpret_cast<GtkLabel*>(handle);
    if (!gtk_label_get_selection_bounds(label, nullptr, nullptr)) return false;
    g_signal_emit_by_name(label, "copy-clipboard");
    return true;
}

}  // namespace cabildo::workbench
