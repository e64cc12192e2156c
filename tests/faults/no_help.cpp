// Has an option that explains nothing; works otherwise.
#include "with_option.hpp"

PLUGIN_WITH_OPTION("no_help", cabildo::Option::toggle("deep", {"Profundo", "Deep"}), { return faults::good_document(data); })
