// The contract between host and plugin. A plugin is a shared library with one object derived from Plugin, exported by
//   CABILDO_PLUGIN(MyPlugin)
// The worker loads it, reads the ABI tag (abi.hpp) before it calls anything, asks for descriptor and panels once, and
// then runs panels, one at a time, in one thread. The library stays loaded until the process ends.
#pragma once

#include <cabildo/abi.hpp>
#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/error.hpp>
#include <cabildo/options.hpp>
#include <cabildo/run.hpp>

#include <functional>
#include <string>
#include <vector>

namespace cabildo {

/// Who a plugin is.
struct Descriptor {
    std::string id;         ///< reverse-domain form: "org.example.tenure"
    std::string version;    ///< "1.0.0"
    std::string publisher;
    Text title;
    Text question;          ///< the question that the plugin answers
    Dimension dimension = Dimension::characterisation;  ///< where it stands in the workbench's tree
    std::vector<Reference> references{};
};

/// One analysis: its options and the function that computes it. `run` throws Error for what the reader can mend; any
/// other exception is reported as a fault of the plugin. It returns blocks and title; the host fills provenance and
/// language.
struct Panel {
    std::string id;
    Text title;
    Text question;
    std::vector<Option> options{};
    std::function<Document(const Dataset&, const Options&, Run&)> run;
};

class Plugin {
public:
    virtual ~Plugin() = default;
    virtual Descriptor descriptor() const = 0;
    virtual std::vector<Panel> panels() const = 0;
};

}  // namespace cabildo

/// Exports the tag and the plugin object. Once in a library, outside any namespace.
#define CABILDO_PLUGIN(PluginClass)                                          \
    extern "C" {                                                             \
    CABILDO_EXPORT extern const ::cabildo::AbiTag cabildo_abi_tag;           \
    constinit const ::cabildo::AbiTag cabildo_abi_tag = ::cabildo::this_abi(); \
    CABILDO_EXPORT ::cabildo::Plugin* cabildo_plugin();                      \
    }                                                                        \
    ::cabildo::Plugin* cabildo_plugin() {                                    \
        static PluginClass plugin;                                           \
        return &plugin;                                                      \
    }
