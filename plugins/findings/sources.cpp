// The published sources of the measures.
#include "sources.hpp"

namespace cabildo::findings {

const Bibliography& sources() {
    static const Bibliography bibliography({
        {"hyndman1996", "Hyndman, R. J., Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician, 50, 361–365.", "https://doi.org/10.2307/2684934"},
    });
    return bibliography;
}

}  // namespace cabildo::findings
