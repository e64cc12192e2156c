// Calls itself until the stack is full.
#include "faulty.hpp"

namespace {

int deeper(int level) {
    volatile char page[4096] = {};
    page[level & 4095] = 1;
    return level < 0 ? page[0] : deeper(level + 1) + page[level & 4095];
}

}  // namespace

FAULTY_PLUGIN("recurses", {
    deeper(0);
    return faults::good_document(data);
})
