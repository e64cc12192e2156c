#include "native/print_operation.hpp"

#include <cabildo/error.hpp>

#include <wx/window.h>

#include <gtk/gtk.h>

#include <algorithm>
#include <memory>

namespace cabildo::workbench {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <typename Object>
using Held = std::unique_ptr<Object, Unref>;

/// What was chosen in the last dialog.
Held<GtkPrintSettings>& last_settings() {
    static Held<GtkPrintSettings> settings;
    return settings;
}

const render::Pages& pages_of(gpointer data) { return *static_cast<const render::Pages*>(data); }

/// An upright sheet of the size of a page.
Held<GtkPageSetup> sheet_for(const render::PaperSize& size) {
    Held<GtkPageSetup> setup(gtk_page_setup_new());
    const double width = std::min(size.width, size.height), height = std::max(size.width, size.height);
    constexpr double tolerance = 2;
    GtkPaperSize* paper = nullptr;
    for (const char* name : {GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER, "na_foolscap", GTK_PAPER_NAME_LEGAL}) {
        GtkPaperSize* known = gtk_paper_size_new(name);
        const bool fits = std::abs(gtk_paper_size_get_width(known, GTK_UNIT_POINTS) - width) < tolerance &&
                          std::abs(gtk_paper_size_get_height(known, GTK_UNIT_POINTS) - height) < tolerance;
        if (fits && paper == nullptr) {
            paper = known;
        } else {
            gtk_paper_size_free(known);
        }
    }
    if (paper == nullptr) paper = gtk_paper_size_new_custom("cabildo", "Cabildo", width, height, GTK_UNIT_POINTS);
    gtk_page_setup_set_paper_size_and_default_margins(setup.get(), paper);
    gtk_paper_size_free(paper);
    return setup;
}

void turn_sheet(GtkPrintOperation*, GtkPrintContext*, gint page, GtkPageSetup* setup, gpointer data) {
    const render::PaperSize size = pages_of(data).size(page);
    gtk_page_setup_set_orientation(setup, size.width > size.height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/// A page fills the sheet that the printer has: another paper than it was laid out for makes it smaller, never cut.
void draw_page(GtkPrintOperation*, GtkPrintContext* context, gint page, gpointer data) {
    const render::PaperSize size = pages_of(data).size(page);
    const double width = gtk_print_context_get_width(context), height = gtk_print_context_get_height(context);
    const double scale = std::min({width / size.width, height / size.height, 1.0});
    cairo_t* cairo = gtk_print_context_get_cairo_context(context);
    cairo_save(cairo);
    cairo_translate(cairo, (width - scale * size.width) / 2, (height - scale * size.height) / 2);
    cairo_scale(cairo, scale, scale);
    pages_of(data).paint(cairo, page);
    cairo_restore(cairo);
}

Held<GtkPrintOperation> operation_for(const render::Pages& pages, const std::string& name) {
    Held<GtkPrintOperation> operation(gtk_print_operation_new());
    gtk_print_operation_set_job_name(operation.get(), name.c_str());
    gtk_print_operation_set_n_pages(operation.get(), pages.count());
    gtk_print_operation_set_unit(operation.get(), GTK_UNIT_POINTS);
    gtk_print_operation_set_use_full_page(operation.get(), TRUE);
    gtk_print_operation_set_embed_page_setup(operation.get(), TRUE);
    gtk_print_operation_set_default_page_setup(operation.get(), sheet_for(pages.size(0)).get());
    auto* data = const_cast<render::Pages*>(&pages);
    g_signal_connect(operation.get(), "request-page-setup", G_CALLBACK(turn_sheet), data);
    g_signal_connect(operation.get(), "draw-page", G_CALLBACK(draw_page), data);
    return operation;
}

GtkPrintOperationResult run(GtkPrintOperation* operation, GtkPrintOperationAction action, wxWindow* parent, const std::string& name) {
    GtkWidget* window = parent != nullptr ? gtk_widget_get_toplevel(parent->GetHandle()) : nullptr;
    GError* problem = nullptr;
    const auto result = gtk_print_operation_run(operation, action, GTK_IS_WINDOW(window) ? reinterpret_cast<GtkWindow*>(window) : nullptr, &problem);
    if (result != GTK_PRINT_OPERATION_RESULT_ERROR) return result;
    const std::string why = problem != nullptr ? problem->message : "";
    g_clear_error(&problem);
    throw Error({"no se pudo imprimir: " + why, "could not print: " + why}, name,
                {"Revise la impresora, o exporte a PDF.", "Check the printer, or export to PDF."});
}

}  // namespace

bool print_pages(wxWindow* parent, const render::Pages& pages, const std::string& name) {
    const auto operation = operation_for(pages, name);
    if (last_settings()) gtk_print_operation_set_print_settings(operation.get(), last_settings().get());
    const auto result = run(operation.get(), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, name);
    if (result != GTK_PRINT_OPERATION_RESULT_APPLY) return false;
    if (GtkPrintSettings* chosen = gtk_print_operation_get_print_settings(operation.get())) {
        g_object_ref(chosen);
        last_settings().reset(chosen);
    }
    return true;
}

void print_pages_to_file(wxWindow* parent, const render::Pages& pages, const std::string& name, const std::filesystem::path& file) {
    const auto operation = operation_for(pages, name);
    gtk_print_operation_set_export_filename(operation.get(), file.c_str());
    run(operation.get(), GTK_PRINT_OPERATION_ACTION_EXPORT, parent, name);
}

}  // namespace cabildo::workbench
