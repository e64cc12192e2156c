#include "pages/plugin_page.hpp"

#include "document/document_view.hpp"
#include "language.hpp"
#include "native/look.hpp"

#include <wx/sizer.h>

namespace cabildo::workbench {

namespace {

/// The facts as a document, so that they look and copy like any other.
Document explanation_of(const engine::PluginInfo& plugin) {
    const auto say = [](const Text& text) { return text.in(language()); };
    Document document;
    document.language = language();
    Notice notice;
    notice.id = "reason";
    if (plugin.state == engine::PluginInfo::State::faulty) {
        notice.kind = NoticeKind::error;
        notice.text = plugin.fault ? plugin.fault->line(language())
                                   : say({"No se pudo describir este complemento.", "This plugin could not be described."});
    } else {
        notice.kind = NoticeKind::warning;
        notice.title = say({"Complemento apagado", "Plugin switched off"});
        notice.text = say({"No se carga ningún archivo que no haya sido autorizado. Autorícelo en la lista de la "
                           "institución, o nombre su carpeta con --plugin-dir al abrir el programa.",
                           "No file is loaded that has not been allowed. Allow it in the institution's list, or name its "
                           "folder with --plugin-dir when you start the program."});
    }
    document.blocks.emplace_back(notice);
    Table facts;
    facts.id = "file";
    facts.title = say({"Archivo", "File"});
    facts.columns = {{"field", say({"Dato", "Field"}), ColumnKind::category, {}},
                     {"value", say({"Valor", "Value"}), ColumnKind::text, {}}};
    const auto add = [&](const char* id, const Text& label, const std::string& value) {
        facts.rows.push_back({id, RowRole::body, {category_cell(id, say(label)), text_cell(value)}});
    };
    add("path", {"Ruta", "Path"}, plugin.file.string());
    add("size", {"Tamaño", "Size"}, number_text(static_cast<std::int64_t>(plugin.size)) + " B");
    add("hash", {"Huella SHA-256", "SHA-256 hash"}, plugin.hash);
    document.blocks.emplace_back(facts);
    return document;
}

}  // namespace

PluginPage::PluginPage(wxWindow* parent, Workbench& workbench, const engine::PluginInfo& plugin)
    : Page(parent, workbench, "plugin:" + plugin.file.string()) {
    SetBackgroundColour(colours().page);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(styled_text(this, from_utf8(plugin.file.filename().string()), Style::title), 0,
                wxLEFT | wxTOP | wxRIGHT, FromDIP(page_margin));
    auto* view = new DocumentView(this, workbench);
    view->show(explanation_of(plugin));
    column->Add(view, 1, wxEXPAND | wxTOP, FromDIP(gap));
    SetSizer(column);
}

}  // namespace cabildo::workbench
