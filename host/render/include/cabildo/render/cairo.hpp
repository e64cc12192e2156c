// Drawings painted with Cairo: on the screen, into PNG and PDF. Needs no display.
#pragma once

#include <cabildo/render/drawing.hpp>

#include <memory>
#include <string>

typedef struct _cairo cairo_t;

namespace cabildo::render {

/// Paints at the context's origin, in its unit. The context's state is left as it was.
void paint(const Drawing& drawing, cairo_t* context);

/// Widths by the fonts that paint() uses on this machine. One thread each.
class PangoMeasure final : public TextMeasure {
public:
    PangoMeasure();
    ~PangoMeasure() override;
    PangoMeasure(const PangoMeasure&) = delete;
    PangoMeasure& operator=(const PangoMeasure&) = delete;

    double width(std::string_view text, double size, bool bold) const override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// PNG bytes, `scale` pixels a px, on a background. Throws Error when the picture would be larger than 32,000 pixels a side, or
/// where no font is installed.
std::string to_png(const Drawing& drawing, double scale = 2, const Colour& background = Palette::light().background);

}  // namespace cabildo::render
