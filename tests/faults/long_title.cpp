// Has a title that no tree shows whole; works otherwise.
#include "faulty.hpp"

namespace {

class Talkative : public faults::OnePanel {
public:
    Talkative() : OnePanel("long_title", [](const faults::Dataset& data, const faults::Options&, faults::Run&) { return faults::good_document(data); }) {}
    cabildo::Descriptor descriptor() const override {
        cabildo::Descriptor descriptor = OnePanel::descriptor();
        descriptor.title.es += std::string(100, 'o');
        return descriptor;
    }
};

}  // namespace

CABILDO_PLUGIN(Talkative)
