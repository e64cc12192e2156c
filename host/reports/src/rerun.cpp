#include <cabildo/reports/rerun.hpp>

#include <algorithm>

namespace cabildo::reports {

namespace {

engine::Request request_of(const Workshop& workshop, const db::AnalysisSettings& settings) {
    engine::Request request;
    request.store = workshop.store;
    request.plugin = &workshop.catalogue.find(settings.plugin);
    request.panel = settings.panel;
    request.selection = settings.selection;
    request.options = settings.options;
    request.language = settings.language;
    request.seed = settings.seed;
    return request;
}

/// A title that no saved analysis has yet: itself, or with a number behind it.
std::string free_title(db::Store& store, const std::string& wanted) {
    const std::vector<db::SavedAnalysis> all = db::saved_analyses(store);
    std::string title = wanted;
    for (int number = 2; std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.title == title; }); ++number)
        title = wanted + " (" + std::to_string(number) + ")";
    return title;
}

}  // namespace

engine::Outcome run(const Workshop& workshop, const db::AnalysisSettings& settings, bool anonymous) {
    engine::Request request = request_of(workshop, settings);
    request.anonymous = anonymous;
    return settings.panel.empty() ? workshop.engine.report(request, workshop.stop, workshop.progress)
                                  : workshop.engine.run(request, workshop.stop, workshop.progress);
}

Rerun rerun(const Workshop& workshop, db::Store& store, const db::SavedAnalysis& analysis) {
    Rerun result;
    result.analysis = analysis;
    result.before = db::last_document(store, analysis.id);
    try {
        engine::Outcome outcome = run(workshop, analysis.settings);
        result.fault = std::move(outcome.fault);
        if (!result.fault) result.after = std::move(outcome.document);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::cancelled) throw;
        result.fault = error;
    }
    if (result.after) result.changes = document_changes(result.before.value_or(Document{result.after->title, result.after->language}), *result.after);
    return result;
}

std::int64_t save_plugin_report(const Workshop& workshop, db::Store& store, const engine::Request& given, const std::string& title) {
    db::Editor editor(store);
    db::Report report;
    report.title = title;
    report.language = given.language;
    const std::int64_t id = editor.add_report(report);
    std::size_t added = 0;
    std::optional<Error> fault;
    for (const engine::PanelInfo& panel : given.plugin->panels) {
        engine::Request request = given;
        request.panel = panel.id;
        request.options.clear();
        try {
            const engine::Outcome outcome = workshop.engine.run(request, workshop.stop, workshop.progress);
            if (outcome.fault) throw *outcome.fault;
            const std::string name = panel.title.in(given.language);
            db::ReportItem item;
            item.kind = db::ReportItem::Kind::analysis;
            item.analysis = editor.save_analysis(free_title(store, name), outcome.document);
            item.title = name;
            editor.add_report_item(id, item);
            ++added;
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::cancelled) throw;
            if (!fault) fault = error;  // a panel that does not fit this store is left out
        }
    }
    if (added > 0) return id;
    editor.remove_report(id);
    throw fault.value_or(Error({"el complemento no tiene paneles", "the plugin has no panels"}, given.plugin->short_name()));
}

}  // namespace cabildo::reports
