// Panel "claims": each claim with its figures, its rule and its verdict.
#include "answers.hpp"
#include "claim_blocks.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>
#include <cabildo/analysis/comparison.hpp>

#include <algorithm>
#include <numeric>

namespace cabildo::findings {
namespace {

class ClaimReport {
public:
    ClaimReport(const Dataset& data, const Options& options, Run& run)
        : data_(data), options_(options), run_(run), interval_(ShareInterval::from(options)), grouping_(Grouping::from(options, data)), facts_(data), counting_(facts_) {
        everyone_.resize(data.size());
        std::iota(everyone_.begin(), everyone_.end(), 0u);
    }

    Document write() {
        document_.title = run_({"Hallazgos: afirmaciones y veredictos", "Findings: claims and verdicts"});
        std::vector<Claim> claims = parse_claims(options_.has("claims") ? std::string_view(options_.text("claims")) : claims_of_2009());
        if (data_.size() == 0) {
            add(*no_cases(data_, 0, run_));
            return std::move(document_);
        }
        examine_all(std::move(claims));
        if (sections_.empty()) {
            add(notice("no_claims", NoticeKind::warning, run_({"La lista no contiene ninguna afirmación.", "The list contains no claim."})));
            return std::move(document_);
        }
        write_summary();
        for (const Section& section : sections_) write_section(section);
        write_answers();
        write_groups();
        add(sources().cite({"wilson1927", "clopper1934"}, run_.language()));
        return std::move(document_);
    }

private:
    template <class BlockType>
    void add(BlockType block) { document_.blocks.emplace_back(std::move(block)); }

    void examine_all(std::vector<Claim> claims) {
        std::size_t done = 0;
        for (Claim& claim : claims) {
            auto section = std::find_if(sections_.begin(), sections_.end(), [&](const Section& each) { return block_id_of(each.id) == block_id_of(claim.section); });
            if (section == sections_.end()) section = sections_.insert(sections_.end(), Section{claim.section, {}});
            Finding finding = examine(claim, counting_, everyone_);
            section->claims.push_back({std::move(claim), std::move(finding)});
            run_.progress(0.5 * static_cast<double>(++done) / static_cast<double>(claims.size()));
        }
    }

    void write_summary() {
        std::array<std::int64_t, verdict_count> sums{};
        std::int64_t lessons = 0;
        for (const Section& section : sections_) {
            const auto counts = verdict_counts(section.claims);
            for (std::size_t v = 0; v < verdict_count; ++v) sums[v] += counts[v];
            lessons += std::count_if(section.claims.begin(), section.claims.end(), [](const Examined& each) { return each.finding.obstacle == Obstacle::lesson; });
        }
        const std::int64_t all = std::accumulate(sums.begin(), sums.end(), std::int64_t{0});
        const std::int64_t undecided = of(sums, Verdict::not_decided), uncounted = of(sums, Verdict::not_countable), decided = all - undecided - uncounted;
        std::string text = run_.plural(all, {"De **{0}** afirmación, ", "Of **{0}** claim, "}, {"De **{0}** afirmaciones, ", "Of **{0}** claims, "}) +
                           run_.plural(decided, {"los datos deciden sobre **{0}**", "the data decide on **{0}**"}, {"los datos deciden sobre **{0}**", "the data decide on **{0}**"});
        if (decided > 0) text += ": " + enumeration(said({sums[0], sums[1], sums[2], 0, 0}), run_);
        text += '.';
        if (undecided > 0) {
            text += run_.plural(undecided, {" {0} queda sin decidir: lo que no se informa podría cambiar su veredicto.", " {0} is not decided: what is not reported might change its verdict."},
                                {" {0} quedan sin decidir: lo que no se informa podría cambiar su veredicto.", " {0} are not decided: what is not reported might change their verdict."});
        }
        if (uncounted > 0) {
            text += run_.plural(uncounted, {" {0} no es contable", " {0} is not countable"}, {" {0} no son contables", " {0} are not countable"});
            if (lessons > 0) text += run_.plural(lessons, {", entre ellas {0} lección de la que se informa la cuenta", ", among them {0} lesson whose count is reported"}, {", entre ellas {0} lecciones de las que se informa la cuenta", ", among them {0} lessons whose counts are reported"});
            text += '.';
        }
        add(paragraph("summary", std::move(text)));
        add(paragraph("cases", cases_sentence()));
        add(verdict_chart(sections_, run_));
        add(paragraph("verdicts_summary", run_.plural(all, {"La tabla reparte **{0}** afirmación por su veredicto", "The table divides **{0}** claim by verdict"}, {"La tabla reparte **{0}** afirmaciones por su veredicto", "The table divides **{0}** claims by verdict"}) +
                                              run_.plural(static_cast<std::int64_t>(sections_.size()), {", en {0} sección.", ", in {0} section."}, {", en {0} secciones.", ", in {0} sections."})));
        add(verdict_table(sections_, run_));
        add(heading("rules_heading", run_({"Reglas de los veredictos", "Rules of the verdicts"})));
        add(paragraph("rules", run_({"*Se presenta*: se sostiene si la cuenta es 1 o más y se contradice si es 0. *Mayoría* y *minoría*: más o menos de la mitad; si no, se contradice. "
                                     "*Más allá del azar*: además, el intervalo exacto del 95 % debe dejar fuera la mitad; si hay mayoría o minoría y no la deja fuera, el veredicto es «no más allá del azar». "
                                     "*Exactamente*, *más frecuente*, *se presentan todos* y *mediana*: se sostiene si se cumple a la letra, y si no, se contradice. "
                                     "*Sin decidir*: lo que no se informa podría cambiar el veredicto; una nota dice entre qué valores estaría la cuenta con todos los datos. "
                                     "*Se informa*: una lección no es una afirmación que una cuenta decida. Con varias condiciones deben cumplirse todas.",
                                     "*Occurs*: supported if the count is 1 or more, contradicted if it is 0. *Majority* and *minority*: more or less than one half; else contradicted. "
                                     "*Beyond chance*: the exact 95% interval must leave out one half as well; where there is a majority or minority and it does not, the verdict is “not beyond chance”. "
                                     "*Exactly*, *more frequent*, *all occur* and *median*: supported if met to the letter, else contradicted. "
                                     "*Not decided*: what is not reported might change the verdict; a note says between which values the count would lie with all values. "
                                     "*Reported*: a lesson is no claim that a count decides. Of several conditions all must hold."})));
    }

    /// Initiatives with a value in none of the parts leave N everywhere.
    std::string cases_sentence() const {
        const Cases cases = dimension_cases(data_);
        const std::int64_t coded = cases.valid;
        std::string text = run_.plural(coded, {"Hay **{0}** iniciativa codificada en alguna de las cinco dimensiones o en sostenibilidad", "**{0}** initiative is coded in one of the five dimensions or in sustainability"},
                                       {"Hay **{0}** iniciativas codificadas en alguna de las cinco dimensiones o en sostenibilidad", "**{0}** initiatives are coded in one of the five dimensions or in sustainability"});
        if (cases.not_reported > 0) text += run_.plural(cases.not_reported, {"; {0} no informada en ninguna", "; {0} is not reported in any"}, {"; {0} no informadas en ninguna", "; {0} are not reported in any"});
        if (cases.not_coded > 0) text += run_.plural(cases.not_coded, {"; {0} sin codificar queda fuera de N", "; {0} that is not coded is outside of N"}, {"; {0} sin codificar quedan fuera de N", "; {0} that are not coded are outside of N"});
        return text + run_({". Cada afirmación lleva su propio denominador.", ". Each claim has its own denominator."});
    }

    void write_section(const Section& section) {
        const std::string id = block_id_of(section.id);
        add(heading("heading." + id, run_(section_label(section.id))));
        add(paragraph("summary." + id, section_sentence(section)));
        Chart chart = claim_chart(section, interval_, data_, run_);
        add(claim_table(section, interval_.confidence, grouping_ ? &*grouping_ : nullptr, data_, run_));
        if (!chart.categories.empty()) add(std::move(chart));
    }

    std::string section_sentence(const Section& section) const {
        const auto counts = verdict_counts(section.claims);
        const auto all = static_cast<std::int64_t>(section.claims.size());
        return run_.plural(all, {"{0} afirmación con su cuenta, n de N: ", "{0} claim with its count, n of N: "}, {"{0} afirmaciones, cada una con su cuenta, n de N: ", "{0} claims, each with its count, n of N: "}) +
               enumeration(said(counts), run_) + '.';
    }

    static std::int64_t of(const std::array<std::int64_t, verdict_count>& counts, Verdict verdict) { return counts[static_cast<std::size_t>(verdict)]; }

    /// "3 se sostienen", "1 no es contable": verdicts that occur.
    std::vector<std::string> said(const std::array<std::int64_t, verdict_count>& counts) const {
        std::vector<std::string> list;
        if (counts[0] > 0) list.push_back(run_.plural(counts[0], {"{0} se sostiene", "{0} is supported"}, {"{0} se sostienen", "{0} are supported"}));
        if (counts[1] > 0) list.push_back(run_.plural(counts[1], {"{0} se contradice", "{0} is contradicted"}, {"{0} se contradicen", "{0} are contradicted"}));
        if (counts[2] > 0) list.push_back(run_.plural(counts[2], {"{0} no va más allá del azar", "{0} is not beyond chance"}, {"{0} no van más allá del azar", "{0} are not beyond chance"}));
        if (const auto n = of(counts, Verdict::not_decided); n > 0) list.push_back(run_.plural(n, {"{0} queda sin decidir", "{0} is not decided"}, {"{0} quedan sin decidir", "{0} are not decided"}));
        if (const auto n = of(counts, Verdict::not_countable); n > 0) list.push_back(run_.plural(n, {"{0} no es contable", "{0} is not countable"}, {"{0} no son contables", "{0} are not countable"}));
        return list;
    }

    void write_answers() {
        const auto variables = answer_variables(data_);
        if (variables.empty()) return;
        add(heading("answers_heading", run_({"Respuestas de las iniciativas", "Answers of the initiatives"})));
        for (const Variable* variable : variables) {
            const Factor factor(*variable, data_.column(variable->id));
            const std::string id = block_id_of(variable->id);
            add(paragraph("summary.answers." + id, format(run_({"«{0}»: {1}", "“{0}”: {1}"}), {run_(variable->label), describe(factor.cases(), run_)})));
            if (factor.cases().valid == 0) continue;
            add(answer_table(factor, interval_.confidence, run_));
            add(answer_chart(factor, run_));
        }
    }

    void write_groups() {
        if (!grouping_) return;
        const std::string variable = run_(grouping_->variable().label);
        add(heading("groups_heading", comparison_heading(*grouping_, run_)));
        std::string text = format(run_({"Las tablas dan la cuenta de cada afirmación, en su fila de todas las iniciativas y debajo de cada grupo de «{0}». No se contrastan: entre tantas comparaciones alguna diferencia surge por azar. Cada panel prueba las suyas con su opción «Comparar por».",
                                        "The tables give the count of each claim, in its own row of all initiatives and below of each group of “{0}”. They are not tested: among so many comparisons some differences come by chance. Each panel tests its own with its option “Compare by”."}), {variable});
        if (grouping_->overlapping()) text += run_({" Una iniciativa puede estar en varios grupos.", " An initiative may be in several groups."});
        add(paragraph("groups_summary", std::move(text)));
        std::size_t done = 0;
        for (const Section& section : sections_) {
            Table table = group_table(section, *grouping_, counting_, interval_, run_);
            run_.progress(0.5 + 0.5 * static_cast<double>(++done) / static_cast<double>(sections_.size()));
            if (table.rows.empty()) continue;
            add(paragraph("summary." + table.id, group_sentence(section, table, variable)));
            add(std::move(table));
        }
    }

    std::string group_sentence(const Section& section, const Table& table, const std::string& variable) const {
        const auto counted = std::count_if(table.rows.begin(), table.rows.end(), [](const TableRow& row) { return row.role == RowRole::subtotal; });
        const auto groups = static_cast<std::int64_t>(grouping_->groups().size());
        return format(run_({"«{0}»: ", "“{0}”: "}), {run_(section_label(section.id))}) +
               run_.plural(counted, {"la cuenta de **{0}** afirmación, n de N, ", "the count of **{0}** claim, n of N, "}, {"la cuenta de **{0}** afirmaciones, n de N, ", "the counts of **{0}** claims, n of N, "}) +
               run_.plural(static_cast<std::int64_t>(data_.size()), {"en **{0}** iniciativa", "in **{0}** initiative"}, {"en **{0}** iniciativas", "in **{0}** initiatives"}) +
               (groups == 0 ? format(run_({"; ninguna tiene dato de «{0}».", "; none has a value of “{0}”."}), {variable})
                            : run_.plural(groups, {" y en el único grupo de «{1}».", " and in the only group of “{1}”."}, {" y en cada uno de los {0} grupos de «{1}».", " and in each of the {0} groups of “{1}”."}, {variable}));
    }

    const Dataset& data_;
    const Options& options_;
    Run& run_;
    ShareInterval interval_;
    std::optional<Grouping> grouping_;
    Facts facts_;
    Counting counting_;
    std::vector<std::uint32_t> everyone_;
    std::vector<Section> sections_;
    Document document_;
};

Document claims(const Dataset& data, const Options& options, Run& run) { return ClaimReport(data, options, run).write(); }

Text help() {
    std::string measures;
    for (const MeasureInfo& each : catalogue()) measures += (measures.empty() ? "" : ", ") + each.id;
    return format(Text{"Vacío: las afirmaciones del análisis de 2009. O una por línea: id | sección | texto en español | texto en inglés | MEDIDA[=CATEGORÍA,…] REGLA. "
                   "Medidas: {0}, o VARIABLE=CATEGORÍA. Reglas: occurs, count=K, exactly=K/N, majority, minority, majority_beyond_chance, minority_beyond_chance, most_frequent, all_occur, median_at_least=X.",
                   "Empty: the claims of the analysis of 2009. Or one a line: id | section | Spanish text | English text | MEASURE[=CATEGORY,…] RULE. "
                   "Measures: {0}, or VARIABLE=CATEGORY. Rules: occurs, count=K, exactly=K/N, majority, minority, majority_beyond_chance, minority_beyond_chance, most_frequent, all_occur, median_at_least=X."},
                  {measures});
}

}  // namespace

Panel claims_panel() {
    Panel panel;
    panel.id = "claims";
    panel.title = {"Afirmaciones", "Claims"};
    panel.question = {"¿Qué afirmaciones sobre las iniciativas sostienen los datos, y con qué cuenta?", "Which claims about the initiatives do the data support, and with which count?"};
    panel.options = {group_option(), Option::text("claims", {"Afirmaciones propias", "Own claims"}).helped(help())};
    for (Option& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = claims;
    return panel;
}

}  // namespace cabildo::findings
