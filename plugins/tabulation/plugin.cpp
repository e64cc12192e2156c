// The plugin "tabulation": how the initiatives distribute over the codebook's variables, and what published tables say.
#include "panels.hpp"
#include "sources.hpp"

namespace {

class Tabulation final : public cabildo::Plugin {
public:
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor;
        descriptor.id = "org.cabildo.tabulation";
        descriptor.version = "1.0.0";
        descriptor.publisher = "Cabildo";
        descriptor.title = {"Tabulación", "Tabulation"};
        descriptor.question = {"¿Cómo se distribuyen las iniciativas, y dicen lo mismo las tablas publicadas?",
                               "How are the initiatives distributed, and do the published tables say the same?"};
        descriptor.dimension = cabildo::Dimension::characterisation;
        descriptor.references = cabildo::tabulation::sources().all();
        return descriptor;
    }

    std::vector<cabildo::Panel> panels() const override {
        using namespace cabildo::tabulation;
        return {frequencies_panel(), crosstab_panel(), characterisation_panel(), map_panel(), audit_panel()};
    }
};

}  // namespace

CABILDO_PLUGIN(Tabulation)
