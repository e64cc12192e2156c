// Interchange: Tabular Data Packages (a folder or .zip), and plain CSV, in and out of a store. docs/interchange.md.
#pragma once

#include <cabildo/db/import_mapping.hpp>
#include <cabildo/db/store.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cabildo::db {

enum class Existing { refuse, update, skip };

/// What an import does or would do; nothing is changed by a preview.
struct ImportSummary {
    struct File {
        std::string name;
        std::int64_t rows = 0, added = 0, updated = 0, skipped = 0;
    };
    struct Column {  ///< how a column of initiatives.csv without a codebook is read
        std::string name;
        VariableKind kind;
        std::int64_t categories = 0, empty = 0;
    };
    struct Words {  ///< cells of a single CSV file that were taken as not reported
        std::string column, word;
        std::int64_t cells = 0;
    };
    std::string title;
    bool illustrative = false;
    std::vector<File> files;
    std::vector<Column> inferred;  ///< variables made without a codebook
    std::vector<Words> not_reported;
    std::vector<Text> remarks;     ///< columns passed over, the delimiter of a plain CSV and the like
};

/// `path`: a folder with initiatives.csv, a .zip of one, or a single CSV file (read as initiatives.csv, by the mapping
/// `csv`, of which only single files take notice). Throws Error naming file, row and column of the first thing wrong;
/// then nothing is imported. One transaction, one journal entry that can be undone.
ImportSummary import_package(Store& store, const std::filesystem::path& path, Existing existing = Existing::refuse,
                             const ImportMapping& csv = {});

/// Several packages one after the other, in one transaction: all or none. Each has its entry in the journal; errors say
/// which package is meant.
std::vector<ImportSummary> import_packages(Store& store, const std::vector<std::filesystem::path>& paths,
                                           Existing existing = Existing::refuse, const ImportMapping& csv = {});

/// The same checks and counts, without changing the store.
ImportSummary preview_package(Store& store, const std::filesystem::path& path, Existing existing = Existing::refuse,
                              const ImportMapping& csv = {});

/// The same of several, each on what those before it would have left. The store must be open for writing: the import is
/// made and taken back.
std::vector<ImportSummary> preview_packages(Store& store, const std::vector<std::filesystem::path>& paths,
                                            Existing existing = Existing::refuse, const ImportMapping& csv = {});

/// Writes the store as a package into a new or empty folder; it appears under its name only when complete. With `codes`
/// only those initiatives, with their actors, codings and evidence and the whole codebook, but without declared tables,
/// which speak of all. The same facts give the same bytes.
void export_package(Store& store, const std::filesystem::path& folder, const std::vector<std::string>& codes = {});

}  // namespace cabildo::db
