// The two looks. Categorical colours keep their distance under simulated protanopia, deuteranopia and tritanopia.
#include <cabildo/render/drawing.hpp>

#include "ink.hpp"

#include <cmath>
#include <string>

namespace cabildo::render {
namespace {

Colour hex(std::uint32_t rgb, int number) {
    const auto part = [rgb](int shift) { return static_cast<double>((rgb >> shift) & 0xffu) / 255.0; };
    return {part(16), part(8), part(0), 1, static_cast<std::uint8_t>(number)};
}

template <std::size_t N>
std::array<Colour, N> inks(const std::uint32_t (&rgb)[N], int first) {
    std::array<Colour, N> colours;
    for (std::size_t i = 0; i < N; ++i) colours[i] = hex(rgb[i], first + static_cast<int>(i));
    return colours;
}

Palette make_light() {
    Palette p;
    p.background = hex(0xffffff, ink::background);
    p.text = hex(0x1f2328, ink::text);
    p.muted = hex(0x5f6772, ink::muted);
    p.grid = hex(0xe3e6ea, ink::grid);
    p.accent = hex(0x2171b5, ink::accent);
    p.warning = hex(0xb3560f, ink::warning);
    p.neutral = hex(0xd6d9de, ink::neutral);
    p.categorical = inks({0x2171b5, 0xc4500a, 0x1d5c3a, 0xb96a86, 0x3a2f9e, 0x28a0bf, 0xa68a52, 0x4a3550}, ink::categorical);
    p.sequential = inks({0xf3f8fd, 0xd6e6f4, 0xb0d0ea, 0x7fb5dc, 0x4a92c8, 0x2171b5, 0x08488a}, ink::sequential);
    p.diverging = inks({0x8f430d, 0xcf7f3f, 0xefc49c, 0xf1f2f3, 0xb0d0ea, 0x4a92c8, 0x114f8f}, ink::diverging);
    return p;
}

Palette make_dark() {
    Palette p;
    p.background = hex(0x1a1c1f, ink::background);
    p.text = hex(0xe6e8eb, ink::text);
    p.muted = hex(0xa3abb5, ink::muted);
    p.grid = hex(0x33373d, ink::grid);
    p.accent = hex(0x5aa3e0, ink::accent);
    p.warning = hex(0xf0a35e, ink::warning);
    p.neutral = hex(0x3a3e45, ink::neutral);
    p.categorical = inks({0x5aa3e0, 0xc97a1e, 0xa8e6b0, 0xb98a9c, 0x3f68e0, 0xdcd8fa, 0xe6b54a, 0x7a6c98}, ink::categorical);
    p.sequential = inks({0x1c2a3a, 0x1f3f5f, 0x235680, 0x2f70a6, 0x4b8fc9, 0x7fb3e2, 0xbcdcf8}, ink::sequential);
    p.diverging = inks({0xf2b27a, 0xb96f32, 0x6b4424, 0x2a2c30, 0x235680, 0x4b8fc9, 0xbcdcf8}, ink::diverging);
    return p;
}

double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

std::string hex_of(const Colour& colour) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text = "#";
    for (const double part : {colour.red, colour.green, colour.blue}) {
        const auto byte = static_cast<unsigned>(std::lround(part * 255));
        text += digits[byte >> 4];
        text += digits[byte & 15u];
    }
    return text;
}

}  // namespace

const Palette& Palette::light() {
    static const Palette palette = make_light();
    return palette;
}

const Palette& Palette::dark() {
    static const Palette palette = make_dark();
    return palette;
}

double contrast(const Colour& one, const Colour& other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Colour Palette::on(const Colour& fill) const {
    const std::uint8_t number = fill.ink == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(fill.ink + ink::text_on);
    const Colour black{0.078, 0.09, 0.102, 1, number}, white{1, 1, 1, 1, number};
    return contrast(fill, white) >= 4.5 || contrast(fill, white) >= contrast(fill, black) ? white : black;
}

std::string css_colour(const Colour& colour) { return hex_of(colour); }

std::string ink_properties(const Palette& palette) {
    std::string css;
    const auto add = [&](const Colour& colour) {
        css += "--ink-" + std::to_string(colour.ink) + ":" + hex_of(colour) + ";";
    };
    for (const Colour* colour : {&palette.background, &palette.text, &palette.muted, &palette.grid, &palette.accent,
                                 &palette.warning, &palette.neutral})
        add(*colour);
    const auto add_all = [&](const auto& colours) {
        for (const Colour& colour : colours) {
            add(colour);
            add(palette.on(colour));
        }
    };
    add_all(palette.categorical);
    add_all(palette.sequential);
    add_all(palette.diverging);
    add(palette.on(palette.neutral));
    return css;
}

std::string svg_style() {
    std::string css;
    const auto add = [&](int number) {
        const std::string n = std::to_string(number);
        css += ".f" + n + "{fill:var(--ink-" + n + ")}.s" + n + "{stroke:var(--ink-" + n + ")}";
    };
    const auto add_range = [&](int first, std::size_t count) {
        for (int i = 0; i < static_cast<int>(count); ++i) {
            add(first + i);
            add(first + i + ink::text_on);
        }
    };
    for (int number = ink::background; number <= ink::neutral; ++number) add(number);
    add(ink::neutral + ink::text_on);
    add_range(ink::categorical, 8);
    add_range(ink::sequential, 7);
    add_range(ink::diverging, 7);
    return css;
}

}  // namespace cabildo::render
