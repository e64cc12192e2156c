// The plugin "participation": how far citizens come into the decisions of each initiative, by which means.
#include "panels.hpp"
#include "sources.hpp"

namespace {

class Participation final : public cabildo::Plugin {
public:
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor;
        descriptor.id = "org.cabildo.participation";
        descriptor.version = "1.0.0";
        descriptor.publisher = "Cabildo";
        descriptor.title = {"Participación", "Participation"};
        descriptor.question = {"¿Hasta dónde llega la ciudadanía en las decisiones de cada iniciativa, y por qué medios?",
                               "How far do citizens come into the decisions of each initiative, and by which means?"};
        descriptor.dimension = cabildo::Dimension::participation;
        descriptor.references = cabildo::participation::sources().all();
        return descriptor;
    }

    std::vector<cabildo::Panel> panels() const override {
        using namespace cabildo::participation;
        return {overview_panel(), depth_panel(), instruments_panel(), binding_panel(), cycle_panel()};
    }
};

}  // namespace

CABILDO_PLUGIN(Participation)
