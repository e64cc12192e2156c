#include <cabildo/engine/blocks.hpp>

namespace cabildo::engine {

namespace {

/// A figure names the table that holds its data.
void prefix_table(std::string& table, const std::string& prefix) {
    if (!table.empty()) table = prefix + table;
}

}  // namespace

void prefix_ids(Block& block, const std::string& prefix) {
    std::visit([&prefix](auto& any) { any.id = prefix + any.id; }, block);
    if (auto* chart = std::get_if<Chart>(&block)) prefix_table(chart->table, prefix);
    if (auto* network = std::get_if<Network>(&block)) prefix_table(network->table, prefix);
    if (auto* map = std::get_if<Map>(&block)) prefix_table(map->table, prefix);
}

}  // namespace cabildo::engine
