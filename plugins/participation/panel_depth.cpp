// Panel "depth": the ladder of participation, on the scale that the reader chooses.
#include "depth_groups.hpp"
#include "depth_initiatives.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/comparison.hpp>
#include <cabildo/analysis/majority.hpp>
#include <cabildo/analysis/outcome.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/stats/median.hpp>
#include <cabildo/table_builder.hpp>

#include <algorithm>
#include <numeric>

namespace cabildo::participation {
namespace {

/// Rows of the table of initiatives; more would help nobody and swell every report.
constexpr std::size_t most_initiatives = 5'000;

class Depth {
public:
    Depth(const Dataset& data, const Options& options, const Run& run)
        : data_(data), run_(run), interval_(ShareInterval::from(options)), scale_(*scale_of(options.text("scale"))), steps_(steps(scale_)),
          grouping_(Grouping::from(options, data)), reading_(data), counts_(by_step(reading_.profiles, scale_)) {
        valid_ = std::accumulate(counts_.begin(), counts_.end(), std::int64_t{0});
        part_ = valid_ - counts_[0];
        for (const Profile& profile : reading_.profiles) {
            if (!profile.takes_part()) continue;
            const Answer low = profile.at_most_consults(scale_);
            ++(low == Answer::yes ? low_.yes : low == Answer::no ? low_.no : low_.unknown);
        }
    }

    Document write() {
        document_.title = run_({"Profundidad de la participación", "Depth of participation"});
        document_.blocks.emplace_back(paragraph("who_counts", who_counts(reading_, run_)));
        if (auto nothing = no_cases(data_, reading_.sum.valid, run_)) {
            document_.blocks.emplace_back(*std::move(nothing));
            if (reading_.sum.unknown_depth + reading_.sum.not_reported > 0) write_initiatives();
            return std::move(document_);
        }
        document_.blocks.emplace_back(paragraph("summary", summary()));
        if (valid_ > 0) document_.blocks.emplace_back(ladder());
        document_.blocks.emplace_back(paragraph("distribution_summary", median_sentence()));
        document_.blocks.emplace_back(distribution());
        if (reading_.sum.takes_part() > 0) write_roles();
        if (grouping_) write_depth_groups(document_, *grouping_, reading_, scale_, run_);
        write_initiatives();
        std::vector<std::string_view> cited = scale_sources(scale_);
        cited.push_back(interval_.source());
        cited.push_back("efron1979");
        if (grouping_)
            for (const auto& id : comparison_sources()) cited.push_back(id);
        document_.blocks.emplace_back(sources().cite(cited, run_.language()));
        return std::move(document_);
    }

private:
    std::string number(std::int64_t count) const { return run_.numbers().integer(count); }
    std::string low_words() const {
        return run_.plural(low_.yes, {"{0} de {1} no pasa de {2}", "{0} of {1} does not go beyond {2}"},
                           {"{0} de {1} no pasan de {2}", "{0} of {1} do not go beyond {2}"},
                           {number(low_.known()), consultation_words(scale_, run_)});
    }

    std::string summary() const {
        const std::int64_t part = reading_.sum.takes_part();
        std::string text =
            run_.plural(reading_.sum.valid == 1 ? 1 : part, {"{1} {2} incorpora mecanismos de participación.", "{1} {2} has mechanisms of participation."},
                        {"{1} {2} incorporan mecanismos de participación.", "{1} {2} have mechanisms of participation."},
                        {interval_.sentence(part, reading_.sum.valid, run_),
                         run_.plural(reading_.sum.valid, {"iniciativa", "initiative"}, {"iniciativas", "initiatives"})});
        if (part == 0) return text;
        if (low_.known() > 0) text += low_sentence();
        text += cabildo::open_sentence(low_, run_);
        const std::int64_t open = std::accumulate(reading_.sum.open_by_depth.begin(), reading_.sum.open_by_depth.end(), std::int64_t{0});
        if (open == 0) return text;
        return text + run_.plural(open, {" En {0} de las que participan hay además mecanismos sin profundidad informada: cuenta la mayor "
                                         "informada, y podría ser más.",
                                         " In {0} of those that take part there are mechanisms without a reported depth too: the greatest "
                                         "reported one counts, and it might be more."},
                                  {" En {0} de las que participan hay además mecanismos sin profundidad informada: cuenta la mayor "
                                   "informada, y podría ser más.",
                                   " In {0} of those that take part there are mechanisms without a reported depth too: the greatest "
                                   "reported one counts, and it might be more."});
    }

    std::string low_sentence() const {
        const Majority low{low_.yes, low_.known()};
        return run_.plural(low_.yes, {" De las que participan, {1} no pasa de {2}: {3}.", " Of those that take part, {1} does not go beyond {2}: {3}."},
                            {" De las que participan, {1} no pasan de {2}: {3}.", " Of those that take part, {1} do not go beyond {2}: {3}."},
                            {interval_.sentence(low_.yes, low_.known(), run_), consultation_words(scale_, run_), describe(low, run_)});
    }

    /// Steps from the highest down, light to dark upwards, parted where participation goes beyond consultation.
    Chart ladder() const {
        std::vector<std::size_t> order(steps_.size());
        std::iota(order.rbegin(), order.rend(), std::size_t{0});
        Chart chart = bar_chart("ladder",
                                format(run_({"Iniciativas según profundidad máxima (n = {0})", "Initiatives by maximum depth (n = {0})"}),
                                       {number(valid_)}),
                                steps_, order, counts_, valid_, "distribution", run_);
        for (std::size_t i = 0; i < order.size(); ++i) chart.categories[i].first = std::to_string(order[i]);  // numbers: colours rise with the step
        chart.category_label = run_(scale_label(scale_));
        chart.ordered = true;
        std::string listed;
        for (const std::size_t s : order) listed += (listed.empty() ? "" : "; ") + run_(steps_[s].label) + ", " + number(counts_[s]);
        chart.alt = format(
            run_({"Escalera de la participación, de arriba abajo: {0}.", "Ladder of participation, from the top down: {0}."}), {listed});
        if (low_.known() > 0) {
            chart.divider = std::to_string(consultation_step(scale_) + 1);
            chart.divider_label = low_words();
        }
        return chart;
    }

    /// A step in a sentence, in the quotation marks of the language.
    std::string step_words(std::size_t step) const {
        const std::string& label = run_(steps_[step].label);
        return format(run_({"«{0}»", "“{0}”"}), {label.substr(0, label.find(','))});
    }

    std::string median_of(std::span<const std::int64_t> counts) const {
        const auto median = stats::lower_median(counts);
        const auto ends = stats::bootstrap_median(counts, interval_.confidence);
        const std::string label = format(run_({"{0} por remuestreo", "bootstrap {0}"}), {confidence_label(interval_.confidence, run_)});
        const Text range = ends->low == ends->high ? Text{"**{0}** ({1}: solo {2})", "**{0}** ({1}: {2} alone)"}
                                                   : Text{"**{0}** ({1}: de {2} a {3})", "**{0}** ({1}: {2} to {3})"};
        return format(run_(range), {step_words(*median), label, step_words(ends->low), step_words(ends->high)});
    }

    /// Whose step the mark "simulated", not reported, could change.
    std::int64_t unmarked() const { return reading_.sum.valid - valid_; }

    std::string median_sentence() const {
        if (valid_ == 0) {
            return run_.plural(reading_.sum.valid, {"De {0} iniciativa con dato no se sabe el peldaño: falta la marca «simulada».", "The rung of {0} initiative with a value is not known: the mark “simulated” is missing."},
                               {"De {0} iniciativas con dato no se sabe el peldaño: falta la marca «simulada».", "The rung of {0} initiatives with a value is not known: the mark “simulated” is missing."});
        }
        std::string text = run_.plural(
            valid_,
            {"Profundidad máxima de la iniciativa con dato. Mediana: {1}", "Maximum depth of the initiative with a value. Median: {1}"},
            {"Profundidad máxima de las {0} iniciativas con dato. Mediana: {1}",
             "Maximum depth of the {0} initiatives with a value. Median: {1}"},
            {median_of(counts_)});
        if (part_ > 0 && part_ < valid_) {
            std::vector<std::int64_t> participating = counts_;
            participating[0] = 0;
            text += run_.plural(part_, {"; de la que participa, {1}", "; of the one that takes part, {1}"},
                                {"; de las {0} que participan, {1}", "; of the {0} that take part, {1}"}, {median_of(participating)});
        }
        text += '.';
        if (unmarked() == 0) return text;
        return text + run_.plural(unmarked(), {" De {0} más no se informa si es simulada, y eso cambiaría su peldaño: queda fuera.", " Of {0} more it is not reported whether it is simulated, which would change its rung: it is left out."},
                                  {" De {0} más no se informa si es simulada, y eso cambiaría su peldaño: quedan fuera.", " Of {0} more it is not reported whether it is simulated, which would change its rung: they are left out."});
    }

    Table distribution() const {
        TableBuilder builder("distribution", run_({"Iniciativas según profundidad máxima", "Initiatives by maximum depth"}), run_.language());
        builder.category_column("step", run_(scale_label(scale_)));
        if (scale_ != Scale::d) builder.text_column("d", "D");
        builder.count_column("n", "n").percent_column("percent", "%").percent_column("cumulative", run_({"% acumulado", "Cumulative %"}));
        Table table = builder.table();
        interval_.add_columns(table, run_);
        table.columns.push_back({"of_participating", run_({"% de las que participan", "% of those that take part"}), ColumnKind::percent, ""});
        std::int64_t reached = 0;
        for (std::size_t s = 0; s < steps_.size(); ++s) {
            reached += counts_[s];
            TableRow row{steps_[s].id, RowRole::body, {category_cell(steps_[s].id, run_(steps_[s].label))}};
            if (scale_ != Scale::d) row.cells.push_back(text_cell(depths_text(static_cast<Code>(s))));
            row.cells.push_back(count_cell(counts_[s], run_.language()));
            row.cells.push_back(share_cell(percentage(counts_[s], valid_), run_));
            row.cells.push_back(share_cell(percentage(reached, valid_), run_));
            interval_.add_cells(row, counts_[s], valid_, run_);
            row.cells.push_back(s == 0 ? missing_cell(Missing::not_applicable, run_.language()) : share_cell(percentage(counts_[s], part_), run_));
            table.rows.push_back(std::move(row));
        }
        add_totals(table);
        table.footnotes.push_back({"", run_({"La mediana de un número par de iniciativas es la inferior; su intervalo es el percentil de "
                                             "su distribución de remuestreo, que se conoce exactamente.",
                                             "The median of an even number of initiatives is the lower one; its interval is the percentile "
                                             "one of its bootstrap distribution, which is known exactly."})});
        if (scale_ == Scale::arnstein) {
            table.footnotes.push_back({"", run_({"Peldaños 1–2: iniciativas cuyos mecanismos con profundidad llevan todos la marca "
                                                 "«simulada»; donde no se informa y cambiaría el peldaño, la iniciativa queda fuera. La correspondencia con D es propia de este programa.",
                                                 "Rungs 1–2: initiatives whose mechanisms of some depth all bear the mark “simulated”; where it is not "
                                                 "reported and would change the rung, the initiative is left out. The "
                                                 "crosswalk from D is this program's own."})});
            const std::int64_t harmless = std::count_if(reading_.profiles.begin(), reading_.profiles.end(), [](const Profile& profile) {
                return profile.takes_part() && profile.simulated == Answer::unknown && profile.step(Scale::arnstein) != no_code;
            });
            if (harmless > 0) {
                table.footnotes.push_back({"", run_.plural(harmless, {"En {0} iniciativa falta la marca de algún mecanismo sin que eso cambie su peldaño.", "In {0} initiative the mark of a mechanism is missing, which does not change its rung."},
                                                           {"En {0} iniciativas falta la marca de algún mecanismo sin que eso cambie su peldaño.", "In {0} initiatives the mark of a mechanism is missing, which does not change their rung."})});
            }
        } else if (scale_ != Scale::d) {
            table.footnotes.push_back(
                {"", run_({"La correspondencia con D es propia de este programa.", "The crosswalk from D is this program's own."})});
        }
        table.how_to_read = run_({"Cada iniciativa está una vez, en su mecanismo más profundo; «sin participación» cuenta como 0.",
                                  "Each initiative stands once, at its deepest mechanism; “no participation” counts as 0."});
        return table;
    }

    /// The depths of a step: "3–5"; "–" for rungs 1–2.
    std::string depths_text(Code step) const {
        int low = -1, high = -1;
        for (int depth = 0; depth <= deepest; ++depth) {
            if (step_of(scale_, depth) != step) continue;
            if (low < 0) low = depth;
            high = depth;
        }
        if (low < 0) return "–";
        return low == high ? std::to_string(low) : std::to_string(low) + "–" + std::to_string(high);
    }

    void add_totals(Table& table) const {
        const auto add = [&](const char* id, const Text& label, std::int64_t count, RowRole role) {
            TableRow row{id, role, {category_cell(id, run_(label))}};
            if (scale_ != Scale::d) row.cells.emplace_back();
            row.cells.push_back(count_cell(count, run_.language()));
            if (role == RowRole::total) row.cells.push_back(share_cell(percentage(count, valid_), run_));
            while (row.cells.size() < table.columns.size()) row.cells.emplace_back();
            table.rows.push_back(std::move(row));
        };
        add("total", {"Total con dato", "Total with a value"}, valid_, RowRole::total);
        if (unmarked() > 0) add("unmarked", {"Con participación, marca «simulada» no informada", "With participation, mark “simulated” not reported"}, unmarked(), RowRole::body);
        if (reading_.sum.unknown_depth > 0)
            add("unknown_depth", {"Con mecanismos, profundidad no informada", "With mechanisms, depth not reported"},
                reading_.sum.unknown_depth, RowRole::body);
        if (reading_.sum.not_reported > 0) add("not_reported", {"No informado", "Not reported"}, reading_.sum.not_reported, RowRole::body);
    }

    void write_roles() {
        const auto& roles = *closed_vocabulary("mechanisms.centrality");
        TableBuilder table("roles",
                           run_({"Profundidad máxima (D) según papel de la participación", "Maximum depth (D) by role of participation"}),
                           run_.language());
        table.category_column("role", run_({"Papel", "Role"})).count_column("n", "n");
        for (std::size_t depth = 1; depth < depths; ++depth)
            table.count_column("d" + std::to_string(depth), run_(short_label(Scale::d, depth)), run_({"D máxima", "Maximum D"}));
        table.category_column("median", run_({"Mediana", "Median"}));
        const auto add = [&](const std::string& id, const std::string& label, const std::array<std::int64_t, depths>& counts, RowRole role) {
            std::vector<Entry> entries{label, std::accumulate(counts.begin(), counts.end(), std::int64_t{0})};
            for (std::size_t depth = 1; depth < depths; ++depth) entries.emplace_back(counts[depth]);
            const auto median = stats::lower_median(counts);
            entries.push_back(median ? Entry(step_cell(Scale::d, *median, run_)) : Entry(Missing::undefined));
            table.row(id, entries, role);
        };
        std::array<std::int64_t, depths> all{};
        for (const auto& role : reading_.sum.by_role)
            for (std::size_t depth = 0; depth < depths; ++depth) all[depth] += role[depth];
        for (std::size_t r = 0; r < roles.size(); ++r) add(roles[r].id, run_(roles[r].label), reading_.sum.by_role[r], RowRole::body);
        if (reading_.sum.unknown_role > 0) add("not_reported", not_reported_label(run_), reading_.sum.by_role[2], RowRole::body);
        add("total", "Total", all, RowRole::total);
        document_.blocks.emplace_back(paragraph(
            "roles_summary", run_.plural(reading_.sum.takes_part(),
                                         {"Papel de la participación en {0} iniciativa que participa, y su profundidad máxima (D).",
                                          "Role of participation in {0} initiative that takes part, and its maximum depth (D)."},
                                         {"Papel de la participación en las {0} iniciativas que participan, y su profundidad máxima (D).",
                                          "Role of participation in the {0} initiatives that take part, and their maximum depth (D)."})));
        document_.blocks.emplace_back(table.table());
    }

    void write_initiatives() {
        document_.blocks.emplace_back(
            paragraph("initiatives_summary",
                      run_.plural(reading_.cases().n(),
                                  {"{0} iniciativa, {1} con dato, con su profundidad y los demás ejes, cada uno por separado.",
                                   "{0} initiative, {1} with a value, with its depth and the other axes, each on its own."},
                                  {"{0} iniciativas, {1} con dato, con su profundidad y los demás ejes, cada uno por separado.",
                                   "{0} initiatives, {1} with a value, with their depth and the other axes, each on its own."},
                                  {number(reading_.sum.valid)})));
        document_.blocks.emplace_back(initiatives_table(data_, reading_, scale_, most_initiatives, run_));
    }

    const Dataset& data_;
    const Run& run_;
    ShareInterval interval_;
    Scale scale_;
    const std::vector<Category>& steps_;
    std::optional<Grouping> grouping_;
    Reading reading_;
    std::vector<std::int64_t> counts_;   ///< initiatives by step
    std::int64_t valid_ = 0, part_ = 0;  ///< those whose step is known; of these, above the lowest
    OutcomeCount low_;                   ///< of those that take part: not beyond consultation
    Document document_;
};

Document depth(const Dataset& data, const Options& options, Run& run) { return Depth(data, options, run).write(); }

}  // namespace

Panel depth_panel() {
    Panel panel;
    panel.id = "depth";
    panel.title = {"Profundidad", "Depth"};
    panel.question = {"¿Hasta dónde llega la ciudadanía en las decisiones de cada iniciativa?",
                      "How far do citizens come into the decisions of each initiative?"};
    std::vector<Category> scales;
    for (const char* id : {"d", "iap2", "arnstein", "oecd"}) scales.push_back({id, scale_label(*scale_of(id))});
    panel.options = {Option::choice("scale", {"Escala", "Scale"}, scales)
                         .initially("d")
                         .helped({"D es la escala del programa; las otras se leen de ella por correspondencia.",
                                  "D is the program's scale; the others are read from it by a crosswalk."}),
                     group_option()};
    for (Option& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = depth;
    return panel;
}

}  // namespace cabildo::participation
