// The fields of one dimension side by side, in as many columns as the width gives room for.
#pragma once

#include <wx/panel.h>

#include <vector>

class wxGridBagSizer;

namespace cabildo::workbench {

class FieldGrid : public wxPanel {
public:
    explicit FieldGrid(wxWindow* parent);

    /// A child of this panel. A wide field takes a whole line.
    void add(wxWindow* field, bool wide = false);
    bool empty() const { return fields_.empty(); }
    int columns() const { return columns_; }

private:
    struct Field {
        wxWindow* window;
        bool wide;
    };
    int columns_for(int width) const;
    void arrange(int columns);

    std::vector<Field> fields_;
    wxGridBagSizer* grid_;
    int columns_ = 0;
};

/// Tells a scrolled window above that the height of its content has changed.
void content_height_changed(wxWindow* inside);

}  // namespace cabildo::workbench
