// What an analysis reads: the selected initiatives, the codebook's variables as dense columns, and the repeated parts
// of an initiative (actors and involvements, mechanisms, resources, plans, innovations, sustainability bases).
//
// A Dataset is one consistent state of a store, read-only, and used by one thread. Spans and references stay valid as
// long as the Dataset. Initiatives are numbered 0 … size()−1 in the order of the store; every `initiative` below is such
// a number. A code is a position in a list of categories; −1 stands for "no code".
#pragma once

#include <cabildo/text.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace soci {
class session;
}

namespace cabildo {

using Code = std::int32_t;
inline constexpr Code no_code = -1;

/// What is known of one variable or part of one initiative. Only `coded` and `none` count in a valid N; `not_reported`
/// is shown and leaves the valid N; `not_coded` leaves N.
enum class Coverage : std::int8_t { coded, none, not_reported, not_coded };

enum class VariableKind : std::uint8_t { single, several, ordinal, number, text };

/// The part of the method that a variable or plugin belongs to.
enum class Dimension : std::uint8_t {
    characterisation, articulation, resources, planning, participation, innovation, sustainability, synthesis
};

struct Category {
    std::string id;
    Text label;
};

/// A variable of the codebook. `categories` are in codebook order, zero-count ones included; empty for number and text.
struct Variable {
    std::string id;
    VariableKind kind = VariableKind::single;
    Dimension dimension = Dimension::characterisation;
    Text label;
    std::vector<Category> categories{};

    [[nodiscard]] bool categorical() const { return kind != VariableKind::number && kind != VariableKind::text; }
    /// Position of a category id, or no_code.
    [[nodiscard]] Code code_of(std::string_view category) const;
};

struct Initiative {
    std::string code;
    std::string title;
    std::string organisation;
};

/// One variable over the selected initiatives, position = initiative.
struct Column {
    std::vector<Coverage> coverage;
    /// single, ordinal: one code each, no_code where not coded.
    std::vector<Code> codes;
    /// several: the answers of initiative i are answers[offsets[i]] … answers[offsets[i+1]−1], ascending.
    std::vector<std::uint32_t> offsets;
    std::vector<Code> answers;
    /// number: NaN where not coded. text: empty where not coded.
    std::vector<double> numbers;
    std::vector<std::string> texts;

    std::size_t size() const { return coverage.size(); }
    /// The codes of initiative i: one, several or none of them.
    [[nodiscard]] std::span<const Code> answers_of(std::size_t i) const;
};

/// The repeated parts of an initiative that coverage speaks of.
enum class Part : std::uint8_t { involvements, mechanisms, resources, plans, innovations, sustainability };

enum class Sector : std::int8_t { unknown = -1, public_sector, private_sector, civil_society, academia, cooperation };
enum class Level : std::int8_t { unknown = -1, municipal, provincial, regional, national, international };
enum class Role : std::int8_t { unknown = -1, leads, decides, cofinances, executes, consulted, informed };
enum class Agreement : std::int8_t { unknown = -1, none, informal, protocol, convenio };
enum class Answer : std::int8_t { unknown = -1, no, yes };
enum class Centrality : std::int8_t { unknown = -1, axis, strategy };
enum class Origin : std::int8_t { unknown = -1, own, external };
enum class ResourceKind : std::int8_t { unknown = -1, financial, human, technical, in_kind };
enum class Approach : std::int8_t { unknown = -1, territorial, participatory, sectoral };
enum class InnovationKind : std::int8_t { unknown = -1, organ, instrument, management };
enum class Novelty : std::int8_t { unknown = -1, none, organisation, territory, country };
enum class Basis : std::int8_t { unknown = -1, commitment, installed_method, adhoc_organ, social_capital };
enum class Horizon : std::int8_t { unknown = -1, observed, expected };

/// Stages of the policy cycle that a mechanism reaches, as bits.
enum Stage : std::uint8_t { agenda = 1, formulation = 2, implementation = 4, evaluation = 8 };

/// Checks of the logical framework that a plan passes, as bits (CEPAL/ILPES, Manual 42).
enum PlanCheck : std::uint8_t {
    check_cells = 1, check_baseline = 2, check_target = 4, check_date = 8, check_source = 16,
    check_assumptions = 32, check_links = 64
};

struct Actor {
    std::string id;
    std::string name;
    Sector sector = Sector::unknown;
    Level level = Level::unknown;
    Code policy_sector = no_code;  ///< into vocabulary "actors.policy_sector"
};

struct Involvement {
    std::uint32_t initiative = 0;
    std::uint32_t actor = 0;  ///< position in actors()
    Role role = Role::unknown;
    Agreement agreement = Agreement::unknown;
};

struct Mechanism {
    std::uint32_t initiative = 0;
    Code instrument = no_code;           ///< into "mechanisms.instrument"
    std::optional<int> depth;            ///< 0–5; absent = not reported
    Answer binding = Answer::unknown;
    Centrality centrality = Centrality::unknown;
    std::optional<std::uint8_t> stages;  ///< bits of Stage; absent = not reported
    Answer simulated = Answer::unknown;
};

struct Resource {
    std::uint32_t initiative = 0;
    Origin origin = Origin::unknown;
    ResourceKind kind = ResourceKind::unknown;
    Code source = no_code;  ///< into "resources.source"
    std::optional<double> amount;
    std::string currency;
    Answer planned = Answer::unknown;
};

struct Plan {
    std::uint32_t initiative = 0;
    Code instrument = no_code;  ///< into "plans.instrument"
    Approach approach = Approach::unknown;
    Answer collective = Answer::unknown;
    std::optional<std::uint8_t> checks;  ///< bits of PlanCheck; absent = not reported
};

struct Innovation {
    std::uint32_t initiative = 0;
    InnovationKind kind = InnovationKind::unknown;
    Code name = no_code;  ///< into "innovations.name"
    Novelty claimed = Novelty::unknown;
    Novelty assessed = Novelty::unknown;
};

struct SustainabilityBasis {
    std::uint32_t initiative = 0;
    Basis basis = Basis::unknown;
    std::optional<int> step;  ///< 0–5
    Horizon horizon = Horizon::unknown;
};

/// One evaluator's own value. `unit` is the id of a row of a part, or empty; `subject` a variable or "part.field".
struct Coding {
    std::uint32_t initiative = 0;
    std::string unit;
    std::string subject;
    std::uint32_t evaluator = 0;  ///< position in evaluators()
    std::string value;            ///< ids, several parted by ';'
};

struct Evaluator {
    std::string id;
    std::string name;
};

struct Evidence {
    std::uint32_t initiative = 0;
    std::string document;
    std::string locator;
    std::string passage;
    std::string about;  ///< VARIABLE or FILE:id
};

/// A cell of a table as somebody published it. Field by field as in the data package's declared_tables.csv.
struct DeclaredCell {
    std::string row, row_label;
    bool total = false;
    std::string column, column_label;
    std::string value;
};

struct DeclaredTable {
    std::string id, title, variable;
    std::string population;  ///< a selection as written on the command line, e.g. "area=political_institutional"
    std::vector<DeclaredCell> cells;
};

/// Which store a Dataset is of, for headings and provenance.
struct StoreState {
    std::string store_id;
    std::string title;
    std::int64_t data_revision = 0;
    bool illustrative = false;  ///< the records are constructed
};

class Dataset {
public:
    virtual ~Dataset() = default;

    virtual StoreState state() const = 0;
    /// Number of selected initiatives.
    virtual std::size_t size() const = 0;
    /// Number of all initiatives of the store.
    virtual std::size_t population() const = 0;
    /// The selection as a person reads it; empty when all are selected.
    virtual std::string selection(Language language) const = 0;
    /// The same store without the selection, or with another one, written as on the command line (parts joined by '&').
    [[nodiscard]] virtual std::unique_ptr<Dataset> select(std::string_view selection) const = 0;

    virtual const std::vector<Initiative>& initiatives() const = 0;
    virtual const std::vector<Variable>& variables() const = 0;
    /// nullptr when the codebook has no such variable.
    [[nodiscard]] const Variable* find(std::string_view variable) const;
    /// Throws usage Error when the codebook has no such variable.
    const Variable& variable(std::string_view variable) const;
    /// The dense column of a variable; loaded on first use and kept.
    virtual const Column& column(std::string_view variable) const = 0;
    /// Categories of a field of a part or of actors, e.g. "mechanisms.instrument", "actors.sector": codebook order.
    /// For fields with an enum the position is the enum's value.
    virtual const std::vector<Category>& vocabulary(std::string_view field) const = 0;

    /// coverage(part)[i]: `none` means looked at, there is none.
    virtual const std::vector<Coverage>& coverage(Part part) const = 0;
    /// All actors of the store, also those of no selected initiative.
    virtual const std::vector<Actor>& actors() const = 0;
    virtual const std::vector<Involvement>& involvements() const = 0;
    virtual const std::vector<Mechanism>& mechanisms() const = 0;
    virtual const std::vector<Resource>& resources() const = 0;
    virtual const std::vector<Plan>& plans() const = 0;
    virtual const std::vector<Innovation>& innovations() const = 0;
    virtual const std::vector<SustainabilityBasis>& sustainability() const = 0;
    virtual const std::vector<Evaluator>& evaluators() const = 0;
    virtual const std::vector<Coding>& codings() const = 0;
    virtual const std::vector<Evidence>& evidence() const = 0;
    virtual const std::vector<DeclaredTable>& declared_tables() const = 0;

    /// The store itself, read-only, in the run's transaction, for what the typed view does not cover: the views whose
    /// names start with `v_` (docs/store.md). Include <soci/soci.h> to use it.
    virtual soci::session& session() const = 0;
};

/// The ids of enums as they stand in data packages, and their labels.
[[nodiscard]] std::string_view part_id(Part part);
[[nodiscard]] std::optional<Part> part_of(std::string_view id);
[[nodiscard]] std::string_view dimension_id(Dimension dimension);
[[nodiscard]] std::optional<Dimension> dimension_of(std::string_view id);
[[nodiscard]] const Text& dimension_label(Dimension dimension);
[[nodiscard]] std::string_view kind_id(VariableKind kind);
[[nodiscard]] std::optional<VariableKind> kind_of(std::string_view id);
[[nodiscard]] std::string_view coverage_id(Coverage coverage);
[[nodiscard]] std::optional<Coverage> coverage_of(std::string_view id);
[[nodiscard]] const Text& coverage_label(Coverage coverage);

/// The categories of a field with an enum, e.g. "actors.sector"; nullptr for open vocabularies and unknown fields.
[[nodiscard]] const std::vector<Category>* closed_vocabulary(std::string_view field);

}  // namespace cabildo
