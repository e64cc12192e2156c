#include "geometry.hpp"

#include "embedded_cabildo_render.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cabildo::render {
namespace {

GeoPolygon polygon_of(const nlohmann::json& rings) {
    GeoPolygon polygon;
    for (const nlohmann::json& ring : rings) {
        polygon.emplace_back();
        for (const nlohmann::json& point : ring) polygon.back().push_back({point[0].get<double>(), point[1].get<double>()});
    }
    return polygon;
}

double extent(const GeoPolygon& polygon) {
    const Box box = box_of(polygon);
    return (box.right - box.left) * (box.bottom - box.top);
}

void arrange(GeoRegion& region) {
    const auto mainland = std::max_element(region.polygons.begin(), region.polygons.end(),
                                           [](const GeoPolygon& a, const GeoPolygon& b) { return extent(a) < extent(b); });
    std::iter_swap(region.polygons.begin(), mainland);
    const Box main = box_of(region.polygons.front());
    std::erase_if(region.polygons, [&](const GeoPolygon& polygon) {
        const Box box = box_of(polygon);
        return box.right < main.left - 2 || box.left > main.right + 2;
    });
    region.box = main;
    for (const GeoPolygon& polygon : region.polygons) {
        const Box box = box_of(polygon);
        region.box = {std::min(region.box.left, box.left), std::min(region.box.top, box.top), std::max(region.box.right, box.right),
                      std::max(region.box.bottom, box.bottom)};
    }
}

std::vector<GeoRegion> chile() {
    std::vector<GeoRegion> regions;
    const auto json = nlohmann::json::parse(embedded::file_chile_regions_2009_geojson);
    for (const nlohmann::json& feature : json.at("features")) {
        const nlohmann::json& properties = feature.at("properties");
        GeoRegion region{properties.at("roman"), properties.at("name_2009"), properties.at("order"), {}, {}};
        const nlohmann::json& shape = feature.at("geometry");
        if (shape.at("type") == "Polygon") region.polygons.push_back(polygon_of(shape.at("coordinates")));
        else
            for (const nlohmann::json& polygon : shape.at("coordinates")) region.polygons.push_back(polygon_of(polygon));
        arrange(region);
        regions.push_back(std::move(region));
    }
    std::sort(regions.begin(), regions.end(), [](const GeoRegion& a, const GeoRegion& b) { return a.order < b.order; });
    return regions;
}

}  // namespace

const std::vector<GeoRegion>* geometry(std::string_view name) {
    if (name != "chile_regions_2009") return nullptr;
    static const std::vector<GeoRegion> regions = chile();
    return &regions;
}

Box box_of(const GeoPolygon& polygon) {
    Box box{1e9, 1e9, -1e9, -1e9};
    for (const Point& point : polygon.front()) {
        box.left = std::min(box.left, point.x);
        box.right = std::max(box.right, point.x);
        box.top = std::min(box.top, point.y);
        box.bottom = std::max(box.bottom, point.y);
    }
    return box;
}

Point centroid(const GeoPolygon& polygon) {
    const std::vector<Point>& ring = polygon.front();
    double area = 0, x = 0, y = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point& a = ring[i];
        const Point& b = ring[(i + 1) % ring.size()];
        const double cross = a.x * b.y - b.x * a.y;
        area += cross;
        x += (a.x + b.x) * cross;
        y += (a.y + b.y) * cross;
    }
    if (area == 0) return ring.front();
    return {x / (3 * area), y / (3 * area)};
}

}  // namespace cabildo::render
