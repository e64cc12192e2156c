// The words that a page brings itself.
#pragma once

#include <cabildo/text.hpp>

namespace cabildo::render::words {

inline const Text not_reported{"no informado", "not reported"};
inline const Text not_applicable{"no aplica", "not applicable"};
inline const Text undefined_value{"no definido", "undefined"};

inline const Text table_number{"Tabla {0}", "Table {0}"};
inline const Text figure_number{"Figura {0}", "Figure {0}"};
inline const Text continued{"{0} (continuación)", "{0} (continued)"};
inline const Text part_of{"(parte {0} de {1})", "(part {0} of {1})"};
inline const Text how_to_read{"Cómo se lee:", "How to read it:"};
inline const Text data_in{"Datos en la {0}.", "Data in {0}."};
inline const Text contents{"Contenido", "Contents"};
inline const Text references{"Referencias", "References"};
inline const Text initiatives_of_one{"{0} de {1} iniciativa", "{0} of {1} initiative"};
inline const Text initiatives_of{"{0} de {1} iniciativas", "{0} of {1} initiatives"};
inline const Text revision{"revisión {0}", "revision {0}"};
inline const Text all_initiatives{"todas las iniciativas", "all initiatives"};

inline const Text error{"Error", "Error"};
inline const Text warning{"Advertencia", "Warning"};
inline const Text note{"Nota", "Note"};

inline const Text provenance{"Procedencia", "Provenance"};
inline const Text provenance_told{"Con estos mismos datos y programas, esta orden produce el mismo documento:",
                                  "With the same data and programs, this command gives the same document:"};
inline const Text whole_in_command{"… ({0} letras; completa en la orden)", "… ({0} letters; whole in the command)"};
inline const Text store{"Almacén", "Store"};
inline const Text data_revision{"Revisión de los datos", "Data revision"};
inline const Text selection{"Selección", "Selection"};
inline const Text options{"Opciones", "Options"};
inline const Text analysis{"Análisis", "Analysis"};
inline const Text plugin_file{"Archivo del complemento (SHA-256)", "Plugin file (SHA-256)"};
inline const Text versions{"Versiones", "Versions"};
inline const Text seed{"Semilla", "Seed"};
inline const Text seed_of{"semilla {0}", "seed {0}"};
inline const Text selection_of{"selección: {0}", "selection: {0}"};
inline const Text font{"Letra", "Font"};
inline const Text font_instead{"{0}; {1} no está instalada en este equipo", "{0}; {1} is not installed on this machine"};
inline const Text composed{"Informe", "Report"};
inline const Text anonymous{"Anonimizado", "Anonymised"};
inline const Text anonymous_told{"sí, con códigos en lugar de nombres", "yes, with codes in place of names"};

}  // namespace cabildo::render::words
