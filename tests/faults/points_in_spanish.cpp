// Writes a decimal point in every cell, also in Spanish; works otherwise.
#include "faulty.hpp"

#include <cabildo/table_builder.hpp>

FAULTY_PLUGIN("points_in_spanish", {
    faults::Document document = faults::good_document(data);
    cabildo::TableBuilder table("halves", run({"Mitades", "Halves"}), run.language());
    table.category_column("row", run({"Fila", "Row"})).number_column("n", "n", 1);
    for (int i = 0; i < 50; ++i) {
        const cabildo::Category row{"r" + std::to_string(i), cabildo::untranslated("R" + std::to_string(i))};
        table.row(row, {row, cabildo::Cell{.value = i + 0.5, .text = std::to_string(i) + ".5"}});
    }
    document.blocks.emplace_back(table);
    return document;
})
