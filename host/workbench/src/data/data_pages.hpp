// The pages of the store's own data: initiatives, codebook, actors, evidence.
#pragma once

#include "pages/page.hpp"

#include <cabildo/text.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cabildo::workbench {

/// One entry under DATA in the navigation tree.
struct DataPlace {
    std::string place;
    Text label;
    std::int64_t count = 0;
};

/// In the order of the tree. Only while a store is open.
std::vector<DataPlace> data_places(Session& session);

/// The page of a data place (without item); nullptr for any other place.
Page* make_data_page(wxWindow* parent, Workbench& workbench, const std::string& place);

}  // namespace cabildo::workbench
