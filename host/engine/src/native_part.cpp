// Native panels' libraries beside their plugins: which there are, whose they are, and whether they may be loaded.
#include "native_part.hpp"

#include <cabildo/abi_check.hpp>

#include <algorithm>

namespace cabildo::engine {

namespace {

using Standing = PluginInfo::Standing;
using NativePart = PluginInfo::NativePart;

template <std::size_t N>
std::string text_of(const char (&field)[N]) {
    return {field, std::find(field, field + N, '\0')};
}

std::vector<std::string> panels_of(const NativeTag& tag) {
    std::vector<std::string> ids;
    const std::string list = text_of(tag.panels);
    for (std::size_t from = 0; from < list.size();) {
        const std::size_t to = std::min(list.find(',', from), list.size());
        if (to > from) ids.push_back(list.substr(from, to - from));
        from = to + 1;
    }
    return ids;
}

/// What is bundled or of a folder named by hand needs nobody's leave, but can be switched off; code that runs in the program
/// itself must be on an institution's list, too, unless it came with the program.
Standing standing(const PluginInfo& plugin, const NativePart& part, const Trust& trust) {
    if (plugin.origin == PluginInfo::Origin::user) return standing_of(trust.of(part.file.filename().string(), part.hash));
    if (plugin.origin == PluginInfo::Origin::extra && trust.forbidden(part.hash)) return Standing::forbidden;
    return trust.disabled(part.hash) ? Standing::disabled : plugin.standing;
}

}  // namespace

bool is_native_part(const std::filesystem::path& file) { return file.filename().string().ends_with(native_ending); }

std::filesystem::path native_part_of(const std::filesystem::path& plugin) {
    return plugin.parent_path() / (plugin.stem().string() + std::string(native_ending));
}

std::optional<Error> native_mismatch(const std::optional<NativeTag>& tag, const PluginInfo& plugin, const std::filesystem::path& file,
                                     std::string_view wx_signature) {
    const std::string name = file.filename().string();
    if (!tag || tag->size < sizeof(NativeTag))
        return Error({"no es un panel nativo de Cabildo: no tiene «cabildo_native_tag»", "it is no native panel of Cabildo: it has no “cabildo_native_tag”"},
                     name, {"El panel nativo debe llevar CABILDO_NATIVE_PANEL(…) en una de sus fuentes.",
                            "The native panel must have CABILDO_NATIVE_PANEL(…) in one of its sources."});
    AbiTag host = this_abi(wx_signature);
    if (wx_signature.empty()) std::copy(std::begin(tag->abi.wx_signature), std::end(tag->abi.wx_signature), std::begin(host.wx_signature));
    if (auto mismatch = abi_mismatch(tag->abi, host, name)) return mismatch;
    if (const std::string owner = text_of(tag->plugin); owner != plugin.id)
        return Error({"el panel nativo es de otro complemento: " + owner, "the native panel is another plugin's: " + owner}, name,
                     {"Ponga junto a cada complemento su propio panel nativo.", "Put beside each plugin its own native panel."});
    return std::nullopt;
}

std::optional<NativePart> native_part(const PluginInfo& plugin, std::string hash) {
    NativePart part;
    part.file = native_part_of(plugin.file);
    const auto stamp = stamp_of(part.file);
    if (!stamp) return std::nullopt;
    part.size = stamp->size;
    try {
        part.hash = hash.empty() ? sha256_of(part.file) : std::move(hash);
        const auto tag = native_tag(part.file);
        part.fault = native_mismatch(tag, plugin, part.file, {});
        if (!part.fault) part.panels = panels_of(*tag);
    } catch (const Error& error) {
        part.fault = error;
    }
    return part;
}

void add_native_part(PluginInfo& plugin, const Trust& trust, CatalogueCache& cache) {
    const std::filesystem::path file = native_part_of(plugin.file);
    const auto stamp = stamp_of(file);
    if (!stamp || plugin.state != PluginInfo::State::ready) return;
    std::string hash;
    try {
        hash = cache.hash(file, *stamp);
    } catch (const Error&) {
        // It cannot be read: native_part() says so.
    }
    plugin.native = native_part(plugin, std::move(hash));
    if (plugin.native) plugin.native->standing = standing(plugin, *plugin.native, trust);
}

bool PluginInfo::NativePart::allowed() const {
    return !fault && (standing == Standing::bundled || standing == Standing::named || standing == Standing::allowed);
}

bool PluginInfo::has_native(std::string_view panel) const {
    return native && std::find(native->panels.begin(), native->panels.end(), panel) != native->panels.end();
}

}  // namespace cabildo::engine
