// A data package in memory: its CSV files as rows of cells, to be rewritten and written out again.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::validate {

struct CsvTable {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;

    /// Position of a column; throws std::out_of_range when there is none.
    std::size_t column(std::string_view name) const;
    bool has(std::string_view name) const;
};

/// By file name: "initiatives.csv".
using PackageTables = std::map<std::string, CsvTable>;

PackageTables read_package(const std::filesystem::path& folder);

/// Writes the tables into a new folder, and that the data are constructed.
void write_package(const std::filesystem::path& folder, const PackageTables& tables);

/// "a;b" as its parts; none for an empty cell. And the reverse.
std::vector<std::string> parts_of(std::string_view cell, char separator = ';');
std::string joined(const std::vector<std::string>& parts, char separator = ';');

}  // namespace cabildo::validate
