// Panel "overview": organs created, instruments adapted, modes of management, and claimed against assessed novelty.
#include "novelty_blocks.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>
#include <cabildo/analysis/majority.hpp>
#include <cabildo/analysis/part_report.hpp>
#include <cabildo/analysis/questions.hpp>
#include <cabildo/analysis/tally.hpp>

#include <algorithm>

namespace cabildo::innovation {
namespace {

class Overview : PartReport {
public:
    Overview(const Dataset& data, const Options& options, const Run& run)
        : PartReport(data, options, run), rows_(data.innovations()),
          coverage_(data.coverage(Part::innovations)), profiles_(profiles(rows_, coverage_)) {}

    Document write() {
        if (!open({"Flexibilidad e innovación: panorama", "Flexibility and innovation: overview"}, coverage_)) return std::move(document_);
        add(paragraph("questions_summary", run_.plural(count_cases(coverage_).valid, {"La tabla dice si **{0}** iniciativa con dato crea órganos, adapta instrumentos o gestiona de otro modo, y si declara alguna novedad.",
                                                                                      "The table says whether **{0}** initiative with a value creates organs, adapts instruments or manages in another way, and whether it claims some novelty."},
                                                       {"La tabla dice cuántas de **{0}** iniciativas con dato crean órganos, adaptan instrumentos o gestionan de otro modo, y cuántas declaran alguna novedad.",
                                                        "The table says how many of **{0}** initiatives with a value create organs, adapt instruments or manage in another way, and how many claim some novelty."})));
        add(question_table("questions", run_({"Rasgos de la innovación", "Traits of the innovation"}), questions(), coverage_, interval_, run_));
        write_kinds();
        write_novelty();
        write_groups();
        cite(sources(), {"oslo2018", "clopper1934"});
        return std::move(document_);
    }

private:
    std::vector<Question> questions() const {
        return {{"organ", {"Crea un órgano", "Creates an organ"}, answers(profiles_, &Profile::organ)},
                {"instrument", {"Adapta un instrumento", "Adapts an instrument"}, answers(profiles_, &Profile::instrument)},
                {"management", {"Introduce un modo de gestión", "Introduces a mode of management"}, answers(profiles_, &Profile::management)},
                {"claims", {"Declara alguna novedad", "Claims some novelty"}, answers(profiles_, &Profile::claims)}};
    }

    void write_kinds() {
        const auto& categories = *closed_vocabulary("innovations.kind");
        const Tally counted = tally(rows_, coverage_, categories.size(), [](const Innovation& row) { return static_cast<Code>(row.kind); });
        add(heading("kinds_heading", run_({"Órganos, instrumentos y modos de gestión", "Organs, instruments and modes of management"})));
        add(paragraph("kinds_summary", run_.plural(static_cast<std::int64_t>(rows_.size()), {"La tabla reparte **{0}** innovación según su tipo.", "The table divides **{0}** innovation by kind."},
                                                   {"La tabla reparte **{0}** innovaciones según su tipo.", "The table divides **{0}** innovations by kind."})));
        add(tally_table({"kinds", run_({"Innovaciones e iniciativas según el tipo", "Innovations and initiatives by kind"}), run_({"Tipo", "Kind"}), run_({"Innovaciones", "Innovations"})},
                        counted, categories, codebook_order(categories.size()), interval_, run_));
        if (rows_.empty()) return;
        add(tally_chart("kinds", run_({"Iniciativas con innovaciones de cada tipo", "Initiatives with innovations of each kind"}), run_({"Tipo", "Kind"}), counted, categories, codebook_order(categories.size()), run_));
        const auto named = std::count_if(rows_.begin(), rows_.end(), [](const Innovation& row) { return row.name >= 0; });
        add(paragraph("names_summary", format(run_({"La tabla nombra los órganos creados, los instrumentos adaptados y los modos de gestión: de {0}, ", "The table names the organs created, the instruments adapted and the modes of management: of {0}, "}), {innovations_of(rows_.size())}) +
                                           run_.plural(named, {"{0} informa su nombre.", "{0} reports its name."}, {"{0} informan su nombre.", "{0} report their name."})));
        add(name_table(data_, run_));
    }

    void write_novelty() {
        if (rows_.empty()) return;
        const NoveltyTable counts = novelty_table(rows_);
        const GapCounts gaps = gap_counts(rows_);
        add(heading("novelty_heading", run_({"Novedad declarada y evaluada", "Novelty claimed and assessed"})));
        add(paragraph("gap_summary", gap_sentence(gaps)));
        add(gap_table(gaps, overstated_counts(profiles_), interval_, run_));
        const auto crossed = std::count_if(rows_.begin(), rows_.end(), [](const Innovation& row) { return gap(row).has_value(); });
        add(paragraph("novelty_summary", run_.plural(static_cast<std::int64_t>(rows_.size()), {"La tabla cruza la novedad que declara **{0}** innovación con la que le reconoce la evaluación", "The table crosses the novelty that **{0}** innovation claims with the one that the assessment grants it"},
                                                         {"La tabla cruza la novedad que declara cada una de **{0}** innovaciones con la que le reconoce la evaluación", "The table crosses the novelty that each of **{0}** innovations claims with the one that the assessment grants it"}) +
                                             run_.plural(crossed, {"; {0} informa las dos.", "; {0} reports both."}, {"; {0} informan las dos.", "; {0} report both."})));
        add(novelty_table_block(counts, run_));
        if (gaps.known() + gaps.claim_none > 0) add(novelty_chart(counts, run_));
        add(heading("innovations_heading", run_({"Por iniciativa", "By initiative"})));
        add(paragraph("innovations_summary", run_.plural(static_cast<std::int64_t>(rows_.size()), {"La fila de **{0}** innovación, con lo que declara, lo evaluado y la brecha.", "The row of **{0}** innovation, with its claim, the assessment and the gap."},
                                                         {"Una fila por cada una de **{0}** innovaciones, con lo que declara, lo evaluado y la brecha.", "One row for each of **{0}** innovations, with its claim, the assessment and the gap."})));
        add(innovation_table(data_, run_));
    }

    std::string gap_sentence(const GapCounts& gaps) const {
        std::string text;
        if (gaps.claiming() == 0) {
            if (gaps.claim_none > 0)
                text = run_.plural(gaps.claim_none, {"**{0}** innovación informa lo que declara, y no es novedad", "**{0}** innovation reports its claim, and it is no novelty"}, {"De **{0}** innovaciones que informan lo que declaran, ninguna declara novedad", "Of **{0}** innovations that report their claim, none claims any novelty"}) +
                       (gaps.claim_unknown == 0 ? run_({": no hay brecha que medir.", ": there is no gap to measure."}) : ".");
        } else if (gaps.known() == 0) {
            text = run_.plural(gaps.claiming(), {"No se informa la evaluación de **{0}** innovación que declara novedad: la brecha no se conoce.", "The assessment of **{0}** innovation that claims novelty is not reported: the gap is not known."},
                               {"No se informa la evaluación de ninguna de las **{0}** innovaciones que declaran novedad: la brecha no se conoce.", "The assessment of none of the **{0}** innovations that claim novelty is reported: the gap is not known."});
        } else {
            text = format(run_({"Innovaciones evaluadas por debajo de la novedad que declaran: {0}; {1}.", "Innovations assessed below the novelty that they claim: {0}; {1}."}),
                          {interval_.sentence(gaps.below, gaps.known(), run_), describe(Majority{gaps.below, gaps.known(), gaps.assessment_unknown + gaps.claim_unknown}, run_)});
        }
        const std::int64_t open = gaps.claim_unknown + (gaps.known() == 0 ? 0 : gaps.assessment_unknown);
        if (open == 0) return text;
        return (text.empty() ? std::string() : text + ' ') +
               run_.plural(open, {"De **{0}** innovación no se informa si declara novedad o si queda por debajo.", "Of **{0}** innovation it is not reported whether it claims novelty or falls below."},
                           {"De **{0}** innovaciones no se informa si declaran novedad o si quedan por debajo.", "Of **{0}** innovations it is not reported whether they claim novelty or fall below."});
    }

    std::string innovations_of(std::size_t count) const { return run_.plural(static_cast<std::int64_t>(count), {"**{0}** innovación", "**{0}** innovation"}, {"**{0}** innovaciones", "**{0}** innovations"}); }

    void write_groups() {
        const auto grouping = open_groups({"Las mismas cifras", "The same figures"});
        if (!grouping) return;
        add_comparisons(questions(), *grouping);
        const ComparisonWords words{"by_group.overstated", run_({"Iniciativas con una innovación por debajo de lo que declara", "Initiatives with an innovation below its claim"}), run_({"Por debajo", "Below"})};
        add_comparison(words, *grouping, compare_shares(words, *grouping, outcomes(answers(profiles_, &Profile::overstated)), interval_, run_));
    }

    const std::vector<Innovation>& rows_;
    const std::vector<Coverage>& coverage_;
    std::vector<Profile> profiles_;
};

Document overview(const Dataset& data, const Options& options, Run& run) { return Overview(data, options, run).write(); }

}  // namespace

Panel overview_panel() {
    Panel panel;
    panel.id = "overview";
    panel.title = {"Panorama", "Overview"};
    panel.question = {"¿Qué órganos crean, qué instrumentos adaptan y cómo gestionan las iniciativas, y es tan nuevo como dicen?",
                      "Which organs do the initiatives create, which instruments do they adapt, how do they manage, and is it as new as they say?"};
    panel.options.push_back(group_option());
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = overview;
    return panel;
}

}  // namespace cabildo::innovation
