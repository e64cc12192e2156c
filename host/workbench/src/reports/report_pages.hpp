// The pages of what is kept with a store: reports, saved analyses, history.
#pragma once

#include "pages/page.hpp"

#include <cabildo/text.hpp>

#include <string>
#include <vector>

namespace cabildo::workbench {

inline constexpr const char* reports_place = "reports";
inline constexpr const char* saved_place = "saved";
inline constexpr const char* history_place = "history";

/// One entry under REPORTS in the navigation tree.
struct ReportPlace {
    std::string place;
    Text label;
    std::string count;  ///< "3", "3 ⚠" where some are stale; empty where nothing is counted
    Text help;
};

/// In the order of the tree. Only while a store is open.
std::vector<ReportPlace> report_places(Session& session);
/// Whether the place (without item) is one of these.
bool is_report_place(const std::string& place);

/// The page of such a place (without item); nullptr for any other place.
Page* make_report_page(wxWindow* parent, Workbench& workbench, const std::string& place);

}  // namespace cabildo::workbench
