// Returns a document with nothing in it to read.
#include "faulty.hpp"

FAULTY_PLUGIN("no_words", {
    faults::Document document;
    document.title = run({"Documento", "Document"});
    return document;
})
