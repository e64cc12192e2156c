#include "saved_text.hpp"

namespace cabildo::cli {

namespace {

/// In one field of a line.
std::string field(std::string text) {
    for (char& sign : text)
        if (static_cast<unsigned char>(sign) < 0x20) sign = ' ';
    return text;
}

std::string line(std::initializer_list<std::string> fields) {
    std::string text;
    for (const std::string& each : fields) text += (text.empty() ? "" : "\t") + field(each);
    return text + "\n";
}

}  // namespace

std::string changes_header(Language language) {
    return Text{"análisis\ttabla\tfila\tcolumna\tantes\tdespués\tcambio\n", "analysis\ttable\trow\tcolumn\tbefore\tafter\tchange\n"}.in(language);
}

std::string changes_text(const reports::Rerun& rerun, Language language) {
    std::string text;
    for (const reports::ChangeLine& each : reports::change_lines(rerun.changes, language))
        text += line({rerun.analysis.title, each.block.id, each.row.id, each.column.id, each.before, each.after, each.change});
    return text;
}

std::string analysis_line(const db::SavedAnalysis& analysis, Language language) {
    const std::string state = !analysis.document_revision ? Text{"sin resultado guardado", "no kept result"}.in(language)
                              : analysis.stale            ? Text{"los datos cambiaron después", "the data have changed since"}.in(language)
                                                          : Text{"al día", "up to date"}.in(language);
    const db::AnalysisSettings& settings = analysis.settings;
    return "  " + std::to_string(analysis.id) + "  " + field(analysis.title) + "  [" + settings.plugin +
           (settings.panel.empty() ? "" : "/" + settings.panel) + "; " + std::string(language_code(settings.language)) + "; " + state + "]\n";
}

}  // namespace cabildo::cli
