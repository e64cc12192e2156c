// Places for the labels of a network, tried one after the other.
#include "network_labels.hpp"

#include "network_place.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cabildo::render {
namespace {

constexpr double beside_gap = 3;                                        ///< px between a node and the label beside it
constexpr std::array<double, 3> label_gaps{beside_gap, 11, 20};           ///< tried from near to far
constexpr double label_pitch = 1.22, one_line_share = 0.8;
constexpr double strike_cost = 1.0, most_strikes = 4, crowd_cost = 1.0, crowd_room = 6, cut_cost = 0.8;
constexpr double beside_limit = 1.0;  ///< cost up to which a label that may not go far is worth its place

Box grown_box(const Box& box, double by) { return {box.left - by, box.top - by, box.right + by, box.bottom + by}; }

/// The line without the word that the ellipsis cut, where another one is left.
std::string ended_at_word(const std::string& line) {
    constexpr std::string_view dots = "…";
    const auto space = line.rfind(' ');
    if (!line.ends_with(dots) || space == std::string::npos || space < line.size() / 3) return line;
    std::string kept = line.substr(0, space);
    while (!kept.empty() && (kept.back() == ',' || kept.back() == ' ')) kept.pop_back();
    return kept + std::string(dots);
}

struct LabelCandidate {
    double left = 0, top = 0;
    Anchor anchor = Anchor::start;
};

/// Right, left, above and below; then the corners and places in between. `round` of the node's box: half its sides.
std::array<LabelCandidate, 12> label_candidates(const Box& own, double width, double height, double gap) {
    const double x = (own.left + own.right) / 2, y = (own.top + own.bottom) / 2, rx = (own.right - own.left) / 2, ry = (own.bottom - own.top) / 2;
    const double right = x + rx + gap, left = x - rx - gap - width, above = y - ry - gap - height, below = y + ry + gap;
    const double corner_right = x + 0.7 * (rx + gap), corner_left = x - 0.7 * (rx + gap) - width;
    const double corner_above = y - 0.7 * (ry + gap) - height, corner_below = y + 0.7 * (ry + gap);
    const double middle = y - height / 2, centre = x - width / 2, shift = height * 0.7 + gap / 2;
    return {{{right, middle, Anchor::start}, {left, middle, Anchor::end}, {centre, above, Anchor::middle}, {centre, below, Anchor::middle},
             {corner_right, corner_above, Anchor::start}, {corner_right, corner_below, Anchor::start}, {corner_left, corner_above, Anchor::end},
             {corner_left, corner_below, Anchor::end}, {right, middle - shift, Anchor::start}, {right, middle + shift, Anchor::start},
             {left, middle - shift, Anchor::end}, {left, middle + shift, Anchor::end}}};
}

bool same(const Box& one, const Box& other) { return one.left == other.left && one.top == other.top && one.right == other.right && one.bottom == other.bottom; }

/// From the rim of the node towards the nearest point of the label.
std::pair<Point, Point> lead_between(const Box& own, const Box& label) {
    const Point centre{(own.left + own.right) / 2, (own.top + own.bottom) / 2};
    const Point end{std::clamp(centre.x, label.left, label.right), std::clamp(centre.y, label.top, label.bottom)};
    const double length = std::hypot(end.x - centre.x, end.y - centre.y);
    const double radius = std::min({(own.right - own.left) / 2, (own.bottom - own.top) / 2, length});
    if (length <= 0) return {centre, end};
    return {{centre.x + (end.x - centre.x) * radius / length, centre.y + (end.y - centre.y) * radius / length}, end};
}

}  // namespace

std::vector<LabelShape> label_shapes(const TextMeasure& measure, const std::string& label, double size, double most_width) {
    std::vector<LabelShape> shapes;
    const auto add = [&](double width, std::size_t lines) {
        FittedText text = fitted(measure, label, width, size, false, lines);
        if (text.lines.empty()) return;
        if (text.cut) {
            text.lines.back() = ended_at_word(text.lines.back());
            text.width = 0;
            for (const std::string& line : text.lines) text.width = std::max(text.width, measure.width(line, size, false));
        }
        if (!shapes.empty() && shapes.back().text.lines == text.lines) return;
        const double wide = text.width, tall = static_cast<double>(text.lines.size()) * size * label_pitch;
        shapes.push_back({std::move(text), wide, tall});
    };
    if (measure.width(label, size, false) <= one_line_share * most_width) add(most_width, 1);
    add(most_width, 2);
    add(most_width * 0.7, 2);
    add(most_width * 0.5, 3);
    return shapes;
}

bool LabelPlaces::free(const Box& box) const {
    const auto hit = [&](const Box& other) { return other.overlaps(box); };
    const auto crossed = [&](const auto& lead) { return clipped(lead.first, lead.second, box).has_value(); };
    if (box.left < room_.left || box.right > room_.right || box.top < room_.top || box.bottom > room_.bottom) return false;
    return std::none_of(nodes_.begin(), nodes_.end(), hit) && std::none_of(labels_.begin(), labels_.end(), hit) && std::none_of(leads_.begin(), leads_.end(), crossed);
}

bool LabelPlaces::clear(const std::pair<Point, Point>& lead, const Box& own) const {
    const auto in_the_way = [&](const Box& box) { return !same(box, own) && clipped(lead.first, lead.second, box).has_value(); };
    return std::none_of(nodes_.begin(), nodes_.end(), in_the_way) && std::none_of(labels_.begin(), labels_.end(), in_the_way);
}

double LabelPlaces::cost(const LabelPlace& place, const Box& own, double gap) const {
    const auto strikes = std::count_if(ties_.begin(), ties_.end(), [&](const auto& tie) { return clipped(tie.first, tie.second, place.box).has_value(); });
    // Beside another node it is not clear whose label it is.
    const Box around = grown_box(place.box, crowd_room);
    const auto crowd = std::count_if(nodes_.begin(), nodes_.end(), [&](const Box& node) { return !same(node, own) && node.overlaps(around); });
    return strike_cost * std::min(static_cast<double>(strikes), most_strikes) + crowd_cost * static_cast<double>(crowd) + (place.lead ? 0.5 + (gap - beside_gap) / 10 : 0);
}

std::optional<LabelPlace> LabelPlaces::find(const Box& own, const std::vector<LabelShape>& shapes, LabelEffort effort) const {
    std::optional<LabelPlace> best;
    double least = effort == LabelEffort::beside_only ? beside_limit : 1e300;
    const std::size_t rings = effort == LabelEffort::beside_only ? 1 : label_gaps.size();
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        for (std::size_t ring = 0; ring < rings; ++ring) {
            double preference = 0.3 * static_cast<double>(s) + (shapes[s].text.cut ? cut_cost : 0);
            for (const LabelCandidate& candidate : label_candidates(own, shapes[s].width, shapes[s].height, label_gaps[ring])) {
                LabelPlace place{s, {candidate.left, candidate.top, candidate.left + shapes[s].width, candidate.top + shapes[s].height}, candidate.anchor, {}, false};
                preference += 0.03;
                if (!free(place.box)) continue;
                if (ring > 0) place.lead = lead_between(own, place.box);
                if (place.lead && !clear(*place.lead, own)) continue;
                const double found = preference + cost(place, own, label_gaps[ring]);
                if (found >= least) continue;
                least = found;
                best = place;
            }
        }
    }
    if (best) best->struck = std::any_of(ties_.begin(), ties_.end(), [&](const auto& tie) { return clipped(tie.first, tie.second, best->box).has_value(); });
    return best;
}

double draw_key(Sheet& sheet, const std::vector<std::string>& names, double y) {
    constexpr double column_width = 206, row_height = 13, number_width = 16, gap = 8;
    if (names.empty()) return y;
    const auto columns = std::max<std::size_t>(1, static_cast<std::size_t>(sheet.width() / column_width));
    const std::size_t rows = (names.size() + columns - 1) / columns;
    const double width = sheet.width() / static_cast<double>(columns);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double x = width * static_cast<double>(i / rows), baseline = y + row_height * static_cast<double>(i % rows) + 12;
        TextStyle number = sheet.style(small_size, Anchor::end);
        number.bold = true;
        sheet.text({x + number_width - 3, baseline}, std::to_string(i + 1), number);
        const std::string shown = ellipsised(sheet.measure(), names[i], width - number_width - gap, small_size);
        TextShape& name = sheet.text({x + number_width, baseline}, ended_at_word(shown), sheet.style(small_size));
        if (shown != names[i]) name.tip = names[i];
    }
    return y + row_height * static_cast<double>(rows) + 4;
}

}  // namespace cabildo::render
