#include "html_provenance.hpp"

#include "markup.hpp"
#include "page_words.hpp"
#include "report_parts.hpp"

#include <cabildo/provenance_marks.hpp>
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

/// An anonymised document is repeated with a key of its own.
std::string key_of(const Provenance& p) { return is_anonymous(p) ? " --anonymous KEY.csv" : ""; }

std::string analysis_command(const std::string& analysis, const std::map<std::string, std::string>& options, const Document& document,
                             std::string_view store = "STORE") {
    const Provenance& p = document.provenance;
    std::string command = "cabildo analyze " + shell_word(std::string(store)) + " " + shell_word(analysis);
    for (const auto& [option, value] : options)
        if (!is_mark(option)) command += " --set " + shell_word(option + "=" + value);
    for (const std::string& condition : conditions(p.selection)) command += " --where " + shell_word(condition);
    return command + " --lang " + std::string(language_code(document.language)) + " --seed " + std::to_string(p.seed) + key_of(p);
}

std::string analysis_name(const Provenance& p) { return p.panel.empty() ? p.plugin : p.plugin + "/" + p.panel; }

std::string row(const ProvenanceRow& row) {
    std::string html;
    for (const ProvenancePiece& piece : row.pieces) {
        html += html.empty() ? "" : row.lines ? "<br/>" : " ";
        html += piece.exact ? "<code>" + escaped(piece.text) + "</code>" : escaped(piece.text);
    }
    return "<dt>" + escaped(row.term) + "</dt><dd>" + html + "</dd>\n";
}

}  // namespace

std::string command_line(const Document& document, std::string_view store) {
    const Provenance& p = document.provenance;
    const std::string report = composed_report(p);
    if (report.empty()) return analysis_command(analysis_name(p), p.options, document, store);
    return "cabildo report " + shell_word(std::string(store)) + " --composed " + shell_word(report) + " -o DIR" + key_of(p);
}

std::string command_line(const PanelLink& link, const Document& document) { return analysis_command(link.panel, link.options, document); }

std::string source_line(const Document& document) {
    std::string line;
    for (const std::string& part : source_parts(document)) line += (line.empty() ? "" : " · ") + part;
    return line;
}

std::string provenance_section(const Document& document) {
    const auto in = [language = document.language](const Text& text) { return text.in(language); };
    std::string html = "<footer>\n<section class=\"provenance\" aria-labelledby=\"provenance:title\">\n<h2 id=\"provenance:title\">" +
                       escaped(in(words::provenance)) + "</h2>\n<dl>\n";
    for (const ProvenanceRow& told : provenance_rows(document)) html += row(told);
    html += "</dl>\n<p>" + escaped(in(words::provenance_told)) + "</p>\n<pre><code>" + escaped(command_line(document) + " --format html") +
            "</code></pre>\n</section>\n</footer>\n";
    return html;
}

}  // namespace cabildo::render
