// CLI11 reads the arguments; help and errors are in our words, in both languages.
#include "command_line.hpp"

#include <cabildo/error.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <deque>

namespace cabildo::cli {

namespace {

constexpr std::size_t help_width = 100;
constexpr std::size_t help_column = 28;

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Lines of at most help_width, further ones indented by `indent`.
std::string wrapped(std::string_view text, std::size_t first, std::size_t indent) {
    std::string out;
    std::size_t column = first;
    bool start = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        const bool line_end = end < text.size() && text[end] == '\n';
        if (!start && column + 1 + width_of(word) > help_width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (!start) {
            out += ' ';
            ++column;
        }
        out += word;
        column += width_of(word);
        start = false;
        if (line_end) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
            start = true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// "  NAME            help", the help in a column of its own.
std::string entry(const std::string& name, const std::string& help) {
    std::string line = "  " + name;
    std::size_t width = width_of(line);
    if (width + 2 > help_column) {
        line += '\n';
        width = 0;
    }
    line += std::string(help_column - width, ' ');
    return line + wrapped(help, help_column, help_column) + '\n';
}

std::string shown_name(const Argument& argument) {
    if (argument.kind == Argument::Kind::positional) return argument.name + (argument.many ? "…" : "");
    const std::string letter = argument.letter.empty() ? std::string() : argument.letter + ", ";
    return letter + argument.name + (argument.kind == Argument::Kind::value ? " " + argument.placeholder : "");
}

std::string usage_line(const Command& command) {
    std::string line = "cabildo " + command.name;
    for (const Argument& argument : command.arguments) {
        std::string name = argument.kind == Argument::Kind::positional ? argument.name
                           : argument.letter.empty()                  ? argument.name
                                                                      : argument.letter;
        if (argument.kind == Argument::Kind::value) name += " " + argument.placeholder;
        if (!argument.required) name = "[" + name + "]";
        line += " " + name + (argument.many ? "…" : "");
    }
    return line;
}

const Argument& language_argument() {
    static const Argument argument = value("--lang", "es|en",
                                           {"Idioma de los documentos y mensajes; los documentos salen en español si no se indica.",
                                            "Language of documents and messages; documents are in Spanish where it is not given."},
                                           {"es", "en"});
    return argument;
}

std::vector<Argument> all_arguments(const Command& command) {
    std::vector<Argument> arguments = command.arguments;
    arguments.push_back(language_argument());
    return arguments;
}

Text see_help(const Command& command) {
    return {"Vea «cabildo " + command.name + " --help».", "See “cabildo " + command.name + " --help”."};
}

/// What CLI11 was told of one argument, and what it found.
struct Target {
    Argument argument;
    CLI::Option* option = nullptr;
    std::vector<std::string> values;
    bool set = false;
};

/// CLI11 allows few signs in the name of a positional, so these have a number there.
void declare(CLI::App& app, Target& target, std::size_t number) {
    const Argument& argument = target.argument;
    std::string names = argument.letter.empty() ? argument.name : argument.letter + "," + argument.name;
    if (argument.kind == Argument::Kind::positional) names = "positional" + std::to_string(number);
    if (argument.kind == Argument::Kind::flag) {
        target.option = app.add_flag(names, target.set);
        return;
    }
    target.option = app.add_option(names, target.values);
    if (argument.kind == Argument::Kind::value || !argument.many) target.option->expected(1)->allow_extra_args(false);
    target.option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void check(const Command& command, const Target& target) {
    const Argument& argument = target.argument;
    if (argument.required && target.option->count() == 0)
        throw usage_error({"falta " + shown_name(argument), shown_name(argument) + " is missing"}, {}, see_help(command));
    if (!argument.many && argument.kind == Argument::Kind::value && target.values.size() > 1)
        throw usage_error({argument.name + " se dio más de una vez", argument.name + " was given more than once"}, {},
                          see_help(command));
    // Most often a variable of the shell that was never set.
    if (std::find(target.values.begin(), target.values.end(), "") != target.values.end())
        throw usage_error({shown_name(argument) + " está vacío", shown_name(argument) + " is empty"}, {}, see_help(command));
    if (argument.choices.empty()) return;
    for (const std::string& given : target.values) {
        if (std::find(argument.choices.begin(), argument.choices.end(), given) != argument.choices.end()) continue;
        std::string list;
        for (const std::string& choice : argument.choices) list += (list.empty() ? "" : ", ") + choice;
        throw usage_error({argument.name + " no puede ser «" + given + "»", argument.name + " cannot be “" + given + "”"}, {},
                          {"Puede ser: " + list + ".", "It can be: " + list + "."});
    }
}

/// CLI11 would take "--dry-run=no" for "--dry-run".
void refuse_value_of_flag(const Command& command, std::span<char*> given) {
    for (const std::string_view text : given) {
        if (text == "--") return;
        for (const Argument& argument : command.arguments)
            if (argument.kind == Argument::Kind::flag && text.starts_with(argument.name + "="))
                throw usage_error({argument.name + " no lleva valor", argument.name + " takes no value"}, {}, see_help(command));
    }
}

/// CLI11 would take "--lang" for the format in "--format --lang en".
void refuse_option_as_value(const Command& command, const std::deque<Target>& targets) {
    for (const Target& target : targets)
        for (const std::string& given : target.values)
            if (std::any_of(targets.begin(), targets.end(), [&](const Target& other) {
                    return other.argument.kind != Argument::Kind::positional && other.argument.name == given;
                }))
                throw usage_error({"falta el valor de " + target.argument.name, "the value of " + target.argument.name + " is missing"}, {},
                                  see_help(command));
}

}  // namespace

std::optional<Arguments> parse(const Command& command, std::span<char*> given) {
    refuse_value_of_flag(command, given);
    CLI::App app;
    app.set_help_flag("-h,--help");
    app.allow_extras();
    std::deque<Target> targets;
    for (Argument& argument : all_arguments(command)) {
        targets.push_back({std::move(argument), nullptr, {}, false});
        declare(app, targets.back(), targets.size());
    }
    std::vector<std::string> reversed(given.rbegin(), given.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        std::string name = error.what();
        name = name.substr(0, name.find(':'));
        throw usage_error({"falta el valor de " + name, "the value of " + name + " is missing"}, {}, see_help(command));
    }
    refuse_option_as_value(command, targets);
    auto extras = app.remaining();
    // The first “--” only says that no option follows: names may begin with a dash after it.
    if (const auto end = std::find(extras.begin(), extras.end(), "--"); end != extras.end()) extras.erase(end);
    if (!extras.empty())
        throw usage_error({"argumento desconocido: " + extras.front(), "unknown argument: " + extras.front()}, {},
                          see_help(command));

    std::map<std::string, std::vector<std::string>> found;
    for (const Target& target : targets) {
        check(command, target);
        if (target.option->count() > 0) found[target.argument.name] = target.values;
    }
    return Arguments(std::move(found));
}

std::string help_of(const Command& command, Language language) {
    const bool es = language == Language::es;
    std::string help = wrapped(command.description.in(language), 0, 0) + "\n\n";
    help += (es ? "Uso: " : "Usage: ") + wrapped(usage_line(command), 7, 7) + "\n\n";
    std::string positional_help, option_help;
    for (const Argument& argument : all_arguments(command))
        (argument.kind == Argument::Kind::positional ? positional_help : option_help) +=
            entry(shown_name(argument), argument.help.in(language));
    if (!positional_help.empty()) help += std::string(es ? "Argumentos:\n" : "Arguments:\n") + positional_help + "\n";
    option_help += entry("-h, --help", es ? "Muestra esta ayuda." : "Shows this help.");
    help += std::string(es ? "Opciones:\n" : "Options:\n") + option_help;
    if (!command.examples.empty()) help += std::string(es ? "\nEjemplos:\n" : "\nExamples:\n") + command.examples;
    return help;
}

std::string program_help(Language language) {
    const bool es = language == Language::es;
    std::string help = es ? "Cabildo: evaluación de iniciativas públicas con un mismo método.\n\nUso: cabildo ORDEN [argumentos]\n\nÓrdenes:\n"
                          : "Cabildo: evaluation of public initiatives with one method.\n\nUsage: cabildo COMMAND [arguments]\n\nCommands:\n";
    for (const Command& command : commands()) help += entry(command.name, command.summary.in(language));
    help += es ? "\nCada orden explica sus argumentos con «cabildo ORDEN --help».\n"
               : "\nEach command explains its arguments with “cabildo COMMAND --help”.\n";
    help += std::string(es ? "\nPara empezar:\n" : "\nTo begin:\n") +
            "  cabildo new contest.cabildo --sample contest-2009\n"
            "  cabildo report contest.cabildo -o reports --format html\n\n";
    help += es ? "Estado de salida: 0 hecho; 1 el trabajo falló o una comprobación encontró algo; 2 mal uso.\n"
               : "Exit status: 0 done; 1 the work failed or a check found something; 2 wrong usage.\n";
    return help;
}

Language message_language(std::span<char*> given) {
    for (std::size_t i = 0; i < given.size(); ++i) {
        const std::string_view argument = given[i];
        std::string_view wanted;
        if (argument.starts_with("--lang=")) wanted = argument.substr(7);
        if (argument == "--lang" && i + 1 < given.size()) wanted = given[i + 1];
        if (wanted == "es" || wanted == "en") return language_of(wanted);
    }
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) return language_of(value);
    return Language::es;
}

}  // namespace cabildo::cli
