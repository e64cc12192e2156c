// Where the labels of a network go: beside their node or a little further off at the end of a thin line, over as few ties as can
// be, never over a node or another label. Those without a place may have a number in their node, and their name in a key.
#pragma once

#include "sheet.hpp"
#include "text_fit.hpp"

#include <cabildo/render/drawing.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cabildo::render {

/// A label's text in a shape that it may have.
struct LabelShape {
    FittedText text;
    double width = 0, height = 0;
};

/// One line where it is short, else two or three; what is longer ends at a word.
std::vector<LabelShape> label_shapes(const TextMeasure& measure, const std::string& label, double size, double most_width);

struct LabelPlace {
    std::size_t shape = 0;  ///< of those asked for
    Box box;
    Anchor anchor = Anchor::start;                 ///< of its lines
    std::optional<std::pair<Point, Point>> lead{};  ///< from the node to the label, where it is not beside it
    bool struck = false;                           ///< ties run below it
};

/// How far a label may go for its place: only beside its node where that is clear; or anywhere.
enum class LabelEffort { beside_only, anywhere };

class LabelPlaces {
public:
    /// Labels lie inside of `room`.
    explicit LabelPlaces(const Box& room) : room_(room) {}

    void add_node(const Box& box) { nodes_.push_back(box); }
    void add_tie(Point from, Point to) { ties_.emplace_back(from, to); }
    void add_label(const LabelPlace& place) {
        labels_.push_back(place.box);
        if (place.lead) leads_.push_back(*place.lead);
    }
    /// The best free place for one of the shapes, the first ones preferred; absent where none is free. `own` is the node's
    /// box, one of add_node(). The place is not taken until add_label().
    std::optional<LabelPlace> find(const Box& own, const std::vector<LabelShape>& shapes, LabelEffort effort) const;

private:
    bool free(const Box& box) const;
    /// Nothing but the node itself lies on the line.
    bool clear(const std::pair<Point, Point>& lead, const Box& own) const;
    double cost(const LabelPlace& place, const Box& own, double gap) const;

    Box room_;
    std::vector<Box> nodes_, labels_;
    std::vector<std::pair<Point, Point>> ties_, leads_;
};

/// "1 Name", "2 Name", … in columns from y on; returns the y below.
double draw_key(Sheet& sheet, const std::vector<std::string>& names, double y);

}  // namespace cabildo::render
