// Tables of yes-or-no questions.
#include <cabildo/analysis/questions.hpp>

#include <cabildo/analysis/majority.hpp>

#include <utility>

namespace cabildo {

Table question_table(std::string id, std::string title, const std::vector<Question>& questions, std::span<const Coverage> coverage,
                     const ShareInterval& interval, const Run& run) {
    const std::string initiatives = run({"Iniciativas", "Initiatives"});
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns = {{"question", run({"La iniciativa…", "The initiative…"}), ColumnKind::category, ""},
                     {"yes", run({"sí", "yes"}), ColumnKind::integer, initiatives},
                     {"no", run({"no", "no"}), ColumnKind::integer, initiatives},
                     {"unknown", run({"no informado", "not reported"}), ColumnKind::integer, initiatives},
                     {"percent", run({"% sí", "% yes"}), ColumnKind::percent, ""}};
    interval.add_columns(table, run);
    table.columns.push_back({"majority", run({"Lectura", "Reading"}), ColumnKind::category, ""});
    bool any_open = false;
    for (const Question& question : questions) {
        const OutcomeCount count = count_outcomes(question.answers, coverage);
        TableRow row{question.id, RowRole::body, {category_cell(question.id, run(question.label))}};
        for (const std::int64_t each : {count.yes, count.no, count.unknown}) row.cells.push_back(count_cell(each, run.language()));
        row.cells.push_back(share_cell(percentage(count.yes, count.known()), run));
        interval.add_cells(row, count.yes, count.known(), run);
        row.cells.push_back(majority_cell(majority_of(count), run));
        table.rows.push_back(std::move(row));
        any_open = any_open || count.open() > 0;
    }
    table.how_to_read = run({"El % es de las iniciativas que responden sí o no; lo no informado nunca cuenta como no.",
                             "The % is of the initiatives that answer yes or no; not reported never counts as no."});
    table.footnotes.push_back({"", majority_rule(run)});
    if (any_open) {
        table.footnotes.push_back({"", run({"Lo que no se informa y podría cambiar una respuesta la deja abierta. La lectura vale con cualquier valor de lo que falta, también en las iniciativas no informadas; donde no, se dice que no se sabe.",
                                            "What is not reported and might change an answer leaves it open. The reading holds for any value of what is missing, in the initiatives not reported too; where it does not, it says that it is not known."})});
    }
    return table;
}

std::vector<Table> compare_questions(const std::vector<Question>& questions, const Grouping& grouping, const ShareInterval& interval,
                                     const Run& run) {
    std::vector<Table> tables;
    for (const Question& question : questions) {
        tables.push_back(compare_shares({"by_group." + question.id, run(question.label), run({"Sí", "Yes"})}, grouping,
                                        outcomes(question.answers), interval, run));
    }
    return tables;
}

}  // namespace cabildo
