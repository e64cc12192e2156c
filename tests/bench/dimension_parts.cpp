// The parts resources, plans, innovations and sustainability of a generated store.
#include "dimension_parts.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace cabildo::bench {
namespace {

struct Vocabulary {
    const char* field;
    std::array<const char*, 8> terms;
};

constexpr std::array<Vocabulary, 3> vocabularies{{
    {"resources.source", {"municipality", "regional_government", "public_service", "national_government", "company", "foundation", "university", "community"}},
    {"plans.instrument", {"logical_framework", "strategic_plan", "territorial_plan", "communal_plan", "investment_portfolio", "annual_work_plan", "agreement", "roadmap"}},
    {"innovations.name", {"office", "corporation", "centre", "council", "shared_portfolio", "ballot", "single_window", "rotating_leadership"}},
}};

class Draw {
public:
    explicit Draw(std::uint64_t seed) : generator_(seed) {}
    int below(int bound) { return static_cast<int>(generator_() % static_cast<std::uint64_t>(bound)); }
    /// Low values are more frequent.
    int low(int bound) { return std::min(below(bound), below(bound)); }
    bool one_in(int n) { return below(n) == 0; }

private:
    std::mt19937_64 generator_;
};

/// A value that one time in twenty is null.
class Field {
public:
    void set(int value, bool known) {
        value_ = value;
        indicator_ = known ? soci::i_ok : soci::i_null;
    }
    void bind(soci::statement& statement) { statement.exchange(soci::use(value_, indicator_)); }

private:
    int value_ = 0;
    soci::indicator indicator_ = soci::i_ok;
};

/// Rows of one part, written one by one by a prepared statement.
class Rows {
public:
    /// `fields` end with the amount where the part has one.
    Rows(soci::session& session, const std::string& table, const std::string& fields, std::size_t count) : fields_(count), statement_(session) {
        std::string values;
        for (std::size_t i = 0; i < count; ++i) values += ", :f" + std::to_string(i);
        statement_.exchange(soci::use(id_));
        statement_.exchange(soci::use(row_));
        statement_.exchange(soci::use(initiative_));
        for (Field& field : fields_) field.bind(statement_);
        statement_.alloc();
        statement_.prepare("INSERT INTO " + table + " (id, row_id, initiative_id, " + fields + ") VALUES (:id, :row, :initiative" + values + ")");
        statement_.define_and_bind();
    }
    void add(long long initiative, Draw& draw, std::initializer_list<int> values) {
        row_ = std::to_string(++id_);
        initiative_ = initiative;
        std::size_t i = 0;
        for (const int value : values) fields_[i++].set(value, value >= 0 && !draw.one_in(20));
        statement_.execute(true);
    }

private:
    long long id_ = 0, initiative_ = 0;
    std::string row_;
    std::vector<Field> fields_;
    soci::statement statement_;
};

/// Whether the initiative has rows of the part; else its coverage is written.
bool covered(soci::session& session, int part, long long initiative, Draw& draw) {
    const int drawn = draw.below(20);
    if (drawn > 1) return true;
    const int status = drawn + 1;
    session << "INSERT INTO part_coverage (part, initiative_id, status) VALUES (:p, :i, :s)", soci::use(part), soci::use(initiative), soci::use(status);
    return false;
}

long long first_term(soci::session& session, const char* field) {
    long long id = 0;
    const std::string name = field;
    session << "SELECT MIN(id) FROM term WHERE field = :f", soci::use(name), soci::into(id);
    return id;
}

}  // namespace

void add_dimension_terms(db::Editor& editor) {
    for (const Vocabulary& vocabulary : vocabularies) {
        for (const char* term : vocabulary.terms) {
            std::string words = term;
            std::replace(words.begin(), words.end(), '_', ' ');
            editor.add_term(vocabulary.field, {term, {"Término " + words, "Term " + words}});
        }
    }
}

void add_dimension_parts(soci::session& session, long long count, std::uint64_t seed) {
    Draw draw(seed);
    const int source = static_cast<int>(first_term(session, "resources.source")), instrument = static_cast<int>(first_term(session, "plans.instrument")),
              name = static_cast<int>(first_term(session, "innovations.name"));
    Rows resources(session, "resource", "origin, kind, source_id, planned, amount", 5), plans(session, "plan", "instrument_id, approach, collective, checks", 4),
        innovations(session, "innovation", "kind, name_id, claimed, assessed", 4), bases(session, "sustainability_basis", "basis, step, horizon", 3);
    for (long long i = 1; i <= count; ++i) {
        if (covered(session, 2, i, draw)) {
            for (int rest = 1 + draw.below(4); rest > 0; --rest) {
                const int amount = draw.below(5) < 3 ? 1000 * (1 + draw.low(100'000)) : -1;
                resources.add(i, draw, {draw.below(3) == 0 ? 0 : 1, draw.low(4), source + draw.low(8), draw.one_in(3) ? 0 : 1, amount});
            }
        }
        if (covered(session, 3, i, draw)) {
            for (int rest = 1 + draw.below(3); rest > 0; --rest) plans.add(i, draw, {instrument + draw.low(8), draw.below(3), draw.below(2), draw.below(128) | draw.below(128)});
        }
        if (covered(session, 4, i, draw)) {
            for (int rest = 1 + draw.below(2); rest > 0; --rest) innovations.add(i, draw, {draw.below(3), name + draw.low(8), 3 - draw.low(4), draw.low(4)});
        }
        if (covered(session, 5, i, draw)) {
            for (int rest = 1 + draw.below(2); rest > 0; --rest) bases.add(i, draw, {draw.below(4), draw.low(6), draw.one_in(4) ? 1 : 0});
        }
    }
    session << "UPDATE resource SET currency = CASE WHEN id % 40 = 0 THEN 'USD' ELSE 'CLP' END WHERE amount IS NOT NULL";
}

}  // namespace cabildo::bench
