// How a spreadsheet shows a number so that it reads as in the document while the cell keeps its full precision.
#pragma once

#include <cabildo/document.hpp>

#include <string>

namespace cabildo::render {

struct DisplayFormat {
    std::string code;      ///< in the notation of spreadsheets, "#,##0.0"; empty for what no format can show
    double factor = 1;     ///< the cell holds the value times this: 0.01 where the code writes a percent sign
};

/// The format by which `value` reads as `text`: its decimals, thousands, percent sign, and words around it.
/// "< 0,001" stays so for what is below that, and shows three decimals otherwise.
DisplayFormat display_format(double value, const std::string& text, Language language);

/// A text that a format writes as it is.
std::string literal(const std::string& text);

}  // namespace cabildo::render
