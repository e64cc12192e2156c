// The plugin "resources": how the initiatives are resourced, and on whom they depend.
#include "panels.hpp"
#include "sources.hpp"

namespace {

class Resources final : public cabildo::Plugin {
public:
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor;
        descriptor.id = "org.cabildo.resources";
        descriptor.version = "1.0.0";
        descriptor.publisher = "Cabildo";
        descriptor.title = {"Recursos", "Resources"};
        descriptor.question = {"¿Con qué recursos cuentan las iniciativas, de qué fuentes vienen y cuánto dependen de las externas?",
                               "Which resources do the initiatives have, from which sources, and how far do they depend on external ones?"};
        descriptor.dimension = cabildo::Dimension::resources;
        descriptor.references = cabildo::resources::sources().all();
        return descriptor;
    }

    std::vector<cabildo::Panel> panels() const override {
        using namespace cabildo::resources;
        return {overview_panel()};
    }
};

}  // namespace

CABILDO_PLUGIN(Resources)
