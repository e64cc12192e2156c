// The plugin "findings": what is said of the initiatives, with the count behind it, and a profile of each of them.
#include "panels.hpp"
#include "sources.hpp"

namespace {

class Findings final : public cabildo::Plugin {
public:
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor;
        descriptor.id = "org.cabildo.findings";
        descriptor.version = "1.0.0";
        descriptor.publisher = "Cabildo";
        descriptor.title = {"Hallazgos", "Findings"};
        descriptor.question = {"¿Qué se afirma de las iniciativas, y qué dicen las cuentas?", "What is claimed of the initiatives, and what do the counts say?"};
        descriptor.dimension = cabildo::Dimension::synthesis;
        descriptor.references = cabildo::findings::sources().all();
        return descriptor;
    }

    std::vector<cabildo::Panel> panels() const override {
        using namespace cabildo::findings;
        return {claims_panel(), profile_panel()};
    }
};

}  // namespace

CABILDO_PLUGIN(Findings)
