// Which layout a figure gets, what lies under a point, and a figure with its title.
#include <cabildo/render/drawing.hpp>

#include "layouts.hpp"

#include <cmath>
#include <numbers>

namespace cabildo::render {
namespace {

bool inside(const PolygonShape& shape, Point p) {
    bool odd = false;
    for (const auto& ring : shape.rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const Point &a = ring[i], &b = ring[j];
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) odd = !odd;
        }
    return odd;
}

/// The tip of a shape that holds the point; nullptr otherwise.
struct TipAt {
    Point point;

    const std::string* operator()(const RectShape& s) const {
        return Box{s.x, s.y, s.x + s.width, s.y + s.height}.contains(point) ? &s.tip : nullptr;
    }
    const std::string* operator()(const LineShape&) const { return nullptr; }
    const std::string* operator()(const PolygonShape& s) const { return inside(s, point) ? &s.tip : nullptr; }
    const std::string* operator()(const CircleShape& s) const {
        return std::hypot(point.x - s.centre.x, point.y - s.centre.y) <= s.radius + 2 ? &s.tip : nullptr;
    }
    const std::string* operator()(const TextShape& s) const { return bounds(s).contains(point) ? &s.tip : nullptr; }
};

void move(Shape& shape, double dx, double dy) {
    const auto shift = [dx, dy](Point& point) { point = {point.x + dx, point.y + dy}; };
    std::visit([&](auto& s) {
        using S = std::decay_t<decltype(s)>;
        if constexpr (std::is_same_v<S, RectShape>) {
            s.x += dx;
            s.y += dy;
        } else if constexpr (std::is_same_v<S, LineShape>) {
            for (Point& point : s.points) shift(point);
        } else if constexpr (std::is_same_v<S, CircleShape>) {
            shift(s.centre);
        } else if constexpr (std::is_same_v<S, TextShape>) {
            shift(s.at);
        } else {
            for (auto& ring : s.rings)
                for (Point& point : ring) shift(point);
        }
    }, shape);
}

}  // namespace

bool Box::contains(Point p) const { return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom; }

bool Box::overlaps(const Box& o) const { return left < o.right && o.left < right && top < o.bottom && o.top < bottom; }

Box bounds(const TextShape& text) {
    const double before = text.style.anchor == Anchor::start ? 0 : text.style.anchor == Anchor::middle ? 0.5 : 1;
    const double left = -before * text.width, top = -0.85 * text.style.size;
    const double right = left + text.width, bottom = 0.25 * text.style.size;
    if (text.angle == 0) return {text.at.x + left, text.at.y + top, text.at.x + right, text.at.y + bottom};
    const double angle = text.angle * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
    Box box{1e9, 1e9, -1e9, -1e9};
    for (const double x : {left, right})
        for (const double y : {top, bottom}) {
            box.left = std::min(box.left, text.at.x + x * c - y * s);
            box.right = std::max(box.right, text.at.x + x * c - y * s);
            box.top = std::min(box.top, text.at.y + x * s + y * c);
            box.bottom = std::max(box.bottom, text.at.y + x * s + y * c);
        }
    return box;
}

const std::string* Drawing::tip_at(Point point) const {
    for (auto shape = shapes.rbegin(); shape != shapes.rend(); ++shape)
        if (const std::string* tip = std::visit(TipAt{point}, *shape); tip != nullptr && !tip->empty()) return tip;
    return nullptr;
}

Drawing draw(const Chart& chart, Language language, double width, const Palette& palette, const TextMeasure& measure) {
    Sheet sheet(width, language, palette, measure);
    switch (chart.kind) {
        case ChartKind::bar:
        case ChartKind::grouped_bar:
        case ChartKind::stacked_bar: return lay_out_bars(sheet, chart);
        case ChartKind::heat_map: return lay_out_heat_map(sheet, chart);
        case ChartKind::dot: return lay_out_dots(sheet, chart);
        case ChartKind::line: return lay_out_lines(sheet, chart);
    }
    return sheet.empty();
}

Drawing draw(const Map& map, Language language, double width, const Palette& palette, const TextMeasure& measure) {
    Sheet sheet(width, language, palette, measure);
    return lay_out_map(sheet, map);
}

Drawing draw(const Network& network, Language language, double width, const Palette& palette, const TextMeasure& measure) {
    Sheet sheet(width, language, palette, measure);
    return lay_out_network(sheet, network);
}

bool is_figure(const Block& block) {
    return std::holds_alternative<Chart>(block) || std::holds_alternative<Map>(block) || std::holds_alternative<Network>(block);
}

Drawing draw(const Block& figure, Language language, double width, const Palette& palette, const TextMeasure& measure) {
    if (const auto* chart = std::get_if<Chart>(&figure)) return draw(*chart, language, width, palette, measure);
    if (const auto* map = std::get_if<Map>(&figure)) return draw(*map, language, width, palette, measure);
    if (const auto* network = std::get_if<Network>(&figure)) return draw(*network, language, width, palette, measure);
    return {};
}

Drawing titled(Drawing drawing, std::string_view title, const Palette& palette, const TextMeasure& measure) {
    constexpr double margin = 16, size = 14, pitch = 19;
    const FittedText lines = fitted(measure, std::string(title), drawing.width, size, true, 3);
    const double head = title.empty() ? margin : margin + static_cast<double>(lines.lines.size()) * pitch + 8;
    Drawing result;
    result.width = drawing.width + 2 * margin;
    result.height = drawing.height + head + margin;
    result.shapes.emplace_back(RectShape{0, 0, result.width, result.height, 0, palette.background, transparent, 0, {}});
    double y = margin + size;
    for (const std::string& line : lines.lines) {
        if (title.empty()) break;
        TextShape shape{{margin, y}, line, {size, true, palette.text, Anchor::start, false}, {}, {}, 0, 0, transparent, {}};
        shape.width = measure.width(line, size, true);
        result.shapes.emplace_back(std::move(shape));
        y += pitch;
    }
    for (Shape& shape : drawing.shapes) {
        move(shape, margin, head);
        result.shapes.push_back(std::move(shape));
    }
    return result;
}

}  // namespace cabildo::render
