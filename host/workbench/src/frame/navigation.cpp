#include "frame/navigation.hpp"

#include "data/data_pages.hpp"
#include "language.hpp"
#include "reports/report_pages.hpp"

#include <algorithm>
#include <array>

namespace cabildo::workbench {

namespace {

using Kind = NavigationEntry::Kind;

std::string in_window_language(const Text& text) { return text.in(language()); }

NavigationEntry heading(const Text& text) {
    NavigationEntry entry;
    entry.kind = Kind::heading;
    entry.label = in_window_language(text);
    return entry;
}

/// One entry for each panel of the ready plugins of a dimension.
std::vector<NavigationEntry> panels_of(const Analyses& analyses, Dimension dimension) {
    std::vector<NavigationEntry> entries;
    for (const engine::PluginInfo& plugin : analyses.plugins()) {
        if (plugin.state != engine::PluginInfo::State::ready || plugin.descriptor.dimension != dimension) continue;
        for (const engine::PanelInfo& panel : plugin.panels) {
            NavigationEntry entry;
            entry.place = plugin.short_name() + "/" + panel.id;
            entry.label = in_window_language(panel.title);
            entry.help = in_window_language(panel.question);
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

void append_data(std::vector<NavigationEntry>& entries, Session& session) {
    entries.push_back(heading({"DATOS", "DATA"}));
    for (const DataPlace& data : data_places(session)) {
        NavigationEntry entry;
        entry.place = data.place;
        entry.label = in_window_language(data.label);
        entry.count = number_text(data.count);
        entries.push_back(std::move(entry));
    }
}

void append_reports(std::vector<NavigationEntry>& entries, Session& session) {
    entries.push_back(heading({"INFORMES", "REPORTS"}));
    for (const ReportPlace& each : report_places(session)) {
        NavigationEntry entry;
        entry.place = each.place;
        entry.label = in_window_language(each.label);
        entry.count = each.count;
        entry.help = in_window_language(each.help);
        entries.push_back(std::move(entry));
    }
}

void append_panels(std::vector<NavigationEntry>& entries, const Analyses& analyses, Dimension dimension,
                   const Text& title) {
    std::vector<NavigationEntry> panels = panels_of(analyses, dimension);
    if (panels.empty()) return;
    entries.push_back(heading(title));
    std::move(panels.begin(), panels.end(), std::back_inserter(entries));
}

void append_dimensions(std::vector<NavigationEntry>& entries, const Analyses& analyses) {
    constexpr std::array dimensions{Dimension::articulation,  Dimension::resources,  Dimension::planning,
                                    Dimension::participation, Dimension::innovation, Dimension::sustainability};
    bool headed = false;
    for (const Dimension dimension : dimensions) {
        std::vector<NavigationEntry> panels = panels_of(analyses, dimension);
        if (panels.empty()) continue;
        if (!headed) entries.push_back(heading({"DIMENSIONES", "DIMENSIONS"}));
        headed = true;
        NavigationEntry branch;
        branch.kind = Kind::branch;
        branch.place = "dimension:" + std::string(dimension_id(dimension));
        branch.label = in_window_language(dimension_label(dimension));
        branch.children = std::move(panels);
        entries.push_back(std::move(branch));
    }
}

void append_unusable(std::vector<NavigationEntry>& entries, const Analyses& analyses) {
    bool headed = false;
    for (const engine::PluginInfo& plugin : analyses.plugins()) {
        if (plugin.state == engine::PluginInfo::State::ready) continue;
        if (!headed) entries.push_back(heading({"COMPLEMENTOS SIN USO", "UNUSED PLUGINS"}));
        headed = true;
        NavigationEntry entry;
        entry.kind = Kind::unusable;
        entry.place = "plugin:" + plugin.file.string();
        entry.label = plugin.file.filename().string();
        entry.count = plugin.state == engine::PluginInfo::State::faulty ? "⚠" : in_window_language({"desactivado", "off"});
        entries.push_back(std::move(entry));
    }
}

void mark_findings(std::vector<NavigationEntry>& entries, const std::map<std::string, std::size_t>& findings) {
    for (NavigationEntry& entry : entries) {
        if (const auto found = findings.find(entry.place); found != findings.end())
            entry.count = number_text(static_cast<std::int64_t>(found->second)) + (found->second > 0 ? " ⚠" : " ✓");
        mark_findings(entry.children, findings);
    }
}

}  // namespace

std::vector<NavigationEntry> navigation(Session& session, const Analyses& analyses,
                                        const std::map<std::string, std::size_t>& findings) {
    std::vector<NavigationEntry> entries;
    if (!session.is_open()) return entries;
    append_data(entries, session);
    append_panels(entries, analyses, Dimension::characterisation, {"CARACTERIZACIÓN", "CHARACTERISATION"});
    append_dimensions(entries, analyses);
    append_panels(entries, analyses, Dimension::synthesis, {"SÍNTESIS", "SYNTHESIS"});
    append_reports(entries, session);
    append_unusable(entries, analyses);
    mark_findings(entries, findings);
    return entries;
}

const NavigationEntry* find_entry(const std::vector<NavigationEntry>& entries, const std::string& place) {
    for (const NavigationEntry& entry : entries) {
        const bool own = entry.kind == Kind::page || entry.kind == Kind::unusable;
        if (own && (place == entry.place || place.starts_with(entry.place + "/"))) return &entry;
        if (const NavigationEntry* inside = find_entry(entry.children, place)) return inside;
    }
    return nullptr;
}

}  // namespace cabildo::workbench
