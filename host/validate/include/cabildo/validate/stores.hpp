// Stores to try a plugin on, made anew: from one without anything to a random one.
#pragma once

#include <cabildo/validate/package_tables.hpp>

#include <cabildo/dataset.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cabildo::validate {

/// A store without codebook, with so many initiatives that have a code and a title and nothing else.
void make_bare_store(const std::filesystem::path& store, int initiatives);
/// A store that holds the package; its files are written beside the store, into STORE-written.
void make_store(const std::filesystem::path& store, const PackageTables& package);
/// A store that holds the package of a folder.
void make_store(const std::filesystem::path& store, const std::filesystem::path& package);

/// The codebook of a store.
std::vector<Variable> variables_of(const std::filesystem::path& store);
/// Codes of the selected initiatives, in the store's order.
std::vector<std::string> codes_of(const std::filesystem::path& store, const std::string& selection);

}  // namespace cabildo::validate
