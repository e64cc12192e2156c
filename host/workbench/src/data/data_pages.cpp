#include "data/data_pages.hpp"

#include "data/actors_page.hpp"
#include "data/codebook_page.hpp"
#include "data/evidence_page.hpp"
#include "data/initiatives_page.hpp"

#include <soci/soci.h>

namespace cabildo::workbench {

namespace {

/// Counted by the database: the tree asks after every edit, and reading all rows to count them would be felt.
std::int64_t count_rows(const Dataset& data, const std::string& view) {
    long long count = 0;
    data.session() << "SELECT COUNT(*) FROM " + view, soci::into(count);
    return count;
}

}  // namespace

std::vector<DataPlace> data_places(Session& session) {
    const Dataset& all = session.everything();
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    return {{"initiatives", {"Iniciativas", "Initiatives"}, count(all.population())},
            {"codebook", {"Libro de códigos", "Codebook"}, count(all.variables().size())},
            {"actors", {"Actores", "Actors"}, count_rows(all, "v_actor")},
            {"evidence", {"Evidencia", "Evidence"}, count_rows(all, "v_evidence")}};
}

Page* make_data_page(wxWindow* parent, Workbench& workbench, const std::string& place) {
    if (place == "initiatives") return new InitiativesPage(parent, workbench);
    if (place == "codebook") return new CodebookPage(parent, workbench);
    if (place == "actors") return new ActorsPage(parent, workbench);
    if (place == "evidence") return new EvidencePage(parent, workbench);
    return nullptr;
}

}  // namespace cabildo::workbench
