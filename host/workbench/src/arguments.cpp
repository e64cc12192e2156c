#include "arguments.hpp"

#include <cabildo/error.hpp>

#include <charconv>

namespace cabildo::workbench {

namespace {

Error wrong(const std::string& word, Text takes) {
    return usage_error({"«" + word + "» no sirve aquí", "“" + word + "” does not fit here"}, "cabildo-workbench",
                       std::move(takes));
}

std::optional<int> positive(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value <= 0) return std::nullopt;
    return value;
}

std::pair<int, int> size_of(const std::string& text) {
    const std::size_t cross = text.find('x');
    if (cross != std::string::npos) {
        const auto width = positive(std::string_view(text).substr(0, cross));
        const auto height = positive(std::string_view(text).substr(cross + 1));
        if (width && height) return {*width, *height};
    }
    throw wrong(text, {"--size lleva ANCHOxALTO, por ejemplo 1360x860.", "--size takes WIDTHxHEIGHT, such as 1360x860."});
}

void set(Arguments& arguments, const std::string& name, const std::string& value) {
    if (name == "--page") {
        arguments.page = value;
    } else if (name == "--where") {
        arguments.selection += (arguments.selection.empty() ? "" : "&") + value;
    } else if (name == "--lang") {
        if (value != "es" && value != "en") throw wrong(value, {"--lang lleva es o en.", "--lang takes es or en."});
        arguments.language = language_of(value);
    } else if (name == "--theme") {
        arguments.theme = theme_of(value);
        if (!arguments.theme)
            throw wrong(value, {"--theme lleva system, light o dark.", "--theme takes system, light or dark."});
    } else if (name == "--size") {
        arguments.size = size_of(value);
    } else if (name == "--plugin-dir") {
        arguments.plugin_folders.emplace_back(value);
    } else {
        throw wrong(name, {"Vea cabildo-workbench --help.", "See cabildo-workbench --help."});
    }
}

}  // namespace

Arguments Arguments::parse(const std::vector<std::string>& words) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--help" || word == "-h") {
            arguments.help = true;
        } else if (word == "--version") {
            arguments.version = true;
        } else if (word == "--safe-mode") {
            arguments.safe_mode = true;
        } else if (word.starts_with("--")) {
            const std::size_t equals = word.find('=');
            if (equals == std::string::npos && i + 1 == words.size())
                throw wrong(word, {"Después va un valor; vea --help.", "A value must follow; see --help."});
            set(arguments, word.substr(0, equals), equals == std::string::npos ? words[++i] : word.substr(equals + 1));
        } else if (arguments.store.empty()) {
            arguments.store = word;
        } else {
            throw wrong(word, {"Se abre un almacén a la vez.", "One store is opened at a time."});
        }
    }
    if (arguments.safe_mode && !arguments.plugin_folders.empty())
        throw usage_error({"--safe-mode y --plugin-dir se excluyen", "--safe-mode and --plugin-dir exclude each other"},
                          "cabildo-workbench", {"Use solo una de las dos.", "Use only one of them."});
    return arguments;
}

std::string Arguments::help_text(Language language) {
    static const Text text{
        R"(Uso: cabildo-workbench [ALMACÉN] [opciones]

Abre el banco de trabajo de Cabildo, con el ALMACÉN (.cabildo) si se nombra uno.

  --page LUGAR            página que se muestra: initiatives, initiatives/CÓDIGO, codebook, actors,
                          evidence, reports, saved, history, plugins,
                          o COMPLEMENTO/PANEL, por ejemplo tabulation/crosstab
  --where VARIABLE=CATEGORÍA,…
                          selección con que se empieza; puede repetirse
  --lang es|en            idioma de la ventana
  --theme system|light|dark
                          aspecto
  --size ANCHOxALTO       tamaño de la ventana, por ejemplo 1360x860
  --plugin-dir CARPETA    agrega los complementos de una carpeta; puede repetirse
  --safe-mode             empieza solo con los complementos del programa
  --version               muestra la versión
  -h, --help              muestra esta ayuda
)",
        R"(Usage: cabildo-workbench [STORE] [options]

Opens the Cabildo workbench, with the STORE (.cabildo) when one is named.

  --page PLACE            page to show: initiatives, initiatives/CODE, codebook, actors,
                          evidence, reports, saved, history, plugins,
                          or PLUGIN/PANEL, such as tabulation/crosstab
  --where VARIABLE=CATEGORY,…
                          selection to start with; may be repeated
  --lang es|en            language of the window
  --theme system|light|dark
                          look
  --size WIDTHxHEIGHT     size of the window, such as 1360x860
  --plugin-dir FOLDER     adds the plugins of a folder; may be repeated
  --safe-mode             starts with the bundled plugins alone
  --version               shows the version
  -h, --help              shows this help
)"};
    return text.in(language);
}

}  // namespace cabildo::workbench
