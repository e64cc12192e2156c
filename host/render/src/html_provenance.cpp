#include "html_provenance.hpp"

#include "markup.hpp"
#include "page_words.hpp"

#include <cabildo/render/files.hpp>

#include <vector>

namespace cabildo::render {
namespace {

/// Safe as it is, or in single quotes.
std::string shell_word(const std::string& text) {
    constexpr std::string_view safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./=,:@%+";
    if (!text.empty() && text.find_first_not_of(safe) == std::string::npos) return text;
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// The parts of a selection, which '&' joins; a backslash takes the next character as it is.
std::vector<std::string> conditions(const std::string& selection) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < selection.size(); ++i) {
        if (selection[i] == '&') parts.emplace_back();
        else {
            parts.back() += selection[i];
            if (selection[i] == '\\' && i + 1 < selection.size()) parts.back() += selection[++i];
        }
    }
    std::erase(parts, std::string());
    return parts;
}

std::string command_line(const std::string& analysis, const std::map<std::string, std::string>& options, const Document& document) {
    const Provenance& p = document.provenance;
    std::string command = "cabildo analyze STORE " + shell_word(analysis);
    for (const auto& [option, value] : options) command += " --set " + shell_word(option + "=" + value);
    for (const std::string& condition : conditions(p.selection)) command += " --where " + shell_word(condition);
    return command + " --lang " + std::string(language_code(document.language)) + " --seed " + std::to_string(p.seed);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string result;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!result.empty()) result += separator;
        result += part;
    }
    return result;
}

std::string analysis_name(const Provenance& p) { return p.panel.empty() ? p.plugin : p.plugin + "/" + p.panel; }

std::string row(const std::string& term, const std::string& html) {
    return html.empty() ? std::string() : "<dt>" + escaped(term) + "</dt><dd>" + html + "</dd>\n";
}

}  // namespace

std::string command_line(const Document& document) {
    return command_line(analysis_name(document.provenance), document.provenance.options, document);
}

std::string command_line(const PanelLink& link, const Document& document) { return command_line(link.panel, link.options, document); }

std::string source_line(const Document& document) {
    const Provenance& p = document.provenance;
    const Language language = document.language;
    const NumberFormat numbers(language);
    const std::string initiatives = p.population == 0 ? "" : format(words::initiatives_of.in(language),
                                                                    {numbers.integer(p.selected), numbers.integer(p.population)});
    return joined({p.store_title, p.selection_label, initiatives,
                   format(words::revision.in(language), {numbers.integer(p.data_revision)})}, " · ");
}

std::string provenance_section(const Document& document) {
    const Provenance& p = document.provenance;
    const Language language = document.language;
    const NumberFormat numbers(language);
    const auto in = [language](const Text& text) { return text.in(language); };
    std::string options;
    for (const auto& [option, value] : p.options)
        options += (options.empty() ? "" : "<br/>") + ("<code>" + escaped(option + "=" + value) + "</code>");
    std::string selection = escaped(p.selection_label.empty() ? in(words::all_initiatives) : p.selection_label);
    if (!p.selection.empty()) selection += " <code>" + escaped(p.selection) + "</code>";
    if (p.population > 0)
        selection += escaped(" (" + format(in(words::initiatives_of), {numbers.integer(p.selected), numbers.integer(p.population)}) + ")");

    std::string html = "<footer>\n<section class=\"provenance\" aria-labelledby=\"provenance:title\">\n<h2 id=\"provenance:title\">" +
                       escaped(in(words::provenance)) + "</h2>\n<dl>\n";
    html += row(in(words::store), joined({escaped(p.store_title), p.store_id.empty() ? "" : "<code>" + escaped(p.store_id) + "</code>"}, " "));
    html += row(in(words::data_revision), numbers.integer(p.data_revision));
    html += row(in(words::selection), selection);
    html += row(in(words::analysis), "<code>" + escaped(analysis_name(p)) + "</code> " + escaped(p.plugin_version));
    html += row(in(words::options), options);
    html += row(in(words::seed), std::to_string(p.seed));
    html += row(in(words::versions), escaped("Cabildo " + p.program_version + " · SDK " + p.sdk_version));
    html += row(in(words::plugin_file), p.plugin_hash.empty() ? "" : "<code>" + escaped(p.plugin_hash) + "</code>");
    html += "</dl>\n<p>" + escaped(in(words::provenance_told)) + "</p>\n<pre><code>" + escaped(command_line(document) + " --format html") +
            "</code></pre>\n</section>\n</footer>\n";
    return html;
}

}  // namespace cabildo::render
