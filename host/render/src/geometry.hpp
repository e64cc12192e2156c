// The outlines of regions that the program ships.
#pragma once

#include <cabildo/render/drawing.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cabildo::render {

/// Rings of longitude (x) and latitude (y) in degrees; the first is the outline, further ones are holes.
using GeoPolygon = std::vector<std::vector<Point>>;

struct GeoRegion {
    std::string id;    ///< what documents join on
    std::string name;
    int order = 0;     ///< from north to south
    /// The mainland (the polygon of the largest box) first, then its islands. Those more than two degrees of longitude
    /// from it are left out: they would make the map tiny.
    std::vector<GeoPolygon> polygons;
    Box box;           ///< of all its polygons
};

/// nullptr when the program ships no such geometry. Read once and kept.
const std::vector<GeoRegion>* geometry(std::string_view name);

/// Longitudes and latitudes as left, right, and top (least), bottom (greatest).
Box box_of(const GeoPolygon& polygon);

/// Middle of the area inside the outline.
Point centroid(const GeoPolygon& polygon);

}  // namespace cabildo::render
