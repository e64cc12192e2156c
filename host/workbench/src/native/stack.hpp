// Windows one below the other, each as high as the width makes it; hidden ones take no room. One of them may take all that
// is left.
#pragma once

#include <wx/panel.h>

#include <functional>
#include <vector>

namespace cabildo::workbench {

class Stack : public wxPanel {
public:
    /// `above`: room over the first child, device-independent px.
    explicit Stack(wxWindow* parent, int above = 0);

    struct Room {
        int below = 8;     ///< device-independent px
        int beside = 0;    ///< left and right
    };
    /// A child of this panel; `height_for` gives its height in px for a width in px.
    void add(wxWindow* window, std::function<int(int width)> height_for, Room room);
    /// The child that takes what is left.
    void add_rest(wxWindow* window, Room room);
    /// Above another child.
    void insert_before(const wxWindow* other, wxWindow* window, std::function<int(int width)> height_for, Room room);
    /// Takes a child out and ends it when the event is over.
    void remove(wxWindow* window);
    /// After something was shown, hidden or changed its text.
    void lay_out();

private:
    struct Item {
        wxWindow* window;
        std::function<int(int)> height_for;  ///< empty: what is left
        Room room;
    };
    std::vector<Item> items_;
    int above_;
};

}  // namespace cabildo::workbench
