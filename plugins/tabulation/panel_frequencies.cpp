// Panel "frequencies": one variable of any kind, with its missing values, intervals and diversity.
#include "number_blocks.hpp"
#include "panels.hpp"
#include "rounding_notes.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/factor.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/stats/diversity.hpp>
#include <cabildo/stats/median.hpp>
#include <cabildo/stats/rounding.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cabildo::tabulation {
namespace {

/// One run over a categorical variable.
class CategoryReport {
public:
    CategoryReport(const Factor& factor, const Options& options, const Run& run)
        : factor_(factor), run_(run), interval_(ShareInterval::from(options)), counts_(factor.counts()),
          coded_(counts_.begin(), counts_.begin() + static_cast<std::ptrdiff_t>(factor.codebook_categories())),
          order_(coded_.size()), decimals_(static_cast<int>(options.number("decimals"))),
          apportioned_(options.text("rounding") == "largest_remainder") {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        if (options.text("order") == "frequency") {
            std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return counts_[a] > counts_[b]; });
        }
        if (counts_.size() > coded_.size()) order_.push_back(coded_.size());  // "none" stands last
    }

    void write(Document& document, bool figure) const {
        document.blocks.emplace_back(factor_.several() ? several_table() : single_table());
        if (factor_.cases().valid == 0) return;
        if (figure) document.blocks.emplace_back(chart());
        if (coded() == 0) return;
        document.blocks.emplace_back(paragraph("diversity_summary", diversity_sentence()));
        document.blocks.emplace_back(diversity_table());
    }

private:
    /// Answers, or initiatives, with a category of the codebook.
    std::int64_t coded() const { return std::accumulate(coded_.begin(), coded_.end(), std::int64_t{0}); }

    Table started(std::string title) const {
        Table table;
        table.id = "table";
        table.title = std::move(title);
        table.columns.push_back({"category", run_(factor_.variable().label), ColumnKind::category, ""});
        table.columns.push_back({"n", "n", ColumnKind::integer, ""});
        return table;
    }

    /// The texts of percentages of `whole` that belong together, in the order of the categories.
    std::vector<double> rounded(std::span<const std::int64_t> parts) const {
        return stats::largest_remainder_percentages(parts, decimals_);
    }

    Cell part_cell(std::int64_t part, std::int64_t whole, double apportioned) const {
        Cell cell = share_cell(percentage(part, whole), run_, decimals_);
        if (apportioned_ && whole > 0) cell.text = run_.numbers().percent(apportioned, decimals_);
        return cell;
    }

    /// `columns` are what the usual rounding would miss 100 by.
    void rounding_note(Table& table, const std::vector<ColumnGap>& columns, bool named = false) const {
        if (apportioned_) {
            table.footnotes.push_back({"", run_({"Porcentajes redondeados por el resto mayor, para que sumen 100.",
                                                 "Percentages rounded by the largest remainder, so that they add to 100."})});
        } else {
            add_rounding_note(table, columns, decimals_, run_, named);
        }
    }

    Table single_table() const {
        const Cases& cases = factor_.cases();
        Table table = started(format(run_({"Iniciativas según {0}", "Initiatives by {0}"}), {run_(factor_.variable().label)}));
        table.columns.push_back({"percent", run_({"% de N", "% of N"}), ColumnKind::percent, ""});
        table.columns.push_back({"valid_percent", run_({"% válido", "Valid %"}), ColumnKind::percent, ""});
        table.columns.push_back({"cumulative_percent", run_({"% acumulado", "Cumulative %"}), ColumnKind::percent, ""});
        interval_.add_columns(table, run_);

        std::vector<std::int64_t> with_missing = counts_;
        with_missing.push_back(cases.not_reported);
        const auto of_n = rounded(with_missing), of_valid = rounded(counts_);
        std::int64_t reached = 0;
        double reached_rounded = 0;
        for (const std::size_t i : order_) {
            reached += counts_[i];
            reached_rounded += of_valid[i];
            const Category& category = factor_.categories()[i];
            TableRow row{category.id, RowRole::body, {}};
            row.cells.push_back(category_cell(category.id, run_(category.label)));
            row.cells.push_back(count_cell(counts_[i], run_.language()));
            row.cells.push_back(part_cell(counts_[i], cases.n(), of_n[i]));
            row.cells.push_back(part_cell(counts_[i], cases.valid, of_valid[i]));
            row.cells.push_back(part_cell(reached, cases.valid, std::min(100.0, reached_rounded)));
            interval_.add_cells(row, counts_[i], cases.valid, run_);
            table.rows.push_back(std::move(row));
        }
        if (cases.not_reported > 0) {
            const auto share = [&](std::int64_t n, double apportioned) { return part_cell(n, cases.n(), apportioned); };
            add_sum(table, "valid", {"Con dato", "With a value"}, RowRole::subtotal, cases.valid, share(cases.valid, 100 - of_n.back()),
                    percentage(cases.valid, cases.valid));
            add_sum(table, "not_reported", {"No informado", "Not reported"}, RowRole::body, cases.not_reported, share(cases.not_reported, of_n.back()),
                    std::nullopt);
        }
        add_sum(table, "total", {"Total", "Total"}, RowRole::total, cases.n(), share_cell(percentage(cases.n(), cases.n()), run_, decimals_),
                cases.not_reported == 0 ? percentage(cases.valid, cases.valid) : std::nullopt);
        rounding_note(table, {{table.columns[2].label, stats::rounding_gap(with_missing, decimals_)},
                              {table.columns[3].label, stats::rounding_gap(counts_, decimals_)}});
        table.how_to_read = format(
            run_({"El % válido se calcula sobre las iniciativas con dato y lleva su intervalo de confianza ({0}); el % de N cuenta también las no informadas.",
                  "The valid % is of the initiatives with a value and has its confidence interval ({0}); the % of N counts those not reported too."}),
            {interval_.label(run_)});
        return table;
    }

    void add_sum(Table& table, const char* id, const Text& label, RowRole role, std::int64_t n, Cell of_n,
                 std::optional<double> of_valid) const {
        const std::string row_id = free_id(id, factor_.categories());
        TableRow row{row_id, role, {}};
        row.cells.push_back(category_cell(row_id, run_(label)));
        row.cells.push_back(count_cell(n, run_.language()));
        row.cells.push_back(std::move(of_n));
        row.cells.push_back(of_valid ? share_cell(of_valid, run_, decimals_) : missing_cell(Missing::not_applicable, run_.language()));
        while (row.cells.size() < table.columns.size()) row.cells.emplace_back();
        table.rows.push_back(std::move(row));
    }

    Table several_table() const {
        const Cases& cases = factor_.cases();
        Table table = started(format(run_({"Respuestas a {0}", "Answers to {0}"}), {run_(factor_.variable().label)}));
        table.columns.push_back({"percent_cases", run_({"% de iniciativas", "% of initiatives"}), ColumnKind::percent, ""});
        interval_.add_columns(table, run_);
        table.columns.push_back({"percent_answers", run_({"% de respuestas", "% of answers"}), ColumnKind::percent, ""});
        const auto of_answers = rounded(coded_);
        for (const std::size_t i : order_) {
            const Category& category = factor_.categories()[i];
            TableRow row{category.id, RowRole::body, {}};
            row.cells.push_back(category_cell(category.id, run_(category.label)));
            row.cells.push_back(count_cell(counts_[i], run_.language()));
            row.cells.push_back(share_cell(percentage(counts_[i], cases.valid), run_, decimals_));
            interval_.add_cells(row, counts_[i], cases.valid, run_);
            const bool answer = i < coded_.size();
            row.cells.push_back(answer ? part_cell(counts_[i], coded(), of_answers[i]) : missing_cell(Missing::not_applicable, run_.language()));
            table.rows.push_back(std::move(row));
        }
        const std::string total = free_id("total", factor_.categories());
        TableRow row{total, RowRole::total, {}};
        row.cells.push_back(category_cell(total, run_({"Respuestas", "Answers"})));
        row.cells.push_back(count_cell(coded(), run_.language()));
        row.cells.push_back(missing_cell(Missing::not_applicable, run_.language()));
        for (int i = 0; i < 2; ++i) row.cells.emplace_back();
        row.cells.push_back(share_cell(percentage(coded(), coded()), run_, decimals_));
        table.rows.push_back(std::move(row));
        rounding_note(table, {{table.columns.back().label, stats::rounding_gap(coded_, decimals_)}}, true);
        table.how_to_read = run_({"Una iniciativa puede dar varias respuestas: los % de iniciativas no suman 100, los % de respuestas sí.",
                                  "An initiative may give several answers: the % of initiatives do not add to 100, the % of answers do."});
        if (factor_.none() > 0) {
            table.how_to_read += run_({" Las revisadas que no tienen ninguna cuentan como iniciativas y no como respuestas.",
                                       " Those that were looked at and have none count as initiatives, not as answers."});
        }
        return table;
    }

    Chart chart() const {
        const std::string n = run_.numbers().integer(factor_.cases().valid);
        Chart chart = bar_chart("chart", format(run_({"Iniciativas según {0} (n = {1})", "Initiatives by {0} (n = {1})"}),
                                                {run_(factor_.variable().label), n}),
                                factor_.categories(), order_, counts_, factor_.cases().valid, "table", run_);
        chart.category_label = run_(factor_.variable().label);
        chart.ordered = factor_.ordered();
        return chart;
    }

    std::string diversity_sentence() const {
        const auto present = std::count_if(coded_.begin(), coded_.end(), [](std::int64_t count) { return count > 0; });
        const std::string of = run_.numbers().integer(static_cast<std::int64_t>(coded_.size()));
        std::string text =
            coded_.size() == 1 && present == 1
                ? run_({"Se usa la única categoría del libro de códigos", "The codebook's only category is used"})
                : run_.plural(present, {"Se usa {0} de las {1} categorías del libro de códigos", "{0} of the codebook's {1} categories is used"},
                              {"Se usan {0} de las {1} categorías del libro de códigos", "{0} of the codebook's {1} categories are used"}, {of});
        text += factor_.several() ? run_.plural(coded(), {", en {0} respuesta.", ", in {0} answer."}, {", en {0} respuestas.", ", in {0} answers."})
                                  : run_.plural(coded(), {", en {0} iniciativa.", ", in {0} initiative."},
                                                {", en {0} iniciativas.", ", in {0} initiatives."});
        if (factor_.ordered()) {
            if (const auto median = stats::lower_median(coded_)) {
                text += format(coded() % 2 == 0 ? run_({" Mediana: {0} (de un número par, la menor de las dos centrales).",
                                                        " Median: {0} (of an even number, the lower of the two in the middle)."})
                                                : run_({" Mediana: {0}.", " Median: {0}."}),
                               {run_(factor_.categories()[*median].label)});
            }
        }
        if (factor_.none() > 0) {
            text += run_.plural(factor_.none(), {" No entra {0} iniciativa revisada que no tiene ninguna.", " {0} initiative that was looked at and has none is left out."},
                                {" No entran {0} iniciativas revisadas que no tienen ninguna.", " {0} initiatives that were looked at and have none are left out."});
        }
        return text;
    }

    Table diversity_table() const {
        Table table;
        table.id = "diversity";
        table.title = run_({"Diversidad", "Diversity"});
        table.columns = {{"measure", run_({"Medida", "Measure"}), ColumnKind::category, ""},
                         {"value", run_({"Valor", "Value"}), ColumnKind::number, ""},
                         {"reading", run_({"Cómo se lee", "How to read it"}), ColumnKind::text, ""}};
        const auto add = [&](const char* id, const Text& label, std::optional<double> value, const Text& reading) {
            table.rows.push_back({id, RowRole::body, {category_cell(id, run_(label)), number_or_missing(value, 4, run_), text_cell(run_(reading))}});
        };
        add("blau", {"Índice de Blau", "Blau's index"}, stats::blau(coded_),
            {"Probabilidad de que dos casos sacados al azar (con reposición) difieran; 0 si todos son iguales.",
             "Chance that two cases drawn at random (with replacement) differ; 0 when all are alike."});
        add("iqv", {"IQV", "IQV"}, stats::iqv(coded_, static_cast<std::int64_t>(coded_.size())),
            {"Blau dividido por su máximo con las categorías del libro de códigos; 1 si el reparto es igual entre todas.",
             "Blau's index over its maximum with the codebook's categories; 1 when all have the same share."});
        add("shannon", {"Entropía de Shannon", "Shannon's entropy"}, stats::shannon(coded_),
            {"En nats; 0 si hay una sola categoría, más alta cuanto más repartido.",
             "In nats; 0 for a single category, the higher the more evenly spread."});
        add("pielou", {"Equidad de Pielou", "Pielou's evenness"}, stats::pielou(coded_),
            {"Entropía dividida por su máximo entre las categorías presentes; 1 si el reparto es igual.",
             "Entropy over its maximum for the categories that occur; 1 when evenly spread."});
        table.how_to_read = run_({"Cuanto más alto, más repartidos los casos entre categorías.", "The higher, the more evenly the cases are spread over categories."});
        return table;
    }

    const Factor& factor_;
    const Run& run_;
    ShareInterval interval_;
    std::vector<std::int64_t> counts_;  ///< by category, "none" last where any case has it
    std::vector<std::int64_t> coded_;   ///< the same of the codebook's categories alone
    std::vector<std::size_t> order_;
    int decimals_;
    bool apportioned_;
};

Table text_table(const Variable& variable, const Cases& cases, const Options& options, const Run& run) {
    const ShareInterval interval = ShareInterval::from(options);
    Table table;
    table.id = "table";
    table.title = format(run({"Respuestas escritas a {0}", "Written answers to {0}"}), {run(variable.label)});
    table.columns = {{"status", run({"Respuesta", "Answer"}), ColumnKind::category, ""}, {"n", "n", ColumnKind::integer, ""},
                     {"percent", run({"% de N", "% of N"}), ColumnKind::percent, ""}};
    interval.add_columns(table, run);
    const auto add = [&](const char* id, const Text& label, std::int64_t n, RowRole role) {
        TableRow row{id, role, {category_cell(id, run(label)), count_cell(n, run.language()), share_cell(percentage(n, cases.n()), run)}};
        if (role == RowRole::body) interval.add_cells(row, n, cases.n(), run);
        while (row.cells.size() < table.columns.size()) row.cells.emplace_back();
        table.rows.push_back(std::move(row));
    };
    add("filled", {"Con texto", "With text"}, cases.valid, RowRole::body);
    add("not_reported", {"No informado", "Not reported"}, cases.not_reported, RowRole::body);
    add("total", {"Total", "Total"}, cases.n(), RowRole::total);
    const std::vector<std::int64_t> parts{cases.valid, cases.not_reported};
    add_rounding_note(table, {{table.columns[2].label, stats::rounding_gap(parts, 1)}}, 1, run);
    table.how_to_read = run({"Un texto no se tabula: la tabla dice cuántas iniciativas lo traen.", "Text is not tabulated: the table says how many initiatives have it."});
    return table;
}

Document frequencies(const Dataset& data, const Options& options, Run& run) {
    const Variable& variable = data.variable(options.text("variable"));
    const Column& column = data.column(variable.id);
    const Cases cases = count_cases(column.coverage);
    Document document;
    document.title = format(run({"Frecuencias: {0}", "Frequencies: {0}"}), {run(variable.label)});
    document.blocks.emplace_back(paragraph("summary", describe(cases, run)));
    if (auto none = no_cases(data, cases.valid, run)) document.blocks.emplace_back(*std::move(none));
    if (variable.categorical()) {
        CategoryReport(Factor(variable, column), options, run).write(document, options.toggle("figure"));
        document.blocks.emplace_back(sources().cite({options.text("interval") == "exact" ? "clopper1934" : "wilson1927", "blau1977", "mueller1961",
                                              "shannon1948", "pielou1966"}, run.language()));
    } else if (variable.kind == VariableKind::number) {
        write_numbers(document, variable, column.numbers, options, run);
        document.blocks.emplace_back(sources().cite({"hyndman1996"}, run.language()));
    } else {
        document.blocks.emplace_back(text_table(variable, cases, options, run));
    }
    return document;
}

}  // namespace

Panel frequencies_panel() {
    Panel panel;
    panel.id = "frequencies";
    panel.title = {"Frecuencias", "Frequencies"};
    panel.question = {"¿Cuántas iniciativas hay en cada categoría?", "How many initiatives are there in each category?"};
    panel.options.push_back(Option::variable("variable", {"Variable", "Variable"}).initially("scope")
                                .helped({"La variable que se cuenta.", "The variable that is counted."}));
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.options.push_back(Option::choice("order", {"Orden", "Order"}, {{"codebook", {"Libro de códigos", "Codebook"}},
                                                                         {"frequency", {"De mayor a menor", "Most frequent first"}}}).initially("codebook")
                                .helped({"De las categorías, en la tabla y en la figura.", "Of the categories, in the table and in the figure."}));
    panel.options.push_back(Option::choice("rounding", {"Redondeo", "Rounding"}, {{"usual", {"Usual", "Usual"}},
                                                                                  {"largest_remainder", {"Resto mayor (suma 100)", "Largest remainder (adds to 100)"}}})
                                .initially("usual")
                                .helped({"El resto mayor ajusta los porcentajes redondeados para que sumen 100.", "The largest remainder adjusts rounded percentages so that they add to 100."}));
    panel.options.push_back(Option::number("decimals", {"Decimales", "Decimals"}, 0, 3).initially("1")
                                .helped({"De los porcentajes de la tabla.", "Of the percentages in the table."}));
    panel.options.push_back(Option::toggle("figure", {"Figura", "Figure"}, true)
                                .helped({"Sin ella queda la tabla, que tiene las mismas cifras.", "Without it the table remains, which holds the same figures."}));
    panel.run = frequencies;
    return panel;
}

}  // namespace cabildo::tabulation
