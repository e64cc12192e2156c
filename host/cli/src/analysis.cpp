// Arguments of analyses, read and checked.
#include "analysis.hpp"

#include "store_argument.hpp"

#include <cabildo/db/selection.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace cabildo::cli {

namespace {

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Error bad_value(const std::string& name, const std::string& given, const Text& takes) {
    return usage_error({name + " no puede ser «" + given + "»", name + " cannot be “" + given + "”"}, {}, takes);
}

/// "512M", "4G"; without a letter, megabytes.
std::uintmax_t memory_in(const std::string& given) {
    std::string_view digits = given;
    int shift = 20;
    if (!digits.empty() && (digits.back() == 'G' || digits.back() == 'M')) {
        shift = digits.back() == 'G' ? 30 : 20;
        digits.remove_suffix(1);
    }
    const auto value = number_in<std::uint32_t>(digits);
    if (!value || *value == 0)
        throw bad_value("--memory-limit", given, {"Escriba por ejemplo 512M o 4G.", "Write for example 512M or 4G."});
    return std::uintmax_t{*value} << shift;
}

}  // namespace

Argument plugin_folders_argument() {
    return values("--plugin-dir", "DIR",
                  {"Agrega los complementos de esa carpeta. Al nombrarla, usted los permite.",
                   "Adds the plugins of that folder. By naming it you allow them."});
}

Argument safe_mode_argument() {
    return flag("--safe-mode", {"Solo los complementos del programa.", "The bundled plugins alone."});
}

engine::Places places_of(const Arguments& arguments) {
    const engine::Places places = engine::Places::of_this_program();
    if (!arguments.has("--safe-mode")) return places;
    if (arguments.has("--plugin-dir"))
        throw usage_error({"--safe-mode y --plugin-dir se excluyen", "--safe-mode and --plugin-dir exclude each other"}, {},
                          {"Indique uno de los dos.", "Give one of them."});
    return places.bundled_only();
}

std::vector<Argument> limit_arguments() {
    return {value("--time-limit", "SECONDS",
                  {"Detiene un complemento que pasa estos segundos sin dar señales (60).",
                   "Stops a plugin that gives no sign for this many seconds (60)."}),
            value("--memory-limit", "SIZE",
                  {"Detiene un complemento que ocupa más memoria que esta, por ejemplo 512M (4G).",
                   "Stops a plugin that takes more memory than this, for example 512M (4G)."})};
}

Argument selection_argument() {
    return values("--where", "VARIABLE=CATEGORY,…",
                  {"Solo las iniciativas con alguna de esas categorías (ids del libro de códigos); repetida, deben cumplirse todas. "
                   "«@not_reported» son las no informadas; la barra invertida protege un signo.",
                   "Only initiatives with one of these categories (ids of the codebook); repeated, all must hold. "
                   "“@not_reported” means those not reported; a backslash escapes a sign."});
}

Argument seed_argument() {
    return value("--seed", "N",
                 {"Semilla de los números al azar (1): la misma da los mismos bytes.",
                  "Seed of the random numbers (1): the same gives the same bytes."});
}

std::vector<std::filesystem::path> plugin_folders(const Arguments& arguments) {
    std::vector<std::filesystem::path> folders;
    for (const std::string& named : arguments.all("--plugin-dir")) {
        std::error_code error;
        if (!std::filesystem::is_directory(named, error))
            throw usage_error({"--plugin-dir no es una carpeta que se pueda leer", "--plugin-dir is no folder that can be read"}, named,
                              {"Indique la carpeta donde están los complementos.", "Name the folder that holds the plugins."});
        folders.emplace_back(named);
    }
    return folders;
}

engine::Catalogue catalogue_of(const Arguments& arguments, const engine::Places& places, std::string_view only) {
    return engine::Catalogue(places, plugin_folders(arguments), engine::describe_limits, only);
}

engine::Limits limits_of(const Arguments& arguments, engine::Limits limits) {
    if (arguments.has("--time-limit")) {
        const std::string given = arguments.text("--time-limit");
        const auto seconds = number_in<double>(given);
        if (!seconds || !(*seconds > 0) || *seconds > 1e6)
            throw bad_value("--time-limit", given, {"Escriba un número de segundos mayor que 0.", "Write a number of seconds over 0."});
        limits.silence = std::chrono::milliseconds(static_cast<std::int64_t>(*seconds * 1000));
    }
    if (arguments.has("--memory-limit")) limits.memory = memory_in(arguments.text("--memory-limit"));
    return limits;
}

engine::Request request_of(const Arguments& arguments) {
    engine::Request request;
    request.store = store_path(arguments);
    request.selection = db::Selection::parse(arguments.all("--where")).text();
    request.language = language_of(arguments.text("--lang", "es"));
    if (arguments.has("--seed")) {
        const std::string given = arguments.text("--seed");
        const auto seed = number_in<std::uint64_t>(given);
        if (!seed) throw bad_value("--seed", given, {"Escriba un entero desde 0.", "Write an integer from 0 on."});
        request.seed = *seed;
    }
    return request;
}

std::map<std::string, std::string, std::less<>> options_of(const Arguments& arguments) {
    std::map<std::string, std::string, std::less<>> options;
    for (const std::string& given : arguments.all("--set")) {
        const std::size_t equals = given.find('=');
        if (equals == 0 || equals == std::string::npos)
            throw bad_value("--set", given, {"Escriba OPCIÓN=VALOR.", "Write OPTION=VALUE."});
        const std::string id = given.substr(0, equals);
        if (!options.emplace(id, given.substr(equals + 1)).second)
            throw usage_error({"la opción «" + id + "» se dio más de una vez", "the option “" + id + "” was given more than once"});
    }
    return options;
}

std::vector<render::Format> formats_of(const std::string& list) {
    std::vector<render::Format> formats;
    std::size_t start = 0;
    while (start <= list.size()) {
        const std::size_t end = std::min(list.find(',', start), list.size());
        const render::Format format = render::format_of(std::string_view(list).substr(start, end - start));
        if (std::find(formats.begin(), formats.end(), format) == formats.end()) formats.push_back(format);
        start = end + 1;
    }
    return formats;
}

std::vector<Argument> file_arguments() {
    return {value("--figure-width", "PX",
                  {"Ancho para el que se trazan las figuras de SVG y PNG, de 280 a 4000 (712).",
                   "Width that the figures of SVG and PNG are laid out for, 280 to 4000 (712)."}),
            value("--figure-scale", "N",
                  {"Píxeles de un PNG por cada uno de ese ancho, de 0.5 a 8 (2).",
                   "Pixels of a PNG file for each of that width, 0.5 to 8 (2)."}),
            value("--style", "FILE",
                  {"Archivo de estilo de la institución, para los formatos de papel: JSON con institution, logo (PNG, JPEG, "
                   "SVG), accent y band (#1a5c9e), paper (A4, Letter, Oficio, Legal) y font; cada clave puede faltar.",
                   "Style file of the institution, for formats on paper: JSON with institution, logo (PNG, JPEG, SVG), accent and "
                   "band (#1a5c9e), paper (A4, Letter, Oficio, Legal) and font; each key may be missing."})};
}

render::FileOptions file_options_of(const Arguments& arguments) {
    render::FileOptions options;
    const auto read = [&arguments](const std::string& name, double& size, double least, double most, const Text& takes) {
        if (!arguments.has(name)) return;
        const std::string given = arguments.text(name);
        const auto number = number_in<double>(given);
        if (!number || !(*number >= least && *number <= most)) throw bad_value(name, given, takes);
        size = *number;
    };
    read("--figure-width", options.figure_width, 280, 4000, {"Escriba un número de 280 a 4000.", "Write a number from 280 to 4000."});
    read("--figure-scale", options.figure_scale, 0.5, 8, {"Escriba un número de 0.5 a 8.", "Write a number from 0.5 to 8."});
    if (arguments.has("--style")) options.style.house = render::read_house_style(arguments.text("--style"));
    return options;
}

std::string file_name_of(const engine::PluginInfo& plugin, const std::vector<const engine::PluginInfo*>& all) {
    const std::string name = plugin.short_name();
    const auto same = std::count_if(all.begin(), all.end(), [&name](const auto* other) { return other->short_name() == name; });
    return same > 1 ? plugin.id : name;
}

}  // namespace cabildo::cli
