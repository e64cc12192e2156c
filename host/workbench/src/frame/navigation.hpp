// What the navigation tree lists: the store's data, the analyses by dimension, and plugins that cannot be used. A model
// without windows.
#pragma once

#include "analyses.hpp"
#include "session.hpp"

#include <map>
#include <string>
#include <vector>

namespace cabildo::workbench {

struct NavigationEntry {
    enum class Kind { heading, page, branch, unusable };
    Kind kind = Kind::page;
    std::string place;  ///< branches: an id that stays the same from start to start
    std::string label;  ///< in the window's language
    std::string count;  ///< at the right: "129"
    std::string help;
    std::vector<NavigationEntry> children;
};

/// In the order of the tree. Headings stand above what they head, not around it.
/// `findings`: by place, what panels have found in the data as they are.
std::vector<NavigationEntry> navigation(Session& session, const Analyses& analyses,
                                        const std::map<std::string, std::size_t>& findings = {});

/// The entry with this place, also inside branches; nullptr when there is none. A place with an item
/// ("initiatives/PI-03") finds its page.
const NavigationEntry* find_entry(const std::vector<NavigationEntry>& entries, const std::string& place);

}  // namespace cabildo::workbench
