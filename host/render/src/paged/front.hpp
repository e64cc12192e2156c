// Cover and contents of a report.
#pragma once

#include "paged/body.hpp"

#include <cabildo/render/report_style.hpp>

#include <string>
#include <vector>

namespace cabildo::render::paged {

/// Paints the cover on a whole upright sheet.
class CoverPage {
public:
    CoverPage(const Making& making, const ReportStyle& style);
    void paint(const Canvas& canvas) const;

private:
    struct Line {
        Lines lines;
        double y;
        int element;
    };
    /// Its height.
    double place(const Making& making, const std::string& text, const Look& look, double y);
    void place_facts(const Making& making, const Cover& cover, double y);

    PaperSize sheet_;
    Colour band_;
    double band_height_ = 0;
    std::vector<Line> texts_;
    std::string logo_;
    Box logo_box_{};
};

/// Title and a line for each entry, with leaders to its page's number; links go there.
std::vector<Piece> contents_of(const Making& making, const std::vector<Entry>& entries, const std::vector<int>& pages);

}  // namespace cabildo::render::paged
