#include "pages/plugin_page.hpp"

#include "document/document_view.hpp"
#include "language.hpp"
#include "native/look.hpp"

#include <cabildo/engine/trust.hpp>

#include <wx/button.h>
#include <wx/sizer.h>

namespace cabildo::workbench {

namespace {

/// The facts as a document, so that they look and copy like any other.
Document explanation_of(const engine::PluginInfo& plugin, bool forbidden) {
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
        notice.text =
            forbidden ? say({"La lista de complementos de la institución no lo incluye, y por eso no se carga. Pida a quien "
                             "la administra que agregue la huella de abajo.",
                             "The institution's list of plugins does not hold it, so it is not loaded. Ask those who keep the "
                             "list to add the hash below."})
                      : say({"No se carga ningún archivo que usted no haya autorizado: un complemento puede leer y escribir lo "
                             "mismo que usted. Autorícelo solo si confía en quien se lo entregó. Si el archivo cambia, vuelve "
                             "a quedar apagado.",
                             "No file is loaded that you have not allowed: a plugin can read and write whatever you can. Allow "
                             "it only if you trust who gave it to you. When the file changes, it is off again."});
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
    : Page(parent, workbench, "plugin:" + plugin.file.string()), plugin_(plugin) {
    const engine::Places& places = workbench.analyses().places();
    const bool not_allowed = plugin.state == engine::PluginInfo::State::not_allowed;
    const bool forbidden = not_allowed && engine::Trust(places.settings, places.allow_list).forbidden(plugin.hash);
    SetBackgroundColour(colours().page);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(styled_text(this, from_utf8(plugin.file.filename().string()), Style::title), 0,
                wxLEFT | wxTOP | wxRIGHT, FromDIP(page_margin));
    auto* view = new DocumentView(this, workbench);
    view->show(explanation_of(plugin, forbidden));
    if (not_allowed && !forbidden) {
        auto* button = new wxButton(this, wxID_ANY, tr({"Autorizar este complemento", "Allow this plugin"}));
        button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->workbench().guard([this] { allow(); }); });
        column->Add(button, 0, wxLEFT | wxTOP, FromDIP(page_margin));
    }
    column->Add(view, 1, wxEXPAND | wxTOP, FromDIP(gap));
    SetSizer(column);
}

void PluginPage::allow() {
    engine::allow(workbench().analyses().places().settings, plugin_.file, plugin_.hash);
    workbench().tell(tr({"Complemento autorizado", "Plugin allowed"}));
    workbench().reload_plugins();
}

}  // namespace cabildo::workbench
