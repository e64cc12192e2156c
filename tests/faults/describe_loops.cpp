// Never says who it is.
#include <cabildo/plugin.hpp>

namespace {

class Slow : public cabildo::Plugin {
public:
    cabildo::Descriptor descriptor() const override {
        volatile bool for_ever = true;
        while (for_ever) {
        }
        return {};
    }
    std::vector<cabildo::Panel> panels() const override { return {}; }
};

}  // namespace

CABILDO_PLUGIN(Slow)
