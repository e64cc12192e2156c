// What every document keeps, whatever its panel and store: the rules of the format and those that make it readable.
#pragma once

#include <cabildo/document.hpp>

#include <string>
#include <vector>

namespace cabildo::validate {

/// A rule that a document does not keep. Grave ones mislead a reader; the others make it harder to read.
struct Breach {
    std::string where;  ///< block, row and column, or a field
    Text what;          ///< follows "where: "
    bool grave = true;
};

/// Rules of the format, no figure that is none, marked gaps, something to read, figures with words and a table behind them,
/// numbers written as in the document's language.
std::vector<Breach> breaches(const Document& document);

/// Two documents of one question differ in their words alone: the same blocks, rows, columns, values and gaps, other
/// titles, paragraphs and notices.
std::vector<Breach> translation_breaches(const Document& spanish, const Document& english);

/// Every text of a document with its place: titles, sentences, labels, cells, notes, alternative texts.
std::vector<std::pair<std::string, std::string>> texts(const Document& document);

/// One line for each, or nothing, in English: for messages of tests.
std::string lines(const std::vector<std::string>& found);
std::string lines(const std::vector<Breach>& found);

}  // namespace cabildo::validate
