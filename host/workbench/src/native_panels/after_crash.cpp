#include "native_panels/after_crash.hpp"

#include "language.hpp"
#include "native_panels/crash_marker.hpp"

#include <cabildo/engine/trust.hpp>

#include <wx/msgdlg.h>

namespace cabildo::workbench {

void offer_without_crashed_panels(const engine::Places& places) {
    const std::vector<LoadedPanel> panels = CrashMarker::left_behind(places.state);
    if (panels.empty()) return;
    std::string names;
    for (const LoadedPanel& panel : panels) names += (names.empty() ? "«" : ", «") + panel.title + "»";
    const bool one = panels.size() == 1;
    wxMessageDialog dialog(nullptr, tr({"Cabildo se cerró de golpe", "Cabildo ended unexpectedly"}), "Cabildo",
                           wxYES_NO | wxYES_DEFAULT | wxICON_WARNING);
    const wxString what = one ? tr({"Estaba abierto el panel nativo de {0}, que corre dentro del programa y puede haberlo causado. ",
                                    "The native panel of {0} was open; it runs inside the program and may have caused it. "}, {names})
                              : tr({"Estaban abiertos los paneles nativos de {0}, que corren dentro del programa y pueden haberlo causado. ",
                                    "The native panels of {0} were open; they run inside the program and may have caused it. "}, {names});
    dialog.SetExtendedMessage(what + tr({"Sus datos están a salvo: cada cambio se guarda al hacerlo.\n\n"
                                         "Si sigue sin el panel nativo, los informes y todo lo demás funcionan igual; puede permitirlo otra vez en "
                                         "Herramientas ▸ Complementos.",
                                         "Your data are safe: every change is stored when it is made.\n\n"
                                         "Without the native panel, reports and everything else work as before; you can allow it again in "
                                         "Tools ▸ Plugins."}));
    dialog.SetYesNoLabels(one ? tr({"Seguir sin él", "Go on without it"}) : tr({"Seguir sin ellos", "Go on without them"}),
                          one ? tr({"Seguir con él", "Go on with it"}) : tr({"Seguir con ellos", "Go on with them"}));
    if (dialog.ShowModal() != wxID_YES) return;
    for (const LoadedPanel& panel : panels) engine::disable(places.settings, panel.file, panel.hash);
}

}  // namespace cabildo::workbench
