// Built with another major version of the SDK.
#include "other_tag.hpp"

PLUGIN_WITH_TAG(tag.sdk_major += 1;)
