// What every document keeps, whatever its panel and store. Each function gives one line for each breach, with its place.
#pragma once

#include <cabildo/document.hpp>

#include <string>
#include <vector>

namespace cabildo::conformance {

/// Rules of the format, no figure that is none, marked gaps, something to read, figures with words and a table behind them,
/// numbers written as in the document's language.
std::vector<std::string> breaches(const Document& document);

/// Two documents of one question differ in their words alone: the same blocks, rows, columns, values and gaps, other
/// titles, paragraphs and notices.
std::vector<std::string> translation_breaches(const Document& spanish, const Document& english);

/// Every text of a document with its place: titles, sentences, labels, cells, notes, alternative texts.
std::vector<std::pair<std::string, std::string>> texts(const Document& document);

/// One line for each, or nothing: for messages of checks.
std::string lines(const std::vector<std::string>& found);

}  // namespace cabildo::conformance
