// Anonymised exports on the command line: the codes, and the file of the key to them.
#pragma once

#include "command.hpp"

#include <filesystem>
#include <optional>

namespace cabildo::cli {

Argument anonymous_argument();

/// The file that --anonymous names, where it is given.
class AnonymousKey {
public:
    /// Gives codes to whatever has none; the store is written only then. Throws a usage Error when the file would lie in
    /// `output` (a folder or a file), be part of the store, or replace a file that is no such key.
    AnonymousKey(const Arguments& arguments, const std::filesystem::path& store, const std::filesystem::path& output);

    explicit operator bool() const { return file_.has_value(); }
    /// Writes the key for its owner's eyes alone; nothing where none is asked for. Before any document is written, so that
    /// none is without its key.
    void write() const;

private:
    std::optional<std::filesystem::path> file_;
    std::filesystem::path store_;
    std::string key_;
};

}  // namespace cabildo::cli
