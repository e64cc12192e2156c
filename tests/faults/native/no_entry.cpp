// Has the tag, and not the function that makes the panel.
#include <cabildo/wx/native_panel.hpp>

extern "C" {
CABILDO_EXPORT extern const cabildo::NativeTag cabildo_native_tag;
constinit const cabildo::NativeTag cabildo_native_tag =
    cabildo::this_native_abi(cabildo::wx::wx_signature, "org.cabildo.faults.native", "echo");
}
