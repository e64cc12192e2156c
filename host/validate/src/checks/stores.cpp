// Every panel in both languages on stores from one without anything to random ones.
#include "../checks.hpp"
#include "outcome.hpp"

#include <cabildo/validate/documents.hpp>
#include <cabildo/validate/option_values.hpp>
#include <cabildo/validate/stores.hpp>

#include <algorithm>
#include <vector>

namespace cabildo::validate {

namespace {

using End = engine::Probe::End;

void compare_languages(Trial& trial, const engine::Request& request, const std::vector<Breach>& breaches) {
    for (const auto& [breach, more] : one_a_block(breaches))
        trial.find({request.panel, {breach.where + ": " + breach.what.es, breach.where + ": " + breach.what.en},
                    {"El informe en inglés y el informe en español deben decir lo mismo.", "The English and the Spanish report must say the same."},
                    {"Traduzca cada texto con run({\"…\", \"…\"}); las cifras no dependen del idioma.",
                     "Translate each text with run({\"…\", \"…\"}); figures do not depend on the language."},
                    breach.grave}, request, more);
}

/// Whether the same question gets the same document; what does not is no matter of the language.
bool steady(Trial& trial, engine::Probe& probe, const engine::Request& request, const Document& first) {
    const engine::Probe::Answer again = trial.run(probe, request);
    find_failure(trial, request, again, false);
    if (again.end != End::document) return false;
    const std::string place = difference(first, *again.document);
    if (!place.empty()) find_unsteady(trial, request, place, {"la segunda vez", "the second time"});
    return place.empty();
}

void try_panel(Trial& trial, engine::Probe& probe, engine::Request request, bool may_refuse) {
    const engine::Probe::Answer spanish = trial.run(probe, request);
    find_failure(trial, request, spanish, may_refuse);
    if (spanish.end != End::document) return;
    find_breaches(trial, request, *spanish.document);
    request.language = Language::en;
    const engine::Probe::Answer english = trial.run(probe, request);
    find_failure(trial, request, english, may_refuse);
    if (english.end != End::document) return;
    find_breaches(trial, request, *english.document);
    const std::vector<Breach> apart = translation_breaches(*spanish.document, *english.document);
    const bool grave = std::any_of(apart.begin(), apart.end(), [](const Breach& breach) { return breach.grave; });
    if (!grave || steady(trial, probe, request, *english.document)) compare_languages(trial, request, apart);
}

void try_store(Trial& trial, engine::Probe& probe, const std::filesystem::path& store, const std::string& selection = {}) {
    const auto variables = variables_of(store);
    const bool any_initiative = !codes_of(store, selection).empty();
    for (const engine::PanelInfo& panel : trial.plugin().panels) {
        engine::Request request = trial.request(store, panel.id);
        request.selection = selection;
        try_panel(trial, probe, request, lacks_choices(panel, variables, any_initiative));
    }
}

/// Of the sample: only the initiatives of another area have a region.
const std::string selects_nothing = "area=social&region=XV";

}  // namespace

void check_empty(Trial& trial) {
    engine::Probe probe = trial.probe();
    try_store(trial, probe, trial.stores().bare(0));
    // A panel that needs a variable runs without initiatives only here.
    try_store(trial, probe, trial.stores().sample(), selects_nothing);
}

void check_minimal(Trial& trial) {
    engine::Probe probe = trial.probe();
    try_store(trial, probe, trial.stores().bare(1));
}

void check_sample(Trial& trial) {
    engine::Probe probe = trial.probe();
    try_store(trial, probe, trial.stores().sample());
}

void check_random(Trial& trial) {
    engine::Probe probe = trial.probe();
    for (int i = 0; i < trial.inspection().random_stores; ++i)
        try_store(trial, probe, trial.stores().random(trial.inspection().seed + static_cast<std::uint64_t>(i)));
}

void check_given(Trial& trial) {
    engine::Probe probe = trial.probe();
    for (const auto& store : trial.inspection().stores) try_store(trial, probe, store);
}

}  // namespace cabildo::validate
