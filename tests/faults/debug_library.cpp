// Built with the standard library's debug mode, whose containers are laid out otherwise.
#include "other_tag.hpp"

PLUGIN_WITH_TAG(tag.glibcxx_debug = 1 - tag.glibcxx_debug;)
