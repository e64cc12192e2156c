// The explorer's drawing: nodes to drag, pan and zoom with mouse and keys, facts on hover.
#pragma once

#include "explorer_model.hpp"

#include <cabildo/wx/native_panel.hpp>

#include <wx/geometry.h>
#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

class wxGraphicsContext;
class wxMenu;

namespace cabildo::articulation {

class Canvas : public wxPanel {
public:
    Canvas(wxWindow* parent, ExplorerModel& model, wx::NativeHost& host);

    /// The model has changed; selection and view stay. `fit`: all of it is brought into view.
    void refresh(bool fit = false);
    void fit();
    void zoom(double factor);
    /// Selects a shown node, or none.
    void select(const std::string& node);
    const std::string& selected() const { return selected_; }
    void centre_on(const std::string& node);
    /// Lets the shown nodes settle, some steps a frame; pinned ones stay.
    void settle(double heat);
    bool settling() const { return relaxation_.has_value(); }
    void toggle_pin();

    /// Where a node is drawn, px; for tests and tips.
    wxPoint place_of(std::size_t node) const;

    std::function<void()> on_select;                   ///< another node is selected, or none
    std::function<void()> on_change;                   ///< something was put elsewhere or pinned
    std::function<void(const std::string&)> on_expand, on_around;
    std::function<void()> on_all, on_reset;

    bool AcceptsFocus() const override { return true; }

private:
    void bind_mouse();
    void press(wxKeyEvent& event);
    void move_selected(int dx, int dy);
    void select_towards(int dx, int dy);
    void pan(int dx, int dy);
    void zoom_at(double factor, const wxPoint& point);
    void show_menu(const wxPoint& at);
    void tick();

    void paint();
    void draw_edges(wxGraphicsContext& context) const;
    void draw_nodes(wxGraphicsContext& context) const;
    void draw_labels(wxGraphicsContext& context, const wxRect2DDouble& legend) const;
    std::vector<wxRect2DDouble> node_boxes() const;
    std::optional<wxRect2DDouble> label_box(std::size_t i, wxSize label, const std::vector<wxRect2DDouble>& nodes, const std::vector<wxRect2DDouble>& taken,
                                            bool certain) const;
    wxRect2DDouble draw_legend(wxGraphicsContext& context) const;  ///< the room that it takes
    void draw_tip(wxGraphicsContext& context) const;

    double radius_of(const NetworkNode& node) const;
    wxColour colour_of(const NetworkNode& node) const;
    wxPoint2DDouble on_screen(double x, double y) const;
    wxPoint2DDouble in_figure(const wxPoint& point) const;
    std::optional<std::size_t> node_at(const wxPoint& point) const;
    bool faint(const std::string& node) const;
    void find_near();

    ExplorerModel& model_;
    wx::NativeHost& host_;
    double scale_ = 60;                    ///< px for the length of a tie
    wxPoint2DDouble centre_{0, 0};         ///< of the figure, in the middle of the window
    bool fitted_ = true;                   ///< follows the window's size until somebody zooms or pans
    double most_size_ = 1;
    std::string selected_;
    std::set<std::string> near_;           ///< the selected node and its neighbours
    std::optional<std::size_t> hovered_;
    wxPoint pointer_;
    std::optional<wxPoint> pressed_at_, last_;
    std::string dragged_;                  ///< node
    bool moved_ = false;
    std::optional<Relaxation> relaxation_;
    wxTimer timer_;
};

}  // namespace cabildo::articulation
