// Does not say who publishes it.
#include "faulty.hpp"

namespace {

class Nameless : public faults::OnePanel {
public:
    Nameless() : OnePanel("no_publisher", [](const faults::Dataset& data, const faults::Options&, faults::Run&) { return faults::good_document(data); }) {}
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor = OnePanel::descriptor();
        descriptor.publisher.clear();
        return descriptor;
    }
};

}  // namespace

CABILDO_PLUGIN(Nameless)
