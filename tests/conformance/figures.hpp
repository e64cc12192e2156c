// The figures of a document as plain records, to be compared with those of another one whatever their order.
#pragma once

#include <cabildo/document.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace cabildo::conformance {

/// A value, and how far it may be from another one where it was drawn at random.
struct Figure {
    std::string column;
    Value value;
    double slack = 0;
};

/// A row of a table, a bar, a node, a tie, a region; or the words of a sentence.
using Record = std::vector<Figure>;

/// The records of every block, by its id.
using Figures = std::map<std::string, std::vector<Record>>;

/// Ids are put through `id`. What follows the order of the file is no figure: words of a sentence and ids of a pair are
/// put in order, the number of a row within its initiative ("PI-01.2") and the places of nodes are left out.
Figures figures_of(const Document& document, const std::function<std::string(const std::string&)>& id);
Figures figures_of(const Document& document);

/// Gives slack to what is drawn at random: four times the error that its row states, or four times the range under other
/// seeds, whose figures are `others`. A block that has other rows under other seeds is left out altogether.
void loosen(Figures& figures, const std::vector<Figures>& others);

/// One line for each record that is in one alone; doubles are equal to nine digits.
std::vector<std::string> differences(const Figures& expected, const Figures& actual);

}  // namespace cabildo::conformance
