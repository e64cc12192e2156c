#include "module/writers.hpp"

#include <cabildo/render/cairo.hpp>

namespace cabildo::render {

std::string png_of(const Block& figure, Language language, const FileOptions& options) {
    const Palette& palette = Palette::light();
    const PangoMeasure measure;
    const std::string& title = std::visit([](const auto& block) -> const std::string& { return block.title; }, figure);
    return to_png(titled(draw(figure, language, options.figure_width, palette, measure), title, palette, measure), options.figure_scale);
}

}  // namespace cabildo::render
