// A splitter whose sash is a thin line, as the rest of the window's lines.
#pragma once

#include <wx/splitter.h>

#include <functional>

namespace cabildo::workbench {

class Splitter : public wxSplitterWindow {
public:
    explicit Splitter(wxWindow* parent);

    /// How the width is parted; widths in device-independent px.
    struct Share {
        double left = 0.4;                        ///< part of the whole
        int narrowest_left = 220, widest_left = 520;
        int narrowest_right = 320;                ///< the right pane is given this first
    };
    /// Two panes side by side. The left one has its share until somebody drags the sash; the width chosen then is kept in
    /// `chosen` (0: none), which outlives the splitter, and comes back where it fits.
    void split_by_share(wxWindow* left, wxWindow* right, const Share& share, int& chosen);

protected:
    void DrawSash(wxDC& dc) override;

private:
    int wanted_position(const Share& share, int chosen) const;
};

}  // namespace cabildo::workbench
