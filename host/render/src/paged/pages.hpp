// A report laid out: its sheets, in order, and what a PDF file needs beside what is painted.
#pragma once

#include "paged/body.hpp"
#include "paged/front.hpp"

#include <cabildo/render/pages.hpp>

#include <optional>

namespace cabildo::render {

struct Pages::State {
    State(Document given, ReportStyle given_style);
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    int count() const { return front() + static_cast<int>(body_sheets.size()); }
    int front() const { return (cover ? 1 : 0) + static_cast<int>(contents_sheets.size()); }
    PaperSize size(int page) const;
    /// `marked`: as Canvas has it.
    void paint(cairo_t* context, int page, std::vector<int>* marked) const;

    Document document;
    ReportStyle style;
    paged::Type type;
    paged::Structure structure;
    paged::Making making;
    paged::Body body;
    std::vector<paged::Sheet> body_sheets;
    std::optional<paged::CoverPage> cover;
    std::vector<paged::Piece> contents;
    std::vector<paged::Sheet> contents_sheets;

private:
    const paged::Sheet& sheet(int page) const;
    void paint_furniture(const paged::Canvas& canvas, int page, bool turned) const;
    std::vector<int> pages_of_entries(int front) const;

    /// Blocks and provenance on sheets; a sheet's worth on one, as large as it can be there.
    void lay_out_body(bool whole);

    std::string head_, head_right_, foot_;
    double scale_ = 1;  ///< of what is painted: where all stands on one sheet, it is laid out on a larger one
};

}  // namespace cabildo::render
