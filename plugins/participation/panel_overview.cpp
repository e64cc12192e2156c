// Panel "overview": how many initiatives take part, how many no further than consultation, in which role.
#include "panels.hpp"
#include "reading.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/comparison.hpp>
#include <cabildo/analysis/grouping.hpp>
#include <cabildo/analysis/majority.hpp>
#include <cabildo/analysis/share.hpp>

#include <algorithm>

namespace cabildo::participation {
namespace {

/// One row of the table: `yes` of `valid`; `unknown` others are not reported.
struct Measure {
    Category category;
    std::int64_t yes, valid, unknown;
};

std::vector<Measure> measures_of(const Portfolio& sum) {
    const std::int64_t part = sum.takes_part(), roles = sum.axis + sum.strategy;
    return {
        {{"takes_part", {"Tienen participación (D ≥ 1)", "Have participation (D ≥ 1)"}},
         part,
         sum.valid,
         sum.unknown_depth + sum.not_reported},
        {{"inform_only", {"Solo informan (D máx. = 1)", "Inform only (max. D = 1)"}}, sum.inform_only(), part, 0},
        {{"at_most_consult", {"No pasan de la consulta (D máx. ≤ 2)", "Do not go beyond consultation (max. D ≤ 2)"}},
         sum.at_most_consult(),
         part,
         0},
        {{"beyond_consultation", {"Pasan de la consulta (D máx. ≥ 3)", "Go beyond consultation (max. D ≥ 3)"}},
         part - sum.at_most_consult(),
         part,
         0},
        {{"axis", {"Participación como eje estructurante", "Participation as structuring axis"}}, sum.axis, roles, sum.unknown_role},
        {{"strategy", {"Participación como estrategia", "Participation as strategy"}}, sum.strategy, roles, sum.unknown_role},
        {{"binding", {"Con algún mecanismo vinculante", "With a binding mechanism"}},
         sum.binding.yes,
         sum.binding.valid(),
         sum.binding.unknown},
        {{"simulated", {"Con algún mecanismo simulado", "With a simulated mechanism"}},
         sum.simulated.yes,
         sum.simulated.valid(),
         sum.simulated.unknown},
    };
}

class Overview {
public:
    Overview(const Dataset& data, const Options& options, const Run& run)
        : data_(data), run_(run), interval_(ShareInterval::from(options)), grouping_(Grouping::from(options, data)), reading_(data),
          measures_(measures_of(reading_.sum)) {}

    Document write() {
        document_.title = run_({"Participación: panorama", "Participation: overview"});
        document_.blocks.emplace_back(paragraph("who_counts", who_counts(reading_, run_)));
        if (auto nothing = no_cases(data_, reading_.sum.valid, run_)) {
            document_.blocks.emplace_back(*std::move(nothing));
            return std::move(document_);
        }
        document_.blocks.emplace_back(paragraph("summary", summary()));
        document_.blocks.emplace_back(chart());
        document_.blocks.emplace_back(paragraph("measures_summary", table_sentence()));
        document_.blocks.emplace_back(table());
        std::vector<std::string_view> cited{"wilson1927", "clopper1934"};
        if (grouping_) {
            compare();
            for (const auto& id : comparison_sources()) cited.push_back(id);
        }
        for (const auto& id : scale_sources(Scale::d)) cited.push_back(id);
        document_.blocks.emplace_back(sources().cite(cited, run_.language()));
        return std::move(document_);
    }

private:
    std::string share(std::int64_t count, std::int64_t total) const { return share_with_both_intervals(count, total, interval_.confidence, run_); }
    std::string number(std::int64_t count) const { return run_.numbers().integer(count); }

    std::string summary() const {
        const Portfolio& sum = reading_.sum;
        const std::int64_t part = sum.takes_part();
        const std::string nouns = run_.plural(sum.valid, {"iniciativa", "initiative"}, {"iniciativas", "initiatives"});
        std::string text = run_.plural(
            sum.valid == 1 ? 1 : part, {"{1} {2} incorpora mecanismos de participación (D ≥ 1).", "{1} {2} has mechanisms of participation (D ≥ 1)."},
            {"{1} {2} incorporan mecanismos de participación (D ≥ 1).", "{1} {2} have mechanisms of participation (D ≥ 1)."},
            {share(part, sum.valid), nouns});
        if (part == 0) return text;
        const Majority low{sum.at_most_consult(), part};
        text += run_.plural(low.count,
                            {" De las que participan, {1} no pasa de la consulta (D máx. ≤ 2): {2}.",
                             " Of those that take part, {1} does not go beyond consultation (max. D ≤ 2): {2}."},
                            {" De las que participan, {1} no pasan de la consulta (D máx. ≤ 2): {2}.",
                             " Of those that take part, {1} do not go beyond consultation (max. D ≤ 2): {2}."},
                            {share(low.count, part), describe(low, run_)});
        text += run_.plural(sum.inform_only(), {" Solo informa **{0} de {1}**.", " **{0} of {1}** informs only."},
                            {" Solo informan **{0} de {1}**.", " **{0} of {1}** inform only."}, {number(part)});
        return text + role_sentence(sum) + open_sentence(sum, part);
    }

    std::string role_sentence(const Portfolio& sum) const {
        const std::int64_t known = sum.axis + sum.strategy;
        if (known == 0) return {};
        std::string text = format(run_({" La participación es eje estructurante en **{0} de {1}** y estrategia en {2}",
                                        " Participation is a structuring axis in **{0} of {1}** and a strategy in {2}"}),
                                  {number(sum.axis), number(known), number(sum.strategy)});
        if (sum.unknown_role > 0) text += format(run_({"; en {0} no se informó", "; not reported in {0}"}), {number(sum.unknown_role)});
        return text + '.';
    }

    /// What depths not reported might change.
    std::string open_sentence(const Portfolio& sum, std::int64_t part) const {
        const std::int64_t open = sum.at_most_consult_open();
        if (open == 0) return {};
        const Majority least{sum.at_most_consult() - open, part};
        return format(run_({" En {0} de las que no pasan de la consulta hay además mecanismos sin profundidad informada; si todas pasaran, "
                            "serían {1} de {2}: {3}.",
                            " In {0} of those not beyond consultation there are mechanisms without a reported depth too; if all went "
                            "beyond, it would be {1} of {2}: {3}."}),
                      {number(open), number(least.count), number(part), describe(least, run_)});
    }

    std::string table_sentence() const {
        return format(run_({"La tabla da cada medida con su denominador: la primera, sobre {0} con dato; las demás, sobre {1} con D ≥ 1 de "
                            "las que se informó.",
                            "The table gives each measure with its denominator: the first over {0} with a value, the others over {1} with "
                            "D ≥ 1 of which it is reported."}),
                      {initiatives_text(reading_.sum.valid, run_), initiatives_text(reading_.sum.takes_part(), run_)});
    }

    Table table() const {
        Table table;
        table.id = "measures";
        table.title = run_({"Medidas de participación", "Measures of participation"});
        const std::string confidence = confidence_label(interval_.confidence, run_);
        const std::string from = run_({"desde", "from"}), to = run_({"hasta", "to"});
        table.columns = {{"measure", run_({"Medida", "Measure"}), ColumnKind::category, ""},
                         {"n", "n", ColumnKind::integer, ""},
                         {"total", run_({"de", "of"}), ColumnKind::integer, ""},
                         {"percent", "%", ColumnKind::percent, ""},
                         {"wilson_low", from, ColumnKind::percent, confidence + " (Wilson)"},
                         {"wilson_high", to, ColumnKind::percent, confidence + " (Wilson)"},
                         {"exact_low", from, ColumnKind::percent, confidence + run_({" (exacto)", " (exact)"})},
                         {"exact_high", to, ColumnKind::percent, confidence + run_({" (exacto)", " (exact)"})},
                         {"majority", run_({"Contraste con la mitad", "Against one half"}), ColumnKind::category, ""},
                         {"unknown", not_reported_label(run_), ColumnKind::integer, ""}};
        for (const Measure& measure : measures_) {
            TableRow row{measure.category.id,
                         RowRole::body,
                         {category_cell(measure.category.id, run_(measure.category.label)), count_cell(measure.yes, run_.language()),
                          count_cell(measure.valid, run_.language()), share_cell(percentage(measure.yes, measure.valid), run_)}};
            ShareInterval{false, interval_.confidence}.add_cells(row, measure.yes, measure.valid, run_);
            ShareInterval{true, interval_.confidence}.add_cells(row, measure.yes, measure.valid, run_);
            row.cells.push_back(majority_cell({measure.yes, measure.valid}, run_));
            row.cells.push_back(count_cell(measure.unknown, run_.language()));
            table.rows.push_back(std::move(row));
        }
        table.footnotes.push_back({"", run_({"Vinculante y simulado se codifican aparte: ninguno se deduce de la profundidad.",
                                             "Binding and simulated are coded apart: neither is inferred from depth."})});
        table.how_to_read = majority_rule(run_);
        return table;
    }

    Chart chart() const {
        Chart chart;
        chart.id = "measures_chart";
        chart.kind = ChartKind::dot;
        chart.percent = true;
        chart.table = "measures";
        chart.title = format(run_({"Medidas de participación, en % (n = {0})", "Measures of participation, in % (n = {0})"}),
                             {number(reading_.sum.valid)});
        chart.value_label = run_({"% de las iniciativas, ", "% of the initiatives, "}) + interval_.label(run_);
        chart.reference = 50.0;
        chart.reference_label = run_({"la mitad", "one half"});
        Series series{"percent", "%", {}};
        std::string listed;
        for (const Measure& measure : measures_) {
            chart.categories.emplace_back(measure.category.id, run_(measure.category.label));
            const auto percent = percentage(measure.yes, measure.valid);
            if (!percent) {
                series.data.push_back({});
                continue;
            }
            const auto ends = interval_.of(measure.yes, measure.valid);
            const std::string text = format(run_({"{0} de {1}", "{0} of {1}"}), {number(measure.yes), number(measure.valid)}) + " (" +
                                     run_.numbers().percent(*percent) + ')';
            series.data.push_back({*percent, text, std::min(*percent, 100 * ends->low), std::max(*percent, 100 * ends->high)});
            listed += (listed.empty() ? "" : "; ") + run_(measure.category.label) + ", " + text;
        }
        chart.series.push_back(std::move(series));
        chart.alt = format(run_({"Puntos con intervalo. {0}.", "Dots with intervals. {0}."}), {listed});
        return chart;
    }

    void compare() {
        std::vector<std::int8_t> part, low;
        for (const Profile& profile : reading_.profiles) {
            part.push_back(static_cast<std::int8_t>(profile.known() ? profile.takes_part() : -1));
            low.push_back(static_cast<std::int8_t>(profile.takes_part() ? profile.at_most_consults() : -1));
        }
        const std::string variable = run_(grouping_->variable().label);
        document_.blocks.emplace_back(heading("groups_heading", comparison_heading(*grouping_, run_)));
        document_.blocks.emplace_back(paragraph("takes_part_by_group_summary",
                                                run_.plural(reading_.sum.valid,
                                                            {"Iniciativas con D ≥ 1, de {0} con dato, en cada grupo de «{1}».",
                                                             "Initiatives with D ≥ 1, of {0} with a value, in each group of “{1}”."},
                                                            {"Iniciativas con D ≥ 1, de las {0} con dato, en cada grupo de «{1}».",
                                                             "Initiatives with D ≥ 1, of the {0} with a value, in each group of “{1}”."},
                                                            {variable})));
        document_.blocks.emplace_back(
            compare_shares({"takes_part_by_group", run_({"Iniciativas con participación", "Initiatives with participation"}),
                            run_({"Con D ≥ 1", "With D ≥ 1"})},
                           *grouping_, part, interval_, run_));
        document_.blocks.emplace_back(
            paragraph("at_most_consult_by_group_summary",
                      run_.plural(reading_.sum.takes_part(),
                                  {"Iniciativas que no pasan de la consulta, de {0} que participa, en cada grupo de «{1}».",
                                   "Initiatives that do not go beyond consultation, of {0} that takes part, in each group of “{1}”."},
                                  {"Iniciativas que no pasan de la consulta, de las {0} que participan, en cada grupo de «{1}».",
                                   "Initiatives that do not go beyond consultation, of the {0} that take part, in each group of “{1}”."},
                                  {variable})));
        document_.blocks.emplace_back(compare_shares(
            {"at_most_consult_by_group", run_({"Participación que no pasa de la consulta", "Participation not beyond consultation"}),
             run_({"D máx. ≤ 2", "Max. D ≤ 2"})},
            *grouping_, low, interval_, run_));
    }

    const Dataset& data_;
    const Run& run_;
    ShareInterval interval_;
    std::optional<Grouping> grouping_;
    Reading reading_;
    std::vector<Measure> measures_;
    Document document_;
};

Document overview(const Dataset& data, const Options& options, Run& run) { return Overview(data, options, run).write(); }

}  // namespace

Panel overview_panel() {
    Panel panel;
    panel.id = "overview";
    panel.title = {"Panorama", "Overview"};
    panel.question = {"¿Cuántas iniciativas incorporan participación, y cuántas pasan de informar y consultar?",
                      "How many initiatives have participation, and how many go beyond informing and consulting?"};
    panel.options = {group_option()};
    for (Option& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = overview;
    return panel;
}

}  // namespace cabildo::participation
