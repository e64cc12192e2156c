// Returns a table with a cell that is not a number.
#include "faulty.hpp"

#include <limits>

FAULTY_PLUGIN("not_a_number", {
    cabildo::Table table;
    table.id = "table";
    table.title = "Tabla";
    table.columns = {{"share", "Parte", cabildo::ColumnKind::number, ""}};
    table.rows = {{"row", cabildo::RowRole::body, {{std::numeric_limits<double>::quiet_NaN(), "nan", {}, {}}}}};
    faults::Document document;
    document.title = "Documento";
    document.blocks.emplace_back(table);
    return document;
})
