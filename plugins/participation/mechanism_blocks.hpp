// Tables and figures of mechanisms over a list of categories (instruments, stages, depths), by depth and by binding.
#pragma once

#include "mechanism_counts.hpp"

#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <string>
#include <vector>

namespace cabildo::participation {

/// One row of such a table.
struct Listed {
    Category category;
    const MechanismRow* counts;
};

struct ListWords {
    std::string id, title, head;  ///< block, its title, heading of the first column
};

/// Initiatives, mechanisms, mechanisms by depth (depth 0 only where it occurs), the lower median depth. `all` is the
/// total row; `overlapping` where a mechanism may be in several rows.
[[nodiscard]] Table depth_table(const ListWords& words, const std::vector<Listed>& rows, const MechanismRow& all, bool overlapping, const Run& run);

/// The heat map of the same figures.
[[nodiscard]] Chart depth_heat_map(const ListWords& words, const std::vector<Listed>& rows, const MechanismRow& all,
                                   const std::string& table, const Run& run);

/// Mechanisms by binding: yes, no, not reported, and the share of yes among those reported.
[[nodiscard]] Table binding_table(const ListWords& words, const std::vector<Listed>& rows, const MechanismRow& all, const Run& run);

/// Those of the rows that have mechanisms, and how many have none.
[[nodiscard]] std::vector<Listed> occurring(const std::vector<Listed>& rows);

/// The rows of MechanismCounts with their labels. The row of what is not reported is left out where it is empty.
[[nodiscard]] std::vector<Listed> instrument_rows(const std::vector<Category>& vocabulary, const MechanismCounts& counts);
[[nodiscard]] std::vector<Listed> stage_rows(const MechanismCounts& counts);
[[nodiscard]] std::vector<Listed> depth_rows(const MechanismCounts& counts);

}  // namespace cabildo::participation
