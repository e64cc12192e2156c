// A small store for the tests of the workbench: four initiatives, two variables.
#pragma once

#include <cabildo/db/editor.hpp>
#include <cabildo/db/store.hpp>

namespace cabildo::test {

/// area: social A, B; economic C; D is not reported. region: V for A, VI for B.
inline void make_small_store(const std::filesystem::path& path) {
    db::Store store = db::Store::create(path, "Prueba");
    db::Editor editor(store);
    Variable area;
    area.id = "area";
    area.label = {"Área", "Area"};
    area.categories = {{"social", {"Social", "Social"}}, {"economic", {"Económico", "Economic"}}};
    editor.add_variable(area);
    Variable region;
    region.id = "region";
    region.label = {"Región", "Region"};
    region.categories = {{"V", {"Valparaíso", "Valparaíso"}}, {"VI", {"O'Higgins", "O'Higgins"}}};
    editor.add_variable(region);
    for (const char* code : {"A", "B", "C", "D"}) editor.add_initiative({{"code", code}, {"title", code}});
    editor.set_value("A", "area", {"social"});
    editor.set_value("B", "area", {"social"});
    editor.set_value("C", "area", {"economic"});
    editor.set_variable_coverage("D", "area", Coverage::not_reported);
    editor.set_value("A", "region", {"V"});
    editor.set_value("B", "region", {"VI"});
}

}  // namespace cabildo::test
