// Panel "bases": the four bases on which initiatives last, observed or expected.
#include "panels.hpp"
#include "sources.hpp"
#include "sustainability_profile.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>
#include <cabildo/analysis/initiative_rows.hpp>
#include <cabildo/analysis/majority.hpp>
#include <cabildo/analysis/part_report.hpp>
#include <cabildo/analysis/questions.hpp>
#include <cabildo/analysis/tally.hpp>

#include <algorithm>
#include <array>

namespace cabildo::sustainability {
namespace {

const std::vector<Category>& basis_labels() { return *closed_vocabulary("sustainability.basis"); }

class Bases : PartReport {
public:
    Bases(const Dataset& data, const Options& options, const Run& run)
        : PartReport(data, options, run), coverage_(data.coverage(Part::sustainability)),
          profiles_(profiles(data.sustainability(), coverage_)), cases_(count_cases(coverage_)) {
        for (std::size_t i = 0; i < bases; ++i) counts_[i] = basis_counts(profiles_, static_cast<Basis>(i));
    }

    Document write() {
        if (!open({"Sostenibilidad: bases", "Sustainability: bases"}, coverage_)) return std::move(document_);
        add(paragraph("bases_summary", sentence()));
        add(bases_table());
        if (rows_shown()) add(bases_chart());
        add(paragraph("number_summary", number_sentence()));
        add(number_table());
        add(heading("initiatives_heading", run_({"Por iniciativa", "By initiative"})));
        add(paragraph("initiatives_summary", run_.plural(cases_.n(), {"La fila de **{0}** iniciativa: qué bases tiene y cuáles son solo esperadas.", "The row of **{0}** initiative: which bases it has and which are only expected."},
                                                        {"Una fila por cada una de **{0}** iniciativas: qué bases tiene y cuáles son solo esperadas.", "One row for each of **{0}** initiatives: which bases it has and which are only expected."})));
        add(initiative_table());
        write_groups();
        cite(sources(), {"oecd2019"});
        return std::move(document_);
    }

private:
    bool rows_shown() const {
        return std::any_of(counts_.begin(), counts_.end(), [](const BasisCounts& each) { return each.with() > 0; });
    }
    bool any_unknown_horizon() const {
        return std::any_of(counts_.begin(), counts_.end(), [](const BasisCounts& each) { return each.horizon_unknown > 0; });
    }

    std::vector<Answer> having(std::size_t basis) const {
        std::vector<Answer> answers;
        for (const Profile& profile : profiles_) answers.push_back(profile.has(static_cast<Basis>(basis)));
        return answers;
    }

    /// The most frequent basis, or those that tie for it; of the reported ones alone where some are not reported.
    std::string sentence() const {
        std::vector<std::int64_t> with;
        bool open = false;
        for (const BasisCounts& each : counts_) {
            with.push_back(each.with());
            open = open || each.unknown > 0;
        }
        const auto most = most_frequent(with);
        if (most.empty()) return nothing_sentence(open);
        const OutcomeCount first = count_outcomes(having(most.front()), coverage_);
        if (most.size() > 1) {
            std::vector<std::string> each;
            for (const std::size_t i : most)
                each.push_back(format(run_({"«{0}» ({1} de {2})", "“{0}” ({1} of {2})"}), {run_(basis_labels()[i].label), run_.numbers().integer(with[i]), run_.numbers().integer(counts_[i].known())}));
            return format(open ? run_({"Las bases que más se informan son {0}.", "The bases reported most often are {0}."}) : run_({"Las bases más frecuentes son {0}.", "The most frequent bases are {0}."}), {enumeration(each, run_)});
        }
        return format(open ? run_({"La base que más se informa es «{0}»: {1}; observada y no solo esperada en {2}.", "The basis reported most often is “{0}”: {1}; observed and not only expected in {2}."})
                           : run_({"La base más frecuente es «{0}»: {1}; observada y no solo esperada en {2}.", "The most frequent basis is “{0}”: {1}; observed and not only expected in {2}."}),
                      {run_(basis_labels()[most.front()].label), interval_.sentence(first.yes, first.known(), run_), run_.numbers().integer(counts_[most.front()].observed)}) +
               open_sentence(first, run_);
    }

    std::string nothing_sentence(bool open) const {
        if (open) return run_({"No se informa ninguna base de sostenibilidad.", "No basis of sustainability is reported."}) + open_sentence(count_outcomes(having(0), coverage_), run_);
        return run_.plural(cases_.valid, {"La única iniciativa con dato no tiene una base de sostenibilidad.", "The only initiative with a value has no basis of sustainability."},
                           {"Ninguna de las {0} iniciativas con dato tiene una base de sostenibilidad.", "None of the {0} initiatives with a value has a basis of sustainability."});
    }

    Table bases_table() const {
        const std::string group = run_({"Iniciativas", "Initiatives"});
        Table table;
        table.id = "bases";
        table.title = run_({"Bases de la sostenibilidad", "Bases of sustainability"});
        table.columns = {{"basis", run_({"Base", "Basis"}), ColumnKind::category, ""}, {"observed", run_({"observada", "observed"}), ColumnKind::integer, group},
                         {"expected", run_({"solo esperada", "only expected"}), ColumnKind::integer, group}};
        if (any_unknown_horizon()) table.columns.push_back({"horizon_unknown", run_({"horizonte no informado", "horizon not reported"}), ColumnKind::integer, group});
        table.columns.push_back({"with", run_({"con la base", "with the basis"}), ColumnKind::integer, group});
        table.columns.push_back({"total", run_({"de", "of"}), ColumnKind::integer, group});
        table.columns.push_back({"percent", "%", ColumnKind::percent, ""});
        interval_.add_columns(table, run_);
        std::int64_t unknown = 0;
        for (std::size_t i = 0; i < bases; ++i) {
            const BasisCounts& each = counts_[i];
            unknown = std::max(unknown, each.unknown);
            TableRow row{basis_labels()[i].id, RowRole::body, {category_cell(basis_labels()[i].id, run_(basis_labels()[i].label))}};
            row.cells.push_back(count_cell(each.observed, run_.language()));
            row.cells.push_back(count_cell(each.expected, run_.language()));
            if (any_unknown_horizon()) row.cells.push_back(count_cell(each.horizon_unknown, run_.language()));
            row.cells.push_back(count_cell(each.with(), run_.language()));
            row.cells.push_back(count_cell(each.known(), run_.language()));
            row.cells.push_back(share_cell(percentage(each.with(), each.known()), run_));
            interval_.add_cells(row, each.with(), each.known(), run_);
            table.rows.push_back(std::move(row));
        }
        table.how_to_read = run_({"Una iniciativa puede tener varias bases: las filas no suman. La observada cuenta antes que la esperada.",
                                  "An initiative may have several bases: the rows do not add up. Observed counts before expected."});
        if (unknown > 0) {
            table.footnotes.push_back({"", run_.plural(unknown, {"Hasta {0} iniciativa no informa una de sus bases: donde podría ser la de la fila, queda fuera de ella.", "Up to {0} initiative does not report one of its bases: where it might be the row's, it is left out of it."},
                                                       {"Hasta {0} iniciativas no informan una de sus bases: donde podría ser la de la fila, quedan fuera de ella.", "Up to {0} initiatives do not report one of their bases: where it might be the row's, they are left out of it."})});
        }
        return table;
    }

    Chart bases_chart() const {
        Chart chart;
        chart.id = "bases_chart";
        chart.kind = ChartKind::stacked_bar;
        chart.table = "bases";
        chart.title = run_({"Iniciativas con cada base, observada o esperada", "Initiatives with each basis, observed or expected"});
        chart.category_label = run_({"Base", "Basis"});
        chart.value_label = run_({"Iniciativas", "Initiatives"});
        Series observed{"observed", run_({"Observada", "Observed"}), {}}, expected{"expected", run_({"Solo esperada", "Only expected"}), {}},
            unknown{"horizon_unknown", run_({"Horizonte no informado", "Horizon not reported"}), {}};
        std::string said;
        const auto datum = [&](std::int64_t n) { return Datum{static_cast<double>(n), run_.numbers().integer(n), {}, {}}; };
        for (std::size_t i = 0; i < bases; ++i) {
            chart.categories.emplace_back(basis_labels()[i].id, run_(basis_labels()[i].label));
            observed.data.push_back(datum(counts_[i].observed));
            expected.data.push_back(datum(counts_[i].expected));
            unknown.data.push_back(datum(counts_[i].horizon_unknown));
            said += (said.empty() ? "" : "; ") + run_(basis_labels()[i].label) + ", " + run_.numbers().integer(counts_[i].with());
        }
        chart.series = {std::move(observed), std::move(expected)};
        if (any_unknown_horizon()) chart.series.push_back(std::move(unknown));
        chart.alt = format(run_({"Barras apiladas. {0}: {1}.", "Stacked bars. {0}: {1}."}), {chart.title, said});
        return chart;
    }

    std::string number_sentence() const {
        const auto known = std::count_if(profiles_.begin(), profiles_.end(), [](const Profile& profile) { return profile.bases_known(); });
        std::string text = run_.plural(known, {"La tabla dice, de **{0}** iniciativa cuyas bases se conocen todas, en cuántas descansa, observadas o esperadas.", "The table says, of **{0}** initiative whose bases are all known, on how many it rests, observed or expected."},
                                       {"La tabla dice, de **{0}** iniciativas cuyas bases se conocen todas, en cuántas descansa cada una, observadas o esperadas.", "The table says, of **{0}** initiatives whose bases are all known, on how many each rests, observed or expected."});
        const std::int64_t open = cases_.valid - known;
        if (open > 0) text += run_.plural(open, {" Queda fuera {0}, con una base sin informar.", " Left out: {0}, with a basis not reported."}, {" Quedan fuera {0}, con una base sin informar.", " Left out: {0}, with a basis not reported."});
        return text;
    }

    Table number_table() const {
        std::array<std::int64_t, bases + 1> numbers{};
        std::int64_t known = 0;
        for (const Profile& profile : profiles_) {
            if (!profile.bases_known()) continue;
            ++known;
            ++numbers[static_cast<std::size_t>(profile.basis_count())];
        }
        Table table;
        table.id = "number";
        table.title = run_({"Iniciativas según su número de bases", "Initiatives by their number of bases"});
        table.columns = {{"number", run_({"Bases", "Bases"}), ColumnKind::category, ""}, {"n", run_({"Iniciativas", "Initiatives"}), ColumnKind::integer, ""}, {"percent", "%", ColumnKind::percent, ""}};
        interval_.add_columns(table, run_);
        for (std::size_t number = 0; number <= bases; ++number) {
            const std::string id = std::to_string(number);
            TableRow row{id, RowRole::body, {category_cell(id, id), count_cell(numbers[number], run_.language()), share_cell(percentage(numbers[number], known), run_)}};
            interval_.add_cells(row, numbers[number], known, run_);
            table.rows.push_back(std::move(row));
        }
        table.rows.push_back({"total", RowRole::total, {category_cell("total", "Total"), count_cell(known, run_.language()), share_cell(percentage(known, known), run_), Cell{}, Cell{}}});
        return table;
    }

    Cell state_cell(BasisState state) const {
        switch (state) {
            case BasisState::observed: return category_cell("observed", run_({"observada", "observed"}));
            case BasisState::expected: return category_cell("expected", run_({"esperada", "expected"}));
            case BasisState::horizon_unknown: return category_cell("horizon_unknown", run_({"sí, sin horizonte", "yes, no horizon"}));
            case BasisState::absent: return category_cell("absent", "–");
            case BasisState::unknown: break;
        }
        return missing_cell(Missing::not_reported, run_.language());
    }

    Table initiative_table() const {
        Table table;
        table.id = "initiatives";
        table.title = run_({"Bases de cada iniciativa", "Bases of each initiative"});
        add_initiative_column(table, run_);
        for (const Category& basis : basis_labels()) table.columns.push_back({basis.id, run_(basis.label), ColumnKind::category, ""});
        std::size_t all = 0;
        for (std::size_t i = 0; i < profiles_.size(); ++i) {
            if (profiles_[i].coverage == Coverage::not_coded || ++all > initiative_row_limit) continue;
            TableRow row = initiative_row(data_.initiatives()[i]);
            for (const BasisState state : profiles_[i].states) row.cells.push_back(state_cell(state));
            table.rows.push_back(std::move(row));
        }
        table.how_to_read = run_({"Una raya: la iniciativa no tiene esa base.", "A dash: the initiative does not have that basis."});
        tell_cut(table, all, run_);
        return table;
    }

    void write_groups() {
        const auto grouping = open_groups({"Cada base", "Each basis"});
        if (!grouping) return;
        std::vector<Question> questions;
        for (std::size_t i = 0; i < bases; ++i) {
            questions.push_back({basis_labels()[i].id, basis_labels()[i].label, having(i)});
        }
        add_comparisons(questions, *grouping);
    }

    const std::vector<Coverage>& coverage_;
    std::vector<Profile> profiles_;
    Cases cases_;
    std::array<BasisCounts, bases> counts_{};
};

Document bases_document(const Dataset& data, const Options& options, Run& run) { return Bases(data, options, run).write(); }

}  // namespace

Panel bases_panel() {
    Panel panel;
    panel.id = "bases";
    panel.title = {"Bases", "Bases"};
    panel.question = {"¿En qué se sostienen las iniciativas, y qué de ello se observa o solo se espera?", "On what do the initiatives rest, and what of it is observed or only expected?"};
    panel.options.push_back(group_option());
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = bases_document;
    return panel;
}

}  // namespace cabildo::sustainability
