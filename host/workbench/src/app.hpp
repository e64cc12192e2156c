// The program: makes the model and the window, and turns what nobody caught into a message.
#pragma once

#include "analyses.hpp"
#include "arguments.hpp"
#include "session.hpp"
#include "settings.hpp"

#include <wx/app.h>
#include <wx/intl.h>

#include <memory>

namespace cabildo::workbench {

class MainFrame;

class App : public wxApp {
public:
    App(Arguments arguments, engine::Places places);

    bool OnInit() override;
    int OnExit() override;
    bool OnExceptionInMainLoop() override;

    MainFrame* frame() const { return frame_; }

private:
    Arguments arguments_;
    engine::Places places_;
    Settings settings_;
    wxLocale locale_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<Analyses> analyses_;
    MainFrame* frame_ = nullptr;  ///< owned by wxWidgets
};

/// Asserts of wxWidgets go to standard error instead of into a dialog. Before anything else.
void quieten_asserts();

}  // namespace cabildo::workbench
