#include "saved_text.hpp"

#include <cabildo/render/files.hpp>

#include <cmath>

namespace cabildo::cli {

namespace {

using reports::CellChange;
using reports::PartChange;

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

std::string signed_number(double value, bool whole, Language language) {
    const NumberFormat numbers(language);
    const std::string digits = whole ? numbers.integer(static_cast<std::int64_t>(std::abs(value))) : numbers.decimal(std::abs(value), 4);
    return (value < 0 ? "−" : "+") + digits;
}

/// "+2 (+16,7 %)"
std::string change_of(const CellChange& change, Language language) {
    if (change.kind == CellChange::Kind::text) return Text{"otro texto", "another text"}.in(language);
    if (!change.difference) return Text{"otro valor", "another value"}.in(language);
    const bool whole = std::holds_alternative<std::int64_t>(change.before.value) && std::holds_alternative<std::int64_t>(change.after.value);
    std::string text = signed_number(*change.difference, whole, language);
    if (change.relative)
        text += std::string(" (") + (*change.relative < 0 ? "−" : "+") + NumberFormat(language).percent(std::abs(*change.relative) * 100) + ")";
    return text;
}

const std::string& word_of(PartChange::What what, Language language) {
    static const Text words[] = {{"bloque nuevo", "new block"},        {"bloque que ya no está", "block gone"},
                                 {"fila nueva", "new row"},            {"fila que ya no está", "row gone"},
                                 {"columna nueva", "new column"},      {"columna que ya no está", "column gone"},
                                 {"filas en otro orden", "rows in another order"}, {"bloques en otro orden", "blocks in another order"}};
    return words[static_cast<std::size_t>(what)].in(language);
}

bool of_row(PartChange::What what) { return what == PartChange::What::row_added || what == PartChange::What::row_gone; }

}  // namespace

std::string command_of(const db::AnalysisSettings& settings) {
    Document document;
    document.language = settings.language;
    Provenance& from = document.provenance;
    from.plugin = settings.plugin;
    from.panel = settings.panel;
    from.options.insert(settings.options.begin(), settings.options.end());
    from.selection = settings.selection;
    from.seed = settings.seed;
    return render::command_line(document);
}

std::string changes_header(Language language) {
    return Text{"análisis\ttabla\tfila\tcolumna\tantes\tdespués\tcambio\n", "analysis\ttable\trow\tcolumn\tbefore\tafter\tchange\n"}.in(language);
}

std::string changes_text(const reports::Rerun& rerun, Language language) {
    const std::string& title = rerun.analysis.title;
    std::string text;
    for (const CellChange& cell : rerun.changes.cells)
        text += line({title, cell.table, cell.row, cell.column, cell.before.text, cell.after.text, change_of(cell, language)});
    for (const PartChange& part : rerun.changes.parts)
        text += line({title, part.block, of_row(part.what) ? part.id : "", of_row(part.what) ? "" : part.id, "", "", word_of(part.what, language)});
    for (const reports::TextChange& change : rerun.changes.texts)
        text += line({title, change.block, "", change.place, change.before, change.after, Text{"otro texto", "another text"}.in(language)});
    for (const reports::FigureChange& figure : rerun.changes.figures)
        text += line({title, figure.block, "", "", "", "", Text{"otra figura", "another figure"}.in(language)});
    return text;
}

std::string counted(std::size_t count, const Text& one, const Text& many, Language language) {
    return format((count == 1 ? one : many).in(language), {NumberFormat(language).integer(static_cast<std::int64_t>(count))});
}

std::string analysis_line(const db::SavedAnalysis& analysis, Language language) {
    const std::string state = !analysis.document_revision ? Text{"sin resultado guardado", "no kept result"}.in(language)
                              : analysis.stale            ? Text{"los datos cambiaron después", "the data have changed since"}.in(language)
                                                          : Text{"al día", "up to date"}.in(language);
    const db::AnalysisSettings& settings = analysis.settings;
    return "  " + std::to_string(analysis.id) + "  " + field(analysis.title) + "  [" + settings.plugin +
           (settings.panel.empty() ? "" : "/" + settings.panel) + "; " + std::string(language_code(settings.language)) + "; " + state + "]\n";
}

std::string file_name_of(const db::Report& report) {
    constexpr std::string_view kept_out = " /\\:*?\"<>|'";
    std::string name;
    for (const char sign : report.title) {
        const bool out = static_cast<unsigned char>(sign) < 0x20 || sign == 0x7f || kept_out.find(sign) != std::string_view::npos;
        if (!out) name += sign;
        else if (!name.empty() && name.back() != '-') name += '-';
    }
    while (!name.empty() && (name.back() == '-' || name.back() == '.')) name.pop_back();
    while (!name.empty() && (name.front() == '-' || name.front() == '.')) name.erase(0, 1);
    return name.empty() ? "report-" + std::to_string(report.id) : name;
}

}  // namespace cabildo::cli
