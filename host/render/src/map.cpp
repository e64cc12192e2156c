// Choropleths. A country much taller than wide is cut from north to south into three pieces of one scale that stand side
// by side; on a narrow sheet it stays whole. Every region has its name and value beside it, with a line to its middle,
// so that a tiny one is as legible as a large one.
#include "geometry.hpp"
#include "layouts.hpp"
#include "words.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cabildo::render {
namespace {

constexpr double between = 14;       ///< px between a piece and its labels, and between pieces
constexpr double name_size = 11;
constexpr double name_pitch = 13;

/// Regions first … last − 1 of the geometry, in a projection of their own middle latitude.
struct Piece {
    std::size_t first = 0, last = 0;
    Box box;            ///< degrees
    double shrink = 1;  ///< px of a degree of longitude to one of latitude
    double x = 0, y = 0, scale = 1;

    double degrees_wide() const { return (box.right - box.left) * shrink; }
    double degrees_high() const { return box.bottom - box.top; }
    Point project(Point geo) const { return {x + (geo.x - box.left) * shrink * scale, y + (box.bottom - geo.y) * scale}; }
};

Piece piece_of(const std::vector<GeoRegion>& regions, std::size_t first, std::size_t last) {
    Piece piece{first, last, {1e9, 1e9, -1e9, -1e9}};
    for (std::size_t i = first; i < last; ++i) {
        const Box& box = regions[i].box;
        piece.box = {std::min(piece.box.left, box.left), std::min(piece.box.top, box.top),
                     std::max(piece.box.right, box.right), std::max(piece.box.bottom, box.bottom)};
    }
    piece.shrink = std::cos((piece.box.top + piece.box.bottom) / 2 * std::numbers::pi / 180);
    return piece;
}

/// Cut so that the tallest of three pieces is as low as can be.
std::vector<Piece> three_pieces(const std::vector<GeoRegion>& regions) {
    std::vector<Piece> best;
    double least = 1e9;
    for (std::size_t i = 1; i + 1 < regions.size(); ++i)
        for (std::size_t j = i + 1; j < regions.size(); ++j) {
            std::vector<Piece> pieces{piece_of(regions, 0, i), piece_of(regions, i, j), piece_of(regions, j, regions.size())};
            double most = 0;
            for (const Piece& piece : pieces) most = std::max(most, piece.degrees_high());
            if (most < least) {
                least = most;
                best = std::move(pieces);
            }
        }
    return best;
}

/// Colours of values: one class a count up to five, else five classes of round bounds.
class Classes {
public:
    Classes(const Map& map, const Sheet& sheet) : palette_(sheet.palette()), whole_(true) {
        double most = 0;
        for (const MapRegion& region : map.regions)
            if (region.value) {
                most = std::max(most, *region.value);
                whole_ = whole_ && *region.value == std::floor(*region.value);
            }
        if (whole_ && most <= 5) axis_ = {0, std::max(1.0, most), 1};
        else axis_ = nice_axis(0, most, 5, whole_);
        count_ = static_cast<std::size_t>(std::lround(axis_.high / axis_.step));
    }

    Colour colour(std::optional<double> value) const {
        if (!value) return palette_.background;
        if (*value <= 0) return palette_.neutral;
        const auto position = static_cast<std::size_t>(std::ceil(*value / axis_.step - 1e-9)) - 1;
        return ordered_colour(palette_, std::min(position, count_ - 1), count_);
    }

    std::vector<LegendItem> legend(const Sheet& sheet, bool percent) const {
        std::vector<LegendItem> items{{palette_.neutral, "0"}};
        const auto written = [&](double value) { return tick_label(value, axis_, sheet.language(), percent); };
        for (std::size_t i = 0; i < count_; ++i) {
            const double low = static_cast<double>(i) * axis_.step, high = low + axis_.step;
            const double first = whole_ ? low + 1 : low;
            items.push_back({ordered_colour(palette_, i, count_),
                             whole_ && first == high ? written(high) : written(first) + "–" + written(high)});
        }
        return items;
    }

private:
    const Palette& palette_;
    bool whole_;
    Axis axis_;
    std::size_t count_ = 1;
};

const MapRegion* region_of(const Map& map, const std::string& id) {
    const auto found = std::find_if(map.regions.begin(), map.regions.end(), [&](const MapRegion& r) { return r.id == id; });
    return found == map.regions.end() ? nullptr : &*found;
}

/// One name and value beside a piece.
struct Label {
    Point from;
    FittedText name;
    std::string whole, value;
    bool weak = false;
    double y = 0;

    double height() const { return static_cast<double>(name.lines.size()) * name_pitch + 5; }
};

/// A piece and the names beside it.
struct Column {
    Piece piece;
    std::vector<Label> labels;
    double x = 0;       ///< where the values begin
    double values = 0;  ///< px of the widest value
    double right = 0, bottom = 0;
};

/// Moves labels so that none overlaps, each as near to its region as that allows. Returns the lowest px.
double spread(std::vector<Label>& labels, double top, double bottom) {
    double at = top;
    for (Label& label : labels) {
        label.y = std::max(at, label.from.y - label.height() / 2);
        at = label.y + label.height();
    }
    double limit = std::max(bottom, top);
    double needed = top;
    for (const Label& label : labels) needed += label.height();
    limit = std::max(limit, needed);
    const double lowest = std::max(bottom, std::min(at, limit));
    for (std::size_t i = labels.size(); i-- > 0;) {
        labels[i].y = std::min(labels[i].y, limit - labels[i].height());
        limit = labels[i].y;
    }
    return lowest;
}

class MapLayout {
public:
    MapLayout(Sheet& sheet, const Map& map, const std::vector<GeoRegion>& regions)
        : sheet_(sheet), map_(map), regions_(regions), classes_(map, sheet) {}

    Drawing lay_out() {
        const double top = legend();
        const std::vector<Column> columns = place(top);
        for (const Column& column : columns) shapes(column.piece);
        double bottom = top;
        for (const Column& column : columns) {
            for (const Label& label : column.labels) name(label, column.x, column.values);
            bottom = std::max(bottom, column.bottom);
        }
        return sheet_.finish(outside(bottom + 6));
    }

private:
    bool percent() const {
        return std::any_of(map_.regions.begin(), map_.regions.end(),
                           [](const MapRegion& region) { return !region.text.empty() && region.text.back() == '%' &&
                                                                value_parts(region.text).second.empty(); });
    }

    double legend() {
        double y = 0;
        if (!map_.value_label.empty()) {
            sheet_.text({0, 11}, ellipsised(sheet_.measure(), map_.value_label, sheet_.width() - 1, small_size), sheet_.muted());
            y = 17;
        }
        return sheet_.legend(classes_.legend(sheet_, percent()), y) + 4;
    }

    /// The greatest scale at which pieces and names fit side by side, then the widest room for names at that scale.
    std::vector<Column> place(double top) {
        const bool split = sheet_.width() >= 560;
        std::vector<Piece> pieces = split ? three_pieces(regions_) : std::vector{piece_of(regions_, 0, regions_.size())};
        double high = 0;
        for (const Piece& piece : pieces) high = std::max(high, piece.degrees_high());
        const double least_room = split ? 116 : 136, tallest = split ? 480 : 640;
        std::vector<Column> best;
        for (double scale = std::floor(tallest / high * 2) / 2; scale > 1; scale -= 0.5)
            if (auto columns = side_by_side(pieces, scale, high * scale, least_room, top); !columns.empty()) {
                best = std::move(columns);
                for (double room = least_room + 10; room <= 240; room += 10)
                    if (auto wider = side_by_side(pieces, scale, high * scale, room, top); !wider.empty()) best = std::move(wider);
                break;
            }
        return best;
    }

    /// Pieces with their names at a scale; empty when they are wider than the sheet.
    std::vector<Column> side_by_side(const std::vector<Piece>& pieces, double scale, double height, double room, double top) const {
        std::vector<Column> columns;
        double x = 0;
        for (Piece piece : pieces) {
            piece.x = x;
            piece.y = top;
            piece.scale = scale;
            columns.push_back(column_of(piece, height, room));
            x = columns.back().right + 2 * between;
            if (columns.back().right > sheet_.width()) return {};
        }
        return columns;
    }

    Column column_of(const Piece& piece, double height, double room) const {
        Column column{piece, {}, 0, 0, 0, 0};
        for (std::size_t i = piece.first; i < piece.last; ++i) {
            const MapRegion* region = region_of(map_, regions_[i].id);
            Label label;
            label.from = piece.project(centroid(regions_[i].polygons.front()));
            label.whole = region == nullptr || region->label.empty() ? regions_[i].name : region->label;
            label.value = region == nullptr || region->text.empty() ? "–" : value_parts(region->text).first;
            label.value = ellipsised(sheet_.measure(), label.value, room / 2, label_size, true);
            label.weak = region == nullptr || region->value.value_or(0) <= 0;
            column.values = std::max(column.values, sheet_.measured(label.value, label_size, true));
            column.labels.push_back(std::move(label));
        }
        double names = 0;
        for (Label& label : column.labels) {
            label.name = fitted(sheet_.measure(), label.whole, room - column.values - 8, name_size, false, 3);
            names = std::max(names, label.name.width);
        }
        std::stable_sort(column.labels.begin(), column.labels.end(), [](const Label& a, const Label& b) { return a.from.y < b.from.y; });
        column.bottom = std::max(piece.y + height, spread(column.labels, piece.y, piece.y + height));
        column.x = east_of(piece, column.labels) + between;
        column.right = std::max(piece.x + piece.degrees_wide() * piece.scale, column.x + column.values + 7 + names + 1);
        return column;
    }

    /// The easternmost px of a piece beside any of the labels.
    double east_of(const Piece& piece, const std::vector<Label>& labels) const {
        double east = piece.x;
        for (const Label& label : labels) east = std::max(east, label.from.x);
        for (std::size_t i = piece.first; i < piece.last; ++i)
            for (const GeoPolygon& polygon : regions_[i].polygons) {
                Point previous = piece.project(polygon.front().back());
                for (const Point& geo : polygon.front()) {
                    const Point point = piece.project(geo);
                    if (std::max(point.x, previous.x) > east)
                        for (const Label& label : labels) east = std::max(east, east_between(previous, point, label.y - 3, label.y + label.height() + 3));
                    previous = point;
                }
            }
        return east;
    }

    /// The easternmost px of the part of a line between two heights; far west when it does not reach them.
    static double east_between(Point a, Point b, double top, double bottom) {
        if (a.y > b.y) std::swap(a, b);
        if (b.y < top || a.y > bottom) return -1e9;
        const auto at = [&](double y) { return b.y > a.y ? a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y) : std::max(a.x, b.x); };
        return std::max(at(std::max(a.y, top)), at(std::min(b.y, bottom)));
    }

    void shapes(const Piece& piece) {
        for (std::size_t i = piece.first; i < piece.last; ++i) {
            const GeoRegion& geo = regions_[i];
            const MapRegion* region = region_of(map_, geo.id);
            PolygonShape shape;
            for (const GeoPolygon& polygon : geo.polygons) {
                for (const auto& ring : polygon) {
                    shape.rings.emplace_back();
                    for (const Point& point : ring) shape.rings.back().push_back(piece.project(point));
                }
            }
            const auto value = region == nullptr ? std::optional<double>() : region->value;
            shape.fill = classes_.colour(value);
            shape.stroke = value ? sheet_.palette().background : sheet_.palette().muted;
            shape.stroke_width = 0.7;
            shape.tip = tip_text(region == nullptr ? geo.name : region->label,
                                 region == nullptr || region->text.empty() ? words::no_value.in(sheet_.language()) : region->text);
            sheet_.add(std::move(shape));
        }
    }

    void name(const Label& label, double x, double values) {
        const double middle = label.y + label.height() / 2;
        sheet_.add(LineShape{{label.from, {x - between / 2, middle}, {x - 4, middle}}, sheet_.palette().muted, 0.6, false});
        sheet_.add(CircleShape{label.from, 1.8, sheet_.palette().text, sheet_.palette().background, 0.6, {}});
        TextStyle value{label_size, !label.weak, label.weak ? sheet_.palette().muted : sheet_.palette().text, Anchor::end, label.weak};
        sheet_.text({x + values, middle + 4.3}, label.value, value);
        double baseline = middle + 4 - static_cast<double>(label.name.lines.size() - 1) * name_pitch / 2;
        for (const std::string& line : label.name.lines) {
            TextShape& shape = sheet_.text({x + values + 7, baseline}, line, label.weak ? sheet_.muted(name_size) : sheet_.style(name_size));
            if (label.name.cut) shape.tip = label.whole;
            baseline += name_pitch;
        }
    }

    /// Regions of the document that the geometry lacks are told, not lost.
    double outside(double y) {
        std::string list;
        for (const MapRegion& region : map_.regions) {
            if (std::any_of(regions_.begin(), regions_.end(), [&](const GeoRegion& geo) { return geo.id == region.id; })) continue;
            if (!region.value || *region.value == 0) continue;
            list += (list.empty() ? "" : "; ") + region.label + " " + region.text;
        }
        return list.empty() ? y : sheet_.note(format(words::outside_map.in(sheet_.language()), {list}), y);
    }

    Sheet& sheet_;
    const Map& map_;
    const std::vector<GeoRegion>& regions_;
    Classes classes_;
};

/// The same figures as bars, where the program has no outlines of that name.
Chart bars_of(const Map& map) {
    Chart chart;
    chart.value_label = map.value_label;
    chart.series.push_back({"value", map.value_label, {}});
    for (const MapRegion& region : map.regions) {
        chart.categories.emplace_back(region.id, region.label);
        chart.series.front().data.push_back({region.value, region.text, {}, {}});
    }
    return chart;
}

}  // namespace

Drawing lay_out_map(Sheet& sheet, const Map& map) {
    const bool known = std::any_of(map.regions.begin(), map.regions.end(), [](const MapRegion& r) { return r.value.has_value(); });
    if (!known) return sheet.empty();
    const std::vector<GeoRegion>* regions = geometry(map.geometry);
    if (regions == nullptr) return lay_out_bars(sheet, bars_of(map));
    return MapLayout(sheet, map, *regions).lay_out();
}

}  // namespace cabildo::render
