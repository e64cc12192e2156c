// A copy that appears under its name only when it is complete.
#pragma once

#include <filesystem>
#include <string>

namespace cabildo::shelf {

class FileCopy {
public:
    /// Copies `from` beside `to`, under another name, to the disk itself. Makes the folders above. Throws Error.
    FileCopy(const std::filesystem::path& from, std::filesystem::path to);
    /// Takes the copy away unless it was kept.
    ~FileCopy();
    FileCopy(const FileCopy&) = delete;
    FileCopy& operator=(const FileCopy&) = delete;

    std::filesystem::path file() const { return name_; }
    /// Gives the copy its name, in place of a file that has it. Throws Error.
    void keep();

private:
    std::filesystem::path to_;
    std::string name_;
};

}  // namespace cabildo::shelf
