// Pages as a PDF file.
#include "paged/pages.hpp"
#include "paged/pdf_structure.hpp"

#include <cabildo/error.hpp>

#include <cairo-pdf.h>

namespace cabildo::render {
namespace {

using namespace paged;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    try {
        static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
    return CAIRO_STATUS_SUCCESS;
}

struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};

void check(cairo_status_t status) {
    if (status == CAIRO_STATUS_SUCCESS) return;
    const std::string why = cairo_status_to_string(status);
    throw Error({"no se pudo escribir el PDF (" + why + ")", "the PDF could not be written (" + why + ")"}, {},
                {"Libere memoria e intente de nuevo.", "Free memory and try again."});
}

void add_outline(cairo_surface_t* surface, const std::vector<Entry>& entries) {
    std::vector<int> parents{CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT};
    for (const Entry& entry : entries) {
        const auto level = static_cast<std::size_t>(entry.level);
        const std::string title = (entry.number.empty() ? "" : entry.number + " ") + entry.title;
        const std::string target = "dest='" + entry.destination + "'";
        const int id = cairo_pdf_surface_add_outline(surface, parents[level - 1], title.c_str(), target.c_str(),
                                                     entry.level == 1 ? CAIRO_PDF_OUTLINE_FLAG_BOLD : static_cast<cairo_pdf_outline_flags_t>(0));
        for (std::size_t below = level; below < parents.size(); ++below) parents[below] = id;
    }
}

}  // namespace

std::string to_pdf(const Document& document, const ReportStyle& style) {
    const Pages pages(document, style);
    const Pages::State& state = *pages.state_;
    std::string bytes;
    std::vector<int> marked;
    {
        const PaperSize first = state.size(0);
        const std::unique_ptr<cairo_surface_t, Free> surface(
            cairo_pdf_surface_create_for_stream(append, &bytes, first.width, first.height));
        const std::unique_ptr<cairo_t, Free> context(cairo_create(surface.get()));
        const Cover cover = completed(style.cover, style.house, document);
        const auto tell = [&surface](cairo_pdf_metadata_t what, const std::string& text) {
            if (!text.empty()) cairo_pdf_surface_set_metadata(surface.get(), what, text.c_str());
        };
        // The same provenance gives the same bytes: no date of writing.
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
        tell(CAIRO_PDF_METADATA_TITLE, cover.title);
        tell(CAIRO_PDF_METADATA_SUBJECT, cover.subtitle);
        tell(CAIRO_PDF_METADATA_AUTHOR, cover.authors.empty() ? cover.institution : cover.authors);
        tell(CAIRO_PDF_METADATA_CREATOR, "Cabildo " + document.provenance.program_version);
        for (int page = 0; page < state.count(); ++page) {
            const PaperSize size = state.size(page);
            cairo_pdf_surface_set_size(surface.get(), size.width, size.height);
            state.paint(context.get(), page, &marked);
            cairo_show_page(context.get());
            check(cairo_status(context.get()));
        }
        add_outline(surface.get(), state.body.entries);
        cairo_surface_finish(surface.get());
        check(cairo_surface_status(surface.get()));
    }
    return with_structure(bytes, state.structure, marked, document.language);
}

}  // namespace cabildo::render
