// Writes its document in Spanish, whatever it is asked for.
#include "faulty.hpp"

FAULTY_PLUGIN("one_language", {
    faults::Document document = faults::good_document(data);
    std::get<cabildo::Paragraph>(document.blocks[0]).text = "Iniciativas contadas: " + std::to_string(data.size());
    return document;
})
