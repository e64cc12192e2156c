// A notice: coloured bar, tinted ground, selectable text. Also told as a whole to screen readers.
#pragma once

#include <cabildo/document.hpp>

#include <wx/panel.h>

#include <string>

namespace cabildo::workbench {

class WrappedText;

class NoticeView : public wxPanel {
public:
    NoticeView(wxWindow* parent, NoticeKind kind, const std::string& title, const std::string& text);

    int height_for(int width) const;
    const std::string& text() const { return text_; }
    NoticeKind kind() const { return kind_; }

private:
    void paint();
    int indent() const;

    NoticeKind kind_;
    std::string text_;
    WrappedText* title_ = nullptr;
    WrappedText* body_;
};

}  // namespace cabildo::workbench
