// One question, its answers, and what may go wrong meanwhile.
#include "worker_client.hpp"

#include <cabildo/document_json.hpp>
#include <cabildo/version.hpp>

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace cabildo::engine {

namespace {

using Clock = std::chrono::steady_clock;

/// How often memory, silence and the wish to stop are looked at while the worker says nothing.
constexpr std::chrono::milliseconds tick{20};
/// A longer line than this is no answer: the host does not let a worker fill its memory.
constexpr std::size_t longest_line = std::size_t{1} << 30;

constexpr std::array<std::string_view, 6> phases{"load", "describe", "store", "options", "run", "document"};

std::optional<Phase> phase_of(std::string_view id) {
    for (std::size_t i = 0; i < phases.size(); ++i)
        if (phases[i] == id) return static_cast<Phase>(i);
    return std::nullopt;
}

}  // namespace

std::string_view phase_id(Phase phase) { return phases.at(static_cast<std::size_t>(phase)); }

WorkerClient::WorkerClient(const std::filesystem::path& program, bool watched)
    : process_(program, watched ? std::vector<std::string>{"worker", "--watched"} : std::vector<std::string>{"worker"}) {}

WorkerClient::Description WorkerClient::load(const std::filesystem::path& library, const std::string& expected_hash,
                                             const Limits& limits, std::stop_token stop) {
    phase_ = Phase::load;
    const Json question{{"message", "load"}, {"library", encode_path(library)}, {"sha256", expected_hash}};
    const Json message = ask(question, limits, stop, {}).message;
    try {
        if (message.at("message") != "described") broken(Breakdown::Reason::garbled);
        if (message.at("program") != CABILDO_VERSION)
            throw Error({"el programa se actualizó mientras estaba abierto", "the program was updated while it was open"}, {},
                        {"Ciérrelo y ábralo de nuevo.", "Close it and open it again."});
        Description description{decode_descriptor(message.at("descriptor")), {}, message.at("sha256"), message.value("seen", Json())};
        for (const Json& panel : message.at("panels")) description.panels.push_back(decode_panel(panel));
        return description;
    } catch (const Error&) {
        throw;
    } catch (const std::exception&) {  // not the fields that were agreed
        broken(Breakdown::Reason::garbled);
    }
}

Document WorkerClient::run(const Request& request, const Limits& limits, std::stop_token stop, const Progress& progress,
                           Watch* watch) {
    phase_ = Phase::store;
    Json options = Json::object();
    for (const auto& [id, value] : request.options) options[id] = value;
    const Json question{{"message", "run"},
                        {"store", encode_path(request.store)},
                        {"selection", request.selection},
                        {"panel", request.panel},
                        {"options", std::move(options)},
                        {"language", language_code(request.language)},
                        {"seed", request.seed},
                        {"anonymous", request.anonymous},
                        {"stopped", watch && watch->stopped}};
    const Answer answer = ask(question, limits, stop, progress);
    if (watch) watch->seen = answer.message.value("seen", Json());
    try {
        return document_from_json(answer.document);
    } catch (const Error&) {
        broken(Breakdown::Reason::garbled);
    }
}

WorkerClient::Answer WorkerClient::ask(const Json& question, const Limits& limits, std::stop_token stop,
                                       const Progress& progress) {
    send(question);
    Clock::time_point heard = Clock::now();
    std::optional<Clock::time_point> kill_at;
    std::optional<Json> document_follows;  // the next line is the document
    while (true) {
        while (const auto line = next_line()) {
            heard = Clock::now();
            if (document_follows) return {*document_follows, *line};
            const Json message = Json::parse(*line, nullptr, false);
            const std::string kind = message.is_object() ? message.value("message", "") : "";
            if (kind == "described") return {message, {}};
            if (kind == "document") {
                document_follows = message;
                continue;
            }
            if (kind == "phase") {
                phase_ = phase_of(message.value("phase", "")).value_or(phase_);
            } else if (kind == "progress") {
                if (progress && !kill_at) progress(message.value("fraction", 0.0), message.value("text", ""));
            } else if (kind == "error") {
                phase_ = phase_of(message.value("phase", "")).value_or(phase_);
                throw Refusal{phase_, decode_error(message.at("error")), message.value("exception", "")};
            } else {
                broken(Breakdown::Reason::garbled);
            }
        }

        const auto now = Clock::now();
        if (stop.stop_requested() && !kill_at) {
            send({{"message", "cancel"}});
            kill_at = now + limits.grace;
        }
        if (kill_at && now >= *kill_at) broken(Breakdown::Reason::cancelled);
        if (now - heard > limits.silence) broken(Breakdown::Reason::silent);
        if (process_.resident() > limits.memory) broken(Breakdown::Reason::memory);

        std::array<pollfd, 3> events{{{process_.output(), POLLIN, 0}, {process_.errors(), POLLIN, 0},
                                      {process_.handle(), POLLIN, 0}}};
        ::poll(events.data(), events.size(), static_cast<int>(tick.count()));
        process_.collect_errors();
        const bool open = take_output();
        // A child of the plugin may hold the pipe open after the worker is gone.
        if ((!open || events[2].revents != 0) && received_.find('\n', searched_) == std::string::npos)
            broken(kill_at ? Breakdown::Reason::cancelled : Breakdown::Reason::ended);
    }
}

void WorkerClient::send(const Json& message) {
    const std::string line = dump(message) + '\n';
    std::string_view rest = line;
    while (!rest.empty()) {
        const ssize_t sent = ::send(process_.input(), rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) return;  // the worker is gone: reading tells how it ended
        rest.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::optional<std::string> WorkerClient::next_line() {
    const std::size_t end = received_.find('\n', searched_);
    if (end == std::string::npos) {
        searched_ = received_.size();
        if (searched_ > longest_line) broken(Breakdown::Reason::garbled);
        return std::nullopt;
    }
    std::string line = received_.substr(0, end);
    received_.erase(0, end + 1);
    searched_ = 0;
    return line;
}

/// Moves what the worker has written to received_; false once it can write no more.
bool WorkerClient::take_output() {
    char buffer[65536];
    while (true) {
        const ssize_t got = ::read(process_.output(), buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return true;
        if (got == 0) return false;
        received_.append(buffer, static_cast<std::size_t>(got));
        if (received_.size() > longest_line) return true;
    }
}

void WorkerClient::broken(Breakdown::Reason reason) {
    Breakdown breakdown{reason, phase_, {}, {}};
    // A worker that closed its end is about to end by itself; if it does not, its plugin has closed what is not its own.
    if (reason == Breakdown::Reason::ended && !process_.wait(std::chrono::seconds(2))) breakdown.reason = Breakdown::Reason::garbled;
    if (breakdown.reason != Breakdown::Reason::ended) process_.kill();
    if (const auto ending = process_.wait(std::chrono::seconds(5))) breakdown.ending = *ending;
    process_.collect_errors();
    breakdown.last_words = process_.last_words();
    throw breakdown;
}

}  // namespace cabildo::engine
