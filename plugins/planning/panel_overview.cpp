// Panel "overview": instruments and approaches of planning, who takes part, and the checks of the logical frameworks.
#include "check_blocks.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>
#include <cabildo/analysis/part_report.hpp>
#include <cabildo/analysis/questions.hpp>
#include <cabildo/analysis/tally.hpp>

#include <algorithm>
#include <limits>

namespace cabildo::planning {
namespace {

class Overview : PartReport {
public:
    Overview(const Dataset& data, const Options& options, const Run& run)
        : PartReport(data, options, run), rows_(data.plans()), coverage_(data.coverage(Part::plans)),
          framework_(logical_framework_of(data.vocabulary("plans.instrument"))), profiles_(profiles(rows_, coverage_, framework_)),
          checks_(checks_by_instrument(rows_, framework_)) {}

    Document write() {
        if (!open({"Planificación: panorama", "Planning: overview"}, coverage_)) return std::move(document_);
        add(paragraph("questions_summary", run_.plural(count_cases(coverage_).valid, {"La tabla dice si **{0}** iniciativa con dato planifica de forma colectiva, en qué enfoque y con marco lógico.",
                                                                                      "The table says whether **{0}** initiative with a value plans collectively, in which approach and with a logical framework."},
                                                       {"La tabla dice cuántas de **{0}** iniciativas con dato planifican de forma colectiva, en qué enfoque y con marco lógico.",
                                                        "The table says how many of **{0}** initiatives with a value plan collectively, in which approach and with a logical framework."})));
        add(question_table("questions", run_({"Rasgos de la planificación", "Traits of the planning"}), questions(), coverage_, interval_, run_));
        write_instruments();
        write_approaches();
        write_checks();
        write_groups();
        cite(sources(), {"ortegon2005", "clopper1934"});
        return std::move(document_);
    }

private:
    std::vector<Question> questions() const {
        return {{"collective", {"Tiene un plan colectivo", "Has a collective plan"}, answers(profiles_, &Profile::collective)},
                {"territorial_or_participatory", {"Tiene un plan territorial o participativo", "Has a territorial or participatory plan"}, answers(profiles_, &Profile::territorial_or_participatory)},
                {"logical_framework", {"Tiene un marco lógico", "Has a logical framework"}, answers(profiles_, &Profile::logical_framework)},
                {"complete_framework", {"Tiene un marco lógico que cumple las siete comprobaciones", "Has a logical framework that passes all seven checks"}, answers(profiles_, &Profile::complete_framework)}};
    }

    std::string plans_of(std::int64_t count) const { return run_.plural(count, {"{0} plan", "{0} plan"}, {"{0} planes", "{0} plans"}); }

    std::string no_plans() const {
        return run_.plural(count_cases(coverage_).valid, {"La única iniciativa con dato no tiene planes.", "The only initiative with a value has no plans."}, {"Ninguna de las {0} iniciativas con dato tiene planes.", "None of the {0} initiatives with a value has plans."});
    }

    void write_instruments() {
        const auto& categories = data_.vocabulary("plans.instrument");
        const Tally counted = tally(rows_, coverage_, categories.size(), [](const Plan& plan) { return plan.instrument; });
        const auto order = by_frequency(counted.rows);
        add(heading("instruments_heading", run_({"Instrumentos", "Instruments"})));
        if (order.empty()) {
            add(notice("no_instruments", NoticeKind::note, rows_.empty() ? no_plans() : run_({"Ningún plan informa su instrumento.", "No plan reports its instrument."})));
            return;
        }
        const MostWords most{{"El instrumento más frecuente es {0}, con {1} de {2}.", "The most frequent instrument is {0}, with {1} of {2}."},
                             {"Los instrumentos más frecuentes son {0}, con {1} de {2} cada uno.", "The most frequent instruments are {0}, with {1} of {2} each."},
                             {"{0} instrumentos empatan como los más frecuentes, con {1} de {2} cada uno.", "{0} instruments tie as the most frequent, with {1} of {2} each."}};
        const std::string whole = counted.unknown_rows == 0 ? plans_of(counted.known_rows())
                                                            : run_.plural(counted.known_rows(), {"{0} plan con instrumento informado", "{0} plan whose instrument is reported"}, {"{0} planes con instrumento informado", "{0} plans whose instrument is reported"});
        add(paragraph("instruments_summary", most_sentence(most, counted.rows, categories, whole, run_)));
        add(tally_table({"instruments", run_({"Planes e iniciativas según el instrumento", "Plans and initiatives by instrument"}), run_({"Instrumento", "Instrument"}), run_({"Planes", "Plans"})},
                        counted, categories, order, interval_, run_));
        add(tally_chart("instruments", run_({"Iniciativas con cada instrumento", "Initiatives with each instrument"}), run_({"Instrumento", "Instrument"}), counted, categories, order, run_));
    }

    void write_approaches() {
        const auto& categories = *closed_vocabulary("plans.approach");
        const Tally counted = tally(rows_, coverage_, categories.size(), [](const Plan& plan) { return static_cast<Code>(plan.approach); });
        add(heading("approaches_heading", run_({"Enfoque y participación", "Approach and participation"})));
        add(paragraph("approaches_summary", format(run_({"La tabla reparte {0} según su enfoque.", "The table divides {0} by approach."}), {plans_of(static_cast<std::int64_t>(rows_.size()))})));
        add(tally_table({"approaches", run_({"Planes e iniciativas según el enfoque", "Plans and initiatives by approach"}), run_({"Enfoque", "Approach"}), run_({"Planes", "Plans"})},
                        counted, categories, codebook_order(categories.size()), interval_, run_));
        const auto told = std::count_if(rows_.begin(), rows_.end(), [](const Plan& plan) { return plan.collective != Answer::unknown; });
        add(paragraph("collective_summary", format(run_({"La tabla dice en qué enfoque se planifica de forma colectiva, con varios actores: de {0}, ",
                                                         "The table says in which approach planning is collective, with several actors: of {0}, "}), {plans_of(static_cast<std::int64_t>(rows_.size()))}) +
                                                run_.plural(told, {"{0} lo informa.", "{0} reports it."}, {"{0} lo informan.", "{0} report it."})));
        add(collective_table(categories));
    }

    Table collective_table(const std::vector<Category>& approaches) const {
        struct Counts { std::int64_t yes = 0, no = 0, unknown = 0; };
        std::vector<Counts> counts(approaches.size() + 1);
        for (const Plan& plan : rows_) {
            Counts& each = counts[plan.approach == Approach::unknown ? approaches.size() : static_cast<std::size_t>(plan.approach)];
            ++(plan.collective == Answer::yes ? each.yes : plan.collective == Answer::no ? each.no : each.unknown);
        }
        Table table;
        table.id = "collective";
        table.title = run_({"Planes colectivos según el enfoque", "Collective plans by approach"});
        const std::string group = run_({"Planes", "Plans"});
        table.columns = {{"approach", run_({"Enfoque", "Approach"}), ColumnKind::category, ""},
                         {"yes", run_({"colectivos", "collective"}), ColumnKind::integer, group},
                         {"no", run_({"no colectivos", "not collective"}), ColumnKind::integer, group},
                         {"unknown", run_({"no informado", "not reported"}), ColumnKind::integer, group},
                         {"percent", run_({"% colectivos", "% collective"}), ColumnKind::percent, ""}};
        const auto add_row = [&](const std::string& id, const std::string& label, RowRole role, const Counts& each) {
            table.rows.push_back({id, role, {category_cell(id, label), count_cell(each.yes, run_.language()), count_cell(each.no, run_.language()),
                                             count_cell(each.unknown, run_.language()), share_cell(percentage(each.yes, each.yes + each.no), run_)}});
        };
        Counts all;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            all.yes += counts[i].yes, all.no += counts[i].no, all.unknown += counts[i].unknown;
            if (i < approaches.size()) add_row(approaches[i].id, run_(approaches[i].label), RowRole::body, counts[i]);
            else if (counts[i].yes + counts[i].no + counts[i].unknown > 0) add_row("not_reported", run_({"Enfoque no informado", "Approach not reported"}), RowRole::body, counts[i]);
        }
        add_row("total", run_({"Total", "Total"}), RowRole::total, all);
        table.how_to_read = run_({"El % es de los planes que dicen si son colectivos.", "The % is of the plans that say whether they are collective."});
        return table;
    }

    void write_checks() {
        add(heading("checks_heading", run_({"Marco lógico", "Logical framework"})));
        add(paragraph("checks_summary", checks_sentence()));
        if (checks_.frameworks.reported + checks_.others.reported > 0) {
            add(check_table(checks_, interval_, run_));
            if (checks_.frameworks.reported > 0) add(check_chart(checks_, run_));
            add(paragraph("completeness_summary", format(run_({"Cuántas de las siete comprobaciones cumplen {0} y {1} que las informan.", "How many of the seven checks are passed by {0} and {1} that report them."}),
                                                         {run_.plural(checks_.frameworks.reported, {"{0} marco lógico", "{0} logical framework"}, {"{0} marcos lógicos", "{0} logical frameworks"}),
                                                          run_.plural(checks_.others.reported, {"{0} plan de otro tipo", "{0} other plan"}, {"{0} planes de otro tipo", "{0} other plans"})})));
            add(completeness_table(checks_, run_));
        }
        if (rows_.empty()) return;
        add(heading("plans_heading", run_({"Por iniciativa", "By initiative"})));
        add(paragraph("plans_summary", run_.plural(static_cast<std::int64_t>(rows_.size()), {"La fila de **{0}** plan, con las comprobaciones que no cumple por su nombre.", "The row of **{0}** plan, with the checks that it fails by name."},
                                                   {"Una fila por cada uno de **{0}** planes, con las comprobaciones que no cumple por su nombre.", "One row for each of **{0}** plans, with the checks that it fails by name."})));
        add(plan_table(data_, framework_, run_));
    }

    std::string checks_sentence() const {
        const CheckCounts& own = checks_.frameworks;
        const std::int64_t all = own.reported + own.not_reported;
        if (all == 0) return no_framework_sentence();
        std::string text = run_.plural(all, {"Hay **{0}** marco lógico", "There is **{0}** logical framework"}, {"Hay **{0}** marcos lógicos", "There are **{0}** logical frameworks"});
        if (own.not_reported > 0) {
            text += run_.plural(own.not_reported, {", {0} de ellos sin comprobaciones informadas", ", {0} of them without reported checks"}, {", {0} de ellos sin comprobaciones informadas", ", {0} of them without reported checks"});
        }
        if (own.reported == 0) return text + '.';
        text += format(run_({". Cumplen las siete comprobaciones {0}.", ". All seven checks are passed by {0}."}), {interval_.sentence(own.complete(), own.reported, run_)});
        std::vector<std::int64_t> failed;
        for (std::size_t check = 0; check < checks; ++check) failed.push_back(own.failed(check));
        if (most_frequent(failed).empty()) return text;
        const MostWords most{{" La que más falla es {0}: {1} de {2}.", " The one that fails most is {0}: {1} of {2}."}, {" Las que más fallan son {0}: {1} de {2} cada una.", " Those that fail most are {0}: {1} of {2} each."},
                             {" {0} comprobaciones empatan como las que más fallan: {1} de {2} cada una.", " {0} checks tie as those that fail most: {1} of {2} each."}};
        return text + most_sentence(most, failed, *closed_vocabulary("plans.checks"), run_.numbers().integer(own.reported), run_);
    }

    std::string no_framework_sentence() const {
        const auto all = static_cast<std::int64_t>(rows_.size());
        if (all == 0) return no_plans();
        const std::int64_t unknown = checks_.instrument_unknown;
        if (unknown == all) return run_.plural(all, {"No se sabe si hay marcos lógicos: {0} plan no informa su instrumento.", "It is not known whether there are logical frameworks: {0} plan does not report its instrument."}, {"No se sabe si hay marcos lógicos: {0} planes no informan su instrumento.", "It is not known whether there are logical frameworks: {0} plans do not report their instrument."});
        std::string text = run_.plural(all - unknown, {"**{0}** plan informa su instrumento, y no es un marco lógico; la tabla lo muestra.", "**{0}** plan reports its instrument, and is no logical framework; the table shows it."},
                                       {"De **{0}** planes que informan su instrumento, ninguno es un marco lógico; la tabla los muestra.", "Of **{0}** plans that report their instrument, none is a logical framework; the table shows them."});
        if (unknown > 0) text += run_.plural(unknown, {" {0} más no lo informa y puede serlo.", " {0} more does not report it and may be one."}, {" {0} más no lo informan y pueden serlo.", " {0} more do not report it and may be one."});
        return text;
    }

    void write_groups() {
        const auto grouping = open_groups({"Las mismas cifras", "The same figures"});
        if (!grouping) return;
        add_comparisons(questions(), *grouping);
        std::vector<double> passed;
        for (const Profile& profile : profiles_) passed.push_back(profile.best_framework ? passed_count(*profile.best_framework) : std::numeric_limits<double>::quiet_NaN());
        const ComparisonWords words{"by_group.checks_passed", run_({"Comprobaciones que cumple su mejor marco lógico (de 7)", "Checks that its best logical framework passes (of 7)"}), run_({"Comprobaciones", "Checks"})};
        add_comparison(words, *grouping, compare_numbers(words, *grouping, passed, 1, run_));
    }

    const std::vector<Plan>& rows_;
    const std::vector<Coverage>& coverage_;
    Code framework_;
    std::vector<Profile> profiles_;
    ChecksByInstrument checks_;
};

Document overview(const Dataset& data, const Options& options, Run& run) { return Overview(data, options, run).write(); }

}  // namespace

Panel overview_panel() {
    Panel panel;
    panel.id = "overview";
    panel.title = {"Panorama", "Overview"};
    panel.question = {"¿Con qué instrumentos y enfoques planifican las iniciativas, con quién, y qué falta a sus marcos lógicos?",
                      "With which instruments and approaches do the initiatives plan, with whom, and what do their logical frameworks lack?"};
    panel.options.push_back(group_option());
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = overview;
    return panel;
}

}  // namespace cabildo::planning
