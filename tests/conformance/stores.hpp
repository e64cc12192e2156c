// The stores that every panel must cope with, each made when it is first asked for and kept to the end of the program.
#pragma once

#include <cabildo/validate/stores.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cabildo::conformance {

using namespace validate;

/// A store and a selection of it. "random_17" is the random store of seed 17.
struct Scene {
    std::filesystem::path store;
    std::string selection;
};

/// Every scene by name; random ones with the seeds of CABILDO_CONFORMANCE_SEEDS ("17,18") or the usual ones.
std::vector<std::string> scene_names();
const Scene& scene(const std::string& name);

/// The sample's package, as it stands in the tree.
const PackageTables& sample_package();

/// The 29 initiatives that the sample has coded in full.
inline const std::string coded_selection = "area=political_institutional";

/// A new store that holds the package; `name` is unique in the program.
std::filesystem::path store_of(const std::string& name, const PackageTables& package);

}  // namespace cabildo::conformance
