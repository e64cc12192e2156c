// Where a package's files come from: a folder, a .zip or a single CSV file.
#pragma once

#include "../csv/reader.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace cabildo::db::package {

/// The one file that a package must have.
inline constexpr const char* initiatives_file = "initiatives.csv";

class Source {
public:
    /// Throws Error when there is nothing there, or nothing that can be a package.
    static std::unique_ptr<Source> open(const std::filesystem::path& path);

    virtual ~Source() = default;

    virtual bool has(const std::string& file) const = 0;
    /// The bytes of a file that is there, from its beginning; several may be open at a time.
    virtual csv::Bytes bytes(const std::string& file) const = 0;
    /// What messages call the file.
    virtual std::string shown_name(const std::string& file) const { return file; }
    /// A single CSV file, read as initiatives.csv.
    virtual bool plain() const { return false; }
    /// For titles: the name of folder, .zip or file.
    virtual std::string name() const = 0;
    /// The whole of a small file. Throws Error above 16 MiB.
    std::string text(const std::string& file) const;
};

}  // namespace cabildo::db::package
