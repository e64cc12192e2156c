// A data package whose actors, pairs and instruments are equal in large classes: whoever cuts a list of them must not let the
// order of a file decide.
#pragma once

#include <cabildo/validate/package_tables.hpp>

namespace cabildo::conformance {

using namespace validate;

/// More nodes than a whole network is drawn with; at each list that panels cut, a tie lies across the cut.
PackageTables tied_package();

}  // namespace cabildo::conformance
