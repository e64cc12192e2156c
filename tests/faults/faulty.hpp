// The skeleton of the faulty plugins: one panel, one function that does the harm. Each is a library of its own, built as
// an author would build it, and run through the real worker by tests/host/engine/faults_test.cpp.
#pragma once

#include <cabildo/plugin.hpp>

#include <string>
#include <utility>

namespace faults {

using cabildo::Dataset;
using cabildo::Document;
using cabildo::Options;
using cabildo::Run;

using Harm = Document (*)(const Dataset&, const Options&, Run&);

inline Document good_document(const Dataset& data) {
    Document document;
    document.title = "Documento";
    cabildo::Paragraph paragraph;
    paragraph.id = "size";
    paragraph.text = std::to_string(data.size());
    document.blocks.emplace_back(std::move(paragraph));
    return document;
}

class OnePanel : public cabildo::Plugin {
public:
    OnePanel(std::string name, Harm harm) : name_(std::move(name)), harm_(harm) {}

    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor;
        descriptor.id = "org.cabildo.faults." + name_;
        descriptor.version = "1.0.0";
        descriptor.publisher = "Taller de fallas";
        descriptor.title = {"Complemento " + name_, "Plugin " + name_};
        descriptor.question = {"¿Qué pasa si falla?", "What if it fails?"};
        return descriptor;
    }

    std::vector<cabildo::Panel> panels() const override {
        return {{"harm", {"Panel de daños", "Harm panel"}, {"¿Sobrevive el programa?", "Does the program survive?"}, {}, harm_}};
    }

private:
    std::string name_;
    Harm harm_;
};

}  // namespace faults

/// A whole plugin from its name and the body of its panel, which sees `data` and `run`.
#define FAULTY_PLUGIN(name, ...)                                                                          \
    namespace {                                                                                           \
    faults::Document harm([[maybe_unused]] const faults::Dataset& data, const faults::Options&,           \
                          [[maybe_unused]] faults::Run& run) {                                            \
        __VA_ARGS__                                                                                       \
    }                                                                                                     \
    class FaultyPlugin : public faults::OnePanel {                                                        \
    public:                                                                                               \
        FaultyPlugin() : OnePanel(name, harm) {}                                                          \
    };                                                                                                    \
    }                                                                                                     \
    CABILDO_PLUGIN(FaultyPlugin)
