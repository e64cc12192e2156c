// Rows of a table one after the other, whatever its columns.
#pragma once

#include "../rows.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::db::package {

/// Calls `each` for every row, with the cells in the order of `columns`, in the order of `order`.
void stream_rows(soci::session& session, std::string_view table, const std::vector<std::string>& columns,
                 std::string_view order, const std::function<void(const std::vector<Cell>&)>& each);

}  // namespace cabildo::db::package
