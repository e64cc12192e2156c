#include "paged/front.hpp"

#include "page_words.hpp"
#include "paged/paragraphs.hpp"

#include <cabildo/error.hpp>

#include <cairo.h>

#include <algorithm>
#include <cstring>

namespace cabildo::render::paged {
namespace {

constexpr double side = 62;
constexpr double logo_width = 170, logo_height = 64;

Look look(double size, const Colour& colour, bool bold = false) {
    Look look;
    look.size = size;
    look.colour = colour;
    look.bold = bold;
    return look;
}

struct Reading {
    const std::string& bytes;
    std::size_t at = 0;
};

cairo_status_t read(void* closure, unsigned char* data, unsigned int length) {
    auto& reading = *static_cast<Reading*>(closure);
    if (reading.bytes.size() - reading.at < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, reading.bytes.data() + reading.at, length);
    reading.at += length;
    return CAIRO_STATUS_SUCCESS;
}

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

Surface picture_of(const std::string& png) {
    Reading reading{png};
    Surface surface(cairo_image_surface_create_from_png_stream(read, &reading), cairo_surface_destroy);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        throw Error({"el logo del estilo no se puede leer como PNG", "the style's logo cannot be read as PNG"}, {},
                    {"Guárdelo de nuevo como PNG.", "Save it as PNG again."});
    return surface;
}

}  // namespace

CoverPage::CoverPage(const Making& making, const ReportStyle& style)
    : sheet_(making.frame.upright), band_(style.house.band.value_or(style.house.accent)) {
    const Cover cover = completed(style.cover, style.house, making.document);
    const double width = sheet_.width - 2 * side;
    const Colour on_band = Palette::light().on(band_);
    const Look title = look(cover.title.size() > 60 ? 24 : 31, on_band, true), institution = look(12, on_band);
    const double title_height = making.type.lines(cover.title, title, width).height();
    const double institution_height = cover.institution.empty() ? 0 : making.type.lines(cover.institution, institution, width).height();
    band_height_ = std::max(sheet_.height * 0.42, 150 + title_height + institution_height);
    place(making, cover.institution, institution, 62);
    place(making, cover.title, title, band_height_ - 40 - title_height);
    double y = band_height_ + 26;
    if (!cover.subtitle.empty()) y += place(making, cover.subtitle, look(14, making.inks.muted), y) + 22;
    place_facts(making, cover, y);
    const double foot = sheet_.height - 54;
    place(making, "Cabildo " + making.document.provenance.program_version, look(8.5, making.inks.muted), foot - 10);
    if (!style.house.logo) return;
    const Logo& logo = *style.house.logo;
    picture_of(logo.bytes);  // what cannot be read is told before anything is painted
    logo_ = logo.bytes;
    const double scale = std::min(logo_width / logo.width, logo_height / logo.height);
    const double right = sheet_.width - side;
    logo_box_ = {right - logo.width * scale, foot - logo.height * scale, right, foot};
}

double CoverPage::place(const Making& making, const std::string& text, const Look& how, double y) {
    if (text.empty()) return 0;
    texts_.push_back({making.type.lines(text, how, sheet_.width - 2 * side), y, making.structure.add("P")});
    return texts_.back().lines.height();
}

void CoverPage::place_facts(const Making& making, const Cover& cover, double y) {
    bool any = false;
    for (const std::string* text : {&cover.authors, &cover.period, &cover.date}) {
        if (text->empty()) continue;
        y += place(making, *text, look(11, making.inks.text), y) + 4;
        any = true;
    }
    if (any) y += 10;
    for (const std::string& part : source_parts(making.document)) y += place(making, part, look(10, making.inks.text), y) + 3;
}

void CoverPage::paint(const Canvas& canvas) const {
    canvas.fill({0, 0, sheet_.width, band_height_}, band_);
    for (const Line& line : texts_) canvas.marked(line.element, [&] { line.lines.paint(canvas.context(), side, line.y); });
    if (logo_.empty()) return;
    const Surface picture = picture_of(logo_);
    cairo_t* context = canvas.context();
    cairo_save(context);
    cairo_translate(context, logo_box_.left, logo_box_.top);
    const double scale = (logo_box_.right - logo_box_.left) / cairo_image_surface_get_width(picture.get());
    cairo_scale(context, scale, scale);
    cairo_set_source_surface(context, picture.get(), 0, 0);
    cairo_paint(context);
    cairo_restore(context);
}

std::vector<Piece> contents_of(const Making& making, const std::vector<Entry>& entries, const std::vector<int>& pages) {
    std::vector<Piece> pieces;
    const double width = making.frame.width(false);
    add_paragraph(pieces, making.type.lines(making.in(words::contents), look(17, making.inks.text, true), width),
                  {making.structure.add("H1"), 0, false, true});
    put_bar_above(pieces.front(), making.accent);
    pieces.back().height += 10;
    const int list = making.structure.add("TOC");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        const bool first = entry.level == 1;
        const double indent = entry.level == 1 ? 0 : entry.level == 2 ? 20 : 44, numbers = entry.number.empty() ? 0 : first ? 20 : 24;
        const Look how = look(first ? 10 : 9.2, making.inks.text, first);
        const auto number = std::make_shared<const Lines>(making.type.lines(entry.number, how));
        const auto title = std::make_shared<const Lines>(making.type.lines(entry.title, how, width - indent - numbers - 40));
        const auto page = std::make_shared<const Lines>(making.type.lines(std::to_string(pages[i]), how));
        const int element = making.structure.add("Link", making.structure.add("TOCI", list));
        Piece piece;
        piece.height = title->height();
        piece.before = first ? 9 : 2.5;
        piece.with_next = first && i + 1 < entries.size() && entries[i + 1].level > 1;
        piece.paint = [=, target = entry.destination, muted = making.inks.muted](const Canvas& canvas, double x, double y) {
            canvas.link_to(element, target, [&] {
                if (numbers > 0) number->paint(canvas.context(), x + indent, y);
                title->paint(canvas.context(), x + indent + numbers, y);
                const Lines::Line& last = (*title)[title->count() - 1];
                page->paint_on(canvas.context(), x + width - page->width(), y + last.baseline);
            });
            const Lines::Line& last = (*title)[title->count() - 1];
            const double left = x + indent + numbers + (title->count() == 1 ? title->width() : width - indent - numbers - 40) + 5;
            const double right = x + width - page->width() - 5;
            cairo_save(canvas.context());
            static constexpr double dots[] = {0.6, 3};
            cairo_set_dash(canvas.context(), dots, 2, left);
            if (right > left) canvas.line({left, y + last.baseline - 0.5}, {right, y + last.baseline - 0.5}, 0.6, muted);
            cairo_restore(canvas.context());
        };
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

}  // namespace cabildo::render::paged
