// Has the tag, but not the function that gives the plugin.
#include <cabildo/abi.hpp>

extern "C" {
CABILDO_EXPORT extern const cabildo::AbiTag cabildo_abi_tag;
constinit const cabildo::AbiTag cabildo_abi_tag = cabildo::this_abi();
}
