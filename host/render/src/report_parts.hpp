// What every paged form of a document has: numbers of tables and figures, marked-up text in spans, the provenance in rows.
#pragma once

#include <cabildo/document.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::render {

/// A stretch of text in one look.
struct Span {
    std::string text;
    bool strong = false, emphasis = false;

    bool operator==(const Span&) const = default;
};

/// **strong** and *emphasis* read. A mark inside a word or without its fellow stays as it is.
std::vector<Span> spans_of(std::string_view text);

/// "Tabla 1", "Figura 1" by block id, in the order of the document.
std::map<std::string, std::string> block_names(const Document& document);
/// "Tabla 1. Title", or the name alone.
std::string caption(const std::string& name, const std::string& title);

/// A paragraph that stands as the subtitle of the heading before it.
bool is_question(const Paragraph& paragraph);
/// Position of the first block behind the notices that open the document.
std::size_t after_opening_notices(const Document& document);
/// The heading that only repeats the document's title; nullptr where there is none.
const Heading* title_heading(const Document& document);
/// "1." and "1.2" of the headings of the first two levels, where there is more than one of the first. `unwritten` gets none: a title
/// that stands elsewhere.
std::map<const Heading*, std::string> heading_numbers(const Document& document, const Heading* unwritten = nullptr);
/// The question that stands under the document's title; nullptr where there is none.
const Paragraph* opening_question(const Document& document);

/// "Advertencia", or "Advertencia: title".
std::string notice_title(const Notice& notice, Language language);

/// A document of one long table, at most one figure and no sections, as a profile is: on paper it is set so tight that it stays
/// on one page.
bool is_sheet(const Document& document);

/// Store, selection, initiatives and revision, each where there is one.
std::vector<std::string> source_parts(const Document& document);

/// A row of the provenance: plain text and exact values (ids, hashes, options), in the order in which they are read.
struct ProvenancePiece {
    std::string text;
    bool exact = false;
};
struct ProvenanceRow {
    std::string term;
    std::vector<ProvenancePiece> pieces{};  ///< of options: one a line; of others: one line
    bool lines = false;
};
std::vector<ProvenanceRow> provenance_rows(const Document& document);

}  // namespace cabildo::render
