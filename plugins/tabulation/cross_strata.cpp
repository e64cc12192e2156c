// A cross table by strata, as blocks.
#include "association.hpp"
#include "cross_tests.hpp"
#include "odds_ratio.hpp"
#include "stratified.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/share.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cabildo::tabulation {
namespace {

class StrataReport {
public:
    StrataReport(const CrossFrame& frame, const Factor& strata, const TestSettings& settings, const Run& run)
        : frame_(frame), strata_(strata), settings_(settings), run_(run), tables_(cross_tables(*frame.rows, *frame.columns, strata)) {}

    void write(Document& document, const CrossTable& overall, std::vector<std::string_view>& cited) const {
        Heading heading;
        heading.id = "strata";
        heading.title = format(run_({"Por estratos: {0}", "By strata: {0}"}), {run_(strata_.variable().label)});
        heading.level = 2;
        document.blocks.emplace_back(std::move(heading));
        document.blocks.emplace_back(paragraph("strata_summary", summary(overall)));
        for (std::size_t k = 0; k < tables_.size(); ++k) {
            if (tables_[k].cases == 0) continue;
            Table block = cross_block("stratum_" + std::to_string(k + 1), stratum_title(k), tables_[k], frame_, CrossFigure::counts, run_);
            document.blocks.emplace_back(paragraph(block.id + "_summary", run_.plural(tables_[k].cases, {"{0} iniciativa en el estrato «{1}».", "{0} initiative in the stratum “{1}”."},
                                                                                       {"{0} iniciativas en el estrato «{1}».", "{0} initiatives in the stratum “{1}”."}, {run_(strata_.categories()[k].label)})));
            block.how_to_read.clear();  // as the table of all strata, and so are its notes
            block.footnotes.clear();
            document.blocks.emplace_back(std::move(block));
        }
        if (overall.overlapping || &frame_.rows->variable() == &frame_.columns->variable()) return;
        const Trimmed trimmed = without_empty(overall.counts);
        if (trimmed.counts.rows < 2 || trimmed.counts.columns < 2) return;
        if (trimmed.counts.rows == 2 && trimmed.counts.columns == 2) {
            write_two_by_two(document, trimmed, cited);
        } else {
            document.blocks.emplace_back(stratified_summary());
            document.blocks.emplace_back(comparison());
            document.blocks.emplace_back(notice("no_cmh", NoticeKind::note,
                                                run_({"La prueba de Cochran–Mantel–Haenszel se calcula solo para tablas de 2 × 2.",
                                                      "The Cochran–Mantel–Haenszel test is computed for 2 × 2 tables only."})));
        }
    }

private:
    std::string stratum_title(std::size_t k) const {
        return run_(strata_.variable().label) + ": " + run_(strata_.categories()[k].label);
    }

    std::string summary(const CrossTable& overall) const {
        std::int64_t inside = 0, used = 0;
        for (const auto& table : tables_) {
            inside += table.cases;
            used += table.cases > 0;
        }
        std::string text = run_.plural(used, {"{0} estrato con casos", "{0} stratum with cases"}, {"{0} estratos con casos", "{0} strata with cases"});
        text += run_.plural(inside, {", {0} iniciativa.", ", {0} initiative."}, {", {0} iniciativas.", ", {0} initiatives."});
        const std::int64_t outside = overall.cases - inside;
        if (outside > 0) {
            text += run_.plural(outside, {" {0} queda fuera por no tener dato en la variable de estratos.", " {0} is left out for lack of a value of the strata's variable."},
                                {" {0} quedan fuera por no tener dato en la variable de estratos.", " {0} are left out for lack of a value of the strata's variable."});
        }
        return text;
    }

    /// For larger tables: the tests of each stratum beside one another.
    Table comparison() const {
        Table block;
        block.id = "stratified";
        block.title = run_({"Asociación dentro de cada estrato", "Association within each stratum"});
        block.columns = {{"stratum", run_(strata_.variable().label), ColumnKind::category, ""}, {"n", "n", ColumnKind::integer, ""},
                         {"statistic", "χ²", ColumnKind::number, ""}, {"degrees", run_({"gl", "df"}), ColumnKind::integer, ""},
                         {"p", run_({"p (asintótico)", "p (asymptotic)"}), ColumnKind::number, ""},
                         {"corrected_v", run_({"V corregida", "Corrected V"}), ColumnKind::number, ""}};
        const Language language = run_.language();
        for (std::size_t k = 0; k < tables_.size(); ++k) {
            if (tables_[k].cases == 0) continue;
            const CrossCounts counts = without_empty(tables_[k].counts).counts;
            const auto test = pearson(counts);
            const auto none = missing_cell(Missing::undefined, language);
            const Category& category = strata_.categories()[k];
            block.rows.push_back({category.id, RowRole::body,
                                  {category_cell(category.id, run_(category.label)), count_cell(tables_[k].cases, language),
                                   test ? number_cell(test->statistic, 3, language) : none, test ? count_cell(test->degrees, language) : none,
                                   test ? p_value_cell(test->p, language) : none, number_or_missing(corrected_v(counts), 3, run_)}});
        }
        block.how_to_read = run_({"«–»: en el estrato hay casos en una sola fila o columna. Con pocos casos, p es solo una aproximación.",
                                  "“–”: the stratum has cases in a single row or column only. With few cases, p is a mere approximation."});
        return block;
    }

    void write_two_by_two(Document& document, const Trimmed& trimmed, std::vector<std::string_view>& cited) const {
        std::vector<CrossCounts> parts;
        for (const auto& table : tables_) parts.push_back(part_of(table.counts, trimmed.rows, trimmed.columns));
        const auto result = cochran_mantel_haenszel(parts, settings_.confidence);
        document.blocks.emplace_back(stratified_summary());
        document.blocks.emplace_back(odds_ratios(parts, result));
        if (!result) {
            document.blocks.emplace_back(notice("no_cmh", NoticeKind::note,
                                                run_({"Ningún estrato tiene casos en ambas filas y ambas columnas: la prueba de Cochran–Mantel–Haenszel no es calculable.",
                                                      "No stratum has cases in both rows and both columns: the Cochran–Mantel–Haenszel test cannot be computed."})));
            return;
        }
        cited.insert(cited.end(), {"mantel1959", "robins1986"});
        document.blocks.emplace_back(paragraph("cmh_summary", run_.plural(static_cast<std::int64_t>(result->strata), {"La prueba reúne {0} estrato informativo.", "The test puts {0} informative stratum together."},
                                                                          {"La prueba reúne {0} estratos informativos.", "The test puts {0} informative strata together."})));
        document.blocks.emplace_back(cmh_table(*result));
    }

    Paragraph stratified_summary() const {
        std::int64_t inside = 0;
        for (const auto& table : tables_) inside += table.cases;
        return paragraph("stratified_summary", run_.plural(inside, {"La relación dentro de cada estrato, con {0} iniciativa en total.", "The relation within each stratum, with {0} initiative in all."},
                                                           {"La relación dentro de cada estrato, con {0} iniciativas en total.", "The relation within each stratum, with {0} initiatives in all."}));
    }

    Table odds_ratios(const std::vector<CrossCounts>& parts, const std::optional<CochranMantelHaenszel>& result) const {
        Table block;
        block.id = "stratified";
        block.title = run_({"Razón de productos cruzados por estrato", "Odds ratio by stratum"});
        const std::string group = confidence_label(settings_.confidence, run_);
        block.columns = {{"stratum", run_(strata_.variable().label), ColumnKind::category, ""}, {"n", "n", ColumnKind::integer, ""},
                         {"odds_ratio", run_({"Razón", "Odds ratio"}), ColumnKind::number, ""},
                         {"low", run_({"desde", "from"}), ColumnKind::number, group}, {"high", run_({"hasta", "to"}), ColumnKind::number, group}};
        std::int64_t n = 0;
        bool infinite = false;
        for (std::size_t k = 0; k < parts.size(); ++k) {
            const Category& category = strata_.categories()[k];
            if (parts[k].total() == 0) continue;
            n += parts[k].total();
            const auto odds = conditional_odds_ratio(parts[k], settings_.confidence);
            infinite = infinite || !odds || std::isinf(odds->estimate) || std::isinf(odds->high);
            const auto cell = [&](double OddsRatio::*part) {
                const int decimals = part == &OddsRatio::estimate ? 4 : 3;
                return odds ? number_cell((*odds).*part, decimals, run_.language()) : missing_cell(Missing::undefined, run_.language());
            };
            block.rows.push_back({category.id, RowRole::body, {category_cell(category.id, run_(category.label)), count_cell(parts[k].total(), run_.language()),
                                                               cell(&OddsRatio::estimate), cell(&OddsRatio::low), cell(&OddsRatio::high)}});
        }
        const std::string id = free_id("total", strata_.categories());
        block.rows.push_back({id, RowRole::total, {category_cell(id, run_({"Común (Mantel–Haenszel)", "Common (Mantel–Haenszel)"})), count_cell(n, run_.language()),
                                                   number_or_missing(result ? result->odds_ratio : std::nullopt, 4, run_),
                                                   number_or_missing(result ? result->low : std::nullopt, 3, run_),
                                                   number_or_missing(result ? result->high : std::nullopt, 3, run_)}});
        if (infinite) {
            block.footnotes.push_back({"", run_({"«–» es un valor infinito, o indefinido en un estrato con una fila o columna vacía.",
                                                 "“–” is an infinite value, or an undefined one in a stratum with an empty row or column."})});
        }
        block.how_to_read = run_({"1 es sin relación. Si los estratos difieren mucho entre sí, la razón común los resume mal.",
                                  "1 is unrelated. Where the strata differ much, the common odds ratio sums them up badly."});
        return block;
    }

    Table cmh_table(const CochranMantelHaenszel& result) const {
        Table block;
        block.id = "cmh";
        block.title = run_({"Prueba de Cochran–Mantel–Haenszel", "Cochran–Mantel–Haenszel test"});
        block.columns = {{"test", run_({"Prueba", "Test"}), ColumnKind::category, ""}, {"statistic", run_({"Estadístico", "Statistic"}), ColumnKind::number, ""},
                         {"degrees", run_({"gl", "df"}), ColumnKind::integer, ""}, {"p", "p", ColumnKind::number, ""}};
        const auto add = [&](const char* id, const Text& label, const Test& test) {
            block.rows.push_back({id, RowRole::body, {category_cell(id, run_(label)), number_cell(test.statistic, 4, run_.language()),
                                                      count_cell(test.degrees, run_.language()), p_value_cell(test.p, run_.language())}});
        };
        add("corrected", {"Con corrección de continuidad", "With continuity correction"}, result.corrected);
        add("uncorrected", {"Sin corrección", "Without correction"}, result.uncorrected);
        block.how_to_read = run_.plural(static_cast<std::int64_t>(result.strata),
                                        {"Asociación entre filas y columnas una vez descontado el estrato ({0} estrato informativo).",
                                         "Association of rows and columns once the stratum is taken into account ({0} informative stratum)."},
                                        {"Asociación entre filas y columnas una vez descontado el estrato ({0} estratos informativos).",
                                         "Association of rows and columns once the stratum is taken into account ({0} informative strata)."});
        return block;
    }

    const CrossFrame& frame_;
    const Factor& strata_;
    const TestSettings& settings_;
    const Run& run_;
    std::vector<CrossTable> tables_;
};

}  // namespace

void write_strata(Document& document, const CrossTable& table, const CrossFrame& frame, const Factor& strata, const TestSettings& settings,
                  Run& run, std::vector<std::string_view>& cited) {
    StrataReport(frame, strata, settings, run).write(document, table, cited);
}

}  // namespace cabildo::tabulation
