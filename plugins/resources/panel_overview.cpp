// Panel "overview": own, external and mixed resources, their sources and concentration, dependence, and the budget cycle.
#include "overview_tables.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>
#include <cabildo/analysis/majority.hpp>
#include <cabildo/analysis/part_report.hpp>
#include <cabildo/analysis/questions.hpp>
#include <cabildo/analysis/tally.hpp>

#include <algorithm>
#include <limits>

namespace cabildo::resources {
namespace {

class Overview : PartReport {
public:
    Overview(const Dataset& data, const Options& options, const Run& run)
        : PartReport(data, options, run), rows_(data.resources()),
          coverage_(data.coverage(Part::resources)), profiles_(profiles(rows_, coverage_)), origins_(origin_by_kind(rows_)),
          money_(money_by_currency(rows_)), shares_(share_counts(profiles_)), cases_(count_cases(coverage_)) {}

    Document write() {
        if (!open({"Recursos: panorama", "Resources: overview"}, coverage_)) return std::move(document_);
        write_questions();
        write_origins();
        write_sources();
        write_dependence();
        write_initiatives();
        write_groups();
        cite(sources(), {"hirschman1964", "adelman1969", "cracau2016", "clopper1934"});
        return std::move(document_);
    }

private:
    std::vector<Question> questions() const {
        return {{"both_origins", {"Combina recursos propios y externos", "Combines own and external resources"}, answers(profiles_, &Profile::both_origins)},
                {"dependent", {"Depende de recursos externos (más de la mitad)", "Depends on external resources (over one half)"}, answers(profiles_, &Profile::dependent)},
                {"planned", {"Tiene recursos planificados en el ciclo presupuestario", "Has resources planned in the budget cycle"}, answers(profiles_, &Profile::planned)}};
    }

    void write_origins() {
        const OutcomeCount both = count_outcomes(answers(profiles_, &Profile::both_origins), coverage_);
        const std::int64_t own = origins_.of(Origin::own), external = origins_.of(Origin::external);
        add(heading("origin_heading", run_({"Origen", "Origin"})));
        add(paragraph("mix_summary", format(run_({"Iniciativas que combinan recursos propios y externos: {0}; {1}.", "Initiatives that combine own and external resources: {0}; {1}."}),
                                            {interval_.sentence(both.yes, both.known(), run_), describe(majority_of(both), run_)}) + open_sentence(both, run_)));
        add(mix_table(mix_counts(profiles_), interval_, run_));
        add(paragraph("origins_summary", origins_.total() == 0 ? no_resources() :
                      run_.plural(origins_.total(), {"Del único recurso registrado, ", "Of the one recorded resource, "}, {"De los **{0}** recursos registrados, ", "Of the **{0}** recorded resources, "}) +
                          run_.plural(external, {"{0} es externo", "{0} is external"}, {"{0} son externos", "{0} are external"}) + run_({" y ", " and "}) +
                          run_.plural(own, {"{0} es propio", "{0} is own"}, {"{0} son propios", "{0} are own"}) + unknown_origins() + '.'));
        add(origin_table(origins_, run_));
        add(paragraph("external_summary", external_sentence()));
        add(external_table(origins_, money_, run_));
    }

    std::string no_resources() const {
        return run_.plural(cases_.valid, {"La única iniciativa con dato no tiene recursos.", "The only initiative with a value has no resources."},
                           {"Ninguna de las {0} iniciativas con dato tiene recursos.", "None of the {0} initiatives with a value has resources."});
    }

    std::string unknown_origins() const {
        const std::int64_t unknown = origins_.of(Origin::unknown);
        if (unknown == 0) return {};
        return run_.plural(unknown, {"; de {0} no se informa el origen", "; the origin of {0} is not reported"}, {"; de {0} no se informa el origen", "; the origin of {0} is not reported"});
    }

    std::string external_sentence() const {
        const std::int64_t known = origins_.of(Origin::own) + origins_.of(Origin::external);
        if (origins_.total() == 0) return run_({"No hay recursos: no hay parte externa que calcular.", "There are no resources: there is no external share to compute."});
        if (known == 0) return run_({"No se informa el origen de ningún recurso.", "The origin of no resource is reported."});
        const std::string by_number = run_.numbers().percent(*percentage(origins_.of(Origin::external), known));
        const auto counted = [](const auto& each) { return each.second.resources > 0; };
        const auto first = std::find_if(money_.begin(), money_.end(), counted);
        if (first == money_.end()) {
            return format(run_({"No se conoce ningún monto: la parte externa se calcula por número de recursos y es de {0}.",
                                "No amount is known: the external share is computed by number of resources and is {0}."}), {by_number});
        }
        if (std::count_if(money_.begin(), money_.end(), counted) > 1) {
            return format(run_({"Los montos están en varias monedas y no se suman: la parte externa del conjunto se calcula por número de recursos y es de {0}.",
                                "Amounts are in several currencies and are not added up: the external share of the whole is computed by number of resources and is {0}."}), {by_number});
        }
        const auto& [currency, sum] = *first;
        const std::string resources = run_.plural(known, {"{0} recurso", "{0} resource"}, {"{0} recursos", "{0} resources"});
        const std::string with = run_.plural(sum.resources, {"Se conoce el monto de {0} de {1} de origen conocido", "The amount of {0} of {1} of known origin is known"},
                                             {"Se conoce el monto de {0} de {1} de origen conocido", "The amounts of {0} of {1} of known origin are known"}, {resources});
        if (sum.total() <= 0) return with + format(run_({", y suman cero; por número de recursos es externo el {0}.", ", and they add to zero; by number of resources {0} are external."}), {by_number});
        return with + format(run_({" ({0}): de ellos es externo el **{1}** del dinero; por número de recursos, el {2}.", " ({0}): **{1}** of that money is external; by number of resources, {2}."}),
                             {currency_name(currency, run_), run_.numbers().percent(100 * sum.external / sum.total()), by_number});
    }

    void write_sources() {
        const auto& categories = data_.vocabulary("resources.source");
        const Tally counted = tally(rows_, coverage_, categories.size(), [](const Resource& row) { return row.source; });
        const auto order = by_frequency(counted.rows);
        add(heading("sources_heading", run_({"Fuentes", "Sources"})));
        if (order.empty()) {
            add(notice("no_sources", NoticeKind::note, rows_.empty() ? no_resources() : run_({"Ningún recurso informa su fuente.", "No resource reports its source."})));
            return;
        }
        const std::string whole = run_.plural(counted.known_rows(), {"{0} recurso con fuente informada", "{0} resource whose source is reported"}, {"{0} recursos con fuente informada", "{0} resources whose source is reported"});
        const MostWords most{{"; la más frecuente es {0}, con {1} de {2}.", "; the most frequent is {0}, with {1} of {2}."},
                             {"; las más frecuentes son {0}, con {1} de {2} cada una.", "; the most frequent are {0}, with {1} of {2} each."},
                             {"; {0} empatan como las más frecuentes, con {1} de {2} cada una.", "; {0} tie as the most frequent, with {1} of {2} each."}};
        add(paragraph("sources_summary",
                      run_.plural(static_cast<std::int64_t>(order.size()), {"Los recursos vienen de **{0}** fuente", "The resources come from **{0}** source"}, {"Los recursos vienen de **{0}** fuentes", "The resources come from **{0}** sources"}) +
                          most_sentence(most, counted.rows, categories, whole, run_)));
        add(tally_table({"sources", run_({"Recursos e iniciativas según la fuente", "Resources and initiatives by source"}), run_({"Fuente", "Source"}), run_({"Recursos", "Resources"})},
                        counted, categories, order, interval_, run_));
        add(tally_chart("sources", run_({"Iniciativas con recursos de cada fuente", "Initiatives with resources from each source"}), run_({"Fuente", "Source"}), counted, categories, order, run_));
        const auto with_amount = std::count_if(rows_.begin(), rows_.end(), [](const Resource& row) { return row.source >= 0 && amount_known(row); });
        add(paragraph("concentration_summary", run_.plural(counted.known_rows(), {"La tabla dice en cuántas fuentes se concentra {1}, de todas las iniciativas juntas; con monto conocido: {2}.", "The table says over how many sources {1}, of all initiatives together, is concentrated; with a known amount: {2}."},
                                                                {"La tabla dice en cuántas fuentes se concentran {1}, de todas las iniciativas juntas; con monto conocido: {2}.", "The table says over how many sources {1}, of all initiatives together, are concentrated; with a known amount: {2}."},
                                                                {whole, run_.numbers().integer(with_amount)})));
        add(concentration_table(rows_, categories.size(), money_, run_));
    }

    void write_dependence() {
        add(heading("dependence_heading", run_({"Dependencia externa", "External dependence"})));
        const OutcomeCount over = count_outcomes(answers(profiles_, &Profile::dependent), coverage_);
        add(paragraph("shares_summary",
                      format(run_({"Iniciativas que dependen de recursos externos, es decir, en más de la mitad: {0}; {1}. ", "Initiatives that depend on external resources, that is, for over one half: {0}; {1}. "}),
                             {interval_.sentence(over.yes, over.known(), run_), describe(majority_of(over), run_)}) + base_sentence() + open_sentence(over, run_)));
        add(share_table(shares_, interval_, run_));
        if (shares_.known() > 0) add(share_chart(shares_, run_));
    }

    /// What the shares rest on, and where both bases disagree.
    std::string base_sentence() const {
        std::string text = run_.plural(shares_.amounts(), {"La parte externa se calcula por montos en {0} iniciativa", "The external share is computed by amounts in {0} initiative"},
                                       {"La parte externa se calcula por montos en {0} iniciativas", "The external share is computed by amounts in {0} initiatives"}) +
                           run_.plural(shares_.counts(), {" y por número de recursos en {0}", " and by number of resources in {0}"}, {" y por número de recursos en {0}", " and by number of resources in {0}"});
        if (shares_.several_currencies > 0) {
            text += run_.plural(shares_.several_currencies, {" (en {0} porque sus montos están en varias monedas)", " (in {0} because its amounts are in several currencies)"},
                                {" (en {0} porque sus montos están en varias monedas)", " (in {0} because their amounts are in several currencies)"});
        }
        text += '.';
        if (shares_.disagree == 0) return text;
        return text + run_.plural(shares_.disagree, {" En {0} los montos y el número no dicen lo mismo.", " In {0}, amounts and number disagree."}, {" En {0} los montos y el número no dicen lo mismo.", " In {0}, amounts and number disagree."});
    }

    void write_questions() {
        add(heading("questions_heading", run_({"En resumen", "In short"})));
        add(paragraph("questions_summary", run_.plural(cases_.valid, {"Combinación, dependencia y planificación de **{0}** iniciativa con dato, con lo que no se informa aparte.",
                                                                     "Combination, dependence and planning of **{0}** initiative with a value, with what is not reported apart."},
                                                      {"Combinación, dependencia y planificación de **{0}** iniciativas con dato, con lo que no se informa aparte.",
                                                       "Combination, dependence and planning of **{0}** initiatives with a value, with what is not reported apart."})));
        add(question_table("questions", run_({"Combinación, dependencia y ciclo presupuestario", "Combination, dependence and the budget cycle"}), questions(), coverage_, interval_, run_));
    }

    void write_initiatives() {
        add(heading("initiatives_heading", run_({"Por iniciativa", "By initiative"})));
        add(paragraph("initiatives_summary", run_.plural(cases_.n(), {"La fila de **{0}** iniciativa: de qué recursos dispone y sobre qué base se calcula su parte externa.",
                                                                     "The row of **{0}** initiative: which resources it has and on which base its external share is computed."},
                                                        {"Una fila por cada una de **{0}** iniciativas: de qué recursos dispone y sobre qué base se calcula su parte externa.",
                                                         "One row for each of **{0}** initiatives: which resources it has and on which base its external share is computed."})));
        add(initiative_table(data_.initiatives(), profiles_, run_));
    }

    void write_groups() {
        const auto grouping = open_groups({"Las mismas cifras", "The same figures"});
        if (!grouping) return;
        add_comparisons(questions(), *grouping);
        std::vector<double> external;
        for (const Profile& profile : profiles_) {
            external.push_back(profile.share() ? 100 * *profile.share() : std::numeric_limits<double>::quiet_NaN());
        }
        const ComparisonWords words{"by_group.external_share", run_({"Parte externa (%)", "External share (%)"}), run_({"% externo", "% external"})};
        add_comparison(words, *grouping, compare_numbers(words, *grouping, external, 1, run_));
    }

    const std::vector<Resource>& rows_;
    const std::vector<Coverage>& coverage_;
    std::vector<Profile> profiles_;
    OriginByKind origins_;
    std::map<std::string, Money> money_;
    ShareCounts shares_;
    Cases cases_;
};

Document overview(const Dataset& data, const Options& options, Run& run) { return Overview(data, options, run).write(); }

}  // namespace

Panel overview_panel() {
    Panel panel;
    panel.id = "overview";
    panel.title = {"Panorama", "Overview"};
    panel.question = {"¿Con qué recursos cuentan las iniciativas, de qué fuentes, y cuánto dependen de las externas?",
                      "Which resources do the initiatives have, from which sources, and how far do they depend on external ones?"};
    panel.options.push_back(group_option());
    for (auto& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = overview;
    return panel;
}

}  // namespace cabildo::resources
