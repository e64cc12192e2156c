// Panel "characterisation": who sent initiatives, from where and about what: the tables with which a contest is presented.
#include "panels.hpp"
#include "recognition.hpp"
#include "rounding_notes.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/factor.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/stats/rounding.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace cabildo::tabulation {
namespace {

/// The variables of a contest, in the order of its report.
constexpr std::array<const char*, 4> contest_variables{"area", "region", "applicant", "scope"};

/// The awards beside the categories of the first table.
struct Awards {
    const Variable* variable = nullptr;
    std::vector<AwardKind> kinds;
    std::vector<Recognition> rows;  ///< by category, then all
};

class Characterisation {
public:
    Characterisation(const Dataset& data, const Options& options, const Run& run)
        : data_(data), run_(run), interval_(ShareInterval::from(options)), figures_(options.toggle("figures")) {}

    Document write() {
        document_.title = run_({"Caracterización de las iniciativas", "Characterisation of the initiatives"});
        std::vector<std::string> absent;
        std::vector<const Variable*> present;
        for (const char* id : contest_variables) {
            const Variable* variable = data_.find(id);
            if (variable && variable->categorical()) present.push_back(variable);
            else absent.emplace_back(id);
        }
        const bool general = present.empty();
        if (general) present = general_variables();
        document_.blocks.emplace_back(paragraph("summary", introduction(present.size())));
        if (present.empty()) {
            document_.blocks.emplace_back(notice("no_variables", NoticeKind::warning,
                                                 run_({"El libro de códigos no tiene variables de caracterización con categorías.",
                                                       "The codebook has no categorical variables of characterisation."})));
        } else if (!general && !absent.empty()) {
            document_.blocks.emplace_back(notice("absent", NoticeKind::note, absent_text(absent)));
        }
        for (const Variable* variable : present) section(*variable);
        document_.blocks.emplace_back(sources().cite({interval_.exact ? "clopper1934" : "wilson1927"}, run_.language()));
        return std::move(document_);
    }

private:
    std::vector<const Variable*> general_variables() const {
        std::vector<const Variable*> found;
        for (const Variable& variable : data_.variables()) {
            if (variable.categorical() && variable.dimension == Dimension::characterisation) found.push_back(&variable);
        }
        return found;
    }

    std::string introduction(std::size_t tables) const {
        return run_.plural(static_cast<std::int64_t>(data_.size()), {"{0} iniciativa, en {1}.", "{0} initiative, in {1}."},
                           {"{0} iniciativas, en {1}.", "{0} initiatives, in {1}."},
                           {run_.plural(static_cast<std::int64_t>(tables), {"{0} tabla con su propia población", "{0} table with its own population"},
                                        {"{0} tablas, cada una con su propia población", "{0} tables, each with its own population"})});
    }

    std::string absent_text(const std::vector<std::string>& absent) const {
        std::vector<std::string> quoted;
        for (const auto& id : absent) quoted.push_back(run_({"«", "“"}) + id + run_({"»", "”"}));
        return run_.plural(static_cast<std::int64_t>(absent.size()),
                           {"El libro de códigos no tiene la variable {1}: falta su tabla.", "The codebook has no variable {1}: its table is missing."},
                           {"El libro de códigos no tiene las variables {1}: faltan sus tablas.", "The codebook has no variables {1}: their tables are missing."},
                           {enumeration(quoted, run_)});
    }

    Awards awards_of(const Factor& factor) const {
        Awards awards;
        const Variable* variable = data_.find("award");
        const bool single = variable && (variable->kind == VariableKind::single || variable->kind == VariableKind::ordinal);
        if (factor.variable().id != "area" || factor.several() || !single) return awards;
        awards.variable = variable;
        for (const Category& category : variable->categories) awards.kinds.push_back(award_kind(category.id));
        awards.rows = recognition(factor.codes(), factor.categories().size(), data_.column(variable->id).codes, awards.kinds);
        return awards;
    }

    void section(const Variable& variable) {
        const Factor factor(variable, data_.column(variable.id));
        const std::string id = unique_id(variable.id);
        Heading heading;
        heading.id = id + "_heading";
        heading.title = run_(variable.label);
        heading.level = 2;
        document_.blocks.emplace_back(std::move(heading));
        const Awards awards = awards_of(factor);
        document_.blocks.emplace_back(paragraph(id + "_summary", summary(factor, awards)));
        document_.blocks.emplace_back(table(id, factor, awards));
        if (!figures_ || factor.cases().valid == 0) return;
        if (awards.variable) {
            if (awards.rows.back().initiatives > 0) document_.blocks.emplace_back(recognition_chart(id, factor, awards));
            return;
        }
        std::vector<std::size_t> order(factor.categories().size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        Chart chart = bar_chart(id + "_chart", format(run_({"Iniciativas según {0} (n = {1})", "Initiatives by {0} (n = {1})"}),
                                                      {run_(variable.label), run_.numbers().integer(factor.cases().valid)}),
                                factor.categories(), order, factor.counts(), factor.cases().valid, id, run_);
        chart.category_label = run_(variable.label);
        chart.ordered = factor.ordered();
        document_.blocks.emplace_back(std::move(chart));
    }

    std::string unique_id(const std::string& variable) {
        std::string id = block_id_of(variable);
        while (!ids_.insert(id).second) id += '_';
        return id;
    }

    std::string summary(const Factor& factor, const Awards& awards) const {
        std::string text = describe(factor.cases(), run_);
        if (!awards.variable || awards.rows.back().initiatives == 0) return text;
        const Recognition& all = awards.rows.back();
        const auto interval = interval_.of(all.recognised(), all.initiatives);
        const std::string of = run_.numbers().integer(all.initiatives);
        const std::string share = run_.numbers().percent(*percentage(all.recognised(), all.initiatives));
        const std::string ends = run_.numbers().decimal(100 * interval->low, 1) + "–" + run_.numbers().decimal(100 * interval->high, 1);
        return text + run_.plural(all.recognised(),
                                  {" **{0} de {1}** ({2}; {3}: {4}) obtuvo premio o mención.", " **{0} of {1}** ({2}; {3}: {4}) got a prize or a mention."},
                                  {" **{0} de {1}** ({2}; {3}: {4}) obtuvieron premio o mención.", " **{0} of {1}** ({2}; {3}: {4}) got a prize or a mention."},
                                  {of, share, interval_.label(run_), ends});
    }

    /// The id of an award, with an underscore behind where the table has a column of that name itself.
    static std::string award_column(const std::string& award) {
        constexpr std::array<std::string_view, 8> own{"category", "n", "percent", "prizes", "recognised", "recognition_percent", "low", "high"};
        const auto name = std::string_view(award).substr(0, award.find_last_not_of('_') + 1);
        return std::find(own.begin(), own.end(), name) == own.end() ? award : award + '_';
    }

    void add_award_columns(Table& block, const Awards& awards) const {
        const std::string group = run_(awards.variable->label);
        block.columns.push_back({"prizes", run_({"Premios", "Prizes"}), ColumnKind::integer, group});
        for (std::size_t a = 0; a < awards.kinds.size(); ++a) {
            if (awards.kinds[a] == AwardKind::none) continue;
            const Category& category = awards.variable->categories[a];
            block.columns.push_back({award_column(category.id), run_(category.label), ColumnKind::integer, group});
        }
        const std::string recognised = run_({"Reconocidas", "Recognised"});
        block.columns.push_back({"recognised", "n", ColumnKind::integer, recognised});
        block.columns.push_back({"recognition_percent", "%", ColumnKind::percent, recognised});
        interval_.add_columns(block, run_);
    }

    void add_award_cells(TableRow& row, const Awards& awards, std::size_t place) const {
        const Recognition& recognition = awards.rows[place];
        row.cells.push_back(count_cell(recognition.prizes, run_.language()));
        for (std::size_t a = 0; a < awards.kinds.size(); ++a) {
            if (awards.kinds[a] != AwardKind::none) row.cells.push_back(count_cell(recognition.awards[a], run_.language()));
        }
        row.cells.push_back(count_cell(recognition.recognised(), run_.language()));
        row.cells.push_back(share_cell(percentage(recognition.recognised(), recognition.initiatives), run_));
        interval_.add_cells(row, recognition.recognised(), recognition.initiatives, run_);
    }

    Table table(const std::string& id, const Factor& factor, const Awards& awards) const {
        Table block;
        block.id = id;
        block.title = format(run_({"Iniciativas según {0}", "Initiatives by {0}"}), {run_(factor.variable().label)});
        block.columns = {{"category", run_(factor.variable().label), ColumnKind::category, ""}, {"n", "n", ColumnKind::integer, ""},
                         {"percent", "%", ColumnKind::percent, ""}};
        if (awards.variable) add_award_columns(block, awards);
        const auto counts = factor.counts();
        const std::int64_t valid = factor.cases().valid;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const Category& category = factor.categories()[i];
            TableRow row{category.id, RowRole::body, {category_cell(category.id, run_(category.label)), count_cell(counts[i], run_.language()),
                                                      share_cell(percentage(counts[i], valid), run_)}};
            if (awards.variable) add_award_cells(row, awards, i);
            block.rows.push_back(std::move(row));
        }
        const std::string total = free_id("total", factor.categories());
        TableRow row{total, RowRole::total, {category_cell(total, "Total"), count_cell(valid, run_.language()), share_cell(percentage(valid, valid), run_)}};
        if (awards.variable) add_award_cells(row, awards, counts.size());
        block.rows.push_back(std::move(row));
        add_not_reported(block, factor);
        add_notes(block, factor, awards, counts);
        return block;
    }

    void add_not_reported(Table& block, const Factor& factor) const {
        if (factor.cases().not_reported == 0) return;
        const std::string id = free_id("not_reported", factor.categories());
        TableRow row{id, RowRole::body, {category_cell(id, run_({"No informado", "Not reported"})), count_cell(factor.cases().not_reported, run_.language())}};
        while (row.cells.size() < block.columns.size()) row.cells.emplace_back();
        block.rows.push_back(std::move(row));
    }

    void add_notes(Table& block, const Factor& factor, const Awards& awards, const std::vector<std::int64_t>& counts) const {
        if (factor.several()) {
            block.footnotes.push_back({"", run_({"Una iniciativa puede dar varias respuestas: los porcentajes son de iniciativas y no suman 100.",
                                                 "An initiative may give several answers: percentages are of initiatives and do not add to 100."})});
        } else {
            add_rounding_note(block, {{"%", stats::rounding_gap(counts, 1)}}, 1, run_);
        }
        if (awards.variable && awards.rows.back().initiatives != factor.cases().valid) {
            block.footnotes.push_back({"", run_.plural(awards.rows.back().initiatives,
                                                       {"El premio o mención se conoce en {0} iniciativa: sobre ella va el % de reconocidas.", "Awards are known of {0} initiative, of which the % recognised is taken."},
                                                       {"El premio o mención se conoce en {0} iniciativas: sobre ellas va el % de reconocidas.", "Awards are known of {0} initiatives, of which the % recognised is taken."})});
        }
        block.how_to_read = awards.variable ? format(run_({"Reconocidas: con premio o mención; el % es de las iniciativas de la fila, con su {0}.",
                                                           "Recognised: with a prize or a mention; the % is of the row's initiatives, with its {0}."}), {interval_.label(run_)})
                                            : run_({"El % es de las iniciativas con dato.", "The % is of the initiatives with a value."});
    }

    Chart recognition_chart(const std::string& id, const Factor& factor, const Awards& awards) const {
        Chart chart;
        chart.id = id + "_chart";
        chart.kind = ChartKind::dot;
        chart.percent = true;
        chart.table = id;
        chart.title = format(run_({"Iniciativas reconocidas según {0} (n = {1})", "Recognised initiatives by {0} (n = {1})"}),
                             {run_(factor.variable().label), run_.numbers().integer(awards.rows.back().initiatives)});
        chart.category_label = run_(factor.variable().label);
        chart.value_label = run_({"% reconocidas", "% recognised"}) + ", " + interval_.label(run_);
        Series series{"recognition_percent", run_({"% reconocidas", "% recognised"}), {}};
        std::string listed;
        for (std::size_t i = 0; i < factor.categories().size(); ++i) {
            const Recognition& row = awards.rows[i];
            chart.categories.emplace_back(factor.categories()[i].id, run_(factor.categories()[i].label));
            const auto share = percentage(row.recognised(), row.initiatives);
            const auto interval = interval_.of(row.recognised(), row.initiatives);
            if (!share) {
                series.data.push_back({});
                continue;
            }
            const std::string text = run_.numbers().percent(*share);
            series.data.push_back({*share, text, std::min(*share, 100 * interval->low), std::max(*share, 100 * interval->high)});
            listed += (listed.empty() ? "" : "; ") + run_(factor.categories()[i].label) + ", " + text;
        }
        chart.series.push_back(std::move(series));
        chart.reference = percentage(awards.rows.back().recognised(), awards.rows.back().initiatives);
        chart.reference_label = format(run_({"todas: {0}", "all: {0}"}), {run_.numbers().percent(*chart.reference)});
        chart.alt = format(run_({"Puntos con intervalo. {0}: {1}.", "Dots with intervals. {0}: {1}."}), {chart.title, listed});
        return chart;
    }

    const Dataset& data_;
    const Run& run_;
    ShareInterval interval_;
    bool figures_;
    Document document_;
    std::set<std::string> ids_{"summary", "absent", "no_variables", "references"};
};

Document characterisation(const Dataset& data, const Options& options, Run& run) { return Characterisation(data, options, run).write(); }

}  // namespace

Panel characterisation_panel() {
    Panel panel;
    panel.id = "characterisation";
    panel.title = {"Caracterización", "Characterisation"};
    panel.question = {"¿Quiénes postularon, de dónde, sobre qué, y quiénes obtuvieron reconocimiento?",
                      "Who applied, from where, about what, and who got recognition?"};
    panel.options = interval_options();
    panel.options.push_back(figures_option());
    panel.run = characterisation;
    return panel;
}

}  // namespace cabildo::tabulation
