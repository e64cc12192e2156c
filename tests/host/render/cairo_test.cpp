#include "gallery_document.hpp"

#include <cabildo/error.hpp>
#include <cabildo/render/cairo.hpp>

#include <boost/test/unit_test.hpp>

#include <cairo.h>

using namespace cabildo;
using namespace cabildo::render;

BOOST_AUTO_TEST_SUITE(cairo_test)

namespace {

/// An opaque picture of a drawing, read pixel by pixel as 0xrrggbb.
class Picture {
public:
    explicit Picture(const Drawing& drawing)
        : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(drawing.width), static_cast<int>(drawing.height))) {
        cairo_t* context = cairo_create(surface_);
        cairo_set_source_rgb(context, 1, 1, 1);
        cairo_paint(context);
        paint(drawing, context);
        cairo_destroy(context);
        cairo_surface_flush(surface_);
    }
    ~Picture() { cairo_surface_destroy(surface_); }
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;

    std::uint32_t at(double x, double y) const {
        const unsigned char* row = cairo_image_surface_get_data(surface_) + static_cast<int>(y) * cairo_image_surface_get_stride(surface_);
        return reinterpret_cast<const std::uint32_t*>(row)[static_cast<int>(x)] & 0xffffffu;
    }
    /// Pixels of a box that are not white.
    int marked(const Box& box) const {
        int count = 0;
        for (double y = std::max(0.0, box.top); y < box.bottom; ++y)
            for (double x = std::max(0.0, box.left); x < box.right; ++x) count += at(x, y) != 0xffffffu;
        return count;
    }

private:
    cairo_surface_t* surface_;
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_png_has_its_size_and_the_same_bytes_twice) {
    const Drawing drawing = draw(test::depth_bars(Language::es), Language::es, 500, Palette::light());
    const std::string png = to_png(drawing, 2);
    BOOST_TEST(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(png[i]); };
    BOOST_TEST((byte(18) << 8 | byte(19)) == 1000);
    BOOST_TEST((byte(22) << 8 | byte(23)) == static_cast<int>(drawing.height * 2));
    BOOST_TEST((png == to_png(drawing, 2)));
}

BOOST_AUTO_TEST_CASE(a_picture_too_large_is_refused) {
    const Drawing drawing = draw(test::depth_bars(Language::es), Language::es, 500, Palette::light());
    BOOST_CHECK_THROW(to_png(drawing, 100), Error);
    BOOST_CHECK_THROW(to_png(Drawing{}, 1), Error);
}

BOOST_AUTO_TEST_CASE(shapes_and_texts_are_painted_where_they_were_laid_out) {
    const PangoMeasure measure;
    const Drawing drawing = draw(test::depth_bars(Language::es), Language::es, 500, Palette::light(), measure);
    const Picture picture(drawing);
    for (const Shape& shape : drawing.shapes) {
        if (const auto* bar = std::get_if<RectShape>(&shape); bar != nullptr && bar->fill.ink == 26)
            BOOST_TEST(picture.at(bar->x + bar->width / 2, bar->y + bar->height / 2) == 0x08488au);
        if (const auto* text = std::get_if<TextShape>(&shape)) BOOST_TEST(picture.marked(bounds(*text)) > 0, text->text);
    }
}

BOOST_AUTO_TEST_CASE(built_in_widths_are_those_of_the_font_and_a_little_generous) {
    const PangoMeasure fonts;
    const TextMeasure& table = TextMeasure::built_in();
    for (const char* text : {"Libertador General Bernardo O'Higgins", "31,0\u202f% (9,9–38,4)", "Organización de la sociedad civil", "ÁÉÍÓÚÑ ñandú ¿qué?", "χ² = 92,205"})
        for (const bool bold : {false, true}) {
            const double exact = fonts.width(text, 12, bold), given = table.width(text, 12, bold);
            BOOST_TEST(given >= exact * 0.99, text << " " << given << " < " << exact);
            BOOST_TEST(given <= exact * 1.12, text << " " << given << " > " << exact);
        }
}

BOOST_AUTO_TEST_SUITE_END()
