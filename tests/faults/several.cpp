// Has faults of several kinds at once: no help, a trip on a store without initiatives, something printed.
#include "with_option.hpp"

#include <cstdio>

PLUGIN_WITH_OPTION("several", cabildo::Option::toggle("deep", {"Profundo", "Deep"}), {
    std::puts("hola");
    std::fflush(stdout);
    (void)data.initiatives().at(0);
    return faults::good_document(data);
})
