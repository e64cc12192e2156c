// Pictures of other formats as PNG, by gdk-pixbuf: a logo that an institution has as JPEG or SVG.
#include "module/writers.hpp"

#include <cabildo/error.hpp>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace cabildo::render {
namespace {

constexpr int longest_side = 1000;   ///< of the PNG: sharp on a cover, small in a store
constexpr int largest_side = 8000;   ///< of what is read
constexpr std::size_t looked_at = 4096;

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};

const char* mime_type_of(std::string_view bytes) {
    if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
    if (bytes.substr(0, looked_at).find("<svg") != std::string_view::npos) return "image/svg+xml";
    return nullptr;
}

/// What the loader is told of the size, and what it says of it.
struct Size {
    bool vector = false;     ///< drawn at any size
    bool too_large = false;
};

void size_prepared(GdkPixbufLoader* loader, int width, int height, gpointer data) {
    Size& size = *static_cast<Size*>(data);
    const int longer = std::max({width, height, 1});
    size.too_large = !size.vector && longer > largest_side;
    if (!size.vector && longer <= longest_side) return;
    const double scale = static_cast<double>(longest_side) / longer;
    gdk_pixbuf_loader_set_size(loader, std::max(1, static_cast<int>(std::lround(width * scale))),
                               std::max(1, static_cast<int>(std::lround(height * scale))));
}

[[noreturn]] void fail(GError* error) {
    const std::string why = error != nullptr ? error->message : "?";
    g_clear_error(&error);
    throw Error({"la imagen no se puede leer (" + why + ")", "the picture cannot be read (" + why + ")"}, {},
                {"Guárdela de nuevo, o conviértala a PNG.", "Save it again, or convert it to PNG."});
}

}  // namespace

std::string picture_as_png(std::string_view bytes) {
    const char* type = mime_type_of(bytes);
    if (type == nullptr)
        throw Error({"no es una imagen PNG, JPEG ni SVG", "it is not a PNG, JPEG or SVG picture"}, {}, {"Conviértala a PNG.", "Convert it to PNG."});
    Size size;
    size.vector = std::string_view(type) == "image/svg+xml";
    GError* error = nullptr;
    const std::unique_ptr<GdkPixbufLoader, Unref> loader(gdk_pixbuf_loader_new_with_mime_type(type, &error));
    if (!loader) fail(error);
    g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(size_prepared), &size);
    const bool written = gdk_pixbuf_loader_write(loader.get(), reinterpret_cast<const guchar*>(bytes.data()), bytes.size(), &error) != FALSE;
    // A loader is closed whatever has happened.
    const bool closed = gdk_pixbuf_loader_close(loader.get(), written ? &error : nullptr) != FALSE;
    if (size.too_large) {
        g_clear_error(&error);
        throw Error({"la imagen tiene más de 8000 píxeles por lado", "the picture has more than 8,000 pixels a side"}, {},
                    {"Use una más chica.", "Use a smaller one."});
    }
    GdkPixbuf* picture = written && closed ? gdk_pixbuf_loader_get_pixbuf(loader.get()) : nullptr;
    if (picture == nullptr) fail(error);
    gchar* png = nullptr;
    gsize length = 0;
    if (gdk_pixbuf_save_to_buffer(picture, &png, &length, "png", &error, nullptr) == FALSE) fail(error);
    const std::unique_ptr<gchar, decltype(&g_free)> held(png, g_free);
    return {png, length};
}

}  // namespace cabildo::render
