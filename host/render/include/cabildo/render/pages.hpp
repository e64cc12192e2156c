// A document on sheets of paper: laid out once, then painted page by page on any Cairo surface (PDF, printer, preview), or
// written as a PDF file.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/render/report_style.hpp>

#include <memory>
#include <string>

typedef struct _cairo cairo_t;

namespace cabildo::render {

/// A document laid out: cover and contents where it is a whole report, then its blocks, then its provenance. Tables that are
/// wider than an upright sheet stand on sheets turned round, and are divided by columns where that is not enough. One thread each.
class Pages {
public:
    /// Throws Error where the house's font is not installed, or there is none at all.
    explicit Pages(Document document, ReportStyle style = {});
    ~Pages();
    Pages(Pages&&) noexcept;
    Pages& operator=(Pages&&) noexcept;

    int count() const;
    /// Of a page from 0 on, in points; wider than high where the sheet is turned round.
    PaperSize size(int page) const;
    /// Paints a page at the context's origin, a point a unit. The context's state is left as it was.
    void paint(cairo_t* context, int page) const;

private:
    friend std::string to_pdf(const Document&, const ReportStyle&);
    struct State;
    std::unique_ptr<State> state_;
};

/// The pages as PDF: text that can be searched and copied, embedded fonts, links, outline, language, and a structure for screen
/// readers (headings, paragraphs, tables with their headers, figures with alternative texts). The same document and style give
/// the same bytes with the same fonts. Throws Error as Pages does, and where memory is short.
std::string to_pdf(const Document& document, const ReportStyle& style = {});

}  // namespace cabildo::render
