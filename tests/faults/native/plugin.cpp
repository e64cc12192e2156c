// The plugin of all faulty native panels: healthy itself, with an option, so that a native panel can ask for a run.
#include <cabildo/plugin.hpp>

namespace {

cabildo::Document echo(const cabildo::Dataset& data, const cabildo::Options& options, cabildo::Run&) {
    cabildo::Document document;
    document.title = "Eco";
    cabildo::Paragraph paragraph;
    paragraph.id = "echo";
    paragraph.text = std::to_string(data.size()) + (options.has("word") ? " " + options.text("word") : "");
    document.blocks.emplace_back(std::move(paragraph));
    return document;
}

class Healthy : public cabildo::Plugin {
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor;
        descriptor.id = "org.cabildo.faults.native";
        descriptor.version = "1.0.0";
        descriptor.publisher = "Taller de fallas";
        descriptor.title = {"Complemento con panel nativo", "Plugin with a native panel"};
        descriptor.question = {"¿Qué pasa si falla?", "What if it fails?"};
        return descriptor;
    }
    std::vector<cabildo::Panel> panels() const override {
        return {{"echo", {"Eco", "Echo"}, {"¿Sobrevive el programa?", "Does the program survive?"},
                 {cabildo::Option::text("word", {"Palabra", "Word"}).helped({"Se repite en el informe.", "It is repeated in the report."})}, echo}};
    }
};

}  // namespace

CABILDO_PLUGIN(Healthy)
