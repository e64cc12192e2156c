#include "dialogs/about.hpp"

#include "analyses.hpp"
#include "language.hpp"

#include <cabildo/version.hpp>

#include <wx/aboutdlg.h>
#include <wx/generic/aboutdlgg.h>
#include <wx/version.h>

namespace cabildo::workbench {

void show_about(wxWindow* parent, const Analyses& analyses) {
    wxAboutDialogInfo info;
    info.SetName("Cabildo");
    info.SetVersion(CABILDO_VERSION);
    std::string plugins;
    for (const engine::PluginInfo& plugin : analyses.plugins())
        if (plugin.state == engine::PluginInfo::State::ready)
            plugins += "\n" + plugin.descriptor.title.in(language()) + " " + plugin.descriptor.version;
    info.SetDescription(tr({"Evaluación de iniciativas públicas con un mismo método.\n\nSDK {0} · {1}\n{2}",
                            "Evaluation of public initiatives with one method.\n\nSDK {0} · {1}\n{2}"},
                           {CABILDO_SDK_VERSION, to_utf8(wxVERSION_STRING), plugins}));
    info.SetLicence(tr({"Programa: GPL-3.0 o posterior. SDK y plantilla de complementos: MIT.",
                        "Program: GPL-3.0 or later. SDK and plugin template: MIT."}));
    wxGenericAboutDialog dialog(info, parent);
    dialog.ShowModal();
}

}  // namespace cabildo::workbench
