// Fails at an end of its own option.
#include "with_option.hpp"

#include <stdexcept>

PLUGIN_WITH_OPTION("divides_by_option", cabildo::Option::number("parts", {"Partes", "Parts"}, 0, 10).initially("4"), {
    const double parts = options.number("parts");
    if (parts == 0) throw std::domain_error("división por cero");
    return faults::good_document(data);
})
