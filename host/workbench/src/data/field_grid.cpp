#include "data/field_grid.hpp"

#include "native/look.hpp"

#include <wx/gbsizer.h>
#include <wx/scrolwin.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {
constexpr int most_columns = 3;
constexpr int narrowest_field = 186;
}  // namespace

FieldGrid::FieldGrid(wxWindow* parent) : wxPanel(parent) {
    grid_ = new wxGridBagSizer(FromDIP(gap + 4), FromDIP(wide_gap));
    SetSizer(grid_);
    arrange(most_columns);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        const int wanted = columns_for(event.GetSize().GetWidth());
        if (wanted == columns_) return;
        CallAfter([this] {  // not while the parent lays itself out
            const int columns = columns_for(GetSize().GetWidth());
            if (columns == columns_) return;
            arrange(columns);
            content_height_changed(this);
        });
    });
}

int FieldGrid::columns_for(int width) const {
    const int room = FromDIP(wide_gap);
    return std::clamp((width + room) / (FromDIP(narrowest_field) + room), 1, most_columns);
}

void FieldGrid::add(wxWindow* field, bool wide) {
    fields_.push_back({field, wide});
    arrange(columns_);
}

void FieldGrid::arrange(int columns) {
    for (int i = 0; i < columns_; ++i)
        if (grid_->IsColGrowable(static_cast<std::size_t>(i))) grid_->RemoveGrowableCol(static_cast<std::size_t>(i));
    grid_->Clear();
    columns_ = columns;
    int row = 0, place = 0;
    for (const Field& field : fields_) {
        const int span = field.wide ? columns : 1;
        if (place + span > columns) {
            ++row;
            place = 0;
        }
        grid_->Add(field.window, wxGBPosition(row, place), wxGBSpan(1, span), wxEXPAND);
        place += span;
    }
    // A short only row keeps the width of its fields.
    for (int i = place; row == 0 && i < columns; ++i) grid_->Add(0, 0, wxGBPosition(0, i));
    for (int i = 0; i < columns; ++i) grid_->AddGrowableCol(static_cast<std::size_t>(i), 1);
}

void content_height_changed(wxWindow* inside) {
    for (wxWindow* each = inside; each != nullptr && !each->IsTopLevel(); each = each->GetParent()) {
        each->InvalidateBestSize();
        each->Layout();
        if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(each)) {
            scrolled->FitInside();
            return;
        }
    }
}

}  // namespace cabildo::workbench
