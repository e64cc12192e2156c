// Panel "instruments": which means of participation are used, how deep each goes, and which go together.
#include "mechanism_blocks.hpp"
#include "panels.hpp"
#include "reading.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/comparison.hpp>
#include <cabildo/analysis/grouping.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/table_builder.hpp>

#include <algorithm>
#include <limits>

namespace cabildo::participation {
namespace {

/// Instruments without mechanisms are shown up to a vocabulary of this size.
constexpr std::size_t small_vocabulary = 60;
/// Instruments of the figure and table of those that go together.
constexpr std::size_t most_together = 25;

class Instruments {
public:
    Instruments(const Dataset& data, const Options& options, const Run& run)
        : data_(data), run_(run), grouping_(Grouping::from(options, data)), reading_(data), vocabulary_(data.vocabulary("mechanisms.instrument")),
          counts_(count_mechanisms(data.coverage(Part::mechanisms), data.mechanisms(), vocabulary_.size())),
          together_(co_occurrence(data.coverage(Part::mechanisms), data.mechanisms(), vocabulary_.size(), most_together)) {}

    Document write() {
        document_.title = run_({"Instrumentos de participación", "Instruments of participation"});
        document_.blocks.emplace_back(paragraph("who_counts", who_counts(reading_, run_)));
        if (auto nothing = no_mechanisms(data_, reading_, run_)) {
            document_.blocks.emplace_back(*std::move(nothing));
            return std::move(document_);
        }
        document_.blocks.emplace_back(paragraph("summary", summary()));
        write_depths();
        write_together();
        write_numbers();
        std::vector<std::string_view> cited = scale_sources(Scale::d);
        if (together_.instruments.size() > 1) cited.push_back("jaccard1901");
        if (grouping_)
            for (const auto& id : comparison_sources()) cited.push_back(id);
        document_.blocks.emplace_back(sources().cite(cited, run_.language()));
        return std::move(document_);
    }

private:
    std::string number(std::int64_t count) const { return run_.numbers().integer(count); }

    std::string summary() const {
        const std::int64_t distinct = counts_.distinct_instruments();
        std::string text = run_.plural(distinct,
                                       {"{1} de {2}: **{0}** instrumento distinto, de {3} del vocabulario.",
                                        "{1} of {2}: **{0}** instrument, of {3} in the vocabulary."},
                                       {"{1} de {2}: **{0}** instrumentos distintos, de {3} del vocabulario.",
                                        "{1} of {2}: **{0}** different instruments, of {3} in the vocabulary."},
                                       {mechanisms_text(counts_.all.mechanisms, run_), initiatives_text(counts_.all.initiatives, run_),
                                        number(static_cast<std::int64_t>(vocabulary_.size()))});
        if (const std::int64_t unknown = counts_.all.by_depth[depths]; unknown > 0) {
            text += run_.plural(unknown,
                                {" De {0} mecanismo no se informó la profundidad: se cuenta en columna aparte.",
                                 " The depth of {0} mechanism is not reported: it is counted in a column of its own."},
                                {" De {0} mecanismos no se informó la profundidad: se cuentan en columna aparte.",
                                 " The depth of {0} mechanisms is not reported: they are counted in a column of their own."});
        }
        return text;
    }

    void write_depths() {
        const auto all = instrument_rows(vocabulary_, counts_);
        const auto used = occurring(all);
        const std::string head = run_({"Instrumento", "Instrument"});
        const std::string title =
            format(run_({"Mecanismos según instrumento y profundidad (n = {0})", "Mechanisms by instrument and depth (n = {0})"}),
                   {number(counts_.all.mechanisms)});
        document_.blocks.emplace_back(depth_heat_map({"instruments_heat_map", title, head}, used, counts_.all, "instruments", run_));
        document_.blocks.emplace_back(paragraph(
            "instruments_summary",
            run_.plural(
                counts_.all.mechanisms,
                {"{0} mecanismo según su instrumento y profundidad; las iniciativas son las que usan cada instrumento, de {1} con "
                 "mecanismos.",
                 "{0} mechanism by instrument and depth; initiatives are those that use each instrument, of {1} with mechanisms."},
                {"Los {0} mecanismos según instrumento y profundidad; las iniciativas son las que usan cada instrumento, de {1} con "
                 "mecanismos.",
                 "The {0} mechanisms by instrument and depth; initiatives are those that use each instrument, of {1} with mechanisms."},
                {number(counts_.all.initiatives)})));
        const bool small = vocabulary_.size() <= small_vocabulary;
        Table table = depth_table({"instruments", run_({"Instrumentos y su profundidad", "Instruments and their depth"}), head},
                                  small ? all : used, counts_.all, false, run_);
        if (!small && used.size() < all.size()) {
            const auto unused = static_cast<std::int64_t>(all.size() - used.size());
            table.footnotes.push_back({"", run_.plural(unused,
                                                       {"{0} instrumento del vocabulario, sin mecanismos, no figura.",
                                                        "{0} instrument of the vocabulary, without mechanisms, is left out."},
                                                       {"{0} instrumentos del vocabulario, sin mecanismos, no figuran.",
                                                        "{0} instruments of the vocabulary, without mechanisms, are left out."})});
        }
        document_.blocks.emplace_back(std::move(table));
    }

    std::string name(std::size_t place) const { return instrument_label(data_, together_.instruments[place], run_); }
    const std::string& id(std::size_t place) const { return vocabulary_[static_cast<std::size_t>(together_.instruments[place])].id; }

    /// Pairs that occur, most frequent first.
    std::vector<std::pair<std::size_t, std::size_t>> pairs() const {
        std::vector<std::pair<std::size_t, std::size_t>> found;
        for (std::size_t a = 0; a < together_.instruments.size(); ++a)
            for (std::size_t b = a + 1; b < together_.instruments.size(); ++b)
                if (together_.both(a, b) > 0) found.emplace_back(a, b);
        std::stable_sort(found.begin(), found.end(), [&](const auto& x, const auto& y) {
            return together_.both(x.first, x.second) > together_.both(y.first, y.second);
        });
        return found;
    }

    Chart together_chart(const std::vector<std::pair<std::size_t, std::size_t>>& found) const {
        Chart chart;
        chart.id = "together_heat_map";
        chart.kind = ChartKind::heat_map;
        chart.table = "together";
        chart.title = format(run_({"Iniciativas que usan ambos instrumentos (n = {0})", "Initiatives that use both instruments (n = {0})"}),
                             {number(counts_.all.initiatives)});
        chart.value_label = run_({"Iniciativas", "Initiatives"});
        for (std::size_t a = 0; a < together_.instruments.size(); ++a) {
            chart.categories.emplace_back(id(a), name(a));
            Series series{id(a), name(a), {}};
            for (std::size_t b = 0; b < together_.instruments.size(); ++b) {
                if (a == b) series.data.push_back({{}, "", {}, {}});
                else series.data.push_back({static_cast<double>(together_.both(a, b)), number(together_.both(a, b)), {}, {}});
            }
            chart.series.push_back(std::move(series));
        }
        chart.alt = format(run_({"Mapa de calor simétrico. {0}.", "Symmetric heat map. {0}."}), {chart.title});
        if (!found.empty()) {
            const std::int64_t most = together_.both(found[0].first, found[0].second);
            const auto tied = std::count_if(found.begin(), found.end(), [&](const auto& pair) { return together_.both(pair.first, pair.second) == most; });
            if (tied == 1) {
                chart.alt += format(run_({" El par más frecuente: {0} y {1}, {2}.", " The most frequent pair: {0} and {1}, {2}."}),
                                    {name(found[0].first), name(found[0].second), number(most)});
            } else chart.alt += format(run_({" {0} pares son los más frecuentes, con {1}.", " {0} pairs are the most frequent, with {1}."}), {number(tied), number(most)});
        }
        return chart;
    }

    void write_together() {
        if (together_.instruments.size() < 2) return;
        const auto found = pairs();
        document_.blocks.emplace_back(heading("together_heading", run_({"Instrumentos que van juntos", "Instruments that go together"})));
        document_.blocks.emplace_back(
            paragraph("together_summary", run_.plural(counts_.all.initiatives,
                                                      {"Pares de instrumentos que usa la misma iniciativa, sobre {0} con mecanismos.",
                                                       "Pairs of instruments that the same initiative uses, over {0} with mechanisms."},
                                                      {"Pares de instrumentos que usa una misma iniciativa, sobre {0} con mecanismos.",
                                                       "Pairs of instruments that the same initiative uses, over {0} with mechanisms."})));
        if (found.empty()) {
            document_.blocks.emplace_back(notice(
                "no_pairs", NoticeKind::note, run_({"Ninguna iniciativa usa dos instrumentos.", "No initiative uses two instruments."})));
            return;
        }
        document_.blocks.emplace_back(together_chart(found));
        TableBuilder table("together",
                           run_({"Pares de instrumentos en una misma iniciativa", "Pairs of instruments in the same initiative"}),
                           run_.language());
        table.category_column("first", run_({"Instrumento", "Instrument"}))
            .category_column("second", run_({"y", "and"}))
            .count_column("both", run_({"Usan ambos", "Use both"}))
            .count_column("either", run_({"Usan alguno", "Use either"}))
            .percent_column("jaccard", run_({"% de ambos (Jaccard)", "% of both (Jaccard)"}));
        for (const auto& [a, b] : found) {
            const std::int64_t both = together_.both(a, b), either = together_.initiatives[a] + together_.initiatives[b] - both;
            table.row(id(a) + "+" + id(b),
                      {category_cell(id(a), name(a)), category_cell(id(b), name(b)), both, either, 100 * *together_.jaccard(a, b)});
        }
        Table block = table.table();
        for (std::size_t i = 0; i < found.size(); ++i) block.rows[i].cells[0].value = id(found[i].first);  // the row's id is the pair
        if (counts_.distinct_instruments() > static_cast<std::int64_t>(together_.instruments.size())) {
            block.footnotes.push_back(
                {"", format(run_({"Sobre los {0} instrumentos más frecuentes.", "Over the {0} most frequent instruments."}),
                            {number(static_cast<std::int64_t>(together_.instruments.size()))})});
        }
        block.footnotes.push_back({"", run_({"Los pares que no se dan no figuran.", "Pairs that do not occur are left out."})});
        block.how_to_read = run_({"Jaccard: iniciativas que usan ambos, de las que usan alguno de los dos.",
                                  "Jaccard: initiatives that use both, of those that use either."});
        document_.blocks.emplace_back(std::move(block));
    }

    /// Different instruments of the initiatives with mechanisms.
    void write_numbers() {
        std::vector<std::int64_t> by_number;
        std::vector<double> numbers;
        std::int64_t known = 0;
        for (const Profile& profile : reading_.profiles) {
            const auto exact = profile.mechanisms > 0 ? profile.instrument_number() : std::nullopt;
            numbers.push_back(exact ? *exact : std::numeric_limits<double>::quiet_NaN());
            if (!exact) continue;
            const auto many = static_cast<std::size_t>(*exact);
            if (by_number.size() <= many) by_number.resize(many + 1);
            ++by_number[many];
            ++known;
        }
        const std::int64_t unknown = counts_.all.initiatives - known;
        document_.blocks.emplace_back(heading(
            "numbers_heading", run_({"Cuántos instrumentos combina cada iniciativa", "How many instruments each initiative combines"})));
        document_.blocks.emplace_back(
            paragraph("numbers_summary",
                      run_.plural(known,
                                  {"{0} iniciativa, de {1} con mecanismos, según el número de instrumentos distintos.",
                                   "{0} initiative, of {1} with mechanisms, by the number of different instruments."},
                                  {"{0} iniciativas, de {1} con mecanismos, según el número de instrumentos distintos.",
                                   "{0} initiatives, of {1} with mechanisms, by the number of different instruments."},
                                  {number(counts_.all.initiatives)}) +
                          (unknown == 0 ? std::string()
                                        : run_.plural(unknown,
                                                      {" En {0} más, un instrumento sin informar podría ser otro: queda fuera.",
                                                       " In {0} more an instrument not reported might be another one: it is left out."},
                                                      {" En {0} más, un instrumento sin informar podría ser otro: quedan fuera.",
                                                       " In {0} more an instrument not reported might be another one: they are left out."}))));
        TableBuilder table("numbers", run_({"Iniciativas según número de instrumentos", "Initiatives by number of instruments"}), run_.language());
        table.count_column("instruments", run_({"Instrumentos distintos", "Different instruments"}))
            .count_column("n", run_({"Iniciativas", "Initiatives"}))
            .percent_column("percent", "%");
        for (std::size_t many = 0; many < by_number.size(); ++many) {
            if (many == 0 && by_number[0] == 0) continue;
            table.row(std::to_string(many), {many, by_number[many], share_cell(percentage(by_number[many], known), run_)});
        }
        if (unknown > 0) table.row("not_reported", {Missing::not_reported, unknown, Missing::not_applicable});
        table.how_to_read(run_({"El % es de las iniciativas con mecanismos cuyo número se sabe.", "The % is of the initiatives with mechanisms whose number is known."}));
        document_.blocks.emplace_back(table.table());
        if (!grouping_) return;
        const ComparisonWords words{"numbers_by_group", run_({"Instrumentos por iniciativa", "Instruments an initiative"}),
                                    run_({"Instrumentos distintos", "Different instruments"})};
        Table groups = compare_numbers(words, *grouping_, numbers, 2, run_);
        document_.blocks.emplace_back(heading("groups_heading", comparison_heading(*grouping_, run_)));
        document_.blocks.emplace_back(comparison_summary(words, *grouping_, groups, run_));
        document_.blocks.emplace_back(std::move(groups));
    }

    const Dataset& data_;
    const Run& run_;
    std::optional<Grouping> grouping_;
    Reading reading_;
    const std::vector<Category>& vocabulary_;
    MechanismCounts counts_;
    CoOccurrence together_;
    Document document_;
};

Document instruments(const Dataset& data, const Options& options, Run& run) { return Instruments(data, options, run).write(); }

}  // namespace

Panel instruments_panel() {
    Panel panel;
    panel.id = "instruments";
    panel.title = {"Instrumentos", "Instruments"};
    panel.question = {"¿Con qué instrumentos se participa, hasta qué profundidad, y cuáles van juntos?",
                      "By which instruments do people take part, how deeply, and which go together?"};
    panel.options = {group_option()};
    panel.run = instruments;
    return panel;
}

}  // namespace cabildo::participation
