// Begins with a variable that is in no codebook, and so with whatever comes first; works otherwise.
#include "with_option.hpp"

PLUGIN_WITH_OPTION("unknown_initial",
                   cabildo::Option::variable("rows", {"Filas", "Rows"}).of({cabildo::VariableKind::single}).initially("aplicant").helped({"Lo que se cuenta.", "What is counted."}),
                   { return faults::good_document(data); })
