// The real window in the test's own process, and an event loop that waits for conditions instead of sleeping.
#pragma once

#include "analyses.hpp"
#include "frame/main_frame.hpp"
#include "session.hpp"
#include "settings.hpp"

#include "temporary_folder.hpp"

#include <wx/dialog.h>

#include <functional>
#include <memory>

namespace cabildo::workbench {
class PanelPage;
}

namespace cabildo::test {

/// Handles events until the condition holds; false after a generous while.
bool wait_until(const std::function<bool()>& condition);
/// Handles what is waiting.
void settle();

/// Plugins and worker of this build, a cache of its own.
engine::Places build_places(const std::filesystem::path& cache);

/// One window with its model. `extra_folders` hold further plugins.
class Window {
public:
    explicit Window(std::vector<std::filesystem::path> extra_folders = {}, Language language = Language::es, bool safe_mode = false);
    /// In a folder that another window, perhaps of another process, has used before, or will.
    Window(Language language, const std::filesystem::path& folder);
    ~Window();

    /// Waits for the catalogue.
    void wait_for_plugins();
    /// Opens the sample store, made once for all tests, as a copy.
    void open_sample();
    /// Goes to a panel and waits for its first result.
    workbench::PanelPage& open_panel(const std::string& place);
    /// Waits until the visible panel has nothing left to run.
    bool wait_for_panel();
    workbench::PanelPage& panel();

    const std::filesystem::path& folder() const { return place_; }
    workbench::MainFrame& frame() { return *frame_; }
    workbench::Session& session() { return session_; }
    workbench::Settings settings;

private:
    void start(std::vector<std::filesystem::path> extra_folders, Language language, bool safe_mode);

    TemporaryFolder folder_;
    std::filesystem::path place_;
    workbench::Session session_;
    std::unique_ptr<workbench::Analyses> analyses_;
    workbench::MainFrame* frame_;
};

/// The text on the clipboard; empty when there is none.
std::string clipboard_text();
std::string clipboard_html();

/// Does something with the next modal dialog when it is there; ends it if `act` does not.
void with_next_dialog(std::function<void(wxDialog&)> act);

}  // namespace cabildo::test
