// One export under way: what its steps share.
#pragma once

#include "layout.hpp"
#include "out.hpp"
#include "stream.hpp"

#include <cabildo/db/package.hpp>

#include <unordered_map>
#include <unordered_set>

namespace cabildo::db::package {

struct ExportedVariable {
    std::int64_t key = 0;
    std::string name;
    VariableKind kind = VariableKind::single;
    bool column = false;  ///< initiatives.csv has one: somebody has a value, or it is not reported
};

struct ExportWork {
    soci::session& session;
    OutFolder& folder;
    std::vector<std::int64_t> initiatives;                 ///< keys of the exported ones, ascending
    std::unordered_map<std::int64_t, std::string> codes;   ///< of those
    bool all = true;                                       ///< every initiative of the store
    std::vector<ExportedVariable> variables;               ///< in codebook order
    std::unordered_map<std::int64_t, std::string> categories, terms, actors, evaluators;  ///< ids by key
    std::array<std::unordered_set<std::int64_t>, parts> present{};  ///< initiatives with rows

    bool exported(std::int64_t initiative) const { return codes.contains(initiative); }
};

long long integer(const Cell& cell);
const std::string& words(const Cell& cell);

void export_codebook(ExportWork& work);
void export_initiatives(ExportWork& work);
void export_actors(ExportWork& work);
void export_parts(ExportWork& work);
void export_codings(ExportWork& work);
void export_evidence(ExportWork& work);
void export_declared_tables(ExportWork& work);

/// datapackage.json.
std::string descriptor_text(const ExportWork& work, const std::string& title, bool illustrative);

}  // namespace cabildo::db::package
