// Computes other figures each time; works otherwise. Not to be taken for a lack of translation.
#include "faulty.hpp"

#include <cabildo/table_builder.hpp>

FAULTY_PLUGIN("unsteady_figures", {
    static std::int64_t calls = 0;
    faults::Document document = faults::good_document(data);
    cabildo::TableBuilder table("calls", run({"Llamadas", "Calls"}), run.language());
    table.category_column("row", run({"Fila", "Row"})).count_column("n", "n");
    const cabildo::Category row{"calls", {"Llamadas", "Calls"}};
    table.row(row, {row, ++calls});
    document.blocks.emplace_back(table);
    return document;
})
