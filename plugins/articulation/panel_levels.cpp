// Panel "levels": do public actors of several levels and policy sectors come together, and do ties cross them?
#include "ei_index.hpp"
#include "involved.hpp"
#include "panels.hpp"
#include "projection.hpp"
#include "sources.hpp"
#include "whole_network.hpp"

#include <cabildo/analysis/comparison.hpp>

#include <algorithm>
#include <cmath>

namespace cabildo::articulation {
namespace {

/// Numbers of distinct things are shown one by one up to here, then together.
constexpr std::uint32_t last_number = 5;

class LevelReport {
public:
    LevelReport(const Involved& involved, const Options& options, Run& run)
        : involved_(involved), run_(run), interval_(ShareInterval::from(options)), figures_(options.toggle("figures")),
          mixes_(actor_mixes(involved.data.size(), involved.data.actors(), involved.rows)),
          multilevel_(answers(involved, [&](std::size_t i) { return mixes_[i].levels.at_least(2); })),
          intersectoral_(answers(involved, [&](std::size_t i) { return mixes_[i].policy_sectors.at_least(2); })),
          effective_(answers(involved, [&](std::size_t i) { return mixes_[i].effective_sectors.at_least(2); })) {}

    void write(Document& document, const std::optional<Grouping>& grouping) {
        document.blocks.emplace_back(paragraph("levels_summary", levels_sentence()));
        document.blocks.emplace_back(paragraph("sectors_summary", sectors_sentence()));
        write_level_numbers(document);
        write_levels_present(document);
        write_sector_numbers(document);
        if (involved_.rows.empty()) return;
        write_ei(document);
        document.blocks.emplace_back(heading("initiatives_heading", run_({"Cada iniciativa", "Each initiative"})));
        document.blocks.emplace_back(paragraph("initiatives_summary", run_.plural(n(), {"Los índices de {0} iniciativa, entre sus actores públicos.", "The indices of {0} initiative, among its public actors."},
            {"Los índices de {0} iniciativas, entre sus actores públicos.", "The indices of {0} initiatives, among their public actors."})));
        document.blocks.emplace_back(initiative_table());
        if (grouping) write_comparison(document, *grouping);
    }

private:
    std::int64_t n() const { return static_cast<std::int64_t>(involved_.initiatives.size()); }
    std::string integer(std::size_t number) const { return run_.numbers().integer(static_cast<std::int64_t>(number)); }
    std::string count_label() const { return run_({"Iniciativas", "Initiatives"}); }

    static std::optional<double> number(const Distinct& distinct) {
        const auto exact = distinct.exactly();
        return exact ? std::optional<double>(*exact) : std::nullopt;
    }

    static std::optional<double> level_index(const ActorMix& mix) {
        const auto levels = number(mix.levels);
        return levels ? std::optional(*levels / static_cast<double>(level_count)) : std::nullopt;
    }

    std::string levels_sentence() const {
        return format(run_({"Iniciativas con actores públicos de dos niveles o más: {0}.", "Initiatives with public actors of two or more levels: {0}."}),
                      {interval_.sentence(multilevel_.yes, multilevel_.known, run_)}) +
               majority_sentence(multilevel_.count(), run_) + open_sentence(multilevel_.count(), run_);
    }

    std::string sectors_sentence() const {
        return format(run_({"Iniciativas con actores públicos de dos sectores de política o más: {0}.", "Initiatives with public actors of two or more policy sectors: {0}."}),
                      {interval_.sentence(intersectoral_.yes, intersectoral_.known, run_)}) +
               open_sentence(intersectoral_.count(), run_) +
               format(run_({" Si cuentan solo quienes lideran, deciden, cofinancian o ejecutan: {0}.", " If only those count that lead, decide, co-finance or execute: {0}."}),
                      {interval_.sentence(effective_.yes, effective_.known, run_)}) +
               majority_sentence(effective_.count(), run_) + open_sentence(effective_.count(), run_);
    }

    /// 0, 1, … and "more than last" of a number of distinct things.
    std::vector<Category> number_categories(std::uint32_t last, bool open) const {
        std::vector<Category> categories;
        for (std::uint32_t k = 0; k <= last; ++k) {
            const bool more = open && k == last;
            categories.push_back({"k" + std::to_string(k), more ? Text{std::to_string(k) + " o más", std::to_string(k) + " or more"} : untranslated(std::to_string(k))});
        }
        return categories;
    }

    std::vector<std::int64_t> count_numbers(const std::function<const Distinct&(const ActorMix&)>& of, std::uint32_t last) const {
        std::vector<std::int64_t> counts(last + 1, 0);
        for (const auto i : involved_.initiatives) {
            if (const auto exact = of(mixes_[i]).exactly()) ++counts[std::min(*exact, last)];
        }
        return counts;
    }

    static std::int64_t sum(const std::vector<std::int64_t>& counts) {
        std::int64_t total = 0;
        for (const auto count : counts) total += count;
        return total;
    }

    void write_level_numbers(Document& document) const {
        document.blocks.emplace_back(heading("multilevel_heading", run_({"Niveles", "Levels"})));
        const auto counts = count_numbers([](const ActorMix& mix) -> const Distinct& { return mix.levels; }, level_count);
        const auto categories = number_categories(level_count, false);
        const auto values = numbers(involved_, [&](std::size_t i) { return level_index(mixes_[i]); });
        const std::int64_t base = sum(counts);
        std::string text = run_.plural(base, {"La tabla reparte {0} iniciativa por el número de niveles entre sus actores públicos.", "The table distributes {0} initiative by the number of levels among its public actors."},
                                       {"La tabla reparte {0} iniciativas por el número de niveles entre sus actores públicos.", "The table distributes {0} initiatives by the number of levels among their public actors."});
        if (const auto average = mean(values)) {
            text += format(run_({" El índice multinivel (niveles presentes sobre {0}) tiene media {1} y mediana {2}.", " The multi-level index (levels present over {0}) has mean {1} and median {2}."}),
                           {integer(level_count), run_.numbers().decimal(*average, 2), run_.numbers().decimal(*median(values), 2)});
        }
        text += left_out(n() - base, run_);
        document.blocks.emplace_back(paragraph("multilevel_summary", text));
        Table table = share_table("multilevel", run_({"Iniciativas según niveles presentes entre sus actores públicos", "Initiatives by levels present among their public actors"}),
                                  run_({"Niveles", "Levels"}), categories, counts, base, count_label(), interval_, run_);
        table.how_to_read = run_({"0: sin actores públicos; 2 o más: multinivel.", "0: no public actors; 2 or more: multi-level."});
        add_chart(document, table, run_({"Niveles presentes", "Levels present"}), categories, counts, base);
        document.blocks.emplace_back(std::move(table));
    }

    /// Where the columns of policy sectors leave out initiatives.
    std::string bases_sentence(std::int64_t all_base, std::int64_t effective_base) const {
        if (all_base == n() && effective_base == n()) return {};
        return run_({" Queda fuera de cada n la iniciativa en que un valor sin informar podría cambiar la cuenta.", " Each n leaves out the initiatives where a value not reported could change the count."});
    }

    void add_chart(Document& document, const Table& table, std::string label, const std::vector<Category>& categories, const std::vector<std::int64_t>& counts, std::int64_t base) const {
        if (!figures_ || base == 0) return;
        Chart chart = share_chart(table.id + "_chart", table.title + " (n = " + run_.numbers().integer(base) + ")", std::move(label), categories, counts, base, count_label(), table.id, run_);
        chart.ordered = true;
        document.blocks.emplace_back(std::move(chart));
    }

    void write_levels_present(Document& document) const {
        const Presence found = presence(involved_, level_count, [&](std::size_t i, std::size_t level) {
            return mixes_[i].public_levels[level] > 0 ? Known::yes : mixes_[i].open_levels[level] == 0 ? Known::no : Known::unknown;
        });
        document.blocks.emplace_back(paragraph("levels_present_summary", run_.plural(n(), {"Qué niveles tiene {0} iniciativa entre sus actores públicos.", "Which levels {0} initiative has among its public actors."},
            {"Qué niveles tienen {0} iniciativas entre sus actores públicos.", "Which levels {0} initiatives have among their public actors."})));
        document.blocks.emplace_back(presence_table("levels_present", run_({"Iniciativas con actores públicos de cada nivel", "Initiatives with public actors of each level"}), run_({"Nivel", "Level"}),
                                                    involved_.levels(), found, interval_, run_));
    }

    void write_sector_numbers(Document& document) const {
        document.blocks.emplace_back(heading("intersectoral_heading", run_({"Sectores de política", "Policy sectors"})));
        const auto categories = number_categories(last_number, true);
        const auto all = count_numbers([](const ActorMix& mix) -> const Distinct& { return mix.policy_sectors; }, last_number);
        const auto effective = count_numbers([](const ActorMix& mix) -> const Distinct& { return mix.effective_sectors; }, last_number);
        const std::int64_t all_base = sum(all), effective_base = sum(effective);
        document.blocks.emplace_back(paragraph("intersectoral_summary",
            run_.plural(n(), {"La tabla compara cuántos sectores de política hay entre los actores públicos de {0} iniciativa (n = {1}) y entre los que lideran, deciden, cofinancian o ejecutan (n = {2}).",
                              "The table compares how many policy sectors there are among the public actors of {0} initiative (n = {1}) and among those that lead, decide, co-finance or execute (n = {2})."},
                        {"La tabla compara cuántos sectores de política hay entre los actores públicos de {0} iniciativas (n = {1}) y entre los que lideran, deciden, cofinancian o ejecutan (n = {2}).",
                         "The table compares how many policy sectors there are among the public actors of {0} initiatives (n = {1}) and among those that lead, decide, co-finance or execute (n = {2})."},
                        {run_.numbers().integer(all_base), run_.numbers().integer(effective_base)}) + bases_sentence(all_base, effective_base)));
        Table table;
        table.id = "intersectoral";
        table.title = run_({"Iniciativas según sectores de política entre sus actores públicos", "Initiatives by policy sectors among their public actors"});
        const std::string any = run_({"Toda participación", "Any part"}), real = run_({"Participación efectiva", "Effective part"});
        table.columns = {{"category", run_({"Sectores", "Sectors"}), ColumnKind::category, ""}, {"n", "n", ColumnKind::integer, any}, {"percent", "%", ColumnKind::percent, any},
                         {"effective_n", "n", ColumnKind::integer, real}, {"effective_percent", "%", ColumnKind::percent, real}};
        const auto add = [&](const std::string& id, std::string label, std::int64_t count, std::int64_t effective_count, RowRole role) {
            table.rows.push_back({id, role, {category_cell(id, std::move(label)), count_cell(count, run_.language()), share_cell(percentage(count, all_base), run_),
                                             count_cell(effective_count, run_.language()), share_cell(percentage(effective_count, effective_base), run_)}});
        };
        for (std::size_t k = 0; k < categories.size(); ++k) add(categories[k].id, run_(categories[k].label), all[k], effective[k], RowRole::body);
        add("total", "N", all_base, effective_base, RowRole::total);
        table.how_to_read = run_({"Dos o más sectores: intersectorial. La diferencia entre ambas columnas son sectores que solo son consultados o informados.",
                                  "Two or more sectors: intersectoral. The difference between the columns are sectors that are only consulted or informed."});
        if (figures_ && all_base > 0) document.blocks.emplace_back(contrast(categories, all, all_base, effective, effective_base));
        document.blocks.emplace_back(std::move(table));
    }

    Chart contrast(const std::vector<Category>& categories, const std::vector<std::int64_t>& all, std::int64_t all_base, const std::vector<std::int64_t>& effective, std::int64_t effective_base) const {
        Chart chart;
        chart.id = "intersectoral_chart";
        chart.kind = ChartKind::grouped_bar;
        chart.title = run_({"Sectores de política: toda participación y participación efectiva", "Policy sectors: any part and effective part"});
        chart.category_label = run_({"Sectores", "Sectors"});
        chart.value_label = count_label();
        chart.table = "intersectoral";
        for (const auto& category : categories) chart.categories.emplace_back(category.id, run_(category.label));
        const auto add = [&](const char* id, const Text& label, const std::vector<std::int64_t>& counts, std::int64_t base) {
            Series series{id, run_(label), {}};
            for (const auto count : counts) {
                std::string text = run_.numbers().integer(count);
                if (const auto share = percentage(count, base)) text += " (" + run_.numbers().percent(*share) + ")";
                series.data.push_back({static_cast<double>(count), text, {}, {}});
            }
            chart.series.push_back(std::move(series));
        };
        add("any", {"Toda participación", "Any part"}, all, all_base);
        add("effective", {"Participación efectiva", "Effective part"}, effective, effective_base);
        chart.alt = format(run_({"Barras agrupadas. {0}. Con dos sectores o más: {1} de {2}; de forma efectiva, {3} de {4}.",
                                 "Grouped bars. {0}. With two or more sectors: {1} of {2}; effectively, {3} of {4}."}),
                           {chart.title, run_.numbers().integer(intersectoral_.yes), run_.numbers().integer(intersectoral_.known),
                            run_.numbers().integer(effective_.yes), run_.numbers().integer(effective_.known)});
        return chart;
    }

    void write_ei(Document& document) {
        const WholeNetwork network(involved_);
        document.blocks.emplace_back(heading("ei_heading", run_({"Vínculos hacia dentro y hacia fuera", "Ties within and across"})));
        if (projection_work(network.ties, Mode::actors) > most_projection_work) {
            document.blocks.emplace_back(too_large(run_));
            return;
        }
        const Projection projection = project(network.ties, Mode::actors, [&](double done) { run_.progress(0.3 * done); });
        Table table;
        table.id = "ei";
        table.title = run_({"Índice E–I de los vínculos entre actores", "E–I index of the ties between actors"});
        const std::string who = run_({"Actores", "Actors"}), ties = run_({"Vínculos", "Ties"}), index = run_({"Índice E–I", "E–I index"});
        table.columns = {{"grouping", run_({"Según", "By"}), ColumnKind::category, ""}, {"known", run_({"con dato", "with a value"}), ColumnKind::integer, who},
                         {"unknown", run_({"sin dato", "without"}), ColumnKind::integer, who}, {"external", run_({"hacia fuera", "across"}), ColumnKind::integer, ties},
                         {"internal", run_({"hacia dentro", "within"}), ColumnKind::integer, ties}, {"index", run_({"observado", "observed"}), ColumnKind::number, index},
                         {"expected", run_({"esperado", "expected"}), ColumnKind::number, index}, {"p", "p", ColumnKind::number, ""}};
        std::string sentences;
        std::int64_t draws = 0;
        const auto add = [&](const char* id, const Text& label, const Text& within, const std::vector<std::int32_t>& groups, double from) {
            auto generator = run_.random(std::string("ei ") + id);
            const EiIndex found = ei_index(projection.ties, groups, generator, [&](double done) { run_.progress(from + 0.3 * done); });
            TableRow row{id, RowRole::body, {category_cell(id, run_(label)), count_cell(found.known, run_.language()), count_cell(found.unknown, run_.language()),
                                             count_cell(found.external, run_.language()), count_cell(found.internal, run_.language()), number_or_missing(found.index, 3, run_),
                                             number_or_missing(found.expected, 3, run_),
                                             found.permutation ? p_value_cell(found.permutation->p(), run_.language()) : missing_cell(Missing::undefined, run_.language())}};
            table.rows.push_back(std::move(row));
            if (!found.permutation) return;
            draws = std::max(draws, found.permutation->draws);
            sentences += ' ' + ei_sentence(found, within);
        };
        add("level", {"Nivel", "Level"}, {"nivel", "level"}, network.groups([](const Actor& actor) { return static_cast<std::int32_t>(actor.level); }), 0.3);
        add("policy_sector", {"Sector de política", "Policy sector"}, {"sector de política", "policy sector"}, network.groups([](const Actor& actor) { return actor.policy_sector; }), 0.6);
        table.how_to_read = run_({"−1: todos los vínculos unen actores iguales; 1: todos unen actores distintos. El esperado es el que darían vínculos al azar entre los mismos actores.",
                                  "−1: all ties join like actors; 1: all join unlike ones. The expected index is what random ties among the same actors would give."});
        if (draws > 0) {
            table.footnotes.push_back({"", format(run_({"p: parte de {0} repartos al azar de los grupos entre los actores que se alejan del índice esperado tanto como el observado (a ambos lados).",
                                                       "p: share of {0} random deals of the groups among the actors that are as far from the expected index as the observed one (on both sides)."}),
                                                  {run_.numbers().integer(draws)})});
        }
        document.blocks.emplace_back(paragraph("ei_summary",
            run_.plural(static_cast<std::int64_t>(projection.pairs()), {"Dos actores tienen un vínculo si comparten una iniciativa: {0} vínculo entre ", "Two actors are tied if they share an initiative: {0} tie among "},
                        {"Dos actores tienen un vínculo si comparten una iniciativa: {0} vínculos entre ", "Two actors are tied if they share an initiative: {0} ties among "}) +
            run_.plural(static_cast<std::int64_t>(network.ties.actors()), {"{0} actor.", "{0} actor."}, {"{0} actores.", "{0} actors."}) +
            run_({" Los actores sin dato quedan fuera y se cuentan.", " Actors without a value are left out and counted."}) + sentences));
        document.blocks.emplace_back(std::move(table));
    }

    std::string ei_sentence(const EiIndex& found, const Text& within) const {
        const double observed = *found.index, expected = *found.expected;
        const bool differs = found.permutation->p() < 0.05;
        const std::string values = format("({0}; {1} {2})", {run_.numbers().decimal(observed, 2), run_({"esperado", "expected"}), run_.numbers().decimal(expected, 2)});
        if (!differs) {
            return format(run_({"Según {0}, los vínculos no se distinguen del azar {1}.", "By {0}, the ties do not differ from chance {1}."}), {run_(within), values});
        }
        return observed < expected ? format(run_({"Según {0}, los actores se vinculan con sus iguales más de lo que daría el azar {1}.", "By {0}, actors are tied to their like more than chance would give {1}."}), {run_(within), values})
                                   : format(run_({"Según {0}, los vínculos cruzan más de lo que daría el azar {1}.", "By {0}, ties cross more than chance would give {1}."}), {run_(within), values});
    }

    Table initiative_table() const {
        Table table;
        table.id = "initiatives";
        table.title = run_({"Niveles y sectores de política de cada iniciativa", "Levels and policy sectors of each initiative"});
        const std::string sectors = run_({"Sectores de política", "Policy sectors"}), levels = run_({"Niveles", "Levels"});
        table.columns = {{"initiative", run_({"Iniciativa", "Initiative"}), ColumnKind::category, ""}, {"public", run_({"Actores públicos", "Public actors"}), ColumnKind::integer, ""},
                         {"levels", run_({"presentes", "present"}), ColumnKind::integer, levels}, {"index", run_({"índice", "index"}), ColumnKind::number, levels},
                         {"sectors", run_({"presentes", "present"}), ColumnKind::integer, sectors}, {"effective", run_({"efectivos", "effective"}), ColumnKind::integer, sectors}};
        std::vector<std::uint32_t> order(involved_.initiatives);
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
            return std::pair(mixes_[a].levels.seen, mixes_[a].policy_sectors.seen) > std::pair(mixes_[b].levels.seen, mixes_[b].policy_sectors.seen);
        });
        const auto distinct = [&](const Distinct& each) {
            const auto number = each.exactly();
            return number ? count_cell(*number, run_.language()) : missing_cell(Missing::not_reported, run_.language());
        };
        for (const auto i : order) {
            const ActorMix& mix = mixes_[i];
            const Initiative& initiative = involved_.data.initiatives()[i];
            const auto index = level_index(mix);
            table.rows.push_back({initiative.code, RowRole::body, {category_cell(initiative.code, initiative_label(initiative)), count_cell(mix.sectors[0], run_.language()), distinct(mix.levels),
                                                                   index ? number_cell(*index, 2, run_.language()) : missing_cell(Missing::not_reported, run_.language()),
                                                                   distinct(mix.policy_sectors), distinct(mix.effective_sectors)}});
        }
        table.how_to_read = format(run_({"Índice: niveles presentes entre los actores públicos, sobre los {0} del libro de códigos. Efectivos: sectores de los que lideran, deciden, cofinancian o ejecutan.",
                                         "Index: levels present among the public actors, over the codebook's {0}. Effective: sectors of those that lead, decide, co-finance or execute."}), {integer(level_count)});
        limit_rows(table, involved_.initiatives.size(), run_);
        return table;
    }

    void write_comparison(Document& document, const Grouping& grouping) const {
        write_comparison_heading(document, grouping, run_);
        const auto index = numbers(involved_, [&](std::size_t i) { return level_index(mixes_[i]); });
        const ComparisonWords multilevel{"multilevel_by_group", run_({"Actores públicos de dos niveles o más", "Public actors of two or more levels"}), run_({"Multinivel", "Multi-level"})};
        articulation::write_comparison(document, multilevel, grouping, compare_shares(multilevel, grouping, multilevel_.of, interval_, run_), run_);
        const ComparisonWords levels{"index_by_group", run_({"Índice multinivel", "Multi-level index"}), run_({"Índice", "Index"})};
        articulation::write_comparison(document, levels, grouping, compare_numbers(levels, grouping, index, 2, run_), run_);
        const ComparisonWords effective{"effective_by_group", run_({"Intersectorialidad efectiva", "Effective intersectorality"}), run_({"Dos sectores o más", "Two or more sectors"})};
        articulation::write_comparison(document, effective, grouping, compare_shares(effective, grouping, effective_.of, interval_, run_), run_);
    }

    const Involved& involved_;
    Run& run_;
    ShareInterval interval_;
    bool figures_;
    std::vector<ActorMix> mixes_;
    Answers multilevel_, intersectoral_, effective_;
};

Document levels(const Dataset& data, const Options& options, Run& run) {
    const Involved involved(data);
    Document document;
    document.title = run({"Niveles y sectores", "Levels and sectors"});
    document.blocks.emplace_back(paragraph("summary", describe(involved.cases, run)));
    if (auto none = no_cases(data, involved.cases.valid, run)) {
        document.blocks.emplace_back(*std::move(none));
        return document;
    }
    const auto grouping = Grouping::from(options, data);
    LevelReport(involved, options, run).write(document, grouping);
    std::vector<std::string_view> cited{ShareInterval::from(options).source(), "krackhardt1988", "phipson2010"};
    if (grouping) {
        for (const auto source : comparison_sources()) cited.push_back(source);
    }
    document.blocks.emplace_back(bibliography().cite(cited, run.language()));
    return document;
}

}  // namespace

Panel levels_panel() {
    Panel panel;
    panel.id = "levels";
    panel.title = {"Niveles y sectores", "Levels and sectors"};
    panel.question = {"¿Se articulan niveles y sectores de política, y de forma efectiva?", "Do levels and policy sectors come together, and effectively?"};
    panel.options.push_back(group_option());
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.options.push_back(figures_option());
    panel.run = levels;
    return panel;
}

}  // namespace cabildo::articulation
