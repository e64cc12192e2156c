// A data package drawn from a seed: variables of every kind, awkward ids, every status, parts with unknown fields.
#pragma once

#include <cabildo/validate/package_tables.hpp>

#include <cstdint>

namespace cabildo::validate {

/// The same seed gives the same package, on every machine.
PackageTables random_package(std::uint64_t seed);

}  // namespace cabildo::validate
