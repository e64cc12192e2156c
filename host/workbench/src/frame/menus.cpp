#include "frame/menus.hpp"

#include "language.hpp"

#include <wx/menu.h>

namespace cabildo::workbench {

namespace {

wxMenu* file_menu(const Settings& settings) {
    auto* menu = new wxMenu;
    menu->Append(command_new, tr({"&Nuevo…\tCtrl+N", "&New…\tCtrl+N"}));
    menu->Append(command_open, tr({"&Abrir…\tCtrl+O", "&Open…\tCtrl+O"}));
    auto* recent = new wxMenu;
    int id = command_first_recent;
    for (const auto& store : settings.recent)
        recent->Append(id++, label_text(from_utf8(store.filename().string())), from_utf8(store.string()));
    menu->AppendSubMenu(recent, tr({"Abrir &reciente", "Open &recent"}))->Enable(!settings.recent.empty());
    menu->Append(command_open_sample, tr({"Abrir el &ejemplo", "Open the &sample"}));
    menu->AppendSeparator();
    menu->Append(command_import, tr({"&Importar…\tCtrl+I", "&Import…\tCtrl+I"}));
    menu->Append(command_export_package, tr({"E&xportar paquete de datos…", "E&xport data package…"}));
    menu->Append(command_save_copy, tr({"&Guardar una copia…\tCtrl+Shift+S", "Save a &copy…\tCtrl+Shift+S"}));
    menu->AppendSeparator();
    menu->Append(command_page_setup, tr({"Configurar &página…", "Page set&up…"}));
    menu->Append(command_print_preview, tr({"&Vista previa de impresión\tCtrl+Shift+P", "Print pre&view\tCtrl+Shift+P"}));
    menu->Append(command_print, tr({"Impri&mir…\tCtrl+P", "&Print…\tCtrl+P"}));
    menu->AppendSeparator();
    menu->Append(command_close_store, tr({"&Cerrar el almacén\tCtrl+W", "&Close the store\tCtrl+W"}));
    menu->Append(command_quit, tr({"&Salir\tCtrl+Q", "&Quit\tCtrl+Q"}));
    return menu;
}

wxMenu* edit_menu() {
    auto* menu = new wxMenu;
    menu->Append(command_undo, tr({"&Deshacer\tCtrl+Z", "&Undo\tCtrl+Z"}));
    menu->Append(command_redo, tr({"&Rehacer\tCtrl+Shift+Z", "&Redo\tCtrl+Shift+Z"}));
    menu->AppendSeparator();
    menu->Append(command_copy, tr({"&Copiar tabla o figura\tCtrl+C", "&Copy table or figure\tCtrl+C"}));
    menu->Append(command_copy_all, tr({"Copiar &todo el panel\tCtrl+Shift+C", "Copy the &whole panel\tCtrl+Shift+C"}));
    menu->AppendSeparator();
    menu->Append(command_add, tr({"&Agregar…\tCtrl+Shift+N", "&Add…\tCtrl+Shift+N"}));
    menu->Append(command_remove, tr({"&Quitar", "Re&move"}));
    menu->Append(command_move_up, tr({"&Subir\tAlt+Up", "Move &up\tAlt+Up"}));
    menu->Append(command_move_down, tr({"Ba&jar\tAlt+Down", "Move &down\tAlt+Down"}));
    menu->AppendSeparator();
    menu->Append(command_find, tr({"&Buscar\tCtrl+F", "&Find\tCtrl+F"}));
    menu->AppendSeparator();
    menu->Append(command_preferences, tr({"&Preferencias…\tCtrl+,", "&Preferences…\tCtrl+,"}));
    return menu;
}

wxMenu* view_menu(const Settings& settings) {
    auto* menu = new wxMenu;
    menu->Append(command_next_area, tr({"Pasar entre árbol y &página\tF6", "Move between tree and &page\tF6"}));
    menu->AppendSeparator();
    auto* languages = new wxMenu;
    languages->AppendRadioItem(command_language_es, from_utf8("Español"));
    languages->AppendRadioItem(command_language_en, "English");
    languages->Check(language() == Language::es ? command_language_es : command_language_en, true);
    menu->AppendSubMenu(languages, tr({"&Idioma", "&Language"}));
    auto* themes = new wxMenu;
    themes->AppendRadioItem(command_theme_system, tr({"Como el escritorio", "As the desktop"}));
    themes->AppendRadioItem(command_theme_light, tr({"Claro", "Light"}));
    themes->AppendRadioItem(command_theme_dark, tr({"Oscuro", "Dark"}));
    themes->Check(settings.theme == Theme::dark    ? command_theme_dark
                  : settings.theme == Theme::light ? command_theme_light
                                                   : command_theme_system,
                  true);
    menu->AppendSubMenu(themes, tr({"&Aspecto", "&Theme"}));
    return menu;
}

wxMenu* analysis_menu() {
    auto* menu = new wxMenu;
    menu->Append(command_filter, tr({"&Filtrar iniciativas…\tCtrl+L", "&Filter initiatives…\tCtrl+L"}));
    menu->Append(command_clear_filters, tr({"&Quitar los filtros\tCtrl+Shift+L", "&Clear filters\tCtrl+Shift+L"}));
    menu->AppendSeparator();
    menu->Append(command_rerun, tr({"Volver a &calcular\tF5", "&Run again\tF5"}));
    menu->Append(command_cancel, tr({"&Detener el cálculo\tEsc", "&Stop the run\tEsc"}));
    return menu;
}

wxMenu* report_menu() {
    auto* menu = new wxMenu;
    menu->Append(command_save_analysis, tr({"&Guardar el análisis…\tCtrl+S", "&Save analysis…\tCtrl+S"}));
    menu->Append(command_export_panel, tr({"Exportar lo que se &ve…\tCtrl+E", "Export what is &shown…\tCtrl+E"}));
    menu->Append(command_export_report,
                 tr({"Exportar el &informe del complemento…\tCtrl+Shift+E", "Export the plugin's &report…\tCtrl+Shift+E"}));
    menu->AppendSeparator();
    menu->Append(command_reports, tr({"In&formes", "&Reports"}));
    menu->Append(command_saved, tr({"&Análisis guardados", "Saved &analyses"}));
    menu->Append(command_history, tr({"&Historial\tCtrl+H", "&History\tCtrl+H"}));
    return menu;
}

wxMenu* tools_menu() {
    auto* menu = new wxMenu;
    menu->Append(command_verify, tr({"&Verificar el almacén", "&Verify the store"}));
    menu->AppendSeparator();
    menu->Append(command_plugins, tr({"&Complementos…\tCtrl+Shift+M", "&Plugins…\tCtrl+Shift+M"}));
    return menu;
}

wxMenu* help_menu() {
    auto* menu = new wxMenu;
    menu->Append(command_help, tr({"&Ayuda\tF1", "&Help\tF1"}));
    menu->Append(command_about, tr({"&Acerca de Cabildo", "&About Cabildo"}));
    return menu;
}

}  // namespace

wxMenuBar* make_menus(const Settings& settings) {
    auto* bar = new wxMenuBar;
    bar->Append(file_menu(settings), tr({"&Archivo", "&File"}));
    bar->Append(edit_menu(), tr({"&Editar", "&Edit"}));
    bar->Append(view_menu(settings), tr({"&Ver", "&View"}));
    bar->Append(analysis_menu(), tr({"A&nálisis", "A&nalysis"}));
    bar->Append(report_menu(), tr({"&Informe", "&Report"}));
    bar->Append(tools_menu(), tr({"&Herramientas", "&Tools"}));
    bar->Append(help_menu(), tr({"A&yuda", "&Help"}));
    return bar;
}

}  // namespace cabildo::workbench
