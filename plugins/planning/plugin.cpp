// The plugin "planning": with which instruments the initiatives plan, with whom, and how complete their logical frameworks are.
#include "panels.hpp"
#include "sources.hpp"

namespace {

class Planning final : public cabildo::Plugin {
public:
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor;
        descriptor.id = "org.cabildo.planning";
        descriptor.version = "1.0.0";
        descriptor.publisher = "Cabildo";
        descriptor.title = {"Planificación", "Planning"};
        descriptor.question = {"¿Con qué instrumentos planifican las iniciativas, de forma colectiva o no, y cuán completos están sus marcos lógicos?",
                               "With which instruments do the initiatives plan, collectively or not, and how complete are their logical frameworks?"};
        descriptor.dimension = cabildo::Dimension::planning;
        descriptor.references = cabildo::planning::sources().all();
        return descriptor;
    }

    std::vector<cabildo::Panel> panels() const override {
        using namespace cabildo::planning;
        return {overview_panel()};
    }
};

}  // namespace

CABILDO_PLUGIN(Planning)
