#include "data/data_pages.hpp"

#include "data/actors_page.hpp"
#include "data/codebook_page.hpp"
#include "data/initiatives_page.hpp"

namespace cabildo::workbench {

std::vector<DataPlace> data_places(Session& session) {
    const Dataset& all = session.everything();
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    return {{"initiatives", {"Iniciativas", "Initiatives"}, count(all.population())},
            {"codebook", {"Libro de códigos", "Codebook"}, count(all.variables().size())},
            {"actors", {"Actores", "Actors"}, count(all.actors().size())}};
}

Page* make_data_page(wxWindow* parent, Workbench& workbench, const std::string& place) {
    if (place == "initiatives") return new InitiativesPage(parent, workbench);
    if (place == "codebook") return new CodebookPage(parent, workbench);
    if (place == "actors") return new ActorsPage(parent, workbench);
    return nullptr;
}

}  // namespace cabildo::workbench
