// Returns a document with two blocks of one id.
#include "faulty.hpp"

FAULTY_PLUGIN("breaks_schema", {
    faults::Document document = faults::good_document(data);
    document.blocks.push_back(document.blocks.front());
    return document;
})
