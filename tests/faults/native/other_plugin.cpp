// The native panel of another plugin, put beside the wrong one.
#include "other_tag.hpp"

NATIVE_PANEL_WITH_TAG(cabildo::wx::wx_signature, "org.cabildo.faults.other")
