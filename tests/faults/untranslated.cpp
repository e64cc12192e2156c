// Describes itself in one language only.
#include "faulty.hpp"

namespace {

class Monolingual : public faults::OnePanel {
public:
    Monolingual() : OnePanel("untranslated", nullptr) {}
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor = OnePanel::descriptor();
        descriptor.title.en.clear();
        return descriptor;
    }
};

}  // namespace

CABILDO_PLUGIN(Monolingual)
