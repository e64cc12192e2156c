// Throws an Error whose remedy the reader can follow.
#include "faulty.hpp"

FAULTY_PLUGIN("throws_error", {
    throw cabildo::Error({"faltan los montos", "the amounts are missing"}, "resources.csv",
                         {"Complete la columna amount.", "Fill the column amount."});
})
