// A small store for tests, made through the editor: three variables of each use, a vocabulary, two initiatives.
#pragma once

#include "temporary_folder.hpp"

#include <cabildo/db/editor.hpp>

namespace cabildo::test {

inline Variable region_variable() {
    return {"region", VariableKind::single, Dimension::characterisation, {"Región", "Region"},
            {{"V", {"Valparaíso", "Valparaíso"}}, {"VII", {"Maule", "Maule"}}, {"RM", {"Metropolitana", "Metropolitan"}}}};
}

inline Variable strategies_variable() {
    return {"strategies", VariableKind::several, Dimension::participation, {"Estrategias", "Strategies"},
            {{"tables", {"Mesas", "Round tables"}}, {"funds", {"Fondos", "Funds"}}, {"other", {"Otras", "Others"}}}};
}

/// A store under a folder of its own, open for writing.
struct MadeStore {
    TemporaryFolder folder;
    std::filesystem::path path = folder / "prueba.cabildo";
    db::Store store = db::Store::create(path, "Prueba");
    db::Editor editor{store};

    /// Codebook, vocabulary and actors; no initiatives.
    void add_codebook() {
        editor.add_variable(region_variable());
        editor.add_variable(strategies_variable());
        editor.add_variable({"maturity", VariableKind::ordinal, Dimension::synthesis, {"Madurez", "Maturity"},
                             {{"low", {"Baja", "Low"}}, {"high", {"Alta", "High"}}}});
        editor.add_variable({"budget", VariableKind::number, Dimension::resources, {"Presupuesto", "Budget"}, {}});
        editor.add_variable({"lesson", VariableKind::text, Dimension::synthesis, {"Lección", "Lesson"}, {}});
        editor.add_term("mechanisms.instrument", {"round_table", {"Mesa territorial", "Territorial round table"}});
        editor.add_term("mechanisms.instrument", {"survey", {"Encuesta", "Survey"}});
        editor.add_actor("muni", {{"name", "Municipalidad"}, {"sector", "public"}, {"level", "municipal"}});
        editor.add_actor("board", {{"name", "Junta de vecinos"}, {"sector", "civil_society"}});
    }
    void add_initiatives(int count) {
        for (int i = 1; i <= count; ++i) {
            editor.add_initiative({{"code", "PI-0" + std::to_string(i)}, {"title", "Iniciativa " + std::to_string(i)}});
        }
    }
};

}  // namespace cabildo::test
