// The items of a report with what they show.
#include <cabildo/db/pseudonyms.hpp>
#include <cabildo/reports/rerun.hpp>

#include <algorithm>

namespace cabildo::reports {

namespace {

using Kind = db::ReportItem::Kind;

Notice remark(const char* id, NoticeKind kind, const Text& text, Language language) {
    Notice notice;
    notice.id = id;
    notice.kind = kind;
    notice.text = text.in(language);
    return notice;
}

/// nullptr where the plugin is not there or cannot be used.
const engine::PluginInfo* plugin_of(const engine::Catalogue& catalogue, const std::string& id) {
    for (const engine::PluginInfo& plugin : catalogue.plugins())
        if (plugin.id == id && plugin.state == engine::PluginInfo::State::ready) return &plugin;
    return nullptr;
}

std::string question_of(const engine::PluginInfo* plugin, const std::string& panel, Language language) {
    if (plugin == nullptr) return {};
    if (panel.empty()) return plugin->descriptor.question.in(language);
    for (const engine::PanelInfo& one : plugin->panels)
        if (one.id == panel) return one.question.in(language);
    return {};
}

class Gathering {
public:
    Gathering(const Workshop& workshop, db::Store& store, const db::Report& report, bool anonymous)
        : workshop_(workshop), store_(store), report_(report), anonymous_(anonymous) {}

    Part part(const db::ReportItem& item) {
        Part part;
        part.kind = item.kind;
        part.key = "item" + std::to_string(item.id);
        part.title = item.title;
        part.text = item.text;
        if (item.analysis) add_analysis(part, db::saved_analysis(store_, *item.analysis));
        return part;
    }

private:
    void add_analysis(Part& part, const db::SavedAnalysis& analysis) {
        const engine::PluginInfo* plugin = plugin_of(workshop_.catalogue, analysis.settings.plugin);
        if (part.title.empty()) part.title = analysis.title;
        if (part.text.empty()) part.text = analysis.notes;
        part.question = question_of(plugin, analysis.settings.panel, report_.language);
        const bool other_language = analysis.settings.language != report_.language;
        if (plugin != nullptr && (anonymous_ || other_language) && run_again(part, analysis)) return;
        if (anonymous_) return missing(part);
        part.document = db::last_document(store_, analysis.id);
        if (!part.document) return missing(part);
        tell(part, analysis, plugin, other_language);
    }

    /// False where it could not be run: a remark says why.
    bool run_again(Part& part, const db::SavedAnalysis& analysis) {
        db::AnalysisSettings settings = analysis.settings;
        settings.language = report_.language;
        std::optional<Error> fault;
        try {
            engine::Outcome outcome = run(workshop_, settings, anonymous_);
            fault = std::move(outcome.fault);
            if (!fault) part.document = std::move(outcome.document);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::cancelled) throw;
            fault = error;
        }
        if (!fault) return true;
        part.remarks.push_back(remark("fault", NoticeKind::warning,
                                      {"No se pudo calcular de nuevo: " + fault->line(Language::es),
                                       "It could not be computed again: " + fault->line(Language::en)},
                                      report_.language));
        return false;
    }

    void missing(Part& part) {
        part.remarks.push_back(remark("missing", NoticeKind::warning,
                                      anonymous_ ? Text{"Este análisis no se puede anonimizar sin calcularlo de nuevo, y eso no fue posible.",
                                                        "This analysis cannot be anonymised without computing it again, which was not possible."}
                                                 : Text{"No hay un resultado guardado de este análisis: calcúlelo de nuevo.",
                                                        "There is no kept result of this analysis: compute it again."},
                                      report_.language));
    }

    void tell(Part& part, const db::SavedAnalysis& analysis, const engine::PluginInfo* plugin, bool other_language) {
        const NumberFormat es(Language::es), en(Language::en);
        const std::int64_t made = part.document->provenance.data_revision, now = store_.state().data_revision;
        const Text plugin_gone{"El complemento «{0}» no está disponible: se muestra su último resultado, de la revisión {1} de los datos.",
                               "The plugin “{0}” is not available: its last result is shown, of data revision {1}."};
        const Text stale{"Los datos cambiaron después de este resultado (revisión {0}; ahora, {1}).",
                         "The data have changed since this result (revision {0}; now {1})."};
        const std::string& id = analysis.settings.plugin;
        if (plugin == nullptr)
            part.remarks.push_back(remark("kept", NoticeKind::note,
                                          {format(plugin_gone.es, {id, es.integer(made)}), format(plugin_gone.en, {id, en.integer(made)})},
                                          report_.language));
        if (made < now)
            part.remarks.push_back(remark("stale", NoticeKind::warning,
                                          {format(stale.es, {es.integer(made), es.integer(now)}), format(stale.en, {en.integer(made), en.integer(now)})},
                                          report_.language));
        if (other_language)
            part.remarks.push_back(remark("language", NoticeKind::note,
                                          analysis.settings.language == Language::es
                                              ? Text{"Este análisis está en español.", "This analysis is in Spanish."}
                                              : Text{"Este análisis está en inglés.", "This analysis is in English."},
                                          report_.language));
    }

    const Workshop& workshop_;
    db::Store& store_;
    const db::Report& report_;
    bool anonymous_;
};

/// What a person wrote may say who is who: texts go, and titles that do.
std::vector<Part> without_own_words(std::vector<Part> parts, const db::Identities& names, const db::Report& report) {
    std::vector<Part> kept;
    bool left_out = !report.authors.empty();
    for (Part& part : parts) {
        left_out = left_out || !part.text.empty();
        part.text.clear();
        if (names.named_in(part.title)) {
            left_out = true;
            part.title = part.document ? part.document->title : std::string();
        }
        if (part.kind == Kind::analysis || !part.title.empty()) kept.push_back(std::move(part));
    }
    if (!left_out) return kept;
    const Text told{"Los textos propios, las notas y los autores de este informe no se muestran, porque podrían decir de quién se trata.",
                    "Own texts, notes and authors of this report are not shown, because they might tell who is meant."};
    Part said;
    said.key = "own-words";
    said.text = told.in(report.language);
    kept.insert(kept.begin(), std::move(said));
    return kept;
}

}  // namespace

std::vector<Part> parts_of(const Workshop& workshop, db::Store& store, const db::Report& report, bool anonymous) {
    std::vector<Part> parts;
    Gathering gathering(workshop, store, report, anonymous);
    for (const db::ReportItem& item : db::report_items(store, report.id)) parts.push_back(gathering.part(item));
    if (!anonymous) return parts;
    const db::Identities names(store);
    if (names.named_in(report.title + " " + report.subtitle))
        throw Error({"el título o subtítulo del informe nombra a una iniciativa, un actor o un evaluador",
                     "the title or subtitle of the report names an initiative, an actor or an evaluator"},
                    report.title, {"Cámbielo antes de exportar anonimizado.", "Change it before you export it anonymised."});
    return without_own_words(std::move(parts), names, report);
}

}  // namespace cabildo::reports
