// Gives another figure each time it is asked.
#include "faulty.hpp"

FAULTY_PLUGIN("unsteady", {
    static int asked = 0;
    faults::Document document = faults::good_document(data);
    std::get<cabildo::Paragraph>(document.blocks[0]).text += " " + std::to_string(++asked);
    return document;
})
