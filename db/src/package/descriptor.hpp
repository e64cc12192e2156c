// datapackage.json: what a package says of itself.
#pragma once

#include "source.hpp"

#include <string>
#include <vector>

namespace cabildo::db::package {

struct Descriptor {
    std::string title;
    bool illustrative = false;
    std::vector<std::string> passed_over;  ///< files it names that are no part of the format
};

/// An empty one where there is no datapackage.json. Throws Error: no JSON, a file that is named but missing.
Descriptor read_descriptor(const Source& source);

}  // namespace cabildo::db::package
