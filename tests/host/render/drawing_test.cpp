#include "gallery_document.hpp"
#include "random_chart.hpp"

#include <cabildo/render/drawing.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <map>

using namespace cabildo;
using namespace cabildo::render;

BOOST_AUTO_TEST_SUITE(drawing_test)

namespace {

std::vector<TextShape> texts(const Drawing& drawing) {
    std::vector<TextShape> found;
    for (const Shape& shape : drawing.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape)) found.push_back(*text);
    return found;
}

std::string whole(const TextShape& text) { return text.lead.text + text.text + text.tail.text; }

bool says(const Drawing& drawing, const std::string& wanted) {
    const auto all = texts(drawing);
    return std::any_of(all.begin(), all.end(), [&](const TextShape& text) { return whole(text).find(wanted) != std::string::npos; });
}

/// What is wrong with the texts of a drawing; empty when all lie inside and none covers another.
std::string flaw(const Drawing& drawing) {
    const auto all = texts(drawing);
    const auto place = [](const Box& b) {
        return " at " + std::to_string(b.left) + "," + std::to_string(b.top) + "–" + std::to_string(b.right) + "," + std::to_string(b.bottom);
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Box box = bounds(all[i]);
        if (box.left < -0.5 || box.top < -0.5 || box.right > drawing.width + 0.5 || box.bottom > drawing.height + 0.5)
            return "outside: " + whole(all[i]) + place(box);
        for (std::size_t j = 0; j < i; ++j) {
            // Boxes of slanted texts are larger than the texts: parallel lines of a pitch do not meet.
            if (all[i].angle == -45 || all[j].angle == -45) continue;
            if (bounds(all[j]).overlaps(box)) return "overlap: " + whole(all[i]) + place(box) + " | " + whole(all[j]) + place(bounds(all[j]));
        }
    }
    return {};
}

/// Rectangles, circles and lines inside the drawing.
bool shapes_inside(const Drawing& drawing) {
    const auto in = [&](double x, double y) { return x >= -1 && y >= -1 && x <= drawing.width + 1 && y <= drawing.height + 1; };
    return std::all_of(drawing.shapes.begin(), drawing.shapes.end(), [&](const Shape& shape) {
        if (const auto* r = std::get_if<RectShape>(&shape)) return in(r->x, r->y) && in(r->x + r->width, r->y + r->height);
        if (const auto* c = std::get_if<CircleShape>(&shape)) return in(c->centre.x, c->centre.y);
        if (const auto* l = std::get_if<LineShape>(&shape))
            return std::all_of(l->points.begin(), l->points.end(), [&](const Point& p) { return in(p.x, p.y); });
        return true;
    });
}

/// The filled rectangles whose tip begins so.
std::vector<RectShape> bars(const Drawing& drawing, const std::string& tip) {
    std::vector<RectShape> found;
    for (const Shape& shape : drawing.shapes)
        if (const auto* rect = std::get_if<RectShape>(&shape); rect != nullptr && rect->fill.alpha > 0 && rect->tip.starts_with(tip))
            found.push_back(*rect);
    return found;
}

Chart counts(ChartKind kind, std::vector<double> values) {
    Chart chart;
    chart.kind = kind;
    Series series{"n", "n", {}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        chart.categories.emplace_back("c" + std::to_string(i), "Categoría " + std::to_string(i));
        series.data.push_back({values[i], std::to_string(static_cast<int>(values[i])), {}, {}});
    }
    chart.series = {series};
    return chart;
}

const Palette& light = Palette::light();

}  // namespace

BOOST_AUTO_TEST_SUITE(layouts)

BOOST_AUTO_TEST_CASE(texts_of_any_chart_lie_inside_and_never_cover_one_another) {
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        const Chart chart = test::random_chart(seed);
        const double width = 320 + static_cast<double>(seed * 7919 % 1081);
        const Drawing drawing = draw(chart, seed % 2 == 0 ? Language::es : Language::en, width, light);
        const std::string found = flaw(drawing);
        BOOST_TEST(found.empty(), "seed " << seed << ", kind " << static_cast<int>(chart.kind) << ", width " << width << ": " << found);
        BOOST_TEST(shapes_inside(drawing), "seed " << seed << ", kind " << static_cast<int>(chart.kind) << ", width " << width);
    }
}

BOOST_AUTO_TEST_CASE(texts_of_any_network_lie_inside_and_never_cover_one_another) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Drawing drawing = draw(test::random_network(seed), Language::es, 320 + static_cast<double>(seed * 17 % 1000), light);
        const std::string found = flaw(drawing);
        BOOST_TEST(found.empty(), "seed " << seed << ": " << found);
    }
}

BOOST_AUTO_TEST_CASE(texts_of_the_map_lie_inside_and_never_cover_one_another_at_any_width) {
    for (const Language language : {Language::es, Language::en})
        for (double width = 300; width <= 1400; width += 25) {
            const std::string found = flaw(draw(test::region_map(language), language, width, light));
            BOOST_TEST(found.empty(), "width " << width << ": " << found);
        }
}

BOOST_AUTO_TEST_CASE(bars_are_as_long_as_their_values) {
    const Drawing drawing = draw(counts(ChartKind::bar, {10, 5, 0, 2}), Language::es, 700, light);
    const double ten = bars(drawing, "Categoría 0").at(0).width;
    BOOST_TEST(ten > 300);
    BOOST_TEST(bars(drawing, "Categoría 1").at(0).width == ten / 2, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(bars(drawing, "Categoría 3").at(0).width == ten / 5, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(bars(drawing, "Categoría 2").empty());
}

BOOST_AUTO_TEST_CASE(a_count_axis_has_whole_steps_alone) {
    const Drawing drawing = draw(counts(ChartKind::bar, {1, 2, 3}), Language::es, 900, light);
    BOOST_TEST(says(drawing, "3"));
    for (const TextShape& text : texts(drawing)) BOOST_TEST(text.text.find(',') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(axis_numbers_follow_the_language) {
    Chart chart = counts(ChartKind::bar, {0.5, 1.5, 0.7});
    BOOST_TEST(says(draw(chart, Language::es, 700, light), "0,5"));
    BOOST_TEST(says(draw(chart, Language::en, 700, light), "0.5"));
}

BOOST_AUTO_TEST_CASE(a_long_label_takes_three_lines_and_keeps_its_whole_text_as_a_tip) {
    Chart chart = counts(ChartKind::bar, {1});
    chart.categories[0].second = "Organización de la sociedad civil, fundación o corporación de desarrollo sin fines de lucro inscrita en el registro";
    const Drawing drawing = draw(chart, Language::es, 500, light);
    std::vector<TextShape> label;
    for (const TextShape& text : texts(drawing))
        if (!text.tip.empty()) label.push_back(text);
    BOOST_REQUIRE_EQUAL(label.size(), 3u);
    BOOST_TEST(label[0].text.starts_with("Organización"));
    BOOST_TEST(label[2].text.ends_with("…"));
    BOOST_TEST(label[2].tip == chart.categories[0].second);
    const Box box = bounds(label[2]);
    const std::string* tip = drawing.tip_at({(box.left + box.right) / 2, (box.top + box.bottom) / 2});
    BOOST_REQUIRE(tip != nullptr);
    BOOST_TEST(*tip == chart.categories[0].second);
}

BOOST_AUTO_TEST_CASE(a_count_stands_before_its_muted_percentage) {
    const Drawing drawing = draw(test::depth_bars(Language::es), Language::es, 700, light);
    const auto all = texts(drawing);
    const auto nine = std::find_if(all.begin(), all.end(), [](const TextShape& t) { return t.text == "9" && !t.tail.text.empty(); });
    BOOST_REQUIRE(nine != all.end());
    BOOST_TEST(nine->tail.text == " 31,0\u202f%");
    BOOST_TEST(nine->tail.colour.ink == light.muted.ink);
    BOOST_TEST(nine->tail.size < nine->style.size);
}

BOOST_AUTO_TEST_CASE(beyond_forty_categories_the_rest_is_told_as_a_sum) {
    std::vector<double> values;
    for (int i = 0; i < 102; ++i) values.push_back(120 - i);
    const Drawing drawing = draw(counts(ChartKind::bar, values), Language::es, 700, light);
    BOOST_TEST(says(drawing, "otras 63"));
    BOOST_TEST(says(drawing, "suman 3150"));  // 81 + … + 19
    BOOST_TEST(says(drawing, "Categoría 38"));
    BOOST_TEST(!says(drawing, "Categoría 39"));
    BOOST_TEST(says(draw(counts(ChartKind::bar, values), Language::en, 700, light), "63 others"));
}

BOOST_AUTO_TEST_CASE(percentages_beyond_forty_categories_are_never_summed) {
    Chart chart = counts(ChartKind::bar, std::vector<double>(50, 20));
    chart.percent = true;
    const Drawing drawing = draw(chart, Language::es, 700, light);
    BOOST_TEST(!says(drawing, "suman"));
    BOOST_TEST(says(drawing, "No se muestran otras 10 categorías"));
}

BOOST_AUTO_TEST_CASE(a_dividing_line_lies_between_its_row_and_the_next_with_its_label) {
    for (const ChartKind kind : {ChartKind::bar, ChartKind::dot}) {
        Chart chart = counts(kind, {10, 5, 7});
        chart.divider = "c1";
        chart.divider_label = "10 de 22 arriba";
        const Drawing drawing = draw(chart, Language::es, 700, light);
        BOOST_TEST(says(drawing, "10 de 22 arriba"));
        const auto all = texts(drawing);
        const auto baseline = [&](const std::string& label) {
            return std::find_if(all.begin(), all.end(), [&](const TextShape& text) { return whole(text) == label; })->at.y;
        };
        const auto line = std::find_if(drawing.shapes.begin(), drawing.shapes.end(), [](const Shape& shape) {
            const auto* found = std::get_if<LineShape>(&shape);
            return found != nullptr && found->dashed;
        });
        BOOST_REQUIRE((line != drawing.shapes.end()));
        const auto& points = std::get<LineShape>(*line).points;
        BOOST_TEST(points.front().y == points.back().y);
        BOOST_TEST(baseline("Categoría 1") < points.front().y);
        BOOST_TEST(baseline("Categoría 2") > points.front().y);
    }
}

BOOST_AUTO_TEST_CASE(a_chart_without_values_says_so_in_its_language) {
    Chart chart;
    BOOST_TEST(says(draw(chart, Language::es, 400, light), "Sin datos"));
    BOOST_TEST(says(draw(chart, Language::en, 400, light), "No data"));
    chart = counts(ChartKind::line, {1, 2});
    for (Datum& datum : chart.series[0].data) datum.value.reset();
    BOOST_TEST(says(draw(chart, Language::es, 400, light), "Sin datos"));
}

BOOST_AUTO_TEST_CASE(on_a_scale_the_higher_step_is_darker_and_none_is_neutral) {
    const Drawing drawing = draw(test::depth_bars(Language::es), Language::es, 700, light);
    BOOST_TEST(bars(drawing, "5 Decisión").at(0).fill.ink == light.sequential[6].ink);
    BOOST_TEST(bars(drawing, "1 Información").at(0).fill.ink == light.sequential[1].ink);
    BOOST_TEST(bars(drawing, "0 Sin").at(0).fill.ink == light.neutral.ink);
}

BOOST_AUTO_TEST_CASE(stacked_segments_meet_and_show_their_values_where_they_fit) {
    Chart chart = counts(ChartKind::stacked_bar, {30});
    chart.series.push_back({"m", "m", {{70.0, "70", {}, {}}}});
    const Drawing drawing = draw(chart, Language::es, 700, light);
    const auto first = bars(drawing, "Categoría 0: n").at(0), second = bars(drawing, "Categoría 0: m").at(0);
    BOOST_TEST(second.x == first.x + first.width + 1, boost::test_tools::tolerance(1e-9));
    BOOST_TEST((second.width + 1) / (first.width + 1) == 70.0 / 30.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(says(drawing, "70"));
}

BOOST_AUTO_TEST_CASE(heat_map_numbers_contrast_with_their_cells) {
    for (const Palette* palette : {&Palette::light(), &Palette::dark()}) {
        Chart chart = counts(ChartKind::heat_map, {1, 2, 3, 4, 5, 6, 7, 8, 9});
        const Drawing drawing = draw(chart, Language::es, 700, *palette);
        int compared = 0;
        for (std::size_t i = 1; i < drawing.shapes.size(); ++i) {
            const auto* cell = std::get_if<RectShape>(&drawing.shapes[i - 1]);
            const auto* text = std::get_if<TextShape>(&drawing.shapes[i]);
            if (cell == nullptr || text == nullptr || cell->fill.alpha == 0) continue;
            BOOST_TEST(contrast(cell->fill, text->style.colour) >= 4.5);
            ++compared;
        }
        BOOST_TEST(compared == 9);
    }
}

BOOST_AUTO_TEST_CASE(values_on_both_sides_of_zero_get_two_hues) {
    const Drawing drawing = draw(counts(ChartKind::heat_map, {-3, 0, 3}), Language::es, 700, light);
    BOOST_TEST(bars(drawing, "n: Categoría 0").at(0).fill.ink == light.diverging[0].ink);
    BOOST_TEST(bars(drawing, "n: Categoría 1").at(0).fill.ink == light.diverging[3].ink);
    BOOST_TEST(bars(drawing, "n: Categoría 2").at(0).fill.ink == light.diverging[6].ink);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(maps)

BOOST_AUTO_TEST_CASE(every_region_of_2009_has_its_outline_name_and_value) {
    const Map map = test::region_map(Language::es);
    for (const double width : {340.0, 700.0}) {
        const Drawing drawing = draw(map, Language::es, width, light);
        const auto outlines = std::count_if(drawing.shapes.begin(), drawing.shapes.end(),
                                            [](const Shape& shape) { return std::holds_alternative<PolygonShape>(shape); });
        BOOST_TEST(outlines == 15);
        for (const char* name : {"Arica y Parinacota", "Metropolitana", "Maule", "Los Ríos", "Magallanes"}) BOOST_TEST(says(drawing, name));
    }
}

BOOST_AUTO_TEST_CASE(regions_without_initiatives_are_neutral_and_hovering_tells_the_value) {
    const Drawing drawing = draw(test::region_map(Language::es), Language::es, 700, light);
    for (const Shape& shape : drawing.shapes)
        if (const auto* region = std::get_if<PolygonShape>(&shape)) {
            const bool none = region->tip.find(": 0") != std::string::npos;
            BOOST_TEST((region->fill.ink == light.neutral.ink) == none, region->tip);
        }
    bool metropolitan = false;
    for (double x = 0; x < drawing.width; x += 4)
        for (double y = 0; y < drawing.height; y += 4)
            if (const std::string* tip = drawing.tip_at({x, y}); tip != nullptr && tip->starts_with("Región Metropolitana: 5")) metropolitan = true;
    BOOST_TEST(metropolitan);
}

BOOST_AUTO_TEST_CASE(no_name_or_value_lies_on_a_region) {
    for (double width = 300; width <= 1400; width += 50) {
        Map map = test::region_map(Language::es);
        const Drawing drawing = draw(map, Language::es, width, light);
        for (const TextShape& text : texts(drawing)) {
            const Box box = bounds(text);
            for (const Point corner : {Point{box.left, box.top}, Point{box.right, box.top}, Point{box.left, box.bottom}, Point{box.right, box.bottom}}) {
                const std::string* tip = drawing.tip_at(corner);
                BOOST_TEST((tip == nullptr || *tip == text.tip), "width " << width << ": " << text.text << " on " << (tip ? *tip : ""));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_region_that_the_map_lacks_is_told_below_it) {
    Map map = test::region_map(Language::es);
    map.regions.push_back({"XVI", "Ñuble", 3, "3"});
    BOOST_TEST(says(draw(map, Language::es, 700, light), "Fuera del mapa: Ñuble 3"));
}

BOOST_AUTO_TEST_CASE(an_unknown_geometry_becomes_bars) {
    Map map = test::region_map(Language::es);
    map.geometry = "atlantis";
    BOOST_TEST(bars(draw(map, Language::es, 700, light), "Maule").size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(colours)

namespace {

using Triple = std::array<double, 3>;

double linear(double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); }

Triple lab(const Triple& rgb) {
    const double x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047, y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2],
                 z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883;
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

/// Machado, Oliveira and Fernandes (2009), severity 1: protanopia, deuteranopia, tritanopia; and ordinary sight.
constexpr double sights[4][9] = {
    {1, 0, 0, 0, 1, 0, 0, 0, 1},
    {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
    {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
    {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}};

Triple seen(const Colour& colour, const double (&m)[9]) {
    const Triple v{linear(colour.red), linear(colour.green), linear(colour.blue)};
    Triple result{};
    for (std::size_t r = 0; r < 3; ++r)
        result[r] = std::clamp(m[3 * r] * v[0] + m[3 * r + 1] * v[1] + m[3 * r + 2] * v[2], 0.0, 1.0);
    return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(categories_stand_out_from_the_background) {
    for (const Palette* palette : {&Palette::light(), &Palette::dark()})
        for (const Colour& colour : palette->categorical) BOOST_TEST(contrast(colour, palette->background) >= 3.0);
}

BOOST_AUTO_TEST_CASE(categories_differ_for_the_colour_blind) {
    for (const Palette* palette : {&Palette::light(), &Palette::dark()})
        for (const auto& sight : sights)
            for (std::size_t i = 0; i < 8; ++i)
                for (std::size_t j = 0; j < i; ++j) {
                    const Triple a = lab(seen(palette->categorical[i], sight)), b = lab(seen(palette->categorical[j], sight));
                    const double distance = std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
                    BOOST_TEST(distance >= 15.0, i << " and " << j << ": " << distance);
                }
}

BOOST_AUTO_TEST_CASE(texts_are_legible_on_every_colour) {
    for (const Palette* palette : {&Palette::light(), &Palette::dark()}) {
        for (const Colour* colour : {&palette->text, &palette->muted, &palette->accent, &palette->warning})
            BOOST_TEST(contrast(*colour, palette->background) >= 4.5);
        const auto legible = [&](const auto& colours) {
            for (const Colour& colour : colours) BOOST_TEST(contrast(palette->on(colour), colour) >= 4.5);
        };
        legible(palette->categorical);
        legible(palette->sequential);
        legible(palette->diverging);
    }
}

BOOST_AUTO_TEST_CASE(sequential_colours_run_one_way) {
    for (const Palette* palette : {&Palette::light(), &Palette::dark()})
        for (std::size_t i = 1; i < 7; ++i)
            BOOST_TEST(contrast(palette->sequential[i], palette->background) > contrast(palette->sequential[i - 1], palette->background));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(svg)

BOOST_AUTO_TEST_CASE(ids_begin_with_the_given_one_and_texts_are_escaped) {
    Chart chart = counts(ChartKind::bar, {1});
    chart.categories[0].second = "<b> & \"x\"";
    const std::string text = to_svg(draw(chart, Language::es, 400, light), "fig 1", "A < B", "«alt» & more");
    BOOST_TEST(text.find("<b>") == std::string::npos);
    BOOST_TEST(text.find("&lt;b&gt; &amp; &quot;x&quot;") != std::string::npos);
    BOOST_TEST(text.find("role=\"img\" aria-labelledby=\"fig:201-title fig:201-desc\"") != std::string::npos);
    BOOST_TEST(text.find("<title id=\"fig:201-title\">A &lt; B</title>") != std::string::npos);
    BOOST_TEST(text.find("<desc id=\"fig:201-desc\">«alt» &amp; more</desc>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(colours_are_attributes_in_a_file_and_classes_in_a_page) {
    const Drawing drawing = draw(counts(ChartKind::bar, {1}), Language::es, 400, light);
    BOOST_TEST(to_svg(drawing, "a", "t", "d").find("class=") == std::string::npos);
    const std::string page = to_svg(drawing, "a", "t", "d", SvgUse::page);
    BOOST_TEST(page.find("fill=\"#2171b5\" class=\"f10\"") != std::string::npos);
    BOOST_TEST(svg_style().find(".f10{fill:var(--ink-10)}") != std::string::npos);
    BOOST_TEST(ink_properties(Palette::dark()).find("--ink-10:#5aa3e0;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_class_of_a_page_has_a_rule_and_a_colour_in_both_looks) {
    const Document document = test::gallery(Language::es);
    for (const Block& block : document.blocks) {
        if (!is_figure(block)) continue;
        const std::string text = to_svg(draw(block, Language::es, 700, light), "a", "t", "d", SvgUse::page);
        for (std::size_t at = text.find(" class=\""); at != std::string::npos; at = text.find(" class=\"", at + 1)) {
            const std::string names = text.substr(at + 8, text.find('"', at + 8) - at - 8);
            const std::string first = names.substr(0, names.find(' '));
            BOOST_TEST(svg_style().find("." + first + "{") != std::string::npos, first);
            const std::string property = "--ink-" + first.substr(1) + ":";
            BOOST_TEST(ink_properties(Palette::light()).find(property) != std::string::npos, property);
            BOOST_TEST(ink_properties(Palette::dark()).find(property) != std::string::npos, property);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_title_stands_above_the_figure_and_moves_it_down) {
    const Drawing plain = draw(counts(ChartKind::bar, {1}), Language::es, 400, light);
    const Drawing whole_figure = titled(plain, "Título", light);
    BOOST_TEST(says(whole_figure, "Título"));
    BOOST_TEST(whole_figure.height > plain.height);
    BOOST_TEST(flaw(whole_figure) == "");
}

BOOST_AUTO_TEST_SUITE_END()

// A value that stands on the middle of its band: the stroke of the middle shows above and below the dot.
BOOST_AUTO_TEST_CASE(a_value_on_the_middle_of_a_band_does_not_hide_it) {
    Chart chart;
    chart.id = "positions";
    chart.kind = ChartKind::dot;
    chart.percent = true;
    chart.categories = {{"depth", "Depth"}};
    chart.series = {{"initiative", "PI-07", {{40, "2", {}, {}}}}, {"portfolio", "Median and middle half", {{40, "2", 20.0, 60.0}}}};
    const Drawing drawing = draw(chart, Language::en, 700, Palette::light());
    const CircleShape* value = nullptr;
    const RectShape* middle = nullptr;
    for (const Shape& shape : drawing.shapes) {
        if (const auto* circle = std::get_if<CircleShape>(&shape)) value = circle;
        if (const auto* stroke = std::get_if<RectShape>(&shape); stroke && !stroke->tip.empty() && stroke->width < 5) middle = stroke;
    }
    BOOST_REQUIRE(value);
    BOOST_REQUIRE(middle);
    BOOST_TEST(std::abs(middle->x + middle->width / 2 - value->centre.x) < 0.01);
    BOOST_TEST(middle->y < value->centre.y - value->radius - value->stroke_width);
    BOOST_TEST(middle->y + middle->height > value->centre.y + value->radius + value->stroke_width);
    BOOST_TEST(middle->tip.find("Median and middle half") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
