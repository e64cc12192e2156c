// Built with another wxWidgets.
#include "other_tag.hpp"

NATIVE_PANEL_WITH_TAG("2.8 (ANSI) gtk2", "org.cabildo.faults.native")
