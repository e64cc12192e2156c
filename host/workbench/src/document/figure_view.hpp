// A figure block: painted with the code that writes it to files, laid out anew when its width changes, with the figure
// behind each shape shown on hover.
#pragma once

#include "workbench.hpp"

#include <cabildo/document.hpp>
#include <cabildo/render/drawing.hpp>

#include <wx/panel.h>

#include <functional>
#include <string>

class wxPopupWindow;
class wxStaticText;

namespace cabildo::workbench {

class FigureView : public wxPanel {
public:
    /// `block` must be a chart, network or map.
    FigureView(wxWindow* parent, Workbench& workbench, const Block& block);
    ~FigureView() override;

    static bool is_figure(const Block& block);

    /// Height in px at this width, with the title.
    int height_for(int width);
    void set_stale(bool stale);
    const render::Drawing& drawing() const { return drawing_; }
    const std::string& id() const { return id_; }

    /// As a picture to the clipboard.
    void copy();
    /// .svg or .png, by the path's extension. Throws Error.
    void save(const std::filesystem::path& path);
    void ask_save();

    /// Called when the figure has become higher or lower without its width having changed.
    std::function<void()> on_height_changed;

    bool AcceptsFocus() const override { return true; }

protected:
    /// The figure as it is seen, for the screen, the clipboard or a file.
    virtual render::Drawing drawn(double width, const render::Palette& palette) const;
    /// Lays the drawing out for the screen; `drawing_` is what is painted then.
    virtual void draw_for(int width);
    /// Height in px of what stands between title and figure, and its place.
    virtual int tools_height(int) const { return 0; }
    virtual void place_tools(int, int) {}

    /// The figure has changed: draws it anew, in the same width.
    void redraw();
    void hide_tip();
    wxPanel& surface() { return *surface_; }
    Workbench& workbench() { return workbench_; }

    render::Drawing drawing_;

private:
    void lay_out(int width);
    void paint();
    void show_tip(const wxPoint& point);
    void show_menu();
    int header_height() const;

    Workbench& workbench_;
    std::string id_, title_, alt_;
    std::function<render::Drawing(double, const render::Palette&)> draw_;
    int drawn_width_ = -1;
    bool stale_ = false;
    std::string tip_;
    wxStaticText* heading_;
    wxWindow* copy_button_;
    wxPanel* surface_;
    wxPopupWindow* popup_ = nullptr;
    wxStaticText* popup_text_ = nullptr;
};

}  // namespace cabildo::workbench
