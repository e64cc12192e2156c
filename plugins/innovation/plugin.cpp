// The plugin "innovation": what the initiatives create and adapt, and whether it is as new as they say.
#include "panels.hpp"
#include "sources.hpp"

namespace {

class Innovation final : public cabildo::Plugin {
public:
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor;
        descriptor.id = "org.cabildo.innovation";
        descriptor.version = "1.0.0";
        descriptor.publisher = "Cabildo";
        descriptor.title = {"Flexibilidad e innovación", "Flexibility and innovation"};
        descriptor.question = {"¿Qué órganos crean, qué instrumentos adaptan y cómo gestionan las iniciativas, y es tan nuevo como dicen?",
                               "Which organs do the initiatives create, which instruments do they adapt, how do they manage, and is it as new as they say?"};
        descriptor.dimension = cabildo::Dimension::innovation;
        descriptor.references = cabildo::innovation::sources().all();
        return descriptor;
    }

    std::vector<cabildo::Panel> panels() const override {
        using namespace cabildo::innovation;
        return {overview_panel()};
    }
};

}  // namespace

CABILDO_PLUGIN(Innovation)
