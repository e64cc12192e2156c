#include "report_parts.hpp"

#include "page_words.hpp"

#include <cabildo/provenance_marks.hpp>
#include <cabildo/render/drawing.hpp>

#include <algorithm>
#include <cctype>

namespace cabildo::render {
namespace {

/// Position of the closing mark that pairs with an opening one behind which `from` stands; npos when there is none.
std::size_t closing(std::string_view text, std::string_view mark, std::size_t from) {
    if (from >= text.size() || text[from] == ' ') return std::string_view::npos;
    for (std::size_t at = text.find(mark, from); at != std::string_view::npos; at = text.find(mark, at + 1)) {
        const bool single_in_double = mark.size() == 1 && ((at + 1 < text.size() && text[at + 1] == '*') || text[at - 1] == '*');
        if (at > from && text[at - 1] != ' ' && !single_in_double) return at;
    }
    return std::string_view::npos;
}

void add_spans(std::vector<Span>& spans, std::string_view text, bool strong, bool emphasis) {
    const auto add = [&](std::string_view plain) {
        if (!plain.empty()) spans.push_back({std::string(plain), strong, emphasis});
    };
    std::size_t plain = 0, at = 0;
    while ((at = text.find('*', at)) != std::string_view::npos) {
        const std::string_view mark = text.substr(at, 2) == "**" ? "**" : "*";
        const bool in_word = at > 0 && (std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0);
        const std::size_t end = in_word ? std::string_view::npos : closing(text, mark, at + mark.size());
        if (end == std::string_view::npos) {
            at += mark.size();
            continue;
        }
        add(text.substr(plain, at - plain));
        add_spans(spans, text.substr(at + mark.size(), end - at - mark.size()), strong || mark.size() == 2, emphasis || mark.size() == 1);
        at = plain = end + mark.size();
    }
    add(text.substr(plain));
}

std::string initiatives(const Document& document) {
    const NumberFormat numbers(document.language);
    const Provenance& p = document.provenance;
    return format((p.population == 1 ? words::initiatives_of_one : words::initiatives_of).in(document.language), {numbers.integer(p.selected), numbers.integer(p.population)});
}

}  // namespace

std::vector<Span> spans_of(std::string_view text) {
    std::vector<Span> spans;
    add_spans(spans, text, false, false);
    return spans;
}

std::map<std::string, std::string> block_names(const Document& document) {
    std::map<std::string, std::string> names;
    int tables = 0, figures = 0;
    for (const Block& block : document.blocks) {
        if (std::holds_alternative<Table>(block))
            names[block_id(block)] = format(words::table_number.in(document.language), {std::to_string(++tables)});
        else if (is_figure(block))
            names[block_id(block)] = format(words::figure_number.in(document.language), {std::to_string(++figures)});
    }
    return names;
}

std::string caption(const std::string& name, const std::string& title) { return title.empty() ? name : name + ". " + title; }

bool is_question(const Paragraph& paragraph) { return paragraph.id == "question" || paragraph.id.ends_with(".question"); }

std::size_t after_opening_notices(const Document& document) {
    std::size_t first = 0;
    while (first < document.blocks.size() && std::holds_alternative<Notice>(document.blocks[first])) ++first;
    return first;
}

const Heading* title_heading(const Document& document) {
    const std::size_t first = after_opening_notices(document);
    if (first >= document.blocks.size()) return nullptr;
    const auto* heading = std::get_if<Heading>(&document.blocks[first]);
    return heading != nullptr && heading->title == document.title ? heading : nullptr;
}

std::map<const Heading*, std::string> heading_numbers(const Document& document, const Heading* unwritten) {
    std::vector<const Heading*> headings;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block); heading != nullptr && heading->level <= 2) headings.push_back(heading);
    const auto is_part = [](const Heading* heading) { return heading->level <= 1; };
    std::map<const Heading*, std::string> numbers;
    if (std::count_if(headings.begin(), headings.end(), is_part) < 2) return numbers;
    int part = 0, section = 0;
    for (const Heading* heading : headings) {
        if (heading == unwritten) continue;
        if (is_part(heading)) {
            numbers[heading] = std::to_string(++part) + ".";
            section = 0;
        } else if (part > 0) {
            numbers[heading] = std::to_string(part) + "." + std::to_string(++section);
        }
    }
    return numbers;
}

const Paragraph* opening_question(const Document& document) {
    const std::size_t at = after_opening_notices(document) + (title_heading(document) != nullptr ? 1 : 0);
    if (at >= document.blocks.size()) return nullptr;
    const auto* paragraph = std::get_if<Paragraph>(&document.blocks[at]);
    return paragraph != nullptr && is_question(*paragraph) ? paragraph : nullptr;
}

std::string notice_title(const Notice& notice, Language language) {
    const Text* const kinds[] = {&words::error, &words::warning, &words::note};
    const std::string& word = kinds[static_cast<std::size_t>(notice.kind)]->in(language);
    return notice.title.empty() ? word : word + ": " + notice.title;
}

bool is_sheet(const Document& document) {
    std::size_t tables = 0, rows = 0, figures = 0, sections = 0;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            ++tables;
            rows += table->rows.size();
        }
        figures += is_figure(block) ? 1 : 0;
        sections += std::holds_alternative<Heading>(block) ? 1 : 0;
    }
    return tables == 1 && rows > 18 && rows <= 40 && figures <= 1 && sections == 0;
}

std::vector<std::string> source_parts(const Document& document) {
    const Provenance& p = document.provenance;
    std::vector<std::string> parts{p.store_title, p.selection_label, p.population == 0 ? std::string() : initiatives(document),
                                   format(words::revision.in(document.language),
                                          {NumberFormat(document.language).integer(p.data_revision)})};
    std::erase(parts, std::string());
    return parts;
}

namespace {

/// What a person arranged by hand is long: its beginning, since the command below it has the whole.
std::string shortened_value(const std::string& value, Language language) {
    constexpr std::size_t longest = 200, kept = 80;
    if (value.size() <= longest) return value;
    std::size_t end = kept;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;  // not within a character
    return value.substr(0, end) + format(words::whole_in_command.in(language), {NumberFormat(language).integer(static_cast<std::int64_t>(value.size()))});
}

}  // namespace

std::vector<ProvenanceRow> provenance_rows(const Document& document) {
    const Provenance& p = document.provenance;
    const auto in = [language = document.language](const Text& text) { return text.in(language); };
    std::vector<ProvenanceRow> rows;
    const auto add = [&rows](std::string term, std::vector<ProvenancePiece> pieces, bool lines = false) {
        std::erase_if(pieces, [](const ProvenancePiece& piece) { return piece.text.empty(); });
        if (!pieces.empty()) rows.push_back({std::move(term), std::move(pieces), lines});
    };
    std::vector<ProvenancePiece> options;
    for (const auto& [option, value] : p.options)
        if (!is_mark(option)) options.push_back({option + "=" + shortened_value(value, document.language), true});
    const std::string report = composed_report(p);

    add(in(words::store), {{p.store_title}, {p.store_id, true}});
    add(in(words::data_revision), {{NumberFormat(document.language).integer(p.data_revision)}});
    add(in(words::composed), {{report}});
    if (report.empty() || p.population > 0)
        add(in(words::selection), {{p.selection_label.empty() ? in(words::all_initiatives) : p.selection_label},
                                   {p.selection, true},
                                   {p.population > 0 ? "(" + initiatives(document) + ")" : ""}});
    add(in(words::analysis), {{p.panel.empty() ? p.plugin : p.plugin + "/" + p.panel, true}, {p.plugin_version}});
    add(in(words::options), std::move(options), true);
    if (report.empty()) add(in(words::seed), {{std::to_string(p.seed)}});
    if (is_anonymous(p)) add(in(words::anonymous), {{in(words::anonymous_told)}});
    add(in(words::versions), {{"Cabildo " + p.program_version + " · SDK " + p.sdk_version}});
    add(in(words::plugin_file), {{p.plugin_hash, true}});
    return rows;
}

}  // namespace cabildo::render
