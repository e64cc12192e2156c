// Cover and look of a report whose initiatives, actors and evaluators have codes in place of names.
#pragma once

#include <cabildo/db/pseudonyms.hpp>
#include <cabildo/render/report_style.hpp>

namespace cabildo::reports {

/// Authors are left out, since they may be the evaluators under other names. Institution, period and date are left out where they
/// hold a name or code of the store's; with an institution goes the logo. Title and subtitle stay: parts_of() refuses those that
/// name somebody.
render::ReportStyle nameless(render::ReportStyle style, const db::Identities& names);

}  // namespace cabildo::reports
