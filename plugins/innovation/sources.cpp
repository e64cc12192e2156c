// The published sources of the measures.
#include "sources.hpp"

namespace cabildo::innovation {

const Bibliography& sources() {
    static const Bibliography bibliography({
        {"oslo2018", "OECD, Eurostat (2018). Oslo Manual 2018: Guidelines for Collecting, Reporting and Using Data on Innovation, 4th edition. OECD Publishing.", "https://doi.org/10.1787/9789264304604-en"},
    });
    return bibliography;
}

}  // namespace cabildo::innovation
