// The published sources of the measures.
#include "sources.hpp"

namespace cabildo::sustainability {

const Bibliography& sources() {
    static const Bibliography bibliography({
        {"oecd2019", "OECD/DAC Network on Development Evaluation (2019). Better Criteria for Better Evaluation: Revised Evaluation Criteria Definitions and Principles for Use. OECD.", ""},
        {"pogrebinschi2021", "Pogrebinschi, T. (2021). Codebook for the LATINNO Dataset. WZB Discussion Paper SP V 2021-101. WZB Berlin.", "https://www.econstor.eu/handle/10419/235509"},
    });
    return bibliography;
}

}  // namespace cabildo::sustainability
