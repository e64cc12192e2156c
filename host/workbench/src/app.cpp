#include "app.hpp"

#include "frame/main_frame.hpp"
#include "language.hpp"
#include "native/look.hpp"
#include "native_panels/after_crash.hpp"

#include <wx/image.h>
#include <wx/log.h>

#include <cstdio>

namespace cabildo::workbench {

App::App(Arguments arguments, engine::Places places) : arguments_(std::move(arguments)), places_(std::move(places)) {}

bool App::OnInit() {
    SetAppName("cabildo");
    SetAppDisplayName("Cabildo");
    SetClassName("cabildo-workbench");
    settings_ = Settings::load(settings_file());
    const Language chosen = arguments_.language.value_or(settings_.language.value_or(session_language()));
    set_language(chosen);
    // wxWidgets' own texts; a missing catalogue or locale is nothing to tell anybody.
    {
        const wxLogNull quiet;
        locale_.Init(chosen == Language::es ? wxLANGUAGE_SPANISH : wxLANGUAGE_ENGLISH, wxLOCALE_LOAD_DEFAULT);
        std::setlocale(LC_NUMERIC, "C");
    }
    wxInitAllImageHandlers();
    apply_theme(arguments_.theme.value_or(settings_.theme));  // the one named at start is not remembered

    session_ = std::make_unique<Session>();
    const Post post = [](std::function<void()> function) {
        if (wxTheApp != nullptr) wxTheApp->CallAfter(std::move(function));
    };
    if (arguments_.safe_mode) places_ = places_.bundled_only();
    analyses_ = std::make_unique<Analyses>(places_, arguments_.plugin_folders, post);
    offer_without_crashed_panels(places_);
    frame_ = new MainFrame(*session_, *analyses_, settings_, arguments_);
    frame_->Show();
    SetTopWindow(frame_);
    if (!arguments_.store.empty()) {
        frame_->open_store(arguments_.store);
        if (!arguments_.selection.empty() && session_->is_open())
            frame_->guard([this] { session_->select(db::Selection::parse(arguments_.selection)); });
        const std::string page = !arguments_.page.empty() ? arguments_.page : settings_.last_page;
        if (session_->is_open() && !page.empty()) frame_->go(page);
    }
    return true;
}

int App::OnExit() {
    analyses_.reset();
    session_.reset();
    return wxApp::OnExit();
}

bool App::OnExceptionInMainLoop() {
    try {
        throw;
    } catch (const std::exception& exception) {
        if (frame_ != nullptr) frame_->show_error(exception);
    }
    return true;
}

void quieten_asserts() {
    wxSetAssertHandler([](const wxString& file, int line, const wxString& function, const wxString& condition,
                          const wxString& message) {
        std::fprintf(stderr, "%s:%d: %s: %s %s\n", static_cast<const char*>(file.utf8_str()), line,
                     static_cast<const char*>(function.utf8_str()), static_cast<const char*>(condition.utf8_str()),
                     static_cast<const char*>(message.utf8_str()));
    });
}

}  // namespace cabildo::workbench
