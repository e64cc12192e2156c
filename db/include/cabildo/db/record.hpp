// All that is known of one initiative, in the words of the data package (ids, not labels): for forms and pages.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/db/store.hpp>

#include <array>
#include <map>
#include <string>
#include <vector>

namespace cabildo::db {

/// The fields of a part or of actors: id as in the data package, label, and how a value is chosen.
struct Field {
    enum class Kind { choice, open_choice, several, integer, decimal, text, actor };
    std::string id;
    Text label;
    Kind kind;
};

/// Column order as in the data package, without `initiative` and `id`.
const std::vector<Field>& fields(Part part);
const std::vector<Field>& actor_fields();
const Text& part_label(Part part);

/// One row of a part: its key, its id in packages and its values by field id; an absent or empty value = not reported.
struct PartRow {
    std::int64_t key = 0;
    std::string row_id;
    std::map<std::string, std::string> values;
};

struct VariableValue {
    Coverage coverage = Coverage::not_coded;
    std::vector<std::string> categories;  ///< ids: single, ordinal, several
    std::string text;                     ///< number (with a point) and text
};

struct EvidenceRow {
    std::int64_t key = 0;
    std::string row_id, document, locator, passage, about;
};

/// A passage beside the others of the store.
struct PassageRow {
    std::string initiative;  ///< its code
    EvidenceRow evidence;
};
/// All passages, in the order of the initiatives and as they were added.
std::vector<PassageRow> read_passages(Store& store);

struct CodingRow {
    std::string unit, subject, evaluator, value;
};

struct InitiativeRecord {
    std::string code, title, organisation, summary;
    std::map<std::string, VariableValue> values;  ///< by variable
    std::array<Coverage, 6> coverage{};           ///< by Part
    std::array<std::vector<PartRow>, 6> parts;    ///< by Part
    std::vector<EvidenceRow> evidence;
    std::vector<CodingRow> codings;
};

InitiativeRecord read_record(Store& store, std::string_view code);

struct ActorRow {
    std::int64_t key = 0;
    std::string code;
    std::map<std::string, std::string> values;
    std::int64_t initiatives = 0;  ///< in how many it takes part
};
std::vector<ActorRow> read_actors(Store& store);

}  // namespace cabildo::db
