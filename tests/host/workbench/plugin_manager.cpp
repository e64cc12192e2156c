#include "plugin_manager.hpp"

#include "document/document_view.hpp"
#include "frame/commands.hpp"

#include <boost/test/unit_test.hpp>

#include <wx/button.h>

#include <stdexcept>
#include <utility>

namespace cabildo::test {

using workbench::PluginsPage;

PluginsPage& open_plugins(Window& window) {
    window.frame().command(workbench::command_plugins);
    auto* page = dynamic_cast<PluginsPage*>(window.frame().page());
    BOOST_REQUIRE(page != nullptr);
    return *page;
}

void install_plugin(Window& window, const std::filesystem::path& library, const std::string& id, std::function<void(wxDialog&)> look) {
    PluginsPage& page = open_plugins(window);
    with_next_dialog([look = std::move(look)](wxDialog& dialog) {
        if (look) look(dialog);
        confirm(dialog);
    });
    page.install_file(library);
    BOOST_REQUIRE(wait_until([&] {
        const engine::PluginInfo* plugin = window.frame().analyses().plugin(id);
        return plugin != nullptr && plugin->standing == engine::PluginInfo::Standing::allowed;
    }));
    settle();
}

std::string said(PluginsPage& page) {
    std::string words;
    for (const workbench::NoticeView* notice : page.details().notices()) words += notice->text();
    return words;
}

wxButton& button(wxWindow& window, const char* label) {
    for (wxButton* each : controls<wxButton>(window))
        if (workbench::to_utf8(each->GetLabelText()) == label) return *each;
    throw std::runtime_error(std::string("no button ") + label);
}

}  // namespace cabildo::test
