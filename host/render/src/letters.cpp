#include "letters.hpp"

#include <cabildo/error.hpp>

#include <pango/pangocairo.h>

#include <memory>

namespace cabildo::render {

std::string family_found(PangoContext* context, const std::string& families) {
    const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> wanted(
        pango_font_description_from_string(families.c_str()), pango_font_description_free);
    const std::unique_ptr<PangoFont, decltype(&g_object_unref)> font(pango_context_load_font(context, wanted.get()), g_object_unref);
    if (!font || !pango_font_has_char(font.get(), 'A'))
        throw Error({"no hay ninguna letra instalada", "no font is installed"}, {},
                    {"Instale el paquete fonts-noto-core.", "Install the package fonts-noto-core."});
    const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> found(pango_font_describe(font.get()),
                                                                                              pango_font_description_free);
    return pango_font_description_get_family(found.get());
}

}  // namespace cabildo::render
