// Panel "actors": which kinds of actors take part, and how each initiative mixes them.
#include "involved.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/comparison.hpp>

#include <algorithm>

namespace cabildo::articulation {
namespace {

class ActorMap {
public:
    ActorMap(const Involved& involved, const Options& options, const Run& run)
        : involved_(involved), run_(run), interval_(ShareInterval::from(options)), figures_(options.toggle("figures")),
          mixes_(actor_mixes(involved.data.size(), involved.data.actors(), involved.rows)),
          three_(answers(involved, [&](std::size_t i) { return mixes_[i].covers_three_sectors(); })),
          sizes_(numbers(involved, [&](std::size_t i) { return std::optional<double>(mixes_[i].actors); })) {}

    void write(Document& document, const std::optional<Grouping>& grouping) const {
        document.blocks.emplace_back(paragraph("actors_summary", actors_sentence()));
        document.blocks.emplace_back(paragraph("wide_map", wide_map_sentence()));
        if (!involved_.rows.empty()) {
            write_sector_level(document);
            write_sectors(document);
        }
        write_mix(document);
        if (!grouping) return;
        write_comparison_heading(document, *grouping, run_);
        const ComparisonWords three{"three_sectors_by_group", run_({"Reúnen los tres sectores", "Bring the three sectors together"}), run_({"Los reúnen", "Bring them together"})};
        write_comparison(document, three, *grouping, compare_shares(three, *grouping, three_.of, interval_, run_), run_);
        const ComparisonWords size{"size_by_group", run_({"Actores por iniciativa", "Actors an initiative"}), run_({"Actores", "Actors"})};
        write_comparison(document, size, *grouping, compare_numbers(size, *grouping, sizes_, 1, run_), run_);
    }

private:
    std::string integer(std::size_t n) const { return run_.numbers().integer(static_cast<std::int64_t>(n)); }

    std::string actors_sentence() const {
        std::int64_t participations = 0;
        for (const auto i : involved_.initiatives) participations += mixes_[i].actors;
        std::string text = run_.plural(static_cast<std::int64_t>(involved_.actors),
                                       {"Toma parte **{0}** actor distinto, con {1} ", "**{0}** distinct actor takes part, with {1} "},
                                       {"Toman parte **{0}** actores distintos, con {1} ", "**{0}** distinct actors take part, with {1} "},
                                       {run_.numbers().integer(participations)});
        text += run_.plural(participations, {"participación.", "participation."}, {"participaciones.", "participations."});
        const auto middle = median(sizes_), average = mean(sizes_);
        if (middle) {
            const int decimals = *middle == static_cast<double>(static_cast<std::int64_t>(*middle)) ? 0 : 1;
            text += format(run_(*middle == 1 ? Text{" La mediana es de **{0}** actor por iniciativa (media {1}).", " The median is **{0}** actor an initiative (mean {1})."}
                                             : Text{" La mediana es de **{0}** actores por iniciativa (media {1}).", " The median is **{0}** actors an initiative (mean {1})."}),
                           {run_.numbers().decimal(*middle, decimals), run_.numbers().decimal(*average, 1)});
        }
        return text;
    }

    std::string wide_map_sentence() const {
        std::string text = format(run_({"Iniciativas que reúnen actores públicos, privados y de la sociedad civil: {0}.",
                                        "Initiatives that bring together public, private and civil-society actors: {0}."}), {interval_.sentence(three_.yes, three_.known, run_)});
        text += majority_sentence(three_.count(), run_) + open_sentence(three_.count(), run_);
        std::vector<std::string> present;
        for (std::size_t s = 0; s < sector_count; ++s) {
            const bool here = std::any_of(involved_.initiatives.begin(), involved_.initiatives.end(), [&](auto i) { return mixes_[i].sectors[s] > 0; });
            if (here) present.push_back(lower_first(run_(involved_.sectors()[s].label)));
        }
        const auto of = integer(sector_count);
        if (!present.empty()) {
            text += run_.plural(static_cast<std::int64_t>(present.size()), {" En el conjunto hay {0} sector de {1}: {2}.", " Overall {0} sector of {1} is present: {2}."},
                                {" En el conjunto hay {0} sectores de {1}: {2}.", " Overall {0} sectors of {1} are present: {2}."}, {of, enumeration(present, run_)});
        }
        return text;
    }

    static std::vector<std::vector<std::int64_t>> rows_of(const SectorLevels& counts) {
        std::vector<std::vector<std::int64_t>> rows;
        for (const auto& row : counts) rows.emplace_back(row.begin(), row.end());
        return rows;
    }

    void write_sector_level(Document& document) const {
        document.blocks.emplace_back(heading("sector_level_heading", run_({"Sectores y niveles", "Sectors and levels"})));
        document.blocks.emplace_back(paragraph("sector_level_summary", run_.plural(static_cast<std::int64_t>(involved_.actors),
            {"La tabla reparte {0} actor por sector y nivel; cuenta una vez, aunque participe en varias iniciativas.",
             "The table distributes {0} actor by sector and level; it counts once, even if it takes part in several initiatives."},
            {"La tabla reparte {0} actores por sector y nivel; cada uno cuenta una vez, aunque participe en varias iniciativas.",
             "The table distributes {0} actors by sector and level; each counts once, even if it takes part in several initiatives."})));
        Table table = cross_table("sector_level", format(run_({"Actores según sector y nivel (n = {0})", "Actors by sector and level (n = {0})"}), {integer(involved_.actors)}),
                                  run_({"Sector", "Sector"}), involved_.sectors(), run_({"Nivel", "Level"}), involved_.levels(),
                                  rows_of(count_actors(involved_.data.actors(), involved_.rows)), run_);
        if (figures_) {
            document.blocks.emplace_back(heat_map(table, "sector_level_chart", format(run_({"Mapa de calor. {0}.", "Heat map. {0}."}), {table.title}), run_({"Nivel", "Level"}), false, run_));
        }
        document.blocks.emplace_back(std::move(table));
    }

    /// Initiatives with at least one actor of each sector.
    void write_sectors(Document& document) const {
        const Presence found = presence(involved_, sector_count, [&](std::size_t i, std::size_t sector) {
            return mixes_[i].sectors[sector] > 0 ? Known::yes : mixes_[i].unknown_sector == 0 ? Known::no : Known::unknown;
        });
        std::vector<std::int64_t> participations(sector_count, 0);
        std::int64_t unknown = 0;
        for (const auto i : involved_.initiatives) {
            for (std::size_t s = 0; s < sector_count; ++s) participations[s] += mixes_[i].sectors[s];
            unknown += mixes_[i].unknown_sector;
        }
        const auto n = static_cast<std::int64_t>(involved_.initiatives.size());
        document.blocks.emplace_back(paragraph("sectors_summary", run_.plural(n,
            {"La tabla dice de qué sectores tiene al menos un actor {0} iniciativa.", "The table says of which sectors {0} initiative has at least one actor."},
            {"La tabla dice en cuántas de {0} iniciativas hay al menos un actor de cada sector.", "The table says how many of {0} initiatives have at least one actor of each sector."})));
        Table table = presence_table("sectors", run_({"Iniciativas con actores de cada sector", "Initiatives with actors of each sector"}), run_({"Sector", "Sector"}), involved_.sectors(), found, interval_, run_);
        table.columns.push_back({"participations", run_({"Participaciones", "Participations"}), ColumnKind::integer, ""});
        for (std::size_t s = 0; s < sector_count; ++s) table.rows[s].cells.push_back(count_cell(participations[s], run_.language()));
        if (unknown > 0) {
            table.footnotes.push_back({"", run_.plural(unknown, {"{0} participación es de un actor sin sector informado: no está en la tabla.", "{0} participation is of an actor whose sector is not reported: it is not in the table."},
                                                       {"{0} participaciones son de actores sin sector informado: no están en la tabla.", "{0} participations are of actors whose sector is not reported: they are not in the table."})});
        }
        if (figures_) {
            Chart chart = share_chart("sectors_chart", table.title + " (N = " + run_.numbers().integer(n) + ")", run_({"Sector", "Sector"}), involved_.sectors(), found.yes, n,
                                      run_({"Iniciativas", "Initiatives"}), "sectors", run_);
            for (std::size_t s = 0; s < sector_count; ++s) chart.series.front().data[s].text = run_.numbers().integer(found.yes[s]) + " (" + table.rows[s].cells[3].text + ")";
            document.blocks.emplace_back(std::move(chart));
        }
        document.blocks.emplace_back(std::move(table));
    }

    void write_mix(Document& document) const {
        const std::size_t n = involved_.initiatives.size();
        document.blocks.emplace_back(heading("mix_heading", run_({"Mezcla en cada iniciativa", "Mix in each initiative"})));
        std::vector<std::uint32_t> order(involved_.initiatives);
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return mixes_[a].actors > mixes_[b].actors; });
        if (n > most_bars) write_sector_numbers(document);
        else if (figures_ && !involved_.rows.empty()) document.blocks.emplace_back(stacked(order));
        document.blocks.emplace_back(paragraph("mix_summary", run_.plural(static_cast<std::int64_t>(n),
            {"La tabla cuenta los actores de {0} iniciativa por sector y mide lo repartidos que están.", "The table counts the actors of {0} initiative by sector and measures how evenly they are spread."},
            {"La tabla cuenta los actores de {0} iniciativas por sector y mide lo repartidos que están.", "The table counts the actors of {0} initiatives by sector and measures how evenly they are spread."})));
        document.blocks.emplace_back(mix_table(order));
    }

    Chart stacked(const std::vector<std::uint32_t>& order) const {
        Chart chart;
        chart.id = "mix_chart";
        chart.kind = ChartKind::stacked_bar;
        chart.title = format(run_({"Actores de cada iniciativa, por sector (N = {0})", "Actors of each initiative, by sector (N = {0})"}), {integer(order.size())});
        chart.category_label = run_({"Iniciativa", "Initiative"});
        chart.value_label = run_({"Actores", "Actors"});
        chart.table = "mix";
        for (const auto i : order) chart.categories.emplace_back(involved_.data.initiatives()[i].code, involved_.data.initiatives()[i].code);
        const bool unknown = std::any_of(order.begin(), order.end(), [&](auto i) { return mixes_[i].unknown_sector > 0; });
        for (std::size_t s = 0; s < sector_count + (unknown ? 1 : 0); ++s) {
            const Category& sector = s < sector_count ? involved_.sectors()[s] : not_reported_category();
            Series series{sector.id, run_(sector.label), {}};
            for (const auto i : order) {
                const std::uint32_t count = s < sector_count ? mixes_[i].sectors[s] : mixes_[i].unknown_sector;
                series.data.push_back({static_cast<double>(count), integer(count), {}, {}});
            }
            chart.series.push_back(std::move(series));
        }
        chart.alt = format(run_({"Barras apiladas. {0}. La iniciativa con más actores tiene {1}; la que menos, {2}.", "Stacked bars. {0}. The initiative with most actors has {1}; that with fewest, {2}."}),
                           {chart.title, integer(mixes_[order.front()].actors), integer(mixes_[order.back()].actors)});
        return chart;
    }

    /// Beyond some tens of initiatives: how many have actors of one, two, … sectors.
    void write_sector_numbers(Document& document) const {
        std::vector<std::int64_t> counts(sector_count + 1, 0);
        std::int64_t n = 0;
        for (const auto i : involved_.initiatives) {
            const auto number = mixes_[i].sector_number().exactly();
            if (!number) continue;
            ++counts[*number];
            ++n;
        }
        std::vector<Category> categories;
        for (std::size_t k = 0; k <= sector_count; ++k) {
            const std::string number = std::to_string(k);
            categories.push_back({"s" + number, k == 1 ? Text{"1 sector", "1 sector"} : Text{number + " sectores", number + " sectors"}});
        }
        const std::string label = run_({"Iniciativas", "Initiatives"});
        Table table = share_table("sector_numbers", run_({"Iniciativas según cuántos sectores reúnen", "Initiatives by how many sectors they bring together"}),
                                  run_({"Sectores presentes", "Sectors present"}), categories, counts, n, label, interval_, run_);
        table.how_to_read = run_({"0: sin actores; 5: de todos los sectores del libro de códigos.", "0: no actors; 5: of all sectors of the codebook."});
        document.blocks.emplace_back(paragraph("sector_numbers_summary", run_.plural(n, {"{0} iniciativa, según cuántos de los cinco sectores reúne.", "{0} initiative, by how many of the five sectors it brings together."},
            {"{0} iniciativas, según cuántos de los cinco sectores reúnen.", "{0} initiatives, by how many of the five sectors they bring together."}) +
            left_out(static_cast<std::int64_t>(involved_.initiatives.size()) - n, run_)));
        if (figures_) {
            Chart chart = share_chart("sector_numbers_chart", table.title + " (N = " + run_.numbers().integer(n) + ")", run_({"Sectores presentes", "Sectors present"}), categories, counts, n, label,
                                      "sector_numbers", run_);
            chart.ordered = true;
            document.blocks.emplace_back(std::move(chart));
        }
        document.blocks.emplace_back(std::move(table));
    }

    Table mix_table(const std::vector<std::uint32_t>& order) const {
        Table table;
        table.id = "mix";
        table.title = run_({"Actores de cada iniciativa, por sector", "Actors of each initiative, by sector"});
        const std::string sectors = run_({"Actores por sector", "Actors by sector"}), diversity = run_({"Diversidad de sectores", "Diversity of sectors"});
        table.columns = {{"initiative", run_({"Iniciativa", "Initiative"}), ColumnKind::category, ""}, {"actors", run_({"Actores", "Actors"}), ColumnKind::integer, ""}};
        for (const Category& sector : involved_.sectors()) table.columns.push_back({"c_" + sector.id, run_(sector.label), ColumnKind::integer, sectors});
        const bool unknown = std::any_of(order.begin(), order.end(), [&](auto i) { return mixes_[i].unknown_sector > 0; });
        if (unknown) table.columns.push_back({"c_@not_reported", run_(not_reported_category().label), ColumnKind::integer, sectors});
        table.columns.push_back({"blau", "Blau", ColumnKind::number, diversity});
        table.columns.push_back({"iqv", "IQV", ColumnKind::number, diversity});
        table.columns.push_back({"three_sectors", run_({"Tres sectores", "Three sectors"}), ColumnKind::text, ""});
        for (const auto i : order) {
            const ActorMix& mix = mixes_[i];
            const Initiative& initiative = involved_.data.initiatives()[i];
            TableRow row{initiative.code, RowRole::body, {category_cell(initiative.code, initiative_label(initiative)), count_cell(mix.actors, run_.language())}};
            for (const auto count : mix.sectors) row.cells.push_back(count_cell(count, run_.language()));
            if (unknown) row.cells.push_back(count_cell(mix.unknown_sector, run_.language()));
            row.cells.push_back(number_or_missing(mix.blau(), 2, run_));
            row.cells.push_back(number_or_missing(mix.iqv(), 2, run_));
            row.cells.push_back(known_cell(mix.covers_three_sectors(), run_));
            table.rows.push_back(std::move(row));
        }
        table.how_to_read = run_({"IQV va de 0 (todos los actores de un sector) a 1 (repartidos por igual entre los cinco sectores del libro de códigos); Blau es la probabilidad de que dos actores difieran.",
                                  "IQV goes from 0 (all actors of one sector) to 1 (evenly spread over the codebook's five sectors); Blau is the chance that two actors differ."});
        limit_rows(table, involved_.initiatives.size(), run_);
        return table;
    }

    const Involved& involved_;
    const Run& run_;
    ShareInterval interval_;
    bool figures_;
    std::vector<ActorMix> mixes_;
    Answers three_;
    std::vector<double> sizes_;
};

Document actors(const Dataset& data, const Options& options, Run& run) {
    const Involved involved(data);
    Document document;
    document.title = run({"Mapa de actores", "Actor map"});
    document.blocks.emplace_back(paragraph("summary", describe(involved.cases, run)));
    if (auto none = no_cases(data, involved.cases.valid, run)) {
        document.blocks.emplace_back(*std::move(none));
        return document;
    }
    const auto grouping = Grouping::from(options, data);
    ActorMap(involved, options, run).write(document, grouping);
    std::vector<std::string_view> cited{ShareInterval::from(options).source(), "blau1977", "mueller1961"};
    if (grouping) {
        for (const auto source : comparison_sources()) cited.push_back(source);
    }
    document.blocks.emplace_back(bibliography().cite(cited, run.language()));
    return document;
}

}  // namespace

Panel actors_panel() {
    Panel panel;
    panel.id = "actors";
    panel.title = {"Mapa de actores", "Actor map"};
    panel.question = {"¿Qué actores participan, de qué sectores y niveles?", "Which actors take part, of which sectors and levels?"};
    panel.options.push_back(group_option());
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.options.push_back(figures_option());
    panel.run = actors;
    return panel;
}

}  // namespace cabildo::articulation
