#include "dialogs/help.hpp"

#include "language.hpp"
#include "native/look.hpp"

#include <wx/dialog.h>
#include <wx/html/htmlwin.h>
#include <wx/settings.h>
#include <wx/sizer.h>

#include <array>

namespace cabildo::workbench {

namespace {

struct Key {
    const char* keys;
    Text does;
};

struct Concept {
    Text name, meaning;
};

const std::array<Key, 21>& keys() {
    static const std::array<Key, 21> all{
        Key{"Ctrl+O, Ctrl+N", {"abrir o crear un almacén", "open or make a store"}},
        Key{"Ctrl+I", {"importar un paquete de datos o un CSV", "import a data package or a CSV"}},
        Key{"Ctrl+Z, Ctrl+Shift+Z", {"deshacer y rehacer", "undo and redo"}},
        Key{"Ctrl+Shift+N", {"agregar en la página de datos", "add on a data page"}},
        Key{"Ctrl+F", {"buscar en la lista", "find in the list"}},
        Key{"Ctrl+L, Ctrl+Shift+L", {"filtrar las iniciativas, quitar los filtros", "filter the initiatives, clear filters"}},
        Key{"F5", {"volver a calcular el panel", "run the panel again"}},
        Key{"Esc", {"detener el cálculo", "stop the run"}},
        Key{"Ctrl+C", {"copiar la tabla o figura enfocada", "copy the focused table or figure"}},
        Key{"Ctrl+Shift+C", {"copiar todo el panel", "copy the whole panel"}},
        Key{"Ctrl+S", {"guardar el análisis del panel en el almacén", "save the panel's analysis in the store"}},
        Key{"Ctrl+H", {"historial de lo calculado", "history of what was run"}},
        Key{"Alt+↑, Alt+↓", {"mover la parte elegida de un informe", "move the chosen part of a report"}},
        Key{"Ctrl+P, Ctrl+Shift+P", {"imprimir, vista previa de impresión", "print, print preview"}},
        Key{"Ctrl+E", {"exportar el panel o el informe", "export the panel or the report"}},
        Key{"Ctrl+Shift+E", {"exportar el informe del complemento", "export the plugin's report"}},
        Key{"F6", {"pasar entre el árbol y la página", "move between tree and page"}},
        Key{"Ctrl+Shift+S", {"guardar una copia del almacén", "save a copy of the store"}},
        Key{"Ctrl+,", {"preferencias", "preferences"}},
        Key{"Ctrl+W, Ctrl+Q", {"cerrar el almacén, salir", "close the store, quit"}},
        Key{"F1", {"esta ayuda", "this help"}}};
    return all;
}

const std::array<Concept, 11>& concepts() {
    static const std::array<Concept, 11> all{
        Concept{{"Almacén", "Store"},
                {"Un archivo .cabildo con las iniciativas, el libro de códigos y todo cambio hecho. Cada cambio se guarda al "
                 "momento; no hay botón de guardar. Deshacer funciona también después de cerrar.",
                 "One .cabildo file with the initiatives, the codebook and every change made. Each change is saved at once; "
                 "there is no save button. Undo works after closing, too."}},
        Concept{{"Selección", "Selection"},
                {"Las iniciativas sobre las que se calcula. Está siempre a la vista, arriba; cada filtro es una ficha que se "
                 "puede cambiar o quitar.",
                 "The initiatives that are analysed. It is always in sight, at the top; each filter is a chip that can be "
                 "changed or removed."}},
        Concept{{"Libro de códigos", "Codebook"},
                {"Las variables con que se describen las iniciativas y sus categorías.",
                 "The variables that describe initiatives, and their categories."}},
        Concept{{"Codificada", "Coded"}, {"Se revisó y tiene valor.", "Looked at, and it has a value."}},
        Concept{{"Ninguno", "None"},
                {"Se revisó y no hay: cuenta en el total válido.", "Looked at, there is none: it counts in the valid N."}},
        Concept{{"No informado", "Not reported"},
                {"La fuente no lo dice: se muestra, y sale del total válido. Nunca equivale a «no».",
                 "The source does not say: it is shown and leaves the valid N. It never means “no”."}},
        Concept{{"No codificado", "Not coded"},
                {"Nadie lo ha revisado todavía: sale del total.", "Nobody has looked yet: it leaves N."}},
        Concept{{"Panel", "Panel"},
                {"Un análisis con sus opciones. Los calcula un proceso aparte: si un complemento falla, solo su panel muestra el "
                 "error.",
                 "An analysis with its options. A separate process computes it: when a plugin fails, only its panel shows the "
                 "error."}},
        Concept{{"Análisis guardado", "Saved analysis"},
                {"Un panel con sus opciones, su selección y su resultado, tal como estaban. Abrirlo no calcula nada; si los datos "
                 "cambian después, se marca, y al calcularlo de nuevo se ve qué celdas cambian antes de quedarse con el resultado.",
                 "A panel with its options, selection and result as they were. Opening it runs nothing; when the data change later it "
                 "is marked, and a re-run shows which cells change before its result is kept."}},
        Concept{{"Informe", "Report"},
                {"Análisis guardados, encabezados y textos propios en el orden en que se leen, con portada y estilo de la institución. "
                 "Se exporta o se imprime tal como muestra la vista previa.",
                 "Saved analyses, headings and texts of your own in the order in which they are read, with a cover and the "
                 "institution's style. It is exported or printed as the preview shows it."}},
        Concept{{"Exportación con códigos", "Export with codes"},
                {"Actores, iniciativas y evaluadores se sustituyen por códigos, siempre los mismos en un almacén; los textos propios no se "
                 "muestran. La clave, que dice a quién corresponde cada código, se escribe aparte.",
                 "Actors, initiatives and evaluators are replaced by codes, always the same in a store; texts of your own are not shown. "
                 "The key, which tells whose each code is, is written apart."}}};
    return all;
}

}  // namespace

std::string help_html(Language language) {
    const auto say = [language](const Text& text) { return text.in(language); };
    std::string html = "<h2>" + say({"Conceptos", "Concepts"}) + "</h2>";
    for (const Concept& each : concepts())
        html += "<p><b>" + say(each.name) + ".</b> " + say(each.meaning) + "</p>";
    html += "<h2>" + say({"Teclado", "Keyboard"}) + "</h2><table cellpadding=\"4\" cellspacing=\"0\">";
    for (const Key& key : keys())
        html += std::string("<tr><td><b>") + key.keys + "</b></td><td>" + say(key.does) + "</td></tr>";
    return html + "</table>";
}

void show_help(wxWindow* parent) {
    auto* dialog = new wxDialog(parent, wxID_ANY, tr({"Ayuda de Cabildo", "Cabildo help"}), wxDefaultPosition,
                                parent->FromDIP(wxSize(720, 640)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* window = new wxHtmlWindow(dialog, wxID_ANY);
    const wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    window->SetStandardFonts(font.GetPointSize(), font.GetFaceName(), font.GetFaceName());
    const wxString text = colours().text.GetAsString(wxC2S_HTML_SYNTAX);
    const wxString ground = colours().card.GetAsString(wxC2S_HTML_SYNTAX);
    window->SetPage("<html><body text=\"" + text + "\" bgcolor=\"" + ground + "\">" + from_utf8(help_html(language())) +
                    "</body></html>");
    window->SetBorders(dialog->FromDIP(page_margin));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(window, 1, wxEXPAND);
    dialog->SetSizer(column);
    dialog->Bind(wxEVT_CLOSE_WINDOW, [dialog](wxCloseEvent&) { dialog->Destroy(); });
    dialog->Bind(wxEVT_CHAR_HOOK, [dialog](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            dialog->Close();
        } else {
            event.Skip();
        }
    });
    dialog->CentreOnParent();
    dialog->Show();
}

}  // namespace cabildo::workbench
