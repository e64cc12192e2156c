// Panel "risk": which initiatives depend on external resources and stand low on the ladder of institutionalisation.
#include "panels.hpp"
#include "risk_blocks.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/initiative_rows.hpp>
#include <cabildo/analysis/majority.hpp>
#include <cabildo/analysis/part_report.hpp>
#include <cabildo/analysis/questions.hpp>

namespace cabildo::sustainability {
namespace {

/// What is known of both parts of an initiative together: none and coded on both sides are a value.
std::vector<Coverage> joint_coverage(std::span<const Coverage> a, std::span<const Coverage> b) {
    std::vector<Coverage> joint(a.size());
    for (std::size_t i = 0; i < joint.size(); ++i) {
        const auto either = [&](Coverage wanted) { return a[i] == wanted || b[i] == wanted; };
        joint[i] = either(Coverage::not_coded) ? Coverage::not_coded : either(Coverage::not_reported) ? Coverage::not_reported : Coverage::coded;
    }
    return joint;
}

class Risk : PartReport {
public:
    Risk(const Dataset& data, const Options& options, const Run& run)
        : PartReport(data, options, run),
          coverage_(joint_coverage(data.coverage(Part::resources), data.coverage(Part::sustainability))),
          resources_(resources::profiles(data.resources(), data.coverage(Part::resources))),
          positions_(risk_positions(resources_, profiles(data.sustainability(), data.coverage(Part::sustainability)))), matrix_(risk_matrix(positions_)),
          at_risk_(answers(positions_, &RiskPosition::at_risk)) {}

    Document write() {
        if (!open({"Sostenibilidad: riesgo", "Sustainability: risk"}, coverage_, {"Se miran a la vez los recursos y la sostenibilidad: ", "Resources and sustainability are looked at together: "})) return std::move(document_);
        write_matrix();
        write_at_risk();
        write_groups();
        cite(sources(), {"oecd2019", "pogrebinschi2021", "clopper1934"});
        return std::move(document_);
    }

private:
    OutcomeCount counts() const { return count_outcomes(at_risk_, coverage_); }

    void write_matrix() {
        const OutcomeCount count = counts();
        std::string text = format(run_({"En riesgo, con más de la mitad de sus recursos externos y por debajo del peldaño {0}: {1}; {2}.",
                                        "At risk, with over half of their resources external and below rung {0}: {1}; {2}."}),
                                  {std::to_string(institutional_step), interval_.sentence(count.yes, count.known(), run_), describe(majority_of(count), run_)});
        add(paragraph("matrix_summary", text + bounds_sentence(majority_of(count), run_)));
        add(matrix_table(matrix_, positions_, resources_, run_));
        add(matrix_chart(matrix_, count.yes, run_));
        if (matrix_.total() <= static_cast<std::int64_t>(named_initiatives_limit)) {
            add(paragraph("names_summary", run_.plural(matrix_.total(), {"La misma matriz con el código de **{0}** iniciativa en su lugar.", "The same matrix with the code of **{0}** initiative in its place."},
                                                       {"La misma matriz con el código de cada una de **{0}** iniciativas en su lugar.", "The same matrix with the code of each of **{0}** initiatives in its place."})));
            add(named_matrix(matrix_, data_.initiatives(), run_));
        }
    }

    void write_at_risk() {
        const OutcomeCount count = counts();
        if (count.yes == 0) return;
        add(heading("at_risk_heading", run_({"Las que están en riesgo", "Those at risk"})));
        add(paragraph("at_risk_summary", run_.plural(count.yes, {"La tabla nombra la iniciativa en riesgo, de {1} de las que se sabe.", "The table names the initiative at risk, of {1} of which it is known."},
                                                     {"La tabla nombra las {0} iniciativas en riesgo, de {1} de las que se sabe, de mayor a menor parte externa.", "The table names the {0} initiatives at risk, of {1} of which it is known, by falling external share."},
                                                     {run_.numbers().integer(count.known())})));
        add(risk_table(positions_, resources_, data_.initiatives(), run_));
    }

    void write_groups() {
        const auto grouping = open_groups({"El riesgo", "The risk"});
        if (!grouping) return;
        const ComparisonWords words{"by_group.at_risk", run_({"Iniciativas en riesgo", "Initiatives at risk"}), run_({"En riesgo", "At risk"})};
        add_comparison(words, *grouping, compare_shares(words, *grouping, outcomes(at_risk_), interval_, run_));
    }

    std::vector<Coverage> coverage_;
    std::vector<resources::Profile> resources_;
    std::vector<RiskPosition> positions_;
    RiskMatrix matrix_;
    std::vector<Answer> at_risk_;
};

Document risk(const Dataset& data, const Options& options, Run& run) { return Risk(data, options, run).write(); }

}  // namespace

Panel risk_panel() {
    Panel panel;
    panel.id = "risk";
    panel.title = {"Riesgo", "Risk"};
    panel.question = {"¿Qué iniciativas dependen de recursos externos y están poco institucionalizadas?", "Which initiatives depend on external resources and are weakly institutionalised?"};
    panel.options.push_back(group_option());
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = risk;
    return panel;
}

}  // namespace cabildo::sustainability
