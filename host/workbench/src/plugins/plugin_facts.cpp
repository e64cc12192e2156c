#include "plugins/plugin_facts.hpp"

#include "language.hpp"

namespace cabildo::workbench {

namespace {

using engine::PluginInfo;

std::string in_window(const Text& text) { return text.in(language()); }

/// The plugin's native panel: what it is, and that it runs in the program.
Notice native_notice(const PluginInfo::NativePart& part) {
    Notice notice;
    notice.id = "native";
    const bool waits = part.standing == PluginInfo::Standing::fresh || part.standing == PluginInfo::Standing::changed;
    notice.kind = part.fault ? NoticeKind::error : waits ? NoticeKind::warning : NoticeKind::note;
    notice.title = in_window(native_title(part));
    notice.text = part.fault ? part.fault->line(language()) : in_window(native_explanation(part));
    return notice;
}

/// To be compared with the one that its publisher gives: whole, where a table would cut it.
Paragraph hash_of(const PluginInfo& plugin) {
    Paragraph paragraph;
    paragraph.id = "hash";
    paragraph.text = "**" + in_window({"Huella SHA-256", "SHA-256 hash"}) + "**: " + plugin.hash;
    return paragraph;
}

/// Why it is not loaded, and what can be done.
Notice reason_of(const PluginInfo& plugin) {
    Notice notice;
    notice.id = "reason";
    if (plugin.state == PluginInfo::State::faulty) {
        notice.kind = NoticeKind::error;
        notice.text = plugin.fault ? plugin.fault->line(language())
                                   : in_window({"No se pudo describir este complemento.", "This plugin could not be described."});
        return notice;
    }
    notice.kind = NoticeKind::warning;
    const Text caution{"Un complemento puede leer y escribir lo mismo que usted: permítalo solo si confía en quien se lo entregó. Si "
                       "el archivo cambia, vuelve a quedar sin uso.",
                       "A plugin can read and write whatever you can: allow it only if you trust who gave it to you. When the file "
                       "changes, it is off again."};
    switch (plugin.standing) {
        case PluginInfo::Standing::forbidden:
            notice.title = in_window({"La institución no lo permite", "The institution does not allow it"});
            notice.text = in_window({"La lista de complementos de la institución no lo incluye, y por eso no se carga. Pida a quien "
                                     "la administra que agregue la huella de abajo.",
                                     "The institution's list of plugins does not hold it, so it is not loaded. Ask those who keep "
                                     "the list to add the hash below."});
            break;
        case PluginInfo::Standing::disabled:
            notice.kind = NoticeKind::note;
            notice.title = in_window({"Complemento desactivado", "Plugin switched off"});
            notice.text = in_window({"Usted lo desactivó. El archivo sigue en su carpeta y se puede activar otra vez.",
                                     "You switched it off. The file stays in your folder and can be switched on again."});
            break;
        case PluginInfo::Standing::changed:
            notice.title = in_window({"El archivo cambió", "The file has changed"});
            notice.text = in_window({"No es el que usted permitió, y por eso no se carga. ", "It is not the one that you allowed, so it is not loaded. "}) +
                          in_window(caution);
            break;
        default:
            notice.title = in_window({"Complemento nuevo", "New plugin"});
            notice.text = in_window({"No se carga ningún archivo que usted no haya permitido. ", "No file is loaded that you have not allowed. "}) +
                          in_window(caution);
    }
    return notice;
}

}  // namespace

std::string plugin_name(const PluginInfo& plugin) {
    const std::string title = in_window(plugin.descriptor.title);
    return title.empty() ? plugin.file.filename().string() : title;
}

Text plugin_origin(const PluginInfo& plugin) {
    switch (plugin.origin) {
        case PluginInfo::Origin::bundled: return {"del programa", "bundled"};
        case PluginInfo::Origin::user: return {"suyo", "yours"};
        case PluginInfo::Origin::extra: break;
    }
    return {"de otra carpeta", "another folder"};
}

Text plugin_state(const PluginInfo& plugin) {
    if (plugin.state == PluginInfo::State::ready) return {"activo", "on"};
    if (plugin.state == PluginInfo::State::faulty) return {"rechazado ⚠", "refused ⚠"};
    switch (plugin.standing) {
        case PluginInfo::Standing::disabled: return {"desactivado", "off"};
        case PluginInfo::Standing::changed: return {"cambió ⚠", "changed ⚠"};
        case PluginInfo::Standing::forbidden: return {"no permitido", "not allowed"};
        default: return {"nuevo", "new"};
    }
}

Text native_title(const PluginInfo::NativePart& part) {
    if (part.fault) return {"Trae un panel nativo que no se puede usar", "It brings a native panel that cannot be used"};
    switch (part.standing) {
        case PluginInfo::Standing::forbidden: return {"La institución no permite su panel nativo", "The institution does not allow its native panel"};
        case PluginInfo::Standing::disabled: return {"Su panel nativo está desactivado", "Its native panel is switched off"};
        case PluginInfo::Standing::changed: return {"Su panel nativo cambió", "Its native panel has changed"};
        case PluginInfo::Standing::fresh: return {"Trae un panel nativo, sin permitir", "It brings a native panel, not allowed yet"};
        default: return {"Trae un panel nativo", "It brings a native panel"};
    }
}

Text native_explanation(const PluginInfo::NativePart& part) {
    const Text inside{"Un panel nativo corre dentro del programa, no en un proceso aparte: si falla, puede cerrarlo de golpe. Los datos no se pierden, "
                      "porque cada cambio se guarda al hacerlo, y el siguiente inicio ofrece seguir sin él.",
                      "A native panel runs inside the program, not in a process of its own: when it fails, it can take the program down. No data are lost, "
                      "since every change is stored when it is made, and the next start offers to go on without it."};
    Text lead;
    switch (part.standing) {
        case PluginInfo::Standing::forbidden:
            lead = {"La lista de la institución no lo incluye, y por eso no se carga. ", "The institution's list does not hold it, so it is not loaded. "};
            break;
        case PluginInfo::Standing::disabled:
            lead = {"No se carga hasta que se permita otra vez. ", "It is not loaded until it is allowed again. "};
            break;
        case PluginInfo::Standing::changed:
            lead = {"No es el que usted permitió, y por eso no se carga. ", "It is not the one that you allowed, so it is not loaded. "};
            break;
        case PluginInfo::Standing::fresh:
            lead = {"No se carga hasta que usted lo permita; hágalo solo si confía en quien se lo entregó. ",
                    "It is not loaded until you allow it; do so only if you trust who gave it to you. "};
            break;
        default: break;
    }
    return {lead.es + inside.es + " Huella SHA-256: " + part.hash, lead.en + inside.en + " SHA-256 hash: " + part.hash};
}

std::vector<Block> plugin_facts(const PluginInfo& plugin) {
    Table facts;
    facts.id = "file";
    facts.title = in_window({"Datos del complemento", "About the plugin"});
    facts.columns = {{"field", in_window({"Dato", "Field"}), ColumnKind::category, {}},
                     {"value", in_window({"Valor", "Value"}), ColumnKind::text, {}}};
    const auto add = [&](const char* id, const Text& label, const std::string& value) {
        if (!value.empty()) facts.rows.push_back({id, RowRole::body, {category_cell(id, in_window(label)), text_cell(value)}});
    };
    add("id", {"Id", "Id"}, plugin.id);
    add("version", {"Versión", "Version"}, plugin.descriptor.version);
    add("publisher", {"Lo publica", "Publisher"}, plugin.descriptor.publisher);
    std::string panels;
    for (const engine::PanelInfo& panel : plugin.panels) panels += (panels.empty() ? "" : ", ") + in_window(panel.title);
    add("panels", {"Paneles", "Panels"}, panels);
    add("path", {"Ruta", "Path"}, plugin.file.string());
    add("size", {"Tamaño", "Size"}, number_text(static_cast<std::int64_t>(plugin.size)) + " B");
    std::vector<Block> blocks;
    if (plugin.native) blocks.emplace_back(native_notice(*plugin.native));
    blocks.emplace_back(hash_of(plugin));
    blocks.emplace_back(facts);
    return blocks;
}

Document plugin_explanation(const PluginInfo& plugin) {
    Document document;
    document.language = language();
    if (plugin.state != PluginInfo::State::ready) document.blocks.emplace_back(reason_of(plugin));
    for (Block& block : plugin_facts(plugin)) document.blocks.push_back(std::move(block));
    return document;
}

}  // namespace cabildo::workbench
