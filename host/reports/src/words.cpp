#include <cabildo/reports/words.hpp>

#include <cabildo/render/files.hpp>

#include <cmath>

namespace cabildo::reports {

namespace {

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

std::string command_of(const db::AnalysisSettings& settings, std::string_view store) {
    Document document;
    document.language = settings.language;
    Provenance& from = document.provenance;
    from.plugin = settings.plugin;
    from.panel = settings.panel;
    from.options.insert(settings.options.begin(), settings.options.end());
    from.selection = settings.selection;
    from.seed = settings.seed;
    return render::command_line(document, store);
}

std::vector<ChangeLine> change_lines(const DocumentChanges& changes, Language language) {
    std::vector<ChangeLine> lines;
    for (const CellChange& cell : changes.cells)
        lines.push_back({{cell.table, cell.table_title}, {cell.row, cell.row_label}, {cell.column, cell.column_label}, cell.before.text,
                         cell.after.text, change_of(cell, language)});
    for (const PartChange& part : changes.parts) {
        ChangeLine& line = lines.emplace_back();
        line.block = {part.block, part.block_title};
        (of_row(part.what) ? line.row : line.column) = {part.id, part.label};
        line.change = word_of(part.what, language);
    }
    for (const TextChange& text : changes.texts)
        lines.push_back({{text.block, text.block_title}, {}, {text.place, text.place}, text.before, text.after,
                         Text{"otro texto", "another text"}.in(language)});
    for (const FigureChange& figure : changes.figures)
        lines.push_back({{figure.block, figure.block_title}, {}, {}, {}, {}, Text{"otra figura", "another figure"}.in(language)});
    return lines;
}

std::string counted(std::size_t count, const Text& one, const Text& many, Language language) {
    return format((count == 1 ? one : many).in(language), {NumberFormat(language).integer(static_cast<std::int64_t>(count))});
}

std::string summary_of(const DocumentChanges& changes, Language language) {
    std::string text;
    const auto add = [&](std::size_t count, const Text& one, const Text& many) {
        if (count > 0) text += (text.empty() ? "" : ", ") + counted(count, one, many, language);
    };
    const std::size_t values = changes.values();
    add(values, {"{0} celda con otro valor", "{0} cell with another value"}, {"{0} celdas con otro valor", "{0} cells with another value"});
    add(changes.parts.size(), {"{0} fila, columna o bloque que va, viene o cambia de lugar", "{0} row, column or block that comes, goes or moves"},
        {"{0} filas, columnas o bloques que van, vienen o cambian de lugar", "{0} rows, columns or blocks that come, go or move"});
    add(changes.texts.size() + changes.cells.size() - values, {"{0} texto", "{0} text"}, {"{0} textos", "{0} texts"});
    add(changes.figures.size(), {"{0} figura", "{0} figure"}, {"{0} figuras", "{0} figures"});
    return text.empty() ? Text{"sin cambios", "no changes"}.in(language) : text;
}

std::string file_name_of(const db::Report& report) { return file_name_of(report.title, "report-" + std::to_string(report.id)); }

std::string file_name_of(std::string_view title, const std::string& otherwise) {
    constexpr std::string_view kept_out = " /\\:*?\"<>|'";
    std::string name;
    for (const char sign : title) {
        const bool out = static_cast<unsigned char>(sign) < 0x20 || sign == 0x7f || kept_out.find(sign) != std::string_view::npos;
        if (!out) name += sign;
        else if (!name.empty() && name.back() != '-') name += '-';
    }
    while (!name.empty() && (name.back() == '-' || name.back() == '.')) name.pop_back();
    while (!name.empty() && (name.front() == '-' || name.front() == '.')) name.erase(0, 1);
    return name.empty() ? otherwise : name;
}

}  // namespace cabildo::reports
