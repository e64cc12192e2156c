// The words that figures and pages bring themselves.
#pragma once

#include <cabildo/text.hpp>

namespace cabildo::render::words {

inline const Text no_data{"Sin datos", "No data"};
inline const Text others{"otras {0}", "{0} others"};
inline const Text together{"suman {0}", "{0} together"};
inline const Text other_series{"otras {0} series", "{0} other series"};
inline const Text categories_left_out{"No se muestran otras {0} categorías; están en la tabla.",
                                      "{0} further categories are not shown; see the table."};
inline const Text rows_left_out{"No se muestran otras {0} filas; están en la tabla.",
                                "{0} further rows are not shown; see the table."};
inline const Text series_left_out{"No se muestran otras {0} series; están en la tabla.",
                                  "{0} further series are not shown; see the table."};
inline const Text outside_map{"Fuera del mapa: {0}", "Not on the map: {0}"};
inline const Text no_value{"sin dato", "no value"};
inline const Text nodes_unlabelled{"Rotulados {0} de {1} nodos.", "{0} of {1} nodes labelled."};
inline const Text shapes_unlabelled{"Rotulados {0} de {1} cuadrados y {2} de {3} círculos.", "{0} of {1} squares and {2} of {3} circles labelled."};

}  // namespace cabildo::render::words
