// Panel "agreements": with what kind of agreement actors take part.
#include "agreements.hpp"
#include "involved.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/comparison.hpp>

#include <algorithm>

namespace cabildo::articulation {
namespace {

class AgreementReport {
public:
    AgreementReport(const Involved& involved, const Options& options, const Run& run)
        : involved_(involved), run_(run), interval_(ShareInterval::from(options)), figures_(options.toggle("figures")),
          found_(count_agreements(involved.data.size(), involved.data.actors(), involved.rows)), strongest_(agreement_count, 0) {
        for (std::size_t i = 0; i < involved.valid.size(); ++i) {
            kind_.push_back(involved.valid[i] ? static_cast<Code>(found_.strongest[i]) : no_code);
            if (kind_.back() < 0) continue;
            ++strongest_[static_cast<std::size_t>(kind_.back())];
            ++known_;
        }
        formal_ = answers(involved, [&](std::size_t i) { return found_.formal[i]; });
    }

    void write(Document& document, const std::optional<Grouping>& grouping) const {
        document.blocks.emplace_back(paragraph("involvements_summary", involvements_sentence()));
        if (involved_.rows.empty()) return;
        write_involvements(document);
        write_by(document, "by_role", {"Acuerdos según papel del actor", "Agreements by role of the actor"}, {"Papel", "Role"}, involved_.roles(), rows_of(found_.by_role));
        write_by(document, "by_sector", {"Acuerdos según sector del actor", "Agreements by sector of the actor"}, {"Sector", "Sector"}, involved_.sectors(), rows_of(found_.by_sector));
        write_initiatives(document);
        if (!grouping) return;
        write_comparison_heading(document, *grouping, run_);
        const ComparisonWords words{"strongest_by_group", run_({"Acuerdo más formal", "Most formal agreement"}), run_({"Acuerdo", "Agreement"})};
        write_comparison(document, words, *grouping, compare_categories(words, *grouping, kind_, involved_.agreements(), true, run_), run_);
    }

private:
    template <std::size_t rows>
    static std::vector<std::vector<std::int64_t>> rows_of(const std::array<AgreementCounts, rows>& counts) {
        std::vector<std::vector<std::int64_t>> result;
        for (const auto& row : counts) result.emplace_back(row.begin(), row.end());
        return result;
    }

    std::string involvements_sentence() const {
        const AgreementCounts& counts = found_.involvements;
        const std::int64_t base = reported(counts), unknown = counts[agreement_count];
        std::string text = format(run_({"Participaciones que descansan en un protocolo o convenio: {0}.", "Involvements that rest on a protocol or convenio: {0}."}),
                                  {interval_.sentence(counts[2] + counts[3], base, run_)});
        if (unknown > 0) text += run_.plural(unknown, {" De {0} no se informa el acuerdo.", " The agreement of {0} is not reported."}, {" De {0} no se informa el acuerdo.", " The agreement of {0} is not reported."});
        if (base + unknown == 0) return run_({"Ninguna iniciativa con dato tiene actores: no hay acuerdos que contar.", "No initiative with a value has actors: there are no agreements to count."});
        return text;
    }

    void write_involvements(Document& document) const {
        const std::vector<std::int64_t> counts(found_.involvements.begin(), found_.involvements.end() - 1);
        const std::int64_t base = reported(found_.involvements);
        const std::string label = run_({"Participaciones", "Involvements"});
        Table table = share_table("involvements", run_({"Participaciones según acuerdo", "Involvements by agreement"}), run_({"Acuerdo", "Agreement"}), involved_.agreements(), counts, base, label, interval_, run_);
        table.how_to_read = run_({"Cada papel de un actor en una iniciativa es una participación.", "Each role of an actor in an initiative is an involvement."});
        if (figures_ && base > 0) {
            Chart chart = share_chart("involvements_chart", table.title + " (n = " + run_.numbers().integer(base) + ")", run_({"Acuerdo", "Agreement"}), involved_.agreements(), counts, base, label, "involvements", run_);
            chart.ordered = true;
            document.blocks.emplace_back(std::move(chart));
        }
        document.blocks.emplace_back(std::move(table));
    }

    void write_by(Document& document, const char* id, const Text& title, const Text& label, const std::vector<Category>& rows, const std::vector<std::vector<std::int64_t>>& counts) const {
        document.blocks.emplace_back(heading(std::string(id) + "_heading", run_(title)));
        std::int64_t all = 0;
        for (const auto& row : counts) {
            for (const auto count : row) all += count;
        }
        document.blocks.emplace_back(paragraph(std::string(id) + "_summary", run_.plural(all, {"La tabla reparte {0} participación por acuerdo y {1}.", "The table distributes {0} involvement by agreement and {1}."},
                                                                                        {"La tabla reparte {0} participaciones por acuerdo y {1}.", "The table distributes {0} involvements by agreement and {1}."}, {lower_first(run_(label))})));
        Table table = cross_table(id, run_(title), run_(label), rows, run_({"Acuerdo", "Agreement"}), involved_.agreements(), counts, run_);
        if (figures_) document.blocks.emplace_back(stacked(table, run_(label)));
        document.blocks.emplace_back(std::move(table));
    }

    /// A bar a row of the table, a part an agreement, and one what is not reported, so that a bar is as long as its row's total.
    Chart stacked(const Table& table, std::string label) const {
        Chart chart;
        chart.id = table.id + "_chart";
        chart.kind = ChartKind::stacked_bar;
        const std::size_t parts = table.columns.size() - 2;  // between the row's label and its total
        chart.title = table.title + " (n = " + table.rows.back().cells.back().text + ')';
        chart.category_label = std::move(label);
        chart.value_label = run_({"Participaciones", "Involvements"});
        chart.table = table.id;
        chart.ordered = true;
        // The most formal first. Numbers as ids: it is the darkest, and what is not reported is neutral.
        std::vector<std::size_t> order;
        for (std::size_t c = std::min(parts, agreement_count); c > 0; --c) order.push_back(c);
        if (parts > agreement_count) order.push_back(parts);
        for (const std::size_t c : order) chart.series.push_back({std::to_string(c > agreement_count ? 0 : c), table.columns[c].label, {}});
        std::vector<std::string> longest;
        std::int64_t largest = 0;
        for (const TableRow& row : table.rows) {
            if (row.role != RowRole::body) continue;
            chart.categories.emplace_back(row.id, row.cells[0].text);
            for (std::size_t s = 0; s < order.size(); ++s) {
                const Cell& cell = row.cells[order[s]];
                chart.series[s].data.push_back({static_cast<double>(std::get<std::int64_t>(cell.value)), cell.text, {}, {}});
            }
            const auto total = std::get<std::int64_t>(row.cells.back().value);
            if (total > largest) longest.clear();
            if (total >= largest) longest.push_back(row.cells[0].text);
            largest = std::max(largest, total);
        }
        chart.alt = format(run_({"Barras apiladas. {0}.", "Stacked bars. {0}."}), {chart.title});
        if (longest.size() < chart.categories.size()) {
            chart.alt += run_.plural(static_cast<std::int64_t>(longest.size()), {" La más larga: {1}, {2}.", " The longest: {1}, {2}."}, {" Las más largas: {1}, {2} cada una.", " The longest: {1}, {2} each."},
                                     {enumeration(longest, run_), run_.numbers().integer(largest)});
        }
        return chart;
    }

    /// Of how many initiatives the most formal agreement is known; starts with a space.
    std::string strongest_sentence() const {
        const auto all = static_cast<std::int64_t>(involved_.initiatives.size());
        std::string text = run_.plural(known_, {" La tabla reparte {0} iniciativa por su acuerdo más formal", " The table distributes {0} initiative by its most formal agreement"},
                                       {" La tabla reparte {0} iniciativas por su acuerdo más formal", " The table distributes {0} initiatives by their most formal agreement"});
        if (known_ < all) text += format(run_({"; en las demás, de {0}, un acuerdo sin informar podría ser más formal", "; in the others, of {0}, an agreement not reported might be more formal"}), {run_.numbers().integer(all)});
        std::int64_t formal_untold = 0;
        for (std::size_t i = 0; i < kind_.size(); ++i) formal_untold += kind_[i] == no_code && formal_.of[i] == 1;
        if (formal_untold > 0) {
            text += run_.plural(formal_untold, {" ({0} de ellas tiene un protocolo al menos)", " ({0} of them has a protocol at least)"},
                                {" ({0} de ellas tienen un protocolo al menos)", " ({0} of them have a protocol at least)"});
        }
        return text + '.';
    }

    void write_initiatives(Document& document) const {
        document.blocks.emplace_back(heading("initiatives_heading", run_({"Acuerdo más formal de cada iniciativa", "Most formal agreement of each initiative"})));
        document.blocks.emplace_back(paragraph("initiatives_summary", format(run_({"Iniciativas con al menos un protocolo o convenio: {0}.", "Initiatives with at least one protocol or convenio: {0}."}),
                                                                             {interval_.sentence(formal_.yes, formal_.known, run_)}) + majority_sentence(formal_.count(), run_) +
                                                                          open_sentence(formal_.count(), run_) + strongest_sentence()));
        const std::string label = run_({"Iniciativas", "Initiatives"});
        Table table = share_table("initiatives", run_({"Iniciativas según su acuerdo más formal", "Initiatives by their most formal agreement"}), run_({"Acuerdo", "Agreement"}), involved_.agreements(),
                                  strongest_, known_, label, interval_, run_);
        table.how_to_read = run_({"De menos a más formal: sin acuerdo, informal, protocolo, convenio.", "From less to more formal: none, informal, protocol, convenio."});
        if (figures_ && known_ > 0) {
            Chart chart = share_chart("initiatives_chart", table.title + " (n = " + run_.numbers().integer(known_) + ")", run_({"Acuerdo", "Agreement"}), involved_.agreements(), strongest_, known_, label, "initiatives", run_);
            chart.ordered = true;
            document.blocks.emplace_back(std::move(chart));
        }
        document.blocks.emplace_back(std::move(table));
    }

    const Involved& involved_;
    const Run& run_;
    ShareInterval interval_;
    bool figures_;
    Agreements found_;
    std::vector<Code> kind_;  ///< by initiative, no_code where unknown
    std::vector<std::int64_t> strongest_;
    std::int64_t known_ = 0;
    Answers formal_;
};

Document agreements(const Dataset& data, const Options& options, Run& run) {
    const Involved involved(data);
    Document document;
    document.title = run({"Acuerdos", "Agreements"});
    document.blocks.emplace_back(paragraph("summary", describe(involved.cases, run)));
    if (auto none = no_cases(data, involved.cases.valid, run)) {
        document.blocks.emplace_back(*std::move(none));
        return document;
    }
    const auto grouping = Grouping::from(options, data);
    AgreementReport(involved, options, run).write(document, grouping);
    std::vector<std::string_view> cited{ShareInterval::from(options).source()};
    if (grouping) {
        for (const auto source : comparison_sources()) cited.push_back(source);
    }
    document.blocks.emplace_back(bibliography().cite(cited, run.language()));
    return document;
}

}  // namespace

Panel agreements_panel() {
    Panel panel;
    panel.id = "agreements";
    panel.title = {"Acuerdos", "Agreements"};
    panel.question = {"¿Con qué tipo de acuerdo participan los actores?", "With what kind of agreement do the actors take part?"};
    panel.options.push_back(group_option());
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.options.push_back(figures_option());
    panel.run = agreements;
    return panel;
}

}  // namespace cabildo::articulation
