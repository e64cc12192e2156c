#include "pages/plugin_page.hpp"

#include "document/document_view.hpp"
#include "language.hpp"
#include "native/look.hpp"
#include "plugins/plugin_facts.hpp"

#include <cabildo/engine/trust.hpp>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace cabildo::workbench {

PluginPage::PluginPage(wxWindow* parent, Workbench& workbench, const engine::PluginInfo& plugin)
    : Page(parent, workbench, "plugin:" + plugin.file.string()), plugin_(plugin) {
    const bool not_allowed = plugin.state == engine::PluginInfo::State::not_allowed;
    const bool forbidden = plugin.standing == engine::PluginInfo::Standing::forbidden;
    SetBackgroundColour(colours().page);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(styled_text(this, from_utf8(plugin.file.filename().string()), Style::title), 0,
                wxLEFT | wxTOP | wxRIGHT, FromDIP(page_margin));
    auto* view = new DocumentView(this, workbench);
    view->show(plugin_explanation(plugin));
    if (not_allowed && !forbidden) {
        auto* button = new wxButton(this, wxID_ANY, tr({"Permitir este complemento", "Allow this plugin"}));
        button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->workbench().guard([this] { allow(); }); });
        column->Add(button, 0, wxLEFT | wxTOP, FromDIP(page_margin));
    }
    column->Add(view, 1, wxEXPAND | wxTOP, FromDIP(gap));
    SetSizer(column);
}

bool PluginPage::outdated() const {
    for (const engine::PluginInfo& plugin : workbench().analyses().plugins())
        if (plugin.file == plugin_.file)
            return plugin.hash != plugin_.hash || plugin.state != plugin_.state || plugin.standing != plugin_.standing;
    return true;
}

void PluginPage::allow() {
    engine::allow(workbench().analyses().places().settings, plugin_.file, plugin_.hash);
    workbench().tell(tr({"Complemento permitido", "Plugin allowed"}));
    workbench().reload_plugins();
}

}  // namespace cabildo::workbench
