// The skeleton of the native panels under test: a window with the words of the document, and two places for the harm.
#pragma once

#include <cabildo/wx/native_panel.hpp>

#include <wx/stattext.h>

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace faults {

inline std::string words_of(const cabildo::Document& document) {
    std::string words;
    for (const cabildo::Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<cabildo::Paragraph>(&block)) words += paragraph->text;
    return words;
}

class TextPanel : public cabildo::wx::NativePanel {
public:
    wxWindow* create(wxWindow* parent, cabildo::wx::NativeHost& host) override {
        host_ = &host;
        label_ = new wxStaticText(parent, wxID_ANY, wxString());
        return label_;
    }
    void show(const cabildo::Document& document) override { label_->SetLabel(cabildo::wx::from_utf8(words_of(document))); }

protected:
    cabildo::wx::NativeHost* host_ = nullptr;
    wxStaticText* label_ = nullptr;
};

}  // namespace faults

#define FAULTY_NATIVE_PANEL(PanelClass) CABILDO_NATIVE_PANEL(PanelClass, "org.cabildo.faults.native", "echo")
