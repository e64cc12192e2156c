// A splitter whose sash is a thin line, as the rest of the window's lines.
#pragma once

#include <wx/splitter.h>

namespace cabildo::workbench {

class Splitter : public wxSplitterWindow {
public:
    explicit Splitter(wxWindow* parent);

protected:
    void DrawSash(wxDC& dc) override;
};

}  // namespace cabildo::workbench
