// The words for faults of plugins. One place, so that they agree.
#include "fault.hpp"

#include <cabildo/text.hpp>

#include <csignal>

namespace cabildo::engine {

namespace {

/// "al calcular el panel «Mapa»"
Text during(Phase phase, const Subject& subject) {
    const Text panel = subject.panel.value_or(Text{});
    switch (phase) {
        case Phase::load: return {"al cargarse", "while being loaded"};
        case Phase::describe: return {"al describirse", "while describing itself"};
        case Phase::store:
            return fill({"al leer los datos para el panel «{0}»", "while reading the data for the panel “{0}”"}, {panel});
        case Phase::options:
            return fill({"al leer las opciones del panel «{0}»", "while reading the options of the panel “{0}”"}, {panel});
        case Phase::run: return fill({"al calcular el panel «{0}»", "while computing the panel “{0}”"}, {panel});
        case Phase::document:
            return fill({"al entregar el documento del panel «{0}»", "while handing over the document of the panel “{0}”"},
                        {panel});
    }
    return {};
}

/// "Lo demás sigue funcionando. Actualice el complemento o avise a su editor (Ejemplo)."
Text remedy_of(const Subject& subject) {
    const std::string publisher = subject.publisher.empty() ? std::string() : " (" + subject.publisher + ")";
    return {"Los demás paneles y los datos siguen intactos; actualice el complemento o avise a su editor" + publisher + ".",
            "The other panels and the data are untouched; update the plugin or tell its publisher" + publisher + "."};
}

Text with_last_words(Text what, const std::string& last_words) {
    if (last_words.empty()) return what;
    constexpr std::size_t most = 300;
    std::string words = last_words.substr(0, most);
    if (words.size() < last_words.size()) {
        while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0) == 0x80) words.pop_back();
        if (!words.empty() && static_cast<unsigned char>(words.back()) >= 0xC0) words.pop_back();
        words += "…";
    }
    what.es += "; lo último que escribió: «" + words + "»";
    what.en += "; the last it wrote: “" + words + "”";
    return what;
}

Text megabytes(std::uintmax_t bytes) { return untranslated(std::to_string(bytes >> 20) + " MiB"); }

Text seconds(std::chrono::milliseconds time) {
    const double value = static_cast<double>(time.count()) / 1000;
    const int decimals = time.count() % 1000 == 0 ? 0 : 1;
    return {NumberFormat(Language::es).decimal(value, decimals) + " s", NumberFormat(Language::en).decimal(value, decimals) + " s"};
}

Error ended(const Breakdown& breakdown, const Subject& subject) {
    const Text when = during(breakdown.phase, subject);
    Text what;
    if (breakdown.ending.signalled && breakdown.ending.value == SIGKILL)
        what = fill({"el complemento «{0}» fue terminado por el sistema (SIGKILL) {1}, quizá por falta de memoria",
                     "the plugin “{0}” was killed by the system (SIGKILL) {1}, perhaps for lack of memory"},
                    {subject.plugin, when});
    else if (breakdown.ending.signalled)
        what = fill({"el complemento «{0}» terminó abruptamente ({1}) {2}", "the plugin “{0}” crashed ({1}) {2}"},
                    {subject.plugin, untranslated(signal_name(breakdown.ending.value)), when});
    else
        what = fill({"el complemento «{0}» terminó su proceso por su cuenta (estado {1}) {2}",
                     "the plugin “{0}” ended its process by itself (status {1}) {2}"},
                    {subject.plugin, untranslated(std::to_string(breakdown.ending.value)), when});
    return Error(with_last_words(std::move(what), breakdown.last_words), subject.place, remedy_of(subject));
}

}  // namespace

Text fill(const Text& pattern, std::initializer_list<Text> arguments) {
    Text result;
    for (const Language language : {Language::es, Language::en}) {
        std::string& to = language == Language::es ? result.es : result.en;
        const std::string& from = pattern.in(language);
        for (std::size_t i = 0; i < from.size(); ++i) {
            const bool placeholder = from[i] == '{' && i + 2 < from.size() && from[i + 2] == '}' && from[i + 1] >= '0' &&
                                     static_cast<std::size_t>(from[i + 1] - '0') < arguments.size();
            if (!placeholder) {
                to += from[i];
                continue;
            }
            to += arguments.begin()[from[i + 1] - '0'].in(language);
            i += 2;
        }
    }
    return result;
}

Subject subject_of(const PluginInfo& plugin, const PanelInfo* panel) {
    Subject subject;
    subject.plugin = plugin.descriptor.title.es.empty() ? untranslated(plugin.file.filename().string()) : plugin.descriptor.title;
    subject.publisher = plugin.descriptor.publisher;
    subject.place = plugin.descriptor.id.empty() ? plugin.file.string() : plugin.short_name();
    if (panel) {
        subject.panel = panel->title.es.empty() ? untranslated(panel->id) : panel->title;
        subject.place += "/" + panel->id;
    }
    return subject;
}

Error fault_of(const Breakdown& breakdown, const Subject& subject, const Limits& limits) {
    const Text when = during(breakdown.phase, subject);
    switch (breakdown.reason) {
        case Breakdown::Reason::ended: return ended(breakdown, subject);
        case Breakdown::Reason::silent:
            return Error(fill({"el complemento «{0}» no dio señales durante {1} {2} y fue detenido",
                               "the plugin “{0}” gave no sign for {1} {2} and was stopped"},
                              {subject.plugin, seconds(limits.silence), when}),
                         subject.place,
                         {"Reduzca la selección, suba el límite (--time-limit) o avise al editor del complemento.",
                          "Narrow the selection, raise the limit (--time-limit) or tell the plugin's publisher."});
        case Breakdown::Reason::memory:
            return Error(fill({"el complemento «{0}» pasó el límite de memoria ({1}) {2} y fue detenido",
                               "the plugin “{0}” went over the memory limit ({1}) {2} and was stopped"},
                              {subject.plugin, megabytes(limits.memory), when}),
                         subject.place,
                         {"Reduzca la selección, suba el límite (--memory-limit) o avise al editor del complemento.",
                          "Narrow the selection, raise the limit (--memory-limit) or tell the plugin's publisher."});
        case Breakdown::Reason::cancelled:
            return Error(fill({"análisis cancelado {0}", "analysis cancelled {0}"}, {when}), subject.place, {},
                         ErrorKind::cancelled);
        case Breakdown::Reason::garbled: break;
    }
    return Error(fill({"el complemento «{0}» estropeó la respuesta de su proceso {1}",
                       "the plugin “{0}” garbled the answer of its process {1}"},
                      {subject.plugin, when}),
                 subject.place, remedy_of(subject));
}

Error fault_of(const Refusal& refusal, const Subject& subject) {
    Text what = refusal.error.message();
    if (!refusal.error.where().empty() && refusal.error.where() != subject.place &&
        refusal.error.where() != subject.plugin.es)
        what = fill({"{0}: {1}", "{0}: {1}"}, {untranslated(refusal.error.where()), what});
    if (refusal.exception == "?")
        what = {"lanzó un objeto que no es una excepción", "it threw an object that is no exception"};
    else if (!refusal.exception.empty())
        what = fill({"{0}: {1}", "{0}: {1}"}, {untranslated(refusal.exception), what});
    const Text remedy = refusal.error.remedy().es.empty() ? remedy_of(subject) : refusal.error.remedy();
    return Error(fill({"el complemento «{0}» falló {1}: {2}", "the plugin “{0}” failed {1}: {2}"},
                      {subject.plugin, during(refusal.phase, subject), what}),
                 subject.place, remedy);
}

}  // namespace cabildo::engine
