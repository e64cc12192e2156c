#include "pages/page.hpp"

namespace cabildo::workbench {

Page::Page(wxWindow* parent, Workbench& workbench, std::string place)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      workbench_(workbench),
      place_(std::move(place)) {}

}  // namespace cabildo::workbench
