// Tables with a row an initiative.
#include <cabildo/analysis/initiative_rows.hpp>

namespace cabildo {

void add_initiative_column(Table& table, const Run& run) {
    table.columns.push_back({"initiative", run({"Iniciativa", "Initiative"}), ColumnKind::category, ""});
}

TableRow initiative_row(const Initiative& initiative) {
    const std::string label = initiative.title.empty() ? initiative.code : initiative.code + " · " + initiative.title;
    return {initiative.code, RowRole::body, {category_cell(initiative.code, label)}};
}

void tell_cut(Table& table, std::size_t rows, const Run& run) {
    if (rows <= initiative_row_limit) return;
    table.footnotes.push_back({"", format(run({"Se muestran las primeras {0} de {1} filas; una selección menor muestra las demás.",
                                               "The first {0} of {1} rows are shown; a smaller selection shows the others."}),
                                          {run.numbers().integer(static_cast<std::int64_t>(initiative_row_limit)),
                                           run.numbers().integer(static_cast<std::int64_t>(rows))})});
}

Cell answer_cell(Answer answer, const Run& run) {
    if (answer == Answer::unknown) return missing_cell(Missing::not_reported, run.language());
    return answer == Answer::yes ? category_cell("yes", run({"Sí", "Yes"})) : category_cell("no", run({"No", "No"}));
}

}  // namespace cabildo
