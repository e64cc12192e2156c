// Starts with a choice that it does not offer.
#include "with_option.hpp"

PLUGIN_WITH_OPTION("bad_default",
                   cabildo::Option::choice("scale", {"Escala", "Scale"}, std::vector<cabildo::Category>{{"d", {"D", "D"}}}).initially("arnstein"),
                   { return faults::good_document(data); })
