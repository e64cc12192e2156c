// Panel "profile": one initiative over the dimensions beside the portfolio, or the portfolio alone.
#include "claim_words.hpp"
#include "panels.hpp"
#include "profile_blocks.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>
#include <cabildo/error.hpp>

#include <algorithm>
#include <array>

namespace cabildo::findings {
namespace {

constexpr std::array<Dimension, 8> order{Dimension::characterisation, Dimension::articulation, Dimension::resources, Dimension::planning,
                                         Dimension::participation, Dimension::innovation, Dimension::sustainability, Dimension::synthesis};

class ProfileReport {
public:
    ProfileReport(const Dataset& data, const Options& options, Run& run) : data_(data), run_(run), variables_(options.toggle("variables")), facts_(data) {
        if (!options.has("initiative")) return;
        const auto& all = data.initiatives();
        const auto found = std::find_if(all.begin(), all.end(), [&](const Initiative& each) { return each.code == options.text("initiative"); });
        if (found != all.end()) initiative_ = static_cast<std::size_t>(found - all.begin());
    }

    Document write() {
        if (data_.size() == 0) {
            document_.title = run_({"Perfil de la cartera", "Profile of the portfolio"});
            add(*no_cases(data_, 0, run_));
            return std::move(document_);
        }
        measures_ = measure_traits(facts_);
        run_.progress(0.6);
        for (const Variable& variable : data_.variables())
            if (variable.kind != VariableKind::text && (variables_ || variable.dimension == Dimension::characterisation)) own_.push_back(variable_trait(variable, data_.column(variable.id)));
        run_.progress(0.9);
        for (const Trait& trait : measures_) all_.push_back(&trait);
        write_head();
        write_characterisation();
        write_figure();
        write_table();
        add(sources().cite({"hyndman1996"}, run_.language()));
        return std::move(document_);
    }

private:
    template <class BlockType>
    void add(BlockType block) { document_.blocks.emplace_back(std::move(block)); }

    const Initiative& initiative() const { return data_.initiatives()[*initiative_]; }

    void write_head() {
        const auto size = static_cast<std::int64_t>(data_.size());
        const std::string portfolio = run_.plural(size, {"la cartera tiene **{0}** iniciativa", "the portfolio has **{0}** initiative"}, {"la cartera tiene **{0}** iniciativas", "the portfolio has **{0}** initiatives"});
        if (!initiative_) {
            document_.title = run_({"Perfil de la cartera", "Profile of the portfolio"});
            add(paragraph("summary", format(run_({"Perfil de todas las iniciativas seleccionadas: {0}.", "Profile of all selected initiatives: {0}."}), {portfolio}) + ' ' + coverage_sentence()));
            return;
        }
        const Initiative& each = initiative();
        document_.title = format(run_({"Perfil de {0}", "Profile of {0}"}), {each.code});
        std::string text = "**" + each.code + (each.title.empty() ? "" : " · " + each.title) + "**";
        if (!each.organisation.empty()) text += ", " + each.organisation;
        add(paragraph("summary", text + format(run_({". Se compara con la cartera, que la incluye: {0}.", ". It is compared with the portfolio, itself included: {0}."}), {portfolio}) + ' ' + coverage_sentence()));
        const Coverage known = dimension_coverage(data_, *initiative_);
        if (known == Coverage::not_reported) {
            add(notice("not_reported", NoticeKind::note, run_({"De esta iniciativa no se informa ninguna dimensión: solo se conocen las variables que se muestran.", "Of this initiative no dimension is reported: only the variables shown are known."})));
            return;
        }
        if (known == Coverage::not_coded) {
            add(notice("not_coded", NoticeKind::note, run_({"Esta iniciativa no está codificada en ninguna dimensión: solo se conocen las variables que se muestran.", "This initiative is not coded in any dimension: only the variables shown are known."})));
            return;
        }
        add(paragraph("places", places_sentence()));
    }

    /// How many initiatives have a value in the dimensions.
    std::string coverage_sentence() const {
        const Cases cases = dimension_cases(data_);
        std::string text = run_.plural(cases.valid, {"De ella, {0} está codificada en las dimensiones", "Of it, {0} is coded in the dimensions"}, {"De ellas, {0} están codificadas en las dimensiones", "Of them, {0} are coded in the dimensions"});
        if (cases.not_reported > 0) text += run_.plural(cases.not_reported, {" y {0} no se informa en ninguna", " and {0} is not reported in any"}, {" y {0} no se informan en ninguna", " and {0} are not reported in any"});
        return text + '.';
    }

    std::string places_sentence() const {
        const Places found = places(all_, *initiative_, run_);
        std::string text;
        if (!found.above.empty()) text += format(run_({"Está por encima de la mediana en: {0}.", "It is above the median in: {0}."}), {enumeration(found.above, run_)});
        if (!found.below.empty()) text += (text.empty() ? "" : " ") + format(run_({"Está por debajo en: {0}.", "It is below in: {0}."}), {enumeration(found.below, run_)});
        if (text.empty()) text = run_({"No se aparta de la mediana en ninguna de las escalas que tienen dato.", "It does not depart from the median on any scale with a value."});
        return text + run_({" Más no siempre es mejor: cada escala se lee por sí sola, y no se suman.", " More is not always better: each scale is read by itself, and they are not added up."});
    }

    /// In one paragraph, unless the table has it.
    void write_characterisation() {
        if (variables_) return;
        std::string text;
        std::vector<std::string> not_coded;
        for (const Trait& trait : own_) {
            if (trait.dimension != Dimension::characterisation) continue;
            if (initiative_ && trait.known[*initiative_] == Known::not_coded) not_coded.push_back(lower_first(run_(trait.label)));
            else text += (text.empty() ? "" : " · ") + trait_phrase(trait, initiative_, run_);
        }
        if (!not_coded.empty()) text += (text.empty() ? "" : ". ") + format(run_({"Sin codificar: {0}", "Not coded: {0}"}), {enumeration(not_coded, run_)});
        if (text.empty()) return;
        const std::string head = initiative_ ? run_({"*Caracterización, con las iniciativas que tienen lo mismo.* ", "*Characterisation, with the initiatives that have the same.* "}) : run_({"*Caracterización, con lo más frecuente.* ", "*Characterisation, with what is most frequent.* "});
        add(paragraph("characterisation", head + text + '.'));
    }

    void write_figure() {
        Chart chart = profile_chart(all_, initiative_, initiative_ ? initiative().code : std::string(), run_);
        if (chart.categories.empty()) return;
        add(std::move(chart));
    }

    void write_table() {
        std::vector<const Trait*> traits;
        for (const Dimension dimension : order) {
            for (const auto* list : {&measures_, &own_})
                for (const Trait& trait : *list)
                    if (trait.dimension == dimension && (list == &measures_ || variables_)) traits.push_back(&trait);
        }
        add(paragraph("traits_summary", run_.plural(static_cast<std::int64_t>(data_.size()), {"La tabla da cada rasgo con las iniciativas que lo informan, de {0}.", "The table gives each trait with the initiatives that report it, of {0}."},
                                                    {"La tabla da cada rasgo con las iniciativas que lo informan, de {0}.", "The table gives each trait with the initiatives that report it, of {0}."})));
        add(profile_table(traits, initiative_, run_));
    }

    const Dataset& data_;
    Run& run_;
    bool variables_;
    Facts facts_;
    std::optional<std::size_t> initiative_;
    std::vector<Trait> measures_, own_;
    std::vector<const Trait*> all_;
    Document document_;
};

Document profile(const Dataset& data, const Options& options, Run& run) { return ProfileReport(data, options, run).write(); }

}  // namespace

Panel profile_panel() {
    Panel panel;
    panel.id = "profile";
    panel.title = {"Perfil", "Profile"};
    panel.question = {"¿Dónde está una iniciativa en cada dimensión, frente a la cartera?", "Where does an initiative stand in each dimension, beside the portfolio?"};
    panel.options = {Option::initiative("initiative", {"Iniciativa", "Initiative"}).optional().helped({"Vacío: el perfil de toda la cartera.", "Empty: the profile of the whole portfolio."}),
                     Option::toggle("variables", {"Variables en la tabla", "Variables in the table"}, false)
                         .helped({"Agrega a la tabla las variables del libro de códigos, cada una en su dimensión.", "Adds the codebook's variables to the table, each in its dimension."})};
    panel.run = profile;
    return panel;
}

}  // namespace cabildo::findings
