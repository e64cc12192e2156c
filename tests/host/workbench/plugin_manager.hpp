// The page Plugins of the real window, and what a person does there.
#pragma once

#include "data_pages.hpp"
#include "plugins/plugins_page.hpp"

#include <wx/modalhook.h>

#include <filesystem>
#include <functional>
#include <string>

class wxButton;

namespace cabildo::test {

/// Answers message boxes, which are the desktop's own, instead of a person.
struct BoxAnswer : wxModalDialogHook {
    explicit BoxAnswer(int with) : with_(with) { Register(); }
    int Enter(wxDialog*) override {
        ++asked;
        return with_;
    }
    int asked = 0;

private:
    int with_;
};

/// Goes to the page.
workbench::PluginsPage& open_plugins(Window& window);
/// Installs the plugin of a file, and confirms after `look` has looked at the question; waits until it is among the plugins, by its id.
void install_plugin(Window& window, const std::filesystem::path& library, const std::string& id, std::function<void(wxDialog&)> look = {});
/// What the notices of the chosen plugin say.
std::string said(workbench::PluginsPage& page);
/// The button of a window that says this.
wxButton& button(wxWindow& window, const char* label);

}  // namespace cabildo::test
