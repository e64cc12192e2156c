// The published sources of the measures.
#include "sources.hpp"

namespace cabildo::planning {

const Bibliography& sources() {
    static const Bibliography bibliography({
        {"ortegon2005", "Ortegón, E., Pacheco, J. F., Prieto, A. (2005). Metodología del marco lógico para la planificación, el seguimiento y la evaluación de proyectos y programas. Serie Manuales 42. CEPAL/ILPES.", "https://repositorio.cepal.org/handle/11362/5607"},
    });
    return bibliography;
}

}  // namespace cabildo::planning
