// The list of checks, and how they are made one after the other.
#include <cabildo/validate/validate.hpp>

#include "checks.hpp"

#include <cabildo/validate/stores.hpp>

#include <algorithm>

namespace cabildo::validate {

namespace {

struct Step {
    Check check;
    void (*make)(Trial&);  ///< none for `load`, which goes before the others
};

const std::vector<Step>& order_of_checks() {
    static const std::vector<Step> list{
        {{"load", {"Se carga y se describe a tiempo", "It is loaded and described in time"}}, nullptr},
        {{"descriptor", {"Dice quién es", "It says who it is"}}, check_descriptor},
        {{"labels", {"Sus opciones se entienden", "Its options can be understood"}}, check_labels},
        {{"options", {"Acepta sus propios valores iniciales", "It takes its own initial values"}}, check_options},
        {{"empty", {"Almacén vacío y selección vacía", "Empty store and empty selection"}}, check_empty},
        {{"minimal", {"Una iniciativa y nada más", "One initiative and nothing else"}}, check_minimal},
        {{"sample", {"La muestra", "The sample"}}, check_sample},
        {{"random", {"Almacenes al azar", "Random stores"}}, check_random},
        {{"given", {"Los almacenes indicados", "The stores given"}}, check_given},
        {{"extremes", {"Opciones desconocidas y extremas", "Unknown and extreme options"}}, check_extremes},
        {{"steady", {"La misma semilla da los mismos bytes", "The same seed gives the same bytes"}}, check_steady},
        {{"cancel", {"Se detiene cuando se le pide", "It stops when it is asked to"}}, check_cancel},
        {{"progress", {"Dice cómo va", "It tells how far it is"}}, check_progress},
        {{"output", {"No escribe en la salida estándar", "It prints nothing on standard output"}}, check_output},
        {{"store", {"No escribe en el almacén", "It does not write to the store"}}, check_store},
        {{"memory", {"Devuelve la memoria", "It gives memory back"}}, check_memory},
        {{"left", {"No deja nada en marcha", "It leaves nothing running"}}, check_left}};
    return list;
}

void refuse_unknown(const std::vector<std::string>& only) {
    for (const std::string& id : only) {
        if (std::any_of(checks().begin(), checks().end(), [&](const Check& check) { return check.id == id; })) continue;
        std::string list;
        for (const Check& check : checks()) list += (list.empty() ? "" : ", ") + check.id;
        throw usage_error({"no existe la comprobación «" + id + "»", "there is no check “" + id + "”"}, {},
                          {"Las comprobaciones son: " + list + ".", "The checks are: " + list + "."});
    }
}

bool wanted(const Inspection& inspection, const Step& step) {
    if (step.check.id == "given" && inspection.stores.empty()) return false;
    return inspection.only.empty() || !step.make || std::find(inspection.only.begin(), inspection.only.end(), step.check.id) != inspection.only.end();
}

}  // namespace

const std::vector<Check>& checks() {
    static const std::vector<Check> list = [] {
        std::vector<Check> made;
        for (const Step& step : order_of_checks()) made.push_back(step.check);
        return made;
    }();
    return list;
}

bool Report::passed(bool strict) const {
    return std::all_of(results.begin(), results.end(), [strict](const Result& result) {
        return std::none_of(result.findings.begin(), result.findings.end(), [strict](const Finding& finding) { return strict || finding.grave; });
    });
}

Report validate(const engine::Places& places, const Inspection& inspection, std::stop_token stop, const engine::Progress& progress) {
    refuse_unknown(inspection.only);
    for (const auto& store : inspection.stores) (void)variables_of(store);  // what cannot be read is told at once
    Stores stores(places.shared_data / "samples" / "contest-2009");
    Trial trial(places, inspection, stores, stop);
    Report report;
    double done = 0;
    for (const Step& step : order_of_checks()) {
        const double share = done++ / static_cast<double>(order_of_checks().size());
        if (!wanted(inspection, step)) continue;
        if (progress) progress(share, step.check.title.in(inspection.language));
        const auto start = std::chrono::steady_clock::now();
        const bool loaded = step.make ? (step.make(trial), true) : check_load(trial);
        const auto elapsed = std::chrono::steady_clock::now() - start;
        report.results.push_back({step.check, trial.take_findings(), std::chrono::duration_cast<std::chrono::milliseconds>(elapsed)});
        if (!loaded) break;
    }
    report.plugin = trial.plugin();
    return report;
}

}  // namespace cabildo::validate
