// A network that can be zoomed, dragged, coloured another way, filtered and hovered over; a click on a node shows whom it
// is tied to. What is copied or saved is what is seen.
#pragma once

#include "document/figure_view.hpp"

#include <cabildo/render/network.hpp>

#include <optional>
#include <set>
#include <string>

namespace cabildo::workbench {

class NetworkTools;

/// How its reader looks at a network; kept when a new result comes.
struct NetworkLook {
    std::string grouping;          ///< empty: as the document has it
    std::set<std::string> hidden;  ///< groups
    render::NetworkFrame frame;
};

class NetworkView : public FigureView {
public:
    NetworkView(wxWindow* parent, Workbench& workbench, const Network& network);

    const NetworkLook& look() const { return look_; }
    void set_look(NetworkLook look);

    // As a person does with mouse and controls.
    void colour_by(const std::string& grouping);
    void hide(const std::set<std::string>& groups);
    /// Puts the first node whose label holds the words into focus and into the middle; no words, no focus.
    void find(const std::string& words);
    /// About a point of the surface, else about the middle; 0 shows all.
    void zoom(double factor, std::optional<wxPoint> about = std::nullopt);
    void click(const wxPoint& point);

    const render::NetworkPicture& picture() const { return picture_; }
    const Network& shown() const { return shown_; }

protected:
    render::Drawing drawn(double width, const render::Palette& palette) const override;
    void draw_for(int width) override;
    int tools_height(int width) const override;
    void place_tools(int y, int width) override;

private:
    void bind_mouse();
    void press(wxKeyEvent& event);
    void apply();

    Network whole_, shown_;
    NetworkLook look_;
    render::NetworkPicture picture_;
    NetworkTools* tools_;
    std::optional<wxPoint> drag_from_;
    bool dragged_ = false;
};

}  // namespace cabildo::workbench
