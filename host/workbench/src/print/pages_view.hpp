// Sheets of paper on the screen, one below the other, as wide as the view makes them. Painted as they are printed.
#pragma once

#include <cabildo/render/pages.hpp>

#include <wx/bitmap.h>
#include <wx/scrolwin.h>

#include <functional>
#include <map>
#include <memory>

namespace cabildo::workbench {

class PagesView : public wxScrolledWindow {
public:
    PagesView(wxWindow* parent, const wxString& name);

    /// Other pages; the place scrolled to stays where it can.
    void show(std::shared_ptr<const render::Pages> pages);
    int count() const { return pages_ ? pages_->count() : 0; }
    /// The page that takes most of the view, from 0 on.
    int page() const;
    void go_to(int page);
    /// 1: as wide as the view.
    double zoom() const { return zoom_; }
    void set_zoom(double zoom);
    /// Called when another page or zoom is in sight.
    std::function<void()> on_moved;

private:
    struct Sheet {
        int top = 0;
        wxSize size;
    };
    void arrange();
    void paint();
    void press(wxKeyEvent& event);
    void moved();
    const wxBitmap& picture(int page);
    int scrolled() const;

    std::shared_ptr<const render::Pages> pages_;
    std::vector<Sheet> sheets_;
    std::map<int, wxBitmap> pictures_;  ///< of the pages last in sight, at the size that they have now
    double zoom_ = 1;
    int arranged_for_ = -1;
    int last_page_ = -1;
};

}  // namespace cabildo::workbench
