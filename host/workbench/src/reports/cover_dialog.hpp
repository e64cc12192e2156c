// The cover of a report, its language, and the house style that it wears.
#pragma once

#include <cabildo/db/saved.hpp>

#include <wx/string.h>

#include <optional>
#include <vector>

class wxWindow;

namespace cabildo::workbench {

/// The report as filled in; absent when the person gave up. `all` are the reports of the store: titles are unique.
std::optional<db::Report> ask_report(wxWindow* parent, const wxString& title, const db::Report& given, const std::vector<db::Report>& all);

}  // namespace cabildo::workbench
