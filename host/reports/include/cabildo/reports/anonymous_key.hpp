// The key to an anonymised export: which code stands for whom. Written apart from what is handed over.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

namespace cabildo::reports {

/// Throws a usage Error where a key at `file` would lie in `output` (a folder, or a file; empty: nowhere), be part of the store,
/// or replace a file that is no such key. Changes nothing.
void check_key_place(const std::filesystem::path& file, const std::filesystem::path& store, const std::filesystem::path& output);

class AnonymousKey {
public:
    /// Gives codes to whatever of the store has none; the store is written only then. Throws as check_key_place() does, and
    /// Error where codes are missing in a store that cannot be written.
    AnonymousKey(std::filesystem::path file, std::filesystem::path store, const std::filesystem::path& output,
                 const std::stop_token& stop = {});

    /// Writes the key for its owner's eyes alone. To be called before any document is written, so that none is without its key.
    void write(const std::stop_token& stop = {}) const;
    const std::filesystem::path& file() const { return file_; }

private:
    std::filesystem::path file_, store_;
    std::string key_;
};

}  // namespace cabildo::reports
