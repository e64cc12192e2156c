// Throws when it is asked who it is.
#include <cabildo/plugin.hpp>

#include <stdexcept>

namespace {

class Shy : public cabildo::Plugin {
public:
    cabildo::Descriptor descriptor() const override { throw std::runtime_error("prefiero no decirlo"); }
    std::vector<cabildo::Panel> panels() const override { return {}; }
};

}  // namespace

CABILDO_PLUGIN(Shy)
