// Why a plugin cannot be used: its file, size and hash, and the fault or what allowing it takes.
#pragma once

#include "pages/page.hpp"

namespace cabildo::workbench {

class PluginPage : public Page {
public:
    PluginPage(wxWindow* parent, Workbench& workbench, const engine::PluginInfo& plugin);

    bool outdated() const override;

private:
    void allow();

    engine::PluginInfo plugin_;
};

}  // namespace cabildo::workbench
