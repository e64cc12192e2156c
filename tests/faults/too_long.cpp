// Returns a table that nobody would read to its end; works otherwise.
#include "faulty.hpp"

#include <cabildo/table_builder.hpp>

FAULTY_PLUGIN("too_long", {
    faults::Document document = faults::good_document(data);
    cabildo::TableBuilder table("rows", run({"Filas", "Rows"}), run.language());
    table.category_column("row", run({"Fila", "Row"})).count_column("n", "n");
    for (std::int64_t i = 0; i < 10'001; ++i) {
        const cabildo::Category row{"r" + std::to_string(i), cabildo::untranslated("R" + std::to_string(i))};
        table.row(row, {row, i});
    }
    document.blocks.emplace_back(table);
    return document;
})
