// Panel "leadership": who leads the initiatives, at which level, alone or with others.
#include "involved.hpp"
#include "leadership.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/comparison.hpp>
#include <cabildo/analysis/ranking.hpp>

#include <algorithm>
#include <map>

namespace cabildo::articulation {
namespace {

const std::vector<Category>& kinds() {
    static const std::vector<Category> list{{"none", {"Sin actor que lidere", "No actor leads"}}, {"single", {"Único", "Single"}}, {"shared", {"Compartido", "Shared"}}};
    return list;
}

/// Actors that lead most, in the table; about so many.
constexpr std::size_t most_leaders = 60;

class LeadershipReport {
public:
    LeadershipReport(const Involved& involved, const Options& options, const Run& run)
        : involved_(involved), run_(run), interval_(ShareInterval::from(options)), figures_(options.toggle("figures")),
          found_(leadership(involved.data.size(), involved.data.actors(), involved.rows)) {
        for (const Involvement& row : involved.rows) {
            if (row.role == Role::leads) led_[row.actor].push_back(row.initiative);
        }
        for (auto& [actor, initiatives] : led_) {
            std::sort(initiatives.begin(), initiatives.end());
            initiatives.erase(std::unique(initiatives.begin(), initiatives.end()), initiatives.end());
            order_.push_back(actor);
        }
        const auto leads = [this](std::uint32_t actor) { return led_.at(actor).size(); };
        std::sort(order_.begin(), order_.end(), [&](auto a, auto b) {
            return leads(a) != leads(b) ? leads(a) > leads(b) : name_order(involved.data.actors()[a], involved.data.actors()[b]);
        });
        cut_ = cut_between_ties(order_.size(), most_leaders, [&](std::size_t i) { return i + 1 < order_.size() && leads(order_[i]) == leads(order_[i + 1]); });
        for (std::size_t i = 0; i < involved.valid.size(); ++i) {
            kind_.push_back(involved.valid[i] ? static_cast<Code>(found_.initiatives[i]) : no_code);
            if (kind_.back() >= 0) ++counts_[static_cast<std::size_t>(kind_.back())];
        }
        shared_ = answers(involved, [&](std::size_t i) { return found_.shared[i]; });
    }

    void write(Document& document, const std::optional<Grouping>& grouping) const {
        document.blocks.emplace_back(paragraph("levels_summary", level_sentence()));
        write_levels(document);
        write_kinds(document);
        if (found_.total() > 0) {
            document.blocks.emplace_back(heading("leaders_heading", run_({"Quiénes lideran", "Who leads"})));
            document.blocks.emplace_back(paragraph("leaders_summary", leaders_sentence()));
            if (cut_.shown > 0) document.blocks.emplace_back(leaders_table());
            document.blocks.emplace_back(paragraph("initiatives_summary", initiatives_sentence()));
            document.blocks.emplace_back(initiative_table());
        }
        if (!grouping) return;
        write_comparison_heading(document, *grouping, run_);
        const ComparisonWords words{"kinds_by_group", run_({"Tipo de liderazgo", "Kind of leadership"}), run_({"Liderazgo", "Leadership"})};
        write_comparison(document, words, *grouping, compare_categories(words, *grouping, kind_, kinds(), false, run_), run_);
    }

private:
    std::int64_t known() const { return counts_[0] + counts_[1] + counts_[2]; }
    std::int64_t all() const { return static_cast<std::int64_t>(involved_.initiatives.size()); }
    std::int64_t known_levels() const { return found_.total() - found_.levels()[level_count]; }
    std::string integer(std::int64_t number) const { return run_.numbers().integer(number); }

    std::string initiatives_sentence() const {
        std::string text = run_.plural(all(), {"El liderazgo de {0} iniciativa", "The leadership of {0} initiative"}, {"El liderazgo de cada una de {0} iniciativas", "The leadership of each of {0} initiatives"});
        if (known() < all()) {
            text += run_.plural(known(), {"; se sabe en {0}, y en las demás un papel sin informar podría cambiarlo", "; it is known of {0}, and of the others a role not reported could change it"},
                                {"; se sabe en {0}, y en las demás un papel sin informar podría cambiarlo", "; it is known of {0}, and of the others a role not reported could change it"});
        }
        return text + '.';
    }

    /// How many more leads there may be among the roles not reported; starts with a space.
    std::string possible_sentence() const {
        std::int64_t possible = 0;
        for (const auto count : found_.possible_levels()) possible += count;
        if (possible == 0) return {};
        if (found_.total() == 0) {
            return run_.plural(possible, {" De {0} participación no se informa el papel: podría ser un liderazgo.", " The role of {0} participation is not reported: it may be a lead."},
                               {" De {0} participaciones no se informa el papel: podrían ser liderazgos.", " The role of {0} participations is not reported: they may be leads."});
        }
        return run_.plural(possible, {" De {0} participación más no se informa el papel: podría ser otro liderazgo.", " The role of {0} more participation is not reported: it may be another lead."},
                           {" De {0} participaciones más no se informa el papel: podrían ser otros liderazgos.", " The role of {0} more participations is not reported: they may be further leads."});
    }

    /// The two levels nearest to the ground, of the levels that are known.
    std::string level_sentence() const {
        const auto levels = found_.levels(), possible = found_.possible_levels();
        const std::int64_t reported = known_levels(), untold = levels[level_count];
        std::string text = run_.plural(found_.total(), {"Hay **{0}** liderazgo: un actor que lidera una iniciativa.", "There is **{0}** lead: an actor that leads an initiative."},
                                       {"Hay **{0}** liderazgos: actores que lideran una iniciativa, contados en cada una.", "There are **{0}** leads: actors that lead an initiative, counted in each."});
        if (found_.total() == 0) text = run_({"No se informa ningún liderazgo, es decir, ningún actor que lidere una iniciativa.", "No lead is reported, that is, no actor that leads an initiative."});
        if (reported > 0) {
            const std::int64_t near = levels[0] + levels[1], far = levels[2] + levels[3] + levels[4];
            const std::int64_t near_more = possible[0] + possible[1] + possible[level_count] + untold, far_more = possible[2] + possible[3] + possible[4] + possible[level_count] + untold;
            text += format(run_({" Del nivel comunal o provincial: {0}.", " Of municipal or provincial level: {0}."}), {interval_.sentence(near, near + far, run_)}) +
                    majority_sentence(near, near + far, near_more, far_more, run_);
        }
        if (untold > 0) {
            text += run_.plural(untold, {" De {0} no se informa el nivel.", " The level of {0} is not reported."}, {" De {0} no se informa el nivel.", " The level of {0} is not reported."});
        }
        return text + possible_sentence() + run_({" El postulante no cuenta como líder por el hecho de postular.", " The applicant is not a leader for having applied."});
    }

    void write_levels(Document& document) const {
        if (found_.total() == 0) return;
        document.blocks.emplace_back(heading("levels_heading", run_({"Niveles de los que lideran", "Levels of those that lead"})));
        const auto levels = found_.levels();
        const std::vector<std::int64_t> counts(levels.begin(), levels.end() - 1);
        const std::int64_t base = known_levels();
        const std::string label = run_({"Liderazgos", "Leads"});
        std::string text = run_.plural(base, {"La tabla reparte {0} liderazgo por el nivel del actor", "The table distributes {0} lead by the level of the actor"},
                                       {"La tabla reparte {0} liderazgos por el nivel del actor", "The table distributes {0} leads by the level of the actor"});
        if (base < found_.total()) text += format(run_({"; son los que lo informan, de {0}", "; they are those that report it, of {0}"}), {integer(found_.total())});
        document.blocks.emplace_back(paragraph("levels_table_summary", text + '.'));
        Table table = share_table("levels", run_({"Liderazgos según nivel del actor", "Leads by level of the actor"}), run_({"Nivel", "Level"}), involved_.levels(), counts, base, label, interval_, run_);
        if (figures_ && base > 0) {
            Chart chart = share_chart("levels_chart", table.title + " (n = " + run_.numbers().integer(base) + ")", run_({"Nivel", "Level"}), involved_.levels(), counts, base, label, "levels", run_);
            document.blocks.emplace_back(std::move(chart));
        }
        document.blocks.emplace_back(std::move(table));
        std::vector<std::vector<std::int64_t>> rows;
        for (const auto& row : found_.leaders) rows.emplace_back(row.begin(), row.end());
        document.blocks.emplace_back(paragraph("sector_level_summary", run_.plural(found_.total(), {"La tabla cruza el sector y el nivel de {0} liderazgo.", "The table crosses sector and level of {0} lead."},
                                                                                  {"La tabla cruza el sector y el nivel de {0} liderazgos.", "The table crosses sector and level of {0} leads."})));
        document.blocks.emplace_back(cross_table("sector_level", run_({"Liderazgos según sector y nivel", "Leads by sector and level"}), run_({"Sector", "Sector"}), involved_.sectors(),
                                                 run_({"Nivel", "Level"}), involved_.levels(), rows, run_));
    }

    void write_kinds(Document& document) const {
        document.blocks.emplace_back(heading("kinds_heading", run_({"Único o compartido", "Single or shared"})));
        std::string text = format(run_({"Iniciativas cuyo liderazgo comparten dos actores o más: {0}.", "Initiatives whose lead two or more actors share: {0}."}), {interval_.sentence(shared_.yes, shared_.known, run_)});
        text += open_sentence(shared_.count(), run_) + run_.plural(known(), {" La tabla reparte {0} iniciativa", " The table distributes {0} initiative"}, {" La tabla reparte {0} iniciativas", " The table distributes {0} initiatives"});
        if (known() < all()) text += format(run_({" por su liderazgo; en las demás, de {0}, un papel sin informar podría cambiarlo", " by its lead; in the others, of {0}, a role not reported could change it"}), {integer(all())});
        document.blocks.emplace_back(paragraph("kinds_summary", text + '.'));
        const std::string label = run_({"Iniciativas", "Initiatives"});
        const std::vector<std::int64_t> counts(counts_.begin(), counts_.end());
        Table table = share_table("kinds", run_({"Iniciativas según liderazgo", "Initiatives by leadership"}), run_({"Liderazgo", "Leadership"}), kinds(), counts, known(), label, interval_, run_);
        if (figures_ && known() > 0) {
            document.blocks.emplace_back(share_chart("kinds_chart", table.title + " (n = " + run_.numbers().integer(known()) + ")", run_({"Liderazgo", "Leadership"}), kinds(), counts, known(), label, "kinds", run_));
        }
        document.blocks.emplace_back(std::move(table));
    }

    std::string leaders_sentence() const {
        const auto actors = static_cast<std::int64_t>(led_.size());
        std::string text = run_.plural(actors, {"Lidera {0} actor distinto.", "{0} distinct actor leads."}, {"Lideran {0} actores distintos.", "{0} distinct actors lead."});
        if (cut_.shown == 0) {
            return text + run_.plural(static_cast<std::int64_t>(led_.at(order_.front()).size()), {" Los {1} que más lideran tienen {0} iniciativa cada uno: no se listan.", " The {1} that lead most have {0} initiative each: they are not listed."},
                                      {" Los {1} que más lideran tienen {0} iniciativas cada uno: no se listan.", " The {1} that lead most have {0} initiatives each: they are not listed."}, {run_.numbers().integer(static_cast<std::int64_t>(cut_.tied))});
        }
        if (cut_.shown < led_.size()) {
            text += run_.plural(static_cast<std::int64_t>(cut_.shown), {" La tabla muestra el que lidera más iniciativas.", " The table shows the one that leads most initiatives."},
                                {" La tabla muestra los {0} que lideran más iniciativas.", " The table shows the {0} that lead most initiatives."}) + tie_sentence(cut_, run_);
        } else text += run_({" La tabla dice cuántas iniciativas lidera cada uno.", " The table says how many initiatives each of them leads."});
        return text;
    }

    std::string label_of(const std::vector<Category>& categories, std::int32_t code) const { return run_(categories[static_cast<std::size_t>(code)].label); }

    Cell word_cell(const std::vector<Category>& categories, std::int32_t code) const {
        return code < 0 ? missing_cell(Missing::not_reported, run_.language()) : text_cell(label_of(categories, code));
    }

    Table leaders_table() const {
        Table table;
        table.id = "leaders";
        table.title = run_({"Actores que lideran", "Actors that lead"});
        table.columns = {{"actor", run_({"Actor", "Actor"}), ColumnKind::category, ""}, {"sector", run_({"Sector", "Sector"}), ColumnKind::text, ""}, {"level", run_({"Nivel", "Level"}), ColumnKind::text, ""},
                         {"n", run_({"Iniciativas", "Initiatives"}), ColumnKind::integer, ""}};
        for (std::size_t i = 0; i < cut_.shown; ++i) {
            const Actor& actor = involved_.data.actors()[order_[i]];
            table.rows.push_back({actor.id, RowRole::body, {category_cell(actor.id, actor_name(actor)), word_cell(involved_.sectors(), static_cast<std::int32_t>(actor.sector)),
                                                            word_cell(involved_.levels(), static_cast<std::int32_t>(actor.level)), count_cell(static_cast<std::int64_t>(led_.at(order_[i]).size()), run_.language())}});
        }
        return table;
    }

    Table initiative_table() const {
        std::vector<std::vector<std::string>> leaders(involved_.valid.size());
        std::vector<std::uint32_t> by_name(order_);
        std::sort(by_name.begin(), by_name.end(), [&](auto a, auto b) { return name_order(involved_.data.actors()[a], involved_.data.actors()[b]); });
        for (const auto actor : by_name) {
            for (const auto i : led_.at(actor)) leaders[i].push_back(actor_name(involved_.data.actors()[actor]));
        }
        Table table;
        table.id = "initiatives";
        table.title = run_({"Liderazgo de cada iniciativa", "Leadership of each initiative"});
        table.columns = {{"initiative", run_({"Iniciativa", "Initiative"}), ColumnKind::category, ""}, {"kind", run_({"Liderazgo", "Leadership"}), ColumnKind::text, ""},
                         {"leaders", run_({"Lideran", "Leaders"}), ColumnKind::text, ""}};
        for (const auto i : involved_.initiatives) {
            const Initiative& initiative = involved_.data.initiatives()[i];
            table.rows.push_back({initiative.code, RowRole::body, {category_cell(initiative.code, initiative_label(initiative)), word_cell(kinds(), kind_[i]),
                                                                   leaders[i].empty() ? missing_cell(kind_[i] == no_code ? Missing::not_reported : Missing::not_applicable, run_.language()) : text_cell(enumeration(leaders[i], run_))}});
        }
        limit_rows(table, involved_.initiatives.size(), run_);
        return table;
    }

    const Involved& involved_;
    const Run& run_;
    ShareInterval interval_;
    bool figures_;
    Leadership found_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> led_;  ///< initiatives by leading actor
    std::vector<std::uint32_t> order_;                        ///< those that lead, by falling number of initiatives, then by name
    Cut cut_;                                                 ///< of the table of those
    std::vector<Code> kind_;                                  ///< by initiative, no_code where unknown
    std::array<std::int64_t, leading_count> counts_{};
    Answers shared_;
};

Document leaders(const Dataset& data, const Options& options, Run& run) {
    const Involved involved(data);
    Document document;
    document.title = run({"Liderazgo", "Leadership"});
    document.blocks.emplace_back(paragraph("summary", describe(involved.cases, run)));
    if (auto none = no_cases(data, involved.cases.valid, run)) {
        document.blocks.emplace_back(*std::move(none));
        return document;
    }
    const auto grouping = Grouping::from(options, data);
    LeadershipReport(involved, options, run).write(document, grouping);
    std::vector<std::string_view> cited{ShareInterval::from(options).source()};
    if (grouping) {
        for (const auto source : comparison_sources()) cited.push_back(source);
    }
    document.blocks.emplace_back(bibliography().cite(cited, run.language()));
    return document;
}

}  // namespace

Panel leadership_panel() {
    Panel panel;
    panel.id = "leadership";
    panel.title = {"Liderazgo", "Leadership"};
    panel.question = {"¿Quién lidera, desde qué nivel, solo o con otros?", "Who leads, from which level, alone or with others?"};
    panel.options.push_back(group_option());
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.options.push_back(figures_option());
    panel.run = leaders;
    return panel;
}

}  // namespace cabildo::articulation
