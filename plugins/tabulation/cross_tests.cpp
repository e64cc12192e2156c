// Tests and measures of association of a cross table, as blocks.
#include "association.hpp"
#include "cross_tests.hpp"
#include "odds_ratio.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/stats/exact.hpp>

#include <cmath>
#include <utility>

namespace cabildo::tabulation {
namespace {

class TestReport {
public:
    TestReport(const CrossCounts& counts, const TestSettings& settings, Run& run, std::vector<std::string_view>& cited)
        : counts_(counts), settings_(settings), run_(run), cited_(cited), square_(counts.rows == 2 && counts.columns == 2) {
        if (counts.total() <= most_simulated_cases && settings.simulations > 0) {
            auto generator = run.random("crosstab.tables");
            simulation_ = simulate(counts, settings.simulations, generator, [&](double done) { run.progress(done); });
        }
    }

    void write(Document& document) {
        warn(document);
        document.blocks.emplace_back(paragraph("tests_summary", summary()));
        document.blocks.emplace_back(tests());
        document.blocks.emplace_back(paragraph("association_summary", association_sentence()));
        document.blocks.emplace_back(association());
    }

private:
    std::string p_text(double p) const {
        std::string text = run_.numbers().p_value(p);
        return text.starts_with('<') ? "p " + text : "p = " + text;
    }

    void warn(Document& document) const {
        const Sparseness sparse = sparseness(counts_);
        if (!sparse.sparse()) return;
        const std::string cells = run_.numbers().integer(static_cast<std::int64_t>(sparse.cells));
        std::string text = run_.plural(static_cast<std::int64_t>(sparse.under_five),
                                       {"{0} de {1} frecuencias esperadas es menor que 5 (la mínima, {2}): la aproximación de χ² no es fiable. Valen los valores p exactos o simulados.",
                                        "{0} of {1} expected counts is under 5 (the least, {2}): the χ² approximation is not reliable. Go by the exact or simulated p-values."},
                                       {"{0} de {1} frecuencias esperadas son menores que 5 (la mínima, {2}): la aproximación de χ² no es fiable. Valen los valores p exactos o simulados.",
                                        "{0} of {1} expected counts are under 5 (the least, {2}): the χ² approximation is not reliable. Go by the exact or simulated p-values."},
                                       {cells, run_.numbers().decimal(sparse.least, 2)});
        document.blocks.emplace_back(notice("sparse", NoticeKind::warning, std::move(text)));
        const auto v = cramers_v(counts_), corrected = corrected_v(counts_);
        if (!v || !simulation_) return;
        const auto written = [&](double value) { return run_.numbers().decimal(value, 2); };
        document.blocks.emplace_back(notice(
            "inflated_v", NoticeKind::warning,
            format(run_({"En tablas pequeñas V está inflada: con estos márgenes, el puro azar da en promedio V = {0}. Aquí V = {1}; corregida, {2}.",
                         "In small tables V is inflated: with these margins, chance alone gives V = {0} on average. Here V = {1}; corrected, {2}."}),
                   {written(simulation_->mean_v), written(*v), corrected ? written(*corrected) : std::string("–")})));
    }

    std::string summary() const {
        const std::int64_t n = counts_.total();
        return run_.plural(n, {"Las pruebas comparan la tabla con la de dos variables sin relación, sobre {0} iniciativa.",
                               "The tests compare the table with that of two unrelated variables, over {0} initiative."},
                           {"Las pruebas comparan la tabla con la de dos variables sin relación, sobre {0} iniciativas.",
                            "The tests compare the table with that of two unrelated variables, over {0} initiatives."});
    }

    void add(Table& table, const char* id, const Text& label, std::optional<double> statistic, std::optional<std::int64_t> degrees,
             std::optional<double> p, std::string basis) const {
        const Language language = run_.language();
        const Cell none;
        table.rows.push_back({id, RowRole::body, {category_cell(id, run_(label)),
                                                  statistic ? number_cell(*statistic, 3, language) : none,
                                                  degrees ? count_cell(*degrees, language) : none,
                                                  p ? p_value_cell(*p, language) : missing_cell(Missing::not_applicable, language), text_cell(std::move(basis))}});
    }

    std::string simulated_basis(double error) const {
        return format(run_({"simulado, {0} tablas; error estándar {1}", "simulated, {0} tables; standard error {1}"}),
                      {run_.numbers().integer(simulation_->tables), run_.numbers().decimal(error, 4)});
    }

    std::string not_simulated_basis() const {
        if (settings_.simulations == 0) return run_({"no calculado: sin tablas simuladas", "not computed: no simulated tables"});
        return format(run_({"no calculado: más de {0} casos; vale el asintótico", "not computed: more than {0} cases; the asymptotic one serves"}),
                      {run_.numbers().integer(most_simulated_cases)});
    }

    void add_exact(Table& table) const {
        const std::string exact = run_({"exacto", "exact"});
        if (square_) {
            add(table, "fisher", {"Exacta de Fisher, bilateral", "Fisher's exact, two-sided"}, {}, {},
                stats::fisher_two_sided(counts_.at(0, 0), counts_.at(0, 1), counts_.at(1, 0), counts_.at(1, 1)), exact);
            return;
        }
        cited_.insert(cited_.end(), {"freeman1951", "mehta1983"});
        const Text label{"Exacta de Fisher–Freeman–Halton", "Fisher–Freeman–Halton exact"};
        if (counts_.total() <= most_simulated_cases) {
            if (const auto p = stats::freeman_halton_exact(counts_.cells, counts_.rows, counts_.columns, exact_steps)) {
                add(table, "freeman_halton", label, {}, {}, *p, exact);
                return;
            }
        }
        if (simulation_) {
            add(table, "freeman_halton", label, {}, {}, simulation_->freeman_halton_p, simulated_basis(simulation_->freeman_halton_error));
        } else {
            add(table, "freeman_halton", label, {}, {}, {}, not_simulated_basis());
        }
    }

    Table tests() {
        Table table;
        table.id = "tests";
        table.title = run_({"Pruebas de independencia", "Tests of independence"});
        table.columns = {{"test", run_({"Prueba", "Test"}), ColumnKind::category, ""},
                         {"statistic", run_({"Estadístico", "Statistic"}), ColumnKind::number, ""},
                         {"degrees", run_({"gl", "df"}), ColumnKind::integer, ""},
                         {"p", "p", ColumnKind::number, ""},
                         {"basis", run_({"Base del valor p", "Basis of the p-value"}), ColumnKind::text, ""}};
        const std::string asymptotic = run_({"asintótico", "asymptotic"});
        const auto add_test = [&](const char* id, const Text& label, const std::optional<Test>& test) {
            if (test) add(table, id, label, test->statistic, test->degrees, test->p, asymptotic);
        };
        add_test("pearson", {"χ² de Pearson", "Pearson's χ²"}, pearson(counts_));
        add_test("yates", {"χ² con corrección de Yates", "χ² with Yates' correction"}, yates(counts_));
        add_test("likelihood_ratio", {"Razón de verosimilitud G²", "Likelihood ratio G²"}, likelihood_ratio(counts_));
        add_exact(table);
        const Text permutation{"Permutación de χ²", "Permutation of χ²"};
        if (simulation_) {
            add(table, "permutation", permutation, pearson(counts_)->statistic, {}, simulation_->permutation_p, simulated_basis(simulation_->permutation_error));
        } else {
            add(table, "permutation", permutation, pearson(counts_)->statistic, {}, {}, not_simulated_basis());
        }
        if (square_) cited_.push_back("yates1934");
        if (simulation_) cited_.insert(cited_.end(), {"patefield1981", "phipson2010"});
        table.how_to_read = run_({"p es la probabilidad de una diferencia así de grande, o mayor, si las dos variables no tuvieran relación.",
                                  "p is the probability of a difference this large, or larger, if the two variables were unrelated."});
        return table;
    }

    std::string association_sentence() const {
        std::string text = run_.plural(counts_.total(), {"Qué tan fuerte es la relación, con {0} iniciativa", "How strong the relation is, with {0} initiative"},
                                       {"Qué tan fuerte es la relación, con {0} iniciativas", "How strong the relation is, with {0} initiatives"});
        const auto v = cramers_v(counts_), corrected = corrected_v(counts_);
        if (v && corrected) text += format(run_({": V de Cramér {0}, corregida {1}", ": Cramér's V {0}, corrected {1}"}), {run_.numbers().decimal(*v, 3), run_.numbers().decimal(*corrected, 3)});
        return text + '.';
    }

    Table association() {
        Table table;
        table.id = "association";
        table.title = run_({"Medidas de asociación", "Measures of association"});
        table.columns = {{"measure", run_({"Medida", "Measure"}), ColumnKind::category, ""},
                         {"value", run_({"Valor", "Value"}), ColumnKind::number, ""}};
        const Language language = run_.language();
        if (square_) {
            const std::string group = confidence_label(settings_.confidence, run_);
            table.columns.push_back({"low", run_({"desde", "from"}), ColumnKind::number, group});
            table.columns.push_back({"high", run_({"hasta", "to"}), ColumnKind::number, group});
        }
        const auto add_measure = [&](const char* id, const Text& label, std::optional<double> value) {
            TableRow row{id, RowRole::body, {category_cell(id, run_(label)), number_or_missing(value, 3, run_)}};
            while (row.cells.size() < table.columns.size()) row.cells.emplace_back();
            table.rows.push_back(std::move(row));
        };
        add_measure("cramers_v", square_ ? Text{"V de Cramér (|φ|)", "Cramér's V (|φ|)"} : Text{"V de Cramér", "Cramér's V"}, cramers_v(counts_));
        add_measure("corrected_v", {"V corregida (Bergsma)", "Corrected V (Bergsma)"}, corrected_v(counts_));
        if (simulation_) add_measure("chance_v", {"V media por puro azar", "Mean V by chance alone"}, simulation_->mean_v);
        if (square_) {
            if (const auto odds = conditional_odds_ratio(counts_, settings_.confidence)) {
                const auto end = [&](double value) { return number_cell(value, 3, language); };
                table.rows.push_back({"odds_ratio", RowRole::body,
                                      {category_cell("odds_ratio", run_({"Razón de productos cruzados (condicional)", "Odds ratio (conditional)"})),
                                       end(odds->estimate), end(odds->low), end(odds->high)}});
                if (std::isinf(odds->estimate) || std::isinf(odds->high)) {
                    table.footnotes.push_back({"", run_({"«–» es aquí un valor infinito: una casilla está vacía.", "“–” stands here for an infinite value: a cell is empty."})});
                }
            }
            cited_.push_back("cornfield1956");
        }
        cited_.insert(cited_.end(), {"cramer1946", "bergsma2013"});
        table.how_to_read = square_ ? run_({"V va de 0 (sin relación) a 1; la razón es 1 cuando no hay relación, y sin ella su intervalo suele incluir el 1.",
                                            "V runs from 0 (unrelated) to 1; the odds ratio is 1 when unrelated, and its interval then usually holds 1."})
                                    : run_({"V va de 0 (sin relación) a 1; la corregida descuenta la asociación que da el puro azar.",
                                            "V runs from 0 (unrelated) to 1; the corrected one leaves out the association that chance alone gives."});
        return table;
    }

    static constexpr std::int64_t exact_steps = 500'000;

    const CrossCounts& counts_;
    const TestSettings& settings_;
    Run& run_;
    std::vector<std::string_view>& cited_;
    bool square_;
    std::optional<Simulation> simulation_;
};

}  // namespace

void write_tests(Document& document, const CrossTable& table, const CrossFrame& frame, const TestSettings& settings, Run& run,
                 std::vector<std::string_view>& cited) {
    if (table.overlapping) {
        document.blocks.emplace_back(notice(
            "no_tests", NoticeKind::note,
            run({"Una de las variables admite varias respuestas: una misma iniciativa cuenta en varias celdas, y las pruebas de independencia no son aplicables.",
                 "One of the variables takes several answers: the same initiative counts in several cells, and tests of independence do not apply."})));
        return;
    }
    if (&frame.rows->variable() == &frame.columns->variable()) {
        document.blocks.emplace_back(notice("same_variable", NoticeKind::warning,
                                            run({"Filas y columnas son la misma variable: elija otra para compararlas.",
                                                 "Rows and columns are the same variable: choose another one to compare."})));
        return;
    }
    const CrossCounts counts = without_empty(table.counts).counts;
    if (counts.rows < 2 || counts.columns < 2) {
        document.blocks.emplace_back(notice("no_tests", NoticeKind::note,
                                            run({"Hay casos en una sola fila o columna: no hay nada que comparar.",
                                                 "There are cases in a single row or column only: there is nothing to compare."})));
        return;
    }
    cited.insert(cited.end(), {"cochran1954"});
    TestReport(counts, settings, run, cited).write(document);
}

}  // namespace cabildo::tabulation
