// load, describe, run: each step announces itself, so that the host can tell where a plugin ended.
#include "session.hpp"

#include "left_running.hpp"
#include "library.hpp"
#include "self_description.hpp"

#include <cabildo/db/pseudonyms.hpp>
#include <cabildo/document_json.hpp>
#include <cabildo/engine/notices.hpp>
#include <cabildo/engine/trust.hpp>
#include <cabildo/provenance_marks.hpp>
#include <cabildo/version.hpp>

#include <cxxabi.h>
#include <malloc.h>
#include <sys/stat.h>

#include <chrono>
#include <cstdlib>
#include <typeinfo>

#if defined(__SANITIZE_ADDRESS__)
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();  // gcc brings the function without its header
#endif

namespace cabildo::engine::worker {

namespace {

/// Progress goes to the host at most this often.
constexpr std::chrono::milliseconds progress_interval{50};

class WorkerRun : public Run {
public:
    /// `stopped`: the wish to stop is there already.
    WorkerRun(Channel& channel, Language language, std::uint64_t seed, bool stopped)
        : Run(language, seed), channel_(channel), stopped_(stopped) {}

    void progress(double fraction, std::string_view message) override {
        ++calls_;
        note(fraction);
        if (stopped_ || channel_.cancelled())
            throw Error({"análisis cancelado", "analysis cancelled"}, {}, {}, ErrorKind::cancelled);
        const auto now = std::chrono::steady_clock::now();
        if (now - told_ < progress_interval) return;
        told_ = now;
        // Also false for NaN.
        const double shown = fraction >= 0 && fraction <= 1 ? fraction : 0;
        channel_.send({{"message", "progress"}, {"fraction", shown}, {"text", message}});
    }

    /// What a watched worker tells of it.
    Json seen() const { return {{"progress_calls", calls_}, {"bad_fraction", bad_}}; }

private:
    /// Keeps the first fraction that is none, or that goes back.
    void note(double fraction) {
        const bool good = fraction >= 0 && fraction <= 1 && fraction >= furthest_;
        if (!good && bad_.empty()) {
            bad_ = std::to_string(fraction);
            if (fraction < furthest_) bad_ += " < " + std::to_string(furthest_);
        }
        if (good) furthest_ = fraction;
    }

    Channel& channel_;
    bool stopped_;
    std::chrono::steady_clock::time_point told_{};
    std::uint64_t calls_ = 0;
    double furthest_ = 0;
    std::string bad_;
};

/// Bytes of the heap that the process holds.
std::uintmax_t held_bytes() {
#if defined(__SANITIZE_ADDRESS__)
    return ::__sanitizer_get_current_allocated_bytes();
#else
    const struct mallinfo2 heap = ::mallinfo2();
    return heap.uordblks + heap.hblkhd;
#endif
}

std::string type_name(const std::type_info& type) {
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name(abi::__cxa_demangle(type.name(), nullptr, nullptr, &status),
                                                           &std::free);
    return status == 0 ? name.get() : type.name();
}

Provenance provenance_of(const Dataset& data, const Json& question, const Descriptor& plugin, const Options& options) {
    const StoreState state = data.state();
    Provenance provenance;
    provenance.store_id = state.store_id;
    provenance.store_title = state.title;
    provenance.data_revision = state.data_revision;
    provenance.illustrative = state.illustrative;
    provenance.selection_label = data.selection(language_of(question.at("language").get<std::string>()));
    provenance.selected = static_cast<std::int64_t>(data.size());
    provenance.population = static_cast<std::int64_t>(data.population());
    provenance.plugin = plugin.id;
    provenance.panel = question.at("panel");
    provenance.options.insert(options.values().begin(), options.values().end());
    provenance.plugin_version = plugin.version;
    provenance.sdk_version = CABILDO_SDK_VERSION;
    provenance.program_version = CABILDO_VERSION;
    provenance.seed = question.at("seed");
    return provenance;
}

/// Initiatives by their pseudonyms; a text that says who somebody is is refused.
void disguise_options(const Panel& panel, std::map<std::string, std::string, std::less<>>& given, db::Reader& reader) {
    for (const Option& option : panel.options) {
        const auto found = given.find(option.id);
        if (found == given.end() || found->second.empty()) continue;
        if (option.kind == OptionKind::initiative) found->second = reader.pseudonym(found->second);
        if (option.kind == OptionKind::text && db::Identities(reader.store()).named_in(found->second))
            throw usage_error({"la opción «" + option.id + "» nombra a una iniciativa, un actor o un evaluador",
                               "option “" + option.id + "” names an initiative, an actor or an evaluator"},
                              {}, {"Quite el nombre, o exporte sin anonimizar.", "Remove the name, or export without anonymising."});
    }
}

/// The first breach, and how many more there are.
Error breach(const std::vector<Error>& breaches) {
    const Error& first = breaches.front();
    Text what{"el documento incumple las reglas: " + first.message().es, "the document breaks the rules: " + first.message().en};
    if (breaches.size() > 1) {
        const std::string more = std::to_string(breaches.size() - 1);
        what.es += " (y " + more + " más)";
        what.en += " (and " + more + " more)";
    }
    return Error(std::move(what), first.where(), {"Avise al editor del complemento.", "Tell the plugin's publisher."});
}

/// Ids of blocks that the host adds.
void check_reserved_ids(const Document& document) {
    for (const Block& block : document.blocks)
        if (const std::string& id = block_id(block); id == "illustrative" || id == "anonymous" || id == "fault" || id == "unfit" || id == "question")
            throw Error({"el documento usa un identificador reservado: «" + id + "»", "the document uses a reserved id: “" + id + "”"}, {},
                        {"Avise al editor del complemento.", "Tell the plugin's publisher."});
}

}  // namespace

void Session::answer(const Json& question) {
    try {
        const std::string message = question.is_object() ? question.value("message", "") : "";
        if (message == "load") return load(question);
        if (message == "run") return run(question);
        refuse(Error({"pregunta desconocida", "unknown question"}));
    } catch (const Error& error) {
        refuse(error);
    } catch (const std::exception& exception) {
        refuse(Error(untranslated(exception.what())), type_name(typeid(exception)));
    } catch (const abi::__forced_unwind&) {
        throw;
    } catch (...) {
        refuse(Error({"lanzó un objeto que no es una excepción", "it threw an object that is no exception"}), "?");
    }
}

void Session::enter(std::string_view phase) {
    phase_ = phase;
    channel_.send({{"message", "phase"}, {"phase", phase}});
}

void Session::refuse(const Error& error, const std::string& exception) {
    channel_.send({{"message", "error"}, {"phase", phase_}, {"error", encode(error)}, {"exception", exception}});
}

void Session::load(const Json& question) {
    enter("load");
    if (panels_) throw Error({"este proceso ya tiene un complemento", "this process has a plugin already"});
    const std::filesystem::path library = decode_path(question.at("library").get<std::string>());
    hash_ = sha256_of(library);
    const std::string expected = question.at("sha256");
    if (!expected.empty() && expected != hash_)
        throw Error({"el archivo cambió después de ser permitido", "the file has changed since it was allowed"}, {},
                    {"Revise de dónde viene y permítalo de nuevo.", "Check where it comes from and allow it again."});
    const Plugin& plugin = load_plugin(library);

    enter("describe");
    descriptor_ = plugin.descriptor();
    auto panels = std::make_unique<std::vector<Panel>>(plugin.panels());
    check_description(descriptor_, *panels);
    panels_ = panels.release();

    Json infos = Json::array();
    for (const Panel& panel : *panels_) infos.push_back(encode(PanelInfo{panel.id, panel.title, panel.question, panel.options}));
    Json message{{"message", "described"},
                 {"program", CABILDO_VERSION},
                 {"sha256", hash_},
                 {"descriptor", encode(descriptor_)},
                 {"panels", std::move(infos)}};
    if (channel_.watched()) message["seen"] = {{"printed", channel_.take_printed()}};
    channel_.send(message);
}

const Panel& Session::panel(const std::string& id) const {
    if (!panels_) throw Error({"no hay un complemento cargado", "no plugin is loaded"});
    for (const Panel& panel : *panels_)
        if (panel.id == id) return panel;
    throw usage_error({"no existe el panel «" + id + "»", "there is no panel “" + id + "”"}, descriptor_.id);
}

db::Reader& Session::reader(const std::filesystem::path& store) {
    struct stat file{};
    const bool there = ::stat(store.c_str(), &file) == 0;
    if (reader_ && there && store == store_ && file.st_dev == device_ && file.st_ino == inode_) return *reader_;
    reader_.reset();
    reader_ = std::make_unique<db::Reader>(store);
    store_ = store;
    device_ = file.st_dev;
    inode_ = file.st_ino;
    return *reader_;
}

void Session::run(const Json& question) {
    enter("store");
    const Panel& chosen = panel(question.at("panel"));
    const Language language = language_of(question.at("language").get<std::string>());
    const auto selection = db::Selection::parse(question.at("selection").get_ref<const std::string&>());
    const bool anonymous = question.value("anonymous", false);
    db::Reader& reader = this->reader(decode_path(question.at("store").get<std::string>()));
    const std::unique_ptr<Dataset> data = reader.read(selection, anonymous ? db::Naming::anonymous : db::Naming::plain);

    enter("options");
    std::map<std::string, std::string, std::less<>> given;
    for (const auto& [id, value] : question.at("options").items()) given[id] = value.get<std::string>();
    if (anonymous) disguise_options(chosen, given, reader);
    const Options options = Options::resolve(chosen.options, given, *data);

    enter("run");
    WorkerRun run(channel_, language, question.at("seed"), question.value("stopped", false));
    Document document = chosen.run(*data, options, run);

    enter("document");
    document.language = language;
    document.provenance = provenance_of(*data, question, descriptor_, options);
    document.provenance.selection = selection.text();
    document.provenance.plugin_hash = hash_;
    if (anonymous) make_anonymous(document.provenance, reader.store());
    // Before the notice goes in, so that places in the document are as the plugin's author counts them.
    if (const auto breaches = violations(document); !breaches.empty()) throw breach(breaches);
    check_reserved_ids(document);
    const std::vector<Notice> notices = opening_notices(document.provenance, language);
    document.blocks.insert(document.blocks.begin(), notices.begin(), notices.end());
    const std::string json = to_json(document);
    Json message{{"message", "document"}};
    if (channel_.watched()) {
        message["seen"] = run.seen();
        message["seen"]["printed"] = channel_.take_printed();
        message["seen"]["heap"] = held_bytes();
        message["seen"]["threads"] = threads_of_this_process();
        message["seen"]["children"] = running_children();
    }
    channel_.send(message);
    channel_.send_line(json);
}

}  // namespace cabildo::engine::worker
