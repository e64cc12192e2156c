// The plugin "sustainability": on what the initiatives rest, how institutional that is, and where they may not last.
#include "panels.hpp"
#include "sources.hpp"

namespace {

class Sustainability final : public cabildo::Plugin {
public:
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor;
        descriptor.id = "org.cabildo.sustainability";
        descriptor.version = "1.0.0";
        descriptor.publisher = "Cabildo";
        descriptor.title = {"Sostenibilidad", "Sustainability"};
        descriptor.question = {"¿En qué se sostienen las iniciativas, cuán institucionalizadas están y cuáles corren riesgo?",
                               "On what do the initiatives rest, how institutionalised are they, and which are at risk?"};
        descriptor.dimension = cabildo::Dimension::sustainability;
        descriptor.references = cabildo::sustainability::sources().all();
        return descriptor;
    }

    std::vector<cabildo::Panel> panels() const override {
        using namespace cabildo::sustainability;
        return {bases_panel(), institutionalisation_panel(), risk_panel()};
    }
};

}  // namespace

CABILDO_PLUGIN(Sustainability)
