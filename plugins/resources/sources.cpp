// The published sources of the measures.
#include "sources.hpp"

namespace cabildo::resources {

const Bibliography& sources() {
    static const Bibliography bibliography({
        {"hirschman1964", "Hirschman, A. O. (1964). The paternity of an index. American Economic Review, 54, 761–762.", ""},
        {"adelman1969", "Adelman, M. A. (1969). Comment on the “H” concentration measure as a numbers-equivalent. Review of Economics and Statistics, 51, 99–101.", "https://doi.org/10.2307/1926955"},
        {"cracau2016", "Cracau, D., Durán Lima, J. E. (2016). On the normalized Herfindahl–Hirschman index: A technical note. International Journal on Food System Dynamics, 7, 382–386.", "https://doi.org/10.18461/ijfsd.v7i4.748"},
    });
    return bibliography;
}

}  // namespace cabildo::resources
