// Panel "crosstab": two codebook variables against each other, with tests, corrected measures and strata.
#include "cross_table.hpp"
#include "cross_tests.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>

#include <algorithm>

namespace cabildo::tabulation {
namespace {

/// "29 iniciativas con dato en ambas variables; …"
std::string describe_pair(const Dataset& data, const Factor& rows, const Factor& columns, std::int64_t cases, const Run& run) {
    std::int64_t not_coded = 0, not_reported = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
        const Coverage a = rows.column().coverage[i], b = columns.column().coverage[i];
        if (a == Coverage::not_coded || b == Coverage::not_coded) {
            ++not_coded;
        } else if (a == Coverage::not_reported || b == Coverage::not_reported) {
            ++not_reported;
        }
    }
    std::string text = run.plural(cases, {"**{0}** iniciativa con dato en ambas variables", "**{0}** initiative with a value of both variables"},
                                  {"**{0}** iniciativas con dato en ambas variables", "**{0}** initiatives with a value of both variables"});
    if (not_reported > 0) {
        text += run.plural(not_reported, {"; {0} sin informar en alguna, fuera del N válido", "; {0} not reported in at least one, outside of the valid N"},
                           {"; {0} sin informar en alguna, fuera del N válido", "; {0} not reported in at least one, outside of the valid N"});
    }
    if (not_coded > 0) {
        text += run.plural(not_coded, {"; {0} sin codificar en alguna, fuera de N", "; {0} not coded in at least one, outside of N"},
                           {"; {0} sin codificar en alguna, fuera de N", "; {0} not coded in at least one, outside of N"});
    }
    return text + '.';
}

struct Shown {
    CrossFigure figure;
    const char* id;
    Text title;
    Text one, many;  ///< the sentence above, of one initiative and of more
};

const std::vector<Shown>& optional_tables() {
    static const std::vector<Shown> tables{
        {CrossFigure::row_percent, "row_percent", {"Porcentajes por fila", "Row percentages"},
         {"Qué parte de cada fila cae en cada columna, de {0} iniciativa.", "Which part of each row falls into each column, of {0} initiative."},
         {"Qué parte de cada fila cae en cada columna, de {0} iniciativas.", "Which part of each row falls into each column, of {0} initiatives."}},
        {CrossFigure::column_percent, "column_percent", {"Porcentajes por columna", "Column percentages"},
         {"Qué parte de cada columna cae en cada fila, de {0} iniciativa.", "Which part of each column falls into each row, of {0} initiative."},
         {"Qué parte de cada columna cae en cada fila, de {0} iniciativas.", "Which part of each column falls into each row, of {0} initiatives."}},
        {CrossFigure::total_percent, "total_percent", {"Porcentajes del total", "Percentages of the total"},
         {"Qué parte del total cae en cada celda, de {0} iniciativa.", "Which part of the total falls into each cell, of {0} initiative."},
         {"Qué parte del total cae en cada celda, de {0} iniciativas.", "Which part of the total falls into each cell, of {0} initiatives."}},
        {CrossFigure::expected, "expected", {"Frecuencias esperadas", "Expected counts"},
         {"Lo que habría en cada celda si las variables no tuvieran relación, con {0} iniciativa.", "What each cell would have if the variables were unrelated, with {0} initiative."},
         {"Lo que habría en cada celda si las variables no tuvieran relación, con {0} iniciativas.", "What each cell would have if the variables were unrelated, with {0} initiatives."}},
        {CrossFigure::residuals, "residuals", {"Residuos ajustados", "Adjusted residuals"},
         {"Cuánto se aparta cada celda de lo esperado, con {0} iniciativa.", "How far each cell is from what is expected, with {0} initiative."},
         {"Cuánto se aparta cada celda de lo esperado, con {0} iniciativas.", "How far each cell is from what is expected, with {0} initiatives."}}};
    return tables;
}

/// Parts of a bar that colours can still tell apart.
constexpr std::size_t most_stacked = 8;

Document crosstab(const Dataset& data, const Options& options, Run& run) {
    const Variable& row_variable = data.variable(options.text("rows"));
    const Variable& column_variable = data.variable(options.text("columns"));
    const Factor rows(row_variable, data.column(row_variable.id));
    const Factor columns(column_variable, data.column(column_variable.id));
    const CrossTable table = cross_table(rows, columns);
    const CrossFrame frame = frame_of(table, rows, columns, options.toggle("empty"));

    Document document;
    document.title = format(run({"Tabla cruzada: {0} × {1}", "Cross table: {0} × {1}"}), {run(row_variable.label), run(column_variable.label)});
    document.blocks.emplace_back(paragraph("summary", describe_pair(data, rows, columns, table.cases, run)));
    if (auto none = no_cases(data, table.cases, run)) {
        document.blocks.emplace_back(*std::move(none));
        return document;
    }
    document.blocks.emplace_back(cross_block(
        "counts", format(run({"Iniciativas según {0} y {1}", "Initiatives by {0} and {1}"}), {run(row_variable.label), run(column_variable.label)}),
        table, frame, CrossFigure::counts, run));
    auto shown = options.several("percentages");
    if (!table.overlapping && options.toggle("expected")) shown.emplace_back("expected");
    if (!table.overlapping && options.toggle("residuals")) shown.emplace_back("residuals");
    const auto wanted = [&](const std::string& id) {
        return std::any_of(shown.begin(), shown.end(), [&](const std::string& s) { return id == s || id == s + "_percent"; });
    };
    std::vector<std::string_view> cited;
    for (const Shown& each : optional_tables()) {
        if (!wanted(each.id)) continue;
        document.blocks.emplace_back(paragraph(std::string(each.id) + "_summary", run.plural(table.cases, each.one, each.many)));
        document.blocks.emplace_back(cross_block(each.id, run(each.title), table, frame, each.figure, run));
        if (each.figure == CrossFigure::residuals) cited.push_back("haberman1973");
    }
    // Where every initiative was looked at and has no answer, there are cases and no cells.
    if (options.toggle("figures") && !frame.kept_rows.empty() && !frame.kept_columns.empty()) {
        document.blocks.emplace_back(heat_map(table, frame, "counts", run));
        const bool percent = wanted("row_percent");
        if (frame.kept_columns.size() <= most_stacked) {
            document.blocks.emplace_back(stacked_bars(table, frame, percent, percent ? "row_percent" : "counts", run));
        }
    }
    const TestSettings settings{static_cast<std::int64_t>(options.number("simulations")), options.number("confidence") / 100};
    write_tests(document, table, frame, settings, run, cited);
    if (options.has("strata")) {
        const Variable& variable = data.variable(options.text("strata"));
        const Factor strata(variable, data.column(variable.id));
        write_strata(document, table, frame, strata, settings, run, cited);
    }
    if (!cited.empty()) document.blocks.emplace_back(sources().cite(cited, run.language()));
    return document;
}

}  // namespace

Panel crosstab_panel() {
    using enum VariableKind;
    Panel panel;
    panel.id = "crosstab";
    panel.title = {"Tabla cruzada", "Cross table"};
    panel.question = {"¿Tienen relación dos características de las iniciativas?", "Are two characteristics of the initiatives related?"};
    panel.options = {
        Option::variable("rows", {"Filas", "Rows"}).of({single, ordinal, several}).initially("scope")
            .helped({"La variable cuyas categorías son las filas.", "The variable whose categories are the rows."}),
        Option::variable("columns", {"Columnas", "Columns"}).of({single, ordinal, several}).initially("applicant")
            .helped({"La variable cuyas categorías son las columnas.", "The variable whose categories are the columns."}),
        Option::variable("strata", {"Estratos", "Strata"}).of({single, ordinal}).optional()
            .helped({"Una tabla para cada categoría de esta variable.", "A table for each category of this variable."}),
        Option::several("percentages", {"Porcentajes", "Percentages"},
                        {{"row", {"por fila", "of the row"}}, {"column", {"por columna", "of the column"}}, {"total", {"del total", "of the total"}}})
            .initially("row")
            .helped({"Una tabla más para cada base elegida.", "One more table for each base that is chosen."}),
        Option::toggle("expected", {"Frecuencias esperadas", "Expected counts"})
            .helped({"Las iniciativas que habría en cada celda si las dos variables no tuvieran relación.", "The initiatives that each cell would have if the two variables were unrelated."}),
        Option::toggle("residuals", {"Residuos ajustados", "Adjusted residuals"})
            .helped({"Cuánto se aparta cada celda de lo esperado, en desviaciones estándar.", "How far each cell is from what is expected, in standard deviations."}),
        Option::toggle("empty", {"Mostrar categorías sin casos", "Show categories without cases"})
            .helped({"Si no se muestran, una nota las nombra.", "Where they are not shown, a note names them."}),
        figures_option(),
        Option::number("simulations", {"Tablas simuladas", "Simulated tables"}, 0, 99'999).initially("4999")
            .helped({"Para los valores p por permutación; 0 los omite.", "For the permutation p-values; 0 leaves them out."}),
        Option::number("confidence", {"Confianza (%)", "Confidence (%)"}, 80, 99.9, 1, 1).initially("95")
            .helped({"De los intervalos de las razones de productos cruzados; lo usual es 95.", "Of the intervals of odds ratios; 95 is usual."})};
    panel.run = crosstab;
    return panel;
}

}  // namespace cabildo::tabulation
