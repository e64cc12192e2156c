// Panel "institutionalisation": how high the initiatives stand on the ladder, observed and, apart, expected.
#include "panels.hpp"
#include "risk_blocks.hpp"
#include "sources.hpp"
#include "sustainability_profile.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>
#include <cabildo/analysis/initiative_rows.hpp>
#include <cabildo/analysis/majority.hpp>
#include <cabildo/analysis/part_report.hpp>
#include <cabildo/analysis/questions.hpp>
#include <cabildo/stats/median.hpp>

namespace cabildo::sustainability {
namespace {

class Institutionalisation : PartReport {
public:
    Institutionalisation(const Dataset& data, const Options& options, const Run& run)
        : PartReport(data, options, run), coverage_(data.coverage(Part::sustainability)),
          profiles_(profiles(data.sustainability(), coverage_)), counts_(ladder_counts(profiles_)), cases_(count_cases(coverage_)) {}

    Document write() {
        if (!open({"Sostenibilidad: institucionalización", "Sustainability: institutionalisation"}, coverage_)) return std::move(document_);
        add(paragraph("ladder_summary", sentence()));
        add(ladder_table());
        if (counts_.known() > 0) add(ladder_chart());
        add(paragraph("expected_summary", expected_sentence()));
        add(expected_table());
        add(heading("initiatives_heading", run_({"Por iniciativa", "By initiative"})));
        add(paragraph("initiatives_summary", run_.plural(cases_.n(), {"La fila de **{0}** iniciativa: el peldaño más alto que se observa y el que se espera.", "The row of **{0}** initiative: the highest rung observed and the one expected."},
                                                        {"Una fila por cada una de **{0}** iniciativas: el peldaño más alto que se observa y el que se espera.", "One row for each of **{0}** initiatives: the highest rung observed and the one expected."})));
        add(initiative_table());
        write_groups();
        cite(sources(), {"pogrebinschi2021", "oecd2019", "clopper1934"});
        return std::move(document_);
    }

private:
    std::string sentence() const {
        const OutcomeCount& high = counts_.reach[institutional_step];
        return format(run_({"Iniciativas que alcanzan al menos un órgano propio con personal (peldaño {0}): {1}; {2}.",
                            "Initiatives that reach at least an ad-hoc organ with staff (rung {0}): {1}; {2}."}),
                      {std::to_string(institutional_step), interval_.sentence(high.yes, high.known(), run_), describe(majority_of(high), run_)}) +
               open_sentence(high, run_) + median_sentence();
    }

    std::string rung(std::size_t step) const { return run_(ladder()[step].label); }

    /// Of the known rungs; between which it lies where others could move it.
    std::string median_sentence() const {
        const auto median = stats::lower_median(counts_.observed);
        if (!median) return run_({" No se conoce el peldaño observado de ninguna iniciativa.", " The observed rung of no initiative is known."});
        const std::size_t low = *stats::lower_median(counts_.lowest), high = *stats::lower_median(counts_.highest);
        const std::string text = format(run_({" El peldaño mediano es «{0}»", " The median rung is “{0}”"}), {rung(*median)});
        if (low == high) return text + '.';
        return text + format(run_({" entre los conocidos; con todos los datos, entre «{0}» y «{1}».", " among the known ones; with all values, between “{0}” and “{1}”."}), {rung(low), rung(high)});
    }

    Table ladder_table() const {
        const std::int64_t known = counts_.known();
        Table table;
        table.id = "ladder";
        table.title = run_({"Iniciativas según su peldaño más alto observado", "Initiatives by their highest observed rung"});
        const std::string reach = run_({"En el peldaño o más arriba", "On the rung or above"});
        table.columns = {{"step", run_({"Peldaño", "Rung"}), ColumnKind::category, ""}, {"n", run_({"Iniciativas", "Initiatives"}), ColumnKind::integer, ""},
                         {"percent", "%", ColumnKind::percent, ""},                     {"reach", "n", ColumnKind::integer, reach}};
        // A rung that is not known may be known to be above or below this one.
        const bool own_bases = counts_.observed_unknown > 0;
        if (own_bases) table.columns.push_back({"reach_base", run_({"de", "of"}), ColumnKind::integer, reach});
        table.columns.push_back({"reach_percent", "%", ColumnKind::percent, reach});
        interval_.add_columns(table, run_);
        for (std::size_t step = steps; step-- > 0;) {
            const Category& label = ladder()[step];
            const OutcomeCount& reached = counts_.reach[step];
            TableRow row{label.id, RowRole::body, {category_cell(label.id, run_(label.label)), count_cell(counts_.observed[step], run_.language()),
                                                   share_cell(percentage(counts_.observed[step], known), run_), count_cell(reached.yes, run_.language())}};
            if (own_bases) row.cells.push_back(count_cell(reached.known(), run_.language()));
            row.cells.push_back(share_cell(percentage(reached.yes, reached.known()), run_));
            interval_.add_cells(row, reached.yes, reached.known(), run_);
            table.rows.push_back(std::move(row));
        }
        TableRow total{"total", RowRole::total, {category_cell("total", "Total"), count_cell(known, run_.language()), share_cell(percentage(known, known), run_)}};
        while (total.cells.size() < table.columns.size()) total.cells.emplace_back();
        table.rows.push_back(std::move(total));
        table.how_to_read = format(run_({"0: nada observado. El {0} es de la proporción que alcanza el peldaño o más.", "0: nothing observed. The {0} is of the share that reaches the rung or more."}), {interval_.label(run_)});
        if (counts_.observed_unknown > 0) {
            table.footnotes.push_back({"", run_.plural(counts_.observed_unknown, {"{0} iniciativa queda fuera: no informa el peldaño o el horizonte de sus bases, que podría cambiar el suyo.", "{0} initiative is left out: it does not report the rung or the horizon of its bases, which might change its own."},
                                                       {"{0} iniciativas quedan fuera: no informan el peldaño o el horizonte de sus bases, que podría cambiar el suyo.", "{0} initiatives are left out: they do not report the rung or the horizon of their bases, which might change their own."})});
        }
        table.footnotes.push_back({"", run_({"La escala es propia; los peldaños altos siguen las clases de formalización de LATINNO. La mediana de un número par de iniciativas es la inferior.",
                                             "The ladder is our own; its upper rungs follow LATINNO's classes of formalisation. The median of an even number of initiatives is the lower one."})});
        return table;
    }

    Chart ladder_chart() const {
        std::vector<std::size_t> order;
        for (std::size_t step = steps; step-- > 0;) order.push_back(step);
        Chart chart = bar_chart("ladder_chart", format(run_({"Iniciativas según su peldaño más alto observado (n = {0})", "Initiatives by their highest observed rung (n = {0})"}), {run_.numbers().integer(counts_.known())}),
                                ladder(), order, counts_.observed, counts_.known(), "ladder", run_);
        chart.category_label = run_({"Peldaño", "Rung"});
        chart.ordered = true;
        return chart;
    }

    std::string expected_sentence() const {
        const std::int64_t expecting = counts_.expecting(), known = expecting + counts_.expects_nothing;
        const std::string open = bounds_sentence(Majority{expecting, known, counts_.expects_unknown}, run_);
        if (expecting == 0 && known == 0) return run_({"De ninguna iniciativa se sabe si espera una base que aún no se observe.", "Of no initiative is it known whether it expects a basis that is not observed yet."}) + open;
        if (expecting == 0) {
            return run_.plural(known, {"De **{0}** iniciativa de la que se sabe, ninguna espera una base que aún no se observe.", "Of **{0}** initiative of which it is known, none expects a basis that is not observed yet."},
                               {"De **{0}** iniciativas de las que se sabe, ninguna espera una base que aún no se observe.", "Of **{0}** initiatives of which it is known, none expects a basis that is not observed yet."}) + open;
        }
        return run_.plural(expecting, {"**{0}** iniciativa espera además alguna base", "**{0}** initiative expects some basis as well"}, {"**{0}** iniciativas esperan además alguna base", "**{0}** initiatives expect some basis as well"}) +
               run_.plural(counts_.expects_more.yes, {"; en {0} lo esperado está por encima de lo observado.", "; in {0} the expected rung is above the observed one."},
                           {"; en {0} lo esperado está por encima de lo observado.", "; in {0} the expected rung is above the observed one."}) +
               (counts_.expects_more.unknown > 0 ? run_.plural(counts_.expects_more.unknown, {" En {0} más podría estarlo: no se informa.", " In {0} more it may be: it is not reported."}, {" En {0} más podría estarlo: no se informa.", " In {0} more it may be: it is not reported."}) : std::string()) + open;
    }

    Table expected_table() const {
        Table table;
        table.id = "expected";
        table.title = run_({"Iniciativas según su peldaño más alto esperado", "Initiatives by their highest expected rung"});
        table.columns = {{"step", run_({"Peldaño", "Rung"}), ColumnKind::category, ""}, {"n", run_({"Iniciativas", "Initiatives"}), ColumnKind::integer, ""}};
        const auto add_row = [&](const std::string& id, const std::string& label, RowRole role, std::int64_t n) {
            table.rows.push_back({id, role, {category_cell(id, label), count_cell(n, run_.language())}});
        };
        std::int64_t total = counts_.expects_nothing + counts_.expects_unknown + counts_.expected_unknown;
        for (std::size_t step = steps; step-- > 0;) {
            total += counts_.expected[step];
            if (counts_.expected[step] > 0) add_row(ladder()[step].id, run_(ladder()[step].label), RowRole::body, counts_.expected[step]);
        }
        if (counts_.expected_unknown > 0) add_row("not_reported", run_({"Peldaño esperado no informado", "Expected rung not reported"}), RowRole::body, counts_.expected_unknown);
        if (counts_.expects_unknown > 0) add_row("unknown", run_({"Horizonte no informado: no se sabe si espera otras", "Horizon not reported: not known whether it expects further bases"}), RowRole::body, counts_.expects_unknown);
        add_row("nothing", run_({"No espera otras bases", "Expects no further bases"}), RowRole::body, counts_.expects_nothing);
        add_row("total", "Total", RowRole::total, total);
        table.how_to_read = run_({"Lo esperado no cuenta en el peldaño observado; peldaños sin iniciativas no se muestran.", "What is expected does not count on the observed rung; rungs without initiatives are not shown."});
        return table;
    }

    Cell expected_cell(const Profile& profile) const {
        if (profile.expects == Answer::no) return category_cell("nothing", "–");
        return profile.expects == Answer::yes ? rung_cell(profile.expected_range, run_) : missing_cell(Missing::not_reported, run_.language());
    }

    Table initiative_table() const {
        Table table;
        table.id = "initiatives";
        table.title = run_({"Peldaño de cada iniciativa", "Rung of each initiative"});
        add_initiative_column(table, run_);
        table.columns.push_back({"observed", run_({"Observado", "Observed"}), ColumnKind::category, ""});
        table.columns.push_back({"expected", run_({"Esperado", "Expected"}), ColumnKind::category, ""});
        std::size_t all = 0;
        for (std::size_t i = 0; i < profiles_.size(); ++i) {
            const Profile& profile = profiles_[i];
            if (profile.coverage == Coverage::not_coded || ++all > initiative_row_limit) continue;
            TableRow row = initiative_row(data_.initiatives()[i]);
            row.cells.push_back(rung_cell(profile.observed_range, run_));
            row.cells.push_back(expected_cell(profile));
            table.rows.push_back(std::move(row));
        }
        table.how_to_read = run_({"Una raya: la iniciativa no espera otras bases. Dos números: entre qué peldaños está, con lo que no se informa.", "A dash: the initiative expects no further bases. Two numbers: between which rungs it stands, with what is not reported."});
        tell_cut(table, all, run_);
        return table;
    }

    void write_groups() {
        const auto grouping = open_groups({"El peldaño observado", "The observed rung"});
        if (!grouping) return;
        std::vector<Code> observed;
        Question institutional{"institutional", {"Alcanza al menos un órgano propio con personal", "Reaches at least an ad-hoc organ with staff"}, {}};
        for (const Profile& profile : profiles_) {
            observed.push_back(profile.observed ? static_cast<Code>(*profile.observed) : no_code);
            institutional.answers.push_back(profile.institutional());
        }
        const ComparisonWords words{"by_group.ladder", run_({"Peldaño más alto observado", "Highest observed rung"}), run_({"Peldaño", "Rung"})};
        add_comparison(words, *grouping, compare_categories(words, *grouping, observed, ladder(), true, run_));
        add_comparisons({institutional}, *grouping);
    }

    const std::vector<Coverage>& coverage_;
    std::vector<Profile> profiles_;
    LadderCounts counts_;
    Cases cases_;
};

Document institutionalisation(const Dataset& data, const Options& options, Run& run) { return Institutionalisation(data, options, run).write(); }

}  // namespace

Panel institutionalisation_panel() {
    Panel panel;
    panel.id = "institutionalisation";
    panel.title = {"Institucionalización", "Institutionalisation"};
    panel.question = {"¿Hasta qué peldaño, del compromiso informal a la ley, llegan las iniciativas?", "How high do the initiatives reach, from informal commitment to law?"};
    panel.options.push_back(group_option());
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = institutionalisation;
    return panel;
}

}  // namespace cabildo::sustainability
