// One import under way: what its steps share. Steps are free functions over it, called in the order of import.cpp.
#pragma once

#include "codebook.hpp"
#include "descriptor.hpp"
#include "layout.hpp"
#include "profile.hpp"
#include "replace.hpp"
#include "source.hpp"
#include "target.hpp"
#include "values.hpp"

#include "../sheet/sheet.hpp"

#include <cabildo/db/package.hpp>

#include <array>
#include <unordered_map>

namespace cabildo::db::package {

/// What becomes of an initiative of the package.
enum class Fate : std::uint8_t { add, update, skip };

struct InitiativeEntry {
    std::string code;
    std::int64_t key = 0;
    Fate fate = Fate::add;
};

/// An explicit row of coverage.csv.
struct CoverageEntry {
    std::uint32_t initiative = 0, subject = 0;
    Coverage status = Coverage::coded;
    std::size_t row = 0;
    bool met = false;  ///< a value or row was found
};

/// An id of a row of a part, and whose row it is.
struct RowEntry {
    std::uint32_t initiative = 0;
    std::size_t row = 0;
};

struct Work {
    Work(Store& of, const Source& package, Existing existing_codes, bool write)
        : store(of), session(of.session()), source(package), existing(existing_codes), target(session, write),
          codebook(session, target), replace(session, write) {}

    const Store& store;
    soci::session& session;
    const Source& source;
    Existing existing;
    Target target;
    Codebook codebook;
    Replace replace;  ///< what an update takes away first
    ImportSummary summary;
    Descriptor descriptor;
    char delimiter = ',';
    Encoding encoding = Encoding::utf8;
    std::unique_ptr<sheet::Sheet> sheet;  ///< of a single CSV file; null for packages

    std::vector<InitiativeEntry> initiatives;  ///< in the order of initiatives.csv
    std::unordered_map<std::string, std::uint32_t> initiative_of;
    std::array<std::optional<std::size_t>, core_fields> core;  ///< of initiatives.csv: the columns of core fields
    std::vector<std::pair<std::size_t, std::size_t>> columns;  ///< of initiatives.csv: column, variable
    std::map<std::size_t, Profile> profiles;                   ///< by variable: those without a given kind

    std::vector<CoverageEntry> coverage;
    std::unordered_map<std::uint64_t, std::size_t> coverage_of;  ///< initiative and subject -> coverage

    std::array<std::unordered_map<std::string, RowEntry>, parts> row_ids;
    std::array<std::vector<bool>, parts> present;  ///< by initiative: it has rows; empty where the file has none
    std::unordered_map<std::string, std::int64_t> actor_keys, evaluator_keys;
    bool actors_given = false, evaluators_given = false;

    /// The file's bytes in UTF-8.
    csv::Bytes bytes(const std::string& file) const;
    /// Throws Error, besides those of csv::Reader, when a package's file is not parted by commas.
    csv::Reader open(const std::string& file) const;
    /// A cell of initiatives.csv as a package holds it; valid until the next one is read. Throws Error for one that cannot be
    /// read as its column says.
    std::string_view cell(const csv::Reader& reader, std::size_t column) {
        return sheet ? sheet->cell(*this, reader, column) : reader.cell(column);
    }
    std::optional<std::size_t> core_column(CoreField field) const { return core[static_cast<std::size_t>(field)]; }
    void remark(Text text) { summary.remarks.push_back(std::move(text)); }
};

/// The subject of coverage that stands for a part; variables are numbered from 0 as in the codebook.
constexpr std::uint32_t subject_of(Part part) { return 0xFFFFFF00u + static_cast<std::uint32_t>(part); }

/// The coverage row of one initiative and subject; nullptr where there is none.
CoverageEntry* find_coverage(Work& work, std::uint32_t initiative, std::uint32_t subject);

/// A column that must be there. Throws Error naming the nearest one.
std::size_t required(const csv::Reader& reader, const std::string& column);

/// Columns of the file that the format does not know are passed over with a remark.
void remark_further_columns(Work& work, const csv::Reader& reader, const std::vector<std::string>& known);

/// The initiative named in a cell. Throws Error when it is not in initiatives.csv.
std::uint32_t initiative_in(const Work& work, const csv::Reader& reader, std::size_t column);

/// The trimmed cell; empty where the file lacks the column.
std::string_view word(const csv::Reader& reader, std::optional<std::size_t> column);
/// The cell as it stands; empty where the file lacks the column.
std::string_view text(const csv::Reader& reader, std::optional<std::size_t> column);

/// A cell that must not be empty, trimmed.
std::string required_word(const csv::Reader& reader, std::size_t column);

/// Counts a row of an initiative.
void count(ImportSummary::File& file, Fate fate);

/// The same key twice in a file.
Error twice(const csv::Place& place, const std::string& key, std::size_t first_row);

// The steps.
void read_variables(Work& work);
void read_categories(Work& work);
void scan_initiatives(Work& work);  ///< header, codes, kinds of columns
void read_coverage(Work& work);
void write_initiatives(Work& work);
void write_actors(Work& work);
void write_parts(Work& work);
void write_part_coverage(Work& work);
void write_evaluators(Work& work);
void write_codings(Work& work);
void write_evidence(Work& work);
void write_declared_tables(Work& work);
void summarise_inferred(Work& work);

/// Whether `value` can be an answer to a variable; throws Error at `place` otherwise. Makes categories where none are given.
void check_answer(Work& work, std::size_t variable, std::string_view value, const csv::Place& place);

/// A value of a field as it is stored; texts point into `cell`. Throws Error at `place`.
Stored stored_value(Work& work, const StoredField& field, std::string_view cell, const csv::Place& place);

}  // namespace cabildo::db::package
