// Fault documents, with the store's side of the provenance read here: the worker is gone.
#include "fault_document.hpp"

#include "notices.hpp"

#include <cabildo/db/reader.hpp>
#include <cabildo/version.hpp>

namespace cabildo::engine {

namespace {

/// "el complemento …" as the start of a sentence.
std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

Provenance base_provenance(const Request& request, const PanelInfo* panel) {
    const PluginInfo& plugin = *request.plugin;
    const auto selection = db::Selection::parse(std::string_view(request.selection));
    db::Reader reader(request.store);
    const auto data = reader.read(selection);
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
    provenance.options.insert(request.options.begin(), request.options.end());
    provenance.plugin_version = plugin.descriptor.version;
    provenance.plugin_hash = plugin.hash;
    provenance.sdk_version = CABILDO_SDK_VERSION;
    provenance.program_version = CABILDO_VERSION;
    provenance.seed = request.seed;
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
    if (document.provenance.illustrative) document.blocks.emplace_back(illustrative_notice(request.language));
    document.blocks.emplace_back(fault_notice(fault, request.language));
    return document;
}

}  // namespace cabildo::engine
