// The folder that an export writes: built under another name and published when it is complete. A new one gets its name; one
// that was there and empty stays the same folder, with its owner and rights, and gets the files.
#pragma once

#include "../csv/writer.hpp"

#include <cabildo/db/sha256.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace cabildo::db::package {

/// What datapackage.json says of a file.
struct Written {
    std::string file;
    std::vector<std::string> header;
    std::uint64_t bytes = 0;
    std::string hash;
};

class OutFolder {
public:
    /// Throws Error when there is something at the path already that is no empty folder, or it cannot be written.
    explicit OutFolder(const std::filesystem::path& target);
    /// Removes what is not published.
    ~OutFolder();
    OutFolder(const OutFolder&) = delete;
    OutFolder& operator=(const OutFolder&) = delete;

    const std::filesystem::path& draft() const { return draft_; }
    const std::filesystem::path& target() const { return target_; }
    void publish();

    std::vector<Written> files;  ///< in the order in which they were written

private:
    void fill() const;

    std::filesystem::path target_, draft_;
    bool there_ = false;  ///< the folder was there before
};

/// One file, made with its header when the first row comes (or at once), and counted and hashed as it is written.
class OutFile {
public:
    OutFile(OutFolder& folder, std::string file, std::vector<std::string> header);

    /// Makes the file even though it may stay without rows.
    void begin();
    csv::Writer& row();
    /// Does nothing when there was no row. Throws Error when the disk is full.
    void close();

private:
    void write(std::string_view bytes);

    OutFolder& folder_;
    Written about_;
    std::ofstream stream_;
    Sha256 hash_;
    csv::Writer writer_;
};

/// A small file of another kind.
void write_text(const OutFolder& folder, const std::string& file, const std::string& text);

}  // namespace cabildo::db::package
