// A small document as a run would give it.
#pragma once

#include <cabildo/document.hpp>

namespace cabildo::test {

inline Document made_document(std::int64_t data_revision, const std::string& panel = "frequencies", std::int64_t count = 7) {
    Document document;
    document.title = "Región";
    Provenance& from = document.provenance;
    from.store_id = "s";
    from.data_revision = data_revision;
    from.plugin = "org.cabildo.tabulation";
    from.panel = panel;
    from.options = {{"variable", "region"}, {"text", "«áé» \"q\""}};
    from.selection = "region=V,VII";
    from.seed = 18446744073709551615ULL;
    Table table;
    table.id = "table";
    table.columns = {{"category", "Región", ColumnKind::category, {}}, {"n", "n", ColumnKind::integer, {}}};
    table.rows = {{"V", RowRole::body, {category_cell("V", "Valparaíso"), count_cell(count, Language::es)}}};
    document.blocks.emplace_back(table);
    return document;
}

}  // namespace cabildo::test
