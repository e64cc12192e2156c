// Text on paper: fonts, and paragraphs broken into lines. Measures in points.
#pragma once

#include "report_parts.hpp"

#include <cabildo/render/drawing.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

typedef struct _cairo cairo_t;
typedef struct _PangoAttrList PangoAttrList;
typedef struct _PangoContext PangoContext;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoLayout PangoLayout;

namespace cabildo::render::paged {

enum class Align { left, centre, right };

struct Look {
    double size = 9.5;
    Colour colour{};
    bool bold = false, italic = false, mono = false;
    bool whole_words = false;  ///< lines break at spaces only, as those of a command
    bool figures = false;      ///< no kerning: a text is as wide as its characters together
    Align align = Align::left;
};

/// A text in lines.
class Lines {
public:
    struct Line {
        double top, height, baseline;  ///< of the block's top
    };

    explicit Lines(std::shared_ptr<PangoLayout> layout);

    std::size_t count() const { return lines_.size(); }
    const Line& operator[](std::size_t line) const { return lines_[line]; }
    double height() const;
    double width() const { return width_; }  ///< of the widest line
    /// One line, its top at `y`.
    void paint(cairo_t* context, std::size_t line, double x, double y) const;
    void paint(cairo_t* context, double x, double y) const;
    /// All lines, the first one's letters on `y`.
    void paint_on(cairo_t* context, double x, double y) const;

private:
    std::shared_ptr<PangoLayout> layout_;
    std::vector<Line> lines_;
    double width_ = 0;
};

/// The fonts of one report.
class Type {
public:
    /// `font`: the house's family, empty for the program's own. Throws Error where it is not installed, or no font is.
    Type(const std::string& font, Language language);

    /// In lines no wider than `width`; in one line, unless it holds line ends, where that is 0. Colours are the look's.
    Lines lines(const std::vector<Span>& spans, const Look& look, double width = 0) const;
    Lines lines(std::string_view text, const Look& look, double width = 0) const;
    /// A text with marks raised behind it.
    Lines lines(std::string_view text, const std::vector<std::string>& marks, const Look& look, double width = 0) const;

    /// Of a single line; remembered, as tables repeat their figures.
    double width(std::string_view text, const Look& look) const;
    double width(std::string_view text, const std::vector<std::string>& marks, const Look& look) const;
    /// Of the longest part that stays in one line.
    double longest_word(std::string_view text, const Look& look) const;
    /// The text, or its beginning and "…", in no more than `room`.
    std::string shortened(const std::string& text, const Look& look, double room) const;

    /// The family that is used in place of the program's own, which is not installed; empty where it is.
    const std::string& fallback() const { return fallback_; }

private:
    struct Run {
        std::size_t start, end;
        bool strong, emphasis, raised;
    };
    Lines laid_out(const std::string& text, const std::vector<Run>& runs, const Look& look, double width) const;
    double width_of_figures(std::string_view text, const Look& look) const;

    std::shared_ptr<PangoFontMap> map_;
    std::shared_ptr<PangoContext> context_;
    std::string families_, fallback_;
    mutable std::unordered_map<std::string, double> widths_;
    /// What texts of one look share; the look's own key.
    struct Shared {
        std::shared_ptr<PangoFontDescription> font;
        std::shared_ptr<PangoAttrList> attributes;
    };
    const Shared& shared_by(const Look& look) const;
    mutable std::unordered_map<std::string, Shared> shared_;
};

}  // namespace cabildo::render::paged
