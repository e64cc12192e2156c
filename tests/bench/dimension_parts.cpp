// The parts resources, plans, innovations and sustainability of a generated store.
#include "dimension_parts.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace cabildo::bench {
namespace {

/// Beyond so many initiatives these parts are not coded, so that a store of a million is made in bearable time.
constexpr long long coded_limit = 100'000;

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

/// Rows of one part, gathered in columns and written by bulk inserts.
class Rows {
public:
    Rows(soci::session& session, const std::string& table, const std::string& fields, std::size_t count) : session_(session), values_(count), known_(count) {
        sql_ = "INSERT INTO " + table + " (id, row_id, initiative_id, " + fields + ") VALUES (:id, :row, :initiative";
        for (std::size_t i = 0; i < count; ++i) sql_ += ", :f" + std::to_string(i);
        sql_ += ")";
    }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    /// Negative values are null, and one in twenty of the others.
    void add(long long initiative, Draw& draw, std::initializer_list<int> values) {
        ids_.push_back(++last_);
        names_.push_back(std::to_string(last_));
        initiatives_.push_back(initiative);
        std::size_t i = 0;
        for (const int value : values) {
            values_[i].push_back(value);
            known_[i++].push_back(value >= 0 && !draw.one_in(20) ? soci::i_ok : soci::i_null);
        }
        if (ids_.size() == 10'000) flush();
    }

    /// To be called at the end.
    void flush() {
        if (ids_.empty()) return;
        soci::statement statement(session_);
        statement.exchange(soci::use(ids_));
        statement.exchange(soci::use(names_));
        statement.exchange(soci::use(initiatives_));
        for (std::size_t i = 0; i < values_.size(); ++i) statement.exchange(soci::use(values_[i], known_[i]));
        statement.alloc();
        statement.prepare(sql_);
        statement.define_and_bind();
        statement.execute(true);
        ids_.clear();
        names_.clear();
        initiatives_.clear();
        for (auto& column : values_) column.clear();
        for (auto& column : known_) column.clear();
    }

private:
    soci::session& session_;
    std::string sql_;
    long long last_ = 0;
    std::vector<long long> ids_, initiatives_;
    std::vector<std::string> names_;
    std::vector<std::vector<int>> values_;
    std::vector<std::vector<soci::indicator>> known_;
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
    for (long long i = 1; i <= std::min(count, coded_limit); ++i) {
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
    for (Rows* rows : {&resources, &plans, &innovations, &bases}) rows->flush();
    session << "UPDATE resource SET currency = CASE WHEN id % 40 = 0 THEN 'USD' ELSE 'CLP' END WHERE amount IS NOT NULL";
}

}  // namespace cabildo::bench
