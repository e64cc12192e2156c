// Works before it says who it is; otherwise good.
#include "faulty.hpp"

#include <chrono>
#include <thread>

namespace {

class Slow : public faults::OnePanel {
public:
    Slow() : OnePanel("describe_slow", [](const faults::Dataset& data, const faults::Options&, faults::Run&) { return faults::good_document(data); }) {}
    cabildo::Descriptor descriptor() const override {
        std::this_thread::sleep_for(std::chrono::milliseconds(4'200));
        return OnePanel::descriptor();
    }
};

}  // namespace

CABILDO_PLUGIN(Slow)
