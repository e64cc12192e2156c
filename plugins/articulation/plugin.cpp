// The plugin "articulation": which actors come together in the initiatives, and how.
#include "panels.hpp"
#include "sources.hpp"

namespace {

class Articulation final : public cabildo::Plugin {
public:
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor;
        descriptor.id = "org.cabildo.articulation";
        descriptor.version = "1.0.0";
        descriptor.publisher = "Cabildo";
        descriptor.title = {"Articulación de actores", "Actor articulation"};
        descriptor.question = {"¿Qué actores se articulan en las iniciativas, entre qué niveles y sectores, y quién lidera?",
                               "Which actors come together in the initiatives, across which levels and sectors, and who leads?"};
        descriptor.dimension = cabildo::Dimension::articulation;
        descriptor.references = cabildo::articulation::bibliography().all();
        return descriptor;
    }

    std::vector<cabildo::Panel> panels() const override {
        using namespace cabildo::articulation;
        return {actors_panel(), network_panel(), levels_panel(), leadership_panel(), agreements_panel()};
    }
};

}  // namespace

CABILDO_PLUGIN(Articulation)
