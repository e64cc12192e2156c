// How panels behave while they run: the same again, cancelled, telling progress, without printing, writing or hoarding.
#include "../checks.hpp"
#include "outcome.hpp"

#include <cabildo/engine/trust.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

namespace cabildo::validate {

namespace {

using Answer = engine::Probe::Answer;
using End = engine::Probe::End;

/// A run that is asked to stop has this long to hear it.
constexpr std::chrono::milliseconds time_to_hear{3'000};
/// A longer run should say how far it is.
constexpr std::chrono::milliseconds long_run{5'000};
/// Runs before memory is looked at, and while it is.
constexpr int warm_up_runs = 3, measured_runs = 6;
/// Bytes a run; less is no leak that anybody would feel, and caches that still fill up take a few.
constexpr std::uintmax_t leak = 8 * 1024;
/// Runs after which threads are counted: one that stays is a plugin's own matter, one more at each run is not.
constexpr int thread_runs = 4;

/// Of each panel on the sample, what the run came to.
template <class Look>
void on_sample(Trial& trial, engine::Probe& probe, Look look) {
    for (const engine::PanelInfo& panel : trial.plugin().panels) {
        const engine::Request request = trial.request(trial.stores().sample(), panel.id);
        look(request, trial.run(probe, request));
    }
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        // The logs of a store that is being read come and go.
        if (!name.ends_with("-wal") && !name.ends_with("-shm")) names.insert(name);
    }
    return names;
}

}  // namespace

void check_steady(Trial& trial) {
    engine::Probe probe = trial.probe(), other = trial.probe();
    on_sample(trial, probe, [&](const engine::Request& request, const Answer& first) {
        find_failure(trial, request, first, true);
        if (first.end != End::document) return;
        const auto same = [&](const Answer& answer, const Text& when) {
            find_failure(trial, request, answer, false);
            if (answer.end != End::document) return true;
            const std::string place = difference(*first.document, *answer.document);
            if (!place.empty()) find_unsteady(trial, request, place, when);
            return place.empty();
        };
        if (same(trial.run(probe, request), {"la segunda vez", "the second time"})) same(trial.run(other, request), {"en otro proceso", "in another process"});
    });
}

void check_cancel(Trial& trial) {
    const Text why{"Quien pide detener el análisis espera, y al fin se termina su proceso.", "Whoever asks for a stop waits, and in the end the process is killed."};
    engine::Probe probe = trial.probe(), hasty = trial.probe(time_to_hear);
    on_sample(trial, probe, [&](const engine::Request& request, const Answer& first) {
        if (first.end != End::document) return;
        const Answer stopped = trial.run(hasty, request, true);
        if (stopped.end == End::killed || stopped.end == End::overtime)
            trial.find({request.panel, {"no se detiene cuando se le pide", "it does not stop when it is asked to"}, why,
                        {"Llame a run.progress() en los ciclos largos y deje pasar el Error que lanza.",
                         "Call run.progress() in long loops, and let the Error that it throws pass."}}, request);
        else if (stopped.end == End::document && stopped.observed.progress_calls > 0)
            trial.find({request.panel, {"se traga el pedido de detenerse", "it swallows the wish to stop"}, why,
                        {"No atrape el Error que lanza run.progress(), o láncelo de nuevo.",
                         "Do not catch the Error that run.progress() throws, or throw it again."}}, request);
        else find_failure(trial, request, stopped, true);
        const Answer after = trial.run(hasty, request);
        if (after.end != End::document) return;
        const std::string place = difference(*first.document, *after.document);
        if (place.empty()) return;
        // What is never the same, or in no other process, is another check's matter.
        engine::Probe fresh = trial.probe();
        if (const Answer anew = trial.run(fresh, request); anew.end == End::document && difference(*first.document, *anew.document).empty())
            find_unsteady(trial, request, place, {"después de ser detenido", "after it was stopped"});
    });
}

void check_progress(Trial& trial) {
    engine::Probe probe = trial.probe();
    on_sample(trial, probe, [&](const engine::Request& request, const Answer& answer) {
        if (!answer.observed.bad_fraction.empty())
            trial.find({request.panel,
                        format(Text{"su avance no va de 0 a 1: {0}", "its progress does not go from 0 to 1: {0}"}, {answer.observed.bad_fraction}),
                        {"La barra de avance salta o retrocede.", "The progress bar jumps or goes back."},
                        {"Diga a run.progress() qué parte está hecha, entre 0 y 1, sin retroceder.",
                         "Tell run.progress() which part is done, between 0 and 1, never less than before."}}, request);
        if (answer.end == End::document && answer.elapsed > long_run && answer.observed.progress_calls == 0)
            trial.find({request.panel,
                        format(Text{"trabaja {0} ms sin decir cómo va", "it works for {0} ms without telling how far it is"}, {std::to_string(answer.elapsed.count())}),
                        {"Con más datos parece muerto y se detiene; tampoco se puede cancelar.",
                         "With more data it looks dead and is stopped; nor can it be cancelled."},
                        {"Llame a run.progress() en los ciclos largos.", "Call run.progress() in long loops."}, false}, request);
    });
}

void check_output(Trial& trial) {
    const auto find = [&](const std::string& where, const std::string& line) {
        trial.find({where, format(Text{"escribe en la salida estándar: «{0}»", "it prints on standard output: “{0}”"}, {line}),
                    {"Nadie lo lee, y frena el análisis.", "Nobody reads it, and it slows the analysis down."},
                    {"Diga lo que importa en el documento o con run.progress(); escriba las trazas en std::cerr.",
                     "Say what matters in the document or with run.progress(); write traces to std::cerr."}});
    };
    engine::Probe probe = trial.probe();
    on_sample(trial, probe, [&](const engine::Request& request, const Answer& answer) {
        if (!answer.observed.printed.empty()) find(request.panel, answer.observed.printed);
    });
    if (!probe.printed_at_start().empty()) find({}, probe.printed_at_start());
}

void check_store(Trial& trial) {
    const auto folder = trial.stores().folder() / "untouched";
    const auto store = folder / "sample.cabildo";
    std::filesystem::create_directories(folder);
    std::filesystem::copy_file(trial.stores().sample(), store);
    const std::string bytes = engine::sha256_of(store);
    const auto names = names_in(folder);
    engine::Probe probe = trial.probe();
    for (const engine::PanelInfo& panel : trial.plugin().panels) {
        trial.run(probe, trial.request(store, panel.id));
        const Text why{"Un análisis lee: solo el programa escribe, con historia y deshacer.", "An analysis reads: only the program writes, with history and undo."};
        if (engine::sha256_of(store) != bytes) {
            trial.find({panel.id, {"cambia el almacén", "it changes the store"}, why,
                        {"Quite lo que escribe en el archivo; los resultados van en el documento.",
                         "Take out what writes to the file; results go into the document."}});
            return;  // whatever comes next is of the changed one
        }
        if (names_in(folder) != names) {
            trial.find({panel.id, {"deja archivos junto al almacén", "it leaves files beside the store"}, why,
                        {"Use la carpeta temporal del sistema y borre lo que cree.", "Use the system's temporary folder, and remove what you make."}});
            return;
        }
    }
}

void check_memory(Trial& trial) {
    for (const engine::PanelInfo& panel : trial.plugin().panels) {
        engine::Probe probe = trial.probe();
        const engine::Request request = trial.request(trial.stores().sample(), panel.id);
        std::vector<std::uintmax_t> held;
        for (int i = 0; i < warm_up_runs + measured_runs; ++i) {
            const Answer answer = trial.run(probe, request);
            if (answer.end == End::failed) find_failure(trial, request, answer, true);
            if (answer.end != End::document) break;
            if (i >= warm_up_runs - 1) held.push_back(answer.observed.heap);
        }
        if (held.size() != measured_runs + 1) continue;
        const bool grows = std::adjacent_find(held.begin(), held.end(), [](auto before, auto after) { return after <= before; }) == held.end();
        const std::uintmax_t each = grows ? (held.back() - held.front()) / measured_runs : 0;
        if (each < leak) continue;
        trial.find({panel.id, format(Text{"no devuelve {0} KiB en cada ejecución", "it does not give back {0} KiB at each run"}, {std::to_string((each + 512) / 1024)}),
                    {"Quien cambia opciones muchas veces llega al límite de memoria.", "Whoever changes options many times meets the memory limit."},
                    {"Use contenedores en lugar de new y malloc, y no guarde nada entre ejecuciones.",
                     "Use containers in place of new and malloc, and keep nothing between runs."}}, request);
    }
}

void check_left(Trial& trial) {
    const Text remedy{"Espere lo que empieza antes de devolver el documento: join() para cada hilo, waitpid() para cada proceso.",
                      "Wait for what you start before you return the document: join() for each thread, waitpid() for each process."};
    for (const engine::PanelInfo& panel : trial.plugin().panels) {
        engine::Probe probe = trial.probe();
        const engine::Request request = trial.request(trial.stores().sample(), panel.id);
        std::vector<std::uint64_t> threads;
        std::uint64_t children = 0;
        for (int i = 0; i < thread_runs; ++i) {
            const Answer answer = trial.run(probe, request);
            if (answer.end != End::document) break;
            threads.push_back(answer.observed.threads);
            children = std::max(children, answer.observed.children);
        }
        if (children > 0)
            trial.find({panel.id, {"deja procesos en marcha cuando termina", "it leaves processes running when it is done"},
                        {"Nadie los detiene ni los limita: siguen gastando la máquina después de cerrar el programa.",
                         "Nobody stops or limits them: they go on using the machine after the program is closed."}, remedy}, request);
        if (threads.size() == thread_runs && std::adjacent_find(threads.begin(), threads.end(), std::greater_equal<>()) == threads.end())
            trial.find({panel.id, {"deja un hilo más en marcha en cada ejecución", "it leaves one more thread running at each run"},
                        {"Quien cambia opciones muchas veces acaba con una máquina lenta, y un hilo suelto puede tocar datos que ya no están.",
                         "Whoever changes options many times ends with a slow machine, and a loose thread may touch data that are gone."}, remedy}, request);
    }
}

}  // namespace cabildo::validate
