#include <cabildo/reports/rerun.hpp>

#include <algorithm>
#include <set>

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

std::set<std::string> analysis_titles(db::Store& store) {
    std::set<std::string> titles;
    for (const db::SavedAnalysis& one : db::saved_analyses(store)) titles.insert(one.title);
    return titles;
}

std::string free_title(const std::set<std::string>& taken, const std::string& wanted) {
    std::string title = wanted;
    for (int number = 2; taken.contains(title); ++number) title = wanted + " (" + std::to_string(number) + ")";
    return title;
}

}  // namespace

std::string free_title(db::Store& store, const std::string& wanted) { return free_title(analysis_titles(store), wanted); }

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

std::vector<PanelDocument> plugin_documents(const Workshop& workshop, const engine::Request& given) {
    std::vector<PanelDocument> documents;
    std::optional<Error> fault;
    const auto& panels = given.plugin->panels;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        engine::Request request = given;
        request.panel = panels[i].id;
        request.options.clear();
        const std::string title = panels[i].title.in(given.language);
        engine::Progress progress;
        if (workshop.progress)
            progress = [&](double fraction, const std::string&) {
                workshop.progress((static_cast<double>(i) + fraction) / static_cast<double>(panels.size()), title);
            };
        try {
            engine::Outcome outcome = workshop.engine.run(request, workshop.stop, progress);
            if (outcome.fault) throw *outcome.fault;
            documents.push_back({title, std::move(outcome.document)});
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::cancelled) throw;
            if (!fault) fault = error;  // a panel that does not fit this store is left out
        }
    }
    if (documents.empty())
        throw fault.value_or(Error({"el complemento no tiene paneles", "the plugin has no panels"}, given.plugin->short_name()));
    return documents;
}

std::int64_t keep_report(db::Store& store, const std::string& title, Language language, const std::vector<PanelDocument>& documents) {
    std::set<std::string> taken = analysis_titles(store);
    std::vector<db::NewAnalysis> analyses;
    for (const PanelDocument& panel : documents) {
        analyses.push_back({free_title(taken, panel.title), panel.document, panel.title});
        taken.insert(analyses.back().title);
    }
    db::Report report;
    report.title = title;
    report.language = language;
    return db::Editor(store).add_report(report, analyses);
}

std::int64_t save_plugin_report(const Workshop& workshop, db::Store& store, const engine::Request& request, const std::string& title) {
    const std::vector<db::Report> all = db::reports(store);
    if (std::any_of(all.begin(), all.end(), [&](const db::Report& one) { return one.title == title; }))
        throw Error({"ya hay un informe «" + title + "»", "there is a report “" + title + "” already"}, {},
                    {"Elija otro título.", "Choose another title."});
    return keep_report(store, title, request.language, plugin_documents(workshop, request));
}

}  // namespace cabildo::reports
