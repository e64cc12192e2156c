// Fault documents, with the store's side of the provenance read here: the worker is gone.
#include "fault_document.hpp"

#include <cabildo/db/reader.hpp>
#include <cabildo/engine/notices.hpp>
#include <cabildo/version.hpp>

#include <algorithm>

namespace cabildo::engine {

namespace {

/// "el complemento …" as the start of a sentence.
std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

/// Whether an option of the request, "option" or "panel.option", names an initiative in some panel.
bool names_initiative(const Request& request, std::string_view id) {
    const std::string_view name = id.substr(id.find('.') == std::string_view::npos ? 0 : id.find('.') + 1);
    const auto& panels = request.plugin->panels;
    return std::any_of(panels.begin(), panels.end(), [name](const PanelInfo& panel) {
        return std::any_of(panel.options.begin(), panel.options.end(), [name](const Option& option) {
            return option.id == name && option.kind == OptionKind::initiative;
        });
    });
}

}  // namespace

Provenance base_provenance(const Request& request, const PanelInfo* panel) {
    const PluginInfo& plugin = *request.plugin;
    const auto selection = db::Selection::parse(std::string_view(request.selection));
    db::Reader reader(request.store);
    const auto data = reader.read(selection, request.anonymous ? db::Naming::anonymous : db::Naming::plain);
    const StoreState state = data->state();

    Provenance provenance;
    provenance.store_id = state.store_id;
    provenance.store_title = state.title;
    provenance.data_revision = state.data_revision;
    provenance.illustrative = state.illustrative;
    provenance.selection = selection.text();
    provenance.selection_label = data->selection(request.language);
    provenance.selected = static_cast<std::int64_t>(data->size());
    provenance.population = static_cast<std::int64_t>(data->population());
    provenance.plugin = plugin.id;
    provenance.panel = panel ? panel->id : std::string();
    for (const auto& [id, value] : request.options)
        provenance.options[id] = names_initiative(request, id) ? reader.pseudonym(value) : value;
    provenance.plugin_version = plugin.descriptor.version;
    provenance.plugin_hash = plugin.hash;
    provenance.sdk_version = CABILDO_SDK_VERSION;
    provenance.program_version = CABILDO_VERSION;
    provenance.seed = request.seed;
    if (request.anonymous) make_anonymous(provenance, reader.store());
    return provenance;
}

Notice fault_notice(const Error& fault, Language language) {
    const Text title{"Este panel no se pudo calcular", "This panel could not be computed"};
    Notice notice;
    notice.id = "fault";
    notice.kind = NoticeKind::error;
    notice.title = title.in(language);
    // The place is named in the words; the line without it reads as prose.
    notice.text = capitalised(Error(fault.message(), {}, fault.remedy()).line(language));
    return notice;
}

Document fault_document(const Request& request, const PanelInfo* panel, const Error& fault) {
    const PluginInfo& plugin = *request.plugin;
    Document document;
    const Text title = panel ? panel->title : plugin.descriptor.title;
    document.title = title.es.empty() ? plugin.file.filename().string() : title.in(request.language);
    document.language = request.language;
    document.provenance = base_provenance(request, panel);
    for (Notice& notice : opening_notices(document.provenance, request.language)) document.blocks.emplace_back(std::move(notice));
    document.blocks.emplace_back(fault_notice(fault, request.language));
    return document;
}

}  // namespace cabildo::engine
