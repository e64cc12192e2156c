#include "pages/progress_row.hpp"

#include "language.hpp"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <cmath>

namespace cabildo::workbench {

namespace {
constexpr int slow_ms = 300;  ///< before it is shown
constexpr int gauge_range = 1000;
}  // namespace

ProgressRow::ProgressRow(wxWindow* parent, std::function<void()> stop, std::function<void()> shown)
    : wxPanel(parent), slow_(this), shown_(std::move(shown)) {
    if (parent->UseBackgroundColour()) SetBackgroundColour(parent->GetBackgroundColour());
    gauge_ = new wxGauge(this, wxID_ANY, gauge_range, wxDefaultPosition, FromDIP(wxSize(220, 8)), wxGA_HORIZONTAL | wxGA_SMOOTH);
    text_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    auto* button = new wxButton(this, wxID_ANY, tr({"Detener", "Stop"}));
    button->Bind(wxEVT_BUTTON, [stop = std::move(stop)](wxCommandEvent&) { stop(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(gauge_, 0, wxALIGN_CENTRE_VERTICAL);
    row->Add(text_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(12));
    row->Add(button, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(12));
    SetSizer(row);
    Hide();
    Bind(
        wxEVT_TIMER, [this](wxTimerEvent&) { show_row(true); }, slow_.GetId());
}

void ProgressRow::begin(const wxString& doing) {
    gauge_->SetValue(0);
    text_->SetLabel(label_text(doing));
    slow_.StartOnce(slow_ms);
}

void ProgressRow::tell(double fraction, const std::string& message) {
    if (fraction < 0) {
        gauge_->Pulse();
    } else {
        gauge_->SetValue(static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * gauge_range)));
    }
    if (!message.empty()) text_->SetLabel(label_text(from_utf8(message)));
    Layout();
}

void ProgressRow::end() {
    slow_.Stop();
    show_row(false);
}

void ProgressRow::show_row(bool shown) {
    if (IsShown() == shown) return;
    Show(shown);
    Layout();
    shown_();
}

}  // namespace cabildo::workbench
