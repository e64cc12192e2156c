// Built with a newer standard library.
#include "other_tag.hpp"

PLUGIN_WITH_TAG(tag.glibcxx_release += 5;)
