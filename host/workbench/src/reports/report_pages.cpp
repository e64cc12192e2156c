#include "reports/report_pages.hpp"

#include "language.hpp"
#include "reports/composer_page.hpp"
#include "reports/history_page.hpp"
#include "reports/saved_page.hpp"

#include <cabildo/db/saved.hpp>

#include <algorithm>

namespace cabildo::workbench {

std::vector<ReportPlace> report_places(Session& session) {
    const auto analyses = db::saved_analyses(session.store());
    const auto stale = std::count_if(analyses.begin(), analyses.end(), [](const db::SavedAnalysis& each) { return each.stale; });
    const auto count = [](std::size_t number) { return number_text(static_cast<std::int64_t>(number)); };
    return {{reports_place, {"Informes", "Reports"}, count(db::reports(session.store()).size()), {"Informes armados con análisis guardados", "Reports put together from saved analyses"}},
            {saved_place,
             {"Análisis guardados", "Saved analyses"},
             count(analyses.size()) + (stale > 0 ? " ⚠" : ""),
             stale > 0 ? Text{"Los datos cambiaron después de algunos", "The data have changed since some of them"} : Text{}},
            {history_place, {"Historial", "History"}, {}, {"Lo que se ha calculado", "What has been run"}}};
}

bool is_report_place(const std::string& place) { return place == reports_place || place == saved_place || place == history_place; }

Page* make_report_page(wxWindow* parent, Workbench& workbench, const std::string& place) {
    if (place == reports_place) return new ComposerPage(parent, workbench);
    if (place == saved_place) return new SavedPage(parent, workbench);
    if (place == history_place) return new HistoryPage(parent, workbench);
    return nullptr;
}

}  // namespace cabildo::workbench
