// Panel "cycle": at which stages of the policy cycle people take part, and how deeply.
#include "mechanism_blocks.hpp"
#include "panels.hpp"
#include "reading.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/comparison.hpp>
#include <cabildo/analysis/grouping.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/table_builder.hpp>

#include <bit>
#include <limits>

namespace cabildo::participation {
namespace {

class Cycle {
public:
    Cycle(const Dataset& data, const Options& options, const Run& run)
        : data_(data), run_(run), interval_(ShareInterval::from(options)), grouping_(Grouping::from(options, data)), reading_(data),
          counts_(count_mechanisms(data.coverage(Part::mechanisms), data.mechanisms(), data.vocabulary("mechanisms.instrument").size())),
          cycle_(count_cycle(reading_.profiles)) {}

    Document write() {
        document_.title = run_({"Participación en el ciclo de la política", "Participation in the policy cycle"});
        document_.blocks.emplace_back(paragraph("who_counts", who_counts(reading_, run_)));
        if (auto nothing = no_mechanisms(data_, reading_, run_)) {
            document_.blocks.emplace_back(*std::move(nothing));
            return std::move(document_);
        }
        if (reading_.sum.takes_part() > 0) write_reached();
        write_depths();
        if (reading_.sum.takes_part() > 0) write_numbers();
        std::vector<std::string_view> cited = scale_sources(Scale::d);
        cited.push_back(interval_.source());
        if (grouping_)
            for (const auto& id : comparison_sources()) cited.push_back(id);
        document_.blocks.emplace_back(sources().cite(cited, run_.language()));
        return std::move(document_);
    }

private:
    std::string number(std::int64_t count) const { return run_.numbers().integer(count); }
    const std::vector<Category>& stages() const { return *closed_vocabulary("mechanisms.stages"); }

    std::string summary() const {
        std::vector<std::string> listed;
        for (std::size_t s = 0; s < cycle.size(); ++s)
            listed.push_back(
                run_(stages()[s].label) + ", " +
                format(run_({"**{0} de {1}**", "**{0} of {1}**"}), {number(cycle_.reached[s].yes), number(cycle_.reached[s].valid())}));
        std::string text = run_({"Iniciativas que participan en cada etapa: ", "Initiatives that take part at each stage: "});
        for (std::size_t i = 0; i < listed.size(); ++i) text += (i > 0 ? "; " : "") + listed[i];
        text += '.';
        const std::int64_t full = cycle_.by_number[cycle.size()];
        return text + run_.plural(full, {" **{0}** recorre el ciclo entero.", " **{0}** goes through the whole cycle."},
                                  {" **{0}** recorren el ciclo entero.", " **{0}** go through the whole cycle."});
    }

    void write_reached() {
        document_.blocks.emplace_back(paragraph("summary", summary()));
        Table table;
        table.id = "reached";
        table.title = run_({"Iniciativas que participan en cada etapa", "Initiatives that take part at each stage"});
        table.columns = {{"stage", run_({"Etapa", "Stage"}), ColumnKind::category, ""},
                         {"n", "n", ColumnKind::integer, ""},
                         {"total", run_({"de", "of"}), ColumnKind::integer, ""},
                         {"percent", "%", ColumnKind::percent, ""}};
        interval_.add_columns(table, run_);
        table.columns.push_back({"unknown", not_reported_label(run_), ColumnKind::integer, ""});
        for (std::size_t s = 0; s < cycle.size(); ++s) {
            const Answers& reached = cycle_.reached[s];
            TableRow row{stages()[s].id,
                         RowRole::body,
                         {category_cell(stages()[s].id, run_(stages()[s].label)), count_cell(reached.yes, run_.language()),
                          count_cell(reached.valid(), run_.language()), share_cell(percentage(reached.yes, reached.valid()), run_)}};
            interval_.add_cells(row, reached.yes, reached.valid(), run_);
            row.cells.push_back(count_cell(reached.unknown, run_.language()));
            table.rows.push_back(std::move(row));
        }
        table.how_to_read = run_({"Una etapa se alcanza con un mecanismo que llegue a ella; el % es de las iniciativas que participan y lo informan.",
                                  "A stage is reached by one mechanism that comes to it; the % is of the initiatives that take part and report it."});
        document_.blocks.emplace_back(std::move(table));
    }

    void write_depths() {
        const auto rows = stage_rows(counts_);
        const std::string head = run_({"Etapa", "Stage"});
        document_.blocks.emplace_back(heading("depths_heading", run_({"Etapa y profundidad", "Stage and depth"})));
        const std::string title =
            format(run_({"Mecanismos según etapa y profundidad (n = {0})", "Mechanisms by stage and depth (n = {0})"}),
                   {number(counts_.all.mechanisms)});
        document_.blocks.emplace_back(depth_heat_map({"stages_heat_map", title, head}, rows, counts_.all, "stages", run_));
        document_.blocks.emplace_back(
            paragraph("stages_summary", run_.plural(counts_.all.mechanisms,
                                                    {"{0} mecanismo en cada etapa que alcanza, según su profundidad.",
                                                     "{0} mechanism at each stage that it reaches, by its depth."},
                                                    {"Los {0} mecanismos en cada etapa que alcanzan, según su profundidad.",
                                                     "The {0} mechanisms at each stage that they reach, by their depth."})));
        document_.blocks.emplace_back(
            depth_table({"stages", run_({"Etapas y profundidad de sus mecanismos", "Stages and the depth of their mechanisms"}), head},
                        rows, counts_.all, true, run_));
    }

    void write_numbers() {
        document_.blocks.emplace_back(
            heading("numbers_heading", run_({"Cuántas etapas alcanza cada iniciativa", "How many stages each initiative reaches"})));
        document_.blocks.emplace_back(
            paragraph("numbers_summary", run_.plural(reading_.sum.takes_part(),
                                                     {"{0} iniciativa que participa, según el número de etapas que alcanza.",
                                                      "{0} initiative that takes part, by the number of stages that it reaches."},
                                                     {"Las {0} iniciativas que participan, según el número de etapas que alcanzan.",
                                                      "The {0} initiatives that take part, by the number of stages that they reach."})));
        TableBuilder table("numbers", run_({"Iniciativas según número de etapas", "Initiatives by number of stages"}), run_.language());
        const std::int64_t known = reading_.sum.takes_part() - cycle_.number_unknown;
        table.category_column("stages", run_({"Etapas", "Stages"}))
            .count_column("n", run_({"Iniciativas", "Initiatives"}))
            .percent_column("percent", "%");
        for (std::size_t many = 0; many < cycle_.by_number.size(); ++many) {
            if (many == 0 && cycle_.by_number[0] == 0) continue;
            table.row(std::to_string(many),
                      {std::to_string(many), cycle_.by_number[many], share_cell(percentage(cycle_.by_number[many], known), run_)});
        }
        if (cycle_.number_unknown > 0) table.row("not_reported", {not_reported_label(run_), cycle_.number_unknown, Missing::not_applicable});
        table.how_to_read(run_({"El % es de las iniciativas que participan y cuyos mecanismos informan todos sus etapas, o alcanzan las cuatro.",
                                "The % is of the initiatives that take part and whose mechanisms all report their stages, or reach all four."}));
        document_.blocks.emplace_back(table.table());
        if (!grouping_) return;
        std::vector<double> numbers;
        for (const Profile& profile : reading_.profiles) {
            const int many = std::popcount(profile.stages);
            const bool counts = profile.takes_part() && (profile.without_stages == 0 || many == static_cast<int>(cycle.size()));
            numbers.push_back(counts ? many : std::numeric_limits<double>::quiet_NaN());
        }
        const ComparisonWords words{"numbers_by_group", run_({"Etapas por iniciativa", "Stages an initiative"}), run_({"Etapas", "Stages"})};
        Table groups = compare_numbers(words, *grouping_, numbers, 2, run_);
        document_.blocks.emplace_back(heading("groups_heading", comparison_heading(*grouping_, run_)));
        document_.blocks.emplace_back(comparison_summary(words, *grouping_, groups, run_));
        document_.blocks.emplace_back(std::move(groups));
    }

    const Dataset& data_;
    const Run& run_;
    ShareInterval interval_;
    std::optional<Grouping> grouping_;
    Reading reading_;
    MechanismCounts counts_;
    CycleCounts cycle_;
    Document document_;
};

Document policy_cycle(const Dataset& data, const Options& options, Run& run) { return Cycle(data, options, run).write(); }

}  // namespace

Panel cycle_panel() {
    Panel panel;
    panel.id = "cycle";
    panel.title = {"Ciclo de la política", "Policy cycle"};
    panel.question = {"¿En qué etapas de la política se participa, y con qué profundidad?",
                      "At which stages of policy do people take part, and how deeply?"};
    panel.options = {group_option()};
    for (Option& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = policy_cycle;
    return panel;
}

}  // namespace cabildo::participation
