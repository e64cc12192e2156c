// A good one: asks for a run beside the report when it is shown, and hands over what it got when it is clicked.
#include "faulty_panel.hpp"

class Asks : public faults::TextPanel {
    wxWindow* create(wxWindow* parent, cabildo::wx::NativeHost& host) override {
        wxWindow* window = TextPanel::create(parent, host);
        window->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { host_->hand_over({{"word", "entregada"}}); });
        return window;
    }
    void show(const cabildo::Document& document) override {
        TextPanel::show(document);
        host_->run({{"word", "pedida"}});
    }
    void computed(const cabildo::Document& document) override {
        label_->SetLabel(label_->GetLabel() + " | " + cabildo::wx::from_utf8(faults::words_of(document)));
    }
};
FAULTY_NATIVE_PANEL(Asks)
